import type { Env, ShardKey } from "../platform/config.ts";
import type { JobHandler } from "../platform/jobs.ts";
import { caseClockJob, casesToManagerJob } from "./cases/cases.jobs.ts";
import { exportJob } from "./exports/exports.jobs.ts";
import { coverAbsenceJob, returnWorkJob } from "./follow-ups/follow-ups.absence.jobs.ts";
import { applyPolicyJob, recomputeDueJob } from "./follow-ups/follow-ups.jobs.ts";
import { shareOutCallsJob } from "./follow-ups/follow-ups.joining.jobs.ts";
import { sweepFollowUps } from "./follow-ups/follow-ups.sweep.ts";
import { housekeepingJob } from "./housekeeping/housekeeping.jobs.ts";
import { importUndoJob } from "./import-undos/import-undos.jobs.ts";
import { importJob } from "./imports/imports.jobs.ts";
import { watchLineJob } from "./lines/lines.jobs.ts";
import { sendMailJob } from "./mails/mails.jobs.ts";
import { answersJob } from "./numbers/numbers.jobs.ts";
import { retentionJob } from "./numbers/numbers.retention.jobs.ts";
import { drawReCallsJob } from "./re-calls/re-calls.jobs.ts";
import { sweepReminders } from "./reminders/reminders.sweep.ts";
import { searchIndexJob } from "./search/search.jobs.ts";
import { putDraftInForceJob } from "./setting-drafts/setting-drafts.jobs.ts";
import { handOverWorkJob } from "./staff/staff.hand-over.jobs.ts";

/** Every kind of job that the one loop works. */
export const jobHandlers: readonly JobHandler[] = [
  importJob,
  importUndoJob,
  exportJob,
  recomputeDueJob,
  applyPolicyJob,
  putDraftInForceJob,
  coverAbsenceJob,
  returnWorkJob,
  handOverWorkJob,
  shareOutCallsJob,
  caseClockJob,
  casesToManagerJob,
  sendMailJob,
  housekeepingJob,
  searchIndexJob,
  drawReCallsJob,
  answersJob,
  watchLineJob,
  retentionJob,
];

type Sweep = (input: { env: Env; key: ShardKey; asOf: number }) => Promise<number>;

/** What cron sweeps across groups, by time. */
export const sweepers: readonly { name: string; sweep: Sweep }[] = [
  { name: "followUps", sweep: sweepFollowUps },
  { name: "reminders", sweep: sweepReminders },
];

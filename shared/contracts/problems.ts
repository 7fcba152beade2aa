import { kernelProblems, type ProblemKind } from "../kernel/problem.ts";
import { zoneProblems } from "../kernel/zone.ts";
import { apiTokenProblems } from "./api-tokens.contract.ts";
import { archiveProblems } from "./archives.problems.ts";
import { caseProblems } from "./cases.contract.ts";
import { exportProblems } from "./exports.contract.ts";
import { recordedCallProblems } from "./follow-ups.attempts.problems.ts";
import { followUpProblems } from "./follow-ups.contract.ts";
import { reassigningProblems } from "./follow-ups.reassigning.contract.ts";
import { importUndoProblems } from "./import-undos.problems.ts";
import { importProblems } from "./imports.contract.ts";
import { jobProblems } from "./jobs.contract.ts";
import { mergeProblems } from "./merges.problems.ts";
import { organisationProblems } from "./organisation.problems.ts";
import { policyProblems } from "./policies.contract.ts";
import { reCallProblems } from "./re-calls.contract.ts";
import { paperProblems } from "./reports.paper.contract.ts";
import { summaryProblems } from "./reports.summaries.contract.ts";
import { settingDraftProblems } from "./setting-drafts.contract.ts";
import { signInProblems } from "./sign-in.problems.ts";

/** Every problem the API can answer with, by its code. */
export const problemKinds: Readonly<Record<string, ProblemKind>> = {
  ...kernelProblems,
  ...zoneProblems,
  ...organisationProblems,
  ...apiTokenProblems,
  ...archiveProblems,
  ...followUpProblems,
  ...recordedCallProblems,
  ...reassigningProblems,
  ...caseProblems,
  ...policyProblems,
  ...settingDraftProblems,
  ...reCallProblems,
  ...importProblems,
  ...mergeProblems,
  ...importUndoProblems,
  ...exportProblems,
  ...jobProblems,
  ...paperProblems,
  ...summaryProblems,
  ...signInProblems,
};

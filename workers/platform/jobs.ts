import { newId } from "../../shared/kernel/ids.ts";
import { allPermissions } from "../../shared/kernel/permissions.ts";
import { type Changes, edited, type NewRow, together } from "./changes.ts";
import { commit } from "./commit.ts";
import type { Env, ShardKey } from "./config.ts";
import { ConflictError } from "./database-errors.ts";
import { errorFacts, log } from "./log.ts";
import { newMeter } from "./meter.ts";
import { decodeRow, type Row } from "./query.ts";
import type { Facts } from "./reactions.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { openShard, type Shard } from "./shard.ts";

export type Job = Row<"jobs">;

/** What one slice of a job came to; its rows and the job's new cursor land in one commit. */
export interface Slice {
  changes: Changes;
  facts?: Facts;
  /** Where to go on, or null when the job is done. */
  cursor: unknown;
  done: boolean;
  /** When to go on; at once where it is not given. */
  runAt?: number;
}

export interface JobHandler {
  kind: string;
  slice(input: { job: Job; scope: Scope; env: Env }): Promise<Slice>;
  /** What is written when the job has failed for good. */
  dead?(input: { job: Job; scope: Scope; error: string }): Promise<Changes>;
}

const leaseMs = 120_000;
const mostAttempts = 6;
const backoffMs = [5_000, 30_000, 120_000, 600_000, 1_800_000];

/** A job as a row, to be inserted by the commit that needs it; `key` makes it the only one of its kind. */
export function newJob(input: {
  kind: string;
  key: string;
  args: unknown;
  asOf: number;
  /** When it is to run, UTC ms; at once where it is not given. */
  runAt?: number;
}): NewRow<"jobs"> {
  return {
    id: newId("job", input.asOf),
    kind: input.kind,
    key: input.key,
    state: "open",
    runAt: input.runAt ?? input.asOf,
    attempts: 0,
    leaseUntil: null,
    cursor: null,
    args: input.args,
    error: null,
    createdAt: input.asOf,
    version: 1,
  };
}

/** The system's own scope inside one group, for jobs. */
export function systemScope(input: {
  groupId: string;
  shard: Shard;
  asOf: number;
  requestId: string;
  env: Env;
}): Scope {
  return scopeOf({
    principal: {
      groupId: input.groupId,
      shard: input.shard.key,
      actor: { type: "system", id: "system" },
      permissions: new Set(allPermissions),
      sight: { by: "group" },
      sightLevel: "group",
      stores: null,
    },
    shard: input.shard,
    asOf: input.asOf,
    language: "zh",
    requestId: input.requestId,
  });
}

/**
 * The one loop that works jobs: claims one, works a slice, commits its rows and its cursor together, until
 * nothing is due or the time is up. Dying between any two statements leaves a lease that runs out.
 */
export async function runJobs(input: {
  env: Env;
  key: ShardKey;
  asOf: number;
  handlers: readonly JobHandler[];
  mostSlices?: number;
}): Promise<number> {
  const { env, asOf } = input;
  const shard = openShard({ env, key: input.key, meter: newMeter(), fresh: true });
  let slices = 0;
  for (; slices < (input.mostSlices ?? 10_000); slices++) {
    const [claimed] = await shard.sweep("claimJob", [asOf, asOf + leaseMs]);
    if (!claimed) return slices;
    await workSlice({ job: decodeRow("jobs", claimed), shard, env, asOf, handlers: input.handlers });
  }
  return slices;
}

async function workSlice(input: {
  job: Job;
  shard: Shard;
  env: Env;
  asOf: number;
  handlers: readonly JobHandler[];
}): Promise<void> {
  const { job, asOf } = input;
  const handler = input.handlers.find(({ kind }) => kind === job.kind);
  const requestId = `${job.id}:${job.version}`;
  const scope = systemScope({ groupId: job.groupId, shard: input.shard, asOf, requestId, env: input.env });
  try {
    if (!handler) throw new Error(`no handler for ${job.kind}`);
    const slice = await handler.slice({ job, scope, env: input.env });
    const after = edited("jobs", job, {
      state: slice.done ? "done" : "open",
      cursor: slice.cursor,
      runAt: slice.runAt ?? asOf,
      attempts: 0,
      leaseUntil: null,
      error: null,
    });
    await commit(scope, {
      changes: together(slice.changes, { update: [after] }),
      audit: { verb: `jobs.${job.kind}`, subject: { type: "job", id: job.id } },
      ...(slice.facts ? { facts: slice.facts } : {}),
      answer: { ok: true, value: null },
    });
  } catch (error) {
    await failSlice({ ...input, scope, handler, error });
  }
}

async function failSlice(input: {
  job: Job;
  shard: Shard;
  env: Env;
  asOf: number;
  scope: Scope;
  handler: JobHandler | undefined;
  error: unknown;
}): Promise<void> {
  const { job, asOf, scope, error } = input;
  const facts = errorFacts(error);
  log({ level: "error", job: job.id, kind: job.kind, group: job.groupId, attempts: job.attempts, ...facts });
  const dead = job.attempts >= mostAttempts;
  const wait =
    error instanceof ConflictError ? 0 : (backoffMs[Math.min(job.attempts, backoffMs.length) - 1] ?? 5_000);
  const said = `${facts.error} ${facts.at}`.slice(0, 300);
  const last = dead && input.handler?.dead ? await input.handler.dead({ job, scope, error: said }) : {};
  try {
    await commit(scope, {
      changes: together(last, {
        update: [
          edited("jobs", job, {
            state: dead ? "dead" : "open",
            runAt: asOf + wait,
            leaseUntil: null,
            error: said,
          }),
        ],
      }),
      audit: { verb: "jobs.failed", subject: { type: "job", id: job.id } },
      answer: { ok: true, value: null },
    });
  } catch (failure) {
    // The lease runs out by itself, and another runner goes on.
    log({ level: "error", job: job.id, kind: job.kind, ...errorFacts(failure) });
  }
}

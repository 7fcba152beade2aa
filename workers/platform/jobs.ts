import { newId } from "../../shared/kernel/ids.ts";
import { allPermissions } from "../../shared/kernel/permissions.ts";
import { type Changes, edited, type NewRow, type RowChange, together } from "./changes.ts";
import type { Clock } from "./clock.ts";
import { commit } from "./commit.ts";
import type { Env, ShardKey } from "./config.ts";
import { ConflictError } from "./database-errors.ts";
import { errorFacts, log } from "./log.ts";
import { newMeter } from "./meter.ts";
import { decodeRow, type Row } from "./query.ts";
import type { Facts } from "./reactions.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { openShard, type Shard } from "./shard.ts";
import { letOthersIn } from "./turns.ts";

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
  /** Whether the audit keeps all that taking it back needs. */
  whole?: boolean;
}

export interface SliceInput {
  job: Job;
  scope: Scope;
  env: Env;
  /** Shows how far a long slice has come, in a commit of its own that prolongs the lease; nothing may rest on it. */
  tell(change: RowChange): Promise<void>;
}

export interface JobHandler {
  kind: string;
  slice(input: SliceInput): Promise<Slice>;
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
 * nothing is due or `mostSlices` are done; resolves to how many were. Each slice has the clock's time of its
 * own, so that jobs take turns. Dying between any two statements leaves a lease that runs out.
 */
export async function runJobs(input: {
  env: Env;
  key: ShardKey;
  clock: Clock;
  handlers: readonly JobHandler[];
  mostSlices?: number;
}): Promise<number> {
  const { env } = input;
  const shard = openShard({ env, key: input.key, meter: newMeter(), fresh: true });
  let slices = 0;
  for (; slices < (input.mostSlices ?? Number.POSITIVE_INFINITY); slices++) {
    const asOf = input.clock.now();
    const [claimed] = await shard.sweep("claimJob", [asOf, asOf + leaseMs]);
    if (!claimed) return slices;
    await workSlice({ ...input, job: decodeRow("jobs", claimed), shard, asOf });
    await letOthersIn();
  }
  return slices;
}

async function workSlice(input: {
  job: Job;
  shard: Shard;
  env: Env;
  asOf: number;
  clock: Clock;
  handlers: readonly JobHandler[];
}): Promise<void> {
  const { job, asOf, clock } = input;
  const handler = input.handlers.find(({ kind }) => kind === job.kind);
  const requestId = `${job.id}:${job.version}`;
  const scope = systemScope({ groupId: job.groupId, shard: input.shard, asOf, requestId, env: input.env });
  const held = { job };
  try {
    if (!handler) throw new Error(`no handler for ${job.kind}`);
    const tell = teller({ held, scope, clock });
    const slice = await handler.slice({ job, scope, env: input.env, tell });
    const after = edited("jobs", held.job, {
      state: slice.done ? "done" : "open",
      cursor: slice.cursor,
      runAt: slice.runAt ?? asOf,
      attempts: 0,
      leaseUntil: null,
      error: null,
    });
    await commit(scope, {
      changes: together(slice.changes, { update: [after] }),
      audit: {
        verb: `jobs.${job.kind}`,
        subject: { type: "job", id: job.id },
        ...(slice.whole ? { whole: true } : {}),
      },
      ...(slice.facts ? { facts: slice.facts } : {}),
      answer: { ok: true, value: null },
    });
  } catch (error) {
    await failSlice({ ...input, job: held.job, scope, handler, error });
  }
}

/** Each telling is a write of its own, so it goes by a request id of its own. */
function teller(input: { held: { job: Job }; scope: Scope; clock: Clock }): SliceInput["tell"] {
  const { held, scope, clock } = input;
  return async (change) => {
    const leaseUntil = clock.now() + leaseMs;
    const job = { ...held.job, runAt: leaseUntil, leaseUntil, version: held.job.version + 1 };
    await commit(
      { ...scope, requestId: `${job.id}:${job.version}` },
      {
        changes: { update: [change, edited("jobs", held.job, { runAt: leaseUntil, leaseUntil })] },
        audit: { verb: `jobs.${job.kind}`, subject: { type: "job", id: job.id } },
        answer: { ok: true, value: null },
      },
    );
    held.job = job;
  };
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

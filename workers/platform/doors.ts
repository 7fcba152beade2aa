import { workGroupMoves } from "../features/group-moves/group-moves.jobs.ts";
import { invariants } from "../features/invariants.ts";
import { jobHandlers, sweepers } from "../features/job-handlers.ts";
import { reactions } from "../features/reactions.ts";
import type { Clock } from "./clock.ts";
import { type Env, isShardKey, type JobBell, type ShardKey, shardKeys } from "./config.ts";
import { registerInvariants } from "./invariants.ts";
import { runJobs } from "./jobs.ts";
import { errorFacts, log } from "./log.ts";
import { registerReactions } from "./reactions.ts";

registerReactions(reactions);
registerInvariants(invariants);

/** An invocation may send a thousand queries, and a slice of an import sends some forty. */
const slicesAnInvocation = 20;

/**
 * Everything due on every shard as of an instant, until nothing is due; counts by what was done. Where an
 * invocation is `limited`, jobs that are left then are rung for and go on in another.
 */
export async function onCron(input: {
  env: Env;
  asOf: number;
  limited?: boolean;
}): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of shardKeys) {
    try {
      await workShard({ ...input, key, counts });
    } catch (error) {
      // One shard's trouble must not keep the others waiting; the next minute tries again.
      log({ level: "error", cron: key, ...errorFacts(error) });
      counts.failed = (counts.failed ?? 0) + 1;
    }
  }
  return counts;
}

async function workShard(input: {
  env: Env;
  key: ShardKey;
  asOf: number;
  limited?: boolean;
  counts: Record<string, number>;
}): Promise<void> {
  const { env, key, asOf, counts } = input;
  let left = input.limited ? slicesAnInvocation : Number.POSITIVE_INFINITY;
  for (let round = 0; round < 50; round++) {
    const slices = await runJobs({
      env,
      key,
      clock: { now: () => asOf },
      handlers: jobHandlers,
      mostSlices: left,
    });
    left -= slices;
    const done: Record<string, number> = { jobs: slices };
    for (const { name, sweep } of sweepers) done[name] = await sweep({ env, key, asOf });
    for (const [name, count] of Object.entries(done)) counts[name] = (counts[name] ?? 0) + count;
    if (left === 0) return ring(env, key);
    if (Object.values(done).every((count) => count === 0)) return;
  }
}

/** The queue's bell: look at a shard's jobs. A message says nothing more, so it may come twice or late. */
export async function onBell(input: { batch: MessageBatch<JobBell>; env: Env; clock: Clock }): Promise<void> {
  const { batch, env, clock } = input;
  if (batch.messages.some(({ body }) => body.moves)) await onMoves({ env, clock, limited: true });
  const keys = new Set(batch.messages.map(({ body }) => body.shard));
  for (const key of keys) {
    if (!isShardKey(key)) continue;
    const slices = await runJobs({
      env,
      key,
      clock,
      handlers: jobHandlers,
      mostSlices: slicesAnInvocation,
    });
    if (slices === slicesAnInvocation) await ring(env, key);
  }
  batch.ackAll();
}

/** A piece of a moving group is three queries. */
const piecesAnInvocation = 250;

/** Groups on their way to another shard; while one is, it takes no writes, so that the bell rings until it has arrived. */
export async function onMoves(input: { env: Env; clock: Clock; limited?: boolean }): Promise<void> {
  const { env, clock } = input;
  const bell = { shard: "SHARD_0", moves: true } as const;
  try {
    const mostPieces = input.limited ? piecesAnInvocation : Number.POSITIVE_INFINITY;
    if (await workGroupMoves({ env, clock, mostPieces })) await env.JOBS.send(bell);
  } catch (error) {
    log({ level: "error", cron: "moves", ...errorFacts(error) });
    await env.JOBS.send(bell, { delaySeconds: 10 });
  }
}

async function ring(env: Env, key: ShardKey): Promise<void> {
  await env.JOBS.send({ shard: key });
}

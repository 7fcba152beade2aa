import { jobHandlers, sweepers } from "../features/jobs.ts";
import { reactions } from "../features/reactions.ts";
import { type Env, isShardKey, type JobBell, type ShardKey, shardKeys } from "./config.ts";
import { runJobs } from "./jobs.ts";
import { errorFacts, log } from "./log.ts";
import { registerReactions } from "./reactions.ts";

registerReactions(reactions);

/** Everything due on every shard as of an instant, until nothing is due; counts by what was done. */
export async function onCron(input: { env: Env; asOf: number }): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of shardKeys) {
    try {
      for (let round = 0; round < 50; round++) {
        const done = await workShard({ ...input, key });
        for (const [name, count] of Object.entries(done)) counts[name] = (counts[name] ?? 0) + count;
        if (Object.values(done).every((count) => count === 0)) break;
      }
    } catch (error) {
      // One shard's trouble must not keep the others waiting; the next minute tries again.
      log({ level: "error", cron: key, ...errorFacts(error) });
      counts.failed = (counts.failed ?? 0) + 1;
    }
  }
  return counts;
}

async function workShard(input: { env: Env; key: ShardKey; asOf: number }): Promise<Record<string, number>> {
  const done: Record<string, number> = { jobs: await runJobs({ ...input, handlers: jobHandlers }) };
  for (const { name, sweep } of sweepers) done[name] = await sweep(input);
  return done;
}

/** The queue's bell: look at a shard's jobs. A message says nothing more, so it may come twice or late. */
export async function onBell(input: { batch: MessageBatch<JobBell>; env: Env; asOf: number }): Promise<void> {
  const keys = new Set(input.batch.messages.map(({ body }) => body.shard));
  for (const key of keys) {
    if (isShardKey(key)) await runJobs({ env: input.env, key, asOf: input.asOf, handlers: jobHandlers });
  }
  input.batch.ackAll();
}

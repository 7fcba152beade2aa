import { createMessageBatch } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { edited } from "../../workers/platform/changes.ts";
import type { JobBell } from "../../workers/platform/config.ts";
import { onBell, onCron } from "../../workers/platform/doors.ts";
import { type JobHandler, newJob, runJobs } from "../../workers/platform/jobs.ts";
import { byId } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

/** Before any other test's jobs are due, which lie on the same shards. */
const longAgo = "2024-01-02T09:00:00+08:00";

/** A group with jobs that are due. */
async function groupWith(w: World, jobs: { kind: string; key: string }[]): Promise<TestGroup> {
  const group = await w.group({ stores: 0 });
  const asOf = w.clock.now();
  await group.write({ insert: { jobs: jobs.map((job) => newJob({ ...job, args: {}, asOf })) } });
  return group;
}

const several = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ kind: "import", key: `imp_${nth}` }));

/** The Worker's bindings, with a bell that is only counted. */
function countedBell() {
  const rung: JobBell[] = [];
  const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
  const bell: Queue<JobBell> = {
    metrics: async () => metadata.metrics,
    send: async (message) => {
      rung.push(message);
      return { metadata };
    },
    sendBatch: async () => ({ metadata }),
  };
  return { rung, env: { ...testEnv, JOBS: bell } };
}

describe("jobs", () => {
  it("take turns, a slice each, so that a short one does not wait for a long one", async () => {
    const w = world(longAgo);
    const [long, short] = [
      await groupWith(w, [{ kind: "counted", key: "long" }]),
      await groupWith(w, [{ kind: "counted", key: "short" }]),
    ];
    const worked: string[] = [];
    const handler: JobHandler = {
      kind: "counted",
      async slice({ job }) {
        worked.push(job.key);
        const slices = Number(job.cursor ?? 0) + 1;
        return { changes: {}, cursor: slices, done: slices === (job.groupId === short.id ? 2 : 9) };
      },
    };
    let now = w.clock.now();
    const clock = { now: () => now++ };
    await runJobs({ env: testEnv, key: long.shard, clock, handlers: [handler] });
    expect(worked.filter((key) => key === "long").length).toBe(9);
    expect(worked.lastIndexOf("short")).toBeLessThan(5);
  });

  it("whose slice is long stay with their runner for as long as it tells how far it is", async () => {
    const w = world(longAgo);
    const group = await groupWith(w, [{ kind: "told", key: "long" }]);
    let now = w.clock.now();
    const run = () =>
      runJobs({ env: testEnv, key: group.shard, clock: { now: () => now }, handlers: [handler] });
    const claimedMeanwhile: number[] = [];
    const handler: JobHandler = {
      kind: "told",
      async slice({ scope, tell }) {
        const { row } = await scope.read({ row: byId("staff", group.owner) });
        if (!row) throw new Error("the owner is there");
        for (const name of ["一半", "快了"]) {
          now += 100_000;
          await tell(edited("staff", row, { name }));
          claimedMeanwhile.push(await run());
          row.version += 1;
        }
        return { changes: {}, cursor: null, done: true };
      },
    };
    expect(await run()).toBe(1);
    expect(claimedMeanwhile).toEqual([0, 0]);
    const { owner } = await group.read({ owner: byId("staff", group.owner) });
    expect(owner?.name).toBe("快了");
  });

  it("that one invocation cannot finish are rung for, and go on in another", async () => {
    const w = world(longAgo);
    const group = await groupWith(w, several(25));
    const { rung, env } = countedBell();
    const ring = () =>
      onBell({
        batch: createMessageBatch<JobBell>("dealerloop-jobs", [
          { id: "1", timestamp: new Date(), attempts: 1, body: { shard: group.shard } },
        ]),
        env,
        clock: w.clock,
      });
    await ring();
    expect(rung).toEqual([{ shard: group.shard }]);
    await ring();
    expect(rung.length).toBe(1);
  });

  it("are worked by cron within the same bounds", async () => {
    const w = world(longAgo);
    const group = await groupWith(w, several(25));
    const { rung, env } = countedBell();
    expect((await onCron({ env, asOf: w.clock.now(), limited: true })).jobs).toBe(20);
    expect(rung).toEqual([{ shard: group.shard }]);
    expect((await onCron({ env, asOf: w.clock.now(), limited: true })).jobs).toBe(5);
    expect(rung.length).toBe(1);
  });
});

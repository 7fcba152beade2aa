import { describe, expect, it } from "vitest";
import { newJob } from "../../workers/platform/jobs.ts";
import { byId } from "../../workers/platform/query.ts";
import { world } from "../harness/world.ts";

async function groupWithJobs() {
  const w = world();
  const group = await w.group({ stores: 0 });
  const asOf = w.clock.now();
  const made = ["a", "b", "c"].map((key) => newJob({ kind: "export", key, args: {}, asOf, runAt: asOf + 1 }));
  const [first, second, third] = made;
  if (!first || !second || !third) throw new Error("three jobs");
  const dead = { state: "dead", attempts: 6, error: "Error at slice" } as const;
  await group.write({ insert: { jobs: [{ ...first, ...dead }, second, { ...third, ...dead }] } });
  return { w, group, first, second, third };
}

describe("jobs that gave up", () => {
  it("are listed, newest first, those that still run not among them", async () => {
    const { w, group, first, third } = await groupWithJobs();
    const { json } = await w.call(group.token, "GET", "/jobs");
    expect(json.data.map(({ id, error }: { id: string; error: string }) => [id, error])).toEqual([
      [third.id, "Error at slice"],
      [first.id, "Error at slice"],
    ]);
  });

  it("are taken on again, once", async () => {
    const { w, group, first, second } = await groupWithJobs();
    const again = await w.call(group.token, "POST", `/jobs/${first.id}/replay`);
    expect([again.status, again.json.state, again.json.attempts]).toEqual([200, "open", 0]);
    const { job } = await group.read({ job: byId("jobs", first.id) });
    expect(job).toMatchObject({ state: "open", attempts: 0, leaseUntil: null, runAt: w.clock.now() });
    for (const id of [first.id, second.id]) {
      const refused = await w.call(group.token, "POST", `/jobs/${id}/replay`);
      expect([refused.status, refused.json.code]).toEqual([409, "jobs.not_dead"]);
    }
  });
});

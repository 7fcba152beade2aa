import { describe, expect, it } from "vitest";
import { jobHandlers } from "../../workers/features/job-handlers.ts";
import { runJobs } from "../../workers/platform/jobs.ts";
import { rows } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { world } from "../harness/world.ts";

const header = "工单号,门店,维修类型,车主姓名,车主电话,车牌号,交车时间";
const orders = (count: number) =>
  [
    header,
    ...Array.from(
      { length: count },
      (_, n) => `RO${n},滨江店,常规保养,张三,13900007585,浙A12345,2026-11-19 09:40`,
    ),
  ].join("\n");

async function started(count: number, now = "2026-11-22T09:00:00+08:00") {
  const w = world(now);
  const group = await w.group({ stores: 0 });
  const form = new FormData();
  form.set("kind", "service-visits");
  form.set("mode", "check");
  form.set("file", new File([orders(count)], "工单.csv"));
  const { json } = await w.call(group.token, "POST", "/imports", form);
  return { w, group, id: String(json.id) };
}

describe("a long import", () => {
  it("shows how far the reading of its file has come", async () => {
    // In years when nothing that others left on the shard is due; the group's own jobs may come before the first slice.
    const { w, group } = await started(6_000, "2020-01-06T09:00:00+08:00");
    let told: { payload: unknown }[] = [];
    for (let slices = 0; told.length === 0 && slices < 20; slices++) {
      await runJobs({ env: testEnv, key: group.shard, clock: w.clock, handlers: jobHandlers, mostSlices: 1 });
      const { payloads } = await group.read({
        payloads: rows("auditPayloads", "SELECT * FROM audit_payloads WHERE group_id = ?1 ORDER BY seq"),
      });
      told = payloads.filter(({ payload }) => JSON.stringify(payload).includes('"parsing"'));
    }
    expect(told.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        updated: expect.arrayContaining([
          expect.objectContaining({
            table: "imports",
            fields: {
              state: ["queued", "parsing"],
              progress: [
                { done: 0, total: 0 },
                { done: expect.any(Number), total: expect.any(Number) },
              ],
            },
          }),
        ]),
      }),
    ]);
  });

  it("of which a part is gone fails and says so, and leaves no row out in silence", async () => {
    const { w, group, id } = await started(3);
    await w.tick();
    await testEnv.FILES.delete(`${group.id}/imports/${id}/piece-00000.json`);
    expect((await w.call(group.token, "POST", `/imports/${id}/apply`, {})).status).toBe(202);
    for (let hour = 10; hour < 16; hour++) {
      w.at(`2026-11-22T${hour}:00:00+08:00`);
      await w.tick();
    }
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const { json } = await w.call(token, "GET", `/imports/${id}`);
    expect([json.state, json.problem.code, json.counts.created]).toEqual(["failed", "imports.broken", 0]);
  });
});

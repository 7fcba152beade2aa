import { describe, expect, it } from "vitest";
import { newJob } from "../../workers/platform/jobs.ts";
import { caseCrew, openCallbacks } from "../cases/case-file.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { bySql, killedAtOnce } from "./month.ts";

/** A caller with the callbacks of several orders on one phone before them. */
async function calling(orders: number) {
  const w = world("2026-11-20T10:30:00+08:00");
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const car = await openCallbacks(group, { storeId: crew.storeId, now: w.clock.now(), orders });
  const [callback] = car.callbacks;
  if (!callback) throw new Error("no order is called");
  const caller = callback.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;
  const record = (attempt: object) => caller.call("POST", `/follow-ups/${callback.id}/attempts`, attempt);
  const takeBack = () => caller.call("POST", `/follow-ups/${callback.id}/take-back`);
  return { w, group, callback, record, takeBack };
}

async function answers(group: TestGroup) {
  const { followUps } = await group.read({ followUps: everyRow("followUps") });
  return followUps
    .filter(({ kind }) => kind === "service-callback")
    .map(({ rating, dissatisfied }) => [rating, dissatisfied])
    .sort((a, b) => Number(b[0] ?? 0) - Number(a[0] ?? 0));
}

const counted = (group: TestGroup) =>
  bySql(
    group,
    "SELECT contacts, dissatisfied, rated, rating_sum FROM contact_days WHERE group_id = ?1 AND contacts > 0",
  );

describe("the answer of a call", () => {
  it("is kept once, on the follow-up it was made from, however many it counts for", async () => {
    const { group, record } = await calling(3);
    expect((await record({ result: "reached", answers: { effect: 2 }, words: "等了三个小时" })).status).toBe(
      200,
    );
    expect(await answers(group)).toEqual([
      [2, true],
      [null, null],
      [null, null],
    ]);
    expect(await counted(group)).toEqual([{ contacts: 1, dissatisfied: 1, rated: 1, rating_sum: 2 }]);
  });

  it("is dissatisfied where the caller marks a grievance, and not for an improvement item", async () => {
    const marked = await calling(1);
    await marked.record({ result: "reached", words: "没人理我", level: "grievance" });
    expect(await answers(marked.group)).toEqual([[null, true]]);
    const mild = await calling(1);
    await mild.record({ result: "reached", answers: { effect: 3 } });
    expect(await answers(mild.group)).toEqual([[3, false]]);
  });

  it("goes when the call is taken back", async () => {
    const { group, record, takeBack } = await calling(2);
    await record({ result: "reached", answers: { effect: 1 } });
    expect((await takeBack()).status).toBe(200);
    expect(await answers(group)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await counted(group)).toEqual([]);
  });

  it("of calls made before answers were kept is read by a job that dies anywhere, once for each call", async () => {
    const { w, group, record } = await calling(3);
    await record({ result: "reached", answers: { effect: 2 }, words: "等了三个小时" });
    const { followUps, audit } = await group.read({
      followUps: everyRow("followUps"),
      audit: {
        sql: "SELECT max(seq) AS seq FROM audit WHERE group_id = ?1",
        params: [],
        read: ([row]) => Number(row?.seq),
      },
    });
    await group.write({
      update: followUps
        .filter(({ dissatisfied }) => dissatisfied !== null)
        .map((before) => ({
          table: "followUps" as const,
          before,
          after: { ...before, rating: null, dissatisfied: null },
        })),
      insert: {
        jobs: [newJob({ kind: "answers", key: "answers", args: { seq: audit }, asOf: w.clock.now() })],
      },
    });
    expect(await counted(group)).toEqual([]);
    for (const moment of ["before", "after"] as const) {
      await killedAtOnce(w, { text: "INSERT INTO follow_ups", moment });
      w.at(new Date(w.clock.now() + 3_600_000).toISOString());
    }
    await w.tick();
    expect(await answers(group)).toEqual([
      [2, true],
      [null, null],
      [null, null],
    ]);
    expect(await counted(group)).toEqual([{ contacts: 1, dissatisfied: 1, rated: 1, rating_sum: 2 }]);
    const { jobs } = await group.read({ jobs: everyRow("jobs") });
    expect(jobs.filter(({ kind }) => kind === "answers").map(({ state }) => state)).toEqual(["done"]);
  }, 60_000);
});

import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";
import { callback, hourMs } from "../runs/run-rows.ts";

const now = Date.parse("2026-11-20T10:30:00+08:00");

/** A store with three callers, and a list of calls in the hands of the first. */
async function sickCaller(count = 38) {
  const w = world("2026-11-20T10:30:00+08:00");
  const group = await w.group({ stores: 2 });
  const [here = "", there = ""] = group.stores;
  const callers = {
    sick: await group.addStaff({ role: "callback-agent", name: "王芳", stores: [here] }),
    one: await group.addStaff({ role: "callback-agent", name: "李娜", stores: [here] }),
    other: await group.addStaff({ role: "callback-agent", name: "赵敏", stores: [here] }),
  };
  const followUps = Array.from({ length: count }, (_, n) =>
    callback({ storeId: here, assigneeId: callers.sick, dueAt: now + n * 60_000, asOf: now + n }),
  );
  const later = callback({
    storeId: here,
    assigneeId: callers.sick,
    dueAt: now + 72 * hourMs,
    asOf: now + 500,
  });
  await group.write({ insert: { followUps: [...followUps, later] } });
  const supervisor = await group.addStaff({ role: "cs-supervisor", name: "刘静", stores: [here] });
  const post = async (path: string, body?: unknown) => {
    const token = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor", stores: [here] });
    return w.call(token, "POST", `/follow-ups/reassign${path}`, body);
  };
  const holders = async () => {
    const { found } = await group.read({ found: everyRow("followUps") });
    return new Map(found.map(({ id, assigneeId }) => [id, assigneeId]));
  };
  return { w, group, here, there, callers, followUps, later, supervisor, post, holders };
}

describe("a sick caller's list", () => {
  it("is spread as the preview said, which writes nothing; today's alone, and those who take it are told", async () => {
    const { group, callers, later, post, holders } = await sickCaller();
    const body = { fromAssigneeId: callers.sick, dueBefore: "2026-11-20T16:00:00Z" };
    const before = await holders();
    const preview = await post("/preview", body);
    expect([preview.status, costOf(preview).roundTrips]).toEqual([200, 1]);
    expect(await holders()).toEqual(before);
    const moved = await post("", body);
    expect([moved.status, costOf(moved).roundTrips]).toEqual([200, 2]);
    const { id, ...shares } = moved.json;
    expect(shares).toEqual(preview.json);
    expect(shares).toMatchObject({ moved: 38, left: 0 });
    expect(shares.byAssignee.map(({ count }: { count: number }) => count)).toEqual([19, 19]);
    expect(id).toMatch(/^job_/);
    const after = await holders();
    expect(after.get(later.id)).toBe(callers.sick);
    expect([...after.values()].filter((who) => who === callers.sick).length).toBe(1);
    const { told } = await group.read({ told: everyRow("notifications") });
    expect(
      told.map(({ staffId, kind, params }) => [staffId, kind, params.name, params.count]).sort(),
    ).toEqual([callers.one, callers.other].map((staffId) => [staffId, "handed-over", "王芳", 19]).sort());
  });

  it("is read by what it holds, however much its holder has done", async () => {
    const { group, here, callers, post } = await sickCaller(10);
    const body = { fromAssigneeId: callers.sick, dueBefore: "2026-11-20T16:00:00Z" };
    const before = costOf(await post("/preview", body)).rowsRead;
    const done = Array.from({ length: 1_500 }, (_, n) =>
      callback(
        { storeId: here, assigneeId: callers.sick, dueAt: now - 900 * hourMs, asOf: now + 1_000 + n },
        { state: "done", outcome: "reached", closedAt: now - 900 * hourMs, nextStepAt: null },
      ),
    );
    await group.write({ insert: { followUps: done } });
    expect(costOf(await post("/preview", body)).rowsRead).toBe(before);
    expect(before).toBeLessThanOrEqual(12 * 10 + 60);
  });

  it("is given back exactly as it was within ten minutes, but for what was worked since", async () => {
    const { w, group, here, callers, post, holders } = await sickCaller(6);
    const before = await holders();
    const moved = await post("", { fromAssigneeId: callers.sick, toAssigneeIds: [callers.one] });
    w.at("2026-11-20T10:33:00+08:00");
    const token = await group.tokenFor({ staffId: callers.one, role: "callback-agent", stores: [here] });
    const [worked = ""] = [...before.keys()];
    const dialled = await w.call(token, "POST", `/follow-ups/${worked}/attempts`, { result: "no-answer" });
    expect(dialled.status).toBe(200);
    w.at("2026-11-20T10:40:00+08:00");
    const undone = await post(`/${moved.json.id}/undo`);
    expect([undone.status, costOf(undone).roundTrips]).toEqual([200, 2]);
    expect(undone.json).toEqual({
      returned: 6,
      kept: [{ id: worked, customerName: null, assigneeId: callers.one, because: "worked" }],
    });
    expect(await holders()).toEqual(new Map([...before, [worked, callers.one]]));
    const again = await post(`/${moved.json.id}/undo`);
    expect([again.status, again.json.code]).toEqual([409, "follow_ups.undo_over"]);
  });

  it("cannot be taken back after ten minutes, nor by someone who does not see it", async () => {
    const { w, group, there, callers, post } = await sickCaller(3);
    const moved = await post("", { fromAssigneeId: callers.sick });
    const stranger = await group.addStaff({ role: "cs-supervisor", stores: [there] });
    const elsewhere = await group.tokenFor({ staffId: stranger, role: "cs-supervisor", stores: [there] });
    const unseen = await w.call(elsewhere, "POST", `/follow-ups/reassign/${moved.json.id}/undo`);
    expect(unseen.status).toBe(404);
    w.at("2026-11-20T10:40:00.001+08:00");
    expect((await post(`/${moved.json.id}/undo`)).json.code).toBe("follow_ups.undo_over");
  });
});

describe("chosen rows", () => {
  it("move to one person, wherever they came from; what that person may not take stays", async () => {
    const { callers, followUps, post, holders } = await sickCaller(6);
    const ids = followUps.slice(0, 4).map(({ id }) => id);
    const moved = await post("", { followUpIds: ids, toAssigneeIds: [callers.other] });
    expect(moved.json).toMatchObject({ moved: 4, left: 0 });
    const back = await post("", { followUpIds: ids, toAssigneeIds: [callers.other] });
    expect(back.json).toMatchObject({ moved: 0, left: 4 });
    const after = await holders();
    expect(ids.map((id) => after.get(id))).toEqual(Array(4).fill(callers.other));
  });

  it("must be named, in sight, and theirs to move", async () => {
    const { group, there, followUps, callers, post } = await sickCaller(2);
    const far = await group.addStaff({ role: "callback-agent", stores: [there] });
    const out = callback({ storeId: there, assigneeId: far, dueAt: now, asOf: now });
    await group.write({ insert: { followUps: [out] } });
    const none = await post("", { toAssigneeIds: [callers.one] });
    expect([none.status, none.json.errors[0].pointer]).toEqual([422, "/fromAssigneeId"]);
    const unseen = await post("", { followUpIds: [followUps[0]?.id, out.id] });
    expect([unseen.status, unseen.json.errors[0].pointer]).toEqual([422, "/followUpIds/1"]);
  });
});

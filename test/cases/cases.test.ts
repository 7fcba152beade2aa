import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { world } from "../harness/world.ts";
import { caseCrew, customerWithCar, followUpsOf, timing, toldAbout } from "./case-file.ts";

const complaint = { level: "complaint", title: "交车时油漆有划痕", words: "昨天提车就发现右后门有划痕" };

async function openedByHand(more: Record<string, unknown> = {}) {
  const w = world();
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const { storeId } = crew;
  const { customerId, vehicleId, contactPointId } = await customerWithCar(group, {
    storeId,
    now: w.clock.now(),
  });
  const created = await crew.caller.call("POST", "/cases", {
    ...complaint,
    storeId,
    customerId,
    vehicleId,
    ...more,
  });
  const path = `/cases/${created.json.id}`;
  const step = (by: typeof crew.manager, kind: string, text: string, fields: object = {}) =>
    by.call("POST", `${path}/steps`, { kind, text, ...fields });
  return { w, group, crew, created, path, step, customerId, contactPointId };
}

describe("a case opened by hand", () => {
  it("goes to the service manager at once, on its clocks and on the workbench", async () => {
    const { group, crew, created, customerId, contactPointId } = await openedByHand();
    expect([created.status, timing(created, "round_trips")]).toEqual([201, 2]);
    expect(created.json).toMatchObject({
      number: expect.stringMatching(/^TS-20261120-/),
      state: "open",
      assigneeId: crew.manager.id,
      customerId,
      customerName: "张建国",
      plate: "浙A12345",
      acknowledgeBy: "2026-11-20T04:30:00.000Z",
      planBy: "2026-11-23T10:00:00.000Z",
      updateBy: "2026-11-24T10:00:00.000Z",
      solveBy: "2026-11-27T10:00:00.000Z",
      nextDueAt: "2026-11-20T04:30:00.000Z",
      version: 1,
    });
    expect(await toldAbout(group, created.json.id)).toEqual([[crew.manager.id, "case-opened"]]);
    const [handling] = await followUpsOf(group, created.json.id);
    expect(handling).toMatchObject({
      kind: "case-handling",
      cause: created.json.id,
      assigneeId: crew.manager.id,
      contactPointId,
      state: "open",
    });
    const workbench = await crew.manager.call("GET", "/follow-ups?view=workbench");
    expect(workbench.json.data).toMatchObject([
      { id: handling?.id, kind: "case-handling", title: complaint.title, dueAt: created.json.solveBy },
    ]);
  });

  it("is acknowledged, planned, solved, called for by another person, and closed with the customer's word", async () => {
    const { w, group, crew, path, step } = await openedByHand();
    const acknowledged = await step(crew.manager, "acknowledged", "已联系客户");
    expect([acknowledged.status, timing(acknowledged, "round_trips")]).toEqual([200, 2]);
    expect(acknowledged.json).toMatchObject({
      state: "acknowledged",
      nextDueAt: "2026-11-23T10:00:00.000Z",
      version: 2,
    });
    w.at("2026-11-23T10:00:00+08:00");
    expect(
      (await step(crew.manager, "planned", "免费补漆", { cause: "移车剐蹭", department: "钣喷车间" })).json,
    ).toMatchObject({ state: "planned", plan: "免费补漆" });
    const back = await step(crew.manager, "acknowledged", "");
    expect([back.status, back.json.code]).toEqual([409, "cases.step_passed"]);
    w.at("2026-11-25T16:00:00+08:00");
    const solved = await step(crew.manager, "solved", "已补漆抛光，客户现场看过");
    expect(solved.json).toMatchObject({
      state: "solved",
      solution: "已补漆抛光，客户现场看过",
      cause: "移车剐蹭",
      nextDueAt: null,
      updateBy: null,
    });

    const [handling, call] = await followUpsOf(group, solved.json.id);
    expect(handling).toMatchObject({ state: "done", outcome: "solved" });
    expect(call).toMatchObject({
      kind: "case-closing",
      cause: `${solved.json.id}#1`,
      state: "open",
      dueAt: Date.parse("2026-11-27T18:00:00+08:00"),
    });
    expect([crew.caller.id, crew.otherCaller.id]).toContain(call?.assigneeId);
    const caller = call?.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;

    w.at("2026-11-26T10:30:00+08:00");
    const file = await caller.call("GET", path);
    expect([file.status, timing(file, "round_trips")]).toEqual([200, 1]);
    expect(file.json.closingFollowUpId).toBe(call?.id);
    const attempt = await caller.call("POST", `/follow-ups/${call?.id}/attempts`, {
      result: "reached",
      answers: { effect: 5 },
      words: "补得挺好，谢谢",
    });
    expect([attempt.status, timing(attempt, "round_trips")]).toEqual([200, 2]);
    const closed = await crew.manager.call("GET", path);
    expect(closed.json).toMatchObject({
      state: "closed",
      closingWords: "补得挺好，谢谢",
      closedAt: "2026-11-26T02:30:00.000Z",
      nextDueAt: null,
    });
    expect(
      closed.json.steps.map(({ kind, byName }: { kind: string; byName: string }) => [kind, byName]),
    ).toEqual([
      ["opened", "李娜"],
      ["acknowledged", "周强"],
      ["planned", "周强"],
      ["solved", "周强"],
      ["closed", caller.name],
    ]);
    expect(await toldAbout(group, solved.json.id)).toContainEqual([crew.manager.id, "case-closed"]);
    const late = await step(crew.manager, "updated", "再补充一句");
    expect([late.status, late.json.code]).toEqual([409, "cases.already_closed"]);
  });

  it("is closed by hand by another person than its handler, which ends the closing call", async () => {
    const { group, crew, path, step } = await openedByHand();
    const close = (by: typeof crew.manager, satisfied = true) =>
      by.call("POST", `${path}/close`, { words: "满意", satisfied });
    expect((await close(crew.supervisor)).json.code).toBe("cases.not_solved");
    const solved = await step(crew.manager, "solved", "已补漆");
    const same = await close(crew.manager);
    expect([same.status, same.json.code]).toEqual([409, "cases.same_person"]);
    const closed = await close(crew.supervisor);
    expect([closed.status, closed.json.state, timing(closed, "round_trips")]).toEqual([200, "closed", 2]);
    expect((await followUpsOf(group, solved.json.id)).map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["case-handling", "solved"],
      ["case-closing", "closed"],
    ]);
    expect((await close(crew.supervisor)).json.code).toBe("cases.already_closed");
  });

  it("opens again where the customer is not satisfied, is solved again, and asked about again", async () => {
    const { w, group, crew, path, step } = await openedByHand();
    await step(crew.manager, "solved", "已补漆");
    w.at("2026-11-23T10:30:00+08:00");
    const { json } = await crew.supervisor.call("POST", `${path}/close`, {
      words: "颜色不一样",
      satisfied: false,
    });
    expect(json).toMatchObject({
      state: "open",
      solution: null,
      acknowledgeBy: "2026-11-23T04:30:00.000Z",
      solveBy: "2026-11-30T10:00:00.000Z",
    });
    await step(crew.manager, "solved", "重新调色补漆");
    const call = (await followUpsOf(group, json.id)).at(-1);
    const caller = call?.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;
    await caller.call("POST", `/follow-ups/${call?.id}/attempts`, {
      result: "reached",
      answers: { effect: 2 },
      words: "还是有色差",
    });
    expect((await crew.manager.call("GET", path)).json).toMatchObject({
      state: "open",
      closingFollowUpId: null,
    });
    expect(
      (await followUpsOf(group, json.id)).map(({ kind, cause, state, outcome }) => [
        kind,
        cause.slice(json.id.length),
        state,
        outcome,
      ]),
    ).toEqual([
      ["case-handling", "", "done", "solved"],
      ["case-closing", "#1", "done", "reopened"],
      ["case-handling", "#2", "done", "solved"],
      ["case-closing", "#2", "done", "reached"],
      ["case-handling", "#3", "open", null],
    ]);
    const { json: list } = await crew.manager.call("GET", "/cases?open=true");
    expect(list.data).toHaveLength(1);
  });

  it("of a major kind runs on the clock, and one raised to it counts from its opening", async () => {
    const { w, group, crew, created, step } = await openedByHand({ major: true });
    const clocks = {
      acknowledgeBy: "2026-11-20T03:00:00.000Z",
      planBy: "2026-11-20T06:30:00.000Z",
      updateBy: "2026-11-21T10:00:00.000Z",
      solveBy: "2026-12-04T10:00:00.000Z",
    };
    expect(created.json).toMatchObject({ major: true, ...clocks });
    const other = await crew.caller.call("POST", "/cases", {
      level: "grievance",
      title: "等待太久",
      storeId: crew.storeId,
    });
    w.at("2026-11-20T11:30:00+08:00");
    const raised = await crew.manager.call("POST", `/cases/${other.json.id}/steps`, {
      kind: "raised",
      text: "客户要找媒体",
      level: "complaint",
      major: true,
    });
    expect(raised.json).toMatchObject({ level: "complaint", major: true, ...clocks, version: 2 });
    expect((await followUpsOf(group, other.json.id)).map(({ dueAt }) => dueAt)).toEqual([
      Date.parse(clocks.solveBy),
    ]);
    const lower = await step(crew.manager, "raised", "误标", { major: false });
    expect([lower.status, lower.json.code]).toEqual([409, "cases.not_higher"]);
  });

  it("is given to a colleague of the store, with its follow-up", async () => {
    const { group, crew, created, step } = await openedByHand();
    const elsewhere = await group.addStaff({ role: "service-adviser", stores: group.stores.slice(1) });
    expect((await step(crew.manager, "reassigned", "", { assigneeId: elsewhere })).json.code).toBe(
      "cases.not_eligible",
    );
    const moved = await step(crew.manager, "reassigned", "请陈晓跟进", { assigneeId: crew.adviser.id });
    expect(moved.json.assigneeId).toBe(crew.adviser.id);
    expect((await followUpsOf(group, created.json.id)).map(({ assigneeId }) => assigneeId)).toEqual([
      crew.adviser.id,
    ]);
    expect(await toldAbout(group, created.json.id)).toContainEqual([crew.adviser.id, "case-opened"]);
  });
});

describe("a case is seen", () => {
  it("by its assignee, its store, and whoever opened it; out of sight there is none", async () => {
    const { group, w, crew, path } = await openedByHand();
    const stranger = await group.tokenFor({
      staffId: await group.addStaff({ role: "service-manager", stores: group.stores.slice(1) }),
      role: "service-manager",
      stores: group.stores.slice(1),
    });
    const other = await w.group();
    const seen = [
      await crew.manager.call("GET", path),
      await crew.supervisor.call("GET", path),
      await crew.caller.call("GET", path),
      await crew.otherCaller.call("GET", path),
      await w.call(stranger, "GET", path),
      await w.call(other.token, "GET", path),
      await w.call(other.token, "POST", `${path}/steps`, { kind: "acknowledged", text: "" }),
      await w.call(other.token, "POST", `${path}/close`, { words: "满意", satisfied: true }),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
  });

  it("only with what the group knows", async () => {
    const { w, crew, customerId } = await openedByHand();
    const other = await w.group();
    const refused = await w.call(other.token, "POST", "/cases", {
      ...complaint,
      storeId: crew.storeId,
      customerId,
    });
    expect(refused.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/storeId",
      "/customerId",
    ]);
    const beyond = await crew.manager.call("POST", "/cases", {
      ...complaint,
      storeId: other.stores[0],
      vehicleId: newId("vehicle", w.clock.now()),
    });
    expect(beyond.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/storeId",
      "/vehicleId",
    ]);
  });
});

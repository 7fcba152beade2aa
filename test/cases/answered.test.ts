import { describe, expect, it } from "vitest";
import { byIds } from "../../workers/platform/query.ts";
import { world } from "../harness/world.ts";
import { caseCrew, followUpsOf, openCallbacks, timing, toldAbout } from "./case-file.ts";

async function calledBack(attempt: object, orders = 1) {
  const w = world();
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const { storeId } = crew;
  const { callbacks, customerId } = await openCallbacks(group, { storeId, now: w.clock.now(), orders });
  const [callback] = callbacks;
  if (!callback) throw new Error("no order is called");
  const caller = callback.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;
  const called = await caller.call("POST", `/follow-ups/${callback.id}/attempts`, attempt);
  const { json: cases } = await crew.manager.call("GET", "/cases?open=true");
  return { group, crew, caller, callback, callbacks, customerId, called, cases: cases.data };
}

describe("a callback", () => {
  it("with two of five opens a grievance at once, and the service manager hears of it", async () => {
    const { group, crew, caller, callback, customerId, called, cases } = await calledBack({
      result: "reached",
      answers: { effect: 2 },
      words: "空调修完还是不凉，等了两个小时没人管",
    });
    expect([called.status, called.json.state, timing(called, "round_trips")]).toEqual([200, "done", 2]);
    expect(cases).toMatchObject([
      {
        number: expect.stringMatching(/^BY-20261120-/),
        level: "grievance",
        title: "空调修完还是不凉，等了两个小时没人管",
        words: "空调修完还是不凉，等了两个小时没人管",
        assigneeId: crew.manager.id,
        followUpId: callback.id,
        serviceVisitId: callback.subjectId,
        customerId,
      },
    ]);
    expect(await toldAbout(group, cases[0].id)).toEqual([[crew.manager.id, "case-opened"]]);
    expect(await followUpsOf(group, cases[0].id)).toMatchObject([
      { kind: "case-handling", assigneeId: crew.manager.id, state: "open" },
    ]);
    const file = await caller.call("GET", `/cases/${cases[0].id}`);
    expect(file.json.steps).toMatchObject([{ kind: "opened", byName: caller.name }]);
    const after = await caller.call("GET", `/follow-ups/${callback.id}`);
    expect(after.json.openCases).toMatchObject([
      { id: cases[0].id, level: "grievance", assigneeName: crew.manager.name },
    ]);
  });

  it("that hears of rework tells the service manager so", async () => {
    const { group, crew, cases } = await calledBack({
      result: "reached",
      words: "异响又出来了",
      level: "complaint",
      major: true,
      rework: true,
    });
    expect(cases).toMatchObject([{ level: "complaint", major: true, rework: true }]);
    const told = await toldAbout(group, cases[0].id);
    expect(told).toContainEqual([crew.manager.id, "case-opened"]);
    expect(told).toContainEqual([crew.manager.id, "rework"]);
  });

  it("with good marks that hears of rework is an improvement item, and the service manager is told", async () => {
    const { group, crew, cases } = await calledBack({
      result: "reached",
      answers: { effect: 5 },
      rework: true,
    });
    expect(cases).toMatchObject([
      { level: "improvement", rework: true, title: "客户说要返修", assigneeId: crew.manager.id },
    ]);
    expect(await toldAbout(group, cases[0].id)).toContainEqual([crew.manager.id, "rework"]);
  });

  it("with one of five is a grievance, whatever lesser thing the caller marked", async () => {
    const { cases } = await calledBack({ result: "reached", answers: { effect: 1 }, level: "improvement" });
    expect(cases).toMatchObject([{ level: "grievance" }]);
  });

  it("that counts for several orders opens one case", async () => {
    const { group, callbacks, cases } = await calledBack({ result: "reached", answers: { effect: 1 } }, 3);
    expect(cases).toMatchObject([{ level: "grievance", title: "客户打 1 分" }]);
    const { done } = await group.read({
      done: byIds(
        "followUps",
        callbacks.map(({ id }) => id),
      ),
    });
    expect(done.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  });

  it.each([
    ["satisfied", { result: "reached", answers: { effect: 5 } }],
    ["not answered", { result: "no-answer" }],
  ])("that is %s opens none", async (_, attempt) => {
    const { called, cases } = await calledBack(attempt);
    expect([called.status, cases]).toEqual([200, []]);
  });
});

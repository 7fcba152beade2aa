import { describe, expect, it } from "vitest";
import { readWhy } from "../follow-ups/follow-ups.due.rules.ts";
import { actorOf, factsOf, friday, people, stored } from "./cases.fixture.ts";
import type { Case } from "./cases.rules.ts";
import { type CaseDecision, decideStep, type StepCase } from "./cases.steps.rules.ts";

const monday = Date.parse("2026-11-23T09:30:00+08:00");

function take(input: Partial<StepCase> & { kind: StepCase["kind"]; text?: string }) {
  const { case: one, open } = stored();
  return decideStep({
    text: "已联系客户",
    case: one,
    open,
    timesSolved: 0,
    facts: factsOf(),
    actor: actorOf(people.manager),
    asOf: monday,
    ...input,
  });
}

function taken(input: Parameters<typeof take>[0]): CaseDecision {
  const decision = take(input);
  if (!decision.ok) throw new Error(decision.code);
  return decision;
}

const inState = (state: Case["state"]): Case => ({ ...stored().case, state });

describe("the steps of a case go forward only", () => {
  const passed = "cases.step_passed";
  it.each([
    ["open", "acknowledged", "acknowledged"],
    ["open", "planned", "planned"],
    ["open", "solved", "solved"],
    ["open", "updated", "open"],
    ["acknowledged", "acknowledged", passed],
    ["acknowledged", "planned", "planned"],
    ["acknowledged", "solved", "solved"],
    ["planned", "acknowledged", passed],
    ["planned", "planned", "planned"],
    ["planned", "solved", "solved"],
    ["planned", "updated", "planned"],
    ["solved", "acknowledged", passed],
    ["solved", "planned", passed],
    ["solved", "solved", passed],
    ["solved", "updated", "solved"],
    ["closed", "updated", "cases.already_closed"],
    ["closed", "raised", "cases.already_closed"],
  ] as const)("%s, then %s: %s", (state, kind, expected) => {
    const decision = take({ case: inState(state), kind });
    expect(decision.ok ? decision.after.state : decision.code).toBe(expected);
  });

  it.each(["planned", "updated", "solved"] as const)("%s says in words what was done", (kind) => {
    expect(take({ kind, text: "" })).toMatchObject({
      code: "request.invalid",
      fields: [{ pointer: "/text" }],
    });
  });

  it("a step skipped over counts as taken when a later one is", () => {
    expect(taken({ kind: "planned" }).after).toMatchObject({
      acknowledgedAt: monday,
      plannedAt: monday,
      plan: "已联系客户",
    });
    expect(taken({ kind: "solved" }).after).toMatchObject({ acknowledgedAt: monday, plannedAt: null });
  });

  it("every step raises the version and leaves a step on record", () => {
    const { after, changes } = taken({
      kind: "acknowledged",
      text: "",
      cause: "压缩机漏气",
      department: "钣喷车间",
    });
    expect(after).toMatchObject({ version: 2, cause: "压缩机漏气", department: "钣喷车间" });
    expect(changes.insert?.caseSteps).toMatchObject([
      { kind: "acknowledged", actorId: people.manager, at: monday },
    ]);
    expect(changes.events).toMatchObject([{ type: "case.acknowledged", state: "acknowledged", version: 2 }]);
  });
});

describe("news to the customer", () => {
  it("pushes the next news on by two working days", () => {
    expect(taken({ kind: "updated" }).after.updateBy).toBe(Date.parse("2026-11-25T18:00:00+08:00"));
  });

  it("of a major case is owed every day", () => {
    const { case: one, open } = stored({ major: true });
    expect(taken({ kind: "updated", case: one, open }).after.updateBy).toBe(
      Date.parse("2026-11-24T18:00:00+08:00"),
    );
  });

  it("is owed no more once the case is solved", () => {
    expect(taken({ kind: "solved" }).after.updateBy).toBeNull();
    expect(taken({ kind: "updated", case: inState("solved"), open: [] }).after.updateBy).toBeNull();
  });
});

describe("a solved case", () => {
  it("leaves the workbench of who handled it and comes to another's for the closing call", () => {
    const { after, changes } = taken({ kind: "solved", text: "更换压缩机，免工时费" });
    expect(after).toMatchObject({
      state: "solved",
      solution: "更换压缩机，免工时费",
      handlerId: people.manager,
      solvedAt: monday,
    });
    expect(changes.update?.map(({ after: row }) => [row.kind, row.state, row.outcome])).toContainEqual([
      "case-handling",
      "done",
      "solved",
    ]);
    const [call] = changes.insert?.followUps ?? [];
    expect(call).toMatchObject({
      kind: "case-closing",
      cause: `${after.id}#1`,
      assigneeId: people.caller,
      dueAt: Date.parse("2026-11-25T18:00:00+08:00"),
    });
    expect(readWhy(call?.why ?? "")).toEqual({
      event: "solved",
      on: "2026-11-23",
      n: 2,
      unit: "working-days",
    });
  });

  it("a second time asks again", () => {
    const { after, changes } = taken({ kind: "solved", timesSolved: 1 });
    expect(changes.insert?.followUps?.[0]?.cause).toBe(`${after.id}#2`);
  });

  it.each([
    ["the customer's last caller", people.otherCaller, people.manager, people.otherCaller],
    ["another caller where that one solved it", people.otherCaller, people.otherCaller, people.caller],
  ])("is called by %s", (_, last, handler, expected) => {
    const facts = { ...factsOf(), lastCallers: new Map([["cus_one", last]]) };
    const { changes } = taken({ kind: "solved", facts, actor: actorOf(handler) });
    expect(changes.insert?.followUps?.[0]?.assigneeId).toBe(expected);
  });

  it("solved through a token counts as handled by its assignee", () => {
    const { after } = taken({ kind: "solved", actor: { type: "token", id: "tok_one" } });
    expect(after.handlerId).toBe(people.manager);
  });
});

describe("a case is raised", () => {
  it("onto the clocks of its new weight since it opened, and its follow-up with it", () => {
    const { after, changes } = taken({ kind: "raised", level: "complaint", major: true });
    expect(after).toMatchObject({
      level: "complaint",
      major: true,
      number: expect.stringMatching(/^BY-/),
      acknowledgeBy: friday + 30 * 60_000,
      planBy: friday + 4 * 3_600_000,
      solveBy: Date.parse("2026-12-04T18:00:00+08:00"),
    });
    const moved = changes.update?.find(({ table }) => table === "followUps")?.after;
    expect(moved).toMatchObject({ dueAt: after.solveBy, sortAt: after.solveBy });
    expect(readWhy(String(moved?.why)).moved).toEqual([{ from: "2026-11-27", because: "升级" }]);
    expect(changes.insertOnce?.notifications?.map(({ staffId }) => staffId)).toEqual([people.general]);
  });

  it.each([
    ["to the level it has", { level: "grievance" }],
    ["to a lower level", { level: "improvement" }],
    ["without saying how", {}],
  ] as const)("not %s", (_, input) => {
    expect(take({ kind: "raised", ...input })).toMatchObject({ code: "cases.not_higher" });
  });

  it("never to be less than major again", () => {
    const { case: one, open } = stored({ major: true });
    expect(take({ kind: "raised", level: "complaint", major: false, case: one, open })).toMatchObject({
      code: "cases.not_higher",
    });
  });
});

describe("a case is reassigned", () => {
  it("with its follow-up, and the new assignee hears of it", () => {
    const { after, changes } = taken({ kind: "reassigned", assigneeId: people.adviser, text: "" });
    expect(after.assigneeId).toBe(people.adviser);
    expect(changes.update?.find(({ table }) => table === "followUps")?.after).toMatchObject({
      assigneeId: people.adviser,
      version: 2,
    });
    expect(changes.insertOnce?.notifications).toMatchObject([
      { staffId: people.adviser, kind: "case-opened" },
    ]);
  });

  it.each([
    ["nobody", undefined, "request.invalid"],
    ["a stranger", "stf_stranger", "request.invalid"],
    ["a colleague of another store", people.adviser, "cases.not_eligible"],
    ["a colleague who has not joined", people.caller, "cases.not_eligible"],
    ["a colleague who may only look", people.otherCaller, "cases.not_eligible"],
  ])("not to %s", (_, assigneeId, code) => {
    const facts = factsOf();
    const staff = facts.staff.map((one) => {
      if (one.row.id === people.adviser) return { ...one, storeIds: new Set(["sto_two"]) };
      if (one.row.id === people.caller) return { ...one, row: { ...one.row, userId: null } };
      return one.row.id === people.otherCaller ? { ...one, row: { ...one.row, role: "read-only" } } : one;
    });
    expect(
      take({ kind: "reassigned", facts: { ...facts, staff }, ...(assigneeId ? { assigneeId } : {}) }),
    ).toMatchObject({ code });
  });
});

import { describe, expect, it } from "vitest";
import { type ClosingCase, closeCase } from "./cases.closing.rules.ts";
import { actorOf, factsOf, people, stored } from "./cases.fixture.ts";
import type { Case } from "./cases.rules.ts";

const wednesday = Date.parse("2026-11-25T11:00:00+08:00");
const solved: Case = {
  ...stored().case,
  state: "solved",
  solution: "更换压缩机",
  handlerId: people.manager,
  acknowledgedAt: 1,
  solvedAt: 2,
  updateBy: null,
  version: 3,
};

function close(input: Partial<ClosingCase> = {}) {
  return closeCase({
    case: solved,
    words: "凉了，谢谢",
    satisfied: true,
    open: [],
    timesSolved: 1,
    solvedBy: people.manager,
    facts: factsOf(),
    actor: actorOf(people.caller),
    asOf: wednesday,
    ...input,
  });
}

describe("closing a case", () => {
  it.each<[string, Partial<ClosingCase>, string]>([
    ["another person, with the customer's word", {}, "closed"],
    ["nobody before it is solved", { case: { ...solved, state: "planned" } }, "cases.not_solved"],
    ["nobody a second time", { case: { ...solved, state: "closed" } }, "cases.already_closed"],
    ["not its handler", { actor: actorOf(people.manager) }, "cases.same_person"],
    [
      "not the token that entered the solution",
      { actor: { type: "token", id: "tok_one" }, solvedBy: "tok_one" },
      "cases.same_person",
    ],
    ["nobody without the customer's word", { words: "" }, "request.invalid"],
    ["not yet where the customer is not satisfied", { satisfied: false }, "open"],
  ])("is for %s", (_, input, expected) => {
    const decision = close(input);
    expect(decision.ok ? decision.after.state : decision.code).toBe(expected);
  });

  it("keeps who closed it and what the customer said, and tells who handled it", () => {
    const decision = close({ case: { ...solved, handlerId: people.adviser } });
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.after).toMatchObject({
      closedBy: people.caller,
      closedAt: wednesday,
      closingWords: "凉了，谢谢",
      version: 4,
    });
    expect(decision.changes.insert?.caseSteps).toMatchObject([{ kind: "closed", text: "凉了，谢谢" }]);
    expect(decision.changes.insertOnce?.notifications?.map(({ staffId, kind }) => [staffId, kind])).toEqual([
      [people.manager, "case-closed"],
      [people.adviser, "case-closed"],
    ]);
  });

  it("ends the closing call that is still open", () => {
    const [call] = stored().open;
    if (!call) throw new Error("no follow-up");
    const decision = close({ open: [{ ...call, kind: "case-closing" }] });
    expect(decision.ok && decision.changes.update?.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ kind: "case-closing", state: "done", outcome: "closed" }),
    );
  });
});

describe("a case whose customer is not satisfied", () => {
  const decision = close({ satisfied: false, words: "还是不凉" });
  if (!decision.ok) throw new Error(decision.code);
  const { after, changes } = decision;

  it("is open again on fresh clocks, with its number and what was found", () => {
    expect(after).toMatchObject({
      state: "open",
      number: solved.number,
      solution: null,
      solvedAt: null,
      acknowledgedAt: null,
      handlerId: people.manager,
      acknowledgeBy: Date.parse("2026-11-25T13:00:00+08:00"),
      solveBy: Date.parse("2026-12-02T18:00:00+08:00"),
    });
    expect(changes.insert?.caseSteps).toMatchObject([{ kind: "reopened", text: "还是不凉" }]);
  });

  it("is back on its assignee's workbench, who hears of it", () => {
    expect(changes.insert?.followUps).toMatchObject([
      {
        kind: "case-handling",
        cause: `${solved.id}#2`,
        assigneeId: people.manager,
        dueAt: after.solveBy,
        startedAt: wednesday,
      },
    ]);
    expect(changes.insertOnce?.notifications).toMatchObject([
      { staffId: people.manager, kind: "case-opened" },
    ]);
  });
});

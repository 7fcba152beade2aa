import { describe, expect, it } from "vitest";
import type { FollowUp } from "../follow-ups/follow-ups.facts.ts";
import { actorOf, asStored, factsOf, friday, people, stored } from "./cases.fixture.ts";
import { closingCause, closingFollowUp, nextCause, roundOf } from "./cases.follow-ups.rules.ts";
import { answeredChanges } from "./cases.reactions.ts";
import type { AnsweredData, Case } from "./cases.rules.ts";

const { case: open, open: followUps } = stored();
const handling = followUps[0];
if (!handling) throw new Error("no follow-up");
const solved: Case = { ...open, state: "solved", handlerId: people.manager };
const reached = { state: "done", outcome: "reached" } as const;

const callback: FollowUp = {
  ...handling,
  ...reached,
  id: "fu_callback",
  kind: "service-callback",
  cause: "sv_one#1",
  subjectType: "service-visit",
  subjectId: "sv_one",
};

function closingCall(input: Partial<FollowUp> = {}): FollowUp {
  const cause = closingCause({ caseId: solved.id, round: 1 });
  const call = closingFollowUp({
    case: solved,
    cause,
    role: "callback-agent",
    facts: factsOf(),
    asOf: friday,
  });
  return { ...asStored(call), ...input };
}

function answered(
  input: Partial<AnsweredData> & { followUp: FollowUp },
  one?: Case,
  actor: string = people.caller,
) {
  const data = {
    level: null,
    major: false,
    rework: false,
    words: null,
    summary: null,
    visitId: null,
    rating: null,
    caseId: one?.id ?? null,
    ...input,
  };
  const changes = answeredChanges({ data, case: one, facts: factsOf(), actor: actorOf(actor), asOf: friday });
  return {
    opened: changes.insert?.cases ?? [],
    steps: (changes.insert?.caseSteps ?? []).map(({ kind }) => kind),
    followUps: changes.insert?.followUps ?? [],
    after: changes.update?.find(({ table }) => table === "cases")?.after,
  };
}

describe("a callback", () => {
  it("with nothing to mend opens no case", () => {
    expect(answered({ followUp: callback, rating: 5, words: "很好" })).toMatchObject({
      opened: [],
      steps: [],
    });
  });

  it("with something to mend opens one case, tied to the call and the order", () => {
    const {
      opened,
      followUps: [followUp],
    } = answered({
      followUp: callback,
      level: "grievance",
      rework: true,
      words: "空调还是不凉",
      rating: 2,
      visitId: "sv_one",
    });
    expect(opened).toMatchObject([
      {
        level: "grievance",
        rework: true,
        words: "空调还是不凉",
        title: "空调还是不凉",
        followUpId: "fu_callback",
        serviceVisitId: "sv_one",
        customerId: "cus_one",
        openedBy: people.caller,
      },
    ]);
    expect(followUp?.assigneeId).toBe(people.manager);
  });

  it("with a low rating and no words is titled by the rating", () => {
    expect(answered({ followUp: callback, level: "grievance", rating: 2 }).opened).toMatchObject([
      { title: "客户打 2 分", words: null },
    ]);
  });
});

describe("a closing call", () => {
  it.each([
    ["five of five", { rating: 5 }, reached, ["closed"], "closed"],
    ["four of five with words", { rating: 4, words: "好了" }, reached, ["closed"], "closed"],
    ["words and nothing to mend", { words: "好了" }, reached, ["closed"], "closed"],
    ["three of five", { rating: 3, level: "improvement" }, reached, ["reopened"], "open"],
    ["words and a grievance", { words: "没修好", level: "grievance" }, reached, ["reopened"], "open"],
    ["words and rework", { words: "还得返一次", rework: true }, reached, ["reopened"], "open"],
    [
      "a refusal with a grievance",
      { level: "complaint" },
      { state: "done", outcome: "declined" },
      ["reopened"],
      "open",
    ],
    ["a refusal to talk", {}, { state: "done", outcome: "declined" }, [], undefined],
    ["a ban on calls", {}, { state: "cancelled", outcome: "exempt" }, [], undefined],
    ["nobody there", {}, { state: "open" }, [], undefined],
  ] as const)("with %s", (_, said, ended, steps, state) => {
    const result = answered({ followUp: closingCall(ended), ...said }, solved);
    expect(result.steps).toEqual(steps);
    expect(result.after?.state).toBe(state);
    expect(result.opened).toEqual([]);
  });

  it("keeps the customer's words with the case", () => {
    expect(
      answered({ followUp: closingCall(reached), rating: 5, words: "凉了" }, solved).after,
    ).toMatchObject({ closingWords: "凉了", closedBy: people.caller });
    expect(answered({ followUp: closingCall(reached), rating: 5 }, solved).after).toMatchObject({
      closingWords: "客户打 5 分",
    });
  });

  it("opens another case for what a satisfied customer brings up besides", () => {
    const result = answered(
      { followUp: closingCall(reached), rating: 5, level: "improvement", words: "休息区太吵" },
      solved,
    );
    expect(result.after?.state).toBe("closed");
    expect(result.opened).toMatchObject([{ level: "improvement", words: "休息区太吵" }]);
  });

  it("that ends without the customer's word goes to the supervisor", () => {
    const { followUps: next } = answered(
      { followUp: closingCall({ state: "done", outcome: "declined" }) },
      solved,
    );
    expect(next).toMatchObject([
      { kind: "case-closing", cause: `${solved.id}#1.2`, assigneeId: people.supervisor },
    ]);
  });

  it("made by the handler closes nothing and goes to another caller", () => {
    const byHandler: Case = { ...solved, handlerId: people.caller };
    const result = answered({ followUp: closingCall(reached), rating: 5 }, byHandler);
    expect(result.steps).toEqual([]);
    expect(result.followUps).toMatchObject([{ kind: "case-closing", assigneeId: people.otherCaller }]);
  });
});

describe("a call while a case is handled", () => {
  it("is news to the customer and opens no second case", () => {
    const result = answered(
      { followUp: { ...handling, state: "open" }, words: "配件明天到", level: "grievance" },
      open,
      people.manager,
    );
    expect(result).toMatchObject({
      opened: [],
      steps: ["updated"],
      followUps: [],
      after: { state: "open", updatedAt: friday },
    });
  });

  it("leaves the case on the workbench where it ends the follow-up", () => {
    const result = answered(
      { followUp: { ...handling, ...reached }, words: "配件明天到" },
      open,
      people.manager,
    );
    expect(result.followUps).toMatchObject([
      { kind: "case-handling", cause: `${open.id}.2`, assigneeId: people.manager, startedAt: open.openedAt },
    ]);
  });

  it("that reached nobody says nothing", () => {
    expect(answered({ followUp: { ...handling, state: "open" } }, open)).toMatchObject({
      steps: [],
      followUps: [],
    });
  });
});

describe("causes", () => {
  it.each([
    ["case_a", "case_a.2", 1],
    ["case_a.2", "case_a.3", 1],
    ["case_a#2", "case_a#2.2", 2],
    ["case_a#12.9", "case_a#12.10", 12],
  ])("after %s comes %s, about solution %i", (cause, next, round) => {
    expect(nextCause(cause)).toBe(next);
    expect(roundOf(cause)).toBe(round);
  });
});

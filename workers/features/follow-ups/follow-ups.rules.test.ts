import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/kernel/zone.ts";
import { actorOf, asStored, factsOf, people, storeId } from "../cases/cases.fixture.ts";
import { shippedPolicies } from "../policies/policies.rules.ts";
import { emptyVisit, nextVisit, type Visit } from "../service-visits/service-visits.rules.ts";
import { assigneeProblem, chooseAssignee, spread, worksOn } from "./follow-ups.assignment.rules.ts";
import { type AttemptInput, decideAttempt, levelOf } from "./follow-ups.attempt.rules.ts";
import { readWhy, writeWhy } from "./follow-ups.due.rules.ts";
import type { FollowUp, FollowUpFacts } from "./follow-ups.facts.ts";
import { openServiceCallback } from "./follow-ups.opening.rules.ts";
import { callbackChanges } from "./follow-ups.reactions.ts";

const at = (text: string) => Date.parse(`${text}+08:00`);

function visitOf(input: Partial<Visit> = {}): Visit {
  const before = {
    ...emptyVisit({ id: "sv_one", storeId, orderNumber: "RO1", asOf: at("2026-11-18T09:00:00") }),
    kind: "maintenance",
    ownerCustomerId: "cus_one",
    contactPointId: "cp_one",
  };
  return nextVisit({
    before,
    said: { deliveredAt: at("2026-11-18T15:00:00"), ...input },
    asOf: at("2026-11-18T16:00:00"),
  });
}

function liveFacts(goLiveOn = "2026-01-01"): FollowUpFacts {
  const facts = factsOf();
  const store = facts.stores.get(storeId);
  return { ...facts, stores: new Map(store ? [[storeId, { ...store, goLiveOn }]] : []) };
}

function callback(input: { visit?: Partial<Visit>; facts?: FollowUpFacts; asOf?: string } = {}) {
  return openServiceCallback({
    visit: visitOf(input.visit),
    facts: input.facts ?? liveFacts(),
    asOf: at(input.asOf ?? "2026-11-18T16:00:00"),
  });
}

function openOne(): FollowUp {
  const row = callback();
  if (!row) throw new Error("a delivered order has a callback");
  return asStored(row);
}

describe("a delivered order", () => {
  it.each([
    ["maintenance", "open"],
    ["rework", "open"],
    ["unknown", "open"],
    ["internal", undefined],
    ["pdi", undefined],
    ["internal-rework", undefined],
    ["wash", undefined],
    ["parts-retail", undefined],
  ])("of kind %s is %s", (kind, state) => {
    expect(callback({ visit: { kind } })?.state).toBe(state);
  });

  it.each([
    ["due ahead", "2026-11-18T16:00:00", "2026-01-01", "open null false"],
    ["past due, live: late data", "2026-11-24T16:00:00", "2026-01-01", "open null false"],
    ["past its lapse, live", "2026-12-10T16:00:00", "2026-01-01", "lapsed late-data false"],
    ["past due before go-live: marked", "2026-11-24T16:00:00", "2026-11-24", "open null true"],
    ["past its lapse before go-live", "2026-12-10T16:00:00", "2026-12-10", "lapsed before-go-live true"],
  ])("whose data come when it is %s", (_what, asOf, goLiveOn, expected) => {
    const row = callback({ asOf, facts: liveFacts(goLiveOn) });
    expect(`${row?.state} ${row?.outcome} ${row?.history}`).toBe(expected);
  });

  it("of someone on the do-not-call list is created and cancelled as 免回访", () => {
    const entry = {
      groupId: "g",
      changedSeq: 1,
      id: "dnc",
      contactPointId: "cp_one",
      customerId: null,
      reach: "callback" as const,
      reason: "",
      byStaffId: null,
      at: 0,
      endedAt: null,
      version: 1,
    };
    expect(callback({ facts: { ...liveFacts(), doNotCall: [entry] } })).toMatchObject({
      state: "cancelled",
      outcome: "exempt",
    });
    expect(
      callback({ facts: { ...liveFacts(), doNotCall: [{ ...entry, reach: "marketing" }] } })?.state,
    ).toBe("open");
  });

  it("opens one callback however often the same event is told, and one more for a second delivery", () => {
    const facts = liveFacts();
    const visit = visitOf();
    const first = callbackChanges({
      visit: { before: undefined, after: visit },
      facts,
      asOf: at("2026-11-18T16:00:00"),
    });
    const [row] = first.insert?.followUps ?? [];
    if (!row) throw new Error("no callback");
    const stored = asStored(openOne());
    facts.byCause.set(`service-callback:${row.cause}`, { ...stored, cause: row.cause });
    expect(
      callbackChanges({ visit: { before: visit, after: visit }, facts, asOf: at("2026-11-18T17:00:00") })
        .insert?.followUps ?? [],
    ).toEqual([]);
    const reopened = nextVisit({ before: visit, said: { state: "open" }, asOf: at("2026-11-18T18:00:00") });
    const again = nextVisit({
      before: reopened,
      said: { deliveredAt: at("2026-11-19T10:00:00") },
      asOf: at("2026-11-19T11:00:00"),
    });
    const second = callbackChanges({
      visit: { before: reopened, after: again },
      facts,
      asOf: at("2026-11-19T11:00:00"),
    });
    expect(second.insert?.followUps?.map(({ cause }) => cause)).toEqual(["sv_one#2"]);
  });
});

describe("what one dial comes to", () => {
  const dial = (
    attempt: Partial<AttemptInput> & Pick<AttemptInput, "result">,
    asOf = "2026-11-20T10:30:00",
  ) =>
    decideAttempt({
      followUp: openOne(),
      joined: [],
      earlier: [],
      attempt: { channel: "phone", ...attempt },
      facts: liveFacts(),
      actor: actorOf(people.caller),
      asOf: at(asOf),
    });
  const outcome = (attempt: Parameters<typeof dial>[0], asOf?: string): string => {
    const decision = dial(attempt, asOf);
    if (!decision.ok) return decision.code;
    const changes = decision.after[0]?.changes;
    return `${changes?.state ?? "open"} ${changes?.outcome ?? ""}`.trim();
  };

  it.each([
    ["接通，已回访", { result: "reached", answers: { effect: 5 } }, "done reached"],
    ["接通，只有原话", { result: "reached", words: "挺好" }, "done reached"],
    ["在忙，约时间", { result: "busy-call-back", callBackAt: "2026-11-20T15:30:00+08:00" }, "open"],
    ["没人接", { result: "no-answer" }, "open"],
    ["占线", { result: "engaged" }, "open"],
    ["关机", { result: "switched-off" }, "open"],
    ["挂断", { result: "hung-up" }, "open"],
    ["智能代接", { result: "assistant" }, "open"],
    ["空号", { result: "dead-number" }, "open"],
    ["不是本人", { result: "wrong-person" }, "open"],
    ["不愿受访", { result: "declined" }, "done declined"],
    ["车已转手", { result: "car-sold" }, "cancelled car-sold"],
    ["不再来电", { result: "do-not-call" }, "cancelled exempt"],
    ["接通但什么也没记", { result: "reached" }, "follow_ups.needs_answer"],
  ] as const)("%s", (_what, attempt, expected) => {
    expect(outcome(attempt)).toBe(expected);
  });

  it("is refused at night, unless the customer asked for that time", () => {
    expect(outcome({ result: "no-answer" }, "2026-11-20T21:30:00")).toBe("follow_ups.refused_hour");
    const followUp = { ...openOne(), promisedAt: at("2026-11-20T21:30:00") };
    const decision = decideAttempt({
      followUp,
      joined: [],
      earlier: [],
      attempt: { channel: "phone", result: "no-answer" },
      facts: liveFacts(),
      actor: actorOf(people.caller),
      asOf: at("2026-11-20T21:30:00"),
    });
    expect(decision.ok).toBe(true);
  });

  it("counts for every follow-up on the phone", () => {
    const other = { ...openOne(), id: "fu_other" };
    const decision = decideAttempt({
      followUp: openOne(),
      joined: [other],
      earlier: [],
      attempt: { channel: "phone", result: "reached", answers: { effect: 4 } },
      facts: liveFacts(),
      actor: actorOf(people.caller),
      asOf: at("2026-11-20T10:30:00"),
    });
    expect(decision.ok && decision.after.map(({ changes }) => changes.state)).toEqual(["done", "done"]);
    expect(decision.ok && new Set(decision.attempts.map(({ joinedId }) => joinedId)).size).toBe(1);
  });

  it.each([
    [1, undefined, 5, "grievance"],
    [2, undefined, 5, "grievance"],
    [3, undefined, 5, "improvement"],
    [4, undefined, 5, null],
    [5, "complaint", 5, "complaint"],
    [4, undefined, 10, "grievance"],
    [6, undefined, 10, "improvement"],
    [7, undefined, 10, null],
  ] as const)("a rating of %s, marked %s, of %s makes %s", (rating, level, ratingScale, expected) => {
    expect(levelOf({ attempt: level ? { level } : {}, rating, policy: { ratingScale } })).toBe(expected);
  });
});

describe("who takes a follow-up", () => {
  const from = "2026-11-20";
  const to = "2026-11-25";
  const pick = (facts: FollowUpFacts, more: object = {}) =>
    chooseAssignee({ facts, storeId, role: "callback-agent", from, to, ...more });

  it("is dealt out evenly, whatever the order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const facts = factsOf();
        for (let n = 0; n < count; n++) pick(facts);
        const loads = [people.caller, people.otherCaller].map((id) => facts.loads.get(id) ?? 0);
        expect(Math.abs((loads[0] ?? 0) - (loads[1] ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the customer's last caller, but never the serving adviser, and the supervisor where no caller is there", () => {
    const facts = { ...factsOf(), lastCallers: new Map([["cus_one", people.otherCaller]]) };
    expect(pick(facts, { customerId: "cus_one" })).toBe(people.otherCaller);
    expect(pick(facts, { customerId: "cus_one", notStaffId: people.otherCaller })).toBe(people.caller);
    expect(pick(factsOf({ without: [people.caller, people.otherCaller] }))).toBe(people.supervisor);
    expect(
      pick(
        factsOf({
          without: [people.caller, people.otherCaller, people.supervisor, people.manager, people.general],
        }),
      ),
    ).toBe(people.owner);
  });

  it("is someone who works in the period: rest days and leave are respected", () => {
    const facts = factsOf();
    const staff = facts.staff.map((one) =>
      one.row.id === people.caller
        ? {
            ...one,
            leaves: [
              {
                groupId: "g",
                changedSeq: 1,
                id: "lv",
                staffId: people.caller,
                fromOn: "2026-11-01",
                toOn: "2026-11-30",
                reason: null,
                standInId: null,
                createdAt: 0,
                version: 1,
              },
            ],
          }
        : one,
    );
    expect(pick({ ...facts, staff })).toBe(people.otherCaller);
    const resting = facts.staff.find(({ row }) => row.id === people.caller);
    expect(resting && worksOn({ ...resting, row: { ...resting.row, restDays: [5] } }, "2026-11-20")).toBe(
      false,
    );
    expect(
      assigneeProblem({ facts, assigneeId: people.adviser, storeId, adviserId: people.adviser })?.code,
    ).toBe("follow_ups.not_eligible");
  });

  it("is spread from one person over others, evenly, and only what they may take moves", () => {
    const followUps = Array.from({ length: 9 }, (_, n) => ({
      ...openOne(),
      id: `fu_${n}`,
      assigneeId: people.supervisor,
    }));
    const moves = spread({
      followUps,
      toAssigneeIds: [people.caller, people.otherCaller],
      facts: factsOf(),
      advisers: new Map([["fu_0", people.caller]]),
    });
    expect(moves.length).toBe(9);
    expect(moves.find(({ followUp }) => followUp.id === "fu_0")?.to).toBe(people.otherCaller);
    const given = [people.caller, people.otherCaller].map(
      (id) => moves.filter(({ to: whom }) => whom === id).length,
    );
    expect(given.sort()).toEqual([4, 5]);
  });
});

describe("why a follow-up is due when it is", () => {
  it("stays under 200 bytes however often it moved", () => {
    let why = readWhy(openOne().why);
    for (let n = 0; n < 20; n++)
      why = readWhy(
        writeWhy({
          ...why,
          moved: [
            ...(why.moved ?? []),
            { from: addDays("2026-11-20", n), because: "国务院办公厅公布了 2027 年放假安排" },
          ],
        }),
      );
    expect(new TextEncoder().encode(writeWhy(why)).length).toBeLessThan(230);
    expect(why.moved?.length).toBe(2);
  });

  it("keeps the shipped policy's three working days", () => {
    expect(shippedPolicies["service-callback"].due).toEqual({ n: 3, unit: "working-days" });
  });
});

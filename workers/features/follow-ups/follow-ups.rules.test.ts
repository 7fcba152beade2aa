import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/kernel/zone.ts";
import {
  asStored,
  at,
  callback,
  factsOf,
  liveFacts,
  openOne,
  people,
  storeId,
  visitOf,
} from "../cases/cases.fixture.ts";
import { shippedPolicies } from "../policies/policies.rules.ts";
import { nextVisit } from "../service-visits/service-visits.rules.ts";
import { assigneeProblem, chooseAssignee, worksOn } from "./follow-ups.assignment.rules.ts";
import { readWhy, writeWhy } from "./follow-ups.due.rules.ts";
import type { FollowUpFacts } from "./follow-ups.facts.ts";
import { callbackChanges } from "./follow-ups.reactions.ts";

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

  it("is whoever has an open call on the phone already, in this commit or before it", () => {
    const facts = { ...factsOf(), lastCallers: new Map([["cus_one", people.otherCaller]]) };
    const first = pick(facts, { contactPointId: "cp_fleet" });
    const others = Array.from({ length: 20 }, () =>
      pick(facts, { contactPointId: "cp_fleet", customerId: "cus_one" }),
    );
    expect(new Set([first, ...others]).size).toBe(1);
    expect(pick(facts, { contactPointId: "cp_fleet", notStaffId: first })).not.toBe(first);
    const held = { ...factsOf(), phoneHolders: new Map([["cp_one", people.otherCaller]]) };
    expect(pick(held, { contactPointId: "cp_one" })).toBe(people.otherCaller);
  });

  it("is nobody who has not joined or may not work follow-ups", () => {
    const facts = factsOf();
    const as = (change: Partial<FollowUpFacts["staff"][number]["row"]>): FollowUpFacts => ({
      ...facts,
      staff: facts.staff.map((one) =>
        one.row.id === people.caller ? { ...one, row: { ...one.row, ...change } } : one,
      ),
    });
    const why = (changed: FollowUpFacts, permission?: "cases:work") =>
      assigneeProblem({
        facts: changed,
        assigneeId: people.caller,
        storeId,
        adviserId: null,
        ...(permission ? { permission } : {}),
      })?.code;
    expect(why(facts)).toBeUndefined();
    expect(why(as({ userId: null }))).toBe("follow_ups.not_eligible");
    expect(why(as({ role: "read-only" }))).toBe("follow_ups.not_eligible");
    expect(why(as({ role: "information-clerk" }), "cases:work")).toBe("follow_ups.not_eligible");
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

import { describe, expect, it } from "vitest";
import type { RoleKey, SightLevel } from "../../../shared/kernel/permissions.ts";
import { asStored, factsOf, friday, openOne, people, stored, storeId } from "../cases/cases.fixture.ts";
import type { FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { casesHandedOver, followUpsHandedOver, givesUpWork, takesOnWork } from "./staff.hand-over.rules.ts";

const standing = (over: object = {}) => ({
  role: "callback-agent" as RoleKey,
  sight: "own" as SightLevel,
  storeIds: ["sto_one", "sto_two"],
  state: "active" as "active" | "left",
  ...over,
});

describe("an edit of a colleague", () => {
  it.each([
    ["that changes nothing", {}, false],
    ["that gives another store", { storeIds: ["sto_one", "sto_two", "sto_three"] }, false],
    ["that makes them a supervisor", { role: "cs-supervisor", sight: "store" }, false],
    ["that takes a store", { storeIds: ["sto_one"] }, true],
    ["that lets them only look on", { role: "read-only", sight: "store" }, true],
    ["by which they leave", { state: "left" }, true],
  ])("%s takes work from them: %s %s", (_what, over, expected) => {
    expect(givesUpWork(standing(), standing(over))).toBe(expected);
  });

  it("that narrows the sight of all to some stores takes work from them", () => {
    const all = standing({ sight: "group", storeIds: [] });
    expect(givesUpWork(all, standing({ sight: "store" }))).toBe(true);
    expect(givesUpWork(standing({ state: "left" }), standing({ state: "active" }))).toBe(false);
  });
});

describe("an edit that lets a colleague do more", () => {
  const joined = { userId: "usr_1" };

  it.each([
    ["nothing new", {}, {}, false],
    ["another store", {}, { storeIds: ["sto_one", "sto_two", "sto_three"] }, true],
    ["a store less", {}, { storeIds: ["sto_one"] }, false],
    ["another role", {}, { role: "service-manager", sight: "store" }, true],
    ["back again", { state: "left" }, {}, true],
    ["gone", {}, { state: "left" }, false],
    ["another role before they have joined", { userId: null }, { role: "service-manager" }, false],
  ])("shares work out to them: %s", (_what, before, after, expected) => {
    expect(takesOnWork({ ...joined, ...standing(before) }, standing(after))).toBe(expected);
  });
});

describe("what is handed over", () => {
  const facts = (who: string, over: object): FollowUpFacts => {
    const all = factsOf();
    const staff = all.staff.map((one) =>
      one.row.id === who ? { ...one, row: { ...one.row, ...over } } : one,
    );
    return { ...all, staff };
  };
  const row = (all: FollowUpFacts, who: string) => {
    const found = all.staff.find((one) => one.row.id === who)?.row;
    if (!found) throw new Error("nobody of that name");
    return found;
  };

  it("goes to others of the role, never to the serving adviser, and the calls of one phone to one person", () => {
    const left = facts(people.caller, { state: "left" });
    const open = [1, 2, 3].map((n) => ({ ...openOne(), id: `fu_${n}`, assigneeId: people.caller }));
    const about = { from: row(left, people.caller), role: "callback-agent" as const, asOf: friday };
    const moves = followUpsHandedOver({ ...about, facts: left, open, notStaff: new Map() });
    expect(moves.map(({ to }) => to)).toEqual([people.otherCaller, people.otherCaller, people.otherCaller]);
    const notStaff = new Map(open.map(({ id }) => [id, people.otherCaller]));
    const others = followUpsHandedOver({ ...about, facts: factsLeft(left), open, notStaff });
    expect(new Set(others.map(({ to }) => to))).toEqual(new Set([people.supervisor]));
  });

  it("is nothing while they can still do it", () => {
    const same = factsOf();
    const about = { from: row(same, people.caller), role: "callback-agent" as const, asOf: friday };
    const open = [{ ...openOne(), assigneeId: people.caller }];
    expect(followUpsHandedOver({ ...about, facts: same, open, notStaff: new Map() })).toEqual([]);
  });

  it("takes a case with the follow-up that handles it", () => {
    const left = facts(people.manager, { state: "left" });
    const { case: one, open } = stored();
    const { changes, followUpIds } = casesHandedOver({
      from: row(left, people.manager),
      role: "service-manager",
      facts: left,
      cases: [one],
      open,
      actor: { type: "system", id: "system" },
      asOf: friday,
    });
    const assignees = changes.update?.map(({ after }) => after.assigneeId);
    expect(assignees).toEqual([people.supervisor, people.supervisor]);
    expect([...followUpIds]).toEqual(open.map(({ id }) => id));
  });

  /** The same facts, as another commit would load them. */
  function factsLeft(all: FollowUpFacts) {
    return { ...all, loads: new Map(), phoneHolders: new Map() };
  }
});

it("an unjoined colleague takes nothing", () => {
  const all = factsOf();
  const staff = all.staff.map((one) => ({
    ...one,
    row:
      one.row.id === people.otherCaller
        ? asStored({ ...one.row, userId: null })
        : one.row.id === people.caller
          ? asStored({ ...one.row, state: "left" as const })
          : one.row,
  }));
  const from = staff.find(({ row }) => row.id === people.caller)?.row;
  if (!from) throw new Error("nobody left");
  const moves = followUpsHandedOver({
    from,
    role: "callback-agent",
    facts: { ...all, staff },
    asOf: friday,
    open: [{ ...openOne(), storeId, assigneeId: people.caller }],
    notStaff: new Map(),
  });
  expect(moves.map(({ to }) => to)).toEqual([people.supervisor]);
});

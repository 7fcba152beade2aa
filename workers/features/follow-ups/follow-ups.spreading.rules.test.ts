import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asStored, factsOf, openOne, people } from "../cases/cases.fixture.ts";
import type { Colleague, FollowUp, FollowUpFacts } from "./follow-ups.facts.ts";
import {
  isUndoable,
  reassignment,
  type SpreadCase,
  spread,
  takenBack,
  undoMs,
} from "./follow-ups.spreading.rules.ts";

const today = "2026-11-20";
const noon = Date.parse("2026-11-20T12:00:00+08:00");

function calls(count: number, over: (n: number) => Partial<FollowUp> = () => ({})): FollowUp[] {
  return Array.from({ length: count }, (_, n) => ({
    ...asStored(openOne()),
    id: `fu_${n}`,
    contactPointId: `cp_${n}`,
    customerId: `cus_${n}`,
    assigneeId: people.supervisor,
    sortAt: noon,
    ...over(n),
  }));
}

function dealt(input: Partial<SpreadCase> & { followUps: readonly FollowUp[] }): string[] {
  return spread({ facts: factsOf(), notStaff: new Map(), today, ...input }).map(({ to }) => to);
}

function withAway(facts: FollowUpFacts, id: string, standInId: string | null = null): FollowUpFacts {
  const leave = { groupId: "g", changedSeq: 1, id: "lv", staffId: id, fromOn: today, toOn: today };
  const onLeave = (one: Colleague): Colleague =>
    one.row.id === id
      ? { ...one, leaves: [{ ...leave, reason: null, standInId, createdAt: 0, version: 1 }] }
      : one;
  return { ...facts, staff: facts.staff.map(onLeave) };
}

const named = [people.caller, people.otherCaller];

describe("work that is spread", () => {
  it("goes evenly over those who are named, and only what they may take moves", () => {
    const notStaff = new Map([["fu_0", people.caller]]);
    const takers = dealt({ followUps: calls(9), toAssigneeIds: named, notStaff });
    expect(takers.length).toBe(9);
    expect(takers[0]).toBe(people.otherCaller);
    expect(named.map((id) => takers.filter((to) => to === id).length).sort()).toEqual([4, 5]);
  });

  it("evens out what people have in hand already", () => {
    const facts = factsOf();
    facts.loads.set(people.caller, 6);
    const takers = dealt({ followUps: calls(10), toAssigneeIds: named, facts });
    expect(named.map((id) => takers.filter((to) => to === id).length)).toEqual([2, 8]);
  });

  it("goes to callback agents where nobody is named, one phone to one person", () => {
    const followUps = calls(9, (n) => ({ contactPointId: n < 8 ? "cp_fleet" : "cp_other" }));
    const takers = dealt({ followUps });
    expect(new Set(takers.slice(0, 8)).size).toBe(1);
    expect(new Set(takers)).toEqual(new Set(named));
  });

  it("goes to whoever has the phone's other call, else to the customer's last caller", () => {
    const facts = {
      ...factsOf(),
      phoneHolders: new Map([["cp_0", people.otherCaller]]),
      lastCallers: new Map([
        ["cus_0", people.caller],
        ["cus_1", people.otherCaller],
      ]),
    };
    for (const toAssigneeIds of [named, undefined])
      expect(dealt({ followUps: calls(2), facts: { ...facts, loads: new Map() }, toAssigneeIds })).toEqual([
        people.otherCaller,
        people.otherCaller,
      ]);
  });

  it("leaves out whoever is away, and gives promised calls to the stand-in", () => {
    const followUps = calls(4, (n) => ({
      assigneeId: people.caller,
      promisedAt: n === 0 ? noon : null,
    }));
    const facts = withAway(factsOf(), people.caller, people.supervisor);
    expect(dealt({ followUps, facts })).toEqual([people.supervisor, ...Array(3).fill(people.otherCaller)]);
    const nobody = withAway(factsOf(), people.otherCaller);
    expect(dealt({ followUps, facts: nobody, toAssigneeIds: [people.otherCaller] })).toEqual([]);
  });

  it("never goes to its holder, the serving adviser or someone who is away, whatever is asked", () => {
    const anybody = fc.constantFrom(...Object.values(people));
    fc.assert(
      fc.property(
        fc.array(fc.record({ holder: anybody, notStaff: anybody, phone: fc.nat(4) }), { maxLength: 20 }),
        fc.option(fc.array(anybody, { minLength: 1, maxLength: 4 }), { nil: undefined }),
        anybody,
        (rows, toAssigneeIds, away) => {
          const followUps = calls(rows.length, (n) => ({
            assigneeId: rows[n]?.holder ?? "",
            contactPointId: `cp_${rows[n]?.phone}`,
          }));
          const notStaff = new Map(rows.map((row, n) => [`fu_${n}`, row.notStaff]));
          const facts = withAway(factsOf(), away);
          const moves = spread({ followUps, toAssigneeIds, notStaff, facts, today });
          for (const { followUp, to } of moves) {
            expect([followUp.assigneeId, notStaff.get(followUp.id), away]).not.toContain(to);
            expect(toAssigneeIds ?? [to]).toContain(to);
          }
        },
      ),
    );
  });
});

describe("a move that is taken back", () => {
  const before = calls(5);
  const moves = before.map((followUp) => ({ followUp, to: people.caller }));
  const job = stored(reassignment({ moves, asOf: noon }));

  it("returns what was not worked since, and says why the rest stays", () => {
    const changes: Partial<FollowUp>[] = [
      {},
      { lastAttemptAt: noon + 1, attempts: 1 },
      { state: "lapsed" },
      { assigneeId: people.otherCaller },
      { lastAttemptAt: noon - 1, attempts: 1 },
    ];
    const found = before.map((one, n) => ({ ...one, assigneeId: people.caller, ...changes[n] }));
    const { moves: back, kept } = takenBack({ job, found, notStaff: new Map(), facts: factsOf() });
    expect(back.map(({ followUp, to }) => [followUp.id, to])).toEqual([
      ["fu_0", people.supervisor],
      ["fu_4", people.supervisor],
    ]);
    expect(kept.map(({ followUp, because }) => [followUp.id, because])).toEqual([
      ["fu_1", "worked"],
      ["fu_2", "closed"],
      ["fu_3", "moved-on"],
    ]);
  });

  it("can be so for ten minutes, and once", () => {
    expect(isUndoable(job, noon + undoMs)).toBe(true);
    expect(isUndoable(job, noon + undoMs + 1)).toBe(false);
    expect(isUndoable({ ...job, state: "cancelled" }, noon)).toBe(false);
  });
});

function stored(job: ReturnType<typeof reassignment>): Parameters<typeof isUndoable>[0] {
  return { ...job, groupId: "g", changedSeq: 1, args: job.args, leaseUntil: null, cursor: null, error: null };
}

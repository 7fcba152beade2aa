import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/kernel/zone.ts";
import { factsOf, openOne, people } from "../cases/cases.fixture.ts";
import { covered, dayBack, isLongAbsence, returned } from "./follow-ups.absence.rules.ts";
import type { Colleague } from "./follow-ups.facts.ts";

const friday = "2026-11-20";
const facts = factsOf();

function away(input: { leave?: [string, string]; restDays?: number[]; standInId?: string } = {}): Colleague {
  const one = facts.staff.find(({ row }) => row.id === people.caller);
  if (!one) throw new Error("no caller");
  const [fromOn, toOn] = input.leave ?? [];
  return {
    ...one,
    row: { ...one.row, restDays: input.restDays ?? [] },
    leaves:
      fromOn && toOn
        ? [
            {
              groupId: "g",
              changedSeq: 1,
              id: "lv",
              staffId: people.caller,
              fromOn,
              toOn,
              reason: null,
              standInId: input.standInId ?? null,
              createdAt: 0,
              version: 1,
            },
          ]
        : [],
  };
}

describe("an absence", () => {
  it("ends on the first day that is neither leave nor rest", () => {
    expect(dayBack(away({ leave: [friday, "2026-11-22"], restDays: [1] }), friday)).toBe("2026-11-24");
    expect(dayBack(away({ restDays: [5] }), friday)).toBe("2026-11-21");
    expect(dayBack(away({ restDays: [1, 2, 3, 4, 5, 6, 7] }), friday)).toBeUndefined();
  });

  it.each([
    ["2026-11-20", "2026-12-03", false],
    ["2026-11-20", "2026-12-04", true],
  ])("from %s to %s is a long one: %s, on whichever of its days one looks", (fromOn, toOn, expected) => {
    const one = away({ leave: [fromOn, toOn] });
    for (const date of [fromOn, addDays(fromOn, 5), toOn])
      expect(isLongAbsence({ away: one, date, back: dayBack(one, date), facts })).toBe(expected);
  });
});

describe("what is covered", () => {
  const calls = [1, 2, 3, 4].map((n) => ({
    ...openOne(),
    id: `fu_${n}`,
    contactPointId: `cp_${n}`,
    assigneeId: people.caller,
    promisedAt: n === 1 ? 1 : null,
  }));
  const cover = (one: Colleague, more: Partial<Parameters<typeof covered>[0]> = {}) =>
    covered({ open: calls, away: one, date: friday, notStaff: new Map(), facts: factsOf(), ...more }).map(
      ({ to }) => to,
    );

  it("goes to those of the role who work that day; a promised call to the stand-in", () => {
    const leave: [string, string] = [friday, friday];
    expect(cover(away({ leave }))).toEqual(Array(4).fill(people.otherCaller));
    expect(cover(away({ leave, standInId: people.supervisor }))).toEqual([
      people.supervisor,
      ...Array(3).fill(people.otherCaller),
    ]);
  });

  it("goes to whoever takes their place where nobody of the role is there, and stays where nobody is", () => {
    const one = away({ leave: [friday, friday] });
    const resting = (...ids: string[]) => {
      const all = factsOf();
      const staff = all.staff.map((colleague) =>
        ids.includes(colleague.row.id)
          ? { ...colleague, row: { ...colleague.row, restDays: [5] } }
          : colleague,
      );
      return { ...all, staff };
    };
    expect(cover(one, { facts: resting(people.otherCaller) })).toEqual(Array(4).fill(people.supervisor));
    expect(cover(one, { facts: resting(...Object.values(people)) })).toEqual([]);
  });

  it("comes back where it is still open and still with whoever covered", () => {
    const to = people.otherCaller;
    const lent = { staffId: people.caller, moves: calls.map(({ id }) => ({ id, to })) };
    const held = calls.map((call) => ({ ...call, assigneeId: to }));
    const [open, done, moved, served] = held;
    if (!open || !done || !moved || !served) throw new Error("four calls were lent");
    const found = [
      open,
      { ...done, state: "done" as const },
      { ...moved, assigneeId: people.supervisor },
      served,
    ];
    const notStaff = new Map([[served.id, people.caller]]);
    expect(returned({ lent, found, notStaff, facts }).map(({ followUp }) => followUp.id)).toEqual(["fu_1"]);
  });
});

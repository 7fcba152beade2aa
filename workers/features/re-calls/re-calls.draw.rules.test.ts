import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallerMonth, chance, drawn, leastAMonth, owed, type PoolCall } from "./re-calls.draw.rules.ts";

const dates = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, "0")}`);

/** A month of drawing, night by night, of callers with so many calls on each day. */
function monthOf(input: {
  secret: string;
  percent: number;
  callsADay: readonly number[];
  callers?: readonly string[];
}) {
  const { secret, percent, callsADay, callers = ["stf_a"] } = input;
  const months = new Map<string, CallerMonth>();
  const contacts = new Map<string, number>();
  const all: PoolCall[] = [];
  const chosen: PoolCall[] = [];
  for (const [at, date] of dates.entries()) {
    const pool = callers.flatMap((callerId) =>
      Array.from({ length: callsADay[at % callsADay.length] ?? 0 }, (_, n) => ({
        callId: `${callerId} ${date} ${n}`,
        callerId,
        storeId: "sto_a",
        canBeAsked: true,
      })),
    );
    for (const callerId of callers) {
      contacts.set(
        callerId,
        (contacts.get(callerId) ?? 0) + pool.filter((one) => one.callerId === callerId).length,
      );
      const before = chosen.filter((one) => one.callerId === callerId).length;
      months.set(callerId, { stores: [{ contacts: contacts.get(callerId) ?? 0, percent }], drawn: before });
    }
    all.push(...pool);
    chosen.push(...drawn({ pool, months, date, secret }));
  }
  return { all, chosen };
}

describe("how many of a caller's calls are owed", () => {
  it.each([
    { contacts: 0, dayOfMonth: 30, owes: 0 },
    { contacts: 3, dayOfMonth: 30, owes: 3 },
    { contacts: 60, dayOfMonth: 30, owes: 5 },
    { contacts: 60, dayOfMonth: 20, owes: 5 },
    { contacts: 60, dayOfMonth: 10, owes: 2 },
    { contacts: 400, dayOfMonth: 30, owes: 12 },
  ])("$contacts contacts by day $dayOfMonth: $owes", ({ contacts, dayOfMonth, owes }) => {
    expect(owed({ stores: [{ contacts, percent: 3 }], dayOfMonth, offset: 0 })).toBe(owes);
  });

  it("counts each store's contacts by that store's share", () => {
    const stores = [
      { contacts: 300, percent: 1 },
      { contacts: 300, percent: 10 },
    ];
    expect(owed({ stores, dayOfMonth: 30, offset: 0 })).toBe(33);
  });
});

describe("a month of draws", () => {
  const secret = fc.string({ minLength: 1 });
  const callsADay = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 });

  it("takes the share, five at least where there are as many, and never more than is due", () => {
    fc.assert(
      fc.property(secret, callsADay, fc.integer({ min: 1, max: 10 }), (key, days, percent) => {
        const { all, chosen } = monthOf({ secret: key, callsADay: days, percent });
        const wanted = Math.max((all.length * percent) / 100, Math.min(leastAMonth, all.length));
        expect(chosen.length).toBeLessThanOrEqual(Math.ceil(wanted));
        expect(new Set(chosen.map(({ callId }) => callId)).size).toBe(chosen.length);
        // Every day brought calls, so that what was owed could be drawn the same night.
        if (days.every((count) => count >= 5))
          expect(chosen.length).toBeGreaterThanOrEqual(Math.floor(wanted));
      }),
      { numRuns: 60 },
    );
  });

  it("comes out the same each time, and otherwise with another secret", () => {
    const once = monthOf({ secret: "one", callsADay: [20], percent: 3 }).chosen;
    expect(monthOf({ secret: "one", callsADay: [20], percent: 3 }).chosen).toEqual(once);
    const other = monthOf({ secret: "other", callsADay: [20], percent: 3 }).chosen;
    expect(other.map(({ callId }) => callId)).not.toEqual(once.map(({ callId }) => callId));
  });

  it("is three in a hundred over many callers, and favours no place in the day's list", () => {
    const callers = Array.from({ length: 100 }, (_, n) => `stf_${n}`);
    const { all, chosen } = monthOf({ secret: "many", callsADay: [20], percent: 3, callers });
    expect(Math.abs(chosen.length / all.length - 0.03)).toBeLessThan(0.001);
    const places = Array.from(
      { length: 20 },
      (_, n) => chosen.filter(({ callId }) => callId.endsWith(` ${n}`)).length,
    );
    const mean = chosen.length / places.length;
    expect(Math.min(...places)).toBeGreaterThan(mean * 0.6);
    expect(Math.max(...places)).toBeLessThan(mean * 1.4);
  });

  it("leaves out who cannot be asked", () => {
    const months = new Map([["stf_a", { stores: [{ contacts: 4, percent: 3 }], drawn: 0 }]]);
    const pool = ["a", "b", "c", "d"].map((callId) => ({
      callId,
      callerId: "stf_a",
      storeId: "sto_a",
      canBeAsked: callId === "c",
    }));
    const chosen = drawn({ pool, months, date: "2026-11-30", secret: "x" });
    expect(chosen.map(({ callId }) => callId)).toEqual(["c"]);
  });
});

it("chance lies evenly between 0 and 1", () => {
  const drawnNumbers = Array.from({ length: 2000 }, (_, n) => chance("key", String(n)));
  expect(drawnNumbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const mean = drawnNumbers.reduce((sum, number) => sum + number, 0) / drawnNumbers.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
});

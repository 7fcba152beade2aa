import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span, StoreDays } from "./windows.ts";
import { addStoreHours } from "./work-clock.ts";

const span = (from: number, to: number): Span => ({ from: from * 60, to: to * 60 });
const day = [span(8.5, 18)];
const saturday = [span(9, 12), span(13, 17)];
const store: StoreDays = {
  spans: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: saturday, 7: [] },
  exceptions: [{ date: "2026-11-24", open: false }],
};
const zone = "Asia/Shanghai";
const at = (local: string) => Date.parse(`${local.replace(" ", "T")}:00+08:00`);
const shown = (instant: number | undefined) =>
  instant === undefined
    ? undefined
    : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

describe("store hours", () => {
  it.each([
    ["within one span", "2026-11-20 10:00", 2, "2026-11-20 12:00"],
    ["half an hour", "2026-11-20 10:10", 0.5, "2026-11-20 10:40"],
    ["up to closing time", "2026-11-20 16:00", 2, "2026-11-20 18:00"],
    ["over the night", "2026-11-19 17:00", 2, "2026-11-20 09:30"],
    ["over a lunch break", "2026-11-21 11:00", 2, "2026-11-21 14:00"],
    ["from before opening", "2026-11-20 06:00", 1, "2026-11-20 09:30"],
    ["from a closed Sunday", "2026-11-22 12:00", 1, "2026-11-23 09:30"],
    ["over a store's day off", "2026-11-23 17:30", 1, "2026-11-25 09:00"],
    ["none, while open", "2026-11-20 10:00", 0, "2026-11-20 10:00"],
    ["none, while closed: opening", "2026-11-20 20:00", 0, "2026-11-21 09:00"],
  ])("pass %s", (_, from, hours, end) => {
    expect(shown(addStoreHours({ at: at(from), hours, zone, store }))).toBe(end);
  });

  it("pass in real time on the night the clocks change", () => {
    const allDay = [span(0, 24)];
    const open = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
    const start = Date.parse("2026-03-28T12:00:00Z");
    const end = addStoreHours({
      at: start,
      hours: 30,
      zone: "Europe/Berlin",
      store: { spans: open, exceptions: [] },
    });
    expect(end).toBe(start + 30 * 3_600_000);
  });

  it("never pass where the store never opens", () => {
    const closed = { spans: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, exceptions: [] };
    expect(addStoreHours({ at: 0, hours: 1, zone, store: closed })).toBeUndefined();
  });

  const anyInstant = fc.integer({ min: at("2026-01-01 00:00"), max: at("2027-01-01 00:00") });
  const anyHours = fc.integer({ min: 1, max: 200 }).map((quarters) => quarters / 4);
  const ending = (start: number, hours: number) => {
    const end = addStoreHours({ at: start, hours, zone, store });
    if (end === undefined) throw new Error("the store opens every week");
    return end;
  };

  it("add up", () => {
    fc.assert(
      fc.property(anyInstant, anyHours, anyHours, (start, a, b) => {
        expect(ending(ending(start, a), b)).toBe(ending(start, a + b));
      }),
    );
  });

  it("never end earlier for a later start or more hours", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyHours, anyHours, (s, t, a, b) => {
        expect(ending(Math.min(s, t), Math.min(a, b))).toBeLessThanOrEqual(
          ending(Math.max(s, t), Math.max(a, b)),
        );
      }),
    );
  });
});

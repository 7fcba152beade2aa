import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, clockText } from "./time-text.ts";
import { dateAfter, instantAt } from "./zone-time.ts";

describe("an instant from a zone's own clock", () => {
  it.each([
    ["2026-11-25", "15:30", "Asia/Shanghai", "2026-11-25T07:30:00.000Z"],
    ["2026-11-25", "00:10", "Asia/Shanghai", "2026-11-24T16:10:00.000Z"],
    ["2026-11-25", "15:30", "Asia/Urumqi", "2026-11-25T09:30:00.000Z"],
    ["2026-07-01", "09:00", "Europe/Berlin", "2026-07-01T07:00:00.000Z"],
    ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ])("%s %s in %s is %s", (date, clock, zone, expected) => {
    expect(instantAt({ date, clock, zone })).toBe(expected);
  });

  it("shows the same date and time again in a zone without summer time", () => {
    const zone = "Asia/Shanghai";
    fc.assert(
      fc.property(fc.integer({ min: 26_000_000, max: 35_000_000 }), (minutes) => {
        const at = minutes * 60_000;
        const date = calendarDate(at, zone);
        const clock = clockText(at, { zone, now: at, language: "zh" });
        expect(Date.parse(instantAt({ date, clock, zone }))).toBe(at);
      }),
    );
  });
});

describe("days after a date", () => {
  it.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-02-28", 1, "2028-02-29"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(dateAfter(date, days)).toBe(expected);
  });
});

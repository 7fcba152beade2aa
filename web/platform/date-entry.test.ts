import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseClockEntry, parseDateEntry } from "./date-entry.ts";
import { calendarDateText } from "./time-text.ts";

const today = "2026-11-25";

describe("a date as people type it", () => {
  test.each([
    ["2027年1月18日", "2027-01-18"],
    ["2027-1-18", "2027-01-18"],
    ["2027/01/18", "2027-01-18"],
    ["20270118", "2027-01-18"],
    ["27.1.18", "2027-01-18"],
    ["1月18日", "2026-01-18"],
    ["1/18", "2026-01-18"],
    ["28号", "2026-11-28"],
    ["明天", "2026-11-26"],
    ["Today", "2026-11-25"],
    ["2026-02-29", null],
    ["13/40", null],
    ["下周", null],
    ["", null],
  ])("%s", (text, date) => expect(parseDateEntry(text, today)).toBe(date));

  test("what is shown reads back", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseDateEntry(calendarDateText(date, "zh"), today)).toBe(date);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a clock time as people type it", () => {
  test.each([
    ["15:30", "15:30"],
    ["15：30", "15:30"],
    ["1530", "15:30"],
    ["930", "09:30"],
    ["9", "09:00"],
    ["9点半", "09:30"],
    ["15点05分", "15:05"],
    ["下午3点", "15:00"],
    ["3pm", "15:00"],
    ["12am", "00:00"],
    ["25:00", null],
    ["10:75", null],
    ["待会儿", null],
  ])("%s", (text, clock) => expect(parseClockEntry(text)).toBe(clock));
});

import { describe, expect, test } from "vitest";
import { type CalendarDay, isMonth, isOver, monthAfter, monthWeeks, weekdayOf } from "./calendar-days.ts";

const day = (date: string): CalendarDay => ({
  date,
  working: true,
  because: "working-day",
  name: null,
  provisional: false,
});
const november = Array.from({ length: 30 }, (_, index) =>
  day(`2026-11-${String(index + 1).padStart(2, "0")}`),
);

describe("the month of the calendar", () => {
  test("stands in weeks from Monday to Sunday, with what a store does", () => {
    const closed = { date: "2026-11-02", open: false, spans: null, name: "盘点" };
    const weeks = monthWeeks(november, [closed]);
    expect(weeks).toHaveLength(6);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((one) => one?.date ?? "")).toEqual(["", "", "", "", "", "", "2026-11-01"]);
    expect(weeks[1]?.[0]).toMatchObject({ date: "2026-11-02", storeDay: closed });
    expect(weeks[5]?.[1]).toBeNull();
  });

  test.each([
    ["2026-11", 1, "2026-12"],
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-03", 0, "2026-03"],
  ])("%s and %i months is %s", (month, months, expected) => {
    expect(monthAfter(month, months)).toBe(expected);
  });

  test.each([
    ["2026-11", true],
    ["2026-13", false],
    ["november", false],
    [undefined, false],
  ])("whether %j is a month: %s", (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });

  test("Monday is 1 and Sunday 7", () => {
    expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-22")]).toEqual([1, 7]);
  });

  test("a day is over from the day before yesterday on", () => {
    expect(isOver("2026-11-21", "2026-11-22")).toBe(false);
    expect(isOver("2026-11-20", "2026-11-22")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { calendarDays, datesOfMonth, hoursProblem, pastProblem, storeDayOf } from "./calendars.rules.ts";

describe("a month", () => {
  it.each([
    ["2026-02", "2026-02-28"],
    ["2028-02", "2028-02-29"],
    ["2026-04", "2026-04-30"],
    ["2026-12", "2026-12-31"],
  ])("%s ends on %s", (month, to) => {
    expect(datesOfMonth(month)).toEqual({ from: `${month}-01`, to });
  });

  it("has the group's own days over the statutory ones", () => {
    const days = calendarDays({
      month: "2026-10",
      exceptions: [{ date: "2026-10-02", working: true, name: "国庆值班" }],
    });
    expect(days.slice(0, 2)).toEqual([
      {
        date: "2026-10-01",
        working: false,
        because: "statutory-holiday",
        name: "国庆节",
        provisional: false,
      },
      {
        date: "2026-10-02",
        working: true,
        because: "group-working-day",
        name: "国庆值班",
        provisional: false,
      },
    ]);
  });
});

describe("a day that is changed", () => {
  const asOf = Date.parse("2026-11-20T00:30:00+08:00");
  it.each([
    ["2026-11-18", "Asia/Shanghai", true],
    ["2026-11-19", "Asia/Shanghai", false],
    ["2026-11-20", "Asia/Shanghai", false],
    ["2026-11-18", "Europe/London", false],
  ])("%s in %s is over: %s", (date, zone, over) => {
    expect(pastProblem({ date, zone, asOf }) !== undefined).toBe(over);
  });

  const morning = { from: 540, to: 720 };
  it.each([
    [{ open: true, spans: [morning], name: "x" }, true],
    [{ open: true, name: "x" }, true],
    [{ open: false, spans: [], name: "x" }, true],
    [{ open: true, spans: [], name: "x" }, false],
    [{ open: true, spans: [morning, { from: 700, to: 800 }], name: "x" }, false],
  ])("with %j is right: %s", (day, right) => {
    expect(hoursProblem(day) === undefined).toBe(right);
  });

  it("keeps no hours where the store is closed", () => {
    expect(storeDayOf({ open: false, spans: [morning], name: "停电" })).toEqual({
      open: false,
      spans: null,
      name: "停电",
    });
    expect(storeDayOf({ open: true, name: "加班" })).toEqual({ open: true, spans: null, name: "加班" });
  });
});

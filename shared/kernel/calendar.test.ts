import fc from "fast-check";
import { describe, expect, it } from "vitest";
import truth from "../../test/fixtures/dms-export/truth.json" with { type: "json" };
import { notices } from "./calendar.fixture.ts";
import {
  addWorkingDays,
  type DayException,
  type DayKind,
  dayKind,
  englishHolidayName,
  knownFrom,
  knownThrough,
  subtractWorkingDays,
  workingDaysBetween,
} from "./calendar.ts";
import { addDays } from "./zone.ts";

const none: DayException[] = [];
const firstDay = Date.UTC(2022, 0, 1);
const anyDate = fc
  .integer({ min: 0, max: 365 * 7 })
  .map((days) => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10));
const anyExceptions = fc.array(
  fc.record({ date: anyDate, working: fc.boolean(), name: fc.constant("盘点") }),
  {
    maxLength: 40,
  },
);
const anyWait = fc.integer({ min: 0, max: 15 });
const later = (a: string, b: string) => (a < b ? b : a);
const earlier = (a: string, b: string) => (a < b ? a : b);

function asAnnounced(date: string): DayKind {
  const monthDay = date.slice(5);
  for (const { name, off, makeUp = [] } of notices[Number(date.slice(0, 4))] ?? []) {
    const [first = "", last = ""] = off.split("..");
    if (monthDay >= first && monthDay <= last) {
      return { working: false, because: "statutory-holiday", name, provisional: false };
    }
    if (makeUp.includes(monthDay)) return { working: true, because: "make-up-day", name, provisional: false };
  }
  const onWeekend = [0, 6].includes(new Date(date).getUTCDay());
  return { working: !onWeekend, because: onWeekend ? "weekend" : "working-day", provisional: false };
}

describe("statutory days", () => {
  it.each([2023, 2024, 2025, 2026])("are those of the State Council's notice on every day of %i", (year) => {
    let days = 0;
    for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
      expect({ date, ...dayKind({ date, exceptions: none }) }).toEqual({ date, ...asAnnounced(date) });
      days += 1;
    }
    expect(days).toBe(year === 2024 ? 366 : 365);
  });

  it("are known from 2004 through 2026", () => {
    expect([knownFrom, knownThrough]).toEqual(["2004-01-01", "2026-12-31"]);
  });

  it("know the days at a year's end that the next year's notice took", () => {
    const day = dayKind({ date: "2022-12-31", exceptions: none });
    expect(day).toEqual({ working: false, because: "statutory-holiday", name: "元旦", provisional: false });
  });

  it.each([
    ["2027-01-01", "working-day"],
    ["2027-10-02", "weekend"],
    ["2031-10-01", "working-day"],
  ])("fall back to weekends, provisionally, on %s, which no notice covers yet", (date, because) => {
    const day = dayKind({ date, exceptions: none });
    expect(day).toEqual({ working: because === "working-day", because, provisional: true });
  });

  it("fall back to weekends before the first notice, where nothing is left to announce", () => {
    const day = dayKind({ date: "2003-10-01", exceptions: none });
    expect(day).toEqual({ working: true, because: "working-day", provisional: false });
  });

  it("have names in English as well, except a group's own", () => {
    expect(englishHolidayName("清明节")).toBe("Tomb-sweeping Day");
    expect(englishHolidayName("厂休")).toBeUndefined();
  });
});

describe("a group's exceptions", () => {
  const exceptions = [
    { date: "2026-11-23", working: false, name: "盘点停业" },
    { date: "2026-10-07", working: true, name: "国庆值班" },
    { date: "2027-01-01", working: false, name: "元旦" },
  ];

  it.each([
    ["2026-11-23", false, "group-day-off", "盘点停业"],
    ["2026-10-07", true, "group-working-day", "国庆值班"],
  ])("lie over the statutory day on %s", (date, working, because, name) => {
    expect(dayKind({ date, exceptions })).toEqual({ working, because, name, provisional: false });
  });

  it("make a day certain whose year is not announced", () => {
    expect(dayKind({ date: "2027-01-01", exceptions }).provisional).toBe(false);
  });

  it("leave the other days alone", () => {
    expect(dayKind({ date: "2026-11-24", exceptions }).because).toBe("working-day");
  });
});

describe("adding working days", () => {
  it("gives every due date of the sample export, three working days after delivery", () => {
    const wrong = truth.orders.callbacks.filter(([, deliveredLocal = "", dueDate]) => {
      const from = deliveredLocal.slice(0, 10);
      return addWorkingDays({ from, days: 3, exceptions: none }).date !== dueDate;
    });
    expect(wrong).toEqual([]);
    expect(truth.orders.callbacks).toHaveLength(1986);
  });

  it.each([
    ["a plain week", "2026-11-16", 3, "2026-11-19"],
    ["a weekend", "2026-11-20", 3, "2026-11-25"],
    ["a Saturday delivery", "2026-11-21", 1, "2026-11-23"],
    ["a delivery on a make-up day", "2026-10-10", 1, "2026-10-12"],
    ["National Day, then a make-up Saturday", "2026-09-30", 3, "2026-10-10"],
    ["Spring Festival, after a make-up Saturday", "2026-02-13", 2, "2026-02-24"],
    ["a leap day", "2024-02-28", 1, "2024-02-29"],
    ["a year's end", "2025-12-31", 1, "2026-01-04"],
    ["no wait at all", "2026-11-21", 0, "2026-11-21"],
  ])("counts over %s", (_, from, days, due) => {
    expect(addWorkingDays({ from, days, exceptions: none }).date).toBe(due);
  });

  it("lists every day from the day after up to the due date, each with its reason", () => {
    const { counted } = addWorkingDays({ from: "2026-09-24", days: 1, exceptions: none });
    const midAutumn = { counted: false, because: "statutory-holiday", name: "中秋节", provisional: false };
    expect(counted).toEqual([
      { date: "2026-09-25", ...midAutumn },
      { date: "2026-09-26", ...midAutumn },
      { date: "2026-09-27", ...midAutumn },
      { date: "2026-09-28", counted: true, because: "working-day", provisional: false },
    ]);
  });

  it("is provisional as soon as one day counted lies past the last notice", () => {
    expect(addWorkingDays({ from: "2026-12-28", days: 3, exceptions: none }).provisional).toBe(false);
    expect(addWorkingDays({ from: "2026-12-28", days: 4, exceptions: none })).toMatchObject({
      date: "2027-01-01",
      provisional: true,
    });
  });

  it("refuses what is no whole number of days", () => {
    for (const days of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays({ from: "2026-11-20", days, exceptions: none })).toThrow(RangeError);
    }
  });

  it("never comes out earlier for a later start or a longer wait", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyWait, anyWait, anyExceptions, (a, b, m, n, exceptions) => {
        const soonest = addWorkingDays({ from: earlier(a, b), days: Math.min(m, n), exceptions });
        const latest = addWorkingDays({ from: later(a, b), days: Math.max(m, n), exceptions });
        expect(soonest.date <= latest.date).toBe(true);
      }),
    );
  });

  it("ends on a working day that it counts last", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 15 }), anyExceptions, (from, days, exceptions) => {
        const { date, counted } = addWorkingDays({ from, days, exceptions });
        expect(counted.filter((day) => day.counted)).toHaveLength(days);
        expect(counted.at(-1)).toMatchObject({ date, counted: true });
        expect(counted[0]?.date).toBe(addDays(from, 1));
      }),
    );
  });
});

describe("subtracting working days", () => {
  it.each([
    ["over a weekend", "2026-11-25", 3, "2026-11-20"],
    ["over National Day", "2026-10-09", 2, "2026-09-30"],
    ["to the last working day of a month", "2026-03-01", 1, "2026-02-28"],
  ])("counts back %s", (_, from, days, date) => {
    expect(subtractWorkingDays({ from, days, exceptions: none }).date).toBe(date);
  });

  it("leads back from a working day to where adding came from, or to the working day before it", () => {
    fc.assert(
      fc.property(anyDate, anyWait, anyExceptions, (from, days, exceptions) => {
        const due = addWorkingDays({ from, days, exceptions }).date;
        const back = subtractWorkingDays({ from: due, days, exceptions }).date;
        expect(back <= from).toBe(true);
        expect(workingDaysBetween({ from: back, to: from, exceptions })).toBe(0);
      }),
    );
  });
});

describe("working days between two dates", () => {
  it.each([
    ["2026-11-20", "2026-11-25", 3],
    ["2026-11-20", "2026-11-22", 0],
    ["2026-11-25", "2026-11-20", -3],
    ["2026-09-30", "2026-10-10", 3],
  ])("from %s to %s are %i", (from, to, count) => {
    expect(workingDaysBetween({ from, to, exceptions: none })).toBe(count);
  });

  it("are what was added", () => {
    fc.assert(
      fc.property(anyDate, anyWait, anyExceptions, (from, days, exceptions) => {
        const to = addWorkingDays({ from, days, exceptions }).date;
        expect(workingDaysBetween({ from, to, exceptions })).toBe(days);
      }),
    );
  });

  it("add up over any date on the way", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, anyExceptions, (a, b, c, exceptions) => {
        const between = (from: string, to: string) => workingDaysBetween({ from, to, exceptions });
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 20 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDate,
  calendarDateText,
  calendarDayText,
  clockText,
  dateText,
  daysAway,
  dayText,
  momentText,
  monthText,
  nearText,
  overdueText,
  promisedText,
  remainingText,
  spanText,
  stampText,
  withReadableDates,
} from "./time-text.ts";

const now = Date.parse("2026-11-25T10:24:00+08:00");
const zh = { zone: "Asia/Shanghai", now, language: "zh" } as const;
const en = { ...zh, language: "en" } as const;
const at = (local: string) => `${local}:00+08:00`;

describe("a time is written as people here write it", () => {
  test.each([
    ["clock", clockText(at("2026-11-22T15:30"), zh), "15:30"],
    ["midnight is 00", clockText(at("2026-11-22T00:05"), zh), "00:05"],
    ["date", dateText(at("2026-11-22T15:30"), zh), "11月22日"],
    ["another year is named", dateText(at("2027-01-18T15:30"), zh), "2027年1月18日"],
    ["day", dayText(at("2026-11-22T15:30"), zh), "11月22日 周日"],
    ["moment", momentText(at("2026-11-22T15:30"), zh), "11月22日 周日 15:30"],
    ["stamp", stampText(at("2026-11-24T10:40"), zh), "11月24日 10:40"],
    ["English moment", momentText(at("2026-11-22T15:30"), en), "Sun 22 Nov 15:30"],
    ["English, another year", dateText(at("2027-01-18T15:30"), en), "18 Jan 2027"],
    ["calendar date", calendarDateText("2027-01-18", "zh"), "2027年1月18日"],
    ["English calendar date", calendarDateText("2027-01-18", "en"), "18 Jan 2027"],
    ["calendar date of this year", calendarDayText("2026-01-08", zh), "1月8日"],
    ["calendar date of another year", calendarDayText("2025-01-08", en), "8 Jan 2025"],
    ["dates within a text", withReadableDates("2026-11-20 · 鄂A·3K7R2", zh), "11月20日 · 鄂A·3K7R2"],
    ["an order number is no date", withReadableDates("GG-2026-11-20", en), "GG-2026-11-20"],
    ["month", monthText("2022-08-01", "zh"), "2022年8月"],
  ])("%s", (_name, text, expected) => expect(text).toBe(expected));
});

describe("near days are named", () => {
  test.each([
    ["2026-11-25T15:30", "今天 15:30", "Today 15:30"],
    ["2026-11-26T09:00", "明天 09:00", "Tomorrow 09:00"],
    ["2026-11-24T16:52", "昨天 16:52", "Yesterday 16:52"],
    ["2026-11-23T16:52", "前天 16:52", "23 Nov 16:52"],
    ["2026-11-20T15:40", "11月20日 15:40", "20 Nov 15:40"],
  ])("%s", (local, chinese, english) => {
    expect(nearText(at(local), zh)).toBe(chinese);
    expect(nearText(at(local), en)).toBe(english);
  });
});

describe("late and left are counted by the calendar once the date differs", () => {
  test.each([
    ["2026-11-23T18:00", "逾期 2 天", "2 days overdue"],
    ["2026-11-24T23:59", "逾期 1 天", "1 day overdue"],
    ["2026-11-25T07:19", "逾期 3 小时 5 分", "3 h 5 min overdue"],
    ["2026-11-25T10:23", "逾期 1 分", "1 min overdue"],
  ])("due %s", (local, chinese, english) => {
    expect(overdueText(at(local), zh)).toBe(chinese);
    expect(overdueText(at(local), en)).toBe(english);
  });

  test.each([
    ["2026-11-25T18:00", "还有 7 小时 36 分", "7 h 36 min left"],
    ["2026-11-30T18:00", "还有 5 天", "5 days left"],
  ])("left until %s", (local, chinese, english) => {
    expect(remainingText(at(local), zh)).toBe(chinese);
    expect(remainingText(at(local), en)).toBe(english);
  });
});

describe("a promised call says its time, and its day when that is not today", () => {
  test.each([
    ["2026-11-25T15:30", "约好 15:30 再打", "Call back 15:30"],
    ["2026-11-26T10:30", "约好明天 10:30 再打", "Call back tomorrow 10:30"],
    ["2026-11-30T10:30", "约好 11月30日 10:30 再打", "Call back 30 Nov 10:30"],
  ])("%s", (local, chinese, english) => {
    expect(promisedText(at(local), zh)).toBe(chinese);
    expect(promisedText(at(local), en)).toBe(english);
  });
});

test.each([
  [20_000, "不到 1 分", "under 1 min"],
  [96 * 60_000, "1 小时 36 分", "1 h 36 min"],
  [2 * 3_600_000, "2 小时", "2 h"],
  [50 * 3_600_000, "2 天", "2 days"],
])("a span of %d ms", (length, chinese, english) => {
  expect(spanText(length, "zh")).toBe(chinese);
  expect(spanText(length, "en")).toBe(english);
});

test("the store's zone decides the date", () => {
  expect(calendarDate("2026-11-22T16:30:00.000Z", "Asia/Shanghai")).toBe("2026-11-23");
  expect(calendarDate("2026-11-22T16:30:00.000Z", "Europe/Berlin")).toBe("2026-11-22");
});

test("days away adds up over any two instants of one zone", () => {
  const instant = fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2035-01-01") });
  fc.assert(
    fc.property(instant, instant, instant, (a, b, c) => {
      const away = (from: number, to: number) => daysAway(to, { ...zh, now: from });
      expect(away(a, b) + away(b, c)).toBe(away(a, c));
    }),
    { numRuns: 100 },
  );
});

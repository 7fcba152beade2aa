import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateSense, possibleDateOrders, readDate, readDateTime } from "./cell-dates.ts";
import { instantOf } from "./zone.ts";

const zone = "Asia/Shanghai";
const asOf = Date.parse("2026-11-22T12:00:00+08:00");

const date = (text: string, sense: DateSense = "birthday") => readDate({ text, sense, asOf, zone });
const moment = (text: string, sense: DateSense = "happened") => readDateTime({ text, sense, asOf, zone });

describe("dates", () => {
  test.each([
    ["1978-06-01", "1978-06-01"],
    ["1978/6/1", "1978-06-01"],
    ["1978.06.01", "1978-06-01"],
    ["1978年6月1日", "1978-06-01"],
    ["１９７８年６月１日", "1978-06-01"],
    ["1978 年 6 月 1 日", "1978-06-01"],
    ["78年6月1日", "1978-06-01"],
    ["78-06-01", "1978-06-01"],
    ["19780601", "1978-06-01"],
    ["1978-06-01 00:00:00", "1978-06-01"],
    ["1978年6月1日 星期四", "1978-06-01"],
    ["1978-06-01(周四)", "1978-06-01"],
    ["25/11/1978", "1978-11-25"],
    ["11/25/1978", "1978-11-25"],
    ["5/5/1978", "1978-05-05"],
    ["25-Nov-1978", "1978-11-25"],
    ["25-NOV-78", "1978-11-25"],
    ["18-11月-20", "2020-11-18"],
    ["18-11月-2020", "2020-11-18"],
    ["Saturday, November 25, 1978", "1978-11-25"],
    ["28642", "1978-06-01"],
    ["28642.0", "1978-06-01"],
    ["2000-02-29", "2000-02-29"],
  ])("%j is %s", (text, expected) => expect(date(text)).toEqual({ ok: true, date: expected }));

  test.each([
    ["1988-13-45", "date.impossible"],
    ["19881345", "date.impossible"],
    ["2023-02-29", "date.impossible"],
    ["1900-02-29", "date.impossible"],
    ["31/4/2020", "date.impossible"],
    ["10/11/1978", "date.ambiguous"],
    ["10-11-26", "date.ambiguous"],
    ["1978", "date.incomplete"],
    ["1978-06", "date.incomplete"],
    ["197806", "date.incomplete"],
    ["6月1日", "date.incomplete"],
    ["属马", "date.unreadable"],
    ["1978-06-01 25点", "date.impossible"],
    ["99999", "date.unreadable"],
    ["1899-06-01", "date.too_early"],
    ["2026-11-23", "date.future"],
  ])("%j is refused: %s", (text, code) => expect(date(text)).toEqual({ ok: false, code }));

  test.each([
    "1900-01-00",
    "1900-01-01",
    "1900/1/0",
    "0000-00-00",
    "1899-12-30",
    "0001-01-01",
    "9999-12-31",
    "0",
    "1",
  ])("%j means no date, but is refused where something starts", (text) => {
    for (const sense of ["birthday", "happened", "planned"] as const) {
      expect(date(text, sense)).toEqual({ ok: true, date: null });
    }
    expect(date(text, "started").ok).toBe(false);
  });

  test("what is planned may lie ahead, what happened may not, and neither before 1990", () => {
    expect(date("2027-03-16", "planned")).toEqual({ ok: true, date: "2027-03-16" });
    expect(date("2026-11-23", "happened")).toEqual({ ok: true, date: "2026-11-23" });
    expect(date("2026-11-24", "happened")).toEqual({ ok: false, code: "date.future" });
    expect(date("1989-12-31", "happened")).toEqual({ ok: false, code: "date.too_early" });
    expect(date("1989-12-31", "planned")).toEqual({ ok: false, code: "date.too_early" });
  });
});

describe("dates of three numbers", () => {
  const orders = (text: string, sense: DateSense = "happened") =>
    possibleDateOrders({ text, sense, asOf, zone })?.map(({ order }) => order) ?? null;

  test.each([
    ["26/11/18", ["year-first", "day-first"]],
    ["26/10/31", ["year-first"]],
    ["10/11/2026", ["day-first", "month-first"]],
    ["10/25/2026", ["month-first"]],
    ["12/11/2026 19:20", ["day-first"]],
    ["13/13/2026", []],
    ["2026-10-11", null],
    ["18-NOV-26", null],
    ["20261011", null],
  ])("%j, which has happened, can be read %j", (text, expected) => expect(orders(text)).toEqual(expected));

  test("what is planned may lie ahead in either order", () => {
    expect(orders("12/11/2026", "planned")).toEqual(["day-first", "month-first"]);
  });

  test.each([
    ["26/11/18", "year-first", "2026-11-18"],
    ["26/11/18", "day-first", "2018-11-26"],
    ["10/11/2026", "day-first", "2026-11-10"],
    ["10/11/2026", "month-first", "2026-10-11"],
    ["2026-10-11", "day-first", "2026-10-11"],
  ] as const)("%j in a column that is %s is %s", (text, order, expected) => {
    expect(readDate({ text, sense: "happened", asOf, zone, order })).toEqual({ ok: true, date: expected });
  });
});

describe("dates with a time of day", () => {
  test.each([
    ["2026-10-11 19:20", "2026-10-11T19:20:00+08:00"],
    ["2026/10/11 19:20:00", "2026-10-11T19:20:00+08:00"],
    ["2026-10-11T19:20:35.000", "2026-10-11T19:20:35+08:00"],
    ["2026-10-11T11:20:00Z", "2026-10-11T19:20:00+08:00"],
    ["2026-10-11T19:20:00+08:00", "2026-10-11T19:20:00+08:00"],
    ["2026.10.11 19:20", "2026-10-11T19:20:00+08:00"],
    ["2026年10月11日19时20分", "2026-10-11T19:20:00+08:00"],
    ["2026年10月11日 星期日 下午7:20", "2026-10-11T19:20:00+08:00"],
    ["2026-10-11 下午 7点", "2026-10-11T19:00:00+08:00"],
    ["10/25/2026 7:20:00 PM", "2026-10-25T19:20:00+08:00"],
    ["2026-10-11 12:05 AM", "2026-10-11T00:05:00+08:00"],
    ["20261011192000", "2026-10-11T19:20:00+08:00"],
    ["202610111920", "2026-10-11T19:20:00+08:00"],
    ["20261011 19:20", "2026-10-11T19:20:00+08:00"],
    ["46306.65277777778", "2026-10-11T15:40:00+08:00"],
    ["2026-10-11 24:00", "2026-10-12T00:00:00+08:00"],
    ["18-NOV-26 19:20", "2026-11-18T19:20:00+08:00"],
    ["18-11月-26 07.20.00.000000 下午", "2026-11-18T19:20:00+08:00"],
    ["Wed Nov 18 2026 19:20:00 GMT+0800 (中国标准时间)", "2026-11-18T19:20:00+08:00"],
    ["Wed Nov 18 19:20:00 CST 2026", "2026-11-18T19:20:00+08:00"],
  ])("%j is %s", (text, instant) => {
    expect(moment(text)).toEqual({ ok: true, at: Date.parse(instant), timed: true });
  });

  test.each(["2026-10-11", "46306", "20261011"])("%j has no time of day", (text) => {
    expect(moment(text)).toEqual({ ok: true, at: Date.parse("2026-10-11T00:00:00+08:00"), timed: false });
  });

  test.each([
    ["2026-11-23 12:00", true],
    ["2026-11-23 12:01", false],
  ])("at most a day ahead: %j", (text, ok) => expect(moment(text, "started").ok).toBe(ok));

  test("a placeholder is no delivery, but in a column that starts something it is an error", () => {
    expect(moment("1900-01-00 00:00:00", "happened")).toEqual({ ok: true, at: null, timed: false });
    expect(moment("1900-01-01", "started")).toEqual({ ok: false, code: "date.too_early" });
  });

  test.each(["2026-10-11 25:00", "2026-10-11 19:61", "2026-10-11 24:01"])(
    "%j has an impossible time",
    (text) => {
      expect(moment(text)).toEqual({ ok: false, code: "date.impossible" });
    },
  );

  test("the wall clock is that of the zone given", () => {
    expect(
      readDateTime({ text: "2026-10-11 19:20", sense: "happened", asOf, zone: "America/New_York" }),
    ).toEqual({
      ok: true,
      at: Date.parse("2026-10-11T23:20:00Z"),
      timed: true,
    });
  });

  test("every minute survives being an Excel serial", () => {
    const minutesSince2000 = fc.integer({ min: 0, max: 26 * 365 * 1440 });
    fc.assert(
      fc.property(minutesSince2000, (minutes) => {
        const text = String(36_526 + minutes / 1440);
        const at = instantOf({ date: "2000-01-01", minutes, zone });
        expect(moment(text)).toMatchObject({ ok: true, at });
      }),
    );
  });
});

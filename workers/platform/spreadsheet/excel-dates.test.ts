import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBuiltInDateFormat, isDateFormatCode, readDateSerial, readIsoDate } from "./excel-dates.ts";

describe("a date serial", () => {
  it.each([
    { serial: 46314.44583333333, system: "1900", text: "2026-10-19 10:42:00", date: "2026-10-19T10:42:00" },
    { serial: 46314, system: "1900", text: "2026-10-19", date: "2026-10-19T00:00:00" },
    { serial: 46314.999999, system: "1900", text: "2026-10-20", date: "2026-10-20T00:00:00" },
    { serial: 1, system: "1900", text: "1900-01-01", date: "1900-01-01T00:00:00" },
    { serial: 59, system: "1900", text: "1900-02-28", date: "1900-02-28T00:00:00" },
    { serial: 61, system: "1900", text: "1900-03-01", date: "1900-03-01T00:00:00" },
    { serial: 2_958_465, system: "1900", text: "9999-12-31", date: "9999-12-31T00:00:00" },
    { serial: 44852.44583333333, system: "1904", text: "2026-10-19 10:42:00", date: "2026-10-19T10:42:00" },
    { serial: 0, system: "1904", text: "1904-01-01", date: "1904-01-01T00:00:00" },
  ] as const)("$serial from $system is $text", ({ serial, system, text, date }) => {
    expect(readDateSerial({ serial, system })).toEqual({ text, date });
  });

  it("of a time without a day has a text and no date", () => {
    expect(readDateSerial({ serial: 0.44583333333, system: "1900" })).toEqual({ text: "10:42:00" });
  });

  it("of Excel's 29 February 1900 has a text and no date", () => {
    expect(readDateSerial({ serial: 60, system: "1900" })).toEqual({ text: "1900-02-29" });
  });

  it.each([0, -1, 2_958_466, 1e300, Number.NaN])("%d is no date", (serial) => {
    expect(readDateSerial({ serial, system: "1900" })).toBeUndefined();
  });

  it("reads every second of a century back", () => {
    const from = Date.UTC(1950, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 365 * 86_400 }), (seconds) => {
        const instant = from + seconds * 1000;
        const serial = (instant - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(readDateSerial({ serial, system: "1900" })?.date).toBe(
          new Date(instant).toISOString().slice(0, 19),
        );
      }),
    );
  });
});

describe("a number format", () => {
  it.each([
    "yyyy-mm-dd h:mm:ss",
    'yyyy"年"m"月"d"日"',
    "yyyy年m月d日",
    "[$-804]yyyy/m/d;@",
    "[DBNum1][$-804]m月d日",
    "d-mmm-yy",
    "[h]:mm",
    "mm:ss.0",
    "上午/下午h:mm",
    "yyyy\\-mm\\-dd",
  ])("%s shows a date", (code) => {
    expect(isDateFormatCode(code)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    "#,##0.00_);[Red](#,##0.00)",
    '0"days"',
    "0\\d",
    "[红色]-0",
    "0.00E+00",
    "@",
    '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
    '0;0;"dd"',
  ])("%s shows no date", (code) => {
    expect(isDateFormatCode(code)).toBe(false);
  });

  it("that is built in shows a date in four ranges, the Chinese ones among them", () => {
    const dates = Array.from({ length: 64 }, (_, id) => id).filter(isBuiltInDateFormat);
    expect(dates).toEqual([
      14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
      54, 55, 56, 57, 58,
    ]);
  });
});

describe("an ISO date of a strict workbook", () => {
  it.each([
    ["2026-10-19", { text: "2026-10-19", date: "2026-10-19T00:00:00" }],
    ["2026-10-19T13:12:00", { text: "2026-10-19 13:12:00", date: "2026-10-19T13:12:00" }],
    ["2026-10-19T13:12:00.000Z", { text: "2026-10-19 13:12:00", date: "2026-10-19T13:12:00" }],
    ["PT1H", undefined],
  ])("%s", (iso, expected) => {
    expect(readIsoDate(iso)).toEqual(expected);
  });
});

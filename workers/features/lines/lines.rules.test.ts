import { describe, expect, it } from "vitest";
import { lineDayOf, linesOf, standingOf } from "./lines.rules.ts";

const today = lineDayOf(Date.parse("2026-11-20T10:30:00+08:00"));
const day = (ago: number, dials: number, reached: number, line = "1") => ({
  line,
  day: today - ago,
  dials,
  reached,
});

describe("a line's day beside its mean of thirty", () => {
  it.each([
    ["fifteen points under", [day(1, 100, 60), day(0, 100, 45)], true],
    ["fourteen points under", [day(1, 100, 60), day(0, 100, 46)], false],
    ["far under, but of forty-nine dials", [day(1, 100, 60), day(0, 49, 10)], false],
    ["far under a mean of few dials", [day(1, 49, 40), day(0, 100, 10)], false],
    ["without days before", [day(0, 100, 0)], false],
    ["beside days of more than thirty days ago", [day(31, 100, 90), day(0, 100, 10)], false],
    ["days before weigh by their dials", [day(2, 90, 27), day(1, 10, 10), day(0, 100, 30)], false],
  ])("%s", (_, days, low) => {
    expect(standingOf(days, today).low).toBe(low);
  });
});

it("the day of a line turns at midnight of UTC+8", () => {
  expect(lineDayOf(Date.parse("2026-11-21T00:00:00+08:00"))).toBe(today + 1);
  expect(lineDayOf(Date.parse("2026-11-20T23:59:59+08:00"))).toBe(today);
});

it("a store's lines come in its order, then those that were dialled though it offers them no more", () => {
  const store = {
    lines: [
      { number: "2", label: "二线" },
      { number: "1", label: "一线" },
    ],
  };
  const lines = linesOf({ store, days: [day(0, 2, 1), day(8, 4, 2), day(3, 5, 5, "3")], today });
  expect(lines.map(({ number, inUse }) => [number, inUse])).toEqual([
    ["2", true],
    ["1", true],
    ["3", false],
  ]);
  expect(lines[1]).toMatchObject({
    today: { dials: 2 },
    week: { dials: 2 },
    month: { dials: 6, reached: 3, share: 0.5 },
  });
});

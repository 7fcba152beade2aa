import { describe, expect, it } from "vitest";
import { hourMs } from "../../../shared/kernel/zone.ts";
import { indexOf, monthToDate, retentionSpans, rolledSpan } from "./numbers.rules.ts";

const dayMs = 24 * hourMs;
const at = (text: string) => Date.parse(text);

describe("a span cut at the days of the rollups", () => {
  it.each([
    [
      "a store at UTC+8, where today alone is left over",
      "2026-11-01T00:00:00+08:00",
      "2026-11-20T15:30:00+08:00",
      0,
      15.5,
    ],
    ["a store at UTC+9, an hour before", "2026-11-01T00:00:00+09:00", "2026-11-20T15:30:00+09:00", 1, 14.5],
    ["the first hours of a month", "2026-11-01T00:00:00+08:00", "2026-11-01T09:00:00+08:00", 0, 9],
    ["less than a day", "2026-11-01T01:00:00+08:00", "2026-11-01T09:00:00+08:00", 8, 0],
    ["nothing", "2026-11-01T00:00:00+08:00", "2026-11-01T00:00:00+08:00", 0, 0],
  ])("holds the whole of it once: %s", (_, from, to, hoursBefore, hoursAfter) => {
    const span = { from: at(from), to: at(to) };
    const { days, edges } = rolledSpan(span);
    const [before, after] = edges.map((edge) => (edge.to - edge.from) / hourMs);
    expect([before, after]).toEqual([hoursBefore, hoursAfter]);
    const whole = (days.to - days.from) * dayMs;
    expect(whole + hoursBefore * hourMs + hoursAfter * hourMs).toBe(span.to - span.from);
  });

  it("begins with the month where the store is", () => {
    const asOf = at("2026-12-01T00:30:00+09:00");
    expect(monthToDate({ asOf, zone: "Asia/Tokyo" }).month).toBe("2026-12");
    expect(monthToDate({ asOf, zone: "Asia/Shanghai" }).month).toBe("2026-11");
  });
});

describe("the index of satisfaction", () => {
  const of = (ratings: readonly number[]) =>
    indexOf({
      rated: ratings.length,
      ratingSum: ratings.reduce((sum, one) => sum + one, 0),
      ratingSquares: ratings.reduce((sum, one) => sum + one * one, 0),
    });
  const many = (count: number, ratings: readonly number[]) =>
    Array.from({ length: count }, () => ratings).flat();

  it.each([
    ["nothing without an answer", [], null],
    [
      "no interval for four answers",
      [5, 4, 5, 5],
      { answers: 4, index: 93.8, interval: null, ranked: false },
    ],
    // Mean 4.2, deviation 1.3038 over five, t 2.77 (Student's table, four degrees of freedom).
    [
      "the interval of Student for few",
      [5, 5, 5, 2, 4],
      { answers: 5, index: 80, interval: { low: 39.6, high: 100 }, ranked: false },
    ],
    [
      "a rank from thirty on",
      many(15, [5, 3]),
      { answers: 30, index: 75, interval: { low: 65.5, high: 84.5 }, ranked: true },
    ],
    [
      "one point for all",
      many(5, [5]),
      { answers: 5, index: 100, interval: { low: 100, high: 100 }, ranked: false },
    ],
  ] as const)("is %s", (_, ratings, expected) => {
    expect(of(ratings)).toEqual(expected);
  });
});

describe("the spans of customers kept", () => {
  it("are the twelve months before the last twelve, and these to the day's end", () => {
    const { before, since } = retentionSpans({ on: "2026-11-19", zone: "Asia/Shanghai" });
    expect(
      [before.from, before.to, since.from, since.to].map((one) =>
        new Date(one + 8 * hourMs).toISOString().slice(0, 10),
      ),
    ).toEqual(["2024-11-20", "2025-11-20", "2025-11-20", "2026-11-20"]);
  });

  it("begin on the last of February before a leap day", () => {
    const { before } = retentionSpans({ on: "2028-02-28", zone: "Asia/Shanghai" });
    expect(new Date(before.to + 8 * hourMs).toISOString().slice(0, 10)).toBe("2027-02-28");
  });
});

import { addDays, hourMs, instantOf, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";

/** Rollups count by days of UTC+8, from 1970-01-01 as day 0. */
const rollupOffsetMs = 8 * hourMs;
const dayMs = 24 * hourMs;

/** What a rate is made of. */
export interface Share {
  counted: number;
  all: number;
}

/** Instants as UTC ms, `to` not included. */
export interface Span {
  from: number;
  to: number;
}

/** A span as whole days of the rollups, `to` not included, and what is left before and after them. */
export interface RolledSpan {
  days: Span;
  edges: readonly [Span, Span];
}

/** Cuts a span at the days of the rollups: where a zone's day begins with them, only today is left over. */
export function rolledSpan({ from, to }: Span): RolledSpan {
  const first = Math.ceil((from + rollupOffsetMs) / dayMs);
  const last = Math.max(first, Math.floor((to + rollupOffsetMs) / dayMs));
  const begin = (day: number) => Math.min(to, day * dayMs - rollupOffsetMs);
  return {
    days: { from: first, to: last },
    edges: [
      { from, to: begin(first) },
      { from: begin(last), to },
    ],
  };
}

/** The month of an instant in a zone: `2026-11`, and from its first instant to that one (month to date). */
export function monthToDate(input: { asOf: number; zone: string }): Span & { month: string } {
  const { asOf, zone } = input;
  const month = localDateOf({ at: asOf, zone }).slice(0, 7);
  return { month, from: instantOf({ date: `${month}-01`, minutes: 0, zone }), to: asOf };
}

/** Today in a zone, whole. */
export function todayOf(input: { asOf: number; zone: string }): Span {
  const { asOf, zone } = input;
  const date = localDateOf({ at: asOf, zone });
  return {
    from: instantOf({ date, minutes: 0, zone }),
    to: instantOf({ date: addDays(date, 1), minutes: 0, zone }),
  };
}

/** How many days the index of satisfaction looks back over, today among them. */
export const satisfactionDays = 30;

/** Those days in a zone, up to an instant. */
export function lastDays(input: { asOf: number; zone: string }): Span {
  const { asOf, zone } = input;
  const first = addDays(localDateOf({ at: asOf, zone }), 1 - satisfactionDays);
  return { from: instantOf({ date: first, minutes: 0, zone }), to: asOf };
}

/** Below so many answers nothing is ranked (practice.md section 2). */
export const leastForRank = 30;

/** Student's t for 95 % over `n - 1` degrees of freedom, by Cornish and Fisher's expansion; within 1 % from n = 5. */
function tOf(n: number): number {
  const z = 1.959964;
  const df = n - 1;
  return (
    z +
    (z ** 3 + z) / (4 * df) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3)
  );
}

export interface Index {
  answers: number;
  /** 0 where everybody gave 1, 100 where everybody gave 5. */
  index: number;
  /** The 95 % interval of the index; null where the answers are too few for one. */
  interval: { low: number; high: number } | null;
  ranked: boolean;
}

const leastForInterval = 5;
const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** 满意度指数: the mean rating of five as an index of 100, with its interval; null without an answer. */
export function indexOf(sums: { rated: number; ratingSum: number; ratingSquares: number }): Index | null {
  const { rated: n, ratingSum, ratingSquares } = sums;
  if (n === 0) return null;
  const mean = ratingSum / n;
  const scaled = (rating: number) => oneDecimal(Math.min(100, Math.max(0, (rating - 1) * 25)));
  const variance = n > 1 ? Math.max(0, ratingSquares - n * mean ** 2) / (n - 1) : 0;
  const half = n >= leastForInterval ? tOf(n) * Math.sqrt(variance / n) : 0;
  return {
    answers: n,
    index: scaled(mean),
    interval: n < leastForInterval ? null : { low: scaled(mean - half), high: scaled(mean + half) },
    ranked: n >= leastForRank,
  };
}

/** The spans of 客户保持率 as of the end of a day: months 13 to 24 back, and the last 12. */
export interface RetentionSpans {
  on: LocalDate;
  before: Span;
  since: Span;
}

/** The same day some years earlier; of a leap day, the last of February. */
function yearsBack(date: LocalDate, years: number): LocalDate {
  const [year = "", month, day] = date.split("-");
  const earlier = `${String(Number(year) - years).padStart(4, "0")}-${month}`;
  return month === "02" && day === "29" ? `${earlier}-28` : `${earlier}-${day}`;
}

export function retentionSpans({ on, zone }: { on: LocalDate; zone: string }): RetentionSpans {
  const end = addDays(on, 1);
  const at = (date: LocalDate) => instantOf({ date, minutes: 0, zone });
  const middle = at(yearsBack(end, 1));
  return { on, before: { from: at(yearsBack(end, 2)), to: middle }, since: { from: middle, to: at(end) } };
}

import { addDays, hourMs, instantOf, localDateOf } from "../../../shared/kernel/zone.ts";

/** Rollups count by days of UTC+8, from 1970-01-01 as day 0. */
const rollupOffsetMs = 8 * hourMs;
const dayMs = 24 * hourMs;

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

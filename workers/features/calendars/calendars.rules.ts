import { type DayException, dayKind } from "../../../shared/kernel/calendar.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { areSpans, type Span } from "../../../shared/kernel/windows.ts";
import { addDays, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";

/** The first and the last date of a month, `YYYY-MM`. */
export function datesOfMonth(month: string): { from: LocalDate; to: LocalDate } {
  const from = `${month}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** Every day of a month: whether it is worked, and why. */
export function calendarDays(input: { month: string; exceptions: readonly DayException[] }) {
  const { from, to } = datesOfMonth(input.month);
  const days = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { working, because, name, provisional } = dayKind({ date, exceptions: input.exceptions });
    days.push({ date, working, because, name: name ?? null, provisional });
  }
  return days;
}

/** Days up to the day before yesterday are over: what was due by them has been counted. */
export function pastProblem(input: { date: LocalDate; zone: string; asOf: number }): Problem | undefined {
  const { date, zone, asOf } = input;
  if (date >= addDays(localDateOf({ at: asOf, zone }), -1)) return undefined;
  return invalid([{ pointer: "/date", code: "calendar.past", params: { date } }]);
}

/** The group's own days are dated by the clock of China, whose statutory days they lie over. */
export const groupZone = "Asia/Shanghai";

/** Why someone may not set a day of the whole group: they see some stores only, or the day is over. */
export function groupDayProblem(scope: Scope, date: LocalDate): Problem | undefined {
  if (scope.stores !== null) return problem("staff.beyond_own_rights");
  return pastProblem({ date, zone: groupZone, asOf: scope.asOf });
}

type StoreDay = Pick<Row<"storeDays">, "date" | "open" | "spans" | "name">;

export function storeDayView({ date, open, spans, name }: StoreDay) {
  return { date, open, spans, name };
}

export interface StoreDayInput {
  open: boolean;
  spans?: Span[] | null | undefined;
  name: string;
}

/** A store's day as it is kept: a closed day has no hours, an open one without hours has its usual ones. */
export function storeDayOf(input: StoreDayInput): { open: boolean; spans: Span[] | null; name: string } {
  return { open: input.open, spans: input.open ? (input.spans ?? null) : null, name: input.name };
}

/** Hours of a day that overlap, or an open day of no hours at all. */
export function hoursProblem({ open, spans }: StoreDayInput): Problem | undefined {
  if (!open || !spans) return undefined;
  if (spans.length === 0) return invalid([{ pointer: "/spans", code: "too_small" }]);
  return areSpans(spans) ? undefined : invalid([{ pointer: "/spans", code: "invalid" }]);
}

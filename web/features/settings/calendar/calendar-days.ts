import type { components } from "../../../platform/api.generated.ts";

export type CalendarDay = components["schemas"]["CalendarDay"];
export type StoreDay = components["schemas"]["StoreDay"];

/** A day as the month shows it: whether the group works, why, and what one store does. */
export type MonthDay = CalendarDay & { storeDay: StoreDay | null };

const DAY = 86_400_000;

/** `YYYY-MM` some months on, or back with a negative number. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = new Date(Date.UTC(year, number - 1 + months, 1));
  return first.toISOString().slice(0, 7);
}

/** Whether a text names a month, `YYYY-MM`. */
export function isMonth(text: unknown): text is string {
  return typeof text === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Monday is 1. */
export function weekdayOf(date: string): number {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? 7 : weekday;
}

/** A month in weeks that begin on Monday; null where a week reaches into another month. */
export function monthWeeks(
  days: readonly CalendarDay[],
  storeDays: readonly StoreDay[],
): (MonthDay | null)[][] {
  const byDate = new Map(storeDays.map((day) => [day.date, day]));
  const [first] = days;
  if (!first) return [];
  const cells: (MonthDay | null)[] = [
    ...Array.from({ length: weekdayOf(first.date) - 1 }, () => null),
    ...days.map((day) => ({ ...day, storeDay: byDate.get(day.date) ?? null })),
  ];
  const weeks: (MonthDay | null)[][] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)]);
  }
  return weeks;
}

/** Whether the group itself has decided about a day. */
export function isGroupDay({ because }: Pick<CalendarDay, "because">): boolean {
  return because === "group-day-off" || because === "group-working-day";
}

/** Days up to the day before yesterday are over: what was due by them has been counted. */
export function isOver(date: string, today: string): boolean {
  return Date.parse(date) < Date.parse(today) - DAY;
}

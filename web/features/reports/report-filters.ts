import { createMemo } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { type Me, zoneOf } from "../../platform/me.tsx";
import { now } from "../../platform/now.ts";
import { calendarDate } from "../../platform/time-text.ts";

const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date some days later, earlier for a negative number. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A date out of the address; what is none is left out. */
export function dateIn(text: string | undefined): string | undefined {
  return text !== undefined && ISO_DATE.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** The store whose sheet is shown: the one in the address, else the chosen one, else the first in sight. */
export function useReportStore(me: () => Me, asked: () => string | undefined) {
  const store = createMemo(() => {
    const { stores } = me();
    return (
      stores.find(({ id }) => id === asked()) ?? stores.find(({ id }) => id === chosenStore()) ?? stores[0]
    );
  });
  const zone = () => zoneOf(me(), store()?.id);
  return { store, zone, today: () => calendarDate(now(), zone()) };
}

/** The first and the last day of a period. */
export type Days = { from: string; to: string };

/** The month of a date, as far as it has come. */
export function thisMonth(today: string): Days {
  return { from: `${today.slice(0, 7)}-01`, to: today };
}

export function lastMonth(today: string): Days {
  const to = daysLater(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

/** Monday to Sunday before the week of a date. */
export function lastWeek(today: string): Days {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const to = daysLater(today, -sinceMonday - 1);
  return { from: daysLater(to, -6), to };
}

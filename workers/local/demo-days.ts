import { subtractWorkingDays } from "../../shared/kernel/calendar.ts";
import {
  addDays,
  hourMs,
  instantOf,
  type LocalDate,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from "../../shared/kernel/zone.ts";

export const zone = "Asia/Shanghai";

/** How far back the orders of the first file reach. */
export const firstOrderDay = -89;

/** Since when the stores have worked with DealerLoop: long enough ago for a callback to have lapsed. */
const liveWorkingDays = 12;
const liveDaysAtLeast = 17;

/** The demo's calendar: days are counted from today, which is 0; yesterday is -1. */
export interface DemoDays {
  /** The instant that everything leads up to, UTC ms. */
  now: number;
  /** The day of going live (上线), and all days from it up to today. */
  goLive: number;
  live: readonly number[];
  date(day: number): LocalDate;
  weekday(day: number): number;
  /** An instant by day and time on the wall (`16:30`). */
  at(day: number, time: string): number;
}

export function demoDays(now: number): DemoDays {
  const today = localDateOf({ at: now, zone });
  const date = (day: number) => addDays(today, day);
  const { date: enough } = subtractWorkingDays({ from: today, days: liveWorkingDays, exceptions: [] });
  const ago = Math.max(liveDaysAtLeast, (Date.parse(today) - Date.parse(enough)) / (24 * hourMs));
  return {
    now,
    goLive: -ago,
    live: Array.from({ length: ago + 1 }, (_, nth) => nth - ago),
    date,
    weekday: (day) => weekdayOf(date(day)),
    at: (day, time) => instantOf({ date: date(day), minutes: minutesOf(time), zone }),
  };
}

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** `2026-11-21 16:32`, as a dealer's system writes it. */
export function wallTime(at: number): string {
  const minutes = localTimeOf({ at, zone });
  const two = (value: number) => String(value).padStart(2, "0");
  return `${localDateOf({ at, zone })} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

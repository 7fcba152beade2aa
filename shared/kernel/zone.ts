import { defineProblems, type Problem } from "./problem.ts";

/** A calendar date, `YYYY-MM-DD`, in whatever zone the caller means. */
export type LocalDate = string;

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const zoneProblems = defineProblems({
  "zone.unknown": {
    status: 422,
    zh: { title: "没有这个时区", detail: "没有「{zone}」这个时区，请用 Asia/Shanghai 这样的名称。" },
    en: {
      title: "Unknown time zone",
      detail: "There is no time zone {zone}. Use a name such as Asia/Shanghai.",
    },
  },
});

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The zone under its canonical name; `zone.unknown` where there is none. Parse once, where a zone comes in. */
export function zoneOf(text: string): { ok: true; zone: string } | Problem<keyof typeof zoneProblems> {
  try {
    return {
      ok: true,
      zone: new Intl.DateTimeFormat("en-US", { timeZone: text }).resolvedOptions().timeZone,
    };
  } catch {
    return { ok: false, code: "zone.unknown", params: { zone: text } };
  }
}

/** The date on the wall at an instant (UTC ms). Throws a RangeError for a zone that `zoneOf` refuses. */
export function localDateOf({ at, zone }: { at: number; zone: string }): LocalDate {
  return dateOfDay(Math.floor((at + offsetAt(at, zone)) / dayMs));
}

/** Minutes shown by the clock on the wall (0 to 1439) at an instant (UTC ms), seconds dropped. */
export function localTimeOf({ at, zone }: { at: number; zone: string }): number {
  const wall = at + offsetAt(at, zone);
  return Math.floor((wall - Math.floor(wall / dayMs) * dayMs) / minuteMs);
}

/**
 * The instant (UTC ms) at which the clock on the wall shows `minutes` past midnight of a date; 1440 is the
 * next midnight. A time the clocks show twice is the earlier one, a time they skip moves on by the gap.
 */
export function instantOf({
  date,
  minutes,
  zone,
}: {
  date: LocalDate;
  minutes: number;
  zone: string;
}): number {
  const wall = dayOf(date) * dayMs + minutes * minuteMs;
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const early = wall - before;
  if (before === after || offsetAt(early, zone) === before) return early;
  const late = wall - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** The date `n` days later, or earlier where `n` is negative. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfDay(dayOf(date) + n);
}

export function weekdayOf(date: LocalDate): Weekday {
  const sinceMonday = (dayOf(date) + 3) % 7;
  const weekday = (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
  if (!isWeekday(weekday)) throw new RangeError(`not a date: ${date}`);
  return weekday;
}

/** Whether a text is a date of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOf(text);
  return !Number.isNaN(day) && dateOfDay(day) === text;
}

function isWeekday(value: number): value is Weekday {
  return Number.isInteger(value) && value >= 1 && value <= 7;
}

/** Days since 1970-01-01; NaN for what is no date. */
const dayOf = remembered((date: LocalDate) => Date.parse(`${date}T00:00:00Z`) / dayMs);

const dateOfDay = remembered((day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10));

interface ZoneClock {
  format: Intl.DateTimeFormat;
  /** What the wall clock is ahead of UTC all through a UTC day, in ms; NaN on a day on which that changes. */
  offsetOfDay: (day: number) => number;
}

const clocks = new Map<string, ZoneClock>();

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const offsetOfDay = remembered((day: number) => {
    const start = readOffset(format, day * dayMs);
    return start === readOffset(format, (day + 1) * dayMs) ? start : Number.NaN;
  });
  const clock = { format, offsetOfDay };
  clocks.set(zone, clock);
  return clock;
}

function offsetAt(at: number, zone: string): number {
  const { format, offsetOfDay } = clockOf(zone);
  const offset = offsetOfDay(Math.floor(at / dayMs));
  return Number.isNaN(offset) ? readOffset(format, at) : offset;
}

/** Reads `GMT`, `GMT+08:00` or, before standard time, `GMT+08:05:43`. */
function readOffset(format: Intl.DateTimeFormat, at: number): number {
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(at));
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const offset = Number(hours) * hourMs + Number(minutes) * minuteMs + Number(seconds) * 1000;
  return sign === "-" ? -offset : offset;
}

/**
 * Keeps answers, up to 50,000 of them. Date and Intl take microseconds each, and an import asks a hundred
 * thousand times about the days of a few years.
 */
function remembered<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = answer(key);
      if (known.size >= 50_000) known.clear();
      known.set(key, value);
    }
    return value;
  };
}

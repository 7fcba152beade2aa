/** The two ways a workbook counts days: from 1900, or (old Mac files) from 1904. */
export type DateSystem = "1900" | "1904";

const SECONDS_A_DAY = 86_400;
/** The day after 9999-12-31 in the 1900 system. */
const SERIAL_LIMIT = 2_958_466;
const DAYS_FROM_1899_12_30_TO_1904 = 1462;
/** Excel believes that 1900 was a leap year and calls this serial 29 February. */
const FICTITIOUS_DAY = 60;

const BUILT_IN_DATE_FORMATS: ReadonlyArray<readonly [number, number]> = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format that Excel keeps under a number of its own shows a date or a time. */
export function isBuiltInDateFormat(numberFormatId: number): boolean {
  return BUILT_IN_DATE_FORMATS.some(([first, last]) => numberFormatId >= first && numberFormatId <= last);
}

/** Whether a format code such as `yyyy"年"m"月"d"日"` shows a date or a time; literals and colours do not count. */
export function isDateFormatCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
  const firstSection = bare.split(";")[0] ?? "";
  return /[ymdhs]/i.test(firstSection);
}

/**
 * Reads a date serial to the nearest second. `date` is local time without a zone; a time of day alone (below one
 * day) and Excel's 1900-02-29 have a text and no date; undefined is a number that no date can be.
 */
export function readDateSerial({
  serial,
  system,
}: {
  serial: number;
  system: DateSystem;
}): { text: string; date?: string } | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const secondOfDay = seconds % SECONDS_A_DAY;
  const serialDay = (seconds - secondOfDay) / SECONDS_A_DAY;
  const day = serialDay + (system === "1904" ? DAYS_FROM_1899_12_30_TO_1904 : 0);
  if (!(seconds >= 0) || day >= SERIAL_LIMIT) return undefined;

  const time = clockTime(secondOfDay);
  if (serialDay === 0 && secondOfDay > 0) return { text: time };
  if (day === 0) return undefined;
  const withTime = secondOfDay === 0 ? "" : ` ${time}`;
  if (day === FICTITIOUS_DAY) return { text: `1900-02-29${withTime}` };
  const daysSince1899 = day < FICTITIOUS_DAY ? day + 1 : day;
  const calendarDay = calendarDayOf(daysSince1899);
  return { text: calendarDay + withTime, date: `${calendarDay}T${time}` };
}

/** Reads the ISO date that a strict workbook keeps in a cell (`2026-10-19T13:12:00Z`); undefined when it is none. */
export function readIsoDate(iso: string): { text: string; date: string } | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(iso) ?? [];
  if (!day) return undefined;
  const withTime = time && time !== "00:00:00" ? ` ${time}` : "";
  return { text: day + withTime, date: `${day}T${time ?? "00:00:00"}` };
}

/** Days that were read before: a table names few days, in a hundred thousand rows. */
const calendarDays = new Map<number, string>();
const MOST_DAYS_KEPT = 10_000;

function calendarDayOf(daysSince1899: number): string {
  const known = calendarDays.get(daysSince1899);
  if (known !== undefined) return known;
  const day = new Date(Date.UTC(1899, 11, 30 + daysSince1899)).toISOString().slice(0, 10);
  if (calendarDays.size >= MOST_DAYS_KEPT) calendarDays.clear();
  calendarDays.set(daysSince1899, day);
  return day;
}

function clockTime(secondOfDay: number): string {
  return `${two(secondOfDay / 3600)}:${two((secondOfDay / 60) % 60)}:${two(secondOfDay % 60)}`;
}

function two(part: number): string {
  const whole = Math.floor(part);
  return whole < 10 ? `0${whole}` : String(whole);
}

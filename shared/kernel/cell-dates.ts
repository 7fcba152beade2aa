import { tidy } from "./cell-text.ts";
import { instantOf, type LocalDate, localDateOf } from "./zone.ts";

/**
 * What a date is for decides what can be right. `started` (arrived, delivered) must be a real day since 1990,
 * at most a day ahead; `happened` (settled, bought) likewise, but a placeholder means empty; `planned`
 * (promised, due, expires) may lie ahead; `birthday` goes back to 1900 and never ahead.
 */
export type DateSense = "started" | "happened" | "planned" | "birthday";

export type DateCode =
  | "date.unreadable"
  | "date.impossible"
  | "date.ambiguous"
  | "date.incomplete"
  | "date.too_early"
  | "date.future";

/** How a column writes its dates where a cell alone does not tell: 26/11/18, 10/11/2026. */
export type DateOrder = "year-first" | "day-first" | "month-first";

/**
 * `asOf` is now in UTC ms; `zone` is the zone of the wall clock that the text means; `order` is that of the
 * column, where it is known.
 */
export interface DateCase {
  text: string;
  sense: DateSense;
  asOf: number;
  zone: string;
  order?: DateOrder;
}

export interface DateFailure {
  ok: false;
  code: DateCode;
}

/** `date` is null where the text is a placeholder for no date (1900-01-00, 0000-00-00, 9999-12-31). */
export type DateReading = { ok: true; date: LocalDate | null } | DateFailure;

/** `at` is UTC ms, or null for a placeholder; without a time of day (`timed` false) it is the local midnight. */
export type DateTimeReading = { ok: true; at: number | null; timed: boolean } | DateFailure;

/** Reads a date from text in any of the forms that dealers' files hold, or from an Excel serial as text. */
export function readDate({ text, sense, asOf, zone, order }: DateCase): DateReading {
  const wall = readWall(tidy(text), order);
  if (typeof wall === "string") return { ok: false, code: wall };
  if (isPlaceholder(wall.date, sense)) return { ok: true, date: null };
  const date =
    wall.offsetMinutes === undefined ? wall.date : localDateOf({ at: instantOfWall(wall, zone), zone });
  const code = outOfSense({ date, sense, asOf, zone });
  return code ? { ok: false, code } : { ok: true, date };
}

/** Reads a date with a time of day, or without. */
export function readDateTime({ text, sense, asOf, zone, order }: DateCase): DateTimeReading {
  const wall = readWall(tidy(text), order);
  if (typeof wall === "string") return { ok: false, code: wall };
  if (isPlaceholder(wall.date, sense)) return { ok: true, at: null, timed: false };
  if (wall.date < earliestOf(sense)) return { ok: false, code: "date.too_early" };
  const at = instantOfWall(wall, zone);
  if (sense !== "planned" && at > asOf + leewayOf(sense)) return { ok: false, code: "date.future" };
  return { ok: true, at, timed: wall.timed };
}

export const dateOrders: readonly DateOrder[] = ["year-first", "day-first", "month-first"];

/**
 * The orders in which a date of three numbers can be read, that make a day which can be right; empty where
 * none does, and null for a text that tells its order by itself.
 */
export function possibleDateOrders(
  dated: Omit<DateCase, "order">,
): { order: DateOrder; date: LocalDate }[] | null {
  if (!threeNumbers.test(tidy(dated.text))) return null;
  return dateOrders.flatMap((order) => {
    const reading = readDate({ ...dated, order });
    return reading.ok && reading.date !== null ? [{ order, date: reading.date }] : [];
  });
}

/** A reading of the wall clock; `offsetMinutes` only where the text names its own offset from UTC. */
interface Wall {
  date: LocalDate;
  seconds: number;
  timed: boolean;
  offsetMinutes?: number;
}

const daySeconds = 86_400;
const dayMs = daySeconds * 1000;
const excelEpochDay = 25_569;
const lastSerial = 73_050;
const earliest = "1990-01-01";
const earliestBirthday = "1900-01-01";
const placeholders = new Set([
  "1900-01-00",
  "1900-01-01",
  "1899-12-30",
  "1899-12-31",
  "1753-01-01",
  "0001-01-01",
]);
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const yearFirst =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?\s?(?:[T,](?=\d)|,)?\s?(.*)$/;
const packed = /^([12]\d{3})(\d{2})(\d{2})(?:\s?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;
const shortYearFirst = /^'?(\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?\s?(.*)$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s?(.*)$/;
const threeNumbers = /^'?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)\s?(.*)$/;
const dayMonthName = /^(\d{1,2})[-\s](?:([a-z]{3})[a-z]*\.?|(\d{1,2})月)[-\s,]+(\d{4}|\d{2})(?!\d)\s?(.*)$/i;
const yearBehindTime =
  /^([a-z]{3} \d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:[a-z]{3,4}|gmt[+-]\d{2}:?\d{2}) (\d{4})$/i;
const monthNameDay = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\s?(.*)$/i;
const serial = /^\d{1,5}(?:\.\d+)?$/;
const incomplete =
  /^(?:(?:19|20)\d{2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])|\d{4}\s?[-/.年]\s?\d{0,2}月?|\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?)$/;
const mayNameWeekday = /[周期拜]|[a-z]{3}/i;
const weekday =
  /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?/gi;
const timeOfDay =
  /^(上午|早上|凌晨|中午|下午|晚上|am|pm)?\s?(\d{1,2})\s?[:时点]\s?(?:(\d{1,2})\s?(?:[:分]\s?(?:(\d{1,2})(?:\.\d+)?\s?秒?)?)?)?\s?(am|pm|上午|下午)?\s?(?:gmt|utc)?(z|[+-]\d{2}:?\d{2})?(?:\s?\([^)]*\))?$/i;
const dottedTime = /^(\d{1,2})\.(\d{2})\.(\d{2})(?!\d)/;

function readWall(text: string, order: DateOrder | undefined): Wall | DateCode {
  const numbers = order && threeNumbers.exec(text);
  if (order && numbers) return readInOrder(numbers, order);
  if (!mayNameWeekday.test(text)) return readForms(text);
  return readForms(tidy(text.replace(weekday, " ")).replace(yearBehindTime, "$1 $3 $2"));
}

function readInOrder([, a = "", b, c = "", time]: RegExpExecArray, order: DateOrder): Wall | DateCode {
  if (order === "year-first" && c.length === 4) return "date.unreadable";
  if (order === "year-first") return wallOf({ year: fullYear(a), month: b, day: c, time });
  const [day, month] = order === "day-first" ? [a, b] : [b, a];
  return wallOf({ year: fullYear(c), month, day, time });
}

function fullYear(text: string): string {
  if (text.length === 4) return text;
  return String(Number(text) + (Number(text) > 50 ? 1900 : 2000));
}

function readForms(text: string): Wall | DateCode {
  const first = yearFirst.exec(text);
  if (first) return wallOf({ year: first[1], month: first[2], day: first[3], time: first[4] });
  const run = packed.exec(text);
  if (run) {
    const time = run[4] === undefined ? "" : `${run[4]}:${run[5]}:${run[6] ?? "00"}`;
    return wallOf({ year: run[1], month: run[2], day: run[3], time });
  }
  if (incomplete.test(text)) return "date.incomplete";
  if (serial.test(text)) return wallOfSerial(Number(text));
  return readYearElsewhere(text);
}

function readYearElsewhere(text: string): Wall | DateCode {
  const last = yearLast.exec(text);
  if (last) return readYearLast(last);
  const named = dayMonthName.exec(text);
  if (named) {
    const [, day, monthName, month = monthNumber(monthName), year = "", time] = named;
    return wallOf({ year: fullYear(year), month, day, time });
  }
  const nameFirst = monthNameDay.exec(text);
  if (nameFirst) {
    return wallOf({
      year: nameFirst[3],
      month: monthNumber(nameFirst[1]),
      day: nameFirst[2],
      time: nameFirst[4],
    });
  }
  const short = shortYearFirst.exec(text);
  if (!short) return "date.unreadable";
  const [, year = "", month, day, time] = short;
  if (Number(year) <= 31 && !text.includes("年")) return "date.ambiguous";
  return wallOf({ year: fullYear(year), month, day, time });
}

function readYearLast([, a, b, year, time]: RegExpExecArray): Wall | DateCode {
  const dayFirst = Number(a) > 12;
  if (!dayFirst && Number(b) <= 12 && Number(a) !== Number(b)) return "date.ambiguous";
  return dayFirst ? wallOf({ year, month: b, day: a, time }) : wallOf({ year, month: a, day: b, time });
}

interface Parts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  time: string | undefined;
}

function wallOf({ year = "", month = "", day = "", time = "" }: Parts): Wall | DateCode {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!dayExists(Number(year), Number(month), Number(day)) && !isPlaceholder(date, "happened")) {
    return "date.impossible";
  }
  if (!/\d/.test(time)) return { date, seconds: 0, timed: false };
  const clock = timeOfDay.exec(time.replace(dottedTime, "$1:$2:$3"));
  if (!clock) return "date.unreadable";
  return wallWithTime(date, clock);
}

function wallWithTime(date: LocalDate, clock: RegExpExecArray): Wall | DateCode {
  const [, before = "", hourText, minuteText = "0", secondText = "0", after = "", offset] = clock;
  const hour = hourOf(Number(hourText), before || after);
  const seconds = hour * 3600 + Number(minuteText) * 60 + Number(secondText);
  if (hour > 24 || Number(minuteText) > 59 || Number(secondText) > 59 || seconds > daySeconds)
    return "date.impossible";
  const wall = { date, seconds, timed: true };
  return offset === undefined ? wall : { ...wall, offsetMinutes: offsetMinutesOf(offset) };
}

function hourOf(hour: number, half: string): number {
  if (/下午|晚上|pm/i.test(half) || (half === "中午" && hour < 11)) return hour < 12 ? hour + 12 : hour;
  return /上午|早上|凌晨|am/i.test(half) && hour === 12 ? 0 : hour;
}

function offsetMinutesOf(text: string): number {
  if (/z/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith("-") ? -minutes : minutes;
}

// Days before 1900-03-01 are one off in Excel, which believes in 1900-02-29; only placeholders lie there.
function wallOfSerial(value: number): Wall | DateCode {
  if (value < 2) return { date: "1900-01-00", seconds: 0, timed: false };
  if (value < 1000 || value >= lastSerial + 1) return "date.unreadable";
  const whole = Math.round(value * daySeconds);
  const day = Math.floor(whole / daySeconds);
  return { date: dateOfSerialDay(day), seconds: whole - day * daySeconds, timed: !Number.isInteger(value) };
}

const serialDates = new Map<number, LocalDate>();

/** Worked out once a day of the calendar: files hold the same few days over and over. */
function dateOfSerialDay(day: number): LocalDate {
  const known = serialDates.get(day);
  if (known) return known;
  const date = new Date((day - excelEpochDay) * dayMs).toISOString().slice(0, 10);
  serialDates.set(day, date);
  return date;
}

function monthNumber(name = ""): string {
  return String(months.indexOf(name.toLowerCase()) + 1);
}

function dayExists(year: number, month: number, day: number): boolean {
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return year > 0 && day >= 1 && day <= (monthDays[month - 1] ?? 0) + leapDay;
}

function isPlaceholder(date: LocalDate, sense: DateSense): boolean {
  if (sense === "started") return false;
  return placeholders.has(date) || date.startsWith("0000") || date >= "2099-12-31";
}

function earliestOf(sense: DateSense): LocalDate {
  return sense === "birthday" ? earliestBirthday : earliest;
}

/** Clocks differ and days are noted ahead: what started or happened may lie a day ahead, a birthday may not. */
function leewayOf(sense: DateSense): number {
  return sense === "birthday" ? 0 : dayMs;
}

/** Why a date cannot be what it is said to be; null where it can. */
export function outOfSense({
  date,
  sense,
  asOf,
  zone,
}: {
  date: LocalDate;
  sense: DateSense;
  asOf: number;
  zone: string;
}) {
  if (date < earliestOf(sense)) return "date.too_early";
  const longPast = Date.parse(date) < asOf - 2 * dayMs;
  if (sense === "planned" || longPast) return null;
  return date > localDateOf({ at: asOf + leewayOf(sense), zone }) ? "date.future" : null;
}

function instantOfWall({ date, seconds, offsetMinutes }: Wall, zone: string): number {
  if (offsetMinutes === undefined) return instantOf({ date, minutes: seconds / 60, zone });
  return Date.parse(`${date}T00:00:00Z`) + seconds * 1000 - offsetMinutes * 60_000;
}

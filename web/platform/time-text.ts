import type { Language } from "./language.ts";

/** An instant as the API sends it (ISO 8601) or as milliseconds. */
export type Instant = string | number;

/** Where and when a time is read: the store's zone, the present instant in milliseconds, the language. */
export type TimeFrame = { zone: string; now: number; language: Language };

/** An instant on the wall clock of a zone. `dayNumber` counts days, so that two can be subtracted. */
export type LocalTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
  dayNumber: number;
};

const MINUTE = 60_000;
const DAY = 86_400_000;
const ZH_WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const EN_WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(zone, made);
  return made;
}

function milliseconds(at: Instant): number {
  return typeof at === "number" ? at : Date.parse(at);
}

/** The wall clock of `zone` at an instant. */
export function localTime(at: Instant, zone: string): LocalTime {
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of formatOf(zone).formatToParts(milliseconds(at))) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = read;
  const midnight = Date.UTC(year, month - 1, day);
  return {
    year,
    month,
    day,
    hour,
    minute,
    weekday: new Date(midnight).getUTCDay(),
    dayNumber: midnight / DAY,
  };
}

/** Days from now's date to the instant's date in the zone: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAway(at: Instant, frame: TimeFrame): number {
  return localTime(at, frame.zone).dayNumber - localTime(frame.now, frame.zone).dayNumber;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function datePart(local: { year: number; month: number; day: number }, frame: TimeFrame): string {
  const sameYear = local.year === localTime(frame.now, frame.zone).year;
  if (frame.language === "zh") return `${sameYear ? "" : `${local.year}年`}${local.month}月${local.day}日`;
  return `${local.day} ${EN_MONTHS[local.month - 1]}${sameYear ? "" : ` ${local.year}`}`;
}

/** `15:30` */
export function clockText(at: Instant, frame: TimeFrame): string {
  const { hour, minute } = localTime(at, frame.zone);
  return `${two(hour)}:${two(minute)}`;
}

/** `11月22日`, `22 Nov`; with the year when it is not this one: `2025年11月22日`. */
export function dateText(at: Instant, frame: TimeFrame): string {
  return datePart(localTime(at, frame.zone), frame);
}

/** `11月22日 周日`, `Sun 22 Nov` */
export function dayText(at: Instant, frame: TimeFrame): string {
  const local = localTime(at, frame.zone);
  const date = datePart(local, frame);
  return frame.language === "zh"
    ? `${date} ${ZH_WEEKDAYS[local.weekday]}`
    : `${EN_WEEKDAYS[local.weekday]} ${date}`;
}

/** The full form: `11月22日 周日 15:30`, `Sun 22 Nov 15:30` */
export function momentText(at: Instant, frame: TimeFrame): string {
  return `${dayText(at, frame)} ${clockText(at, frame)}`;
}

/** For columns: `11月24日 10:40`, `24 Nov 10:40` */
export function stampText(at: Instant, frame: TimeFrame): string {
  return `${dateText(at, frame)} ${clockText(at, frame)}`;
}

const NEAR_DAYS: Record<Language, Record<number, string>> = {
  zh: { [-2]: "前天", [-1]: "昨天", 0: "今天", 1: "明天", 2: "后天" },
  en: { [-1]: "Yesterday", 0: "Today", 1: "Tomorrow" },
};

/** `今天`, `明天`, `前天`, else the date. */
export function nearDayText(at: Instant, frame: TimeFrame): string {
  return NEAR_DAYS[frame.language][daysAway(at, frame)] ?? dateText(at, frame);
}

/** `今天 15:30`, `昨天 16:52`, else `11月20日 15:40`. */
export function nearText(at: Instant, frame: TimeFrame): string {
  return `${nearDayText(at, frame)} ${clockText(at, frame)}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A length of time in its two largest units: `2 天`, `1 小时 36 分`, `36 分`; from a day up, whole days. */
export function spanText(length: number, language: Language): string {
  const minutes = Math.floor(Math.abs(length) / MINUTE);
  if (minutes < 1) return language === "zh" ? "不到 1 分" : "under 1 min";
  const days = Math.floor(minutes / 1440);
  if (days > 0) return language === "zh" ? `${days} 天` : counted(days, "day");
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts =
    language === "zh"
      ? [hours > 0 ? `${hours} 小时` : "", rest > 0 ? `${rest} 分` : ""]
      : [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""];
  return parts.filter(Boolean).join(" ");
}

/** Days by the calendar once the date differs, hours and minutes before that. */
function distanceText(at: Instant, frame: TimeFrame): string {
  const days = Math.abs(daysAway(at, frame));
  if (days === 0) return spanText(milliseconds(at) - frame.now, frame.language);
  return frame.language === "zh" ? `${days} 天` : counted(days, "day");
}

/** `逾期 2 天`, `逾期 3 小时 5 分`, `2 days overdue` */
export function overdueText(dueAt: Instant, frame: TimeFrame): string {
  const distance = distanceText(dueAt, frame);
  return frame.language === "zh" ? `逾期 ${distance}` : `${distance} overdue`;
}

/** `还有 5 天`, `还有 7 小时 36 分`, `5 days left` */
export function remainingText(dueAt: Instant, frame: TimeFrame): string {
  const distance = distanceText(dueAt, frame);
  return frame.language === "zh" ? `还有 ${distance}` : `${distance} left`;
}

/** A call promised for a time: `约好 15:30 再打` today, else with the day. */
export function promisedText(at: Instant, frame: TimeFrame): string {
  const clock = clockText(at, frame);
  const days = daysAway(at, frame);
  if (frame.language === "zh") {
    if (days === 0) return `约好 ${clock} 再打`;
    const near = NEAR_DAYS.zh[days];
    return near ? `约好${near} ${clock} 再打` : `约好 ${dateText(at, frame)} ${clock} 再打`;
  }
  if (days === 0) return `Call back ${clock}`;
  return `Call back ${NEAR_DAYS.en[days]?.toLowerCase() ?? dateText(at, frame)} ${clock}`;
}

/** A calendar date `YYYY-MM-DD` as people write it, always with its year: `2027年1月18日`, `18 Jan 2027`. */
export function calendarDateText(date: string, language: Language): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${EN_MONTHS[month - 1]} ${year}`;
}

/** The same in a row that is read at a glance, without the year where it is this one: `11月22日`. */
export function calendarDayText(date: string, frame: TimeFrame): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return datePart({ year, month, day }, frame);
}

/** A text in which dates stand as the API writes them (`2026-11-22`), with dates as people here write them. */
export function withReadableDates(text: string, frame: TimeFrame): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (date) => calendarDayText(date, frame));
}

/** The month of a calendar date or `YYYY-MM`: `2022年8月`, `Aug 2022`. */
export function monthText(date: string, language: Language): string {
  const [year, month] = date.split("-").map(Number);
  if (year === undefined || month === undefined) return date;
  return language === "zh" ? `${year}年${month}月` : `${EN_MONTHS[month - 1]} ${year}`;
}

/** The calendar date `YYYY-MM-DD` of an instant in a zone. */
export function calendarDate(at: Instant, zone: string): string {
  const { year, month, day } = localTime(at, zone);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

import type { DayException } from "./calendar.ts";
import { addDays, type LocalDate } from "./zone.ts";

/** What the State Council's yearly notice says: its year, and each day off or made up for, in order of date. */
export interface HolidayNotice {
  year: number;
  days: DayException[];
}

const numerals = "一二三四五六七八九十";
const item = new RegExp(
  `[${numerals}]、([^:。${numerals}]{2,16}):([\\s\\S]*?)(?=[${numerals}]、[^:。]{2,16}:|节假日期间|$)`,
  "g",
);
const yearOf = /(20\d\d)年(?:部分)?节假日安排|(20\d\d)年[^。]{0,12}放假/;
const date = "(?:(20\\d\\d)年)?(?:(\\d{1,2})月)?(\\d{1,2})日";
const rest = new RegExp(`${date}(?:至${date})?放假`, "g");
const oneDate = new RegExp(date, "g");
const longest = 15;

/** The text as typed, copied from a page or from a PDF: one width of signs, no blanks, nothing in brackets. */
function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\([^)]*\)/g, "");
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text ? text : undefined;
}

const isDate = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 && dateOf(year, month, day) !== undefined;

/** Every day of one holiday that is off, or worked to make up for it; undefined where a date is none. */
function daysOf(input: { year: number; name: string; text: string }): DayException[] | undefined {
  const { year, name, text } = input;
  const days: DayException[] = [];
  for (const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] of text.matchAll(rest)) {
    const from = { year: Number(fromYear ?? year), month: Number(fromMonth), day: Number(fromDay) };
    const month = Number(toMonth ?? from.month);
    const to = {
      year: Number(toYear ?? (month < from.month ? from.year + 1 : from.year)),
      month,
      day: Number(toDay ?? from.day),
    };
    if (!isDate(from.year, from.month, from.day) || !isDate(to.year, to.month, to.day)) return undefined;
    const last = dateOf(to.year, to.month, to.day) ?? "";
    let day = dateOf(from.year, from.month, from.day) ?? "";
    for (let count = 0; day <= last; count++, day = addDays(day, 1)) {
      if (count === longest) return undefined;
      days.push({ date: day, working: false, name });
    }
  }
  for (const sentence of text.split("。").filter((one) => one.endsWith("上班"))) {
    let month = 0;
    for (const [, saidYear, saidMonth, day] of sentence.matchAll(oneDate)) {
      month = Number(saidMonth ?? month);
      const at = Number(saidYear ?? year);
      if (!isDate(at, month, Number(day))) return undefined;
      days.push({ date: dateOf(at, month, Number(day)) ?? "", working: true, name });
    }
  }
  return days.length > 0 ? days : undefined;
}

/**
 * Reads the notice on the holidays of a year (国务院办公厅关于…年部分节假日安排的通知) as people paste it.
 * Undefined where it says no year, or a holiday without days that can be read: half a notice is none.
 */
export function readHolidayNotice(text: string): HolidayNotice | undefined {
  const plain = plainText(text);
  const said = yearOf.exec(plain);
  const year = Number(said?.[1] ?? said?.[2]);
  if (!Number.isInteger(year)) return undefined;
  const holidays = [...plain.matchAll(item)].map(([, name = "", body = ""]) =>
    daysOf({ year, name, text: body }),
  );
  if (holidays.length === 0 || holidays.includes(undefined)) return undefined;
  const days = holidays.flatMap((found) => found ?? []);
  return { year, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

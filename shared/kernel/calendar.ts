import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { dateIndex } from "./date-index.ts";
import { addDays, type LocalDate, weekdayOf } from "./zone.ts";

/** A day a group has decided about; it lies over the statutory days. */
export interface DayException {
  date: LocalDate;
  working: boolean;
  name: string;
}

export type DayBecause =
  | "working-day"
  | "make-up-day"
  | "weekend"
  | "statutory-holiday"
  | "group-day-off"
  | "group-working-day";

export interface DayKind {
  working: boolean;
  because: DayBecause;
  /** The holiday's Chinese name, also on its make-up days; on a group's day the group's own word. */
  name?: string;
  /** Holidays of the year are not announced yet: weekends alone were counted. */
  provisional: boolean;
}

/** One day on the way to a due date. */
export interface CountedDay extends Omit<DayKind, "working"> {
  date: LocalDate;
  counted: boolean;
}

export interface WorkingDayCount {
  date: LocalDate;
  counted: CountedDay[];
  provisional: boolean;
}

type Exceptions = readonly DayException[];

const commonNames = new Map([
  ["清明", "清明节"],
  ["端午", "端午节"],
  ["中秋", "中秋节"],
  ["中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日", "抗战胜利纪念日"],
]);

interface PublishedDay {
  date: LocalDate;
  name: string;
  nameEn: string;
  working: boolean;
}

// The package's functions read dates in the machine's own zone; its published table has no zone.
function readPublished(days: Readonly<Record<string, string>>, working: boolean): PublishedDay[] {
  return Object.entries(days).map(([date, text]) => {
    const [nameEn = "", name = ""] = text.split(",");
    return { date, nameEn, name: commonNames.get(name) ?? name, working };
  });
}

const publishedDays = [
  ...readPublished(published.holidays, false),
  ...readPublished(published.workdays, true),
].sort((a, b) => (a.date < b.date ? -1 : 1));

const firstAnnounced = publishedDays[0];
// A notice can name days of the years around its own; National Day is in its own.
const lastAnnounced = publishedDays.findLast((day) => day.name === "国庆节");

/** First date with published holidays; before it weekends alone are counted. */
export const knownFrom: LocalDate = `${firstAnnounced?.date.slice(0, 4)}-01-01`;

/** Last date of the last year whose State Council notice is in the package. */
export const knownThrough: LocalDate = `${lastAnnounced?.date.slice(0, 4)}-12-31`;

const statutory = new Map<LocalDate, DayKind>(
  publishedDays.map(({ date, name, working }) => [
    date,
    {
      working,
      because: working ? "make-up-day" : "statutory-holiday",
      name,
      provisional: date > knownThrough,
    },
  ]),
);
const englishNames = new Map(publishedDays.map(({ name, nameEn }) => [name, nameEn]));

/** The English name of a Chinese holiday, or of two that fall together; undefined for a name of a group's own. */
export function englishHolidayName(name: string): string | undefined {
  const names = name.split("、").map((one) => englishNames.get(one));
  return names.includes(undefined) ? undefined : names.join(" and ");
}

const plain = (working: boolean, provisional: boolean): DayKind => ({
  working,
  because: working ? "working-day" : "weekend",
  provisional,
});
const known = { workday: plain(true, false), weekend: plain(false, false) };
const provisional = { workday: plain(true, true), weekend: plain(false, true) };

const exceptionOn = dateIndex<DayException>();
const lastAnnouncedBy = new WeakMap<Exceptions, LocalDate>();

/**
 * The last date whose holidays are known to a group: of the years in the package, and of later ones whose notice it
 * has entered, each of which has a National Day.
 */
export function announcedThrough(exceptions: Exceptions): LocalDate {
  const cached = lastAnnouncedBy.get(exceptions);
  if (cached !== undefined) return cached;
  const years = exceptions.filter(isOfNotice).filter(({ name }) => name.includes("国庆节"));
  const ends = [knownThrough, ...years.map(({ date }) => `${date.slice(0, 4)}-12-31`)];
  const last = ends.sort().at(-1) ?? knownThrough;
  lastAnnouncedBy.set(exceptions, last);
  return last;
}

/** A day that a group entered because the State Council announced it, after the years that come with the product. */
function isOfNotice({ date, name }: DayException): boolean {
  return date > knownThrough && name.split("、").every((one) => englishNames.has(one));
}

/** Whether a date is worked, and why: the group's own word first, then the State Council's, then the week. */
export function dayKind({
  date,
  exceptions,
}: {
  date: LocalDate;
  exceptions: Exceptions;
}): Readonly<DayKind> {
  const exception = exceptions.length > 0 ? exceptionOn(exceptions).get(date) : undefined;
  if (exception) {
    const { working, name } = exception;
    const because: DayBecause = isOfNotice(exception)
      ? working
        ? "make-up-day"
        : "statutory-holiday"
      : working
        ? "group-working-day"
        : "group-day-off";
    return { working, because, name, provisional: false };
  }
  const announced = statutory.get(date);
  if (announced) return announced;
  const week = date > announcedThrough(exceptions) ? provisional : known;
  return weekdayOf(date) > 5 ? week.weekend : week.workday;
}

/**
 * The n-th working day after `from`, which itself never counts; 0 days is `from` (CB-01). `counted` has
 * every day from the day after `from` to the due date. `days` is a whole number from 0.
 */
export function addWorkingDays(start: {
  from: LocalDate;
  days: number;
  exceptions: Exceptions;
}): WorkingDayCount {
  return walk({ ...start, step: 1 });
}

/** The n-th working day before `from`, which itself never counts; `counted` leads back from the day before. */
export function subtractWorkingDays(start: {
  from: LocalDate;
  days: number;
  exceptions: Exceptions;
}): WorkingDayCount {
  return walk({ ...start, step: -1 });
}

function walk({
  from,
  days,
  exceptions,
  step,
}: {
  from: LocalDate;
  days: number;
  exceptions: Exceptions;
  step: 1 | -1;
}): WorkingDayCount {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
  const counted: CountedDay[] = [];
  let date = from;
  let left = days;
  while (left > 0) {
    date = addDays(date, step);
    const { working, ...reason } = dayKind({ date, exceptions });
    counted.push({ date, counted: working, ...reason });
    if (working) left -= 1;
  }
  return { date, counted, provisional: counted.some((day) => day.provisional) };
}

/** Working days after `from` up to and with `to`; negative where `to` is earlier. Inverts `addWorkingDays`. */
export function workingDaysBetween({
  from,
  to,
  exceptions,
}: {
  from: LocalDate;
  to: LocalDate;
  exceptions: Exceptions;
}): number {
  if (to < from) return 0 - workingDaysBetween({ from: to, to: from, exceptions });
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (dayKind({ date, exceptions }).working) count += 1;
  }
  return count;
}

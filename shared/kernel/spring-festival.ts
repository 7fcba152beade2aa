import { addDays, type LocalDate } from "./zone.ts";

const firstYear = 2020;

// 正月初一 by year, as GB/T 33661 computes it. Intl's Chinese calendar is a day off in 2027 and 2030, whose
// new moons fall within minutes of midnight (ICU-23274).
const newYears = [
  "01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13",
  "02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24",
  "02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02",
  "01-23 02-11 02-01 02-19 02-08 01-28 02-15 02-04 01-24 02-12",
  "02-02 01-21 02-09 01-29 02-17 02-05 01-26 02-14 02-03 01-23",
  "02-11 01-31 02-19 02-07 01-27 02-15 02-05 01-24 02-12 02-02",
  "01-22 02-09 01-29 02-17 02-06 01-26 02-14 02-03 01-24 02-10",
  "01-30 02-18 02-07 01-27 02-15 02-05 01-25 02-12 02-01 01-21",
].flatMap((decade) => decade.split(" "));

const quietDays = new Set(
  newYears.flatMap((monthDay, n) => {
    const newYear = `${firstYear + n}-${monthDay}`;
    return [addDays(newYear, -1), newYear, addDays(newYear, 1), addDays(newYear, 2)];
  }),
);

/** Whether a date is one of the days from 除夕 to 初三, on which only urgent calls are made (2020 to 2099). */
export function isSpringFestivalQuiet({ date }: { date: LocalDate }): boolean {
  return quietDays.has(date);
}

import type { Changes, NewRow } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import type { Row } from "../../platform/query.ts";

const dayMs = 24 * 60 * 60_000;
/** Lines are counted by the day of UTC+8, as `line_days` is. */
const offsetMs = 8 * 60 * 60_000;

/** Days that a line's mean is taken over; today is in none of them. */
export const meanDays = 30;
/** A day is judged from so many dials on (practice.md section 1). */
export const fewestDials = 50;
const pointsUnder = 0.15;

/** The day of an instant, counted since 1970. */
export function lineDayOf(at: number): number {
  return Math.floor((at + offsetMs) / dayMs);
}

export type LineDay = Pick<Row<"lineDays">, "line" | "day" | "dials" | "reached">;

export interface Dialled {
  dials: number;
  reached: number;
  share: number | null;
}

/** Several days of a line as one. */
export function dialledIn(days: readonly LineDay[]): Dialled {
  const dials = days.reduce((sum, one) => sum + one.dials, 0);
  const reached = days.reduce((sum, one) => sum + one.reached, 0);
  return { dials, reached, share: dials === 0 ? null : reached / dials };
}

/** A line's day beside its mean of the thirty days before. */
export interface LineStanding {
  today: Dialled;
  mean: Dialled;
  /** Customers pick up so much less often that the number may be marked as spam. */
  low: boolean;
}

/** How a line stands on a day: low from fifty dials on, fifteen points under a mean of as many dials at least. */
export function standingOf(days: readonly LineDay[], today: number): LineStanding {
  const now = dialledIn(days.filter(({ day }) => day === today));
  const mean = dialledIn(days.filter(({ day }) => day < today && day >= today - meanDays));
  const isJudged = now.dials >= fewestDials && mean.dials >= fewestDials;
  const low = isJudged && (now.share ?? 0) <= (mean.share ?? 0) - pointsUnder + 1e-9;
  return { today: now, mean, low };
}

/** The lines of a store: those it offers, in their order, and others that were dialled lately. */
export function linesOf(input: {
  store: Pick<Row<"stores">, "lines">;
  days: readonly LineDay[];
  today: number;
}) {
  const { store, days, today } = input;
  const offered = store.lines.map(({ number, label }) => ({ number, label, inUse: true }));
  const others = [...new Set(days.map(({ line }) => line))]
    .filter((line) => !offered.some(({ number }) => number === line))
    .map((number) => ({ number, label: null, inUse: false }));
  return [...offered, ...others].map((line) => {
    const own = days.filter((day) => day.line === line.number);
    return {
      ...line,
      today: dialledIn(own.filter(({ day }) => day === today)),
      week: dialledIn(own.filter(({ day }) => day > today - 7)),
      month: dialledIn(own.filter(({ day }) => day > today - meanDays)),
      low: standingOf(own, today).low,
    };
  });
}

/** A line of a store on a day. */
export interface Watched {
  storeId: string;
  line: string;
  day: number;
}

/** From its fiftieth dial of today on, a line is watched. */
export function watchChanges(input: {
  /** The line of a call; empty where it has none. */
  line: string;
  /** How often it was dialled before on the day of the call. */
  dials: number;
  storeId: string;
  at: number;
  asOf: number;
}): Changes {
  const { line, dials, storeId, at, asOf } = input;
  const day = lineDayOf(at);
  if (line === "" || day !== lineDayOf(asOf) || dials < fewestDials - 1) return {};
  return { insertOnce: { jobs: [watchLine({ storeId, line, day, asOf })] } };
}

/** The watch over a line's day; the second of the same day stands for nothing. */
function watchLine({ storeId, line, day, asOf }: Watched & { asOf: number }): NewRow<"jobs"> {
  return newJob({ kind: "watch-line", key: `${storeId}:${line}:${day}`, args: { storeId, line, day }, asOf });
}

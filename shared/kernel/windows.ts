import { dateIndex } from "./date-index.ts";
import { isSpringFestivalQuiet } from "./spring-festival.ts";
import {
  addDays,
  instantOf,
  type LocalDate,
  localDateOf,
  localTimeOf,
  minuteMs,
  type Weekday,
  weekdayOf,
} from "./zone.ts";

/** Part of a day in minutes since local midnight, `to` not included. The spans of a day are in order and apart. */
export interface Span {
  from: number;
  to: number;
}

/** A date on which a store keeps other hours than its week says; open without spans means its usual hours. */
export interface StoreDayException {
  date: LocalDate;
  open: boolean;
  spans?: readonly Span[] | undefined;
}

/** When a store is open: the spans of each weekday (Monday is 1), and the days that differ. */
export interface StoreDays {
  spans: Readonly<Record<Weekday, readonly Span[]>>;
  exceptions: readonly StoreDayException[];
}

/** What it takes to say when a customer may be dialled; `urgent` is rescue, safety or a complaint. */
export interface Dialling {
  zone: string;
  store: StoreDays;
  windows: readonly Span[];
  urgent?: boolean | undefined;
}

/** Instants are UTC ms; `nextAt` is undefined where the next 60 days have no window. */
export type DialState =
  | { state: "inside"; endsAt: number }
  | { state: "outside" | "refused"; nextAt: number | undefined };

export const defaultWindows: readonly Span[] = [
  { from: 10 * 60, to: 12 * 60 },
  { from: 15 * 60, to: 18 * 60 },
];

const dialFrom = 8 * 60 + 30;
const dialUntil = 21 * 60;
const dueWithoutWindow = 18 * 60;
const promiseLeewayMs = 30 * minuteMs;
const searchedDays = 60;

const exceptionOn = dateIndex<StoreDayException>();

/** Whether spans are in order, apart and within a day: what every list of spans must be before it is stored. */
export function areSpans(spans: readonly Span[]): boolean {
  let free = 0;
  for (const { from, to } of spans) {
    if (!(free <= from && from < to && to <= 24 * 60)) return false;
    free = to;
  }
  return true;
}

/** A store's hours on a date. A usually closed day opened without hours gets those of the last open weekday before. */
export function storeDay({ date, store }: { date: LocalDate; store: StoreDays }): {
  open: boolean;
  spans: readonly Span[];
} {
  const exception = exceptionOn(store.exceptions).get(date);
  const spans = exception ? exceptionalSpans(exception, store) : store.spans[weekdayOf(date)];
  return { open: spans.length > 0, spans };
}

function exceptionalSpans({ date, open, spans }: StoreDayException, store: StoreDays): readonly Span[] {
  if (!open) return [];
  if (spans) return spans;
  for (let back = 0; back < 7; back++) {
    const usual = store.spans[weekdayOf(addDays(date, -back))];
    if (usual.length > 0) return usual;
  }
  return [];
}

/** The windows to dial in on a date (CB-03), kept off the night; none where the store is closed or the festival is quiet. */
export function dialWindows({
  date,
  store,
  windows,
  urgent = false,
}: { date: LocalDate } & Omit<Dialling, "zone">): Span[] {
  if (!storeDay({ date, store }).open) return [];
  if (!urgent && isSpringFestivalQuiet({ date })) return [];
  return daytime(windows);
}

/** The hour of a due time, in minutes: the end of the day's last window, 18:00 where there is none. */
export function lastWindowEnd(windows: readonly Span[]): number {
  return daytime(windows).at(-1)?.to ?? dueWithoutWindow;
}

/** The same on a date of a store: the last window as far as the store is open, 18:00 where it has none that day. */
export function lastWindowEndOn({
  date,
  store,
  windows,
}: { date: LocalDate } & Pick<Dialling, "store" | "windows">): number {
  const { spans } = storeDay({ date, store });
  const open = windows.flatMap((window) =>
    spans
      .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
      .filter(({ from, to }) => from < to),
  );
  return lastWindowEnd(open);
}

/** `at` itself inside a window, else the start of the next one (UTC ms); undefined where 60 days have none. */
export function firstWindowOnOrAfter({ at, ...dialling }: { at: number } & Dialling): number | undefined {
  const { zone } = dialling;
  const today = localDateOf({ at, zone });
  for (let ahead = 0; ahead <= searchedDays; ahead++) {
    const date = addDays(today, ahead);
    for (const { from, to } of dialWindows({ date, ...dialling })) {
      if (at < instantOf({ date, minutes: to, zone }))
        return Math.max(at, instantOf({ date, minutes: from, zone }));
    }
  }
  return undefined;
}

/** The start of the first window of the next day that has one after a date: the "not before" of a callback. */
export function nextStoreDayWindow({
  after,
  ...dialling
}: { after: LocalDate } & Dialling): number | undefined {
  const at = instantOf({ date: addDays(after, 1), minutes: 0, zone: dialling.zone });
  return firstWindowOnOrAfter({ at, ...dialling });
}

/**
 * Whether a customer may be dialled at an instant: inside a window or within half an hour of a time the
 * customer asked for; outside, with a warning; refused from 21:00 to 08:30. `nextAt` is the promised time
 * where it is still to come, else the next window.
 */
export function dialState({
  at,
  promisedAt,
  ...dialling
}: { at: number; promisedAt?: number | undefined } & Dialling): DialState {
  const { zone } = dialling;
  const date = localDateOf({ at, zone });
  const minutes = localTimeOf({ at, zone });
  const ends: number[] = [];
  const window = dialWindows({ date, ...dialling }).find(({ from, to }) => from <= minutes && minutes < to);
  if (window) ends.push(instantOf({ date, minutes: window.to, zone }));
  if (promisedAt !== undefined && Math.abs(at - promisedAt) <= promiseLeewayMs)
    ends.push(promisedAt + promiseLeewayMs);
  if (ends.length > 0) return { state: "inside", endsAt: Math.max(...ends) };

  const night = minutes < dialFrom || minutes >= dialUntil;
  const promiseAhead = promisedAt !== undefined && promisedAt > at;
  return {
    state: night ? "refused" : "outside",
    nextAt: promiseAhead ? promisedAt : firstWindowOnOrAfter({ at, ...dialling }),
  };
}

function daytime(windows: readonly Span[]): Span[] {
  return windows
    .map(({ from, to }) => ({ from: Math.max(from, dialFrom), to: Math.min(to, dialUntil) }))
    .filter(({ from, to }) => from < to);
}

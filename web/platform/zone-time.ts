import { localTime } from "./time-text.ts";

const DAY = 86_400_000;

/**
 * The instant (ISO 8601) at which the clock of `zone` shows a date `YYYY-MM-DD` and a time `HH:MM`. An hour
 * that summer time skips is read an hour later.
 */
export function instantAt({ date, clock, zone }: { date: string; clock: string; zone: string }): string {
  const wanted = Date.parse(`${date}T${clock}:00Z`);
  const guess = wanted - zoneOffset(wanted, zone);
  return new Date(wanted - zoneOffset(guess, zone)).toISOString();
}

/** Milliseconds by which the clock of `zone` is ahead of UTC at an instant. */
function zoneOffset(at: number, zone: string): number {
  const { year, month, day, hour, minute } = localTime(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

/** The date `YYYY-MM-DD` some days after another, or before with a negative number. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

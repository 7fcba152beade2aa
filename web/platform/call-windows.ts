/** A span of a day in which customers are called, in minutes from midnight of the store's zone. */
export type CallWindow = { from: number; to: number };

/** Where a minute of the day stands among the windows. */
export type WindowState =
  | { kind: "inside"; minutesLeft: number }
  | { kind: "before"; opensAt: number }
  | { kind: "over" }
  | { kind: "closed" };

/** Minutes from midnight of a clock time `HH:MM`; `24:00` is 1440. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes from midnight. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Inside a window, before the next one, after the last, or a day without any. */
export function windowState({
  windows,
  minute,
}: {
  windows: readonly CallWindow[];
  minute: number;
}): WindowState {
  if (windows.length === 0) return { kind: "closed" };
  const current = windows.find(({ from, to }) => from <= minute && minute < to);
  if (current) return { kind: "inside", minutesLeft: current.to - minute };
  const openings = windows.map(({ from }) => from).filter((from) => from > minute);
  return openings.length > 0 ? { kind: "before", opensAt: Math.min(...openings) } : { kind: "over" };
}

/** The part of each window that has passed, for drawing. */
export function passedWindows({
  windows,
  minute,
}: {
  windows: readonly CallWindow[];
  minute: number;
}): CallWindow[] {
  return windows
    .filter(({ from }) => from < minute)
    .map(({ from, to }) => ({ from, to: Math.min(to, minute) }));
}

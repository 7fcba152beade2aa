import { daysAway, type TimeFrame } from "../../platform/time-text.ts";
import type { Case } from "./case-list.ts";

/** The deadlines of a case: taken on, a plan, news, solved, and the call that closes it. */
export type CaseClockKey = "acknowledge" | "plan" | "update" | "solve" | "closing";

/**
 * How a deadline stands: met in time or late, run out, running out today or later, not begun, or none:
 * `unasked` where nobody waits for it, `skipped` where a later step came first.
 */
export type CaseClockState =
  | "kept"
  | "missed"
  | "late"
  | "today"
  | "running"
  | "later"
  | "unasked"
  | "skipped";

export type CaseClock = {
  key: CaseClockKey;
  state: CaseClockState;
  dueAt: string | null;
  doneAt: string | null;
  /** True for the deadline that runs out next. */
  next: boolean;
};

export type Timing = {
  now: number;
  /** Whether an instant lies on the store's present day. */
  isToday: (at: string) => boolean;
};

/** What a store's frame of time says to the clocks. */
export function timingOf(frame: TimeFrame): Timing {
  return { now: frame.now, isToday: (at) => daysAway(at, frame) === 0 };
}

function stateOf(
  { dueAt, doneAt }: { dueAt: string; doneAt: string | null },
  timing: Timing,
): CaseClockState {
  if (doneAt !== null) return Date.parse(doneAt) <= Date.parse(dueAt) ? "kept" : "missed";
  if (Date.parse(dueAt) < timing.now) return "late";
  return timing.isToday(dueAt) ? "today" : "running";
}

/** The deadlines of a case in their order. `closingDueAt` is that of its closing call, where it is known. */
export function caseClocks(one: Case, timing: Timing & { closingDueAt?: string | undefined }): CaseClock[] {
  const clocks = [...handlingClocks(one, timing), closingClock(one, timing)];
  const nextKey = clocks.find((clock) => runsNext(clock, one))?.key;
  return clocks.map((clock) => ({ ...clock, next: clock.key === nextKey }));
}

/** The deadline that runs out next; undefined once the case is closed. */
export function nextClock(one: Case, timing: Timing): CaseClock | undefined {
  return caseClocks(one, timing).find(({ next }) => next);
}

type Clock = Omit<CaseClock, "next">;

function runsNext({ key, dueAt, doneAt }: Clock, one: Case): boolean {
  if (one.state === "solved") return key === "closing";
  return doneAt === null && dueAt !== null && dueAt === one.nextDueAt;
}

function handlingClocks(one: Case, timing: Timing): Clock[] {
  const isOver = one.state === "solved" || one.state === "closed";
  const isUnhurried = one.level === "improvement" && !one.major;
  const clock = (key: CaseClockKey, dueAt: string | null, doneAt: string | null): Clock => {
    const common = { key, dueAt, doneAt };
    if (dueAt === null) return { ...common, state: "unasked" };
    if (doneAt === null && isOver) return { ...common, state: "skipped" };
    if (doneAt === null && isUnhurried && key !== "solve") return { ...common, state: "unasked" };
    return { ...common, state: stateOf({ dueAt, doneAt }, timing) };
  };
  return [
    clock("acknowledge", one.acknowledgeBy, one.acknowledgedAt),
    clock("plan", one.planBy, one.plannedAt),
    clock("update", one.updateBy, null),
    clock("solve", one.solveBy, one.solvedAt),
  ];
}

function closingClock(one: Case, timing: Timing & { closingDueAt?: string | undefined }): Clock {
  const dueAt = timing.closingDueAt ?? null;
  const doneAt = one.closedAt;
  const common = { key: "closing" as const, dueAt, doneAt };
  if (dueAt !== null) return { ...common, state: stateOf({ dueAt, doneAt }, timing) };
  if (doneAt !== null) return { ...common, state: "kept" };
  return { ...common, state: one.state === "solved" ? "running" : "later" };
}

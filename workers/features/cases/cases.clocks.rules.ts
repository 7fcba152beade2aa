import { addWorkingDays } from "../../../shared/kernel/calendar.ts";
import { lastWindowEnd } from "../../../shared/kernel/windows.ts";
import { addStoreHours } from "../../../shared/kernel/work-clock.ts";
import {
  addDays,
  hourMs,
  instantOf,
  type LocalDate,
  localDateOf,
  minuteMs,
} from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import { countWait, type Why } from "../follow-ups/follow-ups.due.rules.ts";
import { type FollowUpFacts, storeDaysOf, zoneOfStore } from "../follow-ups/follow-ups.facts.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";

type Case = Row<"cases">;
type Weight = Pick<Case, "level" | "major">;

/** What clocks are read by: the store's days and zone, the group's working days, the case policy. */
export type ClockFacts = Pick<FollowUpFacts, "stores" | "storeDays" | "exceptions" | "policies">;

export interface ClockCase {
  storeId: string;
  facts: ClockFacts;
  /** When the clock starts, UTC ms. */
  from: number;
}

export type CaseClocks = Pick<Case, "acknowledgeBy" | "planBy" | "updateBy" | "solveBy">;

const acknowledgeStoreHours = 2;
const planWorkingDays = 1;
const updateWorkingDays = 2;
const closingWorkingDays = 2;
/** Injury, fire and the media do not wait for opening hours: a major case's first two clocks run on the wall. */
const major = { acknowledgeMs: 30 * minuteMs, planMs: 4 * hourMs, solveWorkingDays: 10 };

/**
 * The four clocks of a case (practice.md section 2), as UTC ms: acknowledged in two store hours, a plan in one
 * working day, news every two, solved in as many days as the case policy waits. Major ones have their own.
 */
export function caseClocks(input: ClockCase & { weight: Weight }): CaseClocks {
  const { storeId, facts, from, weight } = input;
  const { on, zone, policy, endOf } = dayOf(input);
  const updateBy = nextUpdateBy(input);
  if (weight.major) {
    const solved = addWorkingDays({ from: on, days: major.solveWorkingDays, exceptions: facts.exceptions });
    return {
      acknowledgeBy: from + major.acknowledgeMs,
      planBy: from + major.planMs,
      updateBy,
      solveBy: endOf(solved.date),
    };
  }
  const open = addStoreHours({
    at: from,
    hours: acknowledgeStoreHours,
    zone,
    store: storeDaysOf(facts, storeId),
  });
  const planned = addWorkingDays({ from: on, days: planWorkingDays, exceptions: facts.exceptions });
  const solved = countWait({ why: { event: "opened", on, ...policy.due }, exceptions: facts.exceptions });
  return {
    acknowledgeBy: open ?? from + acknowledgeStoreHours * hourMs,
    planBy: endOf(planned.date),
    updateBy,
    solveBy: endOf(solved.date),
  };
}

/** When the customer is to hear news next; null for an improvement item, whose customer waits for none. */
export function nextUpdateBy(input: ClockCase & { weight: Weight }): number | null {
  const { facts, weight } = input;
  const { on, endOf } = dayOf(input);
  if (weight.major) return endOf(addDays(on, 1));
  if (weight.level === "improvement") return null;
  return endOf(addWorkingDays({ from: on, days: updateWorkingDays, exceptions: facts.exceptions }).date);
}

/** When the closing call is due after a solution, and why. */
export function closingDue(input: ClockCase): { dueAt: number; why: Why; provisional: boolean } {
  const { on, endOf } = dayOf(input);
  const why: Why = { event: "solved", on, n: closingWorkingDays, unit: "working-days" };
  const { date, provisional } = countWait({ why, exceptions: input.facts.exceptions });
  return { dueAt: endOf(date), why, provisional };
}

type OnClocks = Pick<Case, "state" | "level" | "major" | "acknowledgeBy" | "planBy" | "updateBy" | "solveBy">;

export const clocks = ["acknowledge", "plan", "update", "solve"] as const;
export type Clock = (typeof clocks)[number];

export function isClock(value: unknown): value is Clock {
  return clocks.some((clock) => clock === value);
}

/** The clocks of a case that still run, each with when it runs out; none once it is solved, since the closing call has a due time of its own. */
export function runningClocks(one: OnClocks): { clock: Clock; at: number }[] {
  if (one.state === "solved" || one.state === "closed") return [];
  const solve = { clock: "solve", at: one.solveBy } as const;
  if (one.level === "improvement" && !one.major) return [solve];
  return [
    ...(one.state === "open" ? [{ clock: "acknowledge", at: one.acknowledgeBy } as const] : []),
    ...(one.state === "planned" ? [] : [{ clock: "plan", at: one.planBy } as const]),
    ...(one.updateBy === null ? [] : [{ clock: "update", at: one.updateBy } as const]),
    solve,
  ];
}

/** Which clock of a case runs out next. */
export function nextClock(one: OnClocks): { clock: Clock; at: number } | null {
  return runningClocks(one).reduce<{ clock: Clock; at: number } | null>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  );
}

/** The local day a clock starts on, and the hour at which a deadline's day ends. */
function dayOf({ storeId, facts, from }: ClockCase) {
  const zone = zoneOfStore(facts, storeId);
  const policy = effectivePolicy({ kind: "case", storeId, policies: facts.policies }).body;
  const minutes = lastWindowEnd(policy.windows);
  return {
    on: localDateOf({ at: from, zone }),
    zone,
    policy,
    endOf: (date: LocalDate) => instantOf({ date, minutes, zone }),
  };
}

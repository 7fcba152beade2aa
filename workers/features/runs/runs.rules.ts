import type * as z from "zod";
import type { getRunResults, getTodaysRuns } from "../../../shared/contracts/runs.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { addDays, instantOf, type LocalDate, localDateOf, weekdayOf } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import { worksOn } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { Colleague } from "../follow-ups/follow-ups.facts.ts";

type TodaysRuns = z.input<ReturnType<NonNullable<typeof getTodaysRuns.response>>>;
type RunResults = z.input<ReturnType<NonNullable<typeof getRunResults.response>>>;
export type StoreRun = TodaysRuns["stores"][number];
type CallerRun = StoreRun["callers"][number];
export type RunCounts = CallerRun["counts"];

/** A day in a zone: its date, and its first and last instants as UTC ms, `end` not included. */
export interface RunDay {
  date: LocalDate;
  start: number;
  end: number;
  yesterdayStart: number;
}

export function runDayOf(input: { asOf: number; zone: string }): RunDay {
  const { asOf, zone } = input;
  const date = localDateOf({ at: asOf, zone });
  const midnight = (on: LocalDate) => instantOf({ date: on, minutes: 0, zone });
  return {
    date,
    start: midnight(date),
    end: midnight(addDays(date, 1)),
    yesterdayStart: midnight(addDays(date, -1)),
  };
}

/** Calls of one person in one store that are due by the day's end. */
export interface DueOf {
  storeId: string;
  assigneeId: string;
  due: number;
  overdue: number;
  lateData: number;
  promised: number;
  noNumber: number;
  nextPromisedAt: number | null;
}

/** Calls of one person in one store that were dialled today; `worked` are those that are due no more. */
export interface DialledOf {
  storeId: string;
  assigneeId: string;
  dialled: number;
  reached: number;
  worked: number;
  raised: number;
  answered: number;
  lastDialAt: number | null;
}

/** A valid contact of today: what the customer said, and the case that it opened. */
export type RunResult = Omit<RunResults["data"][number], "at"> & { at: number };

const none: RunCounts = {
  listed: 0,
  due: 0,
  overdue: 0,
  lateData: 0,
  promised: 0,
  noNumber: 0,
  dialled: 0,
  reached: 0,
  raised: 0,
  answered: 0,
};

function plus(one: RunCounts, other: RunCounts): RunCounts {
  return {
    listed: one.listed + other.listed,
    due: one.due + other.due,
    overdue: one.overdue + other.overdue,
    lateData: one.lateData + other.lateData,
    promised: one.promised + other.promised,
    noNumber: one.noNumber + other.noNumber,
    dialled: one.dialled + other.dialled,
    reached: one.reached + other.reached,
    raised: one.raised + other.raised,
    answered: one.answered + other.answered,
  };
}

function presenceOf(colleague: Colleague, date: LocalDate): CallerRun["presence"] {
  if (colleague.row.state === "left") return "gone";
  if (worksOn(colleague, date)) return "working";
  return colleague.leaves.some(({ fromOn, toOn }) => fromOn <= date && date <= toOn) ? "on-leave" : "resting";
}

interface RunsCase {
  stores: readonly Row<"stores">[];
  colleagues: readonly Colleague[];
  due: readonly DueOf[];
  dialled: readonly DialledOf[];
  /** Orders delivered yesterday, by store. */
  delivered: ReadonlyMap<string, number>;
  day: RunDay;
}

/**
 * Today's run of each store: whoever has calls in it, and its callback agents even without any. A store that
 * is closed and has no calls is left out.
 */
export function storeRuns(input: RunsCase): StoreRun[] {
  const { stores, delivered, day } = input;
  const yesterday = addDays(day.date, -1);
  return stores.flatMap((store) => {
    const callers = callersOf(input, store.id);
    if (store.closedAt !== null && callers.every(({ counts }) => counts.listed === 0)) return [];
    const deliveredYesterday = delivered.get(store.id) ?? 0;
    const wasOpen = (store.spans[String(weekdayOf(yesterday))] ?? []).length > 0;
    return {
      storeId: store.id,
      storeName: store.name,
      deliveredYesterday,
      missingYesterday: store.goLiveOn !== null && wasOpen && deliveredYesterday === 0,
      unmanned: callers
        .filter(({ presence }) => presence !== "working")
        .reduce((sum, { counts }) => sum + counts.due, 0),
      counts: callers.reduce((sum, { counts }) => plus(sum, counts), none),
      callers,
    };
  });
}

function callersOf({ colleagues, due, dialled, day }: RunsCase, storeId: string): CallerRun[] {
  return colleagues.flatMap((colleague) => {
    const { id, name, role, state } = colleague.row;
    const isOf = (one: { storeId: string; assigneeId: string }) =>
      one.storeId === storeId && one.assigneeId === id;
    const open = due.find(isOf);
    const done = dialled.find(isOf);
    const isAgent = role === "callback-agent" && state === "active" && colleague.storeIds.has(storeId);
    if (!open && !done && !isAgent) return [];
    return {
      assigneeId: id,
      name,
      presence: presenceOf(colleague, day.date),
      lastDialAt: isoOf(done?.lastDialAt ?? null),
      nextPromisedAt: isoOf(open?.nextPromisedAt ?? null),
      counts: {
        listed: (open?.due ?? 0) + (done?.worked ?? 0),
        due: open?.due ?? 0,
        overdue: open?.overdue ?? 0,
        lateData: open?.lateData ?? 0,
        promised: open?.promised ?? 0,
        noNumber: open?.noNumber ?? 0,
        dialled: done?.dialled ?? 0,
        reached: done?.reached ?? 0,
        raised: done?.raised ?? 0,
        answered: done?.answered ?? 0,
      },
    };
  });
}

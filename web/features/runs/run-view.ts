import { paths } from "../../platform/paths.ts";
import type { CallerRun, RunCounts, RunNumber, StoreRun } from "./runs.queries.ts";

export const RUN_NUMBERS = [
  "due",
  "overdue",
  "late-data",
  "promised",
  "no-number",
  "dialled",
  "reached",
  "raised",
  "answered",
  "unanswered",
] as const satisfies readonly RunNumber[];

/** A line of the board: a store, or somebody in it. */
export type RunLine = { key: string; store: StoreRun; caller?: CallerRun | undefined };

export function runLines(runs: { stores: readonly StoreRun[] }): RunLine[] {
  return runs.stores.flatMap((store) => [
    { key: store.storeId, store },
    ...store.callers.map((caller) => ({ key: `${store.storeId}/${caller.assigneeId}`, store, caller })),
  ]);
}

export function countsOf({ store, caller }: Pick<RunLine, "store" | "caller">): RunCounts {
  return (caller ?? store).counts;
}

/** How many a number says; what nobody took on yet is what was raised without what was answered. */
export function countOf(counts: RunCounts, number: RunNumber): number {
  if (number === "late-data") return counts.lateData;
  if (number === "no-number") return counts.noNumber;
  return number === "unanswered" ? counts.raised - counts.answered : counts[number];
}

export type RunTotals = RunCounts & { unmanned: number; deliveredYesterday: number };

/** All the stores together. */
export function totalsOf({ stores }: { stores: readonly StoreRun[] }): RunTotals {
  const sum = (of: (store: StoreRun) => number): number => stores.reduce((all, store) => all + of(store), 0);
  return {
    listed: sum(({ counts }) => counts.listed),
    due: sum(({ counts }) => counts.due),
    overdue: sum(({ counts }) => counts.overdue),
    lateData: sum(({ counts }) => counts.lateData),
    promised: sum(({ counts }) => counts.promised),
    noNumber: sum(({ counts }) => counts.noNumber),
    dialled: sum(({ counts }) => counts.dialled),
    reached: sum(({ counts }) => counts.reached),
    raised: sum(({ counts }) => counts.raised),
    answered: sum(({ counts }) => counts.answered),
    unmanned: sum(({ unmanned }) => unmanned),
    deliveredYesterday: sum(({ deliveredYesterday }) => deliveredYesterday),
  };
}

/** Those who hold calls of today and are not there, whoever holds most first. */
export function awayLines(lines: readonly RunLine[]): (RunLine & { caller: CallerRun })[] {
  return lines
    .flatMap((line) => (line.caller ? [{ ...line, caller: line.caller }] : []))
    .filter(({ caller }) => caller.presence !== "working" && caller.counts.due > 0)
    .sort((one, other) => other.caller.counts.due - one.caller.counts.due);
}

/** What a list of rows is narrowed to. */
export type RunListView = {
  number: RunNumber;
  storeId?: string | undefined;
  assigneeId?: string | undefined;
};

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The list that an address asks for. */
export function readRunList(search: Search): RunListView {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    number: RUN_NUMBERS.find((number) => number === search.number) ?? "due",
    storeId: text("store"),
    assigneeId: text("assignee"),
  };
}

/** The address of the rows behind a number. */
export function runListHref({ number, storeId, assigneeId }: RunListView): string {
  const search = new URLSearchParams({ number });
  if (storeId) search.set("store", storeId);
  if (assigneeId) search.set("assignee", assigneeId);
  return `${paths.runList}?${search}`;
}

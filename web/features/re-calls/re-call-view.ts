import { paths } from "../../platform/paths.ts";
import type { CallerScore, ReCallState, StoreScore, TruthCounts, TruthScores } from "./re-calls.queries.ts";

export const RE_CALL_STATES = [
  "open",
  "never-called",
  "differs",
  "confirmed",
  "not-reached",
] as const satisfies readonly ReCallState[];

/** What the register shows: a month, perhaps one caller's, perhaps with one result. */
export type ReCallView = {
  month: string;
  callerId?: string | undefined;
  result?: ReCallState | undefined;
};

type Search = Partial<Record<string, string | string[]>>;

/** The view an address asks for; without a month that of `today` (`2026-11-22`). */
export function readView(search: Search, today: string): ReCallView {
  const { month, caller } = search;
  return {
    month: typeof month === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    callerId: typeof caller === "string" && caller !== "" ? caller : undefined,
    result: RE_CALL_STATES.find((state) => state === search.result),
  };
}

export function viewHref({ month, callerId, result }: ReCallView): string {
  const search = new URLSearchParams({ month });
  if (callerId) search.set("caller", callerId);
  if (result) search.set("result", result);
  return `${paths.reCalls}?${search}`;
}

/** This month and those before it, the latest first. */
export function monthsUntil(today: string, count = 6): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** A line of the scores: a store, or somebody in it. */
export type ScoreLine = { key: string; store: StoreScore; caller?: CallerScore | undefined };

/** Stores whose calls were drawn from, each with its callers beneath. */
export function scoreLines(scores: Pick<TruthScores, "data">): ScoreLine[] {
  return scores.data
    .filter(({ callers }) => callers.length > 0)
    .flatMap((store) => [
      { key: store.storeId, store },
      ...store.callers.map((caller) => ({ key: `${store.storeId}/${caller.callerId}`, store, caller })),
    ]);
}

export function countsOf({ store, caller }: ScoreLine): TruthCounts {
  return (caller ?? store).counts;
}

import type { Problem } from "../../../shared/kernel/problem.ts";
import { areSpans } from "../../../shared/kernel/windows.ts";
import { zoneOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";

const everyDay = { from: 9 * 60, to: 18 * 60 };

/** A week of 9:00 to 18:00, what a store has until someone says otherwise. */
export function defaultSpans(): Record<string, { from: number; to: number }[]> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [String(weekday), [{ ...everyDay }]]));
}

export interface StoreInput {
  name?: string | undefined;
  externalId?: string | null | undefined;
  brands?: string[] | undefined;
  city?: string | null | undefined;
  zone?: string | undefined;
  spans?: Record<string, { from: number; to: number }[]> | undefined;
  goLiveOn?: string | null | undefined;
}

/** A new store as a row, in Shanghai time and open every day unless said otherwise (ORG-01). */
export function newStore(input: StoreInput & { id: string; name: string; asOf: number }): FullRow<"stores"> {
  return {
    id: input.id,
    externalId: input.externalId ?? null,
    name: input.name,
    brands: input.brands ?? [],
    city: input.city ?? null,
    zone: input.zone ?? "Asia/Shanghai",
    spans: input.spans ?? defaultSpans(),
    goLiveOn: input.goLiveOn ?? null,
    resultsRecipientId: null,
    closedAt: null,
    createdAt: input.asOf,
    version: 1,
  };
}

/** What cannot be right about a store's zone or spans; undefined where all is well. */
export function storeProblem(input: StoreInput): Problem | undefined {
  if (input.zone !== undefined) {
    const zone = zoneOf(input.zone);
    if (!zone.ok) return zone;
  }
  const bad = Object.entries(input.spans ?? {}).find(([, spans]) => !areSpans(spans));
  return bad ? invalid([{ pointer: `/spans/${bad[0]}`, code: "invalid" }]) : undefined;
}

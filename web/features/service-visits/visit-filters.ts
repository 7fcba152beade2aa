import type { ServiceVisit } from "./service-visits.queries.ts";

type Visit = Pick<ServiceVisit, "kind" | "state">;

/** Which visits a list holds; null stands for all. */
export type VisitFilters = {
  storeId: string | null;
  state: Visit["state"] | null;
  kind: Visit["kind"] | null;
};

export const visitStates: readonly Visit["state"][] = ["open", "delivered", "void"];

/**
 * The filters that an address asks for; words it does not know stand for all. The store of the address wins
 * over the one chosen for every list.
 */
export function filtersIn(
  search: { state?: string; kind?: string; store?: string },
  { kinds, chosenStore }: { kinds: readonly Visit["kind"][]; chosenStore: string | null },
): VisitFilters {
  return {
    storeId: search.store === "all" ? null : (search.store ?? chosenStore),
    state: visitStates.find((state) => state === search.state) ?? null,
    kind: kinds.find((kind) => kind === search.kind) ?? null,
  };
}

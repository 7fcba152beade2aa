import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { renewFollowUps } from "../follow-ups/follow-ups.queries.ts";

export type ReCall = components["schemas"]["ReCall"];
export type ReCallResult = NonNullable<ReCall["result"]>;
export type TruthScores = components["schemas"]["TruthScores"];
export type StoreScore = TruthScores["data"][number];
export type CallerScore = StoreScore["callers"][number];
export type TruthCounts = components["schemas"]["TruthCounts"];
type Filters = NonNullable<operations["listReCalls"]["parameters"]["query"]>;
export type ReCallState = NonNullable<Filters["result"]>;

/** A month's calls that were drawn, of a store, a caller, with a result. */
export type ReCallFilters = {
  month: string;
  storeId?: string | undefined;
  callerId?: string | undefined;
  result?: ReCallState | undefined;
};

export const truthScoresQuery = ({ month, storeId }: { month: string; storeId?: string | undefined }) =>
  queryOptions({
    queryKey: ["follow-ups", "truth-scores", month, storeId],
    queryFn: () =>
      call(api.GET("/re-calls/scores", { params: { query: { month, ...(storeId ? { storeId } : {}) } } })),
  });

export const reCallsQuery = (filters: ReCallFilters) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", "re-calls", filters],
    queryFn: ({ pageParam }) => {
      const { month, storeId, callerId, result } = filters;
      const query = {
        month,
        ...(storeId ? { storeId } : {}),
        ...(callerId ? { callerId } : {}),
        ...(result ? { result } : {}),
        ...pageAfter(pageParam),
      };
      return call(api.GET("/re-calls", { params: { query } }));
    },
    ...byCursor,
  });

/** Restores a call that was refuted wrongly, and reads the lists anew. */
export async function overrule({ id, reason }: { id: string; reason: string }): Promise<ReCall> {
  const done = await call(
    api.POST("/re-calls/{id}/overrule", { params: { path: { id } }, body: { reason } }),
  );
  renewFollowUps();
  return done;
}

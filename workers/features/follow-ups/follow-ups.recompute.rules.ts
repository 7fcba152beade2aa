import type { Scope } from "../../platform/scope.ts";

/** The job that recomputes open due times after a calendar has changed; several changes at once are one job. */
export function recomputeJob(input: { scope: Scope; storeId: string | null; because: string }) {
  const { scope, storeId, because } = input;
  return {
    kind: "recompute-due",
    key: `${storeId ?? "group"}:${scope.requestId}`,
    args: { storeId, because },
    asOf: scope.asOf,
  };
}

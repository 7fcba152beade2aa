import type { Problem } from "../../../shared/kernel/problem.ts";
import { invalid } from "../../platform/commit.ts";
import { type Query, type Row, rows } from "../../platform/query.ts";
import { type Principal, seesStore } from "../../platform/scope.ts";

/** The stores that a new archive may belong to: the one named, else the caller's only one, else the open ones. */
export function homeStoreCandidates(scope: Principal, storeId: string | undefined): Query<Row<"stores">[]> {
  const only = storeId ?? (scope.stores?.length === 1 ? scope.stores[0] : undefined);
  return only === undefined
    ? rows("stores", "SELECT * FROM stores WHERE group_id = ?1 AND closed_at IS NULL ORDER BY id LIMIT 2")
    : rows("stores", "SELECT * FROM stores WHERE group_id = ?1 AND id = ?2", [only]);
}

/** The store a new archive belongs to; where several could be meant, the caller has to say which. */
export function homeStore(input: {
  scope: Principal;
  storeId: string | undefined;
  candidates: readonly Row<"stores">[];
}): { ok: true; value: Row<"stores"> } | Problem {
  const [first, second] = input.candidates;
  if (first && !second && seesStore(input.scope, first.id)) return { ok: true, value: first };
  return invalid([{ pointer: "/storeId", code: input.storeId === undefined ? "required" : "not_found" }]);
}

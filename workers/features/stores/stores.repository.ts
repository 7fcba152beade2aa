import { mergedPage, type PageRequest } from "../../platform/page.ts";
import { row, rows } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";

/** Stores within the caller's sight, in the order they were opened; a group has a handful. */
export function storesPage(scope: Scope, page: Pick<PageRequest, "limit" | "after">) {
  return mergedPage({
    table: "stores",
    order: ["id"],
    sight: scope.stores === null ? { by: "group" } : { by: "store", keys: scope.stores },
    columns: { store: "id" },
    ...page,
  });
}

export const allStores = () => rows("stores", "SELECT * FROM stores WHERE group_id = ?1");
export const storeByName = (name: string) =>
  row("stores", "SELECT * FROM stores WHERE group_id = ?1 AND name = ?2", [name]);
export const storeByExternalId = (externalId: string) =>
  row("stores", "SELECT * FROM stores WHERE group_id = ?1 AND external_id = ?2", [externalId]);
export const storeDaysOf = (storeId: string, from: string, to: string) =>
  rows(
    "storeDays",
    "SELECT * FROM store_days WHERE group_id = ?1 AND store_id = ?2 AND date >= ?3 AND date <= ?4",
    [storeId, from, to],
  );

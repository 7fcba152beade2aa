import { mergedPage } from "../../platform/page.ts";
import { figures, row, rows } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";

const shown = "c.name AS customer_name, v.plate AS plate, v.model AS model";
const joins = `LEFT JOIN customers c ON c.group_id = ?1 AND c.id = coalesce(p.sender_customer_id, p.driver_customer_id, p.owner_customer_id)
  LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id`;

export interface VisitFilters {
  storeId?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  vehicleId?: string | undefined;
}

/** Visits of the caller's stores, the latest first: by delivery, or by arrival while they are in the workshop. */
export function visitsPage(
  scope: Scope,
  filters: VisitFilters,
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const only = filters.vehicleId ? { column: "vehicle_id", key: filters.vehicleId } : undefined;
  const store = only ? undefined : filters.storeId;
  const sees =
    scope.stores === null ? { by: "group" as const } : { by: "store" as const, keys: scope.stores };
  const within =
    store === undefined
      ? sees
      : { by: "store" as const, keys: scope.stores === null || scope.stores.includes(store) ? [store] : [] };
  const said: [string, string | undefined][] = [
    ["state", filters.state],
    ["kind", filters.kind],
    ["store_id", only ? filters.storeId : undefined],
  ];
  const conditions = said.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return mergedPage({
    table: "serviceVisits",
    order: ["listed_at", "id"],
    descending: true,
    sight: within,
    columns: { store: "store_id" },
    ...(only ? { only } : {}),
    ...(conditions.length === 0
      ? {}
      : {
          filter: {
            sql: conditions.map(([column], index) => `t.${column} = @${index + 1}`).join(" AND "),
            params: conditions.map(([, value]) => value),
          },
        }),
    select: shown,
    joins,
    ...page,
  });
}

export const visitShown = (id: string) =>
  figures(
    `SELECT p.*, ${shown} FROM service_visits p ${joins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => first,
  );

export const visitByExternalId = (externalId: string) =>
  row("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1 AND external_id = ?2", [externalId]);

export const visitByOrder = (storeId: string, orderNumber: string) =>
  row(
    "serviceVisits",
    "SELECT * FROM service_visits WHERE group_id = ?1 AND store_id = ?2 AND order_number = ?3",
    [storeId, orderNumber],
  );

/** The callbacks of visits, whatever their state. */
export const callbacksOf = (visitIds: readonly string[]) =>
  rows(
    "followUps",
    `SELECT f.* FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = j.value AND f.kind = 'service-callback'`,
    [JSON.stringify(visitIds)],
  );

export const callbacksByExternalId = (externalId: string) =>
  rows(
    "followUps",
    `SELECT f.* FROM service_visits v JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = v.id
      WHERE v.group_id = ?1 AND v.external_id = ?2 AND f.kind = 'service-callback'`,
    [externalId],
  );

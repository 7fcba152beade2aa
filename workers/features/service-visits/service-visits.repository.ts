import { mergedPage } from "../../platform/page.ts";
import {
  decodeRow,
  figures,
  number,
  type Query,
  type Row,
  row,
  rows,
  textOrNull,
} from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { lastCallersOf, phoneHoldersOf } from "../follow-ups/follow-ups.facts.ts";
import { isGoodNumber, mostPeopleOnAPhone } from "../follow-ups/follow-ups.numbers.rules.ts";
import type { OrderPhone } from "./service-visits.calling.rules.ts";

/** The names that stand on a list's row, and where they come from. */
export const visitNames = "c.name AS customer_name, v.plate AS plate, v.model AS model";
export const visitJoins = `LEFT JOIN customers c ON c.group_id = ?1 AND c.id = coalesce(p.sender_customer_id, p.driver_customer_id, p.owner_customer_id)
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
    select: visitNames,
    joins: visitJoins,
    ...page,
  });
}

export const visitShown = (id: string) =>
  figures(
    `SELECT p.*, ${visitNames} FROM service_visits p ${visitJoins} WHERE p.group_id = ?1 AND p.id = ?2`,
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

/** A visit by its id or by an integrator's; null where there is none yet. */
export type WhichVisit = { id: string } | { externalId: string } | null;

const keyOf = (which: WhichVisit): [string, string] =>
  which !== null && "externalId" in which ? ["external_id", which.externalId] : ["id", which?.id ?? ""];

/** What follows up a visit: its callbacks and the task to find a number, whatever their state. */
export function followUpsOf(which: WhichVisit): Query<Row<"followUps">[]> {
  const [column, key] = keyOf(which);
  return rows(
    "followUps",
    `SELECT f.* FROM service_visits v JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = v.id
      WHERE v.group_id = ?1 AND v.${column} = ?2 AND f.kind IN ('service-callback', 'second-callback', 'contact-repair')`,
    [key],
  );
}

/** Everyone whom an order may call: whom a request names, whom the order has, and who owned its car. */
export interface AroundOrder {
  named: readonly string[];
  visit: WhichVisit;
  vehicleId: string | null | undefined;
}

function peopleAround({ named, visit, vehicleId }: AroundOrder): { sql: string; params: Bindable[] } {
  const [column, key] = keyOf(visit);
  return {
    sql: `(SELECT n.value AS id FROM json_each(?2) n
      UNION SELECT w.value FROM service_visits v
        CROSS JOIN json_each(json_array(v.owner_customer_id, v.sender_customer_id, v.driver_customer_id)) w
        WHERE v.group_id = ?1 AND v.${column} = ?3 AND w.value IS NOT NULL
      UNION SELECT o.customer_id FROM service_visits v
        CROSS JOIN vehicle_parties o ON o.group_id = ?1 AND o.vehicle_id = v.vehicle_id AND o.part = 'owner'
        WHERE v.group_id = ?1 AND v.${column} = ?3
      UNION SELECT o.customer_id FROM vehicle_parties o WHERE o.group_id = ?1 AND o.vehicle_id = ?4 AND o.part = 'owner')`,
    params: [JSON.stringify(named), key, vehicleId ?? ""],
  };
}

/** Their phones, the order's own among them, as `k`: whose, which and how it is used. */
function phonesAround(around: AroundOrder): { sql: string; params: Bindable[] } {
  const people = peopleAround(around);
  const [column] = keyOf(around.visit);
  return {
    sql: `(SELECT l.customer_id, l.contact_point_id, l.use FROM ${people.sql} w
        CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = w.id AND l.until_on IS NULL
      UNION ALL SELECT NULL, v.contact_point_id, 'other' FROM service_visits v WHERE v.group_id = ?1 AND v.${column} = ?3) k`,
    params: people.params,
  };
}

/** What calling about an order depends on: who it may be, their phones, who asked not to be called, who calls them. */
export function callingQueries(around: AroundOrder) {
  const people = peopleAround(around);
  const phones = phonesAround(around);
  const holders = (columns: string, most: number) =>
    `(SELECT ${columns} FROM customer_contact_points h WHERE h.group_id = ?1 AND h.contact_point_id = p.id AND h.until_on IS NULL LIMIT ${most})`;
  return {
    people: rows(
      "customers",
      `SELECT c.* FROM ${people.sql} w CROSS JOIN customers c ON c.group_id = ?1 AND c.id = w.id`,
      people.params,
    ),
    phones: figures(
      `SELECT p.id, p.state, k.customer_id, k.use, (SELECT count(*) FROM ${holders("1", mostPeopleOnAPhone + 1)} m) AS holders,
          EXISTS (SELECT 1 FROM ${holders("h.customer_id AS id", mostLookedAt)} m JOIN customers c ON c.group_id = ?1 AND c.id = m.id AND c.type = 'organisation') AS of_organisation
        FROM ${phones.sql} CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = k.contact_point_id AND p.kind = 'phone'`,
      phones.params,
      (raw) => raw.map(phoneOf),
    ),
    doNotCall: rows(
      "doNotCall",
      `SELECT d.* FROM ${people.sql} w CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.customer_id = w.id
        UNION SELECT d.* FROM ${phones.sql} CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.contact_point_id = k.contact_point_id`,
      phones.params,
    ),
    lastCallers: lastCallersOf(people),
    phoneHolders: phoneHoldersOf(phones),
  };
}

const mostLookedAt = 50;

function phoneOf(raw: RawRow): OrderPhone {
  const { id, state } = decodeRow("contactPoints", raw);
  const { use } = decodeRow("customerContactPoints", raw);
  const phone = { state, holders: number(raw, "holders"), ofOrganisation: raw.of_organisation === 1 };
  return { id, state, use, customerId: textOrNull(raw, "customer_id"), isGood: isGoodNumber(phone) };
}

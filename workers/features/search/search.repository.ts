import { figures, type Query } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";

/** Hits of one kind and needle that are shown at most. */
const most = 20;
/** Tokens looked at for a caller who sees some of the stores, most of whose hits may belong to others. */
const mostLooked = 100;

/** Greater than any token that begins with the needle. */
const endOf = (needle: string) => `${needle}\u{10ffff}`;

/** The tokens of a kind: the whole needle, newest first, then what it begins. `?2` is the needle, `?3` its end. */
function tokens(scope: Principal, kind: string): string {
  const looked = scope.stores === null ? most : mostLooked;
  return `SELECT * FROM (SELECT t.token, t.id FROM search_tokens t
      WHERE t.group_id = ?1 AND t.token = ?2 AND t.kind = '${kind}' ORDER BY t.id DESC LIMIT ${looked})
    UNION ALL SELECT x.token, x.id FROM (SELECT t.token, t.kind, t.id FROM search_tokens t
      WHERE t.group_id = ?1 AND t.token > ?2 AND t.token < ?3 ORDER BY t.token, t.kind, t.id LIMIT ${looked}) x WHERE x.kind = '${kind}'`;
}

function hits(scope: Principal, needle: string, sql: string): Query<RawRow[]> {
  const stores = scope.stores === null ? [] : [JSON.stringify(scope.stores)];
  return figures(sql, [needle, endOf(needle), ...stores], (raw) => raw);
}

/** A condition that a row belongs to a store in sight, by its table of stores. */
function known(scope: Principal, input: { table: string; column: string; id: string }): string {
  if (scope.stores === null) return "";
  return ` WHERE EXISTS (SELECT 1 FROM ${input.table} s WHERE s.group_id = ?1 AND s.${input.column} = ${input.id}
    AND s.store_id IN (SELECT value FROM json_each(?4)))`;
}

const customerShown = `c.id, c.name, k.token,
  (SELECT p.value FROM customer_contact_points l JOIN contact_points p ON p.group_id = ?1 AND p.id = l.contact_point_id
    WHERE l.group_id = ?1 AND l.customer_id = c.id AND l.until_on IS NULL AND p.kind = 'phone' AND p.state <> 'masked'
    ORDER BY l.use LIMIT 1) AS phone,
  (SELECT v.plate FROM vehicle_parties r JOIN vehicles v ON v.group_id = ?1 AND v.id = r.vehicle_id
    WHERE r.group_id = ?1 AND r.customer_id = c.id AND r.until_on IS NULL AND v.plate IS NOT NULL LIMIT 1) AS plate`;
const customerSight = { table: "customer_stores", column: "customer_id", id: "c.id" };

export function customersByName(scope: Principal, needle: string): Query<RawRow[]> {
  return hits(
    scope,
    needle,
    `SELECT ${customerShown} FROM (${tokens(scope, "customer")}) k
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = k.id${known(scope, customerSight)} LIMIT ${most}`,
  );
}

export function customersByPhone(scope: Principal, needle: string): Query<RawRow[]> {
  return hits(
    scope,
    needle,
    `SELECT ${customerShown} FROM (${tokens(scope, "contact-point")}) k
      CROSS JOIN customer_contact_points h ON h.group_id = ?1 AND h.contact_point_id = k.id AND h.until_on IS NULL
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = h.customer_id${known(scope, customerSight)} LIMIT ${most}`,
  );
}

export function vehiclesByMark(scope: Principal, needle: string): Query<RawRow[]> {
  const owner = (
    column: string,
  ) => `(SELECT ${column} FROM vehicle_parties r JOIN customers o ON o.group_id = ?1 AND o.id = r.customer_id
    WHERE r.group_id = ?1 AND r.vehicle_id = v.id AND r.part = 'owner' AND r.until_on IS NULL LIMIT 1)`;
  return hits(
    scope,
    needle,
    `SELECT v.id, v.vin, v.plate, v.model, k.token, ${owner("o.id")} AS owner_id, ${owner("o.name")} AS owner_name
      FROM (${tokens(scope, "vehicle")}) k CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = k.id${known(scope, { table: "vehicle_stores", column: "vehicle_id", id: "v.id" })}
      LIMIT ${most}`,
  );
}

export function visitsByNumber(scope: Principal, needle: string): Query<RawRow[]> {
  const sight = scope.stores === null ? "" : " WHERE t.store_id IN (SELECT value FROM json_each(?4))";
  return hits(
    scope,
    needle,
    `SELECT t.id, t.order_number, t.delivered_at, t.arrived_at, t.created_at, s.zone, v.plate, k.token,
        coalesce(t.sender_customer_id, t.driver_customer_id, t.owner_customer_id) AS customer_id
      FROM (${tokens(scope, "service-visit")}) k CROSS JOIN service_visits t ON t.group_id = ?1 AND t.id = k.id
      LEFT JOIN stores s ON s.group_id = ?1 AND s.id = t.store_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = t.vehicle_id${sight} LIMIT ${most}`,
  );
}

import { decodeRow, figures, type Query, type Row, rows } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";
import { carsInSight } from "../vehicles/vehicles.repository.ts";
import type { Contact } from "./customers.contacts.rules.ts";
import { customersInSight } from "./customers.repository.ts";

/** A fleet has many cars, an office many phones: a list looks at no more than these of all its customers. */
const most = 2000;

const asked = (ids: readonly string[]): Bindable => JSON.stringify(ids);

/** The present phones of some customers. */
export const phonesOf = (ids: readonly string[]): Query<Contact[]> =>
  figures(
    `SELECT p.*, l.customer_id, l.contact_point_id, l.use, l.since_on, l.until_on FROM json_each(?2) j
      CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = j.value AND l.until_on IS NULL
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = l.contact_point_id AND p.kind = 'phone' LIMIT ${most}`,
    [asked(ids)],
    (raw) =>
      raw.map((one) => ({
        point: decodeRow("contactPoints", one),
        link: decodeRow("customerContactPoints", one),
      })),
  );

/** Kinds of follow-up that are a call to the customer. */
const calls = "'service-callback', 'second-callback', 'first-contact', 'manual', 'case-closing'";

/** The open call of each customer that comes first in working order, of those in the caller's sight. */
export function nextCallsOf(scope: Principal, ids: readonly string[]): Query<Row<"followUps">[]> {
  const { sight } = scope;
  const column = sight.by === "assignee" ? "assignee_id" : "store_id";
  const within = sight.by === "group" ? "" : ` AND x.${column} IN (SELECT value FROM json_each(?3))`;
  return rows(
    "followUps",
    `SELECT f.* FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = (
      SELECT x.id FROM follow_ups x WHERE x.group_id = ?1 AND x.customer_id = j.value AND x.state = 'open'
        AND x.kind IN (${calls})${within} ORDER BY x.sort_at, x.id LIMIT 1)`,
    sight.by === "group" ? [asked(ids)] : [asked(ids), JSON.stringify(sight.keys)],
  );
}

/** What the cards of some customers are made of. */
export const cardQueries = (scope: Principal, ids: readonly string[]) => ({
  known: customersInSight(scope, ids),
  phones: phonesOf(ids),
  cars: carsInSight(scope, ids, most),
  calls: nextCallsOf(scope, ids),
});

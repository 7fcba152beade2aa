import { mergedPage } from "../../platform/page.ts";
import { figures, type Query, row, rows, whereIn } from "../../platform/query.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

const shown = "f.name AS file_name";
const joins = "JOIN files f ON f.group_id = ?1 AND f.id = p.file_id";

export const importsPage = (page: { limit: number; after: readonly Bindable[] | null }) =>
  mergedPage({ table: "imports", order: ["created_at", "id"], descending: true, sight: { by: "group" }, columns: {}, select: shown, joins, ...page });

export const importShown = (id: string): Query<RawRow | undefined> =>
  figures(`SELECT p.*, ${shown} FROM imports p ${joins} WHERE p.group_id = ?1 AND p.id = ?2`, [id], ([first]) => first);

export const rememberedColumns = (kind: string) =>
  rows("importColumns", "SELECT * FROM import_columns WHERE group_id = ?1 AND kind = ?2", [kind]);

export const jobOf = (importId: string) => row("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'import' AND key = ?2", [importId]);

/** What the rows of a piece name. */
export interface Named {
  externalIds: readonly string[];
  phones: readonly string[];
  vins: readonly string[];
  plates: readonly string[];
  orderNumbers: readonly string[];
}

const list = (values: readonly string[]): string => JSON.stringify([...new Set(values)]);

const carsSql = `SELECT id FROM vehicles WHERE group_id = ?1 AND vin IN (SELECT value FROM json_each(?2))
  UNION SELECT vehicle_id FROM vehicle_plates WHERE group_id = ?1 AND plate IN (SELECT value FROM json_each(?3))`;
const peopleSql = `SELECT id FROM customers WHERE group_id = ?1 AND external_id IN (SELECT value FROM json_each(?4))
  UNION SELECT l.customer_id FROM contact_points x JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = x.id
    WHERE x.group_id = ?1 AND x.kind = 'phone' AND x.value IN (SELECT value FROM json_each(?5))
  UNION SELECT p.customer_id FROM vehicle_parties p WHERE p.group_id = ?1 AND p.vehicle_id IN (${carsSql})`;

/** Everything that a piece's rows name and that is in the archive already, in one round trip. */
export function archiveQueries(named: Named) {
  const cars = [list(named.vins), list(named.plates)];
  const people = [...cars, list(named.externalIds), list(named.phones)];
  return {
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    matches: rows("importMatches", "SELECT * FROM import_matches WHERE group_id = ?1"),
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 ORDER BY id"),
    staffStores: rows("staffStores", "SELECT * FROM staff_stores WHERE group_id = ?1"),
    vehicles: rows("vehicles", `SELECT * FROM vehicles WHERE group_id = ?1 AND id IN (${carsSql})`, cars),
    plates: rows("vehiclePlates", `SELECT * FROM vehicle_plates WHERE group_id = ?1 AND vehicle_id IN (${carsSql})`, cars),
    parties: rows("vehicleParties", `SELECT * FROM vehicle_parties WHERE group_id = ?1 AND vehicle_id IN (${carsSql})`, cars),
    customers: rows("customers", `SELECT * FROM customers WHERE group_id = ?1 AND id IN (${peopleSql})`, people),
    links: rows("customerContactPoints", `SELECT * FROM customer_contact_points WHERE group_id = ?1 AND customer_id IN (${peopleSql})`, people),
    points: rows(
      "contactPoints",
      `SELECT * FROM contact_points WHERE group_id = ?1 AND kind = 'phone' AND value IN (SELECT value FROM json_each(?5))
        UNION SELECT y.* FROM customer_contact_points l JOIN contact_points y ON y.group_id = ?1 AND y.id = l.contact_point_id
          WHERE l.group_id = ?1 AND l.customer_id IN (${peopleSql})`,
      people,
    ),
    visits: whereIn("serviceVisits", "order_number", named.orderNumbers),
    callbacks: rows(
      "followUps",
      `SELECT f.* FROM service_visits v JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = v.id
        WHERE v.group_id = ?1 AND v.order_number IN (SELECT value FROM json_each(?2)) AND f.kind IN ('service-callback', 'contact-repair')`,
      [list(named.orderNumbers)],
    ),
  };
}

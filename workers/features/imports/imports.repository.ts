import { mergedPage } from "../../platform/page.ts";
import { figures, number, type Query, row, rows, text } from "../../platform/query.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import type { Named } from "./imports.lookups.rules.ts";

const shown = `f.name AS file_name, u.mode AS undo_mode, u.state AS undo_state, u.counts AS undo_counts, u.progress AS undo_progress,
  u.kept AS undo_kept, u.kept_file_id AS undo_kept_file_id, u.created_at AS undo_at, u.finished_at AS undo_finished_at, w.name AS undo_by`;
const joins = `JOIN files f ON f.group_id = ?1 AND f.id = p.file_id
  LEFT JOIN import_undos u ON u.group_id = ?1 AND u.import_id = p.id
  LEFT JOIN staff w ON w.group_id = ?1 AND w.id = u.created_by`;

export const importsPage = (page: { limit: number; after: readonly Bindable[] | null }) =>
  mergedPage({
    table: "imports",
    order: ["created_at", "id"],
    descending: true,
    sight: { by: "group" },
    columns: {},
    select: shown,
    joins,
    ...page,
  });

export const importShown = (id: string): Query<RawRow | undefined> =>
  figures(
    `SELECT p.*, ${shown} FROM imports p ${joins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => first,
  );

export const rememberedColumns = (kind: string) =>
  rows("importColumns", "SELECT * FROM import_columns WHERE group_id = ?1 AND kind = ?2", [kind]);

/** The group's stores, as far as it matters how many there are. */
export const storeIds = (): Query<string[]> =>
  figures("SELECT id FROM stores WHERE group_id = ?1 LIMIT 100", [], (raw) =>
    raw.map(({ id }) => String(id)),
  );

export const jobOf = (importId: string) =>
  row("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'import' AND key = ?2", [importId]);

const list = (values: readonly string[]): string => JSON.stringify([...new Set(values)]);

// The lists lead every join: with `IN` SQLite would rather read the whole group.
const carsSql = `SELECT c.id FROM json_each(?2) j CROSS JOIN vehicles c ON c.group_id = ?1 AND c.vin = j.value
  UNION ALL SELECT m.leads_to_id FROM json_each(?2) j CROSS JOIN merges m ON m.group_id = ?1 AND m.vin = j.value AND m.undone_at IS NULL
  UNION ALL SELECT n.vehicle_id FROM json_each(?3) j CROSS JOIN vehicle_plates n ON n.group_id = ?1 AND n.plate = j.value`;
const peopleSql = `SELECT id FROM (
    SELECT c.id FROM json_each(?4) j CROSS JOIN customers c ON c.group_id = ?1 AND c.external_id = j.value
    UNION ALL SELECT m.leads_to_id FROM json_each(?4) j
      CROSS JOIN merges m ON m.group_id = ?1 AND m.kind = 'customer' AND m.external_id = j.value AND m.undone_at IS NULL)
  UNION ALL SELECT l.customer_id FROM json_each(?5) j CROSS JOIN contact_points x ON x.group_id = ?1 AND x.kind = 'phone' AND x.value = j.value
    CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = x.id
  UNION ALL SELECT p.customer_id FROM (${carsSql}) k CROSS JOIN vehicle_parties p ON p.group_id = ?1 AND p.vehicle_id = k.id
  UNION ALL SELECT p.value FROM json_each(?6) j CROSS JOIN service_visits v ON v.group_id = ?1 AND v.order_number = j.value
    CROSS JOIN json_each(json_array(v.owner_customer_id, v.sender_customer_id, v.driver_customer_id)) p
  UNION ALL SELECT s.id FROM json_each(?7) j CROSS JOIN customers s ON s.group_id = ?1 AND s.name = j.value`;
const ofCars = (table: string, column: string) =>
  `SELECT t.* FROM (SELECT DISTINCT id FROM (${carsSql})) k CROSS JOIN ${table} t ON t.group_id = ?1 AND t.${column} = k.id`;
const ofPeople = (table: string, column: string) =>
  `SELECT t.* FROM (SELECT DISTINCT id FROM (${peopleSql})) k CROSS JOIN ${table} t ON t.group_id = ?1 AND t.${column} = k.id`;

/** Orders by number, and those of other cars that go by the same number with their car beside it. */
const visitsSql = `SELECT v.* FROM json_each(?2) j CROSS JOIN service_visits v ON v.group_id = ?1 AND v.order_number = j.value
  UNION ALL SELECT v.* FROM json_each(?2) j
    CROSS JOIN service_visits v ON v.group_id = ?1 AND v.order_number > j.value || '@' AND v.order_number < j.value || 'A'`;

/** How many people have each number by now, and whether an organisation is among them. */
export type Holders = ReadonlyMap<string, { holders: number; ofOrganisation: boolean }>;

function readHolders(raw: readonly RawRow[]): Holders {
  return new Map(
    raw.map((one) => [
      text(one, "id"),
      { holders: number(one, "holders"), ofOrganisation: number(one, "of_organisation") === 1 },
    ]),
  );
}

/** Everything that a piece's rows name and that is in the archive already, in one round trip. */
export function archiveQueries(named: Named) {
  const cars = [list(named.vins), list(named.plates)];
  const orders = list(named.orderNumbers);
  const people = [...cars, list(named.externalIds), list(named.phones), orders, list(named.names)];
  return {
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY id"),
    matches: rows("importMatches", "SELECT * FROM import_matches WHERE group_id = ?1"),
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 ORDER BY id"),
    staffStores: rows("staffStores", "SELECT * FROM staff_stores WHERE group_id = ?1"),
    vehicles: rows("vehicles", ofCars("vehicles", "id"), cars),
    plates: rows("vehiclePlates", ofCars("vehicle_plates", "vehicle_id"), cars),
    parties: rows("vehicleParties", ofCars("vehicle_parties", "vehicle_id"), cars),
    customers: rows("customers", ofPeople("customers", "id"), people),
    merged: rows(
      "merges",
      `SELECT m.* FROM (SELECT DISTINCT id FROM (${peopleSql}) UNION SELECT id FROM (${carsSql})) k
        CROSS JOIN merges m ON m.group_id = ?1 AND m.leads_to_id = k.id AND m.undone_at IS NULL`,
      people,
    ),
    links: rows("customerContactPoints", ofPeople("customer_contact_points", "customer_id"), people),
    points: rows(
      "contactPoints",
      `SELECT x.* FROM json_each(?5) j CROSS JOIN contact_points x ON x.group_id = ?1 AND x.kind = 'phone' AND x.value = j.value
        UNION ALL SELECT y.* FROM (SELECT DISTINCT id FROM (${peopleSql})) k
          CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = k.id
          CROSS JOIN contact_points y ON y.group_id = ?1 AND y.id = l.contact_point_id`,
      people,
    ),
    holders: figures(
      `SELECT x.id, count(*) AS holders, max(c.type = 'organisation') AS of_organisation
        FROM (SELECT DISTINCT l.contact_point_id AS id FROM (SELECT DISTINCT id FROM (${peopleSql})) k
          CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = k.id) x
        CROSS JOIN customer_contact_points h ON h.group_id = ?1 AND h.contact_point_id = x.id AND h.until_on IS NULL
        CROSS JOIN customers c ON c.group_id = ?1 AND c.id = h.customer_id GROUP BY x.id`,
      people,
      readHolders,
    ),
    open: rows("followUps", `${ofPeople("follow_ups", "customer_id")} WHERE t.state = 'open'`, people),
    visits: rows("serviceVisits", visitsSql, [orders]),
    callbacks: rows(
      "followUps",
      `SELECT f.* FROM (${visitsSql}) v
        CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = v.id AND f.kind IN ('service-callback', 'second-callback', 'contact-repair')`,
      [orders],
    ),
  };
}

/** The cars of people, with their VINs and plates. */
export function carsOfPeople(customerIds: readonly string[]) {
  const of =
    "json_each(?2) j CROSS JOIN vehicle_parties p ON p.group_id = ?1 AND p.customer_id = j.value CROSS JOIN";
  const ids = [list(customerIds)];
  return {
    vehicleParties: rows(
      "vehicleParties",
      "SELECT p.* FROM json_each(?2) j CROSS JOIN vehicle_parties p ON p.group_id = ?1 AND p.customer_id = j.value",
      ids,
    ),
    vehicles: rows(
      "vehicles",
      `SELECT v.* FROM ${of} vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id`,
      ids,
    ),
    vehiclePlates: rows(
      "vehiclePlates",
      `SELECT n.* FROM ${of} vehicle_plates n ON n.group_id = ?1 AND n.vehicle_id = p.vehicle_id`,
      ids,
    ),
  };
}

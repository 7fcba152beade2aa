import { mergedPage } from "../../platform/page.ts";
import { decodeRow, figures, type Query, type Row, row, rows, text } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { joinedKinds } from "../follow-ups/follow-ups.repository.ts";

export type Vehicle = Row<"vehicles">;
export type Party = Row<"vehicleParties">;

/** A condition that `v` is a car of a store in sight, and the parameters it adds from `?at` on. */
function inSight(scope: Principal, at: number): { sql: string; params: Bindable[] } {
  if (scope.stores === null) return { sql: "1 = 1", params: [] };
  return {
    sql: `EXISTS (SELECT 1 FROM vehicle_stores s WHERE s.group_id = ?1 AND s.vehicle_id = v.id
      AND s.store_id IN (SELECT value FROM json_each(?${at})))`,
    params: [JSON.stringify(scope.stores)],
  };
}

/** A car, where it belongs to a store of the caller. */
export function vehicleInSight(scope: Principal, id: string): Query<Vehicle | undefined> {
  const sight = inSight(scope, 3);
  return row("vehicles", `SELECT v.* FROM vehicles v WHERE v.group_id = ?1 AND v.id = ?2 AND ${sight.sql}`, [
    id,
    ...sight.params,
  ]);
}

/** A car that may lie out of sight. */
export interface Sighted {
  vehicle: Vehicle;
  inSight: boolean;
}

/** The car that a merged one leads to, by what identified it. */
const mergedAs = (column: string, param: string) =>
  `SELECT m.leads_to_id FROM merges m WHERE m.group_id = ?1 AND m.kind = 'vehicle' AND m.${column} = ${param} AND m.undone_at IS NULL`;

/** A car by what identifies it in the whole group: itself, or as another that was merged into it. */
export function vehicleBy(
  scope: Principal,
  by: { vin: string } | { externalId: string },
): Query<Sighted | undefined> {
  const [column, value] = "vin" in by ? ["vin", by.vin] : ["external_id", by.externalId];
  const sight = inSight(scope, 3);
  return figures(
    `SELECT v.*, ${sight.sql} AS seen_ FROM vehicles v WHERE v.group_id = ?1 AND v.id IN (
      SELECT o.id FROM vehicles o WHERE o.group_id = ?1 AND o.${column} = ?2
      UNION ALL ${mergedAs(column, "?2")}) LIMIT 1`,
    [value, ...sight.params],
    ([first]) => first && { vehicle: decodeRow("vehicles", first), inSight: first.seen_ === 1 },
  );
}

/** Which cars an action is about: one, that of a visit, or those that an external id or a VIN names. */
export type Cars =
  | { id: string }
  | { visit: { id: string } | { externalId: string } }
  | { externalId: string; vin: string };

/** The ids of these cars, as `x` of a FROM. */
function listed(cars: Cars): { sql: string; params: Bindable[] } {
  if ("id" in cars)
    return { sql: "(SELECT a.id FROM vehicles a WHERE a.group_id = ?1 AND a.id = ?2) x", params: [cars.id] };
  if ("visit" in cars) {
    const [column, value] =
      "id" in cars.visit ? ["id", cars.visit.id] : ["external_id", cars.visit.externalId];
    return {
      sql: `(SELECT a.vehicle_id AS id FROM service_visits a WHERE a.group_id = ?1 AND a.${column} = ?2) x`,
      params: [value],
    };
  }
  return {
    sql: `(SELECT a.id FROM vehicles a WHERE a.group_id = ?1 AND a.external_id = ?2
      UNION SELECT b.id FROM vehicles b WHERE b.group_id = ?1 AND b.vin = ?3
      UNION ${mergedAs("external_id", "?2")} UNION ${mergedAs("vin", "?3")}) x`,
    params: [cars.externalId, cars.vin],
  };
}

/** The cars themselves, wherever they are known. */
export function vehiclesOf(cars: Cars): Query<Vehicle[]> {
  const { sql, params } = listed(cars);
  return rows(
    "vehicles",
    `SELECT v.* FROM ${sql} CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = x.id`,
    params,
  );
}

export function platesOf(cars: Cars): Query<Row<"vehiclePlates">[]> {
  const { sql, params } = listed(cars);
  return rows(
    "vehiclePlates",
    `SELECT p.* FROM ${sql} CROSS JOIN vehicle_plates p ON p.group_id = ?1 AND p.vehicle_id = x.id ORDER BY p.from_on DESC`,
    params,
  );
}

/** A car that carries a plate at present. */
export interface PlateHolder {
  plate: Row<"vehiclePlates">;
  vehicle: Vehicle;
}

/** Who carries a plate at present, in the whole group. */
export function plateHolders(plate: string): Query<PlateHolder[]> {
  return figures(
    `SELECT v.*, p.vehicle_id, p.plate AS carried_, p.new_energy, p.from_on, p.until_on FROM vehicle_plates p
      JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id
      WHERE p.group_id = ?1 AND p.plate = ?2 AND p.until_on IS NULL LIMIT 10`,
    [plate],
    (raw) =>
      raw.map((one) => ({
        vehicle: decodeRow("vehicles", one),
        plate: decodeRow("vehiclePlates", { ...one, plate: one.carried_ }),
      })),
  );
}

export function partiesOf(cars: Cars): Query<Party[]> {
  const { sql, params } = listed(cars);
  return rows(
    "vehicleParties",
    `SELECT p.* FROM ${sql} CROSS JOIN vehicle_parties p ON p.group_id = ?1 AND p.vehicle_id = x.id LIMIT 200`,
    params,
  );
}

/** The people of a car with their names, the latest first. */
export function peopleOf(id: string): Query<{ party: Party; name: string }[]> {
  return figures(
    `SELECT p.*, c.name FROM vehicle_parties p JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id
      WHERE p.group_id = ?1 AND p.vehicle_id = ?2 ORDER BY p.since_on DESC LIMIT 200`,
    [id],
    (raw) => raw.map((one) => ({ party: decodeRow("vehicleParties", one), name: text(one, "name") })),
  );
}

/** Open calls (callbacks and first contacts) about a car, wherever they are worked. */
export function openCallsOf(cars: Cars): Query<Row<"followUps">[]> {
  const { sql, params } = listed(cars);
  return rows(
    "followUps",
    `SELECT f.* FROM ${sql} CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.vehicle_id = x.id
      WHERE f.state = 'open' AND f.kind IN (${joinedKinds})`,
    params,
  );
}

/** The stores that know a car. */
export function storesOf(cars: Cars): Query<Row<"stores">[]> {
  const { sql, params } = listed(cars);
  return rows(
    "stores",
    `SELECT s.* FROM ${sql} CROSS JOIN vehicle_stores l ON l.group_id = ?1 AND l.vehicle_id = x.id
      CROSS JOIN stores s ON s.group_id = ?1 AND s.id = l.store_id ORDER BY s.id LIMIT 50`,
    params,
  );
}

export function readingsOf(id: string): Query<Row<"mileageReadings">[]> {
  return rows(
    "mileageReadings",
    "SELECT * FROM mileage_readings WHERE group_id = ?1 AND vehicle_id = ?2 ORDER BY read_on DESC, km DESC LIMIT 50",
    [id],
  );
}

/** A car's last delivered visits in the stores in sight, with the name of whom to call. */
export function lastVisitsOf(scope: Principal, id: string): Query<RawRow[]> {
  const sight = scope.stores === null ? "" : " AND t.store_id IN (SELECT value FROM json_each(?3))";
  return figures(
    `SELECT t.*, c.name AS customer_name, v.plate, v.model FROM service_visits t
      JOIN vehicles v ON v.group_id = ?1 AND v.id = t.vehicle_id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = coalesce(t.sender_customer_id, t.driver_customer_id, t.owner_customer_id)
      WHERE t.group_id = ?1 AND t.vehicle_id = ?2${sight} ORDER BY t.delivered_at DESC LIMIT 20`,
    scope.stores === null ? [id] : [id, JSON.stringify(scope.stores)],
    (raw) => raw,
  );
}

/** The cars in sight in which a customer has a part that has not ended. */
export function carsOf(
  scope: Principal,
  customerId: string,
): Query<{ vehicle: Vehicle; part: Party["part"] }[]> {
  const sight = inSight(scope, 3);
  return figures(
    `SELECT v.*, p.vehicle_id, p.customer_id, p.part, p.since_on, p.until_on FROM vehicle_parties p
      JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id
      WHERE p.group_id = ?1 AND p.customer_id = ?2 AND p.until_on IS NULL AND ${sight.sql} ORDER BY p.since_on DESC LIMIT 200`,
    [customerId, ...sight.params],
    (raw) =>
      raw.map((one) => ({
        vehicle: decodeRow("vehicles", one),
        part: decodeRow("vehicleParties", one).part,
      })),
  );
}

/** The cars in sight that each of some customers has or brings; at most `most` in all. */
export function carsInSight(
  scope: Principal,
  customerIds: readonly string[],
  most: number,
): Query<{ customerId: string; part: Party["part"]; vehicle: Vehicle }[]> {
  const sight = inSight(scope, 3);
  return figures(
    `SELECT v.*, p.vehicle_id, p.customer_id, p.part, p.since_on, p.until_on FROM json_each(?2) j
      CROSS JOIN vehicle_parties p ON p.group_id = ?1 AND p.customer_id = j.value AND p.until_on IS NULL AND p.part <> 'former-owner'
      CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id AND ${sight.sql} LIMIT ${most}`,
    [JSON.stringify(customerIds), ...sight.params],
    (raw) =>
      raw.map((one) => {
        const { customerId, part } = decodeRow("vehicleParties", one);
        return { customerId, part, vehicle: decodeRow("vehicles", one) };
      }),
  );
}

const shown = `v.external_id, v.vin, v.plate, v.brand, v.model, v.energy, v.bought_on, v.insurance_expires_on, v.next_service_on,
  v.next_service_km, v.mileage_km, v.last_visit_on, v.extra, v.created_at, v.version`;

/** Cars of the stores in sight, newest first; one of several stores is shown once. */
export function vehiclesPage(
  scope: Principal,
  filters: { storeId?: string | undefined },
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const stores = filters.storeId === undefined ? scope.stores : [filters.storeId];
  if (stores === null) {
    return mergedPage({
      table: "vehicles",
      order: ["id"],
      descending: true,
      sight: { by: "group" },
      columns: {},
      ...page,
    });
  }
  return mergedPage({
    table: "vehicleStores",
    order: ["vehicle_id"],
    descending: true,
    sight: { by: "store", keys: stores },
    columns: { store: "store_id" },
    select: shown,
    joins: "LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id",
    ...page,
  });
}

/** A car out of a row of either page. */
export function listedVehicle(raw: RawRow): Vehicle {
  return decodeRow("vehicles", typeof raw.vehicle_id === "string" ? { ...raw, id: raw.vehicle_id } : raw);
}

import { figures, nothing, type Query, text, textOrNull } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

/** As many are looked at by each trait as could be shown. */
const most = 20;

export type CustomerTrait = "phone" | "car" | "name";

export interface FoundCustomer {
  id: string;
  trait: CustomerTrait;
  name: string;
  storeName: string | null;
  inSight: boolean;
}

function seen(scope: Principal, table: string, column: string, id: string): string {
  if (scope.stores === null) return "1";
  return `EXISTS (SELECT 1 FROM ${table} k WHERE k.group_id = ?1 AND k.${column} = ${id}
    AND k.store_id IN (SELECT value FROM json_each(?3)))`;
}

const stores = (scope: Principal): Bindable[] =>
  scope.stores === null ? [] : [JSON.stringify(scope.stores)];

/** Rows that join customers as `c`, and under which conditions; `?2` is the value that is looked for. */
interface Search {
  from: string;
  where: string;
}

function customers(
  scope: Principal,
  trait: CustomerTrait,
  { from, where }: Search,
  value: string,
): Query<FoundCustomer[]> {
  if (value === "") return nothing([]);
  return figures(
    `SELECT c.id, c.name, s.name AS store_name, ${seen(scope, "customer_stores", "customer_id", "c.id")} AS seen_ FROM ${from}
      LEFT JOIN stores s ON s.group_id = ?1 AND s.id = c.store_id WHERE ${where} LIMIT ${most}`,
    [value, ...stores(scope)],
    (raw) =>
      raw.map((one) => ({
        id: text(one, "id"),
        trait,
        name: text(one, "name"),
        storeName: textOrNull(one, "store_name"),
        inSight: one.seen_ === 1,
      })),
  );
}

/** Whoever has the contact points `p` at present. */
const holders = `CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = p.id AND l.until_on IS NULL
  CROSS JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id`;

export const byPhone = (scope: Principal, phone: string) =>
  customers(
    scope,
    "phone",
    {
      from: `contact_points p ${holders}`,
      where: "p.group_id = ?1 AND p.kind = 'phone' AND p.value = ?2",
    },
    phone,
  );

export const byName = (scope: Principal, name: string) =>
  customers(scope, "name", { from: "customers c", where: "c.group_id = ?1 AND c.name = ?2" }, name);

/** Who has a number of a customer, or has to do with the same car, or goes by the same name. */
export function likeCustomer(scope: Principal, id: string) {
  return {
    phones: customers(
      scope,
      "phone",
      {
        from: `customer_contact_points o
          CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = o.contact_point_id AND p.state = 'valid' ${holders}`,
        where: "o.group_id = ?1 AND o.customer_id = ?2 AND o.until_on IS NULL AND c.id <> ?2",
      },
      id,
    ),
    cars: customers(
      scope,
      "car",
      {
        from: `(SELECT r.vehicle_id FROM vehicle_parties r WHERE r.group_id = ?1 AND r.customer_id = ?2 LIMIT ${most}) o
          CROSS JOIN vehicle_parties l ON l.group_id = ?1 AND l.vehicle_id = o.vehicle_id
          CROSS JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id`,
        where: "c.id <> ?2",
      },
      id,
    ),
    names: customers(
      scope,
      "name",
      {
        from: "customers o CROSS JOIN customers c ON c.group_id = ?1 AND c.name = o.name",
        where: "o.group_id = ?1 AND o.id = ?2 AND c.id <> ?2",
      },
      id,
    ),
  };
}

export type VehicleTrait = "vin" | "plate";

export interface FoundVehicle {
  id: string;
  trait: VehicleTrait;
  vin: string | null;
  plate: string | null;
  model: string | null;
  storeName: string | null;
  inSight: boolean;
}

function vehicles(
  scope: Principal,
  trait: VehicleTrait,
  { from, where }: Search,
  value: string,
): Query<FoundVehicle[]> {
  if (value === "") return nothing([]);
  const home = `(SELECT s.name FROM vehicle_stores h JOIN stores s ON s.group_id = ?1 AND s.id = h.store_id
    WHERE h.group_id = ?1 AND h.vehicle_id = v.id LIMIT 1)`;
  return figures(
    `SELECT v.id, v.vin, v.plate, v.model, ${home} AS store_name, ${seen(scope, "vehicle_stores", "vehicle_id", "v.id")} AS seen_
      FROM ${from} WHERE ${where} LIMIT ${most}`,
    [value, ...stores(scope)],
    (raw) => raw.map((one) => vehicleOf(one, trait)),
  );
}

export const byVin = (scope: Principal, vin: string) =>
  vehicles(scope, "vin", { from: "vehicles v", where: "v.group_id = ?1 AND v.vin = ?2" }, vin);

export const byPlate = (scope: Principal, plate: string) =>
  vehicles(
    scope,
    "plate",
    {
      from: "vehicle_plates p CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id",
      where: "p.group_id = ?1 AND p.plate = ?2",
    },
    plate,
  );

/** What bore a plate of a car. */
export const likeVehicle = (scope: Principal, id: string) =>
  vehicles(
    scope,
    "plate",
    {
      from: `vehicle_plates o CROSS JOIN vehicle_plates p ON p.group_id = ?1 AND p.plate = o.plate
        CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id`,
      where: "o.group_id = ?1 AND o.vehicle_id = ?2 AND v.id <> ?2",
    },
    id,
  );

function vehicleOf(one: RawRow, trait: VehicleTrait): FoundVehicle {
  return {
    id: text(one, "id"),
    trait,
    vin: textOrNull(one, "vin"),
    plate: textOrNull(one, "plate"),
    model: textOrNull(one, "model"),
    storeName: textOrNull(one, "store_name"),
    inSight: one.seen_ === 1,
  };
}

import type { TableName } from "../../../db/shard/schema.ts";
import { keyOf } from "../../platform/compile.ts";
import { type Query, type Row, rows } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import {
  editsSince,
  holderQueries,
  type Standing,
  standing,
  standingByKey,
  stillThere,
} from "./import-undos.repository.ts";
import type { Links, UndoCase } from "./import-undos.rules.ts";
import type { LinkTable, Written } from "./import-undos.written.rules.ts";

/** Everything that taking back one commit of an import has to look at: rows in proportion to what it wrote. */
export async function loadUndo(input: {
  scope: Scope;
  written: Written;
  ours: readonly string[];
  gone: ReadonlySet<string>;
  isCheck: boolean;
}): Promise<UndoCase> {
  const { scope, written, ours } = input;
  const { made, links } = written;
  const cars = touchedCars(written);
  const rowsMade = await scope.read({
    stores: standing("stores", "id", made.stores),
    staff: standing("staff", "id", made.staff),
    customers: standing("customers", "id", made.customers),
    contactPoints: standing("contactPoints", "id", made.contactPoints),
    vehicles: standing("vehicles", "id", made.vehicles),
    serviceVisits: standing("serviceVisits", "id", made.serviceVisits),
    followUps: standing("followUps", "id", made.followUps),
    notifications: standing("notifications", "id", made.notifications),
  });
  const changedIds = (table: TableName) =>
    written.updated.flatMap((one) => (one.table === table && one.id !== null ? [one.id] : []));
  const changed = await scope.read({
    stores: standing("stores", "id", changedIds("stores")),
    staff: standing("staff", "id", changedIds("staff")),
    customers: standing("customers", "id", changedIds("customers")),
    contactPoints: standing("contactPoints", "id", changedIds("contactPoints")),
    vehicles: standing("vehicles", "id", changedIds("vehicles")),
    serviceVisits: standing("serviceVisits", "id", changedIds("serviceVisits")),
    followUps: standing("followUps", "id", changedIds("followUps")),
  });
  const held = await scope.read(
    holderQueries({
      customers: [...made.customers, ...links.customerStores.map(({ row }) => row.customerId)],
      vehicles: [...made.vehicles, ...links.vehicleStores.map(({ row }) => row.vehicleId)],
      contactPoints: made.contactPoints,
      serviceVisits: made.serviceVisits,
      followUps: made.followUps,
    }),
  );
  const asked = formerIds(written);
  const there = await scope.read({
    customers: stillThere("customers", asked("cus_")),
    contactPoints: stillThere("contactPoints", asked("cp_")),
    vehicles: stillThere("vehicles", asked("veh_")),
    staff: stillThere("staff", asked("stf_")),
    stores: stillThere("stores", asked("sto_")),
  });
  const { edits, carRows, doNotCall } = await scope.read({
    carRows: standing("vehicles", "id", cars),
    edits: editsSince({
      recordIds: [
        ...Object.values(made).flat(),
        ...written.updated.flatMap(({ id }) => (id === null ? [] : [id])),
      ],
      seq: written.seq,
      ours,
    }),
    doNotCall: forbidding(changedIds("followUps"), written),
  });
  const isThere = new Set(Object.values(there).flatMap((ids) => [...ids]));
  return {
    written,
    isCheck: input.isCheck,
    gone: input.gone,
    ours: new Set(ours),
    made: rowsMade,
    links: await loadLinks(scope, written, cars),
    changed: new Map(
      Object.entries(changed).flatMap(([table, found]) =>
        // The queries are named by their tables.
        found.map(({ row, last }) => [row.id, { table: table as TableName, row, last }] as const),
      ),
    ),
    cars: new Map(carRows.map(({ row }) => [row.id, row])),
    edits: Map.groupBy(edits, ({ recordId }) => recordId),
    holders: Map.groupBy(Object.values(held).flat(), ({ parent }) => parent),
    missing: new Set(asked("").filter((id) => !isThere.has(id))),
    doNotCall,
    asOf: scope.asOf,
  };
}

/** The cars whose plates or people a commit touched. */
function touchedCars({ made, links, lost, updated }: Written): string[] {
  const tied = [links.vehiclePlates, links.vehicleParties].flatMap((list) =>
    list.map(({ row }) => row.vehicleId),
  );
  const gone = [...lost.vehiclePlates, ...lost.vehicleParties].map(({ vehicleId }) => vehicleId);
  const changed = updated
    .filter(({ table }) => table === "vehiclePlates" || table === "vehicleParties")
    .flatMap(({ key }) => key.slice(0, 1));
  return [...new Set([...made.vehicles, ...tied, ...gone, ...changed])];
}

const reference = /^(cus|cp|veh|stf|sto)_/;

/** The records that former values refer to, by the beginning of their ids. */
function formerIds({ updated, lost }: Written): (prefix: string) => string[] {
  const values = [
    ...updated.flatMap(({ fields }) => Object.values(fields).map(([before]) => before)),
    ...[...lost.vehiclePlates, ...lost.vehicleParties].flatMap((row) => Object.values(row)),
  ];
  const ids = new Set(values.filter((one) => typeof one === "string").filter((one) => reference.test(one)));
  return (prefix) => [...ids].filter((id) => id.startsWith(prefix));
}

/** Who asked not to be called, by the people and numbers that calls have or had. */
function forbidding(followUpIds: readonly string[], { updated }: Written): Query<Row<"doNotCall">[]> {
  const former = updated
    .filter(({ table }) => table === "followUps")
    .flatMap(({ fields }) => [fields.contactPointId?.[0], fields.customerId?.[0]])
    .filter((one) => typeof one === "string");
  const of = (column: string) =>
    `SELECT d.* FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
      CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.${column} = f.${column}
      UNION ALL SELECT d.* FROM json_each(?3) j CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.${column} = j.value`;
  return rows("doNotCall", `${of("contact_point_id")} UNION ALL ${of("customer_id")}`, [
    JSON.stringify(followUpIds),
    JSON.stringify(former),
  ]);
}

async function loadLinks(scope: Scope, written: Written, cars: readonly string[]): Promise<Links> {
  const { made, links, updated } = written;
  const keys = <N extends LinkTable>(table: N) => [
    ...links[table].map(({ row }) => keyOf(table, row)),
    ...updated.filter((one) => one.table === table).map(({ key }) => key),
  ];
  const byPerson = await scope.read({
    stores: standing("customerStores", "customer_id", made.customers),
    points: standing("customerContactPoints", "customer_id", made.customers),
    people: standing("customerContactPoints", "contact_point_id", made.contactPoints),
    parties: standing("vehicleParties", "customer_id", made.customers),
  });
  const byCar = await scope.read({
    stores: standing("vehicleStores", "vehicle_id", made.vehicles),
    plates: standing("vehiclePlates", "vehicle_id", cars),
    readings: standing("mileageReadings", "vehicle_id", made.vehicles),
    parties: standing("vehicleParties", "vehicle_id", cars),
  });
  const byKey = await scope.read({
    customerStores: standingByKey("customerStores", ["store_id", "customer_id"], keys("customerStores")),
    points: standingByKey(
      "customerContactPoints",
      ["customer_id", "contact_point_id"],
      keys("customerContactPoints"),
    ),
    vehicleStores: standingByKey("vehicleStores", ["store_id", "vehicle_id"], keys("vehicleStores")),
    readings: standingByKey("mileageReadings", ["vehicle_id", "read_on", "km"], keys("mileageReadings")),
    columns: standingByKey("importColumns", ["kind", "heading"], keys("importColumns")),
    matches: standingByKey("importMatches", ["kind", "text"], keys("importMatches")),
    workplaces: standingByKey("staffStores", ["staff_id", "store_id"], keys("staffStores")),
  });
  return {
    staffStores: byKey.workplaces,
    customerStores: distinct("customerStores", [...byPerson.stores, ...byKey.customerStores]),
    customerContactPoints: distinct("customerContactPoints", [
      ...byPerson.points,
      ...byPerson.people,
      ...byKey.points,
    ]),
    vehicleStores: distinct("vehicleStores", [...byCar.stores, ...byKey.vehicleStores]),
    vehiclePlates: byCar.plates,
    mileageReadings: distinct("mileageReadings", [...byCar.readings, ...byKey.readings]),
    vehicleParties: distinct("vehicleParties", [...byPerson.parties, ...byCar.parties]),
    importColumns: byKey.columns,
    importMatches: byKey.matches,
  };
}

/** Rows that were found by more than one way, once each. */
function distinct<N extends LinkTable>(table: N, found: readonly Standing<N>[]): Standing<N>[] {
  return [...new Map(found.map((one) => [keyOf(table, one.row).join("\n"), one])).values()];
}

import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import { lay } from "./imports.drafts.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import type { CustomerRow } from "./imports.rows.rules.ts";

/** What became of each row's own record. */
export interface RowCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Writes customers into the archive: found by the system's number, by phone and name, or by car and name,
 * and made otherwise. Imported customers count as allocated long ago, so no first contact opens (AR-04).
 */
export function importCustomers(input: {
  rows: readonly ReadRow<CustomerRow>[];
  archive: ImportArchive;
  asOf: number;
}): RowCounts {
  const counts: RowCounts = { created: 0, updated: 0, unchanged: 0 };
  for (const { value } of input.rows) counts[importCustomer({ ...input, row: value })] += 1;
  return counts;
}

function importCustomer(input: { row: CustomerRow; archive: ImportArchive; asOf: number }): keyof RowCounts {
  const { row, archive, asOf } = input;
  const today = localDateOf({ at: asOf, zone: "Asia/Shanghai" });
  const name = row.name ?? "车主";
  const knownCar = row.cars.map((car) => archive.cars.find(car)).find((vehicle) => vehicle !== undefined);
  const phone = row.phone && !row.phone.masked ? row.phone.e164 : null;
  const found = archive.people.find({
    externalId: row.externalId,
    name,
    phone,
    among: archive.cars.peopleOf(knownCar?.now.id ?? null),
  });
  const storeId = archive.places.store(row.store);
  const draft =
    found ??
    archive.people.add({
      ...emptyCustomer({ id: newId("customer", asOf), name, storeId, asOf }),
      externalId: row.externalId,
    });
  if (found && row.externalId !== null && found.now.externalId === null)
    archive.people.numbered(found.now.id, row.externalId);
  const { externalId, gender, birthday, type, level, hobby, address, note } = row;
  let changed = lay(draft, {
    externalId,
    name: row.name ?? draft.now.name,
    gender,
    birthday,
    ...(type ? { type } : {}),
    level,
    hobby,
    address,
    note,
    extra: { ...draft.now.extra, ...extraOf(row) },
  });
  const customerId = draft.now.id;
  archive.people.known(customerId, storeId);
  for (const one of [row.phone, row.phone2])
    if (one) changed = archive.people.tie({ customerId, phone: one }) || changed;
  for (const car of row.cars) {
    const since = car.boughtOn ?? today;
    const vehicle = archive.cars.car({ car, storeId, on: since, readOn: car.lastVisitOn ?? today });
    const owns = archive.cars.party({ vehicleId: vehicle.id, customerId, part: "owner", on: since });
    changed = vehicle.changed || owns || changed;
  }
  if (!found) return "created";
  return changed ? "updated" : "unchanged";
}

/** Columns that no field holds are kept for the features they are meant for; a masked number too, as it came. */
function extraOf(row: CustomerRow): Record<string, string> {
  const extra = { ...row.extra };
  if (row.phone?.masked) extra.maskedPhone = `${row.phone.head}****${row.phone.tail}`;
  if (row.wecom) extra.wecom = row.wecom;
  if (row.email) extra.email = row.email;
  return extra;
}

/** A customer of whom a file says no more than a name. */
export function emptyCustomer(input: {
  id: string;
  name: string;
  storeId: string;
  asOf: number;
}): FullRow<"customers"> {
  return {
    id: input.id,
    externalId: null,
    storeId: input.storeId,
    type: "person",
    name: input.name,
    gender: null,
    birthday: null,
    hobby: null,
    level: null,
    address: null,
    note: null,
    extra: {},
    keeperId: null,
    allocatedAt: null,
    source: "import",
    createdAt: input.asOf,
    version: 1,
  };
}

import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import { lay, unknownOf } from "./imports.drafts.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { maskedText } from "./imports.people.rules.ts";
import type { CustomerRow } from "./imports.rows.rules.ts";

/** What somebody is called of whom nobody told the name. */
const nameless = "车主";

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
  const outcomes = input.rows.map(({ value }) => importCustomer({ ...input, row: value }));
  // What a row came to is known once every row has had its say: two may tell different things of one car.
  for (const outcome of outcomes) counts[outcome()] += 1;
  return counts;
}

function importCustomer(input: {
  row: CustomerRow;
  archive: ImportArchive;
  asOf: number;
}): () => keyof RowCounts {
  const { row, archive, asOf } = input;
  const { people, cars } = archive;
  const today = localDateOf({ at: asOf, zone: "Asia/Shanghai" });
  const name = row.name ?? nameless;
  const knownCar = row.cars
    .map((car) => cars.find({ ...car, on: car.boughtOn ?? today }))
    .find((vehicle) => vehicle !== undefined);
  const storeId = archive.places.store(row.store);
  const among = cars.peopleOf(knownCar?.now.id ?? null);
  // Without a name a car tells who it is, and a number only where there is no car: strangers are not joined.
  const about =
    row.name === null
      ? { phone: row.cars.length > 0 ? null : row.phone, storeId: null }
      : { phone: row.phone, storeId };
  const found =
    people.find({ externalId: row.externalId, name, among, ...about }) ??
    (row.name === null ? people.reachedBy(among, row.phone) : undefined);
  const { externalId } = row;
  const number = externalId !== null && people.isFree(externalId) ? externalId : null;
  const draft =
    found ??
    people.add({
      ...emptyCustomer({ id: newId("customer", asOf), name, storeId, asOf }),
      externalId: number,
    });
  const customerId = draft.now.id;
  if (found && number !== null && found.now.externalId === null) {
    people.numbered(customerId, number);
    lay(draft, { externalId: number });
  }
  const { gender, birthday, type, level, hobby, address, note } = row;
  const told: Partial<FullRow<"customers">> = {
    name: row.name ?? draft.now.name,
    gender,
    birthday,
    ...(type ? { type } : {}),
    level,
    hobby,
    address,
    note,
    extra: { ...draft.now.extra, ...extraOf(row) },
  };
  // What comes of somebody who was merged into them fills what is empty, and undoes no choice of the merge.
  lay(draft, people.isMerged(customerId, row) ? unknownOf(told, draft.now) : told);
  people.known(customerId, storeId);
  const tied = [row.phone, row.phone2].map((phone) => phone !== null && people.tie({ customerId, phone }));
  const seen = row.cars.flatMap((car) => {
    const since = car.boughtOn ?? today;
    const vehicle = cars.car({ car, storeId, on: since, readOn: car.lastVisitOn ?? today });
    if (!vehicle) return [];
    const owns = cars.party({
      vehicleId: vehicle.id,
      customerId,
      part: "owner",
      on: since,
      undated: car.boughtOn === null || row.name === null,
    });
    return [() => owns || vehicle.isChanged()];
  });
  return () => {
    if (!found) return "created";
    const isChanged =
      people.isChanged(customerId) || tied.includes(true) || seen.some((changed) => changed());
    return isChanged ? "updated" : "unchanged";
  };
}

/** Columns that no field holds are kept for the features they are meant for; a masked number too, as it came. */
function extraOf(row: CustomerRow): Record<string, string> {
  const extra = { ...row.extra };
  if (row.phone?.masked) extra.maskedPhone = maskedText(row.phone);
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

import { isOrganisationName } from "../../../shared/kernel/cells.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import type { ImportedPhone } from "./imports.cells.rules.ts";
import { emptyCustomer } from "./imports.customers.rules.ts";
import type { ServiceVisitRow } from "./imports.rows.rules.ts";

/** Who came with an order, as the archive knows them. */
export interface OrderPeople {
  ownerId: string | null;
  senderId: string | null;
  driverId: string | null;
  /** The number that this very order tells, whatever else is known of its people. */
  ownPointId: string | null;
  /** The number to dial for it, as far as it is known by now. */
  contactPointId: string | null;
  masked: boolean;
}

/** Owner, sender and driver of an order: the same phone under another name is a second person. */
export function peopleOf(input: {
  row: ServiceVisitRow;
  archive: ImportArchive;
  storeId: string;
  vehicleId: string | null;
  /** The order as it is known. */
  before: Row<"serviceVisits"> | undefined;
  on: string;
  asOf: number;
}): OrderPeople {
  const { row, archive, storeId, vehicleId, before, on, asOf } = input;
  const known = [before?.ownerCustomerId, before?.senderCustomerId, before?.driverCustomerId].filter(
    (id): id is string => typeof id === "string",
  );
  const told = [row.senderPhone, row.driverPhone, row.ownerPhone].filter((one) => one !== null);
  // A number that reaches somebody outweighs stars and fillers of whoever comes before them.
  const phone = told.find((one) => !one.masked && !one.filler) ?? told[0] ?? null;
  const person = (
    name: string | null,
    own: ImportedPhone | null,
    part: "owner" | "sender" | "driver",
  ): string | null => {
    if (name === null) return null;
    const among = [...archive.cars.peopleOf(vehicleId), ...known];
    const found = archive.people.find({ externalId: null, name, phone: own, among, storeId: null });
    const draft =
      found ??
      archive.people.add({
        ...emptyCustomer({ id: newId("customer", asOf), name, storeId, asOf }),
        type: isOrganisationName(name) ? "organisation" : "person",
      });
    if (own) archive.people.tie({ customerId: draft.now.id, phone: own });
    archive.people.known(draft.now.id, storeId);
    if (vehicleId) archive.cars.party({ vehicleId, customerId: draft.now.id, part, on });
    return draft.now.id;
  };
  const senderIsOwner = row.senderName === null || row.senderName === row.ownerName;
  const ownerId = person(row.ownerName, row.ownerPhone ?? (senderIsOwner ? row.senderPhone : null), "owner");
  const senderId = senderIsOwner
    ? row.senderPhone || row.senderName
      ? ownerId
      : null
    : person(row.senderName, row.senderPhone ?? null, "sender");
  const driverId =
    row.driverName === null || row.driverName === row.ownerName
      ? null
      : person(row.driverName, row.driverPhone, "driver");
  const whom = senderId ?? driverId ?? ownerId;
  const point =
    phone === null
      ? undefined
      : phone.masked
        ? archive.people.unmask(phone, [...(whom ? [whom] : []), ...archive.cars.peopleOf(vehicleId)])
        : archive.people.point(phone);
  const isGood = point !== undefined && !archive.people.isDoubtful(point.id);
  const contactPointId = isGood
    ? point.id
    : (archive.people.goodPhoneOf(whom) ?? point?.id ?? archive.people.phoneOf(whom));
  return {
    ownerId,
    senderId,
    driverId,
    ownPointId: phone?.masked ? null : (point?.id ?? null),
    contactPointId,
    masked: phone?.masked ?? false,
  };
}

/** The car of an order; null where nothing tells which it is. */
export function carOf(input: {
  row: ServiceVisitRow;
  archive: ImportArchive;
  storeId: string;
  /** The order as it is known. */
  before: Row<"serviceVisits"> | undefined;
  on: string;
}): string | null {
  const { row, archive, storeId, before, on } = input;
  if (row.vin === null && row.plate === null) return null;
  const delivered =
    row.deliveredAt === null ? null : localDateOf({ at: row.deliveredAt, zone: "Asia/Shanghai" });
  const car = {
    vin: row.vin,
    plate: row.plate,
    brand: row.brand,
    series: row.series,
    model: row.model,
    energy: null,
    boughtOn: null,
    insuranceExpiresOn: null,
    nextServiceOn: row.nextServiceOn,
    nextServiceKm: row.nextServiceKm,
    mileageKm: row.mileageKm,
    lastVisitOn: delivered,
  };
  return (
    archive.cars.car({ car, storeId, on, readOn: delivered ?? on, own: before?.vehicleId ?? undefined })
      ?.id ?? null
  );
}

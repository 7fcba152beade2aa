import { type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import type { ImportedPhone, ImportedPlate } from "./imports.cells.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import type { CustomerRow, ServiceVisitRow } from "./imports.rows.rules.ts";

/** What the rows of a piece name, for looking it up. */
export interface Named {
  externalIds: string[];
  phones: string[];
  vins: string[];
  plates: string[];
  orderNumbers: string[];
  /** Names of customers of whom a row says nothing else to find them by. */
  names: string[];
}

/** The day an order's car came, in the zone of its file. */
export function dayOfOrder(row: Pick<ServiceVisitRow, "arrivedAt" | "deliveredAt">, asOf: number): LocalDate {
  return localDateOf({ at: row.arrivedAt ?? row.deliveredAt ?? asOf, zone: "Asia/Shanghai" });
}

/** An order is not lost because another car's has its number: it keeps its car beside it. */
export function numberOfAnother(orderNumber: string, car: string): string {
  return `${orderNumber}@${car}`;
}

/** The number that a file has for an order, which may be another car's as well. */
export function numberInFiles(orderNumber: string): string {
  return orderNumber.replace(/(?<=.)@.*$/, "");
}

/** Everything that rows name: people's numbers, phones and names, cars, orders. */
export function namedIn(input: {
  customers: readonly ReadRow<CustomerRow>[];
  visits: readonly ReadRow<ServiceVisitRow>[];
}): Named {
  const named: Named = { externalIds: [], phones: [], vins: [], plates: [], orderNumbers: [], names: [] };
  const phone = (one: ImportedPhone | null) => {
    if (one && !one.masked) named.phones.push(one.e164, ...one.others);
  };
  const car = (one: { vin: string | null; plate: ImportedPlate | null }) => {
    if (one.vin) named.vins.push(one.vin);
    if (one.plate) named.plates.push(one.plate.plate);
  };
  for (const { value } of input.customers) {
    if (value.externalId) named.externalIds.push(value.externalId);
    else if (value.name && (value.phone === null || value.phone.masked)) named.names.push(value.name);
    phone(value.phone);
    phone(value.phone2);
    for (const one of value.cars) car(one);
  }
  for (const { value } of input.visits) {
    const { orderNumber } = value;
    named.orderNumbers.push(orderNumber, orderNumber.toUpperCase(), orderNumber.toLowerCase());
    phone(value.ownerPhone);
    phone(value.senderPhone);
    phone(value.driverPhone);
    car(value);
  }
  return named;
}

import type { ImportedPhone } from "./imports.cells.rules.ts";
import type { CustomerRow, ImportedCar, ServiceVisitRow } from "./imports.rows.rules.ts";

/** What was read from one row of a file or, folded, from several; `rows` are their numbers. */
export interface ReadRow<Value> {
  rows: number[];
  value: Value;
}

/** `folded` is how many rows went into an earlier one with the same key: they count as skipped. */
export interface Folding<Value> {
  rows: ReadRow<Value>[];
  folded: number;
}

/** One customer a key; of two cells the later that says something wins, mileage and last visit are maxima. */
export function foldCustomerRows(rows: readonly ReadRow<CustomerRow>[]): Folding<CustomerRow> {
  return foldRows({ rows, keyOf: customerKey, merge: mergeCustomers });
}

/** One order a store and number, however many lines the file gives it. */
export function foldServiceVisitRows(rows: readonly ReadRow<ServiceVisitRow>[]): Folding<ServiceVisitRow> {
  return foldRows({ rows, keyOf: serviceVisitKey, merge: mergeServiceVisits });
}

/** What makes two rows one customer: the system's own number, else phone and name, else car and name. */
export function customerKey({ externalId, name, phone, cars }: CustomerRow): string | null {
  if (externalId !== null) return `id ${externalId}`;
  const number = phone && (phone.masked ? `${phone.head}*${phone.tail}` : phone.e164);
  if (number !== null && name !== null) return `phone ${number} ${name}`;
  const car = cars[0]?.vin ?? cars[0]?.plate?.plate;
  return car === undefined ? null : `car ${car} ${name ?? ""}`;
}

export function serviceVisitKey({ store, orderNumber }: ServiceVisitRow): string {
  return JSON.stringify([store, orderNumber]);
}

/** Two rows of one customer; cars stay apart where their VINs differ. */
export function mergeCustomers(earlier: CustomerRow, later: CustomerRow): CustomerRow {
  return {
    ...laterWins(earlier, later),
    phone: betterPhone(earlier.phone, later.phone),
    phone2: betterPhone(earlier.phone2, later.phone2),
    cars: later.cars.reduce(addCar, earlier.cars),
    extra: { ...earlier.extra, ...later.extra },
  };
}

/** Two rows of one order. */
export function mergeServiceVisits(earlier: ServiceVisitRow, later: ServiceVisitRow): ServiceVisitRow {
  const kindFrom = later.kind === "unknown" ? earlier : later;
  const deliveryFrom =
    later.deliveredAt === null ||
    (later.deliveredFrom === "settlement" && earlier.deliveredFrom === "delivery")
      ? earlier
      : later;
  return {
    ...laterWins(earlier, later),
    kind: kindFrom.kind,
    kindText: kindFrom.kindText ?? later.kindText ?? earlier.kindText,
    ownerPhone: betterPhone(earlier.ownerPhone, later.ownerPhone),
    senderPhone: betterPhone(earlier.senderPhone, later.senderPhone),
    driverPhone: betterPhone(earlier.driverPhone, later.driverPhone),
    mileageKm: greater(earlier.mileageKm, later.mileageKm),
    deliveredAt: deliveryFrom.deliveredAt,
    deliveredFrom: deliveryFrom.deliveredFrom,
    payers: [...new Set([...earlier.payers, ...later.payers])],
    items: [...new Set([...earlier.items, ...later.items])],
    extra: { ...earlier.extra, ...later.extra },
  };
}

interface FoldCase<Value> {
  rows: readonly ReadRow<Value>[];
  keyOf: (value: Value) => string | null;
  merge: (earlier: Value, later: Value) => Value;
}

function foldRows<Value>({ rows, keyOf, merge }: FoldCase<Value>): Folding<Value> {
  const kept: ReadRow<Value>[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row.value);
    const place = key === null ? undefined : places.get(key);
    const earlier = place === undefined ? undefined : kept[place];
    if (place === undefined || earlier === undefined) {
      if (key !== null) places.set(key, kept.length);
      kept.push(row);
    } else {
      kept[place] = { rows: [...earlier.rows, ...row.rows], value: merge(earlier.value, row.value) };
    }
  }
  return { rows: kept, folded: rows.length - kept.length };
}

function laterWins<Value extends object>(earlier: Value, later: Value): Value {
  const merged = { ...earlier };
  for (const key in later) {
    if (later[key] !== null) merged[key] = later[key];
  }
  return merged;
}

/** A number that can be dialled is not given up for a masked one or a filler. */
function betterPhone(earlier: ImportedPhone | null, later: ImportedPhone | null): ImportedPhone | null {
  if (later === null || earlier === null) return later ?? earlier;
  return isDialable(earlier) && !isDialable(later) ? earlier : later;
}

function isDialable(phone: ImportedPhone): boolean {
  return !phone.masked && !phone.filler;
}

/** Adds a car to a customer's; one that fits several (a VIN without plate, a plate without VIN) joins them. */
function addCar(cars: readonly ImportedCar[], car: ImportedCar): ImportedCar[] {
  const same = cars.filter((other) => isSameCar(other, car));
  const [first] = same;
  if (!first) return [...cars, car];
  const joined = [...same, car].reduce(mergeCars);
  return cars.flatMap((other) => (other === first ? [joined] : same.includes(other) ? [] : [other]));
}

/** A plate tells cars apart only where a VIN does not, what they are called only where neither does. */
function isSameCar(a: ImportedCar, b: ImportedCar): boolean {
  if (a.vin !== null && b.vin !== null) return a.vin === b.vin;
  if (a.plate !== null && b.plate !== null) return a.plate.plate === b.plate.plate;
  return a.vin === null && a.plate === null && b.vin === null && b.plate === null && a.model === b.model;
}

function mergeCars(earlier: ImportedCar, later: ImportedCar): ImportedCar {
  return {
    ...laterWins(earlier, later),
    mileageKm: greater(earlier.mileageKm, later.mileageKm),
    lastVisitOn: greater(earlier.lastVisitOn, later.lastVisitOn),
  };
}

function greater<Value extends number | string>(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

import { shippedPolicies } from "../policies/policies.rules.ts";
import type { ImportedPhone } from "./imports.cells.rules.ts";
import type { CustomerRow, ImportedCar, OrderLine, ServiceVisitRow } from "./imports.rows.rules.ts";
import type { VisitKind } from "./imports.words.rules.ts";

/** What was read from one row of a file or, folded, from several; `rows` are their numbers. */
export interface ReadRow<Value> {
  rows: number[];
  value: Value;
  /** Said where another record of the file has the same key. */
  apart?: boolean;
}

/** `folded` is how many rows went into an earlier one with the same key: they count as skipped. */
export interface Folding<Value> {
  rows: ReadRow<Value>[];
  folded: number;
}

/** One customer a key; of two cells the later that says something wins, mileage and last visit are maxima. */
export function foldCustomerRows(rows: readonly ReadRow<CustomerRow>[]): Folding<CustomerRow> {
  return foldRows({ rows, merge: mergeCustomers });
}

/** One order a store and number, however many lines the file gives it. */
export function foldServiceVisitRows(rows: readonly ReadRow<ServiceVisitRow>[]): Folding<ServiceVisitRow> {
  return foldRows({ rows, merge: mergeServiceVisits });
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
  return JSON.stringify([store, orderNumber.toUpperCase()]);
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

/**
 * Two rows of one order: a repeated row, of which the later cell wins, or two of its lines, whose amounts add
 * up. The kind that is called outweighs one that is not, the later delivery the earlier, a good row a void one.
 */
export function mergeServiceVisits(earlier: ServiceVisitRow, later: ServiceVisitRow): ServiceVisitRow {
  const kindFrom = isWeightier(earlier.kind, later.kind) ? earlier : later;
  const deliveryFrom = laterDelivery(earlier, later);
  const lines = mergeLines(earlier.lines, later.lines);
  const totals = lines.length > 1 ? { totalCents: totalOf(lines) } : {};
  return {
    ...laterWins(earlier, later),
    ...totals,
    lines,
    kind: kindFrom.kind,
    kindText: kindFrom.kindText ?? later.kindText ?? earlier.kindText,
    status:
      earlier.status === "void" || later.status === "void"
        ? statusOfBoth(earlier, later)
        : deliveryFrom.status,
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

/** Whether of two kinds the first tells more: any kind more than none, one that is called more than one that is not. */
function isWeightier(a: VisitKind, b: VisitKind): boolean {
  if (b === "unknown") return true;
  return a !== "unknown" && calledKinds.includes(a) && !calledKinds.includes(b);
}

const calledKinds: readonly string[] = shippedPolicies["service-callback"].visitKinds;

/** What tells when a car was delivered, the surest first. */
const surest: readonly NonNullable<ServiceVisitRow["deliveredFrom"]>[] = [
  "delivery",
  "settlement",
  "completion",
];

/** A delivery outweighs what stands in for one; of two alike the later one is due. */
function laterDelivery(earlier: ServiceVisitRow, later: ServiceVisitRow): ServiceVisitRow {
  if (earlier.deliveredAt === null || later.deliveredAt === null)
    return later.deliveredAt === null && earlier.deliveredAt !== null ? earlier : later;
  const rank = (row: ServiceVisitRow) => surest.indexOf(row.deliveredFrom ?? "completion");
  if (rank(earlier) !== rank(later)) return rank(earlier) < rank(later) ? earlier : later;
  return earlier.deliveredAt > later.deliveredAt ? earlier : later;
}

function statusOfBoth(earlier: ServiceVisitRow, later: ServiceVisitRow): ServiceVisitRow["status"] {
  return earlier.status === "void" ? later.status : earlier.status;
}

/** Lines that all tell the same amount repeat the order's total; others add up. */
export function totalOf(lines: readonly OrderLine[]): number {
  const [first] = lines;
  if (first && lines.every(({ payer, cents }) => payer === first.payer && cents === first.cents))
    return first.cents;
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

/** The lines of two rows; rows with the same work for the same payer are one line, of which the later counts. */
function mergeLines(earlier: readonly OrderLine[], later: readonly OrderLine[]): OrderLine[] {
  const isSame = (a: OrderLine, b: OrderLine) => a.payer === b.payer && a.work === b.work;
  return [...earlier.filter((line) => !later.some((other) => isSame(line, other))), ...later];
}

/**
 * Where the rows of each key lie. Two rows of one key that agree in neither of what tells them apart (name and
 * phone of a customer, car and owner of an order) are two: systems begin to count anew, or two count alike.
 */
export class KeptRows {
  readonly #places = new Map<string, number>();
  readonly #marks = new Map<number, Marks>();

  /** The place of an earlier row of the same record. */
  find(value: CustomerRow | ServiceVisitRow): number | undefined {
    const key = keyOf(value);
    return key === null ? undefined : this.#places.get(this.#keyApart(key, marksOf(value)));
  }

  /** Whether another record than this one has its key. */
  isTaken(value: CustomerRow | ServiceVisitRow): boolean {
    const key = keyOf(value);
    return key !== null && this.#places.has(key) && this.#keyApart(key, marksOf(value)) !== key;
  }

  keep(value: CustomerRow | ServiceVisitRow, place: number): void {
    const key = keyOf(value);
    if (key === null) return;
    const marks = marksOf(value);
    this.#places.set(this.#keyApart(key, marks), place);
    this.#marks.set(place, marks);
  }

  #keyApart(key: string, marks: Marks): string {
    const place = this.#places.get(key);
    const known = place === undefined ? undefined : this.#marks.get(place);
    const isAnother = known?.every(
      (mark, index) => mark !== 0 && marks[index] !== 0 && mark !== marks[index],
    );
    return isAnother ? `${key} ${marks.join(" ")}` : key;
  }
}

/** What else tells two records of one key apart, as numbers, since a file has many rows; 0 is not told. */
type Marks = [number, number];

function marksOf(value: CustomerRow | ServiceVisitRow): Marks {
  if (isVisit(value)) return [markOf(value.vin ?? value.plate?.plate), markOf(value.ownerName)];
  const { name, phone } = value;
  return [markOf(name), phone && !phone.masked ? markOf(phone.e164) : 0];
}

function markOf(text: string | null | undefined): number {
  let mark = 0;
  for (const character of text ?? "") mark = (Math.imul(mark, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return mark;
}

function isVisit(value: CustomerRow | ServiceVisitRow): value is ServiceVisitRow {
  return "orderNumber" in value;
}

function keyOf(value: CustomerRow | ServiceVisitRow): string | null {
  return isVisit(value) ? serviceVisitKey(value) : customerKey(value);
}

interface FoldCase<Value> {
  rows: readonly ReadRow<Value>[];
  merge: (earlier: Value, later: Value) => Value;
}

function foldRows<Value extends CustomerRow | ServiceVisitRow>({
  rows,
  merge,
}: FoldCase<Value>): Folding<Value> {
  const folded: ReadRow<Value>[] = [];
  const kept = new KeptRows();
  for (const row of rows) {
    const place = kept.find(row.value);
    const earlier = place === undefined ? undefined : folded[place];
    if (place === undefined || earlier === undefined) {
      kept.keep(row.value, folded.length);
      folded.push(row);
    } else {
      folded[place] = { rows: [...earlier.rows, ...row.rows], value: merge(earlier.value, row.value) };
    }
  }
  return { rows: folded, folded: rows.length - folded.length };
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

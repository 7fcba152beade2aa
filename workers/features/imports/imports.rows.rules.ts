import { tidy } from "../../../shared/kernel/cell-text.ts";
import {
  type CustomerType,
  cleanName,
  type Gender,
  isOrganisationName,
  readCustomerType,
  readGender,
} from "../../../shared/kernel/cells.ts";
import { type Energy, readEnergy } from "../../../shared/kernel/energy.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import {
  type CellProblem,
  type ImportedPhone,
  type ImportedPlate,
  type RowCase,
  RowReader,
} from "./imports.cells.rules.ts";
import type { ImportField } from "./imports.fields.rules.ts";
import {
  type Payer,
  readPayers,
  readVisitKind,
  readVisitStatus,
  type VisitKind,
  type VisitStatus,
} from "./imports.words.rules.ts";

/** A car as a customer file tells of it. */
export interface ImportedCar {
  vin: string | null;
  plate: ImportedPlate | null;
  brand: string | null;
  series: string | null;
  model: string | null;
  energy: Energy | null;
  boughtOn: LocalDate | null;
  insuranceExpiresOn: LocalDate | null;
  nextServiceOn: LocalDate | null;
  nextServiceKm: number | null;
  mileageKm: number | null;
  lastVisitOn: LocalDate | null;
}

/** A customer with the cars of the row (none or one) or, folded, of all their rows; null is what no cell says. */
export interface CustomerRow {
  externalId: string | null;
  name: string | null;
  gender: Gender | null;
  birthday: LocalDate | null;
  type: CustomerType | null;
  phone: ImportedPhone | null;
  phone2: ImportedPhone | null;
  level: string | null;
  hobby: string | null;
  wecom: string | null;
  email: string | null;
  address: string | null;
  note: string | null;
  store: string | null;
  adviser: string | null;
  cars: ImportedCar[];
  extra: Record<string, string>;
}

/** A repair order; instants are UTC ms, amounts cents. `deliveredFrom` says what `deliveredAt` was taken from. */
export interface ServiceVisitRow {
  orderNumber: string;
  store: string | null;
  kind: VisitKind;
  kindText: string | null;
  status: VisitStatus | null;
  ownerName: string | null;
  ownerPhone: ImportedPhone | null;
  senderName: string | null;
  senderPhone: ImportedPhone | null;
  driverName: string | null;
  driverPhone: ImportedPhone | null;
  vin: string | null;
  plate: ImportedPlate | null;
  brand: string | null;
  series: string | null;
  model: string | null;
  mileageKm: number | null;
  arrivedAt: number | null;
  promisedAt: number | null;
  settledAt: number | null;
  deliveredAt: number | null;
  deliveredFrom: "delivery" | "settlement" | null;
  adviser: string | null;
  labourCents: number | null;
  partsCents: number | null;
  totalCents: number | null;
  payers: Payer[];
  items: string[];
  symptom: string | null;
  nextServiceOn: LocalDate | null;
  nextServiceKm: number | null;
  note: string | null;
  extra: Record<string, string>;
}

export type RowReading<Value> =
  | { ok: true; value: Value; warnings: CellProblem[] }
  | { ok: false; errors: CellProblem[] };

const dayMs = 86_400_000;

/** Reads a customer, with the car of the row. Only what cannot be right refuses it. */
export function readCustomerRow(row: RowCase): RowReading<CustomerRow> {
  const reader = new RowReader(row);
  const named = readName(reader, "name");
  const car = readCar(reader);
  const value: CustomerRow = {
    externalId: reader.text("externalId"),
    name: named.name,
    gender: reader.word("gender", readGender) ?? named.gender,
    birthday: reader.date("birthday", "birthday"),
    type: readType(reader, named.name),
    phone: reader.phone("phone"),
    phone2: reader.phone("phone2"),
    level: reader.text("level"),
    hobby: reader.text("hobby"),
    wecom: reader.text("wecom"),
    email: reader.text("email"),
    address: reader.text("address"),
    note: reader.prose("note"),
    store: reader.text("store"),
    adviser: reader.text("adviser"),
    cars: car ? [car] : [],
    extra: reader.extra,
  };
  if (value.name === null && reader.text("vin") === null) reader.reject("name", "customer.nobody");
  return closed(reader, value);
}

/** Reads a repair order. Only what cannot be right refuses it; an order still in the workshop is none the worse. */
export function readServiceVisitRow(row: RowCase): RowReading<ServiceVisitRow> {
  const reader = new RowReader(row);
  const orderNumber = reader.text("orderNumber");
  if (orderNumber === null) reader.reject("orderNumber", "visit.no_order_number");
  const plate = reader.plate();
  const value: ServiceVisitRow = {
    orderNumber: orderNumber ?? "",
    store: reader.text("store"),
    ...readKind(reader),
    ownerName: readName(reader, "ownerName").name,
    ownerPhone: reader.phone("ownerPhone"),
    senderName: readName(reader, "senderName").name,
    senderPhone: reader.phone("senderPhone"),
    driverName: readName(reader, "driverName").name,
    driverPhone: reader.phone("driverPhone"),
    vin: reader.vin(plate !== null),
    plate,
    brand: reader.text("brand"),
    series: reader.text("series"),
    model: reader.text("model"),
    mileageKm: reader.km("mileageKm"),
    ...readTimes(reader),
    adviser: reader.text("adviser"),
    labourCents: reader.cents("labourCents"),
    partsCents: reader.cents("partsCents"),
    totalCents: reader.cents("totalCents"),
    payers: reader.word("payer", someOf(readPayers)) ?? [],
    items: splitItems(reader.prose("items")),
    symptom: reader.prose("symptom"),
    nextServiceOn: reader.date("nextServiceOn", "planned"),
    nextServiceKm: reader.km("nextServiceKm"),
    note: reader.prose("note"),
    extra: reader.extra,
  };
  const named = value.ownerName ?? value.senderName ?? value.driverName;
  if (named === null && plate === null && reader.text("vin") === null)
    reader.reject("ownerName", "visit.nobody");
  return closed(reader, value);
}

function closed<Value>({ errors, warnings }: RowReader, value: Value): RowReading<Value> {
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value, warnings };
}

function readName(reader: RowReader, field: ImportField): { name: string | null; gender: Gender | null } {
  const text = reader.text(field);
  return text === null ? { name: null, gender: null } : cleanName(text);
}

/** An organisation's name outweighs 个人, which many systems put into every row. */
function readType(reader: RowReader, name: string | null): CustomerType | null {
  const type = reader.word("type", readCustomerType);
  return name !== null && isOrganisationName(name) ? "organisation" : type;
}

/** Null where nothing says which car, or what car, it is. */
function readCar(reader: RowReader): ImportedCar | null {
  const plate = reader.plate();
  const model = reader.text("model");
  const car: ImportedCar = {
    vin: reader.vin(plate !== null),
    plate,
    brand: reader.text("brand"),
    series: reader.text("series"),
    model,
    energy: reader.word("energy", readEnergy) ?? readEnergy(model ?? ""),
    boughtOn: reader.date("boughtOn", "happened"),
    insuranceExpiresOn: reader.date("insuranceExpiresOn", "planned"),
    nextServiceOn: reader.date("nextServiceOn", "planned"),
    nextServiceKm: reader.km("nextServiceKm"),
    mileageKm: reader.km("mileageKm"),
    lastVisitOn: reader.date("lastVisitOn", "happened"),
  };
  return (car.vin ?? car.plate ?? car.brand ?? car.series ?? car.model) === null ? null : car;
}

function readKind(reader: RowReader): Pick<ServiceVisitRow, "kind" | "kindText"> {
  const kindText = reader.text("kind");
  const kind = kindText === null ? "unknown" : readVisitKind(kindText);
  if (kind === "unknown") reader.warn("kind", "visit.kind_unknown");
  return { kind, kindText };
}

type VisitTimes = Pick<
  ServiceVisitRow,
  "status" | "arrivedAt" | "promisedAt" | "settledAt" | "deliveredAt" | "deliveredFrom"
>;

/** Delivery is its own time, else the settlement's, unless the status says that the car or the bill still stands. */
function readTimes(reader: RowReader): VisitTimes {
  const status = reader.word("status", readVisitStatus);
  const inWorkshop = status === "in-workshop" || saysNotDelivered(reader.text("deliveredAt"));
  const arrived = reader.instant("arrivedAt", "started");
  const settled = reader.instant("settledAt", "happened");
  const times = {
    status,
    arrivedAt: arrived?.at ?? null,
    promisedAt: readPromise(reader),
    settledAt: settled?.at ?? null,
    deliveredAt: null,
    deliveredFrom: null,
  };
  if (inWorkshop) {
    ignoreDelivery(reader);
    return times;
  }
  const delivered = reader.instant("deliveredAt", "started");
  if (delivered) {
    if (arrived && isBefore(delivered, arrived)) reader.warn("deliveredAt", "visit.delivered_before_arrival");
    return { ...times, deliveredAt: delivered.at, deliveredFrom: "delivery" };
  }
  if (!settled || status === "unsettled" || status === "void") return times;
  reader.warn("deliveredAt", "visit.delivered_from_settlement", { value: reader.text("settledAt") ?? "" });
  return { ...times, deliveredAt: settled.at, deliveredFrom: "settlement" };
}

/** A promise for a day holds until its last minute. */
function readPromise(reader: RowReader): number | null {
  const promised = reader.instant("promisedAt", "planned");
  return promised && (promised.timed ? promised.at : promised.at + dayMs - 60_000);
}

function saysNotDelivered(text: string | null): boolean {
  return text !== null && !/\d/.test(text) && readVisitStatus(text) === "in-workshop";
}

function ignoreDelivery(reader: RowReader): void {
  if (!reader.instant("deliveredAt", "happened")) return;
  reader.doubt("deliveredAt", "visit.delivered_while_in_workshop", { status: reader.text("status") ?? "" });
}

/** A delivery without a time of day may be any time of its day. */
function isBefore(delivered: { at: number; timed: boolean }, arrived: { at: number }): boolean {
  return delivered.at + (delivered.timed ? 0 : dayMs) < arrived.at;
}

function someOf<Word>(read: (text: string) => Word[]): (text: string) => Word[] | null {
  return (text) => {
    const words = read(text);
    return words.length > 0 ? words : null;
  };
}

function splitItems(text: string | null): string[] {
  if (text === null) return [];
  const items = text.split(/[\n\r;；、|]+|\s*[,，]\s*/).map(tidy);
  return [...new Set(items.filter((item) => item !== ""))];
}

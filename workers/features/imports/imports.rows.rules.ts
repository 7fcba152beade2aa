import { tidy } from "../../../shared/kernel/cell-text.ts";
import {
  type CustomerType,
  type Gender,
  isOrganisationName,
  readCustomerType,
  readGender,
  withoutPadding,
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
import { readAdviser, readBringer, readCustomerName, readOwner } from "./imports.names.rules.ts";
import { readTimes, type VisitTimes } from "./imports.times.rules.ts";
import { type Payer, readPayers, readVisitKind, type VisitKind } from "./imports.words.rules.ts";

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

/** What one row of an order says is paid, by whom, for what work. */
export interface OrderLine {
  payer: Payer;
  cents: number;
  work: string;
}

/** A repair order; instants are UTC ms, amounts cents. */
export interface ServiceVisitRow extends VisitTimes {
  orderNumber: string;
  store: string | null;
  kind: VisitKind;
  kindText: string | null;
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
  adviser: string | null;
  labourCents: number | null;
  partsCents: number | null;
  totalCents: number | null;
  payers: Payer[];
  /** One where a row tells an amount; several, once folded, where rows are the lines of an order. */
  lines: OrderLine[];
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

/** Reads a customer, with the car of the row. Only what cannot be right refuses it. */
export function readCustomerRow(row: RowCase): RowReading<CustomerRow> {
  const reader = new RowReader(row);
  const { name, gender } = readCustomerName(reader);
  const car = readCar(reader);
  const value: CustomerRow = {
    externalId: reader.number("externalId"),
    name,
    gender: reader.word("gender", readGender) ?? gender,
    birthday: reader.date("birthday"),
    type: readType(reader, name),
    ...readCustomerPhones(reader),
    level: reader.text("level"),
    hobby: reader.text("hobby"),
    wecom: reader.text("wecom"),
    email: reader.text("email"),
    address: reader.text("address"),
    note: reader.prose("note"),
    store: readStore(reader),
    adviser: readAdviser(reader),
    cars: car ? [car] : [],
    extra: reader.extra,
  };
  if (value.name === null && !isReachable(reader, value)) reader.reject("name", "customer.nobody");
  return closed(reader, value);
}

/** Reads a repair order. Only what cannot be right refuses it; an order still in the workshop is none the worse. */
export function readServiceVisitRow(row: RowCase): RowReading<ServiceVisitRow> {
  const reader = new RowReader(row);
  const orderNumber = reader.number("orderNumber");
  if (orderNumber === null) reader.reject("orderNumber", "visit.no_order_number");
  const plate = reader.plate();
  const value: ServiceVisitRow = {
    orderNumber: orderNumber ?? "",
    store: readStore(reader),
    ...readKind(reader),
    ownerName: readOwner(reader),
    ...readVisitPhones(reader),
    senderName: readBringer(reader, "senderName"),
    driverName: readBringer(reader, "driverName"),
    vin: reader.vin(plate !== null),
    plate,
    brand: reader.text("brand"),
    series: reader.text("series"),
    model: reader.text("model"),
    mileageKm: reader.km("mileageKm"),
    ...readTimes(reader),
    adviser: readAdviser(reader),
    labourCents: reader.cents("labourCents"),
    partsCents: reader.cents("partsCents"),
    totalCents: reader.cents("totalCents"),
    payers: reader.word("payer", someOf(readPayers)) ?? [],
    lines: [],
    items: splitItems(reader.prose("items")),
    symptom: reader.prose("symptom"),
    nextServiceOn: reader.date("nextServiceOn"),
    nextServiceKm: reader.km("nextServiceKm"),
    note: reader.prose("note"),
    extra: reader.extra,
  };
  value.lines = linesOf(value);
  const someone = reader.text("ownerName") ?? value.senderName ?? value.driverName;
  if (someone === null && plate === null && reader.text("vin") === null)
    reader.reject("ownerName", "visit.nobody");
  return closed(reader, value);
}

function linesOf(row: ServiceVisitRow): OrderLine[] {
  const parts = [row.labourCents, row.partsCents].filter((cents) => cents !== null);
  const cents = row.totalCents ?? (parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0));
  if (cents === null) return [];
  return [{ payer: row.payers[0] ?? "customer", cents, work: row.items.join("、") }];
}

function closed<Value>({ errors, warnings }: RowReader, value: Value): RowReading<Value> {
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value, warnings };
}

/** Whether a row without a name tells who it is all the same: by VIN or, where it says that there is none, by anything else. */
function isReachable(reader: RowReader, { externalId, phone, cars }: CustomerRow): boolean {
  if (reader.text("vin") !== null) return true;
  const isSaid = reader.text("name") !== null;
  return (
    isSaid && (externalId !== null || (phone !== null && !phone.masked) || cars.some(({ plate }) => plate))
  );
}

function readStore(reader: RowReader): string | null {
  const name = reader.text("store");
  return name === null ? null : withoutPadding(name);
}

function readCustomerPhones(reader: RowReader): Pick<CustomerRow, "phone" | "phone2"> {
  const phone = reader.phone("phone");
  return { phone, phone2: reader.phone("phone2", phone) };
}

/** The sender is called, else the driver, else the owner: a wrong number matters only where none comes before. */
function readVisitPhones(
  reader: RowReader,
): Pick<ServiceVisitRow, "ownerPhone" | "senderPhone" | "driverPhone"> {
  const senderPhone = reader.phone("senderPhone");
  const driverPhone = reader.phone("driverPhone", senderPhone);
  const ownerPhone = reader.phone("ownerPhone", dialable(senderPhone) ?? driverPhone);
  return { senderPhone, driverPhone, ownerPhone };
}

function dialable(phone: ImportedPhone | null): ImportedPhone | null {
  return phone?.masked ? null : phone;
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
    boughtOn: reader.date("boughtOn"),
    insuranceExpiresOn: reader.date("insuranceExpiresOn"),
    nextServiceOn: reader.date("nextServiceOn"),
    nextServiceKm: reader.km("nextServiceKm"),
    mileageKm: reader.km("mileageKm"),
    lastVisitOn: reader.date("lastVisitOn"),
  };
  return (car.vin ?? car.plate ?? car.brand ?? car.series ?? car.model) === null ? null : car;
}

function readKind(reader: RowReader): Pick<ServiceVisitRow, "kind" | "kindText"> {
  const kindText = reader.text("kind");
  const kind = kindText === null ? "unknown" : readVisitKind(kindText);
  if (kind === "unknown") reader.warn("kind", "visit.kind_unknown");
  return { kind, kindText };
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

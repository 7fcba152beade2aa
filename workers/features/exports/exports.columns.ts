import { decodeRow, type Row, text, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import type { SheetValue } from "../../platform/spreadsheet/write-xlsx.ts";
import { nextClock } from "../cases/cases.clocks.rules.ts";
import { type CarOf, lastVisitOf, mainCar } from "../customers/customers.cards.rules.ts";
import { listedCustomer } from "../customers/customers.repository.ts";
import { whatWasDone } from "../follow-ups/follow-ups.opening.rules.ts";
import { isCallback } from "../follow-ups/follow-ups.rounds.rules.ts";
import type { ReCallAnswer } from "../re-calls/re-calls.views.ts";
import { listedVehicle } from "../vehicles/vehicles.repository.ts";
import type { KnownPhone } from "./exports.repository.ts";
import { followUpStatus, phoneText, timeText, wordOf } from "./exports.rules.ts";
import type { ExportWords } from "./exports.zh.ts";

/** What cells need besides their row. */
export interface Facts {
  words: ExportWords;
  /** When the export was asked for. */
  asOf: number;
  /** Whether the caller sees whole numbers. */
  whole: boolean;
  stores: ReadonlyMap<string, Row<"stores">>;
  staff: ReadonlyMap<string, string>;
  phones: ReadonlyMap<string, KnownPhone>;
  /** Of each customer on the page: the cars, and the call that comes next. */
  cars: ReadonlyMap<string, readonly CarOf[]>;
  nextCalls: ReadonlyMap<string, Row<"followUps">>;
  /** What stands beside some lists' rows, by the id that the list names it by. */
  beside: ReadonlyMap<string, RawRow>;
  /** Whether the caller sees orders. */
  orders: boolean;
  /** The zone of rows that belong to no store. */
  zone: string;
}

export interface Column<R> {
  header: keyof ExportWords["headers"];
  /** In characters of the default font. */
  width: number;
  cell: (row: R, facts: Facts, raw: RawRow) => SheetValue;
}

const time = (at: number | null, row: { storeId: string }, { stores, zone }: Facts): string | null =>
  timeText(at, stores.get(row.storeId)?.zone ?? zone);
const store = (row: { storeId: string }, { stores }: Facts): string | null =>
  stores.get(row.storeId)?.name ?? null;
const person = (id: string | null, { staff }: Facts): string | null =>
  id === null ? null : (staff.get(id) ?? null);
const yes = (is: boolean, { words }: Facts): string | null => (is ? words.yes : null);
const joined = (name: string) => (_: unknown, __: Facts, raw: RawRow) => textOrNull(raw, name);

export const followUpRow = (raw: RawRow): Row<"followUps"> => decodeRow("followUps", raw);
export const followUpColumns: readonly Column<Row<"followUps">>[] = [
  {
    header: "outcome",
    width: 14,
    cell: (row, facts) => facts.words.followUpStatuses[followUpStatus(row, facts.asOf)],
  },
  { header: "followUpKind", width: 12, cell: (row, { words }) => wordOf(words.followUpKinds, row.kind) },
  { header: "customer", width: 14, cell: joined("customer_name") },
  {
    header: "phone",
    width: 16,
    cell: (row, { phones, whole }) => phoneText(phones.get(row.contactPointId ?? ""), whole),
  },
  { header: "plate", width: 12, cell: joined("plate") },
  { header: "model", width: 16, cell: joined("model") },
  { header: "done", width: 32, cell: (row) => row.title },
  { header: "store", width: 18, cell: store },
  {
    header: "deliveredAt",
    width: 17,
    cell: (row, facts) => (isCallback(row.kind) ? time(row.startedAt, row, facts) : null),
  },
  { header: "dueAt", width: 17, cell: (row, facts) => time(row.dueAt, row, facts) },
  { header: "promisedAt", width: 17, cell: (row, facts) => time(row.promisedAt, row, facts) },
  { header: "assignee", width: 10, cell: (row, facts) => person(row.assigneeId, facts) },
  { header: "attempts", width: 10, cell: (row) => row.attempts },
  { header: "lastAttemptAt", width: 17, cell: (row, facts) => time(row.lastAttemptAt, row, facts) },
  { header: "endedAt", width: 17, cell: (row, facts) => time(row.closedAt, row, facts) },
];

/** A dial with the store of its follow-up. */
export const dialRow = (raw: RawRow): Row<"attempts"> & { storeId: string } => ({
  ...decodeRow("attempts", raw),
  storeId: text(raw, "store_id"),
});
export const dialColumns: readonly Column<ReturnType<typeof dialRow>>[] = [
  { header: "dialledAt", width: 17, cell: (row, facts) => time(row.at, row, facts) },
  { header: "result", width: 16, cell: (row, { words }) => wordOf(words.dialResults, row.result) },
  { header: "valid", width: 8, cell: (row, facts) => yes(row.valid, facts) },
  { header: "customer", width: 14, cell: joined("customer_name") },
  { header: "plate", width: 12, cell: joined("plate") },
  { header: "model", width: 16, cell: joined("model") },
  {
    header: "followUpKind",
    width: 12,
    cell: (_, { words }, raw) => wordOf(words.followUpKinds, text(raw, "follow_up_kind")),
  },
  { header: "done", width: 32, cell: joined("title") },
  { header: "words", width: 36, cell: (row) => row.words },
];

/** The register of re-calls; what a caller recorded is hidden here too until the customer was asked. */
export const reCallColumns: readonly Column<ReCallAnswer>[] = [
  { header: "reCallResult", width: 14, cell: (row, { words }) => words.reCallResults[row.result ?? "open"] },
  { header: "customer", width: 14, cell: (row) => row.customerName },
  { header: "plate", width: 12, cell: (row) => row.plate },
  { header: "store", width: 18, cell: store },
  { header: "caller", width: 10, cell: (row) => row.callerName },
  { header: "calledAt", width: 17, cell: (row, facts) => time(Date.parse(row.calledAt), row, facts) },
  { header: "checker", width: 10, cell: (row) => row.checkerName },
  { header: "recordedRating", width: 10, cell: (row) => row.recordedRating },
  { header: "toldRating", width: 12, cell: (row) => row.toldRating },
  { header: "words", width: 36, cell: (row) => row.words },
  { header: "overruledReason", width: 24, cell: (row) => row.overruledReason },
];

export const visitRow = (raw: RawRow): Row<"serviceVisits"> => decodeRow("serviceVisits", raw);
export const visitColumns: readonly Column<Row<"serviceVisits">>[] = [
  { header: "orderNumber", width: 18, cell: (row) => row.orderNumber },
  { header: "status", width: 10, cell: (row, { words }) => words.visitStates[row.state] },
  { header: "visitKind", width: 12, cell: (row, { words }) => wordOf(words.visitKinds, row.kind) },
  { header: "store", width: 18, cell: store },
  { header: "customer", width: 14, cell: joined("customer_name") },
  { header: "plate", width: 12, cell: joined("plate") },
  { header: "model", width: 16, cell: joined("model") },
  { header: "visitKm", width: 12, cell: (row) => row.mileageKm },
  { header: "adviser", width: 10, cell: (row, facts) => person(row.adviserId, facts) },
  { header: "arrivedAt", width: 17, cell: (row, facts) => time(row.arrivedAt, row, facts) },
  { header: "expectedAt", width: 17, cell: (row, facts) => time(row.promisedAt, row, facts) },
  { header: "settledAt", width: 17, cell: (row, facts) => time(row.settledAt, row, facts) },
  { header: "deliveredAt", width: 17, cell: (row, facts) => time(row.deliveredAt, row, facts) },
  {
    header: "done",
    width: 36,
    cell: (row, { words }) =>
      row.items.map(({ name }) => name).join(words.between) || (whatWasDone(row) ?? row.kindText),
  },
  { header: "symptom", width: 28, cell: (row) => row.symptom },
  { header: "total", width: 12, cell: (row) => (row.totalCents === null ? null : row.totalCents / 100) },
  { header: "nextVisitOn", width: 12, cell: (row) => row.nextVisitOn },
  { header: "nextVisitKm", width: 14, cell: (row) => row.nextVisitKm },
  { header: "note", width: 28, cell: (row) => row.note },
];

export const customerRow = listedCustomer;
function nextCallAt(customerId: string, { nextCalls }: Facts): number | null {
  const call = nextCalls.get(customerId);
  return call ? (call.promisedAt ?? call.dueAt) : null;
}

export const customerColumns: readonly Column<Row<"customers">>[] = [
  { header: "customer", width: 16, cell: (row) => row.name },
  { header: "type", width: 10, cell: (row, { words }) => words.customerTypes[row.type] },
  { header: "gender", width: 8, cell: (row, { words }) => wordOf(words.genders, row.gender) },
  { header: "phone", width: 16, cell: (row, { phones, whole }) => phoneText(phones.get(row.id), whole) },
  { header: "plate", width: 12, cell: (row, { cars }) => mainCar(cars.get(row.id) ?? [])?.plate ?? null },
  { header: "model", width: 18, cell: (row, { cars }) => mainCar(cars.get(row.id) ?? [])?.model ?? null },
  { header: "lastVisitOn", width: 12, cell: (row, { cars }) => lastVisitOf(cars.get(row.id) ?? []) },
  { header: "nextCallAt", width: 17, cell: (row, facts) => time(nextCallAt(row.id, facts), row, facts) },
  { header: "customerLevel", width: 10, cell: (row) => row.level },
  { header: "birthday", width: 12, cell: (row) => row.birthday },
  { header: "hobby", width: 16, cell: (row) => row.hobby },
  { header: "address", width: 32, cell: (row) => row.address },
  { header: "keeper", width: 10, cell: (row, facts) => person(row.keeperId, facts) },
  { header: "store", width: 18, cell: store },
  { header: "customerNumber", width: 16, cell: (row) => row.externalId },
  { header: "createdAt", width: 17, cell: (row, facts) => time(row.createdAt, row, facts) },
  { header: "note", width: 28, cell: (row) => row.note },
];

export const vehicleRow = listedVehicle;
export const vehicleColumns: readonly Column<Row<"vehicles">>[] = [
  { header: "plate", width: 12, cell: (row) => row.plate },
  { header: "vin", width: 20, cell: (row) => row.vin },
  { header: "brand", width: 12, cell: (row) => row.brand },
  { header: "model", width: 18, cell: (row) => row.model },
  { header: "energy", width: 10, cell: (row, { words }) => wordOf(words.energies, row.energy) },
  { header: "boughtOn", width: 12, cell: (row) => row.boughtOn },
  { header: "mileageKm", width: 10, cell: (row) => row.mileageKm },
  { header: "lastVisitOn", width: 12, cell: (row) => row.lastVisitOn },
  { header: "nextServiceOn", width: 12, cell: (row) => row.nextServiceOn },
  { header: "nextServiceKm", width: 14, cell: (row) => row.nextServiceKm },
  { header: "insuranceExpiresOn", width: 12, cell: (row) => row.insuranceExpiresOn },
  { header: "vehicleNumber", width: 16, cell: (row) => row.externalId },
];

export const caseRow = (raw: RawRow): Row<"cases"> => decodeRow("cases", raw);
export const caseColumns: readonly Column<Row<"cases">>[] = [
  { header: "caseNumber", width: 14, cell: (row) => row.number },
  { header: "caseLevel", width: 10, cell: (row, { words }) => words.caseLevels[row.level] },
  { header: "major", width: 8, cell: (row, facts) => yes(row.major, facts) },
  { header: "rework", width: 8, cell: (row, facts) => yes(row.rework, facts) },
  { header: "status", width: 14, cell: (row, { words }) => words.caseStates[row.state] },
  { header: "caseTitle", width: 32, cell: (row) => row.title },
  { header: "customer", width: 14, cell: joined("customer_name") },
  { header: "plate", width: 12, cell: joined("plate") },
  { header: "store", width: 18, cell: store },
  { header: "assignee", width: 10, cell: (row, facts) => person(row.assigneeId, facts) },
  { header: "openedAt", width: 17, cell: (row, facts) => time(row.openedAt, row, facts) },
  { header: "nextDueAt", width: 17, cell: (row, facts) => time(nextClock(row)?.at ?? null, row, facts) },
  { header: "words", width: 36, cell: (row) => row.words },
  { header: "cause", width: 24, cell: (row) => row.cause },
  { header: "department", width: 12, cell: (row) => row.department },
  { header: "plan", width: 28, cell: (row) => row.plan },
  { header: "solution", width: 28, cell: (row) => row.solution },
  { header: "solvedAt", width: 17, cell: (row, facts) => time(row.solvedAt, row, facts) },
  { header: "closedAt", width: 17, cell: (row, facts) => time(row.closedAt, row, facts) },
  { header: "closingWords", width: 28, cell: (row) => row.closingWords },
];

import { addWorkingDays } from "../../../shared/kernel/calendar.ts";
import { isOrganisationName } from "../../../shared/kernel/cells.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addDays, instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, given, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { isCalled, openFollowUp } from "../follow-ups/follow-ups.opening.rules.ts";
import { callbackChanges } from "../follow-ups/follow-ups.reactions.ts";
import {
  emptyVisit,
  nextVisit,
  type Visit,
  type VisitInput,
  visitDifference,
} from "../service-visits/service-visits.rules.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import type { ImportedPhone } from "./imports.cells.rules.ts";
import { emptyCustomer, type RowCounts } from "./imports.customers.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { dayOfOrder, numberOfAnother } from "./imports.lookups.rules.ts";
import type { ServiceVisitRow } from "./imports.rows.rules.ts";

/** What orders came to beside themselves. */
export interface VisitReport {
  followUps: number;
  history: number;
  notCalled: number;
  deliveredYesterday: number;
  dueToday: number;
  overdue: number;
  maskedPhones: number;
}

export interface VisitsCase {
  rows: readonly ReadRow<ServiceVisitRow>[];
  archive: ImportArchive;
  visits: readonly Row<"serviceVisits">[];
  facts: FollowUpFacts;
  asOf: number;
}

export interface VisitsResult {
  counts: RowCounts;
  report: VisitReport;
  changes: Changes;
}

/**
 * Writes repair orders: found by store and number and made otherwise; each delivered one opens its callback
 * in the same changes. People and cars that an order merely mentions do not make its row `updated`.
 */
export function importVisits(input: VisitsCase): VisitsResult {
  const existing = new Map(input.visits.map((visit) => [`${visit.storeId} ${visit.orderNumber}`, visit]));
  const result: VisitsResult = {
    counts: { created: 0, updated: 0, unchanged: 0 },
    report: {
      followUps: 0,
      history: 0,
      notCalled: 0,
      deliveredYesterday: 0,
      dueToday: 0,
      overdue: 0,
      maskedPhones: 0,
    },
    changes: {},
  };
  const parts: Changes[] = [];
  for (const { value } of input.rows) {
    const { counted, changes } = importVisit({ ...input, row: value, existing, report: result.report });
    result.counts[counted] += 1;
    parts.push(changes);
  }
  result.changes = together(...parts);
  return result;
}

interface VisitCase extends VisitsCase {
  row: ServiceVisitRow;
  /** By store and number, those that the piece makes among them. */
  existing: Map<string, Row<"serviceVisits">>;
  report: VisitReport;
}

function importVisit(input: VisitCase): { counted: keyof RowCounts; changes: Changes } {
  const { row, archive, asOf } = input;
  const storeId = archive.places.store(row.store);
  const same = input.existing.get(`${storeId} ${row.orderNumber}`);
  const on = dayOfOrder(row, asOf);
  const vehicleId = carOf({ row, archive, storeId, on });
  const people = peopleOf({ row, archive, storeId, vehicleId, before: same, on, asOf });
  const isAnother = same !== undefined && isAnotherOrder({ same, vehicleId, ownerId: people.ownerId });
  const orderNumber = isAnother ? numberOfAnother(row.orderNumber, on) : row.orderNumber;
  const before = isAnother ? input.existing.get(`${storeId} ${orderNumber}`) : same;
  const start: Visit = before ?? emptyVisit({ id: newId("serviceVisit", asOf), storeId, orderNumber, asOf });
  const said = saidBy({ row, archive, storeId, vehicleId, people, before: start });
  const after = { ...nextVisit({ before: start, said, asOf }), version: before ? before.version + 1 : 1 };
  if (people.masked) input.report.maskedPhones += 1;
  const difference = before ? visitDifference(before, after) : {};
  if (before && Object.keys(difference).length === 0) return { counted: "unchanged", changes: {} };
  const row_: Changes = before
    ? {
        update: [
          {
            table: "serviceVisits",
            before,
            after: { ...before, ...difference, version: before.version + 1 },
          },
        ],
      }
    : { insert: { serviceVisits: [after] } };
  if (!before) input.existing.set(`${storeId} ${orderNumber}`, { ...after, groupId: "", changedSeq: 0 });
  const store = archive.places.storeById(storeId);
  const { facts } = input;
  // A store that this very import makes or takes live governs what its orders open.
  if (store) facts.stores.set(storeId, { ...store, groupId: "", changedSeq: 0 });
  const followUps = callbackChanges({ visit: { before, after }, facts, asOf });
  count({ report: input.report, after, followUps, facts, asOf });
  const contact =
    after.contactPointId === null || archive.people.isDoubtful(after.contactPointId)
      ? numberTask({ after, facts, followUps, asOf })
      : {};
  return { counted: before ? "updated" : "created", changes: together(row_, followUps, contact) };
}

/** A number that another car of another owner has already: systems begin to count anew, or two count alike. */
function isAnotherOrder(input: {
  same: Row<"serviceVisits">;
  vehicleId: string | null;
  ownerId: string | null;
}): boolean {
  const { same, vehicleId, ownerId } = input;
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return differ(same.vehicleId, vehicleId) && differ(same.ownerCustomerId, ownerId);
}

function carOf(input: {
  row: ServiceVisitRow;
  archive: ImportArchive;
  storeId: string;
  on: string;
}): string | null {
  const { row, archive, storeId, on } = input;
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
  return archive.cars.car({ car, storeId, on, readOn: delivered ?? on })?.id ?? null;
}

interface People {
  ownerId: string | null;
  senderId: string | null;
  driverId: string | null;
  /** The phone of this very order. */
  contactPointId: string | null;
  masked: boolean;
}

/** Owner, sender and driver of an order: the same phone under another name is a second person. */
function peopleOf(input: {
  row: ServiceVisitRow;
  archive: ImportArchive;
  storeId: string;
  vehicleId: string | null;
  /** The order as it is known. */
  before: Row<"serviceVisits"> | undefined;
  on: string;
  asOf: number;
}): People {
  const { row, archive, storeId, vehicleId, before, on, asOf } = input;
  const known = [before?.ownerCustomerId, before?.senderCustomerId, before?.driverCustomerId].filter(
    (id): id is string => typeof id === "string",
  );
  const phone = row.senderPhone ?? row.driverPhone ?? row.ownerPhone;
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
  const contactPointId = point?.id ?? archive.people.phoneOf(whom);
  return {
    ownerId,
    senderId,
    driverId,
    contactPointId,
    masked: phone?.masked ?? false,
  };
}

function saidBy(input: {
  row: ServiceVisitRow;
  archive: ImportArchive;
  storeId: string;
  vehicleId: string | null;
  people: People;
  before: Visit;
}): VisitInput {
  const { row, people, before } = input;
  const ownKind = row.kind === "unknown" ? undefined : row.kind;
  const total = row.totalCents ?? sum(row.labourCents, row.partsCents);
  return given({
    kind: ownKind ?? (before.version > 0 && before.kind !== "unknown" ? undefined : row.kind),
    kindText: row.kindText ?? undefined,
    state: stateOf({ row, before }),
    ownerCustomerId: people.ownerId ?? undefined,
    senderCustomerId: people.senderId ?? undefined,
    driverCustomerId: people.driverId ?? undefined,
    contactPointId: people.contactPointId ?? undefined,
    vehicleId: input.vehicleId ?? undefined,
    adviserId: input.archive.places.adviser(row.adviser, input.storeId) ?? undefined,
    brand: row.brand ?? undefined,
    mileageKm: row.mileageKm === null ? undefined : Math.max(row.mileageKm, before.mileageKm ?? 0),
    arrivedAt: row.arrivedAt ?? undefined,
    promisedAt: row.promisedAt ?? undefined,
    settledAt: row.settledAt ?? undefined,
    deliveredAt: deliveryOf({ row, before }),
    totalCents: total ?? undefined,
    amounts: amountsOf(row, total),
    items: row.items.length === 0 ? undefined : row.items.map((name) => ({ name })),
    symptom: row.symptom ?? undefined,
    nextVisitOn: row.nextServiceOn ?? undefined,
    nextVisitKm: row.nextServiceKm ?? undefined,
    note: row.note ?? undefined,
    extra: Object.keys(row.extra).length === 0 ? undefined : { ...before.extra, ...row.extra },
  });
}

/** What each payer pays: by the order's lines where they tell it, else the whole by the first. */
function amountsOf(row: ServiceVisitRow, total: number | null): Visit["amounts"] | undefined {
  if (total === null) return undefined;
  if (row.lines.length < 2) return [{ payer: row.payers[0] ?? "customer", cents: total }];
  const byPayer = new Map<Visit["amounts"][number]["payer"], number>();
  for (const { payer, cents } of row.lines) byPayer.set(payer, (byPayer.get(payer) ?? 0) + cents);
  return [...byPayer].map(([payer, cents]) => ({ payer, cents }));
}

/** A settlement that stands in for a delivery does not move a delivery that is known. */
function deliveryOf(input: { row: ServiceVisitRow; before: Visit }): number | undefined {
  const { row, before } = input;
  if (row.deliveredAt === null) return undefined;
  return row.deliveredFrom === "settlement" && before.deliveredAt !== null ? undefined : row.deliveredAt;
}

/** Voided; back in the workshop, which reopens a delivered order (反结算); otherwise as its times say. */
function stateOf(input: { row: ServiceVisitRow; before: Visit }): Visit["state"] | undefined {
  if (input.row.status === "void") return "void";
  return input.row.status === "in-workshop" && input.before.state === "delivered" ? "open" : undefined;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

function count(input: {
  report: VisitReport;
  after: Visit;
  followUps: Changes;
  facts: FollowUpFacts;
  asOf: number;
}): void {
  const { report, after, facts, asOf } = input;
  const zone = facts.stores.get(after.storeId)?.zone ?? "Asia/Shanghai";
  const today = localDateOf({ at: asOf, zone });
  if (after.deliveredAt !== null && localDateOf({ at: after.deliveredAt, zone }) === addDays(today, -1))
    report.deliveredYesterday += 1;
  if (after.state === "delivered" && !isCalled({ visit: after, facts })) report.notCalled += 1;
  for (const followUp of input.followUps.insert?.followUps ?? []) {
    report.followUps += 1;
    if (followUp.state === "lapsed" && followUp.history) report.history += 1;
    if (followUp.state !== "open") continue;
    if (followUp.dueAt < asOf) report.overdue += 1;
    else if (localDateOf({ at: followUp.dueAt, zone }) === today) report.dueToday += 1;
  }
}

const noon = 12 * 60;

/** No number to dial for an open callback (缺号码), or a doubtful one: a task for the adviser by next working day's noon. */
function numberTask(input: {
  after: Visit;
  facts: FollowUpFacts;
  followUps: Changes;
  asOf: number;
}): Changes {
  const { after, facts, asOf } = input;
  const isOpen = (input.followUps.insert?.followUps ?? []).some(
    ({ state, history }) => state === "open" && !history,
  );
  if (!isOpen) return {};
  const zone = facts.stores.get(after.storeId)?.zone ?? "Asia/Shanghai";
  const { date } = addWorkingDays({
    from: localDateOf({ at: asOf, zone }),
    days: 1,
    exceptions: facts.exceptions,
  });
  const adviser = facts.staff.find(
    ({ row }) => row.id === after.adviserId && row.userId !== null && row.state === "active",
  );
  const row = openFollowUp({
    kind: "contact-repair",
    cause: `${after.id}#phone`,
    subject: { type: "service-visit", id: after.id },
    event: "asked",
    startedAt: asOf,
    storeId: after.storeId,
    customerId: after.senderCustomerId ?? after.ownerCustomerId,
    contactPointId: null,
    vehicleId: after.vehicleId,
    role: "service-adviser",
    facts,
    asOf,
    assigneeId: adviser?.row.id ?? responsibleFor({ facts, storeId: after.storeId, role: "cs-supervisor" }),
    dueAt: instantOf({ date, minutes: noon, zone }),
    title: `${after.contactPointId === null ? "缺号码，请补录" : "疑似无效号码，请核对"}（${after.orderNumber}）`,
  });
  return { insertOnce: { followUps: [row] } };
}

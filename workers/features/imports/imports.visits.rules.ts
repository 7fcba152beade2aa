import { newId } from "../../../shared/kernel/ids.ts";
import { addDays, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { type FollowUpFacts, zoneOfStore } from "../follow-ups/follow-ups.facts.ts";
import { numberKnown, numberTask } from "../follow-ups/follow-ups.numbers.rules.ts";
import { isCalled } from "../follow-ups/follow-ups.opening.rules.ts";
import { callbackChanges } from "../follow-ups/follow-ups.reactions.ts";
import {
  emptyVisit,
  nextVisit,
  type Visit,
  visitDifference,
} from "../service-visits/service-visits.rules.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import type { RowCounts } from "./imports.customers.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { KnownOrders, orderOf } from "./imports.known-orders.rules.ts";
import { dayOfOrder } from "./imports.lookups.rules.ts";
import { saidBy } from "./imports.order.rules.ts";
import { carOf, peopleOf } from "./imports.order-people.rules.ts";
import type { ServiceVisitRow } from "./imports.rows.rules.ts";

/** What orders came to beside themselves. */
export interface VisitReport {
  followUps: number;
  history: number;
  notCalled: number;
  deliveredYesterday: number;
  dueToday: number;
  overdue: number;
  /** The phones that are due by the day's end or overdue: several callbacks on one are one call. */
  phonesToday: string[];
  maskedPhones: number;
}

export interface VisitsCase {
  rows: readonly ReadRow<ServiceVisitRow>[];
  archive: ImportArchive;
  visits: readonly Row<"serviceVisits">[];
  facts: FollowUpFacts;
  /** When the import began: what was made since, it made itself. */
  startedAt: number;
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
  const existing = new KnownOrders(input.visits);
  const result: VisitsResult = {
    counts: { created: 0, updated: 0, unchanged: 0 },
    report: {
      followUps: 0,
      history: 0,
      notCalled: 0,
      deliveredYesterday: 0,
      dueToday: 0,
      overdue: 0,
      phonesToday: [],
      maskedPhones: 0,
    },
    changes: {},
  };
  const parts: Changes[] = [];
  const numbers: (() => Changes)[] = [];
  const written = new Set<string>();
  for (const { value, apart = false } of input.rows) {
    const { counted, changes, number } = importVisit({
      ...input,
      row: value,
      apart,
      existing,
      written,
      report: result.report,
    });
    result.counts[counted] += 1;
    parts.push(changes);
    if (number) numbers.push(number);
  }
  // Whether a number is on too many people is known once every row has had its say.
  result.changes = together(...parts, ...numbers.map((number) => number()));
  return result;
}

interface VisitCase extends VisitsCase {
  row: ServiceVisitRow;
  /** Whether the file has the row's number for another order, too. */
  apart: boolean;
  /** Those that the piece makes are among them. */
  existing: KnownOrders;
  /** The orders that the piece has written. */
  written: Set<string>;
  report: VisitReport;
}

interface ImportedVisit {
  counted: keyof RowCounts;
  changes: Changes;
  /** What has to be done about the number to dial. */
  number?: () => Changes;
}

function importVisit(input: VisitCase): ImportedVisit {
  const { row, archive, asOf } = input;
  const storeId = archive.places.store(row.store);
  const same = input.existing.byNumber(storeId, row.orderNumber);
  const on = dayOfOrder(row, asOf);
  const vehicleId = carOf({ row, archive, storeId, before: same, on });
  const people = peopleOf({ row, archive, storeId, vehicleId, before: same, on, asOf });
  const { before, orderNumber } = orderOf({ ...input, same, storeId, vehicleId, ownerId: people.ownerId });
  const start: Visit = before ?? emptyVisit({ id: newId("serviceVisit", asOf), storeId, orderNumber, asOf });
  const said = saidBy({
    row,
    vehicleId,
    adviserId: archive.places.adviser(row.adviser, storeId),
    people,
    before: start,
  });
  const after = { ...nextVisit({ before: start, said, asOf }), version: before ? before.version + 1 : 1 };
  if (people.masked) input.report.maskedPhones += 1;
  const difference = before ? visitDifference(before, after) : {};
  if (before && Object.keys(difference).length === 0) return { counted: "unchanged", changes: {} };
  // A second row of the piece that comes to the same order has been counted with the first.
  if (before && input.written.has(before.id)) return { counted: "unchanged", changes: {} };
  input.written.add(after.id);
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
  if (!before) input.existing.add({ ...after, groupId: "", changedSeq: 0 });
  const store = archive.places.storeById(storeId);
  const { facts } = input;
  // A store that this very import makes or takes live governs what its orders open.
  if (store) facts.stores.set(storeId, { ...store, groupId: "", changedSeq: 0 });
  // The order keeps what it tells itself; the call takes what is known by now, in whatever order it came.
  const called = { ...after, contactPointId: people.contactPointId };
  const followUps = callsOf({
    followUps: callbackChanges({ visit: { before, after: called }, facts, asOf }),
    after,
  });
  count({ report: input.report, after, followUps, facts, asOf });
  const number = () =>
    called.contactPointId === null || archive.people.isDoubtful(called.contactPointId)
      ? numberTask({ after: called, facts, followUps, asOf })
      : numberKnown({ after: called, facts, followUps, asOf });
  return { counted: before ? "updated" : "created", changes: together(row_, followUps), number };
}

/** A call that is over as it opens keeps the order's own number: nobody will dial it. */
function callsOf(input: { followUps: Changes; after: Visit }): Changes {
  const { followUps, after } = input;
  const opened = followUps.insert?.followUps;
  if (!opened) return followUps;
  const kept = opened.map((one) =>
    one.state === "lapsed" ? { ...one, contactPointId: after.contactPointId } : one,
  );
  return { ...followUps, insert: { ...followUps.insert, followUps: kept } };
}

function count(input: {
  report: VisitReport;
  after: Visit;
  followUps: Changes;
  facts: FollowUpFacts;
  asOf: number;
}): void {
  const { report, after, facts, asOf } = input;
  const zone = zoneOfStore(facts, after.storeId);
  const today = localDateOf({ at: asOf, zone });
  if (after.deliveredAt !== null && localDateOf({ at: after.deliveredAt, zone }) === addDays(today, -1))
    report.deliveredYesterday += 1;
  if (after.state === "delivered" && !isCalled({ visit: after, facts })) report.notCalled += 1;
  for (const followUp of input.followUps.insert?.followUps ?? []) {
    report.followUps += 1;
    if (followUp.state === "lapsed" && followUp.history) report.history += 1;
    if (followUp.state !== "open") continue;
    const isOverdue = followUp.dueAt < asOf;
    if (!isOverdue && localDateOf({ at: followUp.dueAt, zone }) !== today) continue;
    report[isOverdue ? "overdue" : "dueToday"] += 1;
    report.phonesToday.push(followUp.contactPointId ?? followUp.id);
  }
}

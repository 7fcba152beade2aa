import type {
  CaseNumber,
  FollowUpNumber,
  NumberPart,
  VisitNumber,
} from "../../../shared/contracts/numbers.contract.ts";
import { addDays, localDateOf } from "../../../shared/kernel/zone.ts";
import { mergedPage, type PageRequest } from "../../platform/page.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";
import { caseJoins, caseNames } from "../cases/cases.repository.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";
import { visitJoins, visitNames } from "../service-visits/service-visits.repository.ts";
import { isReturned, standsForCar } from "./numbers.retention.repository.ts";
import { lastDays, monthToDate, retentionSpans, type Span, todayOf } from "./numbers.rules.ts";
import {
  isAnswer,
  isClosedInTime,
  isCounted,
  isDelivered,
  isInPlace,
  isInZone,
  isKept,
  isLive,
} from "./numbers.sql.rules.ts";

interface PageOf {
  limit: number;
  after: readonly Bindable[] | null;
}

/** Which rows of a number: all that it divides by, those it counts or the rest; of one store or all of a zone. */
export interface NumberRows {
  part: NumberPart;
  storeId?: string | undefined;
  zone: string;
}

/** Sets the rows that a rate counts apart from the rest. */
function ofPart(part: NumberPart, counted: string): string[] {
  if (part === "all") return [];
  return [part === "counted" ? counted : `NOT ${counted}`];
}

interface Listing {
  table: PageRequest["table"];
  /** The instant that the list is ordered by and reaches over. */
  at: string;
  /** All of the index where it is left out. */
  span?: Span;
  ascending?: boolean;
  /** Literal conditions that belong to the index, besides the span. */
  where?: string;
  conditions: readonly string[];
  /** Rows read to judge one. */
  reads: number;
  /** Whether an index of each assignee has this order; otherwise their rows are looked for in the group's. */
  isByAssignee: boolean;
  select: string;
  joins: string;
}

/** A page of the rows behind a number within sight, the latest first. */
function rowsPage(scope: Scope, asked: Omit<NumberRows, "part">, listing: Listing, page: PageOf) {
  const { table, at, span, conditions, isByAssignee } = listing;
  const { storeId, zone } = asked;
  const params: Bindable[] = [zone];
  const kept = [...conditions, isInZone("t", "@1")];
  let sight: Sight = scope.sight;
  if (sight.by === "assignee" && !isByAssignee) {
    kept.push(`instr(@${params.push(JSON.stringify(sight.keys))}, '"' || t.assignee_id || '"') > 0`);
    sight = { by: "group" };
  }
  return mergedPage({
    table,
    order: [at, "id"],
    descending: listing.ascending !== true,
    sight,
    columns: { assignee: "assignee_id", store: "store_id" },
    ...(storeId === undefined ? {} : { only: { column: "store_id", key: storeId } }),
    where: [
      ...(listing.where ? [listing.where] : []),
      ...(span ? [`t.${at} >= ${span.from} AND t.${at} < ${span.to}`] : []),
    ].join(" AND "),
    filter: { sql: kept.join(" AND "), params, reads: listing.reads },
    select: listing.select,
    joins: listing.joins,
    ...page,
  });
}

/** What each number of follow-ups divides by and counts, over a row `t`. */
const followUpRates: Record<
  FollowUpNumber,
  { all: string[]; counted: string; at: "due_at" | "valid_contact_at" }
> = {
  "own-on-time": { all: [isCounted("t"), "t.late_data = 0"], counted: isKept("t"), at: "due_at" },
  "on-time": { all: [isCounted("t")], counted: isKept("t"), at: "due_at" },
  reached: {
    all: [isCounted("t"), "t.state <> 'open'"],
    counted: "(t.valid_contact_at IS NOT NULL)",
    at: "due_at",
  },
  dissatisfied: { all: [isAnswer("t")], counted: "(t.dissatisfied = 1)", at: "valid_contact_at" },
  satisfaction: {
    all: [isAnswer("t"), "t.rating IS NOT NULL"],
    counted: "(t.rating >= 4)",
    at: "valid_contact_at",
  },
};

/** A page of the follow-ups behind a number, the latest due or heard first. */
export function numberFollowUpsPage(
  scope: Scope,
  asked: NumberRows & { number: FollowUpNumber },
  page: PageOf,
) {
  const { number, part, zone } = asked;
  const { all, counted, at } = followUpRates[number];
  const own: Sight = { by: "assignee", keys: [scope.actor.id] };
  return rowsPage(
    number === "own-on-time" ? { ...scope, sight: own } : scope,
    asked,
    {
      table: "followUps",
      at,
      span: (number === "satisfaction" ? lastDays : monthToDate)({ asOf: scope.asOf, zone }),
      ...(at === "due_at" ? {} : { where: "t.dissatisfied IS NOT NULL" }),
      conditions: [...all, ...ofPart(part, counted)],
      reads: 2,
      isByAssignee: at === "due_at",
      select: followUpNames,
      joins: followUpJoins,
    },
    page,
  );
}

/** A page of the cases behind a number: the latest deadline first, of the open major ones the oldest. */
export function numberCasesPage(scope: Scope, asked: NumberRows & { number: CaseNumber }, page: PageOf) {
  return rowsPage(
    scope,
    asked,
    {
      table: "cases",
      ...(asked.number === "open-major"
        ? { at: "opened_at", ascending: true, where: "t.state <> 'closed' AND t.major = 1", conditions: [] }
        : {
            at: "solve_by",
            span: monthToDate({ asOf: scope.asOf, zone: asked.zone }),
            conditions: ofPart(asked.part, isClosedInTime("t")),
          }),
      reads: 2,
      isByAssignee: false,
      select: caseNames,
      joins: caseJoins,
    },
    page,
  );
}

/**
 * A page of the orders behind a number, the latest delivery first; archives are seen by store. Of 客户保持率 each car
 * stands with its last visit before the last 12 months, as of the end of `on`, else of yesterday.
 */
export function numberVisitsPage(
  scope: Scope,
  asked: NumberRows & { number: VisitNumber; on?: string | undefined },
  page: PageOf,
) {
  const sight: Sight = scope.stores === null ? { by: "group" } : { by: "store", keys: scope.stores };
  const { zone, part } = asked;
  const visits = {
    table: "serviceVisits",
    // Of a delivered order both are the same, and every level of sight has an index of the one.
    at: "listed_at",
    isByAssignee: false,
    select: visitNames,
    joins: visitJoins,
  } as const;
  if (asked.number === "retention") {
    const on = asked.on ?? addDays(localDateOf({ at: scope.asOf, zone }), -1);
    const spans = retentionSpans({ on, zone });
    const conditions = [...standsForCar("t", spans), ...ofPart(part, isReturned("t", spans))];
    return rowsPage(
      { ...scope, sight },
      asked,
      { ...visits, span: spans.before, conditions, reads: 8 },
      page,
    );
  }
  const isOfLiveStore = `EXISTS (SELECT 1 FROM stores s WHERE s.group_id = ?1 AND s.id = t.store_id AND ${isLive("t", "s")})`;
  return rowsPage(
    { ...scope, sight },
    asked,
    {
      ...visits,
      span: monthToDate({ asOf: scope.asOf, zone }),
      conditions: [isDelivered("t"), isOfLiveStore, ...ofPart(part, isInPlace("t"))],
      reads: 4,
    },
    page,
  );
}

/** The first attempt of a dial, where it counted for several follow-ups. */
export const isFirst =
  "(t.joined_id IS NULL OR t.id = (SELECT min(x.id) FROM attempts x WHERE x.group_id = ?1 AND x.actor_id = t.actor_id AND x.at = t.at AND x.joined_id = t.joined_id))";

/** A page of the caller's own dials of today, the latest first. */
export function dialsPage(scope: Scope, asked: { part: NumberPart; zone: string }, page: PageOf) {
  const { from } = todayOf({ asOf: scope.asOf, zone: asked.zone });
  return mergedPage({
    table: "attempts",
    order: ["at", "id"],
    descending: true,
    sight: { by: "assignee", keys: [scope.actor.id] },
    columns: { assignee: "actor_id" },
    where: `t.at >= ${from}`,
    filter: { sql: [isFirst, ...ofPart(asked.part, "(t.valid = 1)")].join(" AND "), params: [], reads: 2 },
    select: `f.kind AS follow_up_kind, f.title AS title, ${followUpNames}`,
    joins: `JOIN follow_ups f ON f.group_id = ?1 AND f.id = p.follow_up_id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = f.customer_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id`,
    ...page,
  });
}

import type { FollowUpNumber, NumberPart } from "../../../shared/contracts/numbers.contract.ts";
import { mergedPage } from "../../platform/page.ts";
import { figures, number, type Query } from "../../platform/query.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";
import { monthToDate, rolledSpan, type Span, todayOf } from "./numbers.rules.ts";

/** What a rate is made of. */
export interface Share {
  counted: number;
  all: number;
}

/** Calls that a rate counts: cancelled ones (免回访 among them) and history (上线前历史) are in none. */
const counts = (row: string) =>
  `${row}.kind IN ('service-callback', 'first-contact') AND ${row}.state <> 'cancelled' AND ${row}.history = 0`;
const kept = (row: string) => `coalesce(${row}.valid_contact_at <= ${row}.due_at, 0)`;
const inZone = (row: string, zone: string) =>
  `(SELECT s.zone FROM stores s WHERE s.group_id = ?1 AND s.id = ${row}.store_id) = ${zone}`;

/**
 * Of the calls in one person's hands that fell due in a span, how many were kept in time; late data (数据晚到) is
 * left out. Reads a row a day and store, and the calls of the span's edges.
 */
export function ownOnTime(assigneeId: string, span: Span, zone: string): Query<Share> {
  const { days, edges } = rolledSpan(span);
  const edge = (from: number, to: number) =>
    `SELECT ${kept("f")} AS kept, 1 AS due FROM follow_ups f WHERE f.group_id = ?1 AND f.assignee_id = ?2
      AND f.due_at >= cast(?${from} AS INTEGER) AND f.due_at < cast(?${to} AS INTEGER)
      AND ${counts("f")} AND f.late_data = 0 AND ${inZone("f", "?3")}`;
  return figures(
    `SELECT sum(t.kept) AS counted, sum(t.due) AS n FROM (
      SELECT d.kept - d.late_kept AS kept, d.due - d.late_due AS due FROM due_days d
        WHERE d.group_id = ?1 AND d.assignee_id = ?2 AND d.day >= cast(?4 AS INTEGER) AND d.day < cast(?5 AS INTEGER) AND ${inZone("d", "?3")}
      UNION ALL ${edge(6, 7)} UNION ALL ${edge(8, 9)}) t`,
    [assigneeId, zone, days.from, days.to, ...edges.flatMap(({ from, to }) => [from, to])],
    ([row]) => ({ counted: number(row, "counted"), all: number(row, "n") }),
  );
}

interface PageOf {
  limit: number;
  after: readonly Bindable[] | null;
}

export interface NumberFilters {
  number: FollowUpNumber;
  part: NumberPart;
  storeId?: string | undefined;
  zone: string;
}

/** Sets the rows that a rate counts apart from the rest. */
function ofPart(part: NumberPart, counted: string): string[] {
  if (part === "all") return [];
  return [part === "counted" ? counted : `NOT ${counted}`];
}

/** A page of the follow-ups behind a rate of the month to date, the latest due first. */
export function numberFollowUpsPage(scope: Scope, asked: NumberFilters, page: PageOf) {
  const { part, storeId, zone } = asked;
  const { from, to } = monthToDate({ asOf: scope.asOf, zone });
  const sight: Sight = { by: "assignee", keys: [scope.actor.id] };
  const conditions = [counts("t"), "t.late_data = 0", inZone("t", "@1"), ...ofPart(part, kept("t"))];
  const params: Bindable[] = [zone];
  if (storeId !== undefined) conditions.push(`t.store_id = @${params.push(storeId)}`);
  return mergedPage({
    table: "followUps",
    order: ["due_at", "id"],
    descending: true,
    sight,
    columns: { assignee: "assignee_id", store: "store_id" },
    where: `t.due_at >= ${from} AND t.due_at < ${to}`,
    filter: { sql: conditions.join(" AND "), params, reads: 2 },
    select: followUpNames,
    joins: followUpJoins,
    ...page,
  });
}

/** The first attempt of a dial, where it counted for several follow-ups. */
const isFirst =
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
    select: `f.kind AS follow_up_kind, f.store_id AS store_id, f.title AS title, ${followUpNames}`,
    joins: `JOIN follow_ups f ON f.group_id = ?1 AND f.id = p.follow_up_id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = f.customer_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id`,
    ...page,
  });
}

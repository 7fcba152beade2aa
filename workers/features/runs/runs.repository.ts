import { caseLevels, caseStates } from "../../../shared/contracts/cases.contract.ts";
import { isOpenNumber, type RunNumber } from "../../../shared/contracts/runs.contract.ts";
import { mergedPage } from "../../platform/page.ts";
import { figures, number, numberOrNull, type Query, text, textOrNull } from "../../platform/query.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";
import { type DialledOf, type DueOf, type RunDay, type RunResult, runDayOf } from "./runs.rules.ts";

/** Kinds of follow-ups that are worked by a call. */
const calls = "('service-callback', 'second-callback', 'first-contact', 'manual', 'case-closing')";
const hasNumber = (row: string) =>
  `EXISTS (SELECT 1 FROM contact_points x WHERE x.group_id = ?1 AND x.id = ${row}.contact_point_id AND x.state IN ('valid', 'filler'))`;
/** Whether the cases that a call opened were all taken on: 1 or 0, null where it opened none. */
const takenOn = (row: string) =>
  `(SELECT min(c.state <> 'open') FROM cases c WHERE c.group_id = ?1 AND c.follow_up_id = ${row}.id)`;

/** Whose calls are counted: of which stores (null for all), and of which people where sight is theirs. */
export interface RunSight {
  storeIds: readonly string[] | null;
  assigneeIds: readonly string[] | null;
}

/** The calls that a caller sees, narrowed to one store where one is named. */
export function runSight(scope: Scope, storeId: string | undefined): RunSight {
  return {
    storeIds: storeId === undefined ? scope.stores : [storeId],
    assigneeIds: scope.sight.by === "assignee" ? scope.sight.keys : null,
  };
}

/** Stores in sight, each searched by its own index; `?2` and `?3` are lists of ids, null for all. */
const ofStores = (range: string) =>
  `FROM stores s CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.store_id = s.id AND ${range}
    WHERE s.group_id = ?1 AND (?2 IS NULL OR instr(?2, '"' || s.id || '"') > 0)
      AND (?3 IS NULL OR instr(?3, '"' || f.assignee_id || '"') > 0) AND f.kind IN ${calls}`;

function sightParams({ storeIds, assigneeIds }: RunSight): Bindable[] {
  return [storeIds && JSON.stringify(storeIds), assigneeIds && JSON.stringify(assigneeIds)];
}

const ofPerson = (row: RawRow) => ({ storeId: text(row, "store_id"), assigneeId: text(row, "assignee_id") });

/** Open calls due by the day's end, counted by store and person. Reads two rows for each. */
export function dueCounts(sight: RunSight, at: { day: RunDay; asOf: number }): Query<DueOf[]> {
  return figures(
    `SELECT f.store_id, f.assignee_id, count(*) AS due,
        sum(f.due_at < cast(?5 AS INTEGER) AND f.late_data = 0) AS overdue,
        sum(f.due_at < cast(?5 AS INTEGER) AND f.late_data = 1) AS late_data,
        sum(f.promised_at IS NOT NULL) AS promised, min(f.promised_at) AS next_promised_at,
        sum(NOT ${hasNumber("f")}) AS no_number
      ${ofStores("f.state = 'open' AND f.sort_at < cast(?4 AS INTEGER)")}
      GROUP BY f.store_id, f.assignee_id`,
    [...sightParams(sight), at.day.end, at.asOf],
    (raw) =>
      raw.map((row) => ({
        ...ofPerson(row),
        due: number(row, "due"),
        overdue: number(row, "overdue"),
        lateData: number(row, "late_data"),
        promised: number(row, "promised"),
        noNumber: number(row, "no_number"),
        nextPromisedAt: numberOrNull(row, "next_promised_at"),
      })),
  );
}

/** Calls dialled today, counted by store and person. Reads two rows for each. */
export function dialledCounts(sight: RunSight, { day }: { day: RunDay }): Query<DialledOf[]> {
  return figures(
    `SELECT d.store_id, d.assignee_id, count(*) AS dialled, sum(d.reached) AS reached, sum(d.worked) AS worked,
        max(d.last_attempt_at) AS last_dial_at, sum(d.taken IS NOT NULL) AS raised, sum(d.taken = 1) AS answered
      FROM (SELECT f.store_id, f.assignee_id, f.last_attempt_at,
          coalesce(f.valid_contact_at >= cast(?5 AS INTEGER), 0) AS reached,
          NOT (f.state = 'open' AND f.sort_at < cast(?4 AS INTEGER)) AS worked, ${takenOn("f")} AS taken
        ${ofStores("f.last_attempt_at >= cast(?5 AS INTEGER)")}) d
      GROUP BY d.store_id, d.assignee_id`,
    [...sightParams(sight), day.end, day.start],
    (raw) =>
      raw.map((row) => ({
        ...ofPerson(row),
        dialled: number(row, "dialled"),
        reached: number(row, "reached"),
        worked: number(row, "worked"),
        raised: number(row, "raised"),
        answered: number(row, "answered"),
        lastDialAt: numberOrNull(row, "last_dial_at"),
      })),
  );
}

/** Orders delivered yesterday, by store. */
export function deliveredYesterday(
  storeIds: readonly string[] | null,
  day: RunDay,
): Query<Map<string, number>> {
  return figures(
    `SELECT s.id, count(v.id) AS n FROM stores s LEFT JOIN service_visits v
        ON v.group_id = ?1 AND v.store_id = s.id AND v.delivered_at >= cast(?3 AS INTEGER) AND v.delivered_at < cast(?4 AS INTEGER)
      WHERE s.group_id = ?1 AND (?2 IS NULL OR instr(?2, '"' || s.id || '"') > 0) GROUP BY s.id`,
    [storeIds && JSON.stringify(storeIds), day.yesterdayStart, day.start],
    (raw) => new Map(raw.map((row) => [text(row, "id"), number(row, "n")])),
  );
}

const mostResults = 20;

/** Today's valid contacts with what was said and the case it opened: those nobody took on first, then the latest. */
export function runResults(sight: RunSight, { day }: { day: RunDay }): Query<RunResult[]> {
  return figures(
    `SELECT p.id, p.store_id, p.assignee_id, p.last_attempt_at, c.name AS customer_name, v.plate AS plate,
        (SELECT a.words FROM attempts a WHERE a.group_id = ?1 AND a.follow_up_id = p.id ORDER BY a.at DESC LIMIT 1) AS words,
        k.id AS case_id, k.number, k.level, k.state, k.assignee_id AS case_assignee_id
      FROM (SELECT f.id, f.store_id, f.assignee_id, f.customer_id, f.vehicle_id, f.last_attempt_at, coalesce(${takenOn("f")}, 2) AS taken
        ${ofStores("f.last_attempt_at >= cast(?4 AS INTEGER)")} AND f.valid_contact_at >= cast(?4 AS INTEGER)
        ORDER BY taken = 0 DESC, f.last_attempt_at DESC LIMIT ${mostResults}) p
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id
      LEFT JOIN cases k ON k.group_id = ?1 AND k.id = (SELECT x.id FROM cases x WHERE x.group_id = ?1 AND x.follow_up_id = p.id ORDER BY x.state = 'open' DESC, x.id LIMIT 1)
      ORDER BY p.taken = 0 DESC, p.last_attempt_at DESC`,
    [...sightParams(sight), day.start],
    (raw) =>
      raw.map((row) => ({
        followUpId: text(row, "id"),
        ...ofPerson(row),
        customerName: textOrNull(row, "customer_name"),
        plate: textOrNull(row, "plate"),
        at: number(row, "last_attempt_at"),
        words: textOrNull(row, "words"),
        case:
          textOrNull(row, "case_id") === null
            ? null
            : {
                id: text(row, "case_id"),
                number: text(row, "number"),
                level: caseLevels.find((level) => level === row.level) ?? "improvement",
                state: caseStates.find((state) => state === row.state) ?? "open",
                assigneeId: text(row, "case_assignee_id"),
              },
      })),
  );
}

/** What sets the rows of a number apart within its index; `@1` is the instant it is compared with. */
const keeps: Record<RunNumber, { sql?: string; reads?: number }> = {
  due: {},
  overdue: { sql: "t.due_at < cast(@1 AS INTEGER) AND t.late_data = 0" },
  "late-data": { sql: "t.due_at < cast(@1 AS INTEGER) AND t.late_data = 1" },
  promised: { sql: "t.promised_at IS NOT NULL" },
  "no-number": { sql: `NOT ${hasNumber("t")}`, reads: 2 },
  dialled: {},
  reached: { sql: "t.valid_contact_at >= cast(@1 AS INTEGER)" },
  raised: { sql: `${takenOn("t")} IS NOT NULL`, reads: 2 },
  answered: { sql: `${takenOn("t")} = 1`, reads: 2 },
  unanswered: { sql: `${takenOn("t")} = 0`, reads: 2 },
};

/** A page of the rows behind a number of today's runs: what is due in working order, what was dialled from the latest. */
export function runPage(
  scope: Scope,
  asked: { number: RunNumber; storeId?: string | undefined; assigneeId?: string | undefined; zone: string },
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const { number: of, storeId, assigneeId, zone } = asked;
  const day = runDayOf({ asOf: scope.asOf, zone });
  const isOpen = isOpenNumber(of);
  const params: Bindable[] = [isOpen ? scope.asOf : day.start];
  const conditions = [`t.kind IN ${calls}`, ...(keeps[of].sql ? [keeps[of].sql] : [])];
  const equals = (column: string, value: string) => {
    params.push(value);
    conditions.push(`t.${column} = @${params.length}`);
  };
  // Dialled calls are indexed by store and group alone: whose they are is looked at row by row.
  const isByPerson = assigneeId !== undefined && isOpen;
  if (assigneeId !== undefined && !isByPerson) equals("assignee_id", assigneeId);
  if (storeId !== undefined && isByPerson) equals("store_id", storeId);
  let sight: Sight = scope.sight;
  if (sight.by === "assignee" && !isOpen) {
    params.push(JSON.stringify(sight.keys));
    conditions.push(`instr(@${params.length}, '"' || t.assignee_id || '"') > 0`);
    sight = { by: "group" };
  }
  const only = isByPerson
    ? { column: "assignee_id", key: assigneeId }
    : storeId === undefined
      ? undefined
      : { column: "store_id", key: storeId };
  return mergedPage({
    table: "followUps",
    order: isOpen ? ["sort_at", "id"] : ["last_attempt_at", "id"],
    descending: !isOpen,
    sight,
    columns: { assignee: "assignee_id", store: "store_id" },
    ...(only ? { only } : {}),
    where: isOpen ? `t.state = 'open' AND t.sort_at < ${day.end}` : `t.last_attempt_at >= ${day.start}`,
    filter: { sql: conditions.join(" AND "), params, reads: keeps[of].reads ?? 1 },
    select: followUpNames,
    joins: followUpJoins,
    ...page,
  });
}

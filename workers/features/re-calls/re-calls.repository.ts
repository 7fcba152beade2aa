import { mergedPage } from "../../platform/page.ts";
import { figures, number, type Query, row, rows, text, textOrNull } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Bindable } from "../../platform/shard.ts";
import { monthOf } from "./re-calls.rules.ts";

/** Kinds of call that are checked. */
const checkedKinds = "'service-callback', 'second-callback', 'first-contact'";
/** For how many follow-ups one call counts at most, as when it is recorded. */
const mostJoined = 501;

const ofReCall = "FROM re_calls r";
const whose = { reCall: "r.re_call_id", row: "r.id" } as const;
/** The dial that is checked: one person's at one instant, once for each follow-up it counted for. */
const dial = `JOIN attempts c ON c.group_id = ?1 AND c.id = r.call_id
  JOIN attempts a ON a.group_id = ?1 AND a.actor_id = c.actor_id AND a.at = c.at AND (a.id = c.id OR a.joined_id = c.joined_id)`;

/** What a re-call checks; by the follow-up that is being worked, or by its row. */
export const checkedQueries = (by: keyof typeof whose, id: string) => ({
  reCall: row("reCalls", `SELECT r.* ${ofReCall} WHERE r.group_id = ?1 AND ${whose[by]} = ?2`, [id]),
  checkedCalls: rows(
    "attempts",
    `SELECT a.* ${ofReCall} ${dial} WHERE r.group_id = ?1 AND ${whose[by]} = ?2 LIMIT ${mostJoined}`,
    [id],
  ),
  checkedFollowUps: rows(
    "followUps",
    `SELECT f.* ${ofReCall} ${dial} JOIN follow_ups f ON f.group_id = ?1 AND f.id = a.follow_up_id
      WHERE r.group_id = ?1 AND ${whose[by]} = ?2 LIMIT ${mostJoined}`,
    [id],
  ),
});

/** People whose work is looked at in one slice of the draw. */
export const peopleASlice = 20;

/** The next people of the group after one, by id. */
export const peopleAfter = (staffId: string): Query<string[]> =>
  figures(
    `SELECT id FROM staff WHERE group_id = ?1 AND id > ?2 ORDER BY id LIMIT ${peopleASlice}`,
    [staffId],
    (raw) => raw.map((one) => text(one, "id")),
  );

/** A valid contact, with what is needed to call the customer again. */
export interface Contact {
  callId: string;
  joinedId: string | null;
  callerId: string;
  at: number;
  answers: Record<string, unknown>;
  followUpId: string;
  storeId: string;
  subject: { type: string; id: string };
  customerId: string | null;
  contactPointId: string | null;
  vehicleId: string | null;
  title: string | null;
}

/** The valid contacts entered in a period into work of some people: reads what they closed in it. */
export const contactsOf = (input: {
  staffIds: readonly string[];
  from: number;
  until: number;
}): Query<Contact[]> =>
  figures(
    `SELECT a.id AS call_id, a.joined_id, a.actor_id, a.at, a.answers, f.id, f.store_id, f.subject_type, f.subject_id,
        f.customer_id, f.contact_point_id, f.vehicle_id, f.title
      FROM json_each(?2) s CROSS JOIN follow_ups f INDEXED BY follow_ups_by_assignee_closed_at_closed
        ON f.group_id = ?1 AND f.assignee_id = s.value AND f.state <> 'open'
          AND f.closed_at >= cast(?3 AS INTEGER) AND f.closed_at < cast(?4 AS INTEGER)
      CROSS JOIN attempts a ON a.group_id = ?1 AND a.follow_up_id = f.id
      WHERE f.valid_contact_at IS NOT NULL AND f.history = 0 AND f.kind IN (${checkedKinds})
        AND a.valid = 1 AND a.actor_type = 'staff' ORDER BY a.id`,
    [JSON.stringify(input.staffIds), input.from, input.until],
    (raw) =>
      raw.map((one) => ({
        callId: text(one, "call_id"),
        joinedId: textOrNull(one, "joined_id"),
        callerId: text(one, "actor_id"),
        at: number(one, "at"),
        answers: JSON.parse(text(one, "answers") || "{}"),
        followUpId: text(one, "id"),
        storeId: text(one, "store_id"),
        subject: { type: text(one, "subject_type"), id: text(one, "subject_id") },
        customerId: textOrNull(one, "customer_id"),
        contactPointId: textOrNull(one, "contact_point_id"),
        vehicleId: textOrNull(one, "vehicle_id"),
        title: textOrNull(one, "title"),
      })),
  );

/** A table's rows of some callers in a month. */
const ofCallers = (table: string, index: string) =>
  `SELECT t.* FROM json_each(?2) j CROSS JOIN ${table} t INDEXED BY ${index} ON t.group_id = ?1 AND t.caller_id = j.value AND t.month = ?3`;

export const poolsOf = (callerIds: readonly string[], month: string) =>
  rows("reCallPools", ofCallers("re_call_pools", "re_call_pools_by_caller_month"), [
    JSON.stringify(callerIds),
    month,
  ]);
export const scoresOf = (callerIds: readonly string[], month: string) =>
  rows("truthScores", ofCallers("truth_scores", "truth_scores_by_caller_month"), [
    JSON.stringify(callerIds),
    month,
  ]);

/** A table's rows of a month, store by store: a caller has one in each. */
const ofStores = (table: string) =>
  `SELECT t.* FROM stores s CROSS JOIN ${table} t ON t.group_id = ?1 AND t.store_id = s.id AND t.month = ?2 WHERE s.group_id = ?1`;

export const poolsOfStores = (month: string) => rows("reCallPools", ofStores("re_call_pools"), [month]);
export const scoresOfStores = (month: string) => rows("truthScores", ofStores("truth_scores"), [month]);

/** Phones, of some, that a re-call waits on already. */
export const phonesAsked = (contactPointIds: readonly string[]): Query<Set<string>> =>
  figures(
    `SELECT DISTINCT f.contact_point_id AS id FROM json_each(?2) j CROSS JOIN follow_ups f
      ON f.group_id = ?1 AND f.contact_point_id = j.value AND f.state = 'open' WHERE f.kind = 're-call'`,
    [JSON.stringify([...new Set(contactPointIds)])],
    (raw) => new Set(raw.map((one) => text(one, "id"))),
  );

export interface ReCallFilters {
  month?: string | undefined;
  storeId?: string | undefined;
  callerId?: string | undefined;
  result?: string | undefined;
}

const shown = `c.name AS customer_name, v.plate, w.name AS caller_name, o.name AS overruled_name, coalesce(y.name, h.name) AS checker_name, x.due_at`;
const joins = `LEFT JOIN follow_ups f ON f.group_id = ?1 AND f.id = p.checked_id
  LEFT JOIN customers c ON c.group_id = ?1 AND c.id = f.customer_id
  LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id
  LEFT JOIN staff w ON w.group_id = ?1 AND w.id = p.caller_id
  LEFT JOIN staff o ON o.group_id = ?1 AND o.id = p.overruled_by
  LEFT JOIN staff y ON y.group_id = ?1 AND y.id = p.result_by
  LEFT JOIN follow_ups x ON x.group_id = ?1 AND x.id = p.re_call_id
  LEFT JOIN staff h ON h.group_id = ?1 AND h.id = x.assignee_id`;

/** A page of a month's register, the latest first; what checks the asker is left out until it is answered. */
export function reCallsPage(
  scope: Scope,
  filters: ReCallFilters,
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const { month = monthOf(scope.asOf), storeId, callerId, result } = filters;
  const params: Bindable[] = [scope.actor.id];
  const conditions = ["(t.caller_id <> @1 OR t.result IS NOT NULL)"];
  const equals = (column: string, value: string) => {
    params.push(value);
    conditions.push(`t.${column} = @${params.length}`);
  };
  if (result === "open") conditions.push("t.result IS NULL AND t.re_call_id IS NOT NULL");
  else if (result !== undefined) equals("result", result);
  if (callerId !== undefined && storeId !== undefined) equals("store_id", storeId);
  const only =
    callerId !== undefined
      ? { column: "caller_id", key: callerId }
      : storeId === undefined
        ? undefined
        : { column: "store_id", key: storeId };
  return mergedPage({
    table: "reCalls",
    order: ["id"],
    descending: true,
    sight: scope.sight,
    columns: { assignee: "caller_id", store: "store_id" },
    ...(only ? { only } : {}),
    // Its form is the contract's, four digits and two.
    where: `t.month = '${month}'`,
    filter: { sql: conditions.join(" AND "), params },
    select: shown,
    joins,
    ...page,
  });
}

/** One row of the register with its names. */
export const reCallShown = (id: string) =>
  figures(
    `SELECT p.*, ${shown} FROM re_calls p ${joins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => first,
  );

import { decodeRow, figures, type Query, rows, textOrNull } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";
import { type FollowUp, lastCallersOf } from "./follow-ups.facts.ts";
import { followUpJoins, followUpNames, joinedKinds } from "./follow-ups.repository.ts";
import { reassignmentKind } from "./follow-ups.spreading.rules.ts";

const mostAtOnce = 1000;

/** Which follow-ups move: chosen ones, or one person's open ones by their place in line. */
interface Chosen {
  sql: string;
  params: readonly Bindable[];
}

export function chosenWork(input: {
  fromAssigneeId?: string | undefined;
  followUpIds?: readonly string[] | undefined;
  dueBefore: number;
}): Chosen {
  const { fromAssigneeId, followUpIds, dueBefore } = input;
  if (followUpIds === undefined)
    return {
      sql: `SELECT f.* FROM follow_ups f WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND f.state = 'open' AND f.sort_at <= cast(?3 AS INTEGER)
        ORDER BY f.sort_at, f.id LIMIT ${mostAtOnce}`,
      params: [fromAssigneeId ?? "", dueBefore],
    };
  return {
    sql: `SELECT f.* FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value ORDER BY f.sort_at, f.id`,
    params: [JSON.stringify([...new Set(followUpIds)])],
  };
}

/** The moves of one record of them, as FROM reads it. */
const movedBy = (id: string): Chosen => ({
  sql: `SELECT f.* FROM jobs b CROSS JOIN json_each(b.args, '$.moves') j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value->>'id'
    WHERE b.group_id = ?1 AND b.id = ?2 AND b.kind = '${reassignmentKind}'`,
  params: [id],
});

const idMap = ({ sql, params }: Chosen): Query<Map<string, string>> =>
  figures(sql, params, (raw) => new Map(raw.map((row) => [String(row.id), String(row.staff_id)])));

/** Who must not take which of them: whoever served the car, or handled the case. */
function notStaffOf(chosen: Chosen): Query<Map<string, string>> {
  return idMap({
    sql: `SELECT w.id, x.adviser_id AS staff_id FROM (${chosen.sql}) w CROSS JOIN service_visits x ON x.group_id = ?1 AND x.id = w.subject_id
        WHERE x.adviser_id IS NOT NULL
      UNION ALL SELECT w.id, c.handler_id FROM (${chosen.sql}) w CROSS JOIN cases c ON c.group_id = ?1 AND c.id = w.subject_id
        WHERE w.kind = 'case-closing' AND c.handler_id IS NOT NULL`,
    params: chosen.params,
  });
}

/** What spreading needs to know about the chosen work, besides the facts. */
export function chosenQueries(chosen: Chosen) {
  return {
    work: rows("followUps", chosen.sql, chosen.params),
    notStaff: notStaffOf(chosen),
    lastCallers: lastCallersOf({
      sql: `(SELECT DISTINCT w.customer_id AS id FROM (${chosen.sql}) w WHERE w.customer_id IS NOT NULL)`,
      params: chosen.params,
    }),
    /** Who else has an open call on each of their phones. */
    phoneHolders: idMap({
      sql: `SELECT o.contact_point_id AS id, o.assignee_id AS staff_id FROM (${chosen.sql}) w
        CROSS JOIN follow_ups o ON o.group_id = ?1 AND o.contact_point_id = w.contact_point_id AND o.state = 'open'
        WHERE o.kind IN (${joinedKinds}) AND o.assignee_id <> w.assignee_id`,
      params: chosen.params,
    }),
  };
}

/** The follow-ups of a move with their customers' names, and who must not take them. */
export function movedWork(id: string) {
  const chosen = movedBy(id);
  return {
    found: figures(
      `SELECT p.*, ${followUpNames} FROM (${chosen.sql}) p ${followUpJoins}`,
      chosen.params,
      (raw) =>
        raw.map((row): { followUp: FollowUp; customerName: string | null } => ({
          followUp: decodeRow("followUps", row),
          customerName: textOrNull(row, "customer_name"),
        })),
    ),
    notStaff: notStaffOf(chosen),
  };
}

import { figures, rows } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";

/** Where the ids of follow-ups come from: a table of `value`, with its parameters from `?2` on. */
export interface IdsFrom {
  from: string;
  params: readonly Bindable[];
}

/** Ids that a request names. */
export const idsAsked = (ids: readonly string[]): IdsFrom => ({
  from: "json_each(?2)",
  params: [JSON.stringify([...new Set(ids)])],
});
/** Dials of all the follow-ups of one request: a policy ends a follow-up after ten at most. */
const mostDials = 2000;

const beside = (table: string, column: string, from: string) =>
  `SELECT DISTINCT x.* FROM ${from} j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
    CROSS JOIN ${table} x ON x.group_id = ?1 AND x.id = f.${column}`;

/** What the records of some follow-ups are made of. */
export const recordQueries = ({ from, params }: IdsFrom) => ({
  shown: figures(
    `SELECT p.*, ${followUpNames}, v.vin FROM ${from} j
      CROSS JOIN follow_ups p ON p.group_id = ?1 AND p.id = j.value ${followUpJoins} ORDER BY p.sort_at, p.id`,
    params,
    (raw) => raw,
  ),
  attempts: rows(
    "attempts",
    `SELECT a.* FROM ${from} j CROSS JOIN attempts a ON a.group_id = ?1 AND a.follow_up_id = j.value
      ORDER BY a.at, a.id LIMIT ${mostDials}`,
    params,
  ),
  phones: rows("contactPoints", beside("contact_points", "contact_point_id", from), params),
  visits: rows("serviceVisits", beside("service_visits", "subject_id", from), params),
  cases: rows(
    "cases",
    `SELECT k.* FROM ${from} j CROSS JOIN cases k ON k.group_id = ?1 AND k.follow_up_id = j.value ORDER BY k.id`,
    params,
  ),
});

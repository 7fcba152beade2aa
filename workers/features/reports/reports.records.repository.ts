import { figures, rows } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";
import { followUpJoins, followUpNames } from "../follow-ups/follow-ups.repository.ts";

const asked = (ids: readonly string[]): Bindable => JSON.stringify([...new Set(ids)]);
/** Dials of all the follow-ups of one request: a policy ends a follow-up after ten at most. */
const mostDials = 2000;

const beside = (table: string, column: string) =>
  `SELECT DISTINCT x.* FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
    CROSS JOIN ${table} x ON x.group_id = ?1 AND x.id = f.${column}`;

/** What the records of some follow-ups are made of. */
export const recordQueries = (ids: readonly string[]) => ({
  shown: figures(
    `SELECT p.*, ${followUpNames}, v.vin FROM json_each(?2) j
      CROSS JOIN follow_ups p ON p.group_id = ?1 AND p.id = j.value ${followUpJoins}`,
    [asked(ids)],
    (raw) => raw,
  ),
  attempts: rows(
    "attempts",
    `SELECT a.* FROM json_each(?2) j CROSS JOIN attempts a ON a.group_id = ?1 AND a.follow_up_id = j.value
      ORDER BY a.at, a.id LIMIT ${mostDials}`,
    [asked(ids)],
  ),
  phones: rows("contactPoints", beside("contact_points", "contact_point_id"), [asked(ids)]),
  visits: rows("serviceVisits", beside("service_visits", "subject_id"), [asked(ids)]),
  cases: rows(
    "cases",
    `SELECT k.* FROM json_each(?2) j CROSS JOIN cases k ON k.group_id = ?1 AND k.follow_up_id = j.value ORDER BY k.id`,
    [asked(ids)],
  ),
});

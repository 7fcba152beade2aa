/**
 * Every statement that reads across groups: they all search an index led by time, and nothing else may
 * run without a group. What they find is written back by `commitAcross`.
 */
export const sweeps = {
  /** ?1 now, ?2 until when the claimer holds it. One job is claimed at a time, of a group that takes writes. */
  claimJob: `UPDATE jobs SET run_at = ?2, lease_until = ?2, attempts = attempts + 1, version = version + 1
    WHERE (group_id, id) IN (
      SELECT j.group_id, j.id FROM jobs j INDEXED BY jobs_due WHERE j.state = 'open' AND j.run_at <= ?1
        AND (SELECT g.state FROM groups g WHERE g.group_id = j.group_id) = 'active' ORDER BY j.run_at LIMIT 1)
    RETURNING *`,
  /** ?1 now, ?2 at most. Follow-ups whose next reminder, escalation or lapse has come. */
  dueFollowUps: `SELECT * FROM follow_ups INDEXED BY follow_ups_next_step
    WHERE state = 'open' AND next_step_at <= ?1 ORDER BY next_step_at LIMIT ?2`,
  /** ?1 now, ?2 at most. People whose daily digest has come. */
  dueDigests: `SELECT * FROM staff INDEXED BY staff_digest
    WHERE digest_at IS NOT NULL AND digest_at <= ?1 ORDER BY digest_at LIMIT ?2`,
  /** ?1 and ?2 instants, ?3 at most. People whose digest waits for one between them, when the clock has gone back under them. */
  strandedDigests: `SELECT * FROM staff INDEXED BY staff_digest
    WHERE digest_at IS NOT NULL AND digest_at > ?1 AND digest_at < ?2 ORDER BY digest_at LIMIT ?3`,
  /** ?1 groups. What the groups found by a sweep are governed by, each searched by its key. */
  groupsOf: "SELECT * FROM groups WHERE group_id IN (SELECT value FROM json_each(?1))",
  storesOf: "SELECT * FROM stores WHERE group_id IN (SELECT value FROM json_each(?1))",
  storeDaysOf: "SELECT * FROM store_days WHERE group_id IN (SELECT value FROM json_each(?1))",
  exceptionsOf: "SELECT * FROM calendar_exceptions WHERE group_id IN (SELECT value FROM json_each(?1))",
  policiesOf: "SELECT * FROM policies WHERE group_id IN (SELECT value FROM json_each(?1))",
  staffOf: "SELECT * FROM staff WHERE group_id IN (SELECT value FROM json_each(?1))",
  loadsOf: "SELECT * FROM staff_loads WHERE group_id IN (SELECT value FROM json_each(?1))",
  leavesOf: "SELECT * FROM leaves WHERE group_id IN (SELECT value FROM json_each(?1))",
  /** ?1 pairs of group and customer. */
  customersNamed: `SELECT c.* FROM json_each(?1) j CROSS JOIN customers c ON c.group_id = j.value->>0 AND c.id = j.value->>1`,
  /** ?1 rows of group, person, end of day, now: what each has to call today, and overdue, one a phone. */
  ownWork: `SELECT j.value->>0 AS group_id, j.value->>1 AS staff_id,
      (SELECT count(DISTINCT coalesce(f.contact_point_id, f.id)) FROM follow_ups f INDEXED BY follow_ups_by_assignee_sort_at_open
        WHERE f.group_id = j.value->>0 AND f.assignee_id = j.value->>1 AND f.state = 'open' AND f.sort_at < j.value->>2) AS due,
      (SELECT count(DISTINCT coalesce(f.contact_point_id, f.id)) FROM follow_ups f INDEXED BY follow_ups_by_assignee_sort_at_open
        WHERE f.group_id = j.value->>0 AND f.assignee_id = j.value->>1 AND f.state = 'open' AND f.sort_at < j.value->>3 AND f.history = 0) AS overdue
    FROM json_each(?1) j`,
  /** ?1 rows of group, store, now, a working day ago, begin and end of yesterday: what a store's managers hear of. */
  storeWork: `SELECT j.value->>0 AS group_id, j.value->>1 AS store_id,
      (SELECT count(*) FROM follow_ups f INDEXED BY follow_ups_by_store_sort_at_open
        WHERE f.group_id = j.value->>0 AND f.store_id = j.value->>1 AND f.state = 'open' AND f.sort_at < j.value->>2 AND f.history = 0) AS overdue,
      (SELECT count(*) FROM follow_ups f INDEXED BY follow_ups_by_store_sort_at_open
        WHERE f.group_id = j.value->>0 AND f.store_id = j.value->>1 AND f.state = 'open' AND f.sort_at < j.value->>3 AND f.history = 0) AS late,
      EXISTS (SELECT 1 FROM service_visits v INDEXED BY service_visits_by_store_delivered_at
        WHERE v.group_id = j.value->>0 AND v.store_id = j.value->>1 AND v.delivered_at >= j.value->>4 AND v.delivered_at < j.value->>5) AS delivered
    FROM json_each(?1) j`,
} as const;

/** Sweeps that begin by time; the others load by the key of groups that these have found. */
export const timeLedSweeps = [
  "claimJob",
  "dueFollowUps",
  "dueDigests",
  "strandedDigests",
] as const satisfies readonly SweepName[];

export type SweepName = keyof typeof sweeps;

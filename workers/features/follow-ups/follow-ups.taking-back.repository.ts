import { readPayload } from "../../platform/audit-payload.ts";
import { figures, type Query, rows } from "../../platform/query.ts";
import type { RecordedCall } from "./follow-ups.taking-back.rules.ts";

/** The commit that wrote the last call of a follow-up, and what else it wrote. */
export const lastCallOf = (followUpId: string): Query<RecordedCall | undefined> =>
  figures(
    `SELECT t.id, a.seq, a.at, a.actor_id, p.payload FROM attempts t
      JOIN audit a ON a.group_id = ?1 AND a.seq = t.changed_seq
      JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq
      WHERE t.group_id = ?1 AND t.follow_up_id = ?2 ORDER BY t.changed_seq DESC LIMIT 1`,
    [followUpId],
    ([found]) =>
      found && {
        attemptId: String(found.id),
        seq: Number(found.seq),
        at: Number(found.at),
        actorId: String(found.actor_id),
        payload: readPayload(String(found.payload)),
      },
  );

/** Who is said to own, drive or have owned the car of a follow-up. */
export const partiesOfCar = (followUpId: string) =>
  rows(
    "vehicleParties",
    `SELECT v.* FROM follow_ups f JOIN vehicle_parties v ON v.group_id = ?1 AND v.vehicle_id = f.vehicle_id
      WHERE f.group_id = ?1 AND f.id = ?2`,
    [followUpId],
  );

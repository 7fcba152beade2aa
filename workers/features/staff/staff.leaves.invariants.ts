import type { Changes } from "../../platform/changes.ts";
import type { Breach } from "../../platform/invariants.ts";

const another = `SELECT 1 FROM json_each(?2) j CROSS JOIN leaves l ON l.group_id = ?1 AND l.staff_id = j.value->>1 AND l.from_on <= j.value->>3
  WHERE l.to_on >= j.value->>2 AND l.id <> j.value->>0`;

/** Nobody is on leave twice on one day, though two enter it at once. */
export function leavesStandApart({ insert }: Changes): Breach[] {
  const entered = insert?.leaves ?? [];
  if (entered.length === 0) return [];
  return [
    {
      sql: another,
      params: [JSON.stringify(entered.map(({ id, staffId, fromOn, toOn }) => [id, staffId, fromOn, toOn]))],
    },
  ];
}

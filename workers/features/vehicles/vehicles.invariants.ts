import type { Changes } from "../../platform/changes.ts";
import type { Breach } from "../../platform/invariants.ts";
import type { Actor } from "../../platform/scope.ts";

const hangsOnTwoCars = `SELECT 1 FROM json_each(?2) j
  CROSS JOIN vehicle_plates p ON p.group_id = ?1 AND p.plate = j.value
  CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id
  WHERE p.until_on IS NULL GROUP BY p.plate HAVING sum(v.vin IS NOT NULL) > 1 OR sum(v.vin IS NULL) > 1`;

/**
 * A plate hangs on one car at a time: of two that people give it at once, one is decided anew. A car known by its plate
 * alone and one known by VIN may share it until somebody says that they are one; a file that contradicts itself is
 * kept as it was read.
 */
export function oneCarAPlate({ insert, insertOnce, update }: Changes, by: Actor["type"]): Breach[] {
  if (by === "system") return [];
  const hung: readonly Record<string, unknown>[] = [
    ...(insert?.vehiclePlates ?? []),
    ...(insertOnce?.vehiclePlates ?? []),
    ...(update ?? []).filter(({ table }) => table === "vehiclePlates").map(({ after }) => after),
  ].filter(({ untilOn }) => untilOn === null);
  const plates = [...new Set(hung.map(({ plate }) => String(plate)))];
  return plates.length === 0 ? [] : [{ sql: hangsOnTwoCars, params: [JSON.stringify(plates)] }];
}

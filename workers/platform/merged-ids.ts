import { figures } from "./query.ts";
import type { Scope } from "./scope.ts";

const mergeable = /\b(?:cus|veh)_[0-9a-hjkmnp-tv-z]{8,16}\b/g;

const leadsToSql = `SELECT m.gone_id, m.leads_to_id FROM json_each(?2) j
  CROSS JOIN merges m ON m.group_id = ?1 AND m.gone_id = j.value AND m.undone_at IS NULL`;

/**
 * What a request says, with each id of a record that was merged away read as that of the record it leads to;
 * undefined where it names none.
 */
export async function readAsMerged<T extends object>(scope: Scope, said: T): Promise<T | undefined> {
  const ids = [...new Set(JSON.stringify(said).match(mergeable) ?? [])];
  if (ids.length === 0) return undefined;
  const { leads } = await scope.read({
    leads: figures(
      leadsToSql,
      [JSON.stringify(ids)],
      (raw) => new Map(raw.map((row) => [String(row.gone_id), String(row.leads_to_id)])),
    ),
  });
  if (leads.size === 0) return undefined;
  // The same shape as before: texts alone are replaced, by texts of the same form.
  return replaced(said, leads) as T;
}

function replaced(value: unknown, leads: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return leads.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, leads));
  if (typeof value !== "object" || value === null || value instanceof Blob) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, leads)]));
}

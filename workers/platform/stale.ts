import type { Problem } from "../../shared/kernel/problem.ts";
import { figures } from "./query.ts";
import type { Scope } from "./scope.ts";

interface FieldChange {
  field: string;
  by: string;
  at: string;
}

const sinceSql = `SELECT a.at, a.actor_type, coalesce(s.name, a.actor_type) AS by_name, p.payload
  FROM audit a
  JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq
  LEFT JOIN staff s ON s.group_id = ?1 AND s.id = a.actor_id
  WHERE a.group_id = ?1 AND a.subject_id = ?2 ORDER BY a.seq DESC LIMIT 20`;

/** Who changed which fields of a record after a version, latest first; a stale edit shows it. */
export async function staleEdit(input: {
  scope: Scope;
  id: string;
  since: number | null;
  current: unknown;
}): Promise<Problem> {
  const { changes } = await input.scope.read({
    changes: figures(sinceSql, [input.id], (raw) =>
      raw.flatMap((row): FieldChange[] => {
        const by = String(row.by_name);
        const at = new Date(Number(row.at)).toISOString();
        return fieldsSince({ payload: String(row.payload), id: input.id, since: input.since ?? 0 }).map(
          (field) => ({ field, by, at }),
        );
      }),
    ),
  });
  return { ok: false, code: "request.stale", params: {}, extra: { current: input.current, changes } };
}

function fieldsSince(input: { payload: string; id: string; since: number }): string[] {
  const payload: unknown = JSON.parse(input.payload);
  if (
    typeof payload !== "object" ||
    payload === null ||
    !("updated" in payload) ||
    !Array.isArray(payload.updated)
  )
    return [];
  return payload.updated.flatMap((entry: { id: unknown; fields: Record<string, [unknown, unknown]> }) => {
    const version = entry.fields.version?.[0];
    if (entry.id !== input.id || typeof version !== "number" || version < input.since) return [];
    return Object.keys(entry.fields).filter((field) => field !== "version");
  });
}

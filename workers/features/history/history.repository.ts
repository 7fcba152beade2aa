import { mergedPage, type RawPage } from "../../platform/page.ts";
import { figures, type Query, text, textOrNull } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";

interface HistoryRequest {
  recordId: string;
  limit: number;
  after: readonly Bindable[] | null;
}

const fields = "json_extract(x.payload, '$.updated[' || p.n || '].fields')";

/** The edits of one record, newest first: reads what it shows. */
export const historyPage = ({ recordId, limit, after }: HistoryRequest): Query<RawPage> =>
  mergedPage({
    table: "recordChanges",
    order: ["seq"],
    descending: true,
    sight: { by: "group" },
    columns: {},
    only: { column: "record_id", key: recordId },
    select: `${fields} AS fields, a.at, a.verb, a.actor_type, w.name AS by_name`,
    joins: `JOIN audit a ON a.group_id = ?1 AND a.seq = p.seq
      JOIN audit_payloads x ON x.group_id = ?1 AND x.seq = p.seq
      LEFT JOIN staff w ON w.group_id = ?1 AND w.id = a.actor_id`,
    limit,
    after,
  });

/** What a record is called that a field names by its id. */
export interface Named {
  kind: "name" | "phone";
  text: string;
}

/** The names of people, stores, customers and cars, and the numbers, that the edits of a page name. */
export const namedInHistory = ({ recordId, limit, after }: HistoryRequest): Query<Map<string, Named>> =>
  figures(
    `SELECT DISTINCT v.value AS id, coalesce(w.name, s.name, c.name, h.plate, h.vin) AS name, k.value AS number
      FROM (SELECT t.seq, t.n FROM record_changes t WHERE t.group_id = ?1 AND t.record_id = ?2 AND t.seq < cast(?3 AS INTEGER)
        ORDER BY t.seq DESC LIMIT cast(?4 AS INTEGER)) p
      CROSS JOIN audit_payloads x ON x.group_id = ?1 AND x.seq = p.seq
      CROSS JOIN json_each(${fields}) f CROSS JOIN json_each(f.value) v
      LEFT JOIN staff w ON w.group_id = ?1 AND w.id = v.value
      LEFT JOIN stores s ON s.group_id = ?1 AND s.id = v.value
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = v.value
      LEFT JOIN vehicles h ON h.group_id = ?1 AND h.id = v.value
      LEFT JOIN contact_points k ON k.group_id = ?1 AND k.id = v.value
      WHERE f.key GLOB '*Id'`,
    [recordId, Number(after?.[0] ?? Number.MAX_SAFE_INTEGER), limit],
    (raw) =>
      new Map(
        raw.flatMap((one): [string, Named][] => {
          const number = textOrNull(one, "number");
          if (number !== null) return [[text(one, "id"), { kind: "phone", text: number }]];
          const name = textOrNull(one, "name");
          return name === null ? [] : [[text(one, "id"), { kind: "name", text: name }]];
        }),
      ),
  );

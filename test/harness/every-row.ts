import type { TableName } from "../../db/shard/schema.ts";
import { type Query, type Row, rows, tableText } from "../../workers/platform/query.ts";

/** All rows of a table in one group, in the order in which they were written last. */
export function everyRow<N extends TableName>(table: N): Query<Row<N>[]> {
  return rows(table, `SELECT * FROM ${tableText(table)} WHERE group_id = ?1 ORDER BY changed_seq`);
}

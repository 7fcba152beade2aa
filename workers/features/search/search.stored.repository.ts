import type { TableName } from "../../../db/shard/schema.ts";
import { figures, type Query, type Row, rows, tableText } from "../../platform/query.ts";

/** The next rows of a table after a key, in the order of the key; a key is its columns without the group. */
export function rowsAfter<N extends TableName>(
  name: N,
  input: { key: readonly string[]; after: readonly string[]; limit: number },
): Query<Row<N>[]> {
  const { key, after, limit } = input;
  const columns = key.map((column) => `t.${column}`).join(", ");
  const values = after.map((_, index) => `?${index + 2}`).join(", ");
  const beyond = after.length === 0 ? "" : ` AND (${columns}) > (${values})`;
  return rows(
    name,
    `SELECT t.* FROM ${tableText(name)} t WHERE t.group_id = ?1${beyond} ORDER BY ${columns} LIMIT ${limit}`,
    after,
  );
}

/** Tokens of the search of earlier releases, as keys. */
export const formerTokens = (limit: number): Query<string[][]> =>
  figures(`SELECT token, kind, id FROM search_tokens WHERE group_id = ?1 LIMIT ${limit}`, [], (raw) =>
    raw.map(({ token, kind, id }) => [String(token), String(kind), String(id)]),
  );

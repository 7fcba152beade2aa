import { getTableColumns } from "drizzle-orm";
import { shardTables, type TableName } from "../../db/shard/schema.ts";
import type { Repointing, Retiring } from "./changes.ts";
import { tableText } from "./query.ts";
import type { Statement } from "./shard.ts";

const sequence = "(SELECT max(seq) FROM audit WHERE group_id = ?1)";

/** A column as it stands in notes: `follow_ups.customer_id`. */
export function placeOf({ table, column }: Pick<Repointing, "table" | "column">): string {
  return `${tableText(table)}.${columnText(table, column)}`;
}

/** The name of a column in the database, from the schema and never from a request. */
function columnText(table: TableName, property: string): string {
  const column = Object.entries(getTableColumns(shardTables[table])).find(([name]) => name === property)?.[1];
  if (!column) throw new Error(`${table} has no column ${property}`);
  return column.name;
}

/**
 * References as two statements of fixed text: a note of each row that holds one, and the change of all that are
 * noted and hold it still.
 */
export function compileRepoint(groupId: string, input: Repointing): Statement[] {
  const { table, from, to, mergeId, notes, through } = input;
  const name = tableText(table);
  const column = columnText(table, input.column);
  const place = through ? placeOf({ table: through.table, column: input.column }) : placeOf(input);
  const noted =
    "SELECT m.record_id FROM merge_moves m WHERE m.group_id = ?1 AND m.merge_id = ?2 AND m.place = ?3";
  const written = `INSERT INTO merge_moves (group_id, merge_id, place, record_id, changed_seq)
    SELECT ?1, ?2, ?3, t.id, ${sequence} FROM ${name} t WHERE t.group_id = ?1 AND t.${column} = ?4`;
  const version = "version" in getTableColumns(shardTables[table]) ? "version = version + 1, " : "";
  const held = through
    ? `${columnText(table, through.column)} IN (${noted}) AND EXISTS (SELECT 1 FROM ${tableText(through.table)} p
        WHERE p.group_id = ?1 AND p.id = t.${columnText(table, through.column)} AND p.${column} = ?5)`
    : `id IN (${noted})`;
  const changed = `UPDATE ${name} AS t SET ${column} = ?5, ${version}changed_seq = ${sequence}
    WHERE t.group_id = ?1 AND t.${held} AND t.${column} = ?4`;
  return [
    ...(notes === "write" ? [{ sql: written, params: [groupId, mergeId, place, from] }] : []),
    { sql: changed, params: [groupId, mergeId, place, from, to] },
  ];
}

export function compileRetire(groupId: string, { table, id, version }: Retiring): Statement[] {
  return [
    {
      sql: `DELETE FROM ${tableText(table)} WHERE group_id = ?1 AND id = ?2 AND version = ?3`,
      params: [groupId, id, version],
    },
    { sql: "SELECT iif(changes() = 1, 1, json('gone'))", params: [] },
  ];
}

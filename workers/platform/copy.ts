import { createHash } from "node:crypto";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { shardTables, type TableName } from "../../db/shard/schema.ts";
import { tableNames } from "./compile.ts";
import { number, tableText } from "./query.ts";
import type { Bindable, RawRow, Shard, Statement } from "./shard.ts";

/** A key within a group: its values in the order of the table's primary key. */
export type Key = (string | number)[];

/** Rows are written by triggers as others come; what the triggers made of them is written over at the end. */
export const byTrigger: readonly TableName[] = [
  "staffLoads",
  "inboxes",
  "dueDays",
  "contactDays",
  "caseDays",
  "visitDays",
  "truthScores",
  "lineDays",
];

/**
 * Every table in the order in which a group's rows can arrive: parents first, the audit before the group's own
 * row, which closes the group to commits, and what triggers write last. They leave in the opposite order.
 */
export const arrivalOrder: readonly TableName[] = [
  "audit",
  "auditPayloads",
  ...tableNames.filter((name) => !["audit", "auditPayloads", ...byTrigger].includes(name)),
  ...byTrigger,
];

interface CopyPlan {
  table: string;
  columns: string[];
  /** Columns of the key besides the group, each with whether it is a number. */
  key: { name: string; isNumber: boolean }[];
}

function planOf(name: TableName): CopyPlan {
  const table = shardTables[name];
  const columns = Object.values(getTableColumns(table));
  const key = (getTableConfig(table).primaryKeys[0]?.columns ?? [])
    .filter((column) => column.name !== "group_id")
    .map((column) => ({ name: column.name, isNumber: column.dataType === "number" }));
  return {
    table: tableText(name),
    columns: columns.map((column) => column.name).filter((column) => column !== "group_id"),
    key,
  };
}

const rowsAtOnce = 1000;
const payloadsAtOnce = 50;

/** The next rows of one table after a key, as they are stored. */
export async function nextRows(input: {
  shard: Shard;
  groupId: string;
  name: TableName;
  after: Key | null;
  limit?: number;
}): Promise<RawRow[]> {
  const { shard, groupId, name, after } = input;
  const { table, key } = planOf(name);
  const params: Bindable[] = [groupId];
  const bound = (value: string | number, at: number) => {
    const text = `?${params.push(value)}`;
    return key[at]?.isNumber ? `cast(${text} AS INTEGER)` : text;
  };
  const columns = key.map((column) => `t.${column.name}`).join(", ");
  const begin = after && key.length > 0 ? ` AND (${columns}) > (${after.map(bound).join(", ")})` : "";
  const order = key.length > 0 ? ` ORDER BY ${columns}` : "";
  const limit = input.limit ?? (name === "auditPayloads" ? payloadsAtOnce : rowsAtOnce);
  const sql = `SELECT t.* FROM ${table} t WHERE t.group_id = ?1${begin}${order} LIMIT ${limit}`;
  // The group's own row is the only one of its table.
  if (after && key.length === 0) return [];
  const [rows] = await shard.run(groupId, [{ sql, params }]);
  return rows ?? [];
}

/** The key of a row within its group. */
export function keyOf(name: TableName, row: RawRow): Key {
  return planOf(name).key.map(({ name: column }) => {
    const value = row[column];
    return typeof value === "number" ? value : String(value);
  });
}

const charactersAtOnce = 500_000;

/** Writes rows as they are stored elsewhere; those that are there already stay, but for what triggers made. */
export async function writeRows(input: {
  shard: Shard;
  groupId: string;
  name: TableName;
  rows: readonly RawRow[];
}): Promise<void> {
  const { shard, groupId, name, rows } = input;
  const { table, columns, key } = planOf(name);
  const target = ["group_id", ...key.map((column) => column.name)].join(", ");
  const values = columns.map((column) => `${column} = excluded.${column}`).join(", ");
  const same = key
    .map((column) => ` AND o.${column.name} = j.value->>${columns.indexOf(column.name)}`)
    .join("");
  // Left out, not refused as a conflict: the fence of the audit would meet it first.
  const once = byTrigger.includes(name)
    ? `true ON CONFLICT (${target}) DO UPDATE SET ${values}`
    : `NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.group_id = ?1${same})`;
  const sql = `INSERT INTO ${table} (group_id, ${columns.join(", ")})
    SELECT ?1, ${columns.map((_, index) => `j.value->>${index}`).join(", ")} FROM json_each(?2) j WHERE ${once}`;
  const texts: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = JSON.stringify(columns.map((column) => row[column]));
    if (piece.length > 0 && size + text.length > charactersAtOnce) {
      texts.push(`[${piece.join(",")}]`);
      piece = [];
      size = 0;
    }
    piece.push(text);
    size += text.length;
  }
  if (piece.length > 0) texts.push(`[${piece.join(",")}]`);
  await shard.run(
    groupId,
    texts.map((text): Statement => ({ sql, params: [groupId, text] })),
  );
}

/** A fingerprint of rows: every column of each, in their order. */
export function checksumOf(name: TableName, rows: readonly RawRow[]): string {
  const { columns } = planOf(name);
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${JSON.stringify(columns.map((column) => row[column]))}\n`);
  return hash.digest("hex");
}

/** How many rows of the group each table holds, in the order of arrival. */
export async function countsOf(shard: Shard, groupId: string): Promise<number[]> {
  const counted = await shard.run(
    groupId,
    arrivalOrder.map((name) => ({
      sql: `SELECT count(*) AS n FROM ${tableText(name)} WHERE group_id = ?1`,
      params: [groupId],
    })),
  );
  return counted.map(([row]) => number(row, "n"));
}

/** Deletes the first rows of one table; false where there were none. */
export async function deleteSome(input: {
  shard: Shard;
  groupId: string;
  name: TableName;
}): Promise<boolean> {
  const { shard, groupId, name } = input;
  const { table, key } = planOf(name);
  const columns = key.map((column) => column.name).join(", ");
  const some =
    key.length === 0
      ? ""
      : ` AND (${columns}) IN (SELECT ${columns} FROM ${table} WHERE group_id = ?1 LIMIT ${rowsAtOnce})`;
  const [, deleted] = await shard.run(groupId, [
    { sql: `DELETE FROM ${table} WHERE group_id = ?1${some}`, params: [groupId] },
    { sql: "SELECT changes() AS n", params: [] },
  ]);
  return number(deleted?.[0], "n") > 0;
}

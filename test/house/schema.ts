import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** A column as the database or as drizzle describes it; `position` in the primary key counts from 1, 0 is none. */
export interface Column {
  name: string;
  type: string;
  notNull: boolean;
  position: number;
}

export interface Index {
  name: string;
  columns: string[];
  partial: boolean;
}

export interface ForeignKey {
  columns: string[];
  parent: string;
  parentColumns: string[];
}

/** One table of a migrated database. */
export interface StoredTable {
  name: string;
  sql: string;
  columns: Column[];
  primaryKey: string[];
  indexes: Index[];
  foreignKeys: ForeignKey[];
  /** Texts of its triggers, by name. */
  triggers: Record<string, string>;
}

async function all<T>(database: D1Database, sql: string): Promise<T[]> {
  const { results } = await database.prepare(sql).all<T>();
  return results;
}

function keyOf(columns: readonly Column[]): string[] {
  return columns
    .filter(({ position }) => position > 0)
    .sort((a, b) => a.position - b.position)
    .map(({ name }) => name);
}

/** The tables that the migrations made, with the keys, indexes and triggers of each. */
export async function storedTables(database: D1Database): Promise<StoredTable[]> {
  const [tables, columns, indexes, keys, triggers] = await Promise.all([
    all<{ name: string; sql: string }>(
      database,
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations' ORDER BY name",
    ),
    all<{ tbl: string; name: string; type: string; nn: number; pk: number }>(
      database,
      `SELECT m.name AS tbl, c.name, c.type, c."notnull" AS nn, c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '_cf_%' ORDER BY m.name, c.cid`,
    ),
    all<{ tbl: string; name: string; partial: number; col: string }>(
      database,
      `SELECT m.name AS tbl, i.name, i.partial, c.name AS col FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c WHERE m.type = 'table' AND m.name NOT LIKE '_cf_%' AND i.origin = 'c' ORDER BY i.name, c.seqno`,
    ),
    all<{ tbl: string; id: number; parent: string; col: string; parentCol: string }>(
      database,
      `SELECT m.name AS tbl, f.id, f."table" AS parent, f."from" AS col, f."to" AS parentCol FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE '_cf_%' ORDER BY m.name, f.id, f.seq`,
    ),
    all<{ name: string; tbl: string; sql: string }>(
      database,
      "SELECT name, tbl_name AS tbl, sql FROM sqlite_master WHERE type = 'trigger'",
    ),
  ]);
  return tables.map(({ name, sql }) => {
    const own = columns
      .filter(({ tbl }) => tbl === name)
      .map((column) => ({
        name: column.name,
        type: column.type,
        notNull: column.nn === 1,
        position: column.pk,
      }));
    const byIndex = Map.groupBy(
      indexes.filter(({ tbl }) => tbl === name),
      (index) => index.name,
    );
    const byKey = Map.groupBy(
      keys.filter(({ tbl }) => tbl === name),
      (key) => key.id,
    );
    return {
      name,
      sql,
      columns: own,
      primaryKey: keyOf(own),
      indexes: [...byIndex].map(([index, parts]) => ({
        name: index,
        columns: parts.map(({ col }) => col),
        partial: parts[0]?.partial === 1,
      })),
      foreignKeys: [...byKey.values()].map((parts) => ({
        columns: parts.map(({ col }) => col),
        parent: parts[0]?.parent ?? "",
        parentColumns: parts.map(({ parentCol }) => parentCol),
      })),
      triggers: Object.fromEntries(
        triggers.filter(({ tbl }) => tbl === name).map((trigger) => [trigger.name, trigger.sql]),
      ),
    };
  });
}

/** A drizzle table in the words of the database. */
export function describedTable(table: SQLiteTable): {
  name: string;
  columns: Column[];
  primaryKey: string[];
  enums: Record<string, string[]>;
} {
  const { name, primaryKeys } = getTableConfig(table);
  const columns = Object.values(getTableColumns(table));
  const composite = primaryKeys[0]?.columns.map((column) => column.name) ?? [];
  const key =
    composite.length > 0 ? composite : columns.filter(({ primary }) => primary).map((column) => column.name);
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull,
      position: key.indexOf(column.name) + 1,
    })),
    primaryKey: key,
    enums: Object.fromEntries(
      columns.flatMap((column) => (column.enumValues?.length ? [[column.name, [...column.enumValues]]] : [])),
    ),
  };
}

/** The values that `CHECK (column IN (…))` of a table's text allows, by column; numbers are left out. */
export function checkedValues(sql: string): Record<string, string[]> {
  return Object.fromEntries(
    [...sql.matchAll(/CHECK \((\w+) IN \(('[^)]*)\)\)/g)].map(([, column = "", list = ""]) => [
      column,
      [...list.matchAll(/'([^']*)'/g)].map(([, value = ""]) => value),
    ]),
  );
}

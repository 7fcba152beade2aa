import { Column, getTableColumns, type InferSelectModel } from "drizzle-orm";
import type { ShardTables, TableName } from "../../db/shard/schema.ts";
import { shardTables } from "../../db/shard/schema.ts";
import type { Bindable, RawRow, Statement } from "./shard.ts";

export type Row<N extends TableName> = InferSelectModel<ShardTables[N]>;

/**
 * One statement of a load and how its rows are read. `?1` is the group, bound by the scope alone; the
 * query's own parameters begin at `?2`.
 */
export interface Query<T> {
  readonly sql: string;
  readonly params: readonly Bindable[];
  readonly read: (rows: RawRow[]) => T;
}

export type Loaded<Q extends Record<string, Query<unknown>>> = {
  [K in keyof Q]: Q[K] extends Query<infer T> ? T : never;
};

type Decoder = (value: unknown) => unknown;
/** How one column of a raw row becomes a property; without `decode` it stays as it is. */
type ColumnDecoder = { column: string; property: string; decode: Decoder | undefined };
const decoders = new Map<TableName, readonly ColumnDecoder[]>();

function decodersOf(name: TableName) {
  const known = decoders.get(name);
  if (known) return known;
  const built = Object.entries(getTableColumns(shardTables[name])).map(([property, column]) => ({
    column: column.name,
    property,
    decode:
      column.mapFromDriverValue === Column.prototype.mapFromDriverValue
        ? undefined
        : (value: unknown) => (value === null ? null : column.mapFromDriverValue(value)),
  }));
  decoders.set(name, built);
  return built;
}

/** A raw row (`snake_case`, JSON as text) as the table's row type; columns of other tables are left out. */
export function decodeRow<N extends TableName>(name: N, raw: RawRow): Row<N> {
  const row: Record<string, unknown> = {};
  for (const { column, property, decode } of decodersOf(name)) {
    const value = raw[column];
    if (value !== undefined) row[property] = decode ? decode(value) : value;
  }
  // The row type is inferred from the same columns that were just walked; a house test holds both to the schema.
  return row as Row<N>;
}

/** A query for whole rows of one table: its text selects that table's columns (`t.*`). */
export function rows<N extends TableName>(
  name: N,
  sql: string,
  params: readonly Bindable[] = [],
): Query<Row<N>[]> {
  return { sql, params, read: (raw) => raw.map((row) => decodeRow(name, row)) };
}

/** The same for at most one row. */
export function row<N extends TableName>(
  name: N,
  sql: string,
  params: readonly Bindable[] = [],
): Query<Row<N> | undefined> {
  return { sql, params, read: ([first]) => (first ? decodeRow(name, first) : undefined) };
}

/** A query read by a function of one's own, for figures and joined lists. */
export function figures<T>(sql: string, params: readonly Bindable[], read: (rows: RawRow[]) => T): Query<T> {
  return { sql, params, read };
}

/** A query that is not run, where there is nothing to ask for. */
export function nothing<T>(value: T): Query<T> {
  return { sql: "", params: [], read: () => value };
}

/** Whether a query has a statement to run. */
export function isAsked(query: Query<unknown>): boolean {
  return query.sql !== "";
}

/** A query that is run only where its answer matters, and its answer otherwise. */
export function onlyIf<T>(wanted: boolean, query: Query<T>, otherwise: T): Query<T> {
  return wanted ? query : nothing(otherwise);
}

/** What a request names by an id, where it names one; nothing is looked for otherwise. */
export function named<T>(
  id: string | undefined,
  query: (id: string) => Query<T | undefined>,
): Query<T | undefined> {
  return id === undefined ? nothing(undefined) : query(id);
}

/** The row of a table by its id; none has the empty one. */
export function byId<N extends TableName>(name: N, id: string): Query<Row<N> | undefined> {
  if (id === "") return nothing(undefined);
  return row(name, `SELECT * FROM ${tableText(name)} WHERE group_id = ?1 AND id = ?2`, [id]);
}

/** The rows of a table by many ids, bound as one parameter. */
export function byIds<N extends TableName>(name: N, ids: readonly string[]): Query<Row<N>[]> {
  return whereIn(name, "id", ids);
}

/**
 * The rows of a table whose column is one of many values, bound as one parameter. The list leads: with
 * `IN` SQLite would rather read the whole group.
 */
export function whereIn<N extends TableName>(
  name: N,
  column: string,
  values: readonly string[],
): Query<Row<N>[]> {
  if (values.length === 0) return nothing([]);
  return rows(
    name,
    `SELECT t.* FROM json_each(?2) j CROSS JOIN ${tableText(name)} t ON t.group_id = ?1 AND t.${column} = j.value`,
    [JSON.stringify([...new Set(values)])],
  );
}

/** Text of a table's name, from the schema and never from a request. */
export function tableText(name: TableName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function statementOf(groupId: string, query: Query<unknown>): Statement {
  return { sql: query.sql, params: [groupId, ...query.params] };
}

export function text(raw: RawRow | undefined, column: string): string {
  const value = raw?.[column];
  return typeof value === "string" ? value : "";
}

export function textOrNull(raw: RawRow | undefined, column: string): string | null {
  const value = raw?.[column];
  return typeof value === "string" ? value : null;
}

export function number(raw: RawRow | undefined, column: string): number {
  const value = raw?.[column];
  return typeof value === "number" ? value : 0;
}

export function numberOrNull(raw: RawRow | undefined, column: string): number | null {
  const value = raw?.[column];
  return typeof value === "number" ? value : null;
}

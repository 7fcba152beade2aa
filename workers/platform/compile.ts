import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { shardTables, type TableName } from "../../db/shard/schema.ts";
import type { Changes, RowChange } from "./changes.ts";
import { compileRepoint, compileRetire } from "./compile-repoint.ts";
import { tableText } from "./query.ts";
import type { Bindable, Statement } from "./shard.ts";

interface ColumnPlan {
  property: string;
  name: string;
  encode: (value: unknown) => Bindable;
}

interface TablePlan {
  name: string;
  columns: ColumnPlan[];
  key: ColumnPlan[];
  hasSequence: boolean;
}

const plans = new Map<TableName, TablePlan>();
export const tableNames = Object.keys(shardTables).filter((name): name is TableName => name in shardTables);

function planOf(name: TableName): TablePlan {
  const known = plans.get(name);
  if (known) return known;
  const table = shardTables[name];
  const columns: ColumnPlan[] = Object.entries(getTableColumns(table)).map(([property, column]) => ({
    property,
    name: column.name,
    encode: (value) =>
      value === null || value === undefined ? null : encoded(column.mapToDriverValue(value)),
  }));
  const primary = getTableConfig(table).primaryKeys[0]?.columns.map((column) => column.name) ?? [];
  const plan: TablePlan = {
    name: tableText(name),
    columns: columns.filter(({ name: column }) => column !== "group_id" && column !== "changed_seq"),
    key: columns.filter(({ name: column }) => column !== "group_id" && primary.includes(column)),
    hasSequence: columns.some(({ name: column }) => column === "changed_seq"),
  };
  plans.set(name, plan);
  return plan;
}

function encoded(value: unknown): Bindable {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new TypeError(`cannot store a ${typeof value}`);
}

/** The key of a row within its group, as texts in the order of its columns. */
export function keyOf(name: TableName, row: Record<string, unknown>): string[] {
  return planOf(name).key.map(({ property }) => String(row[property]));
}

/** A row without group and sequence, as it is stored: values in the order of the table's columns. */
export function storedValues(name: TableName, row: Record<string, unknown>): Bindable[] {
  return planOf(name).columns.map(({ property, encode }) => encode(row[property]));
}

/** Names of a table's columns without group and sequence, in the order of `storedValues`. */
export function storedColumns(name: TableName): string[] {
  return planOf(name).columns.map(({ name: column }) => column);
}

/** How the group and the sequence reach each row: bound once, or carried by the row itself (sweeps). */
export interface Stamp {
  group: string;
  sequence: string;
  firstParam: string;
  params: (rows: string) => Bindable[];
  /** Columns of the row that precede the table's own. */
  offset: number;
}

export function boundStamp(groupId: string): Stamp {
  return {
    group: "?1",
    sequence: "(SELECT max(seq) FROM audit WHERE group_id = ?1)",
    firstParam: "?2",
    params: (rows) => [groupId, rows],
    offset: 0,
  };
}

export const acrossStamp: Stamp = {
  group: "value->>0",
  sequence: "(SELECT max(seq) FROM audit WHERE group_id = value->>0)",
  firstParam: "?1",
  params: (rows) => [rows],
  offset: 1,
};

const maxPiece = 1_500_000;

/** Rows as JSON texts of at most 1,000 rows and 1.5 million characters (a parameter holds 2 MB). */
function pieces(rows: Bindable[][]): string[] {
  const texts: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    const weight = text.length * 3 > maxPiece ? new TextEncoder().encode(text).length : text.length * 2;
    if (piece.length > 0 && (piece.length === 1000 || size + weight > maxPiece)) {
      texts.push(`[${piece.join(",")}]`);
      piece = [];
      size = 0;
    }
    piece.push(text);
    size += weight;
  }
  if (piece.length > 0) texts.push(`[${piece.join(",")}]`);
  return texts;
}

export type StampedRow = { groupId: string; row: Record<string, unknown> };

function encodeRows(plan: TablePlan, stamp: Stamp, rows: readonly StampedRow[]): Bindable[][] {
  return rows.map(({ groupId, row }) => {
    const values = plan.columns.map(({ property, encode }) => encode(row[property]));
    return stamp.offset === 1 ? [groupId, ...values] : values;
  });
}

function insertText(plan: TablePlan, stamp: Stamp, tail: string): string {
  const names = ["group_id", ...plan.columns.map(({ name }) => name)];
  const values = [stamp.group, ...plan.columns.map((_, index) => `value->>${index + stamp.offset}`)];
  if (plan.hasSequence) {
    names.push("changed_seq");
    values.push(stamp.sequence);
  }
  return `INSERT INTO ${plan.name} (${names.join(", ")}) SELECT ${values.join(", ")} FROM json_each(${stamp.firstParam}) WHERE true${tail}`;
}

function statements(plan: TablePlan, stamp: Stamp, tail: string, rows: readonly StampedRow[]): Statement[] {
  const sql = insertText(plan, stamp, tail);
  return pieces(encodeRows(plan, stamp, rows)).map((piece) => ({ sql, params: stamp.params(piece) }));
}

export function compileInsert(
  name: TableName,
  stamp: Stamp,
  rows: readonly StampedRow[],
  once: boolean,
): Statement[] {
  return statements(planOf(name), stamp, once ? " ON CONFLICT DO NOTHING" : "", rows);
}

type GroupChange = { groupId: string; change: RowChange };

/**
 * Whole-row upserts that set only the columns that differ. A row that has vanished is inserted with a
 * version above 1, which its table's trigger refuses; a version that has moved on is refused by the other.
 */
export function compileUpdate(name: TableName, stamp: Stamp, changes: readonly GroupChange[]): Statement[] {
  const plan = planOf(name);
  const differs = ({ before, after }: RowChange, { property, encode }: ColumnPlan) =>
    encode(before[property]) !== encode(after[property]);
  const own = plan.columns.filter((column) => column.name !== "version" && !plan.key.includes(column));
  const version = plan.columns.find((column) => column.name === "version");
  const isBump = ({ change }: GroupChange) =>
    version !== undefined && differs(change, version) && !own.some((column) => differs(change, column));
  const changed = changes.filter((change) => !isBump(change));
  const names = own
    .filter((column) => changed.some(({ change }) => differs(change, column)))
    .map((column) => column.name);
  const system = [...(version ? ["version"] : []), ...(plan.hasSequence ? ["changed_seq"] : [])];
  return [
    ...upserts(plan, stamp, [...names, ...system], changed),
    ...bumps(plan, stamp, system, changes.filter(isBump)),
  ];
}

function upserts(
  plan: TablePlan,
  stamp: Stamp,
  names: readonly string[],
  changes: readonly GroupChange[],
  where = "",
): Statement[] {
  const sets = names.map((column) => `${column} = excluded.${column}`).join(", ");
  const target = ["group_id", ...plan.key.map(({ name: column }) => column)].join(", ");
  const rows = changes.map(({ groupId, change }) => ({ groupId, row: change.after }));
  return statements(plan, stamp, ` ON CONFLICT (${target}) DO UPDATE SET ${sets}${where}`, rows);
}

/** Rows of which the version alone goes up: the trigger takes a second such bump for a system's touch, so each is counted. */
function bumps(
  plan: TablePlan,
  stamp: Stamp,
  names: readonly string[],
  changes: readonly GroupChange[],
): Statement[] {
  return upserts(plan, stamp, names, changes, ` WHERE ${plan.name}.version = excluded.version - 1`).flatMap(
    (statement) => [
      statement,
      {
        sql: "SELECT iif(changes() = json_array_length(?1), 1, json('gone'))",
        params: statement.params.slice(-1),
      },
    ],
  );
}

/** A row's key within its group, in the order of its table's key. */
export function keyOfRow(name: TableName, row: Record<string, unknown>): string[] {
  return planOf(name).key.map(({ property }) => String(row[property]));
}

export function compileRemove(name: TableName, groupId: string, keys: readonly string[][]): Statement[] {
  const plan = planOf(name);
  const columns = plan.key.map(({ name: column }) => column);
  const target = columns.length === 1 ? columns[0] : `(${columns.join(", ")})`;
  const picked = columns.map((_, index) => `value->>${index}`).join(", ");
  const deletion: Statement = {
    sql: `DELETE FROM ${plan.name} WHERE group_id = ?1 AND ${target} IN (SELECT ${picked} FROM json_each(?2))`,
    params: [groupId, JSON.stringify(keys)],
  };
  const allThere: Statement = {
    sql: "SELECT iif(changes() = cast(?1 AS INTEGER), 1, json('gone'))",
    params: [keys.length],
  };
  // Derived rows, which carry no sequence, may be gone already.
  return plan.hasSequence ? [deletion, allThere] : [deletion];
}

/** Rows that stand as they were read; one that has moved on refuses the batch. */
function compileSeen(
  name: TableName,
  groupId: string,
  seen: readonly (readonly [string, number])[],
): Statement {
  return {
    sql: `SELECT iif((SELECT count(*) FROM json_each(?2) j CROSS JOIN ${planOf(name).name} t ON t.group_id = ?1 AND t.id = j.value->>0 WHERE t.changed_seq = j.value->>1) = json_array_length(?2), 1, json('gone'))`,
    params: [groupId, JSON.stringify(seen)],
  };
}

/** The rows of one group's changes as statements, parents before children. */
export function compileChanges(groupId: string, changes: Changes): Statement[] {
  const stamp = boundStamp(groupId);
  const stamped = (rows: readonly Record<string, unknown>[] | undefined): StampedRow[] =>
    (rows ?? []).map((row) => ({ groupId, row }));
  const compiled: Statement[] = [];
  for (const name of tableNames) {
    const seen = changes.seen?.[name];
    if (seen && seen.length > 0) compiled.push(compileSeen(name, groupId, seen));
  }
  const removed = (keysOf: Changes["remove"]) =>
    [...tableNames].reverse().flatMap((name) => {
      const keys = keysOf?.[name] ?? [];
      return keys.length > 0 ? compileRemove(name, groupId, keys) : [];
    });
  compiled.push(...removed(changes.remove));
  for (const name of tableNames) {
    const inserted = stamped(changes.insert?.[name]);
    if (inserted.length > 0) compiled.push(...compileInsert(name, stamp, inserted, false));
    const once = stamped(changes.insertOnce?.[name]);
    if (once.length > 0) compiled.push(...compileInsert(name, stamp, once, true));
    const updated = (changes.update ?? []).filter((change) => change.table === name);
    if (updated.length > 0)
      compiled.push(
        ...compileUpdate(
          name,
          stamp,
          updated.map((change) => ({ groupId, change })),
        ),
      );
  }
  const after = (changes.repoint ?? []).flatMap((one) => compileRepoint(groupId, one));
  const retired = (changes.retire ?? []).flatMap((one) => compileRetire(groupId, one));
  return [...compiled, ...after, ...retired, ...removed(changes.removeLast)];
}

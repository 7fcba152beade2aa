import type { TableName } from "../../../db/shard/schema.ts";
import type { ChangedRow } from "../../../db/shard/tables/merges.table.ts";
import type { Changes, RowChange } from "../../platform/changes.ts";
import { keyOfRow } from "../../platform/compile.ts";
import type { Row } from "../../platform/query.ts";

type Stored = Record<string, unknown>;
/** The same of a table of the shard. */
export interface Changed extends ChangedRow {
  table: TableName;
}

/** A row without what the kernel stamps on it. */
export function plain({ groupId: _group, changedSeq: _sequence, ...row }: Stored): Stored {
  return row;
}

/** A row as it is changed; its version goes up where it has one. */
export function altered<N extends TableName>(table: N, before: Row<N>, changes: Partial<Row<N>>): Changed {
  const row = plain(before);
  const version = typeof row.version === "number" ? { version: row.version + 1 } : {};
  return { table, before: row, after: { ...row, ...changes, ...version } };
}

/** What makes some rows of a table into others: which are new, which go, which differ. */
export function difference<N extends TableName>(
  table: N,
  before: readonly Row<N>[],
  wanted: readonly Stored[],
): Changed[] {
  const keyOf = (row: Stored) => keyOfRow(table, row).join(" ");
  const had = new Map(before.map((row) => [keyOf(row), plain(row)]));
  const shall = new Map(wanted.map((row) => [keyOf(row), plain(row)]));
  const gone = [...had].filter(([key]) => !shall.has(key));
  const others = [...shall].filter(([key, row]) => !same(had.get(key), row));
  return [
    ...gone.map(([, row]) => ({ table, before: row, after: null })),
    ...others.map(([key, row]) => ({ table, before: had.get(key) ?? null, after: row })),
  ];
}

function same(a: Stored | undefined, b: Stored | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return fieldsThatDiffer(a, b).length === 0;
}

function fieldsThatDiffer(a: Stored, b: Stored): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter(
    (name) => name !== "version" && JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null),
  );
}

/** Rows that change, as a commit writes them. */
export function changesOf(changed: readonly Changed[]): Changes {
  const insert: Record<string, Stored[]> = {};
  const remove: Record<string, string[][]> = {};
  const update: RowChange[] = [];
  for (const { table, before, after } of changed) {
    if (before && after) update.push({ table, before, after });
    else if (after) insert[table] = [...(insert[table] ?? []), after];
    else if (before) remove[table] = [...(remove[table] ?? []), keyOfRow(table, before)];
  }
  // Every row stands under the table it was read from or made for.
  return { insert: insert as Changes["insert"], remove: remove as Changes["remove"], update } as Changes;
}

/** Something that stays as it became since. */
export interface Kept {
  type: string;
  id: string | null;
  field: string | null;
}

/** Records whose fields go back one by one; of the others a row goes back whole or not at all. */
const byField: readonly string[] = ["customers", "vehicles"];

/**
 * What takes a merge's changes back: each where it stands as the merge left it. `now` are the rows as they are;
 * `mayReturn` says of a row that would go back whether it can.
 */
export function takenBack(input: {
  changed: readonly ChangedRow[];
  now: ReadonlyMap<string, readonly Stored[]>;
  mayReturn: (table: string, row: Stored) => boolean;
}): { back: Changed[]; kept: Kept[] } {
  const back: Changed[] = [];
  const kept: Kept[] = [];
  for (const one of input.changed) {
    const rows = input.now.get(one.table);
    if (!rows || !isTable(one, input.now)) continue;
    const { table, before, after } = one;
    const key = keyOfRow(table, after ?? before ?? {}).join(" ");
    const current = rows.find((row) => keyOfRow(table, row).join(" ") === key);
    const stays = (field: string | null) =>
      kept.push({ type: table, id: typeof current?.id === "string" ? current.id : null, field });
    if (!after) {
      if (!current) back.push({ table, before: null, after: before });
      continue;
    }
    if (!current) continue;
    const now = plain(current);
    if (!before) {
      if (same(now, after)) back.push({ table, before: now, after: null });
      else stays(null);
      continue;
    }
    const fields = fieldsThatDiffer(before, after);
    const stands = fields.filter((name) => JSON.stringify(now[name]) === JSON.stringify(after[name]));
    const isWhole = stands.length === fields.length;
    if (byField.includes(table)) for (const name of fields) if (!stands.includes(name)) stays(name);
    const returned = byField.includes(table) ? stands : isWhole ? fields : [];
    const was = { ...now, ...Object.fromEntries(returned.map((name) => [name, before[name]])) };
    if (!byField.includes(table) && (!isWhole || !input.mayReturn(table, was))) stays(null);
    else back.push({ table, before: now, after: { ...was, ...bumped(now) } });
  }
  return { back, kept };
}

function bumped({ version }: Stored): Stored {
  return typeof version === "number" ? { version: version + 1 } : {};
}

function isTable(one: ChangedRow, now: ReadonlyMap<string, unknown>): one is Changed {
  return now.has(one.table);
}

import type { InferInsertModel } from "drizzle-orm";
import type { ShardTables, TableName } from "../../db/shard/schema.ts";
import type { Row } from "./query.ts";

/** A row as features write it: the kernel stamps the group and the sequence. */
export type NewRow<N extends TableName> = Omit<InferInsertModel<ShardTables[N]>, "groupId" | "changedSeq">;

/** A new row with every column said, so that it can be shown as well as written. */
export type FullRow<N extends TableName> = Omit<Row<N>, "groupId" | "changedSeq">;

/** A change of one row, as it was read and as it shall be. */
export interface RowChange {
  table: TableName;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** Something that happened, for reactions and for the outbox; thin, so that receivers read what they need. */
export interface DomainEvent {
  type: string;
  subjectType: string;
  subjectId: string;
  state?: string;
  version?: number;
}

/**
 * References in one column that change from one record to another, however many rows hold them, and stand noted
 * under a merge: `write` notes which they are, `read` changes those alone that stand noted.
 */
export interface Repointing {
  table: TableName;
  column: string;
  from: string;
  to: string;
  mergeId: string;
  notes: "write" | "read";
  /** Takes the rows that hang on records noted so, by this column of theirs, rather than noted rows themselves. */
  through?: { column: string; table: TableName };
}

/** A row that goes for good once everything that hung on it hangs elsewhere; of another version it stays. */
export interface Retiring {
  table: TableName;
  id: string;
  version: number;
}

type RowsByTable = { [N in TableName]?: NewRow<N>[] };

/** What one action writes: whole rows by table, as data. */
export interface Changes {
  insert?: RowsByTable;
  /** Rows that may be there already under their key; a second time changes nothing. */
  insertOnce?: RowsByTable;
  update?: RowChange[];
  /** Keys by table, in the order of the table's key without the group. */
  remove?: { [N in TableName]?: string[][] };
  repoint?: Repointing[];
  retire?: Retiring[];
  /** Keys of rows that go once all else is written: rows that referred to them may be changed in the same commit. */
  removeLast?: { [N in TableName]?: string[][] };
  /** What rows that go had held, where the commit may be taken back; its audit keeps it. */
  lost?: RowsByTable;
  /** Rows that are decided on without being written: id and sequence as they were read. */
  seen?: { [N in TableName]?: [id: string, changedSeq: number][] };
  events?: DomainEvent[];
}

/** An edit by a person: the version goes up, and a write upon a version that has moved on is refused. */
export function edited<N extends TableName>(
  table: N,
  before: Row<N> & { version: number },
  changes: Partial<Row<N>>,
): RowChange {
  return { table, before, after: { ...before, ...changes, version: before.version + 1 } };
}

/** A change of system columns, or of a table without versions; the version stays. */
export function touched<N extends TableName>(table: N, before: Row<N>, changes: Partial<Row<N>>): RowChange {
  return { table, before, after: { ...before, ...changes } };
}

/** Several sets of changes as one; rows of the same table follow each other. */
export function together(...all: Changes[]): Changes {
  const merged: Changes = {};
  for (const changes of all) {
    merged.insert = mergeRows(merged.insert, changes.insert);
    merged.insertOnce = mergeRows(merged.insertOnce, changes.insertOnce);
    if (changes.repoint) merged.repoint = [...(merged.repoint ?? []), ...changes.repoint];
    if (changes.retire) merged.retire = [...(merged.retire ?? []), ...changes.retire];
    if (changes.removeLast) merged.removeLast = mergeLists(merged.removeLast ?? {}, changes.removeLast);
    if (changes.lost) merged.lost = mergeRows(merged.lost, changes.lost);
    if (changes.seen) merged.seen = mergeLists(merged.seen ?? {}, changes.seen);
    if (changes.update) merged.update = [...(merged.update ?? []), ...changes.update];
    if (changes.events) merged.events = [...(merged.events ?? []), ...changes.events];
    if (changes.remove) merged.remove = mergeLists(merged.remove ?? {}, changes.remove);
  }
  return merged;
}

function mergeRows(into: RowsByTable | undefined, from: RowsByTable | undefined): RowsByTable {
  return from ? mergeLists(into ?? {}, from) : (into ?? {});
}

function mergeLists<T extends Record<string, unknown[] | undefined>>(into: T, from: T): T {
  const merged: Record<string, unknown[] | undefined> = { ...into };
  for (const [table, rows] of Object.entries(from)) {
    if (rows) merged[table] = [...(merged[table] ?? []), ...rows];
  }
  // Keys and element types are those of the two inputs, which have the same type.
  return merged as T;
}

/** Fields of an edit that were given, ready to lay over a row. */
export function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Keys whose value is undefined are left out, which is what the mapped type says.
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

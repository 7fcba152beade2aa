import * as z from "zod";
import type { TableName } from "../../db/shard/schema.ts";
import { type Changes, type RowChange, together } from "./changes.ts";
import { keyOf, storedValues } from "./compile.ts";

const perTable = () =>
  z.array(
    z.object({
      table: z.string(),
      ids: z.array(z.string()),
      /** Rows without an id: values in the order of the table's columns. */
      rows: z.optional(z.array(z.array(z.unknown()))),
    }),
  );

const payloadShape = z.object({
  updated: z.array(
    z.object({
      table: z.string(),
      id: z.string().nullable(),
      key: z.optional(z.array(z.string())),
      fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  ),
  inserted: perTable(),
  offered: perTable().default([]),
  /** What rows that went had held, by table, in the order of the table's columns. */
  lost: z.optional(z.record(z.string(), z.array(z.array(z.unknown())))),
});

/** What the audit keeps of a commit: fields of rows it changed, before and after, and the rows it made. */
export type AuditPayload = z.output<typeof payloadShape>;

export function readPayload(text: string): AuditPayload {
  return payloadShape.parse(JSON.parse(text));
}

function byTable(rows: Changes["insert"], whole: boolean) {
  return Object.entries(rows ?? {}).map(([table, some]) => {
    const ids = (some ?? []).flatMap((row) => ("id" in row && typeof row.id === "string" ? [row.id] : []));
    if (!whole || ids.length > 0) return { table, ids };
    // The entries of `Changes` are named by tables.
    return { table, ids, rows: (some ?? []).map((row) => storedValues(table as TableName, row)) };
  });
}

/** The columns of a row that an update changes, each before and after. */
function differing({ before, after }: RowChange): Record<string, [unknown, unknown]> {
  const fields: Record<string, [unknown, unknown]> = {};
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(before[name]) !== JSON.stringify(value))
      fields[name] = [before[name] ?? null, value ?? null];
  }
  return fields;
}

/**
 * What changed, for the field history: differing columns of updated rows, ids of new ones; and why, if told.
 * With `whole` it says all that taking the commit back needs: rows that may have been there already, rows that have
 * no id, and what rows that went had held.
 */
export function auditPayload(changes: Changes, options: { reason?: string; whole?: boolean } = {}): string {
  const whole = options.whole ?? false;
  const updated = (changes.update ?? []).map((change) => ({
    table: change.table,
    id: change.after.id ?? null,
    ...(whole && change.after.id === undefined ? { key: keyOf(change.table, change.after) } : {}),
    fields: differing(change),
  }));
  const inserted = byTable(changes.insert, whole);
  const offered = whole ? byTable(changes.insertOnce, true) : undefined;
  const lost = whole
    ? Object.fromEntries(
        Object.entries(changes.lost ?? {}).map(([table, rows]) => [
          table,
          (rows ?? []).map((row) => storedValues(table as TableName, row)),
        ]),
      )
    : undefined;
  const { repoint: repointed, retire: retired } = changes;
  const removed = together({ remove: changes.remove ?? {} }, { remove: changes.removeLast ?? {} }).remove;
  const { reason } = options;
  return JSON.stringify({ updated, inserted, offered, removed, repointed, retired, lost, reason });
}

/** Records whose history people read. */
const recorded: readonly TableName[] = [
  "stores",
  "staff",
  "customers",
  "contactPoints",
  "vehicles",
  "serviceVisits",
  "followUps",
  "cases",
];

/** Which records a commit edits, each with its place among the payload's `updated`; a system's touch is no edit. */
export function editsOf(changes: Changes): { recordId: string; n: number }[] {
  return (changes.update ?? []).flatMap(({ table, before, after }, n) =>
    recorded.includes(table) && typeof after.id === "string" && before.version !== after.version
      ? [{ recordId: after.id, n }]
      : [],
  );
}

import type { TableName } from "../../../db/shard/schema.ts";
import { readPayload } from "../../platform/audit-payload.ts";
import {
  decodeRow,
  figures,
  nothing,
  number,
  type Query,
  type Row,
  row,
  tableText,
  text,
  textOrNull,
} from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { type Written, writtenBy } from "./import-undos.written.rules.ts";

/** Who wrote something last, and in which commit. */
export interface Change {
  seq: number;
  at: number;
  /** The subject of the commit: a job's id where a job wrote. */
  subject: string;
  verb: string;
  actor: { type: string; id: string };
}

/** A row as it stands, and who wrote it last. */
export interface Standing<N extends TableName> {
  row: Row<N>;
  last: Change;
}

/** An edit of a record: which fields, before and after. */
export interface Edit extends Change {
  recordId: string;
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** A row that refers to another. */
export interface Holder {
  table: TableName;
  id: string;
  parent: string;
  storeId: string | null;
  last: Change;
}

const changer =
  "a.seq AS by_seq, a.subject_id AS by_subject, a.verb AS by_verb, a.actor_type AS by_type, a.actor_id AS by_id, a.at AS by_at";

function changeOf(raw: RawRow): Change {
  return {
    seq: number(raw, "by_seq"),
    at: number(raw, "by_at"),
    subject: text(raw, "by_subject"),
    verb: text(raw, "by_verb"),
    actor: { type: text(raw, "by_type"), id: text(raw, "by_id") },
  };
}

export const undoOf = (importId: string) =>
  row("importUndos", "SELECT * FROM import_undos WHERE group_id = ?1 AND import_id = ?2", [importId]);

export const undoJobOf = (importId: string) =>
  row("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'import-undo' AND key = ?2", [importId]);

export const importJobOf = (importId: string) =>
  row("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'import' AND key = ?2", [importId]);

/** The last commit about a subject before another: an import is taken back from its end. */
export const commitBefore = (subjectId: string, seq: number): Query<Written | undefined> =>
  figures(
    `SELECT a.seq, a.at, p.payload FROM audit a CROSS JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq
      WHERE a.group_id = ?1 AND a.subject_id = ?2 AND a.seq < cast(?3 AS INTEGER) ORDER BY a.seq DESC LIMIT 1`,
    [subjectId, seq],
    ([found]) =>
      found &&
      writtenBy({
        seq: number(found, "seq"),
        at: number(found, "at"),
        payload: readPayload(text(found, "payload")),
      }),
  );

const listed = (values: readonly (string | readonly string[])[]): string => JSON.stringify(values);

/** Rows whose column is one of many values, each with who wrote it last. */
export function standing<N extends TableName>(
  name: N,
  column: string,
  values: readonly string[],
): Query<Standing<N>[]> {
  if (values.length === 0) return nothing([]);
  return figures(
    `SELECT t.*, ${changer} FROM json_each(?2) j CROSS JOIN ${tableText(name)} t ON t.group_id = ?1 AND t.${column} = j.value
      CROSS JOIN audit a ON a.group_id = ?1 AND a.seq = t.changed_seq`,
    [listed([...new Set(values)])],
    (raw) => raw.map((one) => ({ row: decodeRow(name, one), last: changeOf(one) })),
  );
}

/** Rows by their whole keys. */
export function standingByKey<N extends TableName>(
  name: N,
  columns: readonly string[],
  keys: readonly (readonly string[])[],
): Query<Standing<N>[]> {
  if (keys.length === 0) return nothing([]);
  const on = columns.map((column, index) => `t.${column} = j.value->>${index}`).join(" AND ");
  return figures(
    `SELECT t.*, ${changer} FROM json_each(?2) j CROSS JOIN ${tableText(name)} t ON t.group_id = ?1 AND ${on}
      CROSS JOIN audit a ON a.group_id = ?1 AND a.seq = t.changed_seq`,
    [listed(keys)],
    (raw) => raw.map((one) => ({ row: decodeRow(name, one), last: changeOf(one) })),
  );
}

/** What others than an import and its taking back have edited of records since a commit, oldest first. */
export function editsSince(input: {
  recordIds: readonly string[];
  seq: number;
  ours: readonly string[];
}): Query<Edit[]> {
  if (input.recordIds.length === 0) return nothing([]);
  return figures(
    `SELECT c.record_id, ${changer}, json_extract(p.payload, '$.updated[' || c.n || '].fields') AS fields
      FROM json_each(?2) j CROSS JOIN record_changes c ON c.group_id = ?1 AND c.record_id = j.value AND c.seq > cast(?3 AS INTEGER)
      CROSS JOIN audit a ON a.group_id = ?1 AND a.seq = c.seq
      CROSS JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = c.seq
      WHERE a.subject_id NOT IN (SELECT o.value FROM json_each(?4) o) ORDER BY c.seq`,
    [listed([...new Set(input.recordIds)]), input.seq, listed(input.ours)],
    (raw) =>
      raw.map((one) => ({
        ...changeOf(one),
        recordId: text(one, "record_id"),
        fields: JSON.parse(textOrNull(one, "fields") ?? "{}"),
      })),
  );
}

/** Which columns of which tables refer to what an import makes; a test holds the list to the database. */
export const referring = {
  customers: [
    ["serviceVisits", "owner_customer_id"],
    ["serviceVisits", "sender_customer_id"],
    ["serviceVisits", "driver_customer_id"],
    ["followUps", "customer_id"],
    ["followUps", "subject_id"],
    ["cases", "customer_id"],
    ["doNotCall", "customer_id"],
    ["attempts", "customer_id"],
    ["merges", "leads_to_id"],
  ],
  vehicles: [
    ["serviceVisits", "vehicle_id"],
    ["followUps", "vehicle_id"],
    ["cases", "vehicle_id"],
    ["merges", "leads_to_id"],
  ],
  contactPoints: [
    ["serviceVisits", "contact_point_id"],
    ["followUps", "contact_point_id"],
    ["followUps", "subject_id"],
    ["cases", "contact_point_id"],
    ["doNotCall", "contact_point_id"],
  ],
  serviceVisits: [
    ["followUps", "subject_id"],
    ["cases", "service_visit_id"],
  ],
  followUps: [
    ["attempts", "follow_up_id"],
    ["cases", "follow_up_id"],
    ["reCalls", "checked_id"],
    ["reCalls", "re_call_id"],
  ],
} as const satisfies Partial<Record<TableName, readonly (readonly [TableName, string])[]>>;

const withStore: readonly TableName[] = ["serviceVisits", "followUps", "cases"];

function holdersBy(table: TableName, column: string, parents: readonly string[]): Query<Holder[]> {
  if (parents.length === 0) return nothing([]);
  const store = withStore.includes(table) ? "t.store_id" : "NULL";
  return figures(
    `SELECT t.id, ${store} AS store_id, j.value AS parent, ${changer}
      FROM json_each(?2) j CROSS JOIN ${tableText(table)} t ON t.group_id = ?1 AND t.${column} = j.value
      CROSS JOIN audit a ON a.group_id = ?1 AND a.seq = t.changed_seq`,
    [listed([...new Set(parents)])],
    (raw) =>
      raw.map((one) => ({
        table,
        id: text(one, "id"),
        parent: text(one, "parent"),
        storeId: textOrNull(one, "store_id"),
        last: changeOf(one),
      })),
  );
}

/** What refers to records, by the column that does. */
export function holderQueries(parents: Record<keyof typeof referring, readonly string[]>) {
  const queries: Record<string, Query<Holder[]>> = {};
  // The keys of `referring` are those of `parents`.
  for (const [of, columns] of Object.entries(referring))
    for (const [table, column] of columns)
      queries[`${of}.${table}.${column}`] = holdersBy(table, column, parents[of as keyof typeof referring]);
  return queries;
}

/** Which columns refer to stores and to people; what an import ties to them goes first. */
export const placesReferring = {
  stores: [
    ["store_days", "store_id"],
    ["customers", "store_id"],
    ["customer_stores", "store_id"],
    ["vehicle_stores", "store_id"],
    ["service_visits", "store_id"],
    ["policies", "store_id"],
    ["scripts", "store_id"],
    ["follow_ups", "store_id"],
    ["cases", "store_id"],
    ["imports", "store_id"],
    ["import_matches", "target_id"],
    ["setting_drafts", "store_id"],
    ["re_calls", "store_id"],
    ["re_call_pools", "store_id"],
    ["truth_scores", "store_id"],
    ["summary_reports", "store_id"],
  ],
  staff: [
    ["leaves", "staff_id"],
    ["leaves", "stand_in_id"],
    ["customers", "keeper_id"],
    ["do_not_call", "by_staff_id"],
    ["service_visits", "adviser_id"],
    ["follow_ups", "assignee_id"],
    ["mails", "staff_id"],
    ["cases", "assignee_id"],
    ["cases", "handler_id"],
    ["import_matches", "target_id"],
    ["re_calls", "caller_id"],
    ["re_call_pools", "caller_id"],
    ["truth_scores", "caller_id"],
  ],
} as const;

/** Of stores or people, those that something still refers to. */
export function stillReferred(of: keyof typeof placesReferring, ids: readonly string[]): Query<Set<string>> {
  if (ids.length === 0) return nothing(new Set());
  const found = placesReferring[of]
    .map(
      ([table, column]) =>
        `EXISTS (SELECT 1 FROM ${table} c WHERE c.group_id = ?1 AND c.${column} = j.value)`,
    )
    .join(" OR ");
  return figures(
    `SELECT j.value AS id FROM json_each(?2) j WHERE ${found}`,
    [listed(ids)],
    (raw) => new Set(raw.map((one) => text(one, "id"))),
  );
}

/** Which of many records there still are. */
export function stillThere(name: TableName, ids: readonly string[]): Query<Set<string>> {
  if (ids.length === 0) return nothing(new Set());
  return figures(
    `SELECT t.id FROM json_each(?2) j CROSS JOIN ${tableText(name)} t ON t.group_id = ?1 AND t.id = j.value`,
    [listed([...new Set(ids)])],
    (raw) => new Set(raw.map((one) => text(one, "id"))),
  );
}

/** The people of the group by id, as far as they are named. */
export function namesOfStaff(ids: readonly string[]): Query<Map<string, string>> {
  if (ids.length === 0) return nothing(new Map());
  return figures(
    "SELECT s.id, s.name FROM json_each(?2) j CROSS JOIN staff s ON s.group_id = ?1 AND s.id = j.value",
    [listed([...new Set(ids)])],
    (raw) => new Map(raw.map((one) => [text(one, "id"), text(one, "name")])),
  );
}

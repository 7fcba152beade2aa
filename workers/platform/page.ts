import { createHmac } from "node:crypto";
import type { TableName } from "../../db/shard/schema.ts";
import type { Problem } from "../../shared/kernel/problem.ts";
import { problem } from "./commit.ts";
import { figures, nothing, type Query, tableText } from "./query.ts";
import type { Sight } from "./scope.ts";
import type { Bindable, RawRow } from "./shard.ts";

/** How many keys a page merges one branch each; above it the wider level is read and the keys filter it. */
export const mostKeys = 60;
/** D1 takes five terms in a compound select. */
const mostTerms = 5;
/** Rows that may be read behind the merge to find those that a filter keeps. */
export const filterBudget = 500;

export interface PageRequest {
  table: TableName;
  /** Columns of the order, each unique together; the last is normally `id`. */
  order: readonly string[];
  descending?: boolean;
  sight: Sight;
  /** The column that carries each level of sight; a level without a column falls to the wider one. */
  columns: { assignee?: string; store?: string };
  /** Reads the rows of one value of one column instead, by its own index; sight then filters them. */
  only?: { column: string; key: string };
  /** Literal conditions over `t`, part of every branch and of the index it searches. */
  where?: string;
  /**
   * Conditions over `t` applied after the merge, with parameters written `@1`, `@2` …; `reads` is how many
   * rows it takes to judge one, the row itself among them (1 unless said).
   */
  filter?: { sql: string; params: readonly Bindable[]; reads?: number };
  /** Joined columns: written over `p`, the page's row. */
  select?: string;
  joins?: string;
  limit: number;
  after: readonly Bindable[] | null;
}

export interface RawPage {
  rows: RawRow[];
  /** Order values of the last row looked at, when more may follow. */
  last: Bindable[] | null;
}

/** Branches as one ordered select, which the database merges lazily as long as it is `UNION ALL` all the way. */
export function nested(branches: string[], order: string): string {
  let level = branches;
  while (level.length > 1) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += mostTerms) {
      const terms = level.slice(at, at + mostTerms);
      next.push(
        terms.length === 1
          ? (terms[0] ?? "")
          : `SELECT * FROM (${terms.join(" UNION ALL ")} ORDER BY ${order})`,
      );
    }
    level = next;
  }
  return level[0] ?? "";
}

interface Branches {
  column: string | undefined;
  keys: readonly string[];
  /** Whether the keys stay on as a filter instead of being merged one by one. */
  filter: boolean;
}

function sightKeys(request: PageRequest): Branches {
  const { sight, columns } = request;
  if (sight.by === "group") return { column: undefined, keys: [], filter: false };
  const column = sight.by === "assignee" ? columns.assignee : columns.store;
  if (!column) return { column: undefined, keys: [], filter: false };
  return { column, keys: sight.keys, filter: request.only !== undefined || sight.keys.length > mostKeys };
}

/**
 * One page of one order within the caller's sight: one equality branch per key in sight, merged by the
 * database, so that it reads what it shows. To find what a filter keeps it reads no more than 500 rows
 * behind the merge; the page may then be short and still go on. What is joined is read for shown rows alone.
 */
export function mergedPage(request: PageRequest): Query<RawPage> {
  const table = tableText(request.table);
  const direction = request.descending ? "DESC" : "ASC";
  const orderOf = (alias: string) =>
    request.order.map((column) => `${alias}${column} ${direction}`).join(", ");
  const params: Bindable[] = [];
  const bind = (value: Bindable): string => {
    params.push(value);
    return `?${params.length + 1}`;
  };
  const after = request.after
    ? ` AND (${request.order.map((column) => `t.${column}`).join(", ")}) ${request.descending ? "<" : ">"} (${request.after.map((value) => (typeof value === "number" ? `cast(${bind(value)} AS INTEGER)` : bind(value))).join(", ")})`
    : "";
  const where = request.where ? ` AND ${request.where}` : "";
  const { column, keys, filter: narrow } = sightKeys(request);
  const branch = (key: string) => `SELECT t.* FROM ${table} t WHERE t.group_id = ?1${key}${where}${after}`;
  const only = request.only ? ` AND t.${request.only.column} = ${bind(request.only.key)}` : "";
  const branches =
    column && !narrow ? keys.map((key) => branch(` AND t.${column} = ${bind(key)}`)) : [branch(only)];
  // Found in the text of the keys: looked up in a list, every row looked at would count as two rows read.
  const narrowed =
    narrow && column ? `instr(${bind(JSON.stringify(keys))}, '"' || t.${column} || '"') > 0` : "";
  const filter = request.filter?.sql.replace(/@(\d+)/g, (_, index: string) =>
    bind(request.filter?.params[Number(index) - 1] ?? null),
  );
  const conditions = [narrowed, filter].filter((condition) => condition);
  const merged = `SELECT t.* FROM (${nested(branches, orderOf(""))}) t ORDER BY ${orderOf("t.")}`;
  const most = request.limit + 1;
  const page =
    conditions.length === 0
      ? `${merged} LIMIT ${most}`
      : kept({
          merged,
          conditions: conditions.map((condition) => `(${condition})`).join(" AND "),
          order: orderOf("t."),
          looked: rowsLookedAt({ branches: branches.length, reads: request.filter?.reads ?? 1 }),
          most,
        });
  const sql = `SELECT p.*${request.select ? `, ${request.select}` : ""} FROM (${page}) p${request.joins ? ` ${request.joins}` : ""} ORDER BY ${orderOf("p.")}`;
  if (column && keys.length === 0) return nothing({ rows: [], last: null });
  const orderValues = (row: RawRow) => request.order.map((name) => bindable(row[name]));
  return figures(sql, params, (raw) => {
    const found = raw.filter((row) => row.kept_ !== 0);
    const rows = found.slice(0, request.limit);
    const end = found.length > request.limit ? rows.at(-1) : raw.find((row) => row.kept_ === 0);
    return { rows: distinct(rows, orderValues), last: end ? orderValues(end) : null };
  });
}

/**
 * The rows of a merge that conditions keep, and after them, where they are too few, the last row looked at
 * (`kept_` 0): from there the next page goes on.
 */
function kept(input: {
  merged: string;
  conditions: string;
  order: string;
  looked: number;
  most: number;
}): string {
  const { merged, conditions, order, looked, most } = input;
  return `SELECT * FROM (SELECT t.*, 1 AS kept_ FROM (${merged} LIMIT ${looked}) t WHERE ${conditions} ORDER BY ${order} LIMIT ${most}) UNION ALL SELECT * FROM (SELECT t.*, 0 AS kept_ FROM (${merged} LIMIT 1 OFFSET ${looked - 1}) t) LIMIT ${most}`;
}

/** How far a filter looks: each row is judged, and read once more to find the last; a branch reads one ahead. */
function rowsLookedAt({ branches, reads }: { branches: number; reads: number }): number {
  return Math.floor((filterBudget - branches) / (reads + 1));
}

/** A row that several keys in sight hold comes once for each, one after the other: it is shown once. */
function distinct(rows: RawRow[], orderValues: (row: RawRow) => Bindable[]): RawRow[] {
  const placeOf = (row: RawRow | undefined) => row && JSON.stringify(orderValues(row));
  return rows.filter((row, index) => index === 0 || placeOf(row) !== placeOf(rows[index - 1]));
}

function bindable(value: unknown): Bindable {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Writes and reads the cursors of one list: order values and a fingerprint of its filters, signed. */
export interface Cursors {
  write(input: { values: readonly Bindable[]; filters: unknown }): string;
  read(input: { cursor: string; filters: unknown; length: number }): readonly Bindable[] | Problem;
}

export function cursorsOf(input: { key: string; groupId: string; endpoint: string }): Cursors {
  const sign = (values: string, filters: unknown) =>
    createHmac("sha256", input.key)
      .update(JSON.stringify([input.groupId, input.endpoint, values, filters]))
      .digest("base64url")
      .slice(0, 16);
  return {
    write({ values, filters }) {
      const text = JSON.stringify(values);
      return Buffer.from(JSON.stringify([text, sign(text, filters)])).toString("base64url");
    },
    read({ cursor, filters, length }) {
      const bad = problem("request.bad_cursor");
      try {
        const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
        if (!Array.isArray(parsed)) return bad;
        const [text, signature]: unknown[] = parsed;
        if (typeof text !== "string" || signature !== sign(text, filters)) return bad;
        const values: unknown = JSON.parse(text);
        if (!Array.isArray(values) || values.length !== length) return bad;
        return values.map(bindable);
      } catch {
        return bad;
      }
    },
  };
}

/** A page of a list on the wire. */
export interface PageView<T> {
  data: T[];
  nextCursor: string | null;
}

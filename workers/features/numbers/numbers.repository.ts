import { decodeRow, figures, number, type Query, type Row, text } from "../../platform/query.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { rolledSpan, type Share, type Span } from "./numbers.rules.ts";
import {
  isAnswer,
  isClosedInTime,
  isCounted,
  isDelivered,
  isInPlace,
  isInZone,
  isKept,
  isLive,
} from "./numbers.sql.rules.ts";

/**
 * Of the calls in one person's hands that fell due in a span, how many were kept in time; late data (数据晚到) is
 * left out. Reads a row a day and store, and the calls of the span's edges.
 */
export function ownOnTime(assigneeId: string, span: Span, zone: string): Query<Share> {
  const { days, edges } = rolledSpan(span);
  const edge = (from: number, to: number) =>
    `SELECT ${isKept("f")} AS kept, 1 AS due FROM follow_ups f WHERE f.group_id = ?1 AND f.assignee_id = ?2
      AND f.due_at >= cast(?${from} AS INTEGER) AND f.due_at < cast(?${to} AS INTEGER)
      AND ${isCounted("f")} AND f.late_data = 0 AND ${isInZone("f", "?3")}`;
  return figures(
    `SELECT sum(t.kept) AS counted, sum(t.due) AS n FROM (
      SELECT d.kept - d.late_kept AS kept, d.due - d.late_due AS due FROM due_days d
        WHERE d.group_id = ?1 AND d.assignee_id = ?2 AND d.day >= cast(?4 AS INTEGER) AND d.day < cast(?5 AS INTEGER) AND ${isInZone("d", "?3")}
      UNION ALL ${edge(6, 7)} UNION ALL ${edge(8, 9)}) t`,
    [assigneeId, zone, days.from, days.to, ...edges.flatMap(({ from, to }) => [from, to])],
    ([row]) => ({ counted: number(row, "counted"), all: number(row, "n") }),
  );
}

/** Whose numbers: of which stores (null for all of the group), and in which zone. */
export interface NumberSight {
  storeIds: readonly string[] | null;
  zone: string;
}

/** Figures by store; a store without any is left out. */
export type ByStore<T> = Query<Map<string, T>>;

interface Summing {
  /** The table of a row a day, and the rows that it sums up with the instant they are summed by. */
  days: string;
  rows: string;
  at: string;
  /** What is summed, by column: over a row `r`. */
  sums: Readonly<Record<string, string>>;
  /** Which rows count, over `r` and their store `s`; the table of days holds no others. */
  where: string;
  /** The first day of a store `s` that counts, where not all do. */
  sinceDay?: string;
}

/** Sums by store over a span: whole days from the table of days, its edges from the rows themselves. */
function byStore<T>(
  summing: Summing,
  asked: NumberSight & { span: Span },
  read: (row: RawRow) => T,
): ByStore<T> {
  const { days: table, rows, at, sums, where, sinceDay } = summing;
  const { storeIds, zone, span } = asked;
  const { days, edges } = rolledSpan(span);
  const names = Object.keys(sums);
  const stores = `s.group_id = ?1 AND s.zone = ?3 AND (?2 IS NULL OR instr(?2, '"' || s.id || '"') > 0)`;
  const edge = (from: number, to: number) =>
    `SELECT r.store_id, ${names.map((name) => `${sums[name]} AS ${name}`).join(", ")}
      FROM stores s CROSS JOIN ${rows} r ON r.group_id = ?1 AND r.store_id = s.id
        AND r.${at} >= cast(?${from} AS INTEGER) AND r.${at} < cast(?${to} AS INTEGER) AND ${where} WHERE ${stores}`;
  const since = sinceDay ? ` AND d.day >= ${sinceDay}` : "";
  const params: Bindable[] = [storeIds && JSON.stringify(storeIds), zone, days.from, days.to];
  return figures(
    `SELECT t.store_id, ${names.map((name) => `sum(t.${name}) AS ${name}`).join(", ")} FROM (
      SELECT d.store_id, ${names.map((name) => `d.${name}`).join(", ")}
        FROM stores s CROSS JOIN ${table} d ON d.group_id = ?1 AND d.store_id = s.id
          AND d.day >= cast(?4 AS INTEGER) AND d.day < cast(?5 AS INTEGER)${since} WHERE ${stores}
      UNION ALL ${edge(6, 7)} UNION ALL ${edge(8, 9)}) t GROUP BY t.store_id`,
    [...params, ...edges.flatMap(({ from, to }) => [from, to])],
    (raw) => new Map(raw.map((row) => [text(row, "store_id"), read(row)])),
  );
}

type Asked = NumberSight & { span: Span };

/** 回访及时率 and 有效回访率: of the calls that fell due, how many were kept; of those that ended, how many reached somebody. */
export function dueOfStores(asked: Asked): ByStore<{ onTime: Share; reached: Share }> {
  const sums = {
    due: "1",
    kept: isKept("r"),
    ended: "r.state <> 'open'",
    reached: "(r.state <> 'open' AND r.valid_contact_at IS NOT NULL)",
  };
  return byStore(
    { days: "due_days", rows: "follow_ups", at: "due_at", sums, where: isCounted("r") },
    asked,
    (row) => ({
      onTime: { counted: number(row, "kept"), all: number(row, "due") },
      reached: { counted: number(row, "reached"), all: number(row, "ended") },
    }),
  );
}

/** What valid contacts said: how many were dissatisfied (不满意率), and the sums of their ratings (满意度指数). */
export interface Answers {
  dissatisfied: Share;
  rated: number;
  ratingSum: number;
  ratingSquares: number;
}

/** Answers by contact date; a call that counted for several follow-ups is one. */
export function answersOfStores(asked: Asked): ByStore<Answers> {
  const sums = {
    contacts: "1",
    dissatisfied: "r.dissatisfied",
    rated: "(r.rating IS NOT NULL)",
    rating_sum: "coalesce(r.rating, 0)",
    rating_squares: "coalesce(r.rating * r.rating, 0)",
  };
  return byStore(
    { days: "contact_days", rows: "follow_ups", at: "valid_contact_at", sums, where: isAnswer("r") },
    asked,
    (row) => ({
      dissatisfied: { counted: number(row, "dissatisfied"), all: number(row, "contacts") },
      rated: number(row, "rated"),
      ratingSum: number(row, "rating_sum"),
      ratingSquares: number(row, "rating_squares"),
    }),
  );
}

/** 按期关闭率: of the cases whose deadline passed, how many were closed by it with the customer's word. */
export function casesOfStores(asked: Asked): ByStore<Share> {
  return byStore(
    {
      days: "case_days",
      rows: "cases",
      at: "solve_by",
      sums: { due: "1", kept: isClosedInTime("r") },
      where: "true",
    },
    asked,
    (row) => ({ counted: number(row, "kept"), all: number(row, "due") }),
  );
}

/** 数据到位率: of the orders delivered, how many came within a day with a number that can be dialled. */
export function visitsOfStores(asked: Asked): ByStore<Share> {
  return byStore(
    {
      days: "visit_days",
      rows: "service_visits",
      at: "delivered_at",
      sums: { delivered: "1", in_place: isInPlace("r") },
      where: `${isDelivered("r")} AND ${isLive("r", "s")}`,
      sinceDay: "unixepoch(s.go_live_on) / 86400",
    },
    asked,
    (row) => ({ counted: number(row, "in_place"), all: number(row, "delivered") }),
  );
}

export interface Majors {
  open: number;
  oldestOpenedAt: number;
}

/** 未结重大投诉: how many are open now, and since when the oldest. */
export function majorsOfStores({ storeIds, zone }: NumberSight): ByStore<Majors> {
  return figures(
    `SELECT c.store_id, count(*) AS n, min(c.opened_at) AS oldest
      FROM stores s CROSS JOIN cases c ON c.group_id = ?1 AND c.store_id = s.id AND c.state <> 'closed' AND c.major = 1
      WHERE s.group_id = ?1 AND s.zone = ?3 AND (?2 IS NULL OR instr(?2, '"' || s.id || '"') > 0) GROUP BY c.store_id`,
    [storeIds && JSON.stringify(storeIds), zone],
    (raw) =>
      new Map(
        raw.map((row) => [
          text(row, "store_id"),
          { open: number(row, "n"), oldestOpenedAt: number(row, "oldest") },
        ]),
      ),
  );
}

/** 客户保持率 as it was counted last, by store. */
export function retentionsOfStores(): Query<Map<string, Row<"retentions">>> {
  return figures("SELECT * FROM retentions WHERE group_id = ?1", [], (raw) => {
    const found = raw.map((row) => decodeRow("retentions", row));
    return new Map(found.map((row) => [row.storeId, row]));
  });
}

import { mergedPage, type RawPage } from "../../platform/page.ts";
import { figures, type Query, text } from "../../platform/query.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import { seesStore } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { spanOfDays } from "./reports.sheets.rules.ts";

interface PageOf {
  limit: number;
  after: readonly Bindable[] | null;
}

export interface SheetFilters {
  storeId: string;
  date: string;
  zone: string;
  valid?: "true" | undefined;
}

/** The calls of a store on one day, in the order they were made; whoever sees their own work sees their own calls. */
export function sheetPage(scope: Scope, asked: SheetFilters, page: PageOf): Query<RawPage> {
  const { storeId, date, zone } = asked;
  const { start, end } = spanOfDays({ from: date, to: date, zone });
  const isOwn = scope.sight.by === "assignee";
  const sight: Sight = isOwn
    ? scope.sight
    : { by: "store", keys: seesStore(scope, storeId) ? [storeId] : [] };
  const conditions = [
    ...(isOwn ? ["t.store_id = @1"] : []),
    ...(asked.valid === "true" ? ["t.valid = 1"] : []),
  ];
  return mergedPage({
    table: "attempts",
    order: ["at", "id"],
    sight,
    columns: { assignee: "actor_id", store: "store_id" },
    // A later page begins at its place, which lies within the day: two bounds would have it look for the nearer one.
    where: page.after ? `t.at < ${end}` : `t.at >= ${start} AND t.at < ${end}`,
    ...(conditions.length > 0
      ? { filter: { sql: conditions.join(" AND "), params: isOwn ? [storeId] : [] } }
      : {}),
    select: "f.kind AS follow_up_kind, f.title AS work, f.visit_kind, c.name AS customer_name",
    joins: `LEFT JOIN follow_ups f ON f.group_id = ?1 AND f.id = p.follow_up_id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id`,
    ...page,
  });
}

export interface RegisterFilters {
  storeId: string;
  from: string;
  to: string;
  zone: string;
}

/**
 * Rework of a store over some days, the latest first: its own orders of that kind, where the caller sees orders,
 * and the cases in sight that tell of it.
 */
export function registerPage(scope: Scope, asked: RegisterFilters, page: PageOf): Query<RawPage> {
  const { start, end } = spanOfDays(asked);
  const params: Bindable[] = [seesStore(scope, asked.storeId) ? asked.storeId : ""];
  const bind = (value: Bindable): string => {
    params.push(value);
    return `?${params.length + 1}`;
  };
  const after = page.after?.map(bind);
  const within = (at: string) =>
    `t.${at} >= ${start} AND ${after ? `(t.${at}, t.id) < (cast(${after[0]} AS INTEGER), ${after[1]})` : `t.${at} < ${end}`}`;
  const own =
    scope.sight.by === "assignee"
      ? ` AND instr(${bind(JSON.stringify(scope.sight.keys))}, '"' || t.assignee_id || '"') > 0`
      : "";
  const orders = `SELECT 'order' AS source, t.id, t.listed_at AS at, t.order_number AS number, t.store_id, t.vehicle_id,
      coalesce(t.sender_customer_id, t.driver_customer_id, t.owner_customer_id) AS customer_id,
      coalesce(t.symptom, t.kind_text, t.note) AS what, t.id AS visit_id, NULL AS case_id
    FROM service_visits t WHERE t.group_id = ?1 AND t.store_id = ?2 AND t.kind = 'rework' AND ${within("listed_at")} AND t.state <> 'void'`;
  const cases = `SELECT 'customer' AS source, t.id, t.opened_at AS at, t.number, t.store_id, t.vehicle_id,
      t.customer_id, coalesce(t.words, t.title) AS what, t.service_visit_id AS visit_id, t.id AS case_id
    FROM cases t WHERE t.group_id = ?1 AND t.store_id = ?2 AND t.rework = 1 AND ${within("opened_at")}${own}`;
  const sources = scope.permissions.has("service-visits:see") ? `${orders} UNION ALL ${cases}` : cases;
  return figures(
    `SELECT p.*, c.name AS customer_name, v.plate AS plate, v.model AS model
      FROM (SELECT * FROM (${sources} ORDER BY at DESC, id DESC) LIMIT ${page.limit + 1}) p
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id ORDER BY p.at DESC, p.id DESC`,
    params,
    (raw) => {
      const rows = raw.slice(0, page.limit);
      const last = rows.at(-1);
      return {
        rows,
        last: raw.length > page.limit && last ? [Number(last.at), text(last, "id")] : null,
      };
    },
  );
}

const firstOrder = `x.id AS first_id, x.order_number, x.kind, x.delivered_at, x.adviser_id, x.items, x.symptom, x.note`;
const ofCase = `k.id AS case_id, k.number, k.level, k.state AS case_state, k.cause, k.department, k.assignee_id, k.solution,
  k.closed_at, k.closing_words`;
/** A car comes back for the same fault within this time, or it is another fault. */
const comesBackWithin = 90 * 86_400_000;

/**
 * Beside orders of rework: the order that the car had before, and the latest case of rework of that car, opened
 * at most ninety days before it came.
 */
export const cardsOfOrders = (ids: readonly string[]): Query<RawRow[]> =>
  figures(
    `SELECT t.id, t.store_id, t.state AS order_state, ${firstOrder}, ${ofCase} FROM json_each(?2) j
      CROSS JOIN service_visits t ON t.group_id = ?1 AND t.id = j.value
      LEFT JOIN service_visits x ON x.group_id = ?1 AND x.id = (SELECT b.id FROM service_visits b
        WHERE b.group_id = ?1 AND b.vehicle_id = t.vehicle_id AND b.delivered_at < coalesce(t.arrived_at, t.listed_at)
          AND b.id <> t.id AND b.state <> 'void' AND b.kind <> 'rework' ORDER BY b.delivered_at DESC LIMIT 1)
      LEFT JOIN cases k ON k.group_id = ?1 AND k.id = (SELECT s.id FROM cases s
        WHERE s.group_id = ?1 AND s.vehicle_id = t.vehicle_id AND s.rework = 1 AND s.opened_at <= t.listed_at
          AND s.opened_at >= coalesce(t.arrived_at, t.listed_at) - ${comesBackWithin} ORDER BY s.opened_at DESC LIMIT 1)`,
    [JSON.stringify([...new Set(ids)])],
    (raw) => raw,
  );

/** Beside cases of rework: the order that they are about. */
export const cardsOfCases = (ids: readonly string[]): Query<RawRow[]> =>
  figures(
    `SELECT k.id, k.store_id, k.assignee_id AS whose, ${firstOrder}, ${ofCase} FROM json_each(?2) j
      CROSS JOIN cases k ON k.group_id = ?1 AND k.id = j.value
      LEFT JOIN service_visits x ON x.group_id = ?1 AND x.id = k.service_visit_id`,
    [JSON.stringify([...new Set(ids)])],
    (raw) => raw,
  );

/** Beside the calls of a sheet, by follow-up: the car, the order, and the case that it opened. */
export const besideSheet = (followUpIds: readonly string[]): Query<Map<string, RawRow>> =>
  figures(
    `SELECT f.id, v.plate, v.model, x.order_number, k.number AS case_number, k.level, k.state AS case_state, k.assignee_id
      FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id
      LEFT JOIN service_visits x ON x.group_id = ?1 AND x.id = f.subject_id
      LEFT JOIN cases k ON k.group_id = ?1 AND k.id = (SELECT s.id FROM cases s WHERE s.group_id = ?1 AND s.follow_up_id = f.id ORDER BY s.id LIMIT 1)`,
    [JSON.stringify([...new Set(followUpIds)])],
    (raw) => new Map(raw.map((row) => [text(row, "id"), row])),
  );

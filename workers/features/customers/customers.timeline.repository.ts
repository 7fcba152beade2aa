import { figures, nothing, type Query } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

export type TimelineType = "service-visit" | "follow-up" | "attempt" | "case";

/** Which kinds of work the caller may see at all. */
export function visibleTypes(scope: Principal): TimelineType[] {
  const { permissions } = scope;
  return [
    ...(permissions.has("service-visits:see") ? (["service-visit"] as const) : []),
    ...(permissions.has("follow-ups:see") ? (["follow-up", "attempt"] as const) : []),
    ...(permissions.has("cases:see") ? (["case"] as const) : []),
  ];
}

const roles = ["owner_customer_id", "sender_customer_id", "driver_customer_id"] as const;

/** The columns that every branch gives, in their order; `actor_id` is who made an attempt, or served at a visit. */
const visitColumns = `'service-visit' AS type, t.kind, t.state, t.order_number AS title, coalesce(t.symptom, t.note) AS words, t.items, t.store_id,
  NULL AS assignee_id, t.vehicle_id, NULL AS follow_up_id, t.adviser_id AS actor_id`;
const followUpColumns = `'follow-up' AS type, t.kind, t.state, t.title, NULL AS words, NULL AS items, t.store_id,
  t.assignee_id, t.vehicle_id, NULL AS follow_up_id, NULL AS actor_id`;
const attemptColumns = `'attempt' AS type, t.result AS kind, NULL AS state, NULL AS title, coalesce(t.words, t.summary) AS words, NULL AS items,
  NULL AS store_id, NULL AS assignee_id, NULL AS vehicle_id, t.follow_up_id, t.actor_id`;
const caseColumns = `'case' AS type, t.level AS kind, t.state, t.title, coalesce(t.words, t.summary) AS words, NULL AS items, t.store_id,
  t.assignee_id, t.vehicle_id, NULL AS follow_up_id, NULL AS actor_id`;

interface Branch {
  type: TimelineType;
  table: string;
  at: string;
  column: string;
  columns: string;
  where?: string;
}

/** Each branch follows one index of its table; a visit comes once for every part the customer has in it. */
const branches: readonly Branch[] = [
  ...roles.map((column) => ({
    type: "service-visit" as const,
    table: "service_visits",
    at: "delivered_at",
    column,
    columns: visitColumns,
    where: "t.delivered_at IS NOT NULL",
  })),
  {
    type: "follow-up",
    table: "follow_ups",
    at: "opened_at",
    column: "customer_id",
    columns: followUpColumns,
    where: "t.state <> 'open'",
  },
  { type: "attempt", table: "attempts", at: "at", column: "customer_id", columns: attemptColumns },
  {
    type: "case",
    table: "cases",
    at: "opened_at",
    column: "customer_id",
    columns: caseColumns,
    where: "t.state = 'closed'",
  },
];

const order = "at DESC, id DESC";

/**
 * What happened with a customer, newest first, from each table as far as the page goes. The rows are not
 * yet held to the caller's sight. Attempts carry the store, assignee and car of their follow-up.
 */
export function timelinePage(input: {
  types: readonly TimelineType[];
  customerId: string;
  limit: number;
  after: readonly Bindable[] | null;
}): Query<RawRow[]> {
  const { customerId, after } = input;
  const keyset = (at: string) => (after ? ` AND (t.${at}, t.id) < (cast(?3 AS INTEGER), ?4)` : "");
  const texts = branches
    .filter(({ type }) => input.types.includes(type))
    .map(
      ({ table, at, column, columns, where }) =>
        `SELECT t.${at} AS at, t.id, ${columns} FROM ${table} t WHERE t.group_id = ?1 AND t.${column} = ?2${where ? ` AND ${where}` : ""}${keyset(at)}`,
    );
  // D1 takes five terms in a compound select.
  const [first, ...rest] =
    texts.length > 5
      ? [`SELECT * FROM (${texts.slice(0, 3).join(" UNION ALL ")} ORDER BY ${order})`, ...texts.slice(3)]
      : texts;
  if (first === undefined) return nothing([]);
  const merged = `${[first, ...rest].join(" UNION ALL ")} ORDER BY ${order} LIMIT ${input.limit + 1}`;
  return figures(
    `SELECT m.at, m.id, m.type, m.kind, m.state, m.title, m.words, m.items, s.name AS actor_name,
        coalesce(m.store_id, f.store_id) AS store_id, coalesce(m.assignee_id, f.assignee_id) AS assignee_id,
        coalesce(m.vehicle_id, f.vehicle_id) AS vehicle_id
      FROM (${merged}) m
      LEFT JOIN follow_ups f ON f.group_id = ?1 AND f.id = m.follow_up_id
      LEFT JOIN staff s ON s.group_id = ?1 AND s.id = m.actor_id
      ORDER BY m.at DESC, m.id DESC`,
    [customerId, ...(after ?? [])],
    (raw) => raw,
  );
}

/** Open work of a customer: follow-ups, cases that are not closed, cars in the workshop. */
export function openWork(types: readonly TimelineType[], customerId: string): Query<RawRow[]> {
  const visits = roles.map(
    (column) =>
      `SELECT coalesce(t.arrived_at, t.created_at) AS at, t.id, ${visitColumns} FROM service_visits t
        WHERE t.group_id = ?1 AND t.${column} = ?2 AND t.delivered_at IS NULL AND t.state = 'open'`,
  );
  const texts = [
    ...(types.includes("follow-up")
      ? [
          `SELECT t.opened_at AS at, t.id, ${followUpColumns} FROM follow_ups t WHERE t.group_id = ?1 AND t.customer_id = ?2 AND t.state = 'open'`,
        ]
      : []),
    ...(types.includes("case")
      ? [
          `SELECT t.opened_at AS at, t.id, ${caseColumns} FROM cases t WHERE t.group_id = ?1 AND t.customer_id = ?2 AND t.state <> 'closed'`,
        ]
      : []),
    ...(types.includes("service-visit") ? visits : []),
  ];
  if (texts.length === 0) return nothing([]);
  return figures(
    `SELECT * FROM (${texts.join(" UNION ALL ")} LIMIT 100) ORDER BY ${order}`,
    [customerId],
    (raw) => raw,
  );
}

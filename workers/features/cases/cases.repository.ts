import { mergedPage } from "../../platform/page.ts";
import { figures, type Query, rows } from "../../platform/query.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

/** The names that stand on a list's row, and where they come from. */
export const caseNames = "c.name AS customer_name, v.plate AS plate, v.model AS model";
export const caseJoins = `LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id
  LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id`;

export interface CaseFilters {
  open?: "true" | undefined;
  level?: string | undefined;
  state?: string | undefined;
  storeId?: string | undefined;
  customerId?: string | undefined;
}

/** A page of cases within sight, newest first; one that asks for no closed case reads the indexes that hold none. */
export function casesPage(
  scope: Scope,
  filters: CaseFilters,
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const { storeId, customerId, level, state } = filters;
  const sight = narrowed(scope.sight, storeId);
  const isByStore = storeId !== undefined && customerId === undefined && sight.by === "group";
  const conditions: { column: string; value: string }[] = [];
  if (level !== undefined) conditions.push({ column: "level", value: level });
  if (state !== undefined) conditions.push({ column: "state", value: state });
  if (storeId !== undefined && sight.by !== "store" && !isByStore)
    conditions.push({ column: "store_id", value: storeId });
  const isUnclosed = filters.open === "true" || (state !== undefined && state !== "closed");
  return mergedPage({
    table: "cases",
    order: ["opened_at", "id"],
    descending: true,
    sight,
    columns: { assignee: "assignee_id", store: "store_id" },
    ...(customerId === undefined ? {} : { only: { column: "customer_id", key: customerId } }),
    ...(isByStore ? { only: { column: "store_id", key: storeId } } : {}),
    ...(isUnclosed ? { where: "t.state <> 'closed'" } : {}),
    ...(conditions.length === 0
      ? {}
      : {
          filter: {
            sql: conditions.map(({ column }, index) => `t.${column} = @${index + 1}`).join(" AND "),
            params: conditions.map(({ value }) => value),
          },
        }),
    select: caseNames,
    joins: caseJoins,
    ...page,
  });
}

/** Sight over stores, brought down to the one that was asked for. */
function narrowed(sight: Sight, storeId: string | undefined): Sight {
  if (storeId === undefined || sight.by !== "store") return sight;
  return { by: "store", keys: sight.keys.filter((key) => key === storeId) };
}

/** A case as it is shown, with the names that stand on it. */
export const caseShown = (id: string): Query<RawRow | undefined> =>
  figures(
    `SELECT p.*, ${caseNames} FROM cases p ${caseJoins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => first,
  );

/** The steps of a case in their order, with who took each. */
export const stepsShown = (caseId: string): Query<RawRow[]> =>
  figures(
    `SELECT s.*, n.name AS by_name FROM case_steps s LEFT JOIN staff n ON n.group_id = ?1 AND n.id = s.actor_id
      WHERE s.group_id = ?1 AND s.case_id = ?2 ORDER BY s.at, s.id LIMIT 500`,
    [caseId],
    (raw) => raw,
  );

/** Each time a case was solved, in order. */
export const solutionsOf = (caseId: string) =>
  rows(
    "caseSteps",
    "SELECT * FROM case_steps WHERE group_id = ?1 AND case_id = ?2 AND kind = 'solved' ORDER BY at, id LIMIT 100",
    [caseId],
  );

/** The unclosed cases of one person. */
export const openCasesOf = (assigneeId: string) =>
  rows(
    "cases",
    "SELECT * FROM cases WHERE group_id = ?1 AND assignee_id = ?2 AND state <> 'closed' ORDER BY opened_at, id LIMIT 500",
    [assigneeId],
  );

/** A slice of a group's unclosed cases, by opening. */
interface UnclosedSlice {
  openedAt: number;
  id: string;
  limit: number;
}

const unclosedSql = (limit: number) =>
  `cases c INDEXED BY cases_by_opened_unclosed WHERE c.group_id = ?1 AND c.state <> 'closed' AND (c.opened_at, c.id) > (cast(?2 AS INTEGER), ?3) ORDER BY c.opened_at, c.id LIMIT ${limit}`;

/** Unclosed cases after a place in their order, with their open follow-ups and each time they came to somebody else. */
export const unclosedCases = ({ openedAt, id, limit }: UnclosedSlice) => ({
  cases: rows("cases", `SELECT c.* FROM ${unclosedSql(limit)}`, [openedAt, id]),
  open: rows(
    "followUps",
    `SELECT f.* FROM (SELECT c.id FROM ${unclosedSql(limit)}) k
      CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = k.id AND f.state = 'open' AND f.kind IN ('case-handling', 'case-closing')`,
    [openedAt, id],
  ),
  reassigned: rows(
    "caseSteps",
    `SELECT s.* FROM (SELECT c.id FROM ${unclosedSql(limit)}) k
      CROSS JOIN case_steps s ON s.group_id = ?1 AND s.case_id = k.id AND s.kind = 'reassigned' ORDER BY s.at, s.id`,
    [openedAt, id],
  ),
});

/** The open follow-ups of the unclosed cases of one person, whoever has them. */
export const openFollowUpsOfCases = (assigneeId: string) =>
  rows(
    "followUps",
    `SELECT f.* FROM cases c JOIN follow_ups f ON f.group_id = ?1 AND f.subject_id = c.id AND f.state = 'open'
      WHERE c.group_id = ?1 AND c.assignee_id = ?2 AND c.state <> 'closed' AND f.kind IN ('case-handling', 'case-closing') LIMIT 1000`,
    [assigneeId],
  );

/** The follow-ups that handled a case and called to close it, in their order. */
export const followUpsOfCase = (caseId: string) =>
  rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND subject_id = ?2 AND kind IN ('case-handling', 'case-closing')
      ORDER BY id LIMIT 100`,
    [caseId],
  );

/** Who reached the customer of a case last, for the closing call. */
export const lastCallerOfCase = (caseId: string): Query<Map<string, string>> =>
  figures(
    `SELECT f.customer_id, f.assignee_id, max(f.valid_contact_at) AS at
      FROM cases k JOIN follow_ups f ON f.group_id = ?1 AND f.customer_id = k.customer_id
      WHERE k.group_id = ?1 AND k.id = ?2 AND f.valid_contact_at IS NOT NULL GROUP BY f.customer_id`,
    [caseId],
    (raw) => new Map(raw.map((one) => [String(one.customer_id), String(one.assignee_id)])),
  );

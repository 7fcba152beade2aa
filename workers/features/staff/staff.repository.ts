import { isRoleKey } from "../../../shared/kernel/permissions.ts";
import { mergedPage, mostKeys, nested, type RawPage } from "../../platform/page.ts";
import { decodeRow, figures, number, type Query, row, rows, text } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import type { Person } from "./staff.rules.ts";

const shown = "coalesce(l.open, 0) AS open_follow_ups, coalesce(l.store_ids, '[]') AS store_ids";
const joins = "LEFT JOIN staff_loads l ON l.group_id = ?1 AND l.staff_id = p.id";

/** A colleague out of a row that was read with `shown`. */
export function personOf(raw: RawRow): Person {
  const { role, ...person } = decodeRow("staff", raw);
  if (!isRoleKey(role)) throw new Error(`staff ${person.id} has no known role`);
  return {
    ...person,
    role,
    storeIds: texts(text(raw, "store_ids")),
    openFollowUps: number(raw, "open_follow_ups"),
  };
}

function texts(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}

/** One colleague with stores and open work. */
export const personById = (id: string): Query<Person | undefined> =>
  figures(
    `SELECT p.*, ${shown} FROM staff p ${joins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => (first ? personOf(first) : undefined),
  );

/** The same for several. */
export const peopleByIds = (ids: readonly string[]): Query<Person[]> =>
  figures(
    `SELECT p.*, ${shown} FROM staff p ${joins} WHERE p.group_id = ?1 AND p.id IN (SELECT value FROM json_each(?2))`,
    [JSON.stringify([...new Set(ids)])],
    (raw) => raw.map(personOf),
  );

interface StaffPage {
  storeId?: string | undefined;
  limit: number;
  after: readonly Bindable[] | null;
}

/** Colleagues in the order they were added: all, or those of some stores with everyone who sees the group. */
export function staffPage(scope: Scope, { storeId, ...page }: StaffPage): Query<RawPage> {
  const stores = storeId === undefined ? scope.stores : [storeId];
  if (stores !== null) return staffOfStores(stores, page);
  return mergedPage({
    table: "staff",
    order: ["id"],
    sight: { by: "group" },
    columns: {},
    select: shown,
    joins,
    ...page,
  });
}

/** Each colleague stands in one branch: that of the first of the stores they work in, else that of the group. */
function staffOfStores(
  stores: readonly string[],
  { limit, after }: Omit<StaffPage, "storeId">,
): Query<RawPage> {
  const params: Bindable[] = [after?.[0] ?? ""];
  const bind = (value: Bindable): string => `?${params.push(value) + 1}`;
  const few = stores.length > 0 && stores.length <= mostKeys;
  const keys = few ? stores.map(bind) : [];
  const anyOf = few ? keys.join(", ") : `SELECT value FROM json_each(${bind(JSON.stringify(stores))})`;
  const worksIn = (staffId: string, before = "") =>
    `EXISTS (SELECT 1 FROM staff_stores o WHERE o.group_id = ?1 AND o.staff_id = ${staffId} AND +o.store_id IN (${anyOf})${before})`;
  const branch = (store: string) =>
    `SELECT t.staff_id AS id FROM staff_stores t WHERE t.group_id = ?1 AND t.store_id ${store} AND t.staff_id > ?2
      AND NOT ${worksIn("t.staff_id", " AND o.store_id < t.store_id")}`;
  const ofStores = few ? keys.map((key) => branch(`= ${key}`)) : [branch(`IN (${anyOf})`)];
  const ofGroup = `SELECT t.id FROM staff t WHERE t.group_id = ?1 AND t.sight = 'group' AND t.id > ?2 AND NOT ${worksIn("t.id")}`;
  const ids = `SELECT v.id FROM (${nested([ofGroup, ...ofStores], "id")}) v ORDER BY v.id LIMIT ${limit + 1}`;
  const sql = `SELECT p.*, ${shown} FROM (${ids}) v CROSS JOIN staff p ON p.group_id = ?1 AND p.id = v.id ${joins} ORDER BY v.id`;
  return figures(sql, params, (raw) => {
    const kept = raw.slice(0, limit);
    return { rows: kept, last: raw.length > limit ? [text(kept.at(-1), "id")] : null };
  });
}

/** Whether somebody else can run the group: an owner who has joined, has not left and sees all of it. */
export const hasOtherOwner = (staffId: string): Query<boolean> =>
  figures(
    `SELECT id FROM staff WHERE group_id = ?1 AND sight = 'group' AND role = 'group-owner' AND state = 'active'
      AND user_id IS NOT NULL AND id <> ?2 LIMIT 1`,
    [staffId],
    (raw) => raw.length > 0,
  );

export const ownGroup = () => row("groups", "SELECT * FROM groups WHERE group_id = ?1");

export const storesInSight = (stores: readonly string[] | null) =>
  stores === null
    ? rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY id")
    : rows(
        "stores",
        "SELECT * FROM stores WHERE group_id = ?1 AND id IN (SELECT value FROM json_each(?2)) ORDER BY id",
        [JSON.stringify(stores)],
      );

/** What the first run still lacks: work brought in, colleagues who joined, a call made. */
export const firstRun = (actorId: string) =>
  figures(
    `SELECT EXISTS (SELECT 1 FROM service_visits v WHERE v.group_id = ?1) AS visits,
      EXISTS (SELECT 1 FROM staff s WHERE s.group_id = ?1 AND s.user_id IS NOT NULL AND s.id <> ?2) AS colleagues,
      EXISTS (SELECT 1 FROM attempts a WHERE a.group_id = ?1) AS attempts`,
    [actorId],
    ([found]) => ({
      hasVisits: number(found, "visits") === 1,
      hasColleagues: number(found, "colleagues") === 1,
      hasAttempts: number(found, "attempts") === 1,
    }),
  );

/** The first leave of a person on any of some days. */
export const leaveOnDays = (days: { staffId: string; fromOn: string; toOn: string }) =>
  row(
    "leaves",
    "SELECT * FROM leaves WHERE group_id = ?1 AND staff_id = ?2 AND from_on <= ?4 AND to_on >= ?3 ORDER BY from_on LIMIT 1",
    [days.staffId, days.fromOn, days.toOn],
  );

/** Leave of one colleague that ends on a day or later, in order. */
export function leavesPage(input: {
  staffId: string;
  from: string;
  limit: number;
  after: readonly Bindable[] | null;
}): Query<RawPage> {
  const { staffId, from, ...page } = input;
  return mergedPage({
    table: "leaves",
    order: ["from_on", "id"],
    sight: { by: "group" },
    columns: {},
    only: { column: "staff_id", key: staffId },
    filter: { sql: "t.to_on >= @1", params: [from] },
    ...page,
  });
}

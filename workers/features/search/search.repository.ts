import { figures, type Query } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { SearchKind } from "../../platform/search-tokens.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";

/** Rows of one kind that are shown at most, and tokens of one range that are read for them. */
const most = 20;
/** Tokens that are read for a caller who sees some of the stores, most of whose hits may belong to others. */
const mostLooked = { names: 100, marks: 60 };
/** Names that are read for one that mixes characters and letters, to be looked at once more. */
const mostMixed = 25;
/** Terms of one `UNION ALL`; D1 takes five. */
const mostTerms = 4;
/** Open work of one customer, car or order that is looked at, and shown. */
const mostWork = { looked: 20, shown: 3 };
/** The caller's own open follow-ups whose customers are looked at before all others. */
const mostOwn = 40;

/** The parameters of a query in the making; `?1` is the group's. */
function binder() {
  const params: Bindable[] = [];
  return { params, bind: (value: Bindable) => `?${params.push(value) + 1}` };
}
type Bind = ReturnType<typeof binder>["bind"];

const asked = (build: (bind: Bind) => string): Query<RawRow[]> => {
  const { params, bind } = binder();
  const sql = build(bind);
  return figures(sql, params, (raw) => raw);
};

/** Greater than any token that begins so. */
const endOf = (beginning: string) => `${beginning} || char(1114111)`;

/**
 * The rows of a kind that tokens find, with those: for each beginning what is so in full, newest first, then what
 * begins so.
 */
function found(bind: Bind, kind: SearchKind, beginnings: readonly string[], looked: number): string {
  const ranges = beginnings.map((beginning) => {
    const token = bind(beginning);
    const of = `FROM search_index t WHERE t.group_id = ?1 AND t.kind = '${kind}' AND t.token`;
    return `SELECT * FROM (SELECT * FROM (SELECT t.token, t.id ${of} = ${token} ORDER BY t.id DESC LIMIT ${looked})
      UNION ALL SELECT * FROM (SELECT t.token, t.id ${of} > ${token} AND t.token < ${endOf(token)} ORDER BY t.token, t.id LIMIT ${looked}))`;
  });
  return nested(ranges, looked);
}

/** One after the other, nested by what D1 takes in one compound. */
function nested(ranges: readonly string[], looked: number): string {
  const first = ranges.slice(0, mostTerms).join(" UNION ALL ");
  if (ranges.length <= mostTerms) return `${first} LIMIT ${looked}`;
  const rest = nested(ranges.slice(mostTerms), looked);
  return `SELECT * FROM (${first} LIMIT ${looked}) UNION ALL SELECT * FROM (${rest}) LIMIT ${looked}`;
}

const lookedBy = (scope: Principal, of: keyof typeof mostLooked) =>
  scope.stores === null ? most : mostLooked[of];

/** That a row is of a store in sight, by its table of stores. */
function inStores(
  scope: Principal,
  bind: Bind,
  input: { table: string; column: string; id: string },
): string {
  if (scope.stores === null) return "";
  return ` AND EXISTS (SELECT 1 FROM ${input.table} s WHERE s.group_id = ?1 AND s.${input.column} = ${input.id}
    AND s.store_id IN (SELECT value FROM json_each(${bind(JSON.stringify(scope.stores))})))`;
}

/** That work is in sight; a case is also in that of whoever opened or handles it. */
function inSight(scope: Principal, bind: Bind, alias: string, isCase: boolean): string {
  const { sight } = scope;
  if (sight.by === "group") return "";
  const column = sight.by === "store" ? "store_id" : "assignee_id";
  const held = `${alias}.${column} IN (SELECT value FROM json_each(${bind(JSON.stringify(sight.keys))}))`;
  if (!isCase) return ` AND ${held}`;
  const me = bind(scope.actor.id);
  return ` AND (${held} OR ${alias}.opened_by = ${me} OR ${alias}.handler_id = ${me})`;
}

/** The open work of a row that is shown, as lists in two columns: follow-ups and cases that the caller may see. */
function work(
  scope: Principal,
  bind: Bind,
  input: { index: string; where: string; caseIndex?: string; caseWhere?: string },
): string {
  const columns: string[] = [];
  if (scope.permissions.has("follow-ups:see"))
    columns.push(`(SELECT json_group_array(json_array(f.id, f.kind, f.title, f.sort_at, f.assignee_id, f.customer_id)) FROM (
      SELECT o.* FROM (SELECT w.* FROM follow_ups w INDEXED BY ${input.index}
        WHERE w.group_id = ?1 AND ${input.where} AND w.state = 'open' LIMIT ${mostWork.looked}) o
      WHERE o.kind NOT IN ('case-handling', 're-call')${inSight(scope, bind, "o", false)} LIMIT ${mostWork.shown}) f) AS follow_ups`);
  if (scope.permissions.has("cases:see") && input.caseIndex)
    columns.push(`(SELECT json_group_array(json_array(e.id, e.number, e.level, e.title, e.opened_at, e.assignee_id, e.handler_id, e.customer_id)) FROM (
      SELECT o.* FROM (SELECT w.* FROM cases w INDEXED BY ${input.caseIndex}
        WHERE w.group_id = ?1 AND ${input.caseWhere} LIMIT ${mostWork.looked}) o
      WHERE o.state <> 'closed'${inSight(scope, bind, "o", true)} LIMIT ${mostWork.shown}) e) AS cases`);
  return columns.map((column) => `, ${column}`).join("");
}

function customerShown(scope: Principal, bind: Bind): string {
  return `c.id, c.name,
    (SELECT p.value FROM customer_contact_points l JOIN contact_points p ON p.group_id = ?1 AND p.id = l.contact_point_id
      WHERE l.group_id = ?1 AND l.customer_id = c.id AND l.until_on IS NULL AND p.kind = 'phone' AND p.state <> 'masked'
      ORDER BY l.use LIMIT 1) AS phone,
    (SELECT v.plate FROM vehicle_parties r JOIN vehicles v ON v.group_id = ?1 AND v.id = r.vehicle_id
      WHERE r.group_id = ?1 AND r.customer_id = c.id AND r.until_on IS NULL AND v.plate IS NOT NULL LIMIT 1) AS plate${work(
        scope,
        bind,
        {
          index: "follow_ups_by_customer_sort_at_open",
          where: "w.customer_id = c.id",
          caseIndex: "cases_by_customer_opened_at",
          caseWhere: "w.customer_id = c.id",
        },
      )}`;
}

const customerStores = { table: "customer_stores", column: "customer_id" };

export function customersByName(
  scope: Principal,
  beginnings: readonly string[],
  mixed: boolean,
): Query<RawRow[]> {
  return asked(
    (bind) => `SELECT k.token, ${customerShown(scope, bind)}
      FROM (${found(bind, "customer", beginnings, mixed ? mostMixed : lookedBy(scope, "names"))}) k
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = k.id
      WHERE 1 = 1${inStores(scope, bind, { ...customerStores, id: "k.id" })} LIMIT ${mixed ? mostMixed : most}`,
  );
}

/** The customers of the caller's own open follow-ups, by name: they come before whoever else begins so. */
export function ownCustomersByName(scope: Principal, beginnings: readonly string[]): Query<RawRow[]> {
  return asked((bind) => {
    const tokens = beginnings.map((beginning) => {
      const token = bind(beginning);
      return `SELECT * FROM (SELECT x.token FROM search_index x INDEXED BY search_index_by_row WHERE x.group_id = ?1 AND x.kind = 'customer' AND x.id = m.customer_id
        AND x.token >= ${token} AND x.token < ${endOf(token)} ORDER BY x.token LIMIT 1)`;
    });
    return `SELECT o.token, ${customerShown(scope, bind)} FROM (
        SELECT m.customer_id, (${nested(tokens, 1)}) AS token FROM (
          SELECT DISTINCT w.customer_id FROM (SELECT w.customer_id FROM follow_ups w INDEXED BY follow_ups_by_assignee_sort_at_open
            WHERE w.group_id = ?1 AND w.assignee_id = ${bind(scope.actor.id)} AND w.state = 'open' ORDER BY w.sort_at LIMIT ${mostOwn}) w) m) o
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = o.customer_id
      WHERE o.token IS NOT NULL${inStores(scope, bind, { ...customerStores, id: "c.id" })} LIMIT ${most}`;
  });
}

export function customersByPhone(scope: Principal, beginnings: readonly string[]): Query<RawRow[]> {
  return asked(
    (bind) => `SELECT k.token, n.value AS found_phone, ${customerShown(scope, bind)}
      FROM (${found(bind, "contact-point", beginnings, lookedBy(scope, "marks"))}) k
      CROSS JOIN customer_contact_points h ON h.group_id = ?1 AND h.contact_point_id = k.id AND h.until_on IS NULL
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = h.customer_id
      CROSS JOIN contact_points n ON n.group_id = ?1 AND n.id = k.id
      WHERE 1 = 1${inStores(scope, bind, { ...customerStores, id: "h.customer_id" })} LIMIT ${most}`,
  );
}

export function vehiclesByMark(
  scope: Principal,
  beginnings: readonly string[],
  plain: string,
): Query<RawRow[]> {
  const owner = (
    column: string,
  ) => `(SELECT ${column} FROM vehicle_parties r JOIN customers o ON o.group_id = ?1 AND o.id = r.customer_id
    WHERE r.group_id = ?1 AND r.vehicle_id = v.id AND r.part = 'owner' AND r.until_on IS NULL LIMIT 1)`;
  return asked((bind) => {
    const looked = bind(plain);
    return `SELECT k.token, v.id, v.vin, v.plate, v.model, ${owner("o.id")} AS owner_id, ${owner("o.name")} AS owner_name,
        CASE WHEN instr(lower(coalesce(v.plate, '')), ${looked}) > 0 THEN v.plate ELSE (
          SELECT b.plate FROM vehicle_plates b WHERE b.group_id = ?1 AND b.vehicle_id = v.id
            AND instr(lower(b.plate), ${looked}) > 0 LIMIT 1) END AS found_plate${work(scope, bind, {
              index: "follow_ups_by_vehicle_opened_at",
              where: "w.vehicle_id = v.id",
              caseIndex: "cases_by_vehicle",
              caseWhere: "w.vehicle_id = v.id",
            })}
      FROM (${found(bind, "vehicle", beginnings, lookedBy(scope, "marks"))}) k
      CROSS JOIN vehicles v ON v.group_id = ?1 AND v.id = k.id
      WHERE 1 = 1${inStores(scope, bind, { table: "vehicle_stores", column: "vehicle_id", id: "k.id" })} LIMIT ${most}`;
  });
}

export function visitsByNumber(scope: Principal, beginnings: readonly string[]): Query<RawRow[]> {
  return asked((bind) => {
    const sight =
      scope.stores === null
        ? ""
        : ` AND t.store_id IN (SELECT value FROM json_each(${bind(JSON.stringify(scope.stores))}))`;
    return `SELECT k.token, t.id, t.order_number, t.state, t.kind, t.delivered_at, t.arrived_at, t.created_at, s.zone, v.plate,
        coalesce(t.sender_customer_id, t.driver_customer_id, t.owner_customer_id) AS customer_id${work(
          scope,
          bind,
          {
            index: "follow_ups_by_subject",
            where: "w.subject_id = t.id",
          },
        )}
      FROM (${found(bind, "service-visit", beginnings, lookedBy(scope, "marks"))}) k
      CROSS JOIN service_visits t ON t.group_id = ?1 AND t.id = k.id
      LEFT JOIN stores s ON s.group_id = ?1 AND s.id = t.store_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = t.vehicle_id
      WHERE 1 = 1${sight} LIMIT ${most}`;
  });
}

/** Tokens of work that are looked at: whoever sees but their own finds it among that of all. */
const lookedForWork = (scope: Principal) => (scope.sight.by === "group" ? most : mostLooked.names);

export function casesByWords(scope: Principal, beginnings: readonly string[]): Query<RawRow[]> {
  return asked(
    (
      bind,
    ) => `SELECT k.token, e.id, e.number, e.level, e.state, e.title, e.opened_at, e.assignee_id, e.handler_id, e.customer_id, c.name AS customer_name
      FROM (${found(bind, "case", beginnings, lookedForWork(scope))}) k
      CROSS JOIN cases e ON e.group_id = ?1 AND e.id = k.id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = e.customer_id
      WHERE 1 = 1${inSight(scope, bind, "e", true)} LIMIT ${most}`,
  );
}

export function followUpsByTitle(scope: Principal, beginnings: readonly string[]): Query<RawRow[]> {
  return asked(
    (
      bind,
    ) => `SELECT k.token, f.id, f.kind, f.title, f.state, f.sort_at, f.assignee_id, f.customer_id, c.name AS customer_name, v.plate
      FROM (${found(bind, "follow-up", beginnings, lookedForWork(scope))}) k
      CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = k.id
      LEFT JOIN customers c ON c.group_id = ?1 AND c.id = f.customer_id
      LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id
      WHERE f.kind <> 're-call'${inSight(scope, bind, "f", false)} LIMIT ${most}`,
  );
}

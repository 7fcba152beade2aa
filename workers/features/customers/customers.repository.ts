import type { Breach } from "../../platform/invariants.ts";
import { mergedPage } from "../../platform/page.ts";
import { decodeRow, figures, type Query, type Row, row, rows, textOrNull } from "../../platform/query.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { awaitedKinds } from "../follow-ups/follow-ups.numbers.rules.ts";
import type { Contact } from "./customers.contacts.rules.ts";
import type { Customer } from "./customers.rules.ts";

/** A condition that `c` is a customer of a store in sight, and the parameters it adds from `?at` on. */
function inSight(scope: Principal, at: number): { sql: string; params: Bindable[] } {
  if (scope.stores === null) return { sql: "1 = 1", params: [] };
  return {
    sql: `EXISTS (SELECT 1 FROM customer_stores s WHERE s.group_id = ?1 AND s.customer_id = c.id
      AND s.store_id IN (SELECT value FROM json_each(?${at})))`,
    params: [JSON.stringify(scope.stores)],
  };
}

/** A customer, where it belongs to a store of the caller. */
export function customerInSight(scope: Principal, id: string): Query<Customer | undefined> {
  const sight = inSight(scope, 3);
  return row(
    "customers",
    `SELECT c.* FROM customers c WHERE c.group_id = ?1 AND c.id = ?2 AND ${sight.sql}`,
    [id, ...sight.params],
  );
}

/** Which of some customers belong to a store of the caller. */
export function customersInSight(scope: Principal, ids: readonly string[]): Query<ReadonlySet<string>> {
  const sight = inSight(scope, 3);
  return figures(
    `SELECT c.id FROM json_each(?2) j CROSS JOIN customers c ON c.group_id = ?1 AND c.id = j.value WHERE ${sight.sql}`,
    [JSON.stringify(ids), ...sight.params],
    (raw) => new Set(raw.map(({ id }) => String(id))),
  );
}

/** A contact that a customer of the caller's stores has or had. */
export function contactInSight(scope: Principal, id: string): Query<Row<"contactPoints"> | undefined> {
  const sight = inSight(scope, 3);
  return row(
    "contactPoints",
    `SELECT p.* FROM contact_points p
      JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = p.id
      JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id
      WHERE p.group_id = ?1 AND p.id = ?2 AND ${sight.sql} LIMIT 1`,
    [id, ...sight.params],
  );
}

/** A customer that may lie out of sight; where it does, its store may be told, to ask there. */
export interface Sighted {
  customer: Customer;
  inSight: boolean;
  storeName: string | null;
}

const storeName = "(SELECT h.name FROM stores h WHERE h.group_id = ?1 AND h.id = c.store_id) AS store_name";

const sighted = ([first]: RawRow[]): Sighted | undefined =>
  first && {
    customer: decodeRow("customers", first),
    inSight: first.seen_ === 1,
    storeName: textOrNull(first, "store_name"),
  };

/** The customer that an integrator's id names: its own, or that of one who was merged into it. */
const namedByExternal = (param: string) => `c.id IN (
    SELECT e.id FROM customers e WHERE e.group_id = ?1 AND e.external_id = ${param}
    UNION ALL SELECT m.leads_to_id FROM merges m
      WHERE m.group_id = ?1 AND m.kind = 'customer' AND m.external_id = ${param} AND m.undone_at IS NULL)`;

export function customerByExternalId(scope: Principal, externalId: string): Query<Sighted | undefined> {
  const sight = inSight(scope, 3);
  return figures(
    `SELECT c.*, ${sight.sql} AS seen_ FROM customers c WHERE c.group_id = ?1 AND ${namedByExternal("?2")} LIMIT 1`,
    [externalId, ...sight.params],
    sighted,
  );
}

/** Whether `c` goes by the name `?3`, or somebody did who was merged into them. */
const goesByName = `(c.name = ?3 OR EXISTS (SELECT 1 FROM merges m WHERE m.group_id = ?1 AND m.leads_to_id = c.id
      AND m.name = ?3 AND m.undone_at IS NULL))`;

const onAPhone = `json_each(?2) j
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.kind = 'phone' AND p.value = j.value
      CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = p.id AND l.until_on IS NULL
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id AND ${goesByName}`;

/** The same person: someone of this name on one of these phones; one without an external id first. */
export function samePerson(
  scope: Principal,
  input: { name: string; phones: readonly string[] },
): Query<Sighted | undefined> {
  const sight = inSight(scope, 4);
  return figures(
    `SELECT c.*, ${sight.sql} AS seen_, ${storeName} FROM ${onAPhone}
      ORDER BY c.external_id IS NOT NULL, c.id LIMIT 1`,
    [JSON.stringify(input.phones), input.name, ...sight.params],
    sighted,
  );
}

/** That somebody of this name is on one of these phones, other than `?4`. */
export const sameOnPhone = (input: { id: string; name: string; phones: readonly string[] }): Breach => ({
  sql: `SELECT 1 FROM ${onAPhone} WHERE c.id <> ?4`,
  params: [JSON.stringify(input.phones), input.name, input.id],
});

/** Somebody else who would be the same person as a customer, once that one has another name or more phones. */
type Becoming = { id: string } & ({ name: string } | { phones: readonly string[] });

function twinOf(becoming: Becoming): { from: string; params: Bindable[] } {
  const holders = `CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = p.id AND l.until_on IS NULL
      CROSS JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id AND c.id <> ?2`;
  const of = "WHERE o.group_id = ?1 AND o.id = ?2";
  if ("name" in becoming)
    return {
      from: `customers o CROSS JOIN customer_contact_points k ON k.group_id = ?1 AND k.customer_id = o.id AND k.until_on IS NULL
        CROSS JOIN contact_points p ON p.group_id = ?1 AND p.id = k.contact_point_id AND p.kind = 'phone' AND p.state = 'valid'
        ${holders} AND c.name = ?3 ${of}`,
      params: [becoming.id, becoming.name],
    };
  return {
    from: `customers o CROSS JOIN json_each(?3) j
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.kind = 'phone' AND p.value = j.value
      ${holders} AND c.name = o.name ${of}`,
    params: [becoming.id, JSON.stringify(becoming.phones)],
  };
}

export function twin(scope: Principal, becoming: Becoming): Query<Sighted | undefined> {
  const { from, params } = twinOf(becoming);
  const sight = inSight(scope, 4);
  return figures(
    `SELECT c.*, ${sight.sql} AS seen_, ${storeName} FROM ${from} LIMIT 1`,
    [...params, ...sight.params],
    sighted,
  );
}

export function twinStands(becoming: Becoming): Breach {
  const { from, params } = twinOf(becoming);
  return { sql: `SELECT 1 FROM ${from}`, params };
}

export function contactPointsByValue(kind: string, values: readonly string[]): Query<Row<"contactPoints">[]> {
  return rows(
    "contactPoints",
    `SELECT p.* FROM json_each(?3) j
      CROSS JOIN contact_points p ON p.group_id = ?1 AND p.kind = ?2 AND p.value = j.value`,
    [kind, JSON.stringify(values)],
  );
}

/** A customer by its id or by an integrator's. */
export type WhichCustomer = { id: string } | { externalId: string };

/** That `c` is this customer, said by a parameter, and its value. */
const is = (which: WhichCustomer, param: string): [string, string] =>
  "id" in which ? [`c.id = ${param}`, which.id] : [namedByExternal(param), which.externalId];

/** A customer's contacts, ended ties included; at most 200, the latest ones. */
export function contactsOf(which: WhichCustomer): Query<Contact[]> {
  const [condition, value] = is(which, "?2");
  return figures(
    `SELECT p.*, l.customer_id, l.contact_point_id, l.use, l.since_on, l.until_on FROM customers c
      JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = c.id
      JOIN contact_points p ON p.group_id = ?1 AND p.id = l.contact_point_id
      WHERE c.group_id = ?1 AND ${condition} ORDER BY l.contact_point_id DESC LIMIT 200`,
    [value],
    (raw) =>
      raw.map((one) => ({
        point: decodeRow("contactPoints", one),
        link: decodeRow("customerContactPoints", one),
      })),
  );
}

/** The store a customer belongs to first. */
export function homeOf(which: WhichCustomer): Query<Row<"stores"> | undefined> {
  const [condition, value] = is(which, "?2");
  return row(
    "stores",
    `SELECT s.* FROM customers c JOIN stores s ON s.group_id = ?1 AND s.id = c.store_id WHERE c.group_id = ?1 AND ${condition}`,
    [value],
  );
}

/** Open work with a customer, and with whoever has this name on one of these phones: calls, and numbers to find. */
export function openWorkOf(
  which: WhichCustomer,
  same: { name: string; phones: readonly string[] },
): Query<Row<"followUps">[]> {
  const [condition, value] = is(which, "?4");
  const open = `CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.customer_id = c.id AND f.state = 'open' AND f.kind IN (${awaitedKinds})`;
  return rows(
    "followUps",
    `SELECT f.* FROM customers c ${open} WHERE c.group_id = ?1 AND ${condition}
      UNION SELECT f.* FROM ${onAPhone} ${open}`,
    [JSON.stringify(same.phones), same.name, value],
  );
}

/** A colleague who can keep customers: active, and of a store of the caller. */
export function keeper(scope: Principal, staffId: string): Query<Row<"staff"> | undefined> {
  const sight = `EXISTS (SELECT 1 FROM staff_stores x WHERE x.group_id = ?1 AND x.staff_id = s.id
    AND x.store_id IN (SELECT value FROM json_each(?3)))`;
  return row(
    "staff",
    `SELECT s.* FROM staff s WHERE s.group_id = ?1 AND s.id = ?2 AND s.state = 'active'${scope.stores === null ? "" : ` AND ${sight}`}`,
    scope.stores === null ? [staffId] : [staffId, JSON.stringify(scope.stores)],
  );
}

/** A slice of the customers that somebody keeps, by id. */
interface Kept {
  staffId: string;
  after: string;
  limit: number;
}

const keptSql = (limit: number) =>
  `customers c WHERE c.group_id = ?1 AND c.keeper_id = ?2 AND c.id > ?3 ORDER BY c.id LIMIT ${limit}`;

export const customersKeptBy = ({ staffId, after, limit }: Kept) =>
  rows("customers", `SELECT c.* FROM ${keptSql(limit)}`, [staffId, after]);

/** Who is to make the open first contact with each of them. */
export const firstContactsOfKept = ({ staffId, after, limit }: Kept): Query<Map<string, string>> =>
  figures(
    `SELECT f.customer_id, f.assignee_id FROM (SELECT c.id FROM ${keptSql(limit)}) k
      CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.customer_id = k.id AND f.state = 'open' AND f.kind = 'first-contact'`,
    [staffId, after],
    (raw) => new Map(raw.map((one) => [String(one.customer_id), String(one.assignee_id)])),
  );

/** Do-not-call entries of a customer: by name, and on any of the phones. */
export function doNotCallOf(which: WhichCustomer): Query<Row<"doNotCall">[]> {
  const [condition, value] = is(which, "?2");
  return rows(
    "doNotCall",
    `SELECT d.* FROM customers c JOIN do_not_call d ON d.group_id = ?1 AND d.customer_id = c.id
        WHERE c.group_id = ?1 AND ${condition}
      UNION SELECT d.* FROM customers c
        JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = c.id
        JOIN do_not_call d ON d.group_id = ?1 AND d.contact_point_id = l.contact_point_id
        WHERE c.group_id = ?1 AND ${condition}`,
    [value],
  );
}

/** Someone in sight whom a do-not-call entry holds for: the person, else the first who has or had the phone. */
export function customerOfDoNotCall(scope: Principal, id: string): Query<Customer | undefined> {
  const sight = inSight(scope, 3);
  return row(
    "customers",
    `SELECT c.* FROM do_not_call d JOIN customers c ON c.group_id = ?1 AND c.id = d.customer_id
        WHERE d.group_id = ?1 AND d.id = ?2 AND ${sight.sql}
      UNION SELECT c.* FROM do_not_call d
        JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = d.contact_point_id
        JOIN customers c ON c.group_id = ?1 AND c.id = l.customer_id
        WHERE d.group_id = ?1 AND d.id = ?2 AND ${sight.sql}
      ORDER BY id LIMIT 1`,
    [id, ...sight.params],
  );
}

/** Do-not-call entries on phones, by their numbers, and of whoever has one of them. */
export function doNotCallAround(phones: readonly string[]): Query<Row<"doNotCall">[]> {
  const points =
    "json_each(?2) j CROSS JOIN contact_points p ON p.group_id = ?1 AND p.kind = 'phone' AND p.value = j.value";
  return rows(
    "doNotCall",
    `SELECT d.* FROM ${points} CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.contact_point_id = p.id
      UNION SELECT d.* FROM ${points}
        CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.contact_point_id = p.id
        CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.customer_id = l.customer_id`,
    [JSON.stringify(phones)],
  );
}

const shown = `c.external_id, c.store_id AS home_store_id, c.type, c.name, c.gender, c.birthday, c.hobby, c.level, c.address, c.note,
  c.extra, c.keeper_id, c.allocated_at, c.source, c.created_at, c.version`;

const typeOf = "(SELECT c.type FROM customers c WHERE c.group_id = ?1 AND c.id = t.customer_id)";

export interface CustomerFilters {
  storeId?: string | undefined;
  type?: string | undefined;
}

/** Customers of the stores in sight, newest first; one of several stores is shown once. */
export function customersPage(
  scope: Principal,
  filters: CustomerFilters,
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const stores = filters.storeId === undefined ? scope.stores : [filters.storeId];
  const type = filters.type === undefined ? [] : [filters.type];
  if (stores === null) {
    return mergedPage({
      table: "customers",
      order: ["id"],
      descending: true,
      sight: { by: "group" },
      columns: {},
      ...(type.length === 0 ? {} : { filter: { sql: "t.type = @1", params: type } }),
      ...page,
    });
  }
  return mergedPage({
    table: "customerStores",
    order: ["customer_id"],
    descending: true,
    sight: { by: "store", keys: stores },
    columns: { store: "store_id" },
    ...(type.length === 0 ? {} : { filter: { sql: `${typeOf} = @1`, params: type, reads: 2 } }),
    select: shown,
    joins: "LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id",
    ...page,
  });
}

/** A customer out of a row of either page. */
export function listedCustomer(raw: RawRow): Customer {
  const linked = typeof raw.customer_id === "string";
  return decodeRow("customers", linked ? { ...raw, id: raw.customer_id, store_id: raw.home_store_id } : raw);
}

import type { DayException } from "../../../shared/kernel/calendar.ts";
import type { Dialling, Span, StoreDayException, StoreDays } from "../../../shared/kernel/windows.ts";
import { addDays, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Loaded, nothing, type Query, type Row, rows, whereIn } from "../../platform/query.ts";
import { factKey } from "../../platform/reactions.ts";
import type { Bindable } from "../../platform/shard.ts";
import { policyVersions } from "../policies/policies.repository.ts";
import { joinedKinds } from "./follow-ups.repository.ts";

export type FollowUp = Row<"followUps">;

/** A colleague as assignment sees them. */
export interface Colleague {
  row: Row<"staff">;
  storeIds: ReadonlySet<string>;
  leaves: readonly Row<"leaves">[];
}

/** What opening, moving and closing follow-ups depends on, loaded once an action or a slice of a job. */
export interface FollowUpFacts {
  /** An import adds the stores that it makes. */
  stores: Map<string, Row<"stores">>;
  storeDays: ReadonlyMap<string, readonly StoreDayException[]>;
  exceptions: readonly DayException[];
  policies: readonly Row<"policies">[];
  staff: readonly Colleague[];
  /** Open follow-ups by person; counted up as work is given out, so that one commit stays even. */
  loads: Map<string, number>;
  /** Existing follow-ups by `kind:cause`. */
  byCause: Map<string, FollowUp>;
  /** Who reached a customer last. */
  lastCallers: ReadonlyMap<string, string>;
  /** Who has an open call on a phone, by contact point; one phone's calls are one person's. Kept as calls are given out. */
  phoneHolders: Map<string, string>;
  doNotCall: readonly Row<"doNotCall">[];
}

export const followUpFactsKey = factKey<FollowUpFacts>("follow-ups");

export interface FactNeeds {
  /** Causes whose follow-ups may be there already. */
  causes: readonly string[];
  customerIds: readonly string[];
  contactPointIds: readonly string[];
  asOf: number;
}

/** Who has the first open call on each of some phones; `phones.sql` lists them by `k.contact_point_id`, as FROM reads it. */
export function phoneHoldersOf(phones: {
  sql: string;
  params: readonly Bindable[];
}): Query<Map<string, string>> {
  return {
    sql: `SELECT DISTINCT k.contact_point_id AS id, (SELECT f.assignee_id FROM follow_ups f
        WHERE f.group_id = ?1 AND f.contact_point_id = k.contact_point_id AND f.state = 'open' AND f.kind IN (${joinedKinds})
        ORDER BY f.id LIMIT 1) AS staff_id FROM ${phones.sql}`,
    params: phones.params,
    read: (raw) =>
      new Map(raw.flatMap((row) => (row.staff_id === null ? [] : [[String(row.id), String(row.staff_id)]]))),
  };
}

/** The queries behind the facts, to be spread into an action's load. */
export function followUpFactQueries(needs: FactNeeds) {
  const yesterday = addDays(localDateOf({ at: needs.asOf, zone: "Asia/Shanghai" }), -1);
  return {
    factStores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    factStoreDays: rows("storeDays", "SELECT * FROM store_days WHERE group_id = ?1"),
    factExceptions: rows("calendarExceptions", "SELECT * FROM calendar_exceptions WHERE group_id = ?1"),
    factPolicies: policyVersions(),
    factStaff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1"),
    factLoads: rows("staffLoads", "SELECT * FROM staff_loads WHERE group_id = ?1"),
    factLeaves: rows("leaves", "SELECT * FROM leaves WHERE group_id = ?1 AND to_on >= ?2", [yesterday]),
    factByCause: whereCause(needs.causes),
    factLastCallers: ofSome(needs.customerIds, (params) =>
      lastCallersOf({ sql: "(SELECT value AS id FROM json_each(?2))", params }),
    ),
    factPhoneHolders: ofSome(needs.contactPointIds, (params) =>
      phoneHoldersOf({ sql: "(SELECT value AS contact_point_id FROM json_each(?2)) k", params }),
    ),
    factDoNotCallPhones: whereIn("doNotCall", "contact_point_id", needs.contactPointIds),
    factDoNotCallCustomers: whereIn("doNotCall", "customer_id", needs.customerIds),
  };
}

/** People by a list of ids, which is their query's one parameter; none of an empty list. */
function ofSome(
  ids: readonly string[],
  query: (params: readonly Bindable[]) => Query<Map<string, string>>,
): Query<Map<string, string>> {
  return ids.length === 0 ? nothing(new Map()) : query([JSON.stringify([...new Set(ids)])]);
}

function whereCause(causes: readonly string[]): Query<FollowUp[]> {
  if (causes.length === 0) return nothing([]);
  return rows(
    "followUps",
    `SELECT f.* FROM json_each(?2) j CROSS JOIN json_each('["service-callback","second-callback","first-contact","contact-repair","case-handling","case-closing"]') k
      CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.kind = k.value AND f.cause = j.value`,
    [JSON.stringify(causes)],
  );
}

/** Who reached each of some people last; `people.sql` is a list of them by `id`, as FROM reads it. */
export function lastCallersOf(people: {
  sql: string;
  params: readonly Bindable[];
}): Query<Map<string, string>> {
  return {
    sql: `SELECT f.customer_id, f.assignee_id, max(f.valid_contact_at) AS at
      FROM ${people.sql} w CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.customer_id = w.id AND f.valid_contact_at IS NOT NULL
      GROUP BY f.customer_id`,
    params: people.params,
    read: (raw) => new Map(raw.map((row) => [String(row.customer_id), String(row.assignee_id)])),
  };
}

/** The facts out of what `followUpFactQueries` loaded. */
export function followUpFacts(loaded: Loaded<ReturnType<typeof followUpFactQueries>>): FollowUpFacts {
  return {
    stores: new Map(loaded.factStores.map((store) => [store.id, store])),
    storeDays: storeDaysByStore(loaded.factStoreDays),
    exceptions: loaded.factExceptions.map(({ date, working, name }) => ({ date, working, name })),
    policies: loaded.factPolicies,
    staff: colleagues({
      staff: loaded.factStaff,
      loads: loaded.factLoads,
      leaves: loaded.factLeaves,
    }),
    loads: new Map(loaded.factLoads.map(({ staffId, open }) => [staffId, open])),
    byCause: new Map(loaded.factByCause.map((found) => [`${found.kind}:${found.cause}`, found])),
    lastCallers: loaded.factLastCallers,
    phoneHolders: loaded.factPhoneHolders,
    doNotCall: [...loaded.factDoNotCallPhones, ...loaded.factDoNotCallCustomers],
  };
}

export function storeDaysByStore(days: readonly Row<"storeDays">[]): Map<string, StoreDayException[]> {
  const byStore = new Map<string, StoreDayException[]>();
  for (const { storeId, date, open, spans } of days) {
    const list = byStore.get(storeId) ?? [];
    list.push({ date, open, spans: spans ?? undefined });
    byStore.set(storeId, list);
  }
  return byStore;
}

export function colleagues(input: {
  staff: readonly Row<"staff">[];
  loads: readonly Row<"staffLoads">[];
  leaves: readonly Row<"leaves">[];
}): Colleague[] {
  const stores = new Map(input.loads.map(({ staffId, storeIds }) => [staffId, new Set(storeIds)]));
  return input.staff.map((row) => ({
    row,
    storeIds: stores.get(row.id) ?? new Set<string>(),
    leaves: input.leaves.filter(({ staffId }) => staffId === row.id),
  }));
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const noDays: readonly StoreDayException[] = [];

/** A store's week and its exceptional days, as the calendar reads them. */
export function storeDaysOf(facts: Pick<FollowUpFacts, "stores" | "storeDays">, storeId: string): StoreDays {
  const store = facts.stores.get(storeId);
  const spans = (weekday: number): readonly Span[] => store?.spans[String(weekday)] ?? [];
  const [one, two, three, four, five, six, seven] = weekdays.map(spans);
  return {
    spans: {
      1: one ?? [],
      2: two ?? [],
      3: three ?? [],
      4: four ?? [],
      5: five ?? [],
      6: six ?? [],
      7: seven ?? [],
    },
    exceptions: facts.storeDays.get(storeId) ?? noDays,
  };
}

/** The zone of a store's wall clock; that of the group where the store is not known. */
export function zoneOfStore(facts: Pick<FollowUpFacts, "stores">, storeId: string): string {
  return facts.stores.get(storeId)?.zone ?? "Asia/Shanghai";
}

/** When a store's customers may be dialled under a policy's windows. */
export function diallingOf(input: {
  facts: Pick<FollowUpFacts, "stores" | "storeDays">;
  storeId: string;
  windows: readonly Span[];
  urgent?: boolean;
}): Dialling {
  return {
    zone: zoneOfStore(input.facts, input.storeId),
    store: storeDaysOf(input.facts, input.storeId),
    windows: input.windows,
    urgent: input.urgent,
  };
}

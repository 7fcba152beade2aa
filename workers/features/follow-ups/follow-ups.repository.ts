import { followUpSort, type WorkbenchNumber } from "../../../shared/contracts/follow-ups.contract.ts";
import { addDays, instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import { mergedPage, type PageRequest, type RawPage } from "../../platform/page.ts";
import { decodeRow, figures, type Query, row, rows } from "../../platform/query.ts";
import type { Scope, Sight } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import { courtesyKindsSql } from "./follow-ups.do-not-call.rules.ts";
import { isKeptFrom, reCallKind } from "./follow-ups.re-calls.rules.ts";

/** The names that stand on a list's row, and where they come from. */
export const followUpNames = "c.name AS customer_name, v.plate AS plate, v.model AS model";
export const followUpJoins = `LEFT JOIN customers c ON c.group_id = ?1 AND c.id = p.customer_id
  LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = p.vehicle_id`;

export interface FollowUpFilters {
  view?: "workbench" | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  storeId?: string | undefined;
  assigneeId?: string | undefined;
  customerId?: string | undefined;
  number?: WorkbenchNumber | undefined;
  zone?: string | undefined;
}

const orders = {
  openedAt: ["opened_at", "id"],
  sortAt: ["sort_at", "id"],
  dueAt: ["due_at", "id"],
} as const;

function isOpenList(filters: FollowUpFilters): boolean {
  return filters.view === "workbench" || filters.state === "open";
}

function onlyOf(filters: FollowUpFilters): PageRequest["only"] {
  if (filters.customerId) return { column: "customer_id", key: filters.customerId };
  if (filters.assigneeId) return { column: "assignee_id", key: filters.assigneeId };
  return filters.storeId ? { column: "store_id", key: filters.storeId } : undefined;
}

/** The open work behind one of the caller's numbers: how far its order goes, and what is kept of that. */
function ofNumber({ number, zone = "Asia/Shanghai" }: FollowUpFilters, asOf: number) {
  if (number === undefined) return { where: "", keeps: "" };
  if (number === "overdue") return { where: "", keeps: `t.due_at < ${asOf}` };
  const tomorrow = addDays(localDateOf({ at: asOf, zone }), 1);
  const where = ` AND t.sort_at < ${instantOf({ date: tomorrow, minutes: 0, zone })}`;
  return { where, keeps: number === "promised" ? "t.promised_at IS NOT NULL" : "" };
}

/** A page of follow-ups within sight; the workbench is the caller's own open list, a token's that of its stores. */
export function followUpsPage(
  scope: Scope,
  filters: FollowUpFilters,
  page: { limit: number; after: readonly Bindable[] | null },
) {
  const own: Sight = { by: "assignee", keys: [scope.actor.id] };
  const sight = filters.view === "workbench" && scope.actor.type === "staff" ? own : scope.sight;
  const only = onlyOf(filters);
  const behind = ofNumber(filters, scope.asOf);
  const conditions: { sql: string; params: Bindable[] } = { sql: behind.keeps, params: [] };
  const also = (column: string, value: string | undefined, covered: boolean) => {
    if (value === undefined || covered) return;
    conditions.params.push(value);
    conditions.sql += `${conditions.sql === "" ? "" : " AND "}t.${column} = @${conditions.params.length}`;
  };
  also("kind", filters.kind, false);
  also("state", filters.state, isOpenList(filters) && filters.state === "open");
  also("store_id", filters.storeId, only?.column === "store_id");
  also("assignee_id", filters.assigneeId, only?.column === "assignee_id");
  const found = mergedPage({
    table: "followUps",
    order: orders[followUpSort(filters)],
    sight,
    columns: { assignee: "assignee_id", store: "store_id" },
    ...(only ? { only } : {}),
    ...(isOpenList(filters) ? { where: `t.state = 'open'${behind.where}` } : {}),
    ...(conditions.sql === "" ? {} : { filter: conditions }),
    select: followUpNames,
    joins: followUpJoins,
    ...page,
  });
  return withoutKept(scope, found);
}

/** A page without the re-calls that check the caller; it may be short, and goes on all the same. */
function withoutKept(scope: Scope, query: Query<RawPage>): Query<RawPage> {
  return {
    ...query,
    read: (raw) => {
      const page = query.read(raw);
      const rows = page.rows.filter(
        (one) => one.kind !== reCallKind || !isKeptFrom(scope.actor, decodeRow("followUps", one)),
      );
      return { ...page, rows };
    },
  };
}

/** A follow-up as it is shown, with the names that stand on it. */
export const followUpShown = (id: string): Query<RawRow | undefined> =>
  figures(
    `SELECT p.*, ${followUpNames} FROM follow_ups p ${followUpJoins} WHERE p.group_id = ?1 AND p.id = ?2`,
    [id],
    ([first]) => first,
  );

/** Kinds whose open follow-ups on one phone are worked as one call (合并回访). */
export const joinedKinds = "'service-callback', 'second-callback', 'first-contact'";
/** For how many more follow-ups one call counts: a dispatcher answers for a whole fleet. */
const mostJoined = 500;

export const joinedOpen = (id: string) =>
  rows(
    "followUps",
    `SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.contact_point_id = f.contact_point_id AND o.state = 'open'
      WHERE f.group_id = ?1 AND f.id = ?2 AND o.id <> f.id AND f.kind IN (${joinedKinds}) AND o.kind IN (${joinedKinds}) LIMIT ${mostJoined}`,
    [id],
  );

/** Other open calls on the phone of a follow-up, else with its customer: what a do-not-call heard there would forbid. */
export const otherCalls = (id: string) =>
  rows(
    "followUps",
    `SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.contact_point_id = f.contact_point_id AND o.state = 'open'
        WHERE f.group_id = ?1 AND f.id = ?2 AND o.id <> f.id AND o.kind IN (${courtesyKindsSql})
      UNION ALL SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.customer_id = f.customer_id AND o.state = 'open'
        WHERE f.group_id = ?1 AND f.id = ?2 AND f.contact_point_id IS NULL AND o.id <> f.id AND o.kind IN (${courtesyKindsSql})`,
    [id],
  );

/** Who served the car of each open follow-up on the same phone, by follow-up. */
export const advisersOnPhone = (id: string): Query<Map<string, string>> =>
  figures(
    `SELECT o.id, x.adviser_id FROM follow_ups f
      JOIN follow_ups o ON o.group_id = ?1 AND o.contact_point_id = f.contact_point_id AND o.state = 'open'
      JOIN service_visits x ON x.group_id = ?1 AND x.id = o.subject_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.adviser_id IS NOT NULL LIMIT ${mostJoined + 1}`,
    [id],
    (raw) => new Map(raw.map((one) => [String(one.id), String(one.adviser_id)])),
  );

/** The open task to find a number for the customer of a follow-up, or for its phone. */
export const openRepairOf = (id: string) =>
  row(
    "followUps",
    `SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.customer_id = f.customer_id AND o.state = 'open'
        WHERE f.group_id = ?1 AND f.id = ?2 AND o.kind = 'contact-repair'
      UNION ALL SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.subject_id = f.contact_point_id
        WHERE f.group_id = ?1 AND f.id = ?2 AND o.kind = 'contact-repair' AND o.state = 'open' LIMIT 1`,
    [id],
  );

export const joinedShown = (id: string): Query<RawRow[]> =>
  figures(
    `SELECT p.*, ${followUpNames} FROM follow_ups f JOIN follow_ups p ON p.group_id = ?1 AND p.contact_point_id = f.contact_point_id AND p.state = 'open' ${followUpJoins}
      WHERE f.group_id = ?1 AND f.id = ?2 AND p.id <> f.id AND f.kind IN (${joinedKinds}) AND p.kind IN (${joinedKinds}) LIMIT ${mostJoined}`,
    [id],
    (raw) => raw,
  );

export const attemptsOf = (followUpId: string) =>
  rows("attempts", "SELECT * FROM attempts WHERE group_id = ?1 AND follow_up_id = ?2 ORDER BY at LIMIT 50", [
    followUpId,
  ]);

const beside = (table: string, column: string) =>
  `SELECT x.* FROM follow_ups f JOIN ${table} x ON x.group_id = ?1 AND x.id = f.${column} WHERE f.group_id = ?1 AND f.id = ?2`;

/** The records that a follow-up points at, each by its key. */
export const contactPointOf = (id: string) =>
  row("contactPoints", beside("contact_points", "contact_point_id"), [id]);
export const customerOf = (id: string) => row("customers", beside("customers", "customer_id"), [id]);
export const vehicleOf = (id: string) => row("vehicles", beside("vehicles", "vehicle_id"), [id]);
export const visitOf = (id: string) => row("serviceVisits", beside("service_visits", "subject_id"), [id]);
export const caseOf = (id: string) => row("cases", beside("cases", "subject_id"), [id]);

/** The last thing this customer said on another occasion, with what they rated. */
export const lastWordsOf = (id: string) =>
  row(
    "attempts",
    `SELECT a.* FROM follow_ups f
      JOIN follow_ups o ON o.group_id = ?1 AND o.customer_id = f.customer_id AND o.id <> f.id
      JOIN attempts a ON a.group_id = ?1 AND a.follow_up_id = o.id
      WHERE f.group_id = ?1 AND f.id = ?2 AND a.words IS NOT NULL ORDER BY a.at DESC LIMIT 1`,
    [id],
  );

/** The car's latest delivered visit. */
export const lastVisitOf = (id: string) =>
  row(
    "serviceVisits",
    `SELECT x.* FROM follow_ups f JOIN service_visits x ON x.group_id = ?1 AND x.vehicle_id = f.vehicle_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.delivered_at IS NOT NULL ORDER BY x.delivered_at DESC LIMIT 1`,
    [id],
  );

export const openCasesOf = (id: string) =>
  rows(
    "cases",
    `SELECT x.* FROM follow_ups f JOIN cases x ON x.group_id = ?1 AND x.customer_id = f.customer_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.state <> 'closed' LIMIT 5`,
    [id],
  );

/** What was promised to the customer and is still open, besides the follow-up itself. */
export const promisesOf = (id: string) =>
  rows(
    "followUps",
    `SELECT x.* FROM follow_ups f JOIN follow_ups x ON x.group_id = ?1 AND x.customer_id = f.customer_id AND x.state = 'open'
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.id <> f.id AND x.kind = 'manual' AND x.title IS NOT NULL ORDER BY x.sort_at LIMIT 5`,
    [id],
  );

/** Who asked not to be called, by the phone or by name. */
export const doNotCallOf = (id: string) =>
  rows(
    "doNotCall",
    `SELECT x.* FROM follow_ups f JOIN do_not_call x ON x.group_id = ?1 AND x.contact_point_id = f.contact_point_id
        WHERE f.group_id = ?1 AND f.id = ?2 AND x.ended_at IS NULL
      UNION SELECT x.* FROM follow_ups f JOIN do_not_call x ON x.group_id = ?1 AND x.customer_id = f.customer_id
        WHERE f.group_id = ?1 AND f.id = ?2 AND x.ended_at IS NULL LIMIT 5`,
    [id],
  );

/** Whether a customer already has a WeCom contact. */
export const wecomOf = (id: string) =>
  row(
    "contactPoints",
    `SELECT x.* FROM follow_ups f
      JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = f.customer_id
      JOIN contact_points x ON x.group_id = ?1 AND x.id = l.contact_point_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.kind = 'wecom' LIMIT 1`,
    [id],
  );

export const staffNames = (): Query<Map<string, string>> =>
  figures(
    "SELECT id, name FROM staff WHERE group_id = ?1",
    [],
    (raw) => new Map(raw.map((one) => [String(one.id), String(one.name)])),
  );

/** Open follow-ups of one person, in working order, for moving them. */
export const openOf = (assigneeId: string, dueBefore: number) =>
  rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at <= cast(?3 AS INTEGER) ORDER BY sort_at, id LIMIT 1000`,
    [assigneeId, dueBefore],
  );

/** Who must not take each open follow-up of one person: whoever served the car, or handled the case. */
export const advisersOfOpen = (assigneeId: string): Query<Map<string, string>> =>
  figures(
    `SELECT f.id, x.adviser_id AS not_id FROM follow_ups f JOIN service_visits x ON x.group_id = ?1 AND x.id = f.subject_id
        WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND f.state = 'open' AND x.adviser_id IS NOT NULL
      UNION ALL SELECT f.id, c.handler_id FROM follow_ups f JOIN cases c ON c.group_id = ?1 AND c.id = f.subject_id
        WHERE f.group_id = ?1 AND f.assignee_id = ?2 AND f.state = 'open' AND f.kind = 'case-closing' AND c.handler_id IS NOT NULL LIMIT 2000`,
    [assigneeId],
    (raw) => new Map(raw.map((one) => [String(one.id), String(one.not_id)])),
  );

/** Who must not take which of some follow-ups: whoever served the car, or handled the case. */
export const advisersOf = (followUpIds: readonly string[]): Query<Map<string, string>> =>
  figures(
    `SELECT f.id, x.adviser_id AS not_id FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
        JOIN service_visits x ON x.group_id = ?1 AND x.id = f.subject_id WHERE x.adviser_id IS NOT NULL
      UNION ALL SELECT f.id, c.handler_id FROM json_each(?2) j CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
        JOIN cases c ON c.group_id = ?1 AND c.id = f.subject_id WHERE f.kind = 'case-closing' AND c.handler_id IS NOT NULL`,
    [JSON.stringify(followUpIds)],
    (raw) => new Map(raw.map((one) => [String(one.id), String(one.not_id)])),
  );

/** The jobs that will bring covered work back to someone. */
export const returnsTo = (staffId: string) =>
  rows(
    "jobs",
    "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'return-work' AND key > ?2 AND key < ?3 AND state = 'open' LIMIT 100",
    [`${staffId}@`, `${staffId}A`],
  );

/** The next of one person's open follow-ups after a place in their working order. */
export const openAfter = (assigneeId: string, place: { sortAt: number; id: string }, limit: number) =>
  rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND (sort_at, id) > (cast(?3 AS INTEGER), ?4)
      ORDER BY sort_at, id LIMIT ${limit}`,
    [assigneeId, place.sortAt, place.id],
  );

/** A customer's first phone that can be dialled. */
export const mainPhoneOf = (customerId: string) =>
  row(
    "contactPoints",
    `SELECT x.* FROM customer_contact_points l JOIN contact_points x ON x.group_id = ?1 AND x.id = l.contact_point_id
      WHERE l.group_id = ?1 AND l.customer_id = ?2 AND x.kind = 'phone' AND x.state IN ('valid', 'filler') ORDER BY l.use, x.id LIMIT 1`,
    [customerId],
  );

/** Open callbacks of the same car. */
export const openOfSameCar = (id: string) =>
  rows(
    "followUps",
    `SELECT o.* FROM follow_ups f JOIN follow_ups o ON o.group_id = ?1 AND o.vehicle_id = f.vehicle_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND o.state = 'open' AND o.kind IN (${joinedKinds}) LIMIT ${mostJoined}`,
    [id],
  );

/** Who owns the car at present. */
export const ownersOfCar = (id: string) =>
  rows(
    "vehicleParties",
    `SELECT x.* FROM follow_ups f JOIN vehicle_parties x ON x.group_id = ?1 AND x.vehicle_id = f.vehicle_id
      WHERE f.group_id = ?1 AND f.id = ?2 AND x.part = 'owner' AND x.until_on IS NULL LIMIT 10`,
    [id],
  );

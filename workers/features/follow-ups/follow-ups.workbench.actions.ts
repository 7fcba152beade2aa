import type { getWorkbench as contract } from "../../../shared/contracts/follow-ups.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import { defaultWindows } from "../../../shared/kernel/windows.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { addDays, instantOf, localDateOf, weekdayOf, zoneOf } from "../../../shared/kernel/zone.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { figures, number, numberOrNull, type Query, rows } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { ownOnTime } from "../numbers/numbers.repository.ts";
import { monthToDate } from "../numbers/numbers.rules.ts";
import { policyVersions } from "../policies/policies.repository.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";

interface Day {
  start: number;
  end: number;
  tomorrowEnd: number;
  yesterdayStart: number;
  yesterday: string;
  yesterdayWeekday: string;
}

function dayOf(asOf: number, zone: string): Day {
  const today = localDateOf({ at: asOf, zone });
  const at = (date: string) => instantOf({ date, minutes: 0, zone });
  return {
    start: at(today),
    end: at(addDays(today, 1)),
    tomorrowEnd: at(addDays(today, 2)),
    yesterdayStart: at(addDays(today, -1)),
    yesterday: addDays(today, -1),
    yesterdayWeekday: String(weekdayOf(addDays(today, -1))),
  };
}

const one = (sql: string, params: (string | number)[]): Query<RawRow | undefined> =>
  figures(sql, params, ([first]) => first);

/** Follow-ups on one phone are one call. */
const call = "coalesce(contact_point_id, id)";

/**
 * The caller's five numbers (practice.md section 3): own work due by day's end, one per phone; overdue;
 * valid contacts of today's dials; promised calls; kept in time this month, late data left out.
 */
export async function getWorkbench({ scope, query }: Call<typeof contract>) {
  const zone = zoneOf(query.zone);
  if (!zone.ok) return zone;
  const day = dayOf(scope.asOf, zone.zone);
  const me = scope.actor.id;
  const loaded = await scope.read({
    due: one(
      `SELECT count(DISTINCT ${call}) AS n FROM follow_ups
        WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at < cast(?3 AS INTEGER)`,
      [me, day.end],
    ),
    overdue: one(
      // Past its due time a call stands before now in line, or waits for the time it was promised for.
      `SELECT count(DISTINCT coalesce(o.contact_point_id, o.id)) AS n, min(o.due_at) AS oldest FROM (
          SELECT id, contact_point_id, due_at FROM follow_ups INDEXED BY follow_ups_by_assignee_sort_at_open
            WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at < cast(?3 AS INTEGER) AND due_at < cast(?3 AS INTEGER)
          UNION ALL SELECT id, contact_point_id, due_at FROM follow_ups INDEXED BY follow_ups_by_assignee_promised_at_promised
            WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND promised_at IS NOT NULL AND sort_at >= cast(?3 AS INTEGER) AND due_at < cast(?3 AS INTEGER)) o`,
      [me, scope.asOf],
    ),
    byKind: figures(
      `SELECT kind, count(*) AS n FROM follow_ups WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at < cast(?3 AS INTEGER) GROUP BY kind`,
      [me, day.end],
      (raw) => raw,
    ),
    promised: one(
      `SELECT count(DISTINCT ${call}) AS n, min(promised_at) AS next FROM follow_ups
        WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at < cast(?3 AS INTEGER) AND promised_at IS NOT NULL`,
      [me, day.end],
    ),
    tomorrow: one(
      `SELECT count(DISTINCT ${call}) AS n FROM follow_ups
        WHERE group_id = ?1 AND assignee_id = ?2 AND state = 'open' AND sort_at >= cast(?3 AS INTEGER) AND sort_at < cast(?4 AS INTEGER)`,
      [me, day.end, day.tomorrowEnd],
    ),
    dials: one(
      `SELECT count(DISTINCT coalesce(joined_id, id)) AS n, count(DISTINCT CASE WHEN valid = 1 THEN coalesce(joined_id, id) END) AS valid
        FROM attempts WHERE group_id = ?1 AND actor_id = ?2 AND at >= cast(?3 AS INTEGER)`,
      [me, day.start],
    ),
    done: one(
      `SELECT count(*) AS n FROM follow_ups WHERE group_id = ?1 AND assignee_id = ?2 AND state <> 'open' AND closed_at >= cast(?3 AS INTEGER) AND attempts > 0`,
      [me, day.start],
    ),
    month: ownOnTime(me, monthToDate({ asOf: scope.asOf, zone: zone.zone }), zone.zone),
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    delivered: figures(
      `SELECT s.id FROM stores s WHERE s.group_id = ?1 AND EXISTS (
        SELECT 1 FROM service_visits v WHERE v.group_id = ?1 AND v.store_id = s.id AND v.delivered_at >= cast(?2 AS INTEGER) AND v.delivered_at < cast(?3 AS INTEGER))`,
      [day.yesterdayStart, day.start],
      (raw) => new Set(raw.map((row) => String(row.id))),
    ),
    policies: policyVersions(),
  });
  const inSight = loaded.stores.filter(({ id }) => scope.stores === null || scope.stores.includes(id));
  const policy = effectivePolicy({
    kind: "service-callback",
    storeId: inSight[0]?.id ?? "",
    policies: loaded.policies,
  });
  const overdue = number(loaded.overdue, "n");
  return answer({
    dueToday: number(loaded.due, "n"),
    doneToday: number(loaded.done, "n"),
    overdue,
    oldestOverdueAt: isoOf(numberOrNull(loaded.overdue, "oldest")),
    validToday: number(loaded.dials, "valid"),
    dialsToday: number(loaded.dials, "n"),
    promised: number(loaded.promised, "n"),
    nextPromisedAt: isoOf(numberOrNull(loaded.promised, "next")),
    onTime: { kept: loaded.month.counted, due: loaded.month.all },
    dueTomorrow: number(loaded.tomorrow, "n"),
    missingYesterday: inSight
      .filter(
        (store) =>
          store.goLiveOn !== null &&
          (store.spans[day.yesterdayWeekday] ?? []).length > 0 &&
          !loaded.delivered.has(store.id),
      )
      .map(({ id, name }) => ({ storeId: id, storeName: name })),
    windows: (inSight.length > 0 ? policy.body.windows : defaultWindows).map(({ from, to }) => ({
      from,
      to,
    })),
    zone: zone.zone,
    now: isoOf(scope.asOf),
    byKind: loaded.byKind.map((row) => ({ kind: kindOf(row.kind), count: number(row, "n") })),
  });
}

function kindOf(value: unknown): (typeof followUpKinds)[number] {
  return followUpKinds.find((kind) => kind === value) ?? "manual";
}

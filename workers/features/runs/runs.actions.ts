import type * as contract from "../../../shared/contracts/runs.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { addDays } from "../../../shared/kernel/zone.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { colleagues } from "../follow-ups/follow-ups.facts.ts";
import { type FollowUpAnswer, viewOfRaw } from "../follow-ups/follow-ups.views.ts";
import { policyVersions } from "../policies/policies.repository.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import * as repository from "./runs.repository.ts";
import { runDayOf, storeRuns } from "./runs.rules.ts";

/** Today's runs of the stores in sight; reads what is due and what was dialled today, never what is stored. */
export async function getTodaysRuns({ scope, query }: Call<typeof contract.getTodaysRuns>) {
  const day = runDayOf({ asOf: scope.asOf, zone: query.zone });
  const sight = repository.runSight(scope, query.storeId);
  const { stores, policies, due, dialled, delivered, ...people } = await scope.read({
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY name"),
    policies: policyVersions(),
    due: repository.dueCounts(sight, { day, asOf: scope.asOf }),
    dialled: repository.dialledCounts(sight, { day }),
    delivered: repository.deliveredYesterday(sight.storeIds, day),
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 ORDER BY id"),
    loads: rows("staffLoads", "SELECT * FROM staff_loads WHERE group_id = ?1"),
    leaves: rows("leaves", "SELECT * FROM leaves WHERE group_id = ?1 AND to_on >= ?2", [
      addDays(day.date, -1),
    ]),
  });
  const isFound = stores.some(({ id }) => id === query.storeId && seesStore(scope, id));
  const missing = unresolved([{ pointer: "?storeId", id: query.storeId, found: isFound }]);
  if (missing) return missing;
  const seen = stores.filter(({ id }) => sight.storeIds === null || sight.storeIds.includes(id));
  const { assigneeIds } = sight;
  const policy = effectivePolicy({ kind: "service-callback", storeId: seen[0]?.id ?? "", policies });
  return answer({
    date: day.date,
    zone: query.zone,
    now: isoOf(scope.asOf),
    windows: policy.body.windows.map(({ from, to }) => ({ from, to })),
    stores: storeRuns({
      stores: seen,
      colleagues: colleagues(people).filter(
        ({ row }) => assigneeIds === null || assigneeIds.includes(row.id),
      ),
      due,
      dialled,
      delivered,
      day,
    }),
  });
}

/** What today's valid contacts brought; what waits for somebody comes first. */
export async function getRunResults({ scope, query }: Call<typeof contract.getRunResults>) {
  const day = runDayOf({ asOf: scope.asOf, zone: query.zone });
  const { results, store } = await scope.read({
    results: repository.runResults(repository.runSight(scope, query.storeId), { day }),
    store: byId("stores", query.storeId ?? ""),
  });
  const isFound = store !== undefined && seesStore(scope, store.id);
  const missing = unresolved([{ pointer: "?storeId", id: query.storeId, found: isFound }]);
  if (missing) return missing;
  return answer({ data: results.map(({ at, ...result }) => ({ ...result, at: isoOf(at) })) });
}

/** The rows behind one number of today's runs. */
export async function listRunFollowUps({ scope, query, cursors }: Call<typeof contract.listRunFollowUps>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: {
      policies: policyVersions(),
      store: byId("stores", query.storeId ?? ""),
      assignee: personById(query.assigneeId ?? ""),
    },
    refuse: ({ store, assignee }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
        {
          pointer: "?assigneeId",
          id: query.assigneeId,
          found: assignee !== undefined && seesPerson(scope, assignee),
        },
      ]),
    page: (page) => repository.runPage(scope, query, page),
    view: (raw, { policies }): FollowUpAnswer => viewOfRaw(raw, policies),
  });
}

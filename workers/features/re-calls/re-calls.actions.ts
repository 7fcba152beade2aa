import type * as contract from "../../../shared/contracts/re-calls.contract.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore, seesWork } from "../../platform/scope.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import * as repository from "./re-calls.repository.ts";
import { monthOf, overruled } from "./re-calls.rules.ts";
import { truthScores } from "./re-calls.scores.rules.ts";
import { type ReCallAnswer, viewOfReCall } from "./re-calls.views.ts";

export async function listReCalls({ scope, query, cursors }: Call<typeof contract.listReCalls>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    also: { store: byId("stores", query.storeId ?? ""), caller: personById(query.callerId ?? "") },
    refuse: ({ store, caller }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
        {
          pointer: "?callerId",
          id: query.callerId,
          found: caller !== undefined && seesPerson(scope, caller),
        },
      ]),
    page: (page) => repository.reCallsPage(scope, query, page),
    view: (raw): ReCallAnswer => viewOfReCall(raw),
  });
}

/** The truth score of each store in sight and its callers; reads a row for each, never the calls. */
export async function getTruthScores({ scope, query }: Call<typeof contract.getTruthScores>) {
  const { month = monthOf(scope.asOf), storeId } = query;
  const { stores, pools, scores, people } = await scope.read({
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY name"),
    pools: repository.poolsOfStores(month),
    scores: repository.scoresOfStores(month),
    people: rows("staff", "SELECT * FROM staff WHERE group_id = ?1"),
  });
  const seen = stores.filter(({ id }) => seesStore(scope, id));
  const missing = unresolved([
    { pointer: "?storeId", id: storeId, found: seen.some(({ id }) => id === storeId) },
  ]);
  if (missing) return missing;
  const { sight } = scope;
  const isSeen = (callerId: string) => sight.by !== "assignee" || sight.keys.includes(callerId);
  return answer({
    month,
    data: truthScores({
      stores: seen.filter(({ id }) => storeId === undefined || id === storeId),
      pools: pools.filter(({ callerId }) => isSeen(callerId)),
      scores: scores.filter(({ callerId }) => isSeen(callerId)),
      names: new Map(people.map(({ id, name }) => [id, name])),
      askedBy: scope.actor.id,
    }),
  });
}

/** A refuted call counts again: decided by somebody who neither made it nor checked it. */
export async function overruleReCall({
  scope,
  params,
  body,
}: Call<typeof contract.overruleReCall>): Promise<Outcome<ReCallAnswer>> {
  const { id } = params;
  const {
    shown,
    reCall,
    checkedCalls: calls,
    checkedFollowUps: followUps,
    own,
  } = await scope.read({
    shown: repository.reCallShown(id),
    ...repository.checkedQueries("row", id),
    own: byId("staff", scope.actor.id),
  });
  if (!shown || !reCall || !seesWork(scope, { storeId: reCall.storeId, assigneeId: reCall.callerId }))
    return problem("request.not_found");
  if (reCall.callerId === scope.actor.id || reCall.resultBy === scope.actor.id)
    return problem("re_calls.own_call");
  if (reCall.result !== "never-called" || reCall.overruledAt !== null) return problem("re_calls.not_refuted");
  const { actor, asOf } = scope;
  const { after, changes } = overruled({
    checked: { reCall, calls, followUps },
    reason: body.reason,
    actor,
    asOf,
  });
  return commit(scope, {
    changes,
    audit: { verb: "re-calls.overrule", subject: { type: "re-call", id }, reason: body.reason },
    answer: answer(
      viewOfReCall(
        { ...shown, overruled_name: own?.name ?? null },
        { ...after, version: reCall.version + 1 },
      ),
    ),
  });
}

import type * as contract from "../../../shared/contracts/history.contract.ts";
import { answer, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import type { PageView } from "../../platform/page.ts";
import { byId, type Loaded, type Query } from "../../platform/query.ts";
import { seesStore, seesWork } from "../../platform/scope.ts";
import { caseShown, followUpsOfCase } from "../cases/cases.repository.ts";
import { caseInSight } from "../cases/cases.sight.rules.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { historyPage, namedInHistory } from "./history.repository.ts";
import { changeView } from "./history.views.ts";

type HistoryCall = Call<typeof contract.getCustomerHistory>;
type HistoryAnswer = Outcome<PageView<ReturnType<typeof changeView>>>;

/** A page of a record's history, for whoever sees the record: one round trip for both. */
async function history<Q extends Record<string, Query<unknown>>>(input: {
  call: HistoryCall;
  /** What tells whether the caller sees the record. */
  queries: Q;
  sees: (loaded: Loaded<Q>) => boolean;
}): Promise<HistoryAnswer> {
  const { scope, params, query, cursors } = input.call;
  const filters = { id: params.id };
  const after =
    query.cursor === undefined ? null : cursors.read({ cursor: query.cursor, filters, length: 1 });
  if (after !== null && "ok" in after) return after;
  const request = { recordId: params.id, limit: query.limit, after };
  const loaded = await scope.read({
    ...input.queries,
    page_: historyPage(request),
    named_: namedInHistory(request),
  });
  // The queries were spread into the same load: what they named is what was loaded under those names.
  if (!input.sees(loaded as Loaded<Q>)) return problem("request.not_found");
  const { page_: page, named_: named } = loaded as Loaded<{
    page_: ReturnType<typeof historyPage>;
    named_: ReturnType<typeof namedInHistory>;
  }>;
  return answer({
    data: page.rows.map((raw) => changeView({ raw, named, scope })),
    nextCursor: page.last === null ? null : cursors.write({ values: page.last, filters }),
  });
}

export function getCustomerHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { customer: customerInSight(scope, params.id) };
  return history({ call, queries, sees: ({ customer }) => customer !== undefined });
}

export function getVehicleHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { vehicle: vehicleInSight(scope, params.id) };
  return history({ call, queries, sees: ({ vehicle }) => vehicle !== undefined });
}

export function getServiceVisitHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { visit: byId("serviceVisits", params.id) };
  return history({
    call,
    queries,
    sees: ({ visit }) => visit !== undefined && seesStore(scope, visit.storeId),
  });
}

export function getFollowUpHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { followUp: byId("followUps", params.id) };
  return history({
    call,
    queries,
    sees: ({ followUp }) => followUp !== undefined && seesWork(scope, followUp),
  });
}

export function getCaseHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { shown: caseShown(params.id), followUps: followUpsOfCase(params.id) };
  return history({ call, queries, sees: (loaded) => caseInSight({ scope, ...loaded }) !== undefined });
}

export function getStaffHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { person: personById(params.id) };
  return history({ call, queries, sees: ({ person }) => person !== undefined && seesPerson(scope, person) });
}

export function getStoreHistory(call: HistoryCall): Promise<HistoryAnswer> {
  const { scope, params } = call;
  const queries = { store: byId("stores", params.id) };
  return history({ call, queries, sees: ({ store }) => store !== undefined && seesStore(scope, store.id) });
}

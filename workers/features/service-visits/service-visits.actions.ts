import type * as contract from "../../../shared/contracts/service-visits.contract.ts";
import { answer, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, named } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import * as repository from "./service-visits.repository.ts";
import { type VisitAnswer, visitView } from "./service-visits.views.ts";

export async function listServiceVisits({ scope, query, cursors }: Call<typeof contract.listServiceVisits>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: {
      store: byId("stores", query.storeId ?? ""),
      vehicle: named(query.vehicleId, (id) => vehicleInSight(scope, id)),
    },
    refuse: ({ store, vehicle }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
        { pointer: "?vehicleId", id: query.vehicleId, found: vehicle !== undefined },
      ]),
    page: (page) => repository.visitsPage(scope, query, page),
    view: (raw): VisitAnswer => visitView(decodeRow("serviceVisits", raw), raw),
  });
}

export async function getServiceVisit({
  scope,
  params,
}: Call<typeof contract.getServiceVisit>): Promise<Outcome<VisitAnswer>> {
  const { shown } = await scope.read({ shown: repository.visitShown(params.id) });
  if (!shown) return problem("request.not_found");
  const visit = decodeRow("serviceVisits", shown);
  return seesStore(scope, visit.storeId) ? answer(visitView(visit, shown)) : problem("request.not_found");
}

import * as contract from "../../../shared/contracts/reports.sheets.contract.ts";
import { addDays } from "../../../shared/kernel/zone.ts";
import { answer, invalid } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, text } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore, seesWork } from "../../platform/scope.ts";
import * as repository from "./reports.sheets.repository.ts";
import { reworkCard, reworkLine, sheetLine } from "./reports.sheets.views.ts";

const ofStore = (storeId: string) => ({ store: byId("stores", storeId) });
const isSeen = (scope: Scope, store: { id: string } | undefined) =>
  store !== undefined && seesStore(scope, store.id);

export async function listDailySheet({ scope, query, cursors }: Call<typeof contract.listDailySheet>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: ofStore(query.storeId),
    refuse: ({ store }) =>
      unresolved([{ pointer: "?storeId", id: query.storeId, found: isSeen(scope, store) }]),
    page: (page) => repository.sheetPage(scope, query, page),
    view: sheetLine,
  });
}

export async function listReworkRegister({
  scope,
  query,
  cursors,
}: Call<typeof contract.listReworkRegister>) {
  if (query.to < query.from || query.to > addDays(query.from, contract.mostRegisterDays - 1))
    return invalid([{ pointer: "?to", code: "invalid" }]);
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: ofStore(query.storeId),
    refuse: ({ store }) =>
      unresolved([{ pointer: "?storeId", id: query.storeId, found: isSeen(scope, store) }]),
    page: (page) => repository.registerPage(scope, query, page),
    view: reworkLine,
  });
}

export async function getReworkCards({ scope, query }: Call<typeof contract.getReworkCards>) {
  const { visitIds = [], caseIds = [] } = query;
  const { ofOrders, ofCases } = await scope.read({
    ofOrders: repository.cardsOfOrders(visitIds),
    ofCases: repository.cardsOfCases(caseIds),
  });
  const maySeeOrders = scope.permissions.has("service-visits:see");
  const orders = ofOrders.filter((raw) => maySeeOrders && seesStore(scope, text(raw, "store_id")));
  const cases = ofCases.filter((raw) =>
    seesWork(scope, { storeId: text(raw, "store_id"), assigneeId: text(raw, "whose") }),
  );
  const found = new Set([...orders, ...cases].map((raw) => text(raw, "id")));
  const missing = unresolved([
    ...visitIds.map((id, index) => ({ pointer: `?visitIds/${index}`, id, found: found.has(id) })),
    ...caseIds.map((id, index) => ({ pointer: `?caseIds/${index}`, id, found: found.has(id) })),
  ]);
  if (missing) return missing;
  return answer({ data: [...orders, ...cases].map((raw) => reworkCard(raw, { orders: maySeeOrders })) });
}

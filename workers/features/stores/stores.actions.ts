import type * as contract from "../../../shared/contracts/stores.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { edited, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, type Row } from "../../platform/query.ts";
import { seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { recomputeJob } from "../follow-ups/follow-ups.recompute.rules.ts";
import { storeByExternalId, storeByName, storesPage } from "./stores.repository.ts";
import { newStore, type StoreInput, storeChanges, storeProblem } from "./stores.rules.ts";
import { storeView } from "./stores.views.ts";

type Store = Row<"stores">;
type StoreAnswer = ReturnType<typeof storeView>;

export async function listStores({ scope, query, cursors }: Call<typeof contract.listStores>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    page: (request) => storesPage(scope, request),
    view: (raw) => storeView(decodeRow("stores", raw)),
  });
}

export async function getStore({
  scope,
  params,
}: Call<typeof contract.getStore>): Promise<Outcome<StoreAnswer>> {
  const { store } = await scope.read({ store: byId("stores", params.id) });
  return store && seesStore(scope, store.id) ? answer(storeView(store)) : problem("request.not_found");
}

export async function createStore({
  scope,
  body,
}: Call<typeof contract.createStore>): Promise<Outcome<StoreAnswer>> {
  const wrong = storeProblem(body);
  if (wrong) return wrong;
  const { same } = await scope.read({ same: storeByName(body.name) });
  if (same) return problem("stores.name_taken", { name: body.name });
  if (scope.stores !== null) return problem("staff.beyond_own_rights");
  const store = newStore({ ...body, id: newId("store", scope.asOf), asOf: scope.asOf });
  return commit(scope, {
    changes: { insert: { stores: [store] } },
    audit: { verb: "stores.create", subject: { type: "store", id: store.id } },
    answer: answer(storeView(store), { status: 201 }),
  });
}

export async function editStore({
  scope,
  params,
  body,
  ifMatch,
}: Call<typeof contract.editStore>): Promise<Outcome<StoreAnswer>> {
  const wrong = storeProblem(body);
  if (wrong) return wrong;
  const { store, same } = await scope.read({
    store: byId("stores", params.id),
    same: storeByName(body.name ?? ""),
  });
  if (!store || !seesStore(scope, store.id)) return problem("request.not_found");
  if (store.version !== ifMatch)
    return staleEdit({ scope, id: store.id, since: ifMatch, current: storeView(store) });
  if (same && same.id !== store.id) return problem("stores.name_taken", { name: same.name });
  return saveStore({ scope, store, body });
}

export async function putStoreByExternalId({
  scope,
  params,
  body,
}: Call<typeof contract.putStoreByExternalId>): Promise<Outcome<StoreAnswer>> {
  const wrong = storeProblem(body);
  if (wrong) return wrong;
  const { store, same } = await scope.read({
    store: storeByExternalId(params.externalId),
    same: storeByName(body.name),
  });
  if (store && !seesStore(scope, store.id)) return problem("request.not_found");
  if (same && same.id !== store?.id) return problem("stores.name_taken", { name: same.name });
  if (store) return saveStore({ scope, store, body });
  if (scope.stores !== null) return problem("staff.beyond_own_rights");
  const created = newStore({
    ...body,
    externalId: params.externalId,
    id: newId("store", scope.asOf),
    asOf: scope.asOf,
  });
  return commit(scope, {
    changes: { insert: { stores: [created] } },
    audit: { verb: "stores.create", subject: { type: "store", id: created.id } },
    answer: answer(storeView(created), { status: 201 }),
  });
}

/**
 * Saves a store; when its days or zone change, its open due times are recomputed with a note. What says
 * nothing new leaves the version as it is.
 */
async function saveStore(input: {
  scope: Call<typeof contract.editStore>["scope"];
  store: Store;
  body: StoreInput;
}): Promise<Outcome<StoreAnswer>> {
  const { scope, store } = input;
  const changes = storeChanges(store, input.body);
  const isEdited = Object.keys(changes).length > 0;
  const moves = changes.zone !== undefined || changes.spans !== undefined;
  return commit(scope, {
    changes: together(
      isEdited ? { update: [edited("stores", store, changes)] } : {},
      moves
        ? { insert: { jobs: [newJob(recomputeJob({ scope, storeId: store.id, because: store.name }))] } }
        : {},
    ),
    audit: { verb: "stores.edit", subject: { type: "store", id: store.id } },
    answer: answer(storeView({ ...store, ...changes, version: store.version + (isEdited ? 1 : 0) })),
  });
}

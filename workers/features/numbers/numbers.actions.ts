import type * as contract from "../../../shared/contracts/numbers.contract.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { type FollowUpAnswer, viewOfRaw } from "../follow-ups/follow-ups.views.ts";
import { policyVersions } from "../policies/policies.repository.ts";
import * as repository from "./numbers.repository.ts";
import { dialViewOf } from "./numbers.views.ts";

/** The follow-ups behind one rate. */
export async function listNumberFollowUps({
  scope,
  query,
  cursors,
}: Call<typeof contract.listNumberFollowUps>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { policies: policyVersions(), store: byId("stores", query.storeId ?? "") },
    refuse: ({ store }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
      ]),
    page: (page) => repository.numberFollowUpsPage(scope, query, page),
    view: (raw, { policies }): FollowUpAnswer => viewOfRaw(raw, policies),
  });
}

/** The caller's own dials of today. */
export async function listDials({ scope, query, cursors }: Call<typeof contract.listDials>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    page: (page) => repository.dialsPage(scope, query, page),
    view: dialViewOf,
  });
}

import type * as contract from "../../../shared/contracts/numbers.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, onlyIf, type Row, rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { viewOfRaw as caseViewOf } from "../cases/cases.views.ts";
import { type FollowUpAnswer, viewOfRaw } from "../follow-ups/follow-ups.views.ts";
import { policyVersions } from "../policies/policies.repository.ts";
import { type VisitAnswer, visitView } from "../service-visits/service-visits.views.ts";
import * as lists from "./numbers.lists.repository.ts";
import * as repository from "./numbers.repository.ts";
import { lastDays, monthToDate } from "./numbers.rules.ts";
import { dialViewOf, type FoundNumbers, storeNumbers, totalNumbers } from "./numbers.views.ts";

const none = <T>() => new Map<string, T>();

/** The numbers of the stores in sight; reads a row a day and store, and what is due, heard or delivered today. */
export async function getNumbers({ scope, query }: Call<typeof contract.getNumbers>) {
  const { zone } = query;
  const span = monthToDate({ asOf: scope.asOf, zone });
  const isOwn = scope.sight.by === "assignee";
  const asked = { storeIds: scope.stores, zone, span };
  const may = (word: "cases:see" | "service-visits:see") => !isOwn && scope.permissions.has(word);
  const loaded = await scope.read({
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY name"),
    due: onlyIf(!isOwn, repository.dueOfStores(asked), none()),
    answers: onlyIf(!isOwn, repository.answersOfStores(asked), none()),
    cases: onlyIf(may("cases:see"), repository.casesOfStores(asked), none()),
    visits: onlyIf(may("service-visits:see"), repository.visitsOfStores(asked), none()),
    answersOf30: onlyIf(
      !isOwn,
      repository.answersOfStores({ ...asked, span: lastDays({ asOf: scope.asOf, zone }) }),
      none(),
    ),
    majors: onlyIf(may("cases:see"), repository.majorsOfStores(asked), none()),
    retentions: onlyIf(may("service-visits:see"), repository.retentionsOfStores(), none()),
  });
  const inSight = isOwn ? [] : loaded.stores.filter(({ id }) => seesStore(scope, id));
  const found: FoundNumbers = {
    ...loaded,
    seesCases: may("cases:see"),
    seesVisits: may("service-visits:see"),
  };
  const stores = inSight
    .filter((store) => store.zone === zone && (store.closedAt === null || loaded.due.has(store.id)))
    .map((store) => ({ storeId: store.id, storeName: store.name, ...storeNumbers(found, store.id) }));
  return answer({
    zone,
    from: localDateOf({ at: span.from, zone }),
    now: isoOf(scope.asOf),
    otherZones: [...new Set(inSight.map((store) => store.zone).filter((other) => other !== zone))],
    stores,
    total: totalNumbers(
      found,
      stores.map(({ storeId }) => storeId),
    ),
  });
}

/** The store that a list is narrowed to is there and in sight. */
const ofStore = (scope: Scope, storeId: string | undefined) => ({
  also: { store: byId("stores", storeId ?? "") },
  refuse: ({ store }: { store: Row<"stores"> | undefined }) =>
    unresolved([
      { pointer: "?storeId", id: storeId, found: store !== undefined && seesStore(scope, store.id) },
    ]),
});

/** The follow-ups behind one rate. */
export async function listNumberFollowUps({
  scope,
  query,
  cursors,
}: Call<typeof contract.listNumberFollowUps>) {
  const { also, refuse } = ofStore(scope, query.storeId);
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { ...also, policies: policyVersions() },
    refuse,
    page: (page) => lists.numberFollowUpsPage(scope, query, page),
    view: (raw, { policies }): FollowUpAnswer => viewOfRaw(raw, policies),
  });
}

/** The cases behind one rate. */
export async function listNumberCases({ scope, query, cursors }: Call<typeof contract.listNumberCases>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    ...ofStore(scope, query.storeId),
    page: (page) => lists.numberCasesPage(scope, query, page),
    view: caseViewOf,
  });
}

/** The orders behind one rate. */
export async function listNumberVisits({ scope, query, cursors }: Call<typeof contract.listNumberVisits>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    ...ofStore(scope, query.storeId),
    page: (page) => lists.numberVisitsPage(scope, query, page),
    view: (raw): VisitAnswer => visitView(decodeRow("serviceVisits", raw), raw),
  });
}

/** The caller's own dials of today. */
export async function listDials({ scope, query, cursors }: Call<typeof contract.listDials>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    page: (page) => lists.dialsPage(scope, query, page),
    view: dialViewOf,
  });
}

import type * as contract from "../../../shared/contracts/service-visits.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { centsOf, type Money } from "../../../shared/kernel/money.ts";
import { type Changes, edited, given, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, type Loaded, named, type Row } from "../../platform/query.ts";
import { type EventWithData, Facts } from "../../platform/reactions.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { isColleague } from "../follow-ups/follow-ups.assignment.rules.ts";
import { followUpFactQueries, followUpFacts, followUpFactsKey } from "../follow-ups/follow-ups.facts.ts";
import { whomToCall } from "../follow-ups/follow-ups.opening.rules.ts";
import type { VisitChanged } from "../follow-ups/follow-ups.reactions.ts";
import { mainPhoneOf } from "../follow-ups/follow-ups.repository.ts";
import { type Cars, openCallsOf, partiesOf, vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { archiveChanges } from "./service-visits.archive.rules.ts";
import * as repository from "./service-visits.repository.ts";
import {
  emptyVisit,
  nextVisit,
  type Visit,
  type VisitInput,
  visitDifference,
} from "./service-visits.rules.ts";
import { type VisitAnswer, visitView } from "./service-visits.views.ts";

type Body = Call<typeof contract.editServiceVisit>["body"];

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

/** What every write of a visit loads: whom and what the body names, and what its callback depends on. */
function context(
  scope: Scope,
  body: Body & { storeId?: string },
  visit: { id: string } | { externalId: string } | null,
) {
  const visitIds = visit && "id" in visit ? [visit.id] : [];
  const cars: Cars = visit && body.vehicleId === undefined ? { visit } : { id: body.vehicleId ?? "" };
  const people = [body.senderCustomerId, body.driverCustomerId, body.ownerCustomerId];
  const customerIds = people.filter((id): id is string => typeof id === "string");
  return {
    store: byId("stores", body.storeId ?? ""),
    sender: customerInSight(scope, body.senderCustomerId ?? ""),
    driver: customerInSight(scope, body.driverCustomerId ?? ""),
    owner: customerInSight(scope, body.ownerCustomerId ?? ""),
    senderPhone: mainPhoneOf(body.senderCustomerId ?? ""),
    driverPhone: mainPhoneOf(body.driverCustomerId ?? ""),
    ownerPhone: mainPhoneOf(body.ownerCustomerId ?? ""),
    vehicle: vehicleInSight(scope, body.vehicleId ?? ""),
    parties: partiesOf(cars),
    openCalls: openCallsOf(cars),
    ...followUpFactQueries({ causes: visitIds, customerIds, contactPointIds: [], asOf: scope.asOf }),
    callbacks: repository.callbacksOf(visitIds),
  };
}

type Context = Loaded<ReturnType<typeof context>>;

export async function createServiceVisit({
  scope,
  body,
}: Call<typeof contract.createServiceVisit>): Promise<Outcome<VisitAnswer>> {
  const { same, ...loaded } = await scope.read({
    same: repository.visitByOrder(body.storeId, body.orderNumber),
    ...context(scope, body, null),
  });
  const wrong = bodyProblem({ scope, body, loaded });
  if (wrong) return wrong;
  if (same) return problem("service_visits.order_number_taken", { orderNumber: body.orderNumber });
  const before = emptyVisit({
    id: newId("serviceVisit", scope.asOf),
    storeId: body.storeId,
    orderNumber: body.orderNumber,
    asOf: scope.asOf,
  });
  return save({ scope, body, before, existing: undefined, loaded, externalId: body.externalId ?? null });
}

export async function editServiceVisit({
  scope,
  params,
  body,
  ifMatch,
}: Call<typeof contract.editServiceVisit>): Promise<Outcome<VisitAnswer>> {
  const { visit, shown, ...loaded } = await scope.read({
    visit: byId("serviceVisits", params.id),
    shown: repository.visitShown(params.id),
    ...context(scope, body, { id: params.id }),
  });
  if (!visit || !shown || !seesStore(scope, visit.storeId)) return problem("request.not_found");
  const wrong = bodyProblem({ scope, body, loaded });
  if (wrong) return wrong;
  if (visit.version !== ifMatch)
    return staleEdit({ scope, id: visit.id, since: ifMatch, current: visitView(visit, shown) });
  return save({ scope, body, before: visit, existing: visit, loaded, externalId: visit.externalId });
}

export async function putServiceVisitByExternalId({
  scope,
  params,
  body,
}: Call<typeof contract.putServiceVisitByExternalId>): Promise<Outcome<VisitAnswer>> {
  const { visit, same, mine, ...loaded } = await scope.read({
    visit: repository.visitByExternalId(params.externalId),
    same: repository.visitByOrder(body.storeId, body.orderNumber),
    mine: repository.callbacksByExternalId(params.externalId),
    ...context(scope, body, { externalId: params.externalId }),
  });
  const wrong = bodyProblem({ scope, body, loaded });
  if (wrong) return wrong;
  if (visit && !seesStore(scope, visit.storeId)) return problem("request.not_found");
  if (same && same.id !== visit?.id)
    return problem("service_visits.order_number_taken", { orderNumber: body.orderNumber });
  const before =
    visit ??
    emptyVisit({
      id: newId("serviceVisit", scope.asOf),
      storeId: body.storeId,
      orderNumber: body.orderNumber,
      asOf: scope.asOf,
    });
  return save({
    scope,
    body,
    before,
    existing: visit,
    loaded: { ...loaded, callbacks: [...loaded.callbacks, ...mine] },
    externalId: params.externalId,
  });
}

function bodyProblem(input: { scope: Scope; body: Body & { storeId?: string }; loaded: Context }) {
  const { body, loaded, scope } = input;
  const adviser = followUpFacts(loaded).staff.find(({ row }) => row.id === body.adviserId);
  const named: [string, string | null | undefined, unknown][] = [
    ["/senderCustomerId", body.senderCustomerId, loaded.sender],
    ["/driverCustomerId", body.driverCustomerId, loaded.driver],
    ["/ownerCustomerId", body.ownerCustomerId, loaded.owner],
    ["/vehicleId", body.vehicleId, loaded.vehicle],
    ["/adviserId", body.adviserId, isColleague(scope, adviser) ? adviser : undefined],
    ["/storeId", body.storeId, loaded.store && seesStore(scope, loaded.store.id) ? loaded.store : undefined],
  ];
  const missing = named.filter(([, id, found]) => typeof id === "string" && !found);
  return missing.length === 0
    ? undefined
    : invalid(missing.map(([pointer]) => ({ pointer, code: "not_found" })));
}

const instantFields = ["arrivedAt", "promisedAt", "settledAt", "deliveredAt"] as const;

function saidBy(body: Body): VisitInput {
  const {
    arrivedAt: _a,
    promisedAt: _p,
    settledAt: _s,
    deliveredAt: _d,
    total,
    amounts,
    items,
    ...plain
  } = body;
  const instants = Object.fromEntries(
    instantFields.flatMap((field) => {
      const value = body[field];
      return value === undefined ? [] : [[field, value === null ? null : Date.parse(value)]];
    }),
  );
  const cents = (money: Money) => centsOf(money);
  return given({
    ...plain,
    ...instants,
    totalCents: total === undefined ? undefined : total === null ? null : cents(total),
    amounts: amounts?.map(({ payer, amount }) => ({ payer, cents: cents(amount) })),
    items,
  });
}

async function save(input: {
  scope: Scope;
  body: Body & { storeId?: string; orderNumber?: string };
  before: Visit;
  existing: Row<"serviceVisits"> | undefined;
  loaded: Context;
  externalId: string | null;
}): Promise<Outcome<VisitAnswer>> {
  const { scope, before, existing, loaded } = input;
  const said = saidBy(input.body);
  const contactPointId = phoneOf({ before, said, loaded });
  const after = {
    ...nextVisit({
      before,
      said: { ...said, externalId: input.externalId, contactPointId },
      asOf: scope.asOf,
    }),
    version: existing ? existing.version + 1 : 1,
  };
  const facts = followUpFacts(loaded);
  for (const callback of loaded.callbacks) facts.byCause.set(`${callback.kind}:${callback.cause}`, callback);
  const names = {
    customer_name: nameOf({ after, loaded }),
    plate: loaded.vehicle?.plate ?? null,
    model: loaded.vehicle?.model ?? null,
  };
  const data: VisitChanged = { before: existing, after };
  const event: EventWithData = {
    type: "service-visit.changed",
    subjectType: "service-visit",
    subjectId: after.id,
    state: after.state,
    version: after.version,
    data,
  };
  const row: Changes = existing
    ? { update: [edited("serviceVisits", existing, visitDifference(existing, after))] }
    : { insert: { serviceVisits: [after] } };
  const archive = archiveChanges({
    ...loaded,
    after,
    ownerPhoneId: loaded.ownerPhone?.id ?? null,
    zone: loaded.store?.zone ?? facts.stores.get(after.storeId)?.zone ?? "Asia/Shanghai",
    asOf: scope.asOf,
  });
  return commit(scope, {
    changes: together(row, archive, { events: [event] }),
    facts: new Facts().with(followUpFactsKey, facts),
    audit: {
      verb: existing ? "service-visits.edit" : "service-visits.create",
      subject: { type: "service-visit", id: after.id },
    },
    answer: answer(visitView(after, names), existing ? {} : { status: 201 }),
  });
}

/** The phone of whom to call, where the body says who that is; what was known stays otherwise. */
function phoneOf(input: { before: Visit; said: VisitInput; loaded: Context }): string | null {
  const { before, said, loaded } = input;
  const after = { ...before, ...said };
  const whom = whomToCall(after);
  const phones = [
    [said.senderCustomerId, loaded.senderPhone],
    [said.driverCustomerId, loaded.driverPhone],
    [said.ownerCustomerId, loaded.ownerPhone],
  ] as const;
  const found = phones.find(([id]) => typeof id === "string" && id === whom);
  return found ? (found[1]?.id ?? null) : before.contactPointId;
}

function nameOf(input: { after: Visit; loaded: Context }): string | null {
  const whom = whomToCall(input.after);
  const { sender, driver, owner } = input.loaded;
  return [sender, driver, owner].find((customer) => customer?.id === whom)?.name ?? null;
}

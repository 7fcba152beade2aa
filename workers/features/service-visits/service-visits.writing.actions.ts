import type * as contract from "../../../shared/contracts/service-visits.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId, type Loaded, type Row } from "../../platform/query.ts";
import { type EventWithData, Facts } from "../../platform/reactions.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { isColleague } from "../follow-ups/follow-ups.assignment.rules.ts";
import {
  type FollowUpFacts,
  followUpFactQueries,
  followUpFacts,
  followUpFactsKey,
} from "../follow-ups/follow-ups.facts.ts";
import { whomToCall } from "../follow-ups/follow-ups.opening.rules.ts";
import type { VisitTold } from "../follow-ups/follow-ups.reactions.ts";
import {
  type Cars,
  openCallsOf,
  partiesOf,
  vehicleInSight,
  vehiclesOf,
} from "../vehicles/vehicles.repository.ts";
import { archiveChanges } from "./service-visits.archive.rules.ts";
import { phoneToDial, withOwner } from "./service-visits.calling.rules.ts";
import * as repository from "./service-visits.repository.ts";
import { emptyVisit, nextVisit, type Visit, visitDifference } from "./service-visits.rules.ts";
import { saidBy, timesProblem, type VisitBody } from "./service-visits.said.rules.ts";
import { type VisitAnswer, visitView } from "./service-visits.views.ts";

/** What every write of a visit loads: whom and what the body names, and what its callback depends on. */
function context(scope: Scope, body: VisitBody & { storeId?: string }, visit: repository.WhichVisit) {
  const cars: Cars = visit && body.vehicleId === undefined ? { visit } : { id: body.vehicleId ?? "" };
  const people = [body.senderCustomerId, body.driverCustomerId, body.ownerCustomerId];
  const named = people.filter((id): id is string => typeof id === "string");
  return {
    store: byId("stores", body.storeId ?? ""),
    sender: customerInSight(scope, body.senderCustomerId ?? ""),
    driver: customerInSight(scope, body.driverCustomerId ?? ""),
    owner: customerInSight(scope, body.ownerCustomerId ?? ""),
    inSight: vehicleInSight(scope, body.vehicleId ?? ""),
    cars: vehiclesOf(cars),
    parties: partiesOf(cars),
    openCalls: openCallsOf(cars),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
    ...repository.callingQueries({ named, visit, vehicleId: body.vehicleId }),
    followUps: repository.followUpsOf(visit),
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
  const before = newVisit(scope, body);
  const wrong = bodyProblem({ scope, body, loaded, before });
  if (wrong) return wrong;
  if (same) return problem("service_visits.order_number_taken", { orderNumber: body.orderNumber });
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
  const wrong = bodyProblem({ scope, body, loaded, before: visit });
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
  const { externalId } = params;
  const { visit, same, ...loaded } = await scope.read({
    visit: repository.visitByExternalId(externalId),
    same: repository.visitByOrder(body.storeId, body.orderNumber),
    ...context(scope, body, { externalId }),
  });
  const before = visit ?? newVisit(scope, body);
  const wrong = bodyProblem({ scope, body, loaded, before });
  if (wrong) return wrong;
  if (visit && !seesStore(scope, visit.storeId)) return problem("request.not_found");
  if (same && same.id !== visit?.id)
    return problem("service_visits.order_number_taken", { orderNumber: body.orderNumber });
  return save({ scope, body, before, existing: visit, loaded, externalId });
}

function newVisit(scope: Scope, { storeId, orderNumber }: { storeId: string; orderNumber: string }): Visit {
  return emptyVisit({ id: newId("serviceVisit", scope.asOf), storeId, orderNumber, asOf: scope.asOf });
}

function zoneOf(loaded: Context, storeId: string): string {
  return loaded.factStores.find(({ id }) => id === storeId)?.zone ?? "Asia/Shanghai";
}

function bodyProblem(input: {
  scope: Scope;
  body: VisitBody & { storeId?: string };
  loaded: Context;
  before: Visit;
}) {
  const { body, loaded, scope, before } = input;
  const adviser = followUpFacts(loaded).staff.find(({ row }) => row.id === body.adviserId);
  const { store } = loaded;
  return (
    unresolved([
      { pointer: "/senderCustomerId", id: body.senderCustomerId, found: loaded.sender !== undefined },
      { pointer: "/driverCustomerId", id: body.driverCustomerId, found: loaded.driver !== undefined },
      { pointer: "/ownerCustomerId", id: body.ownerCustomerId, found: loaded.owner !== undefined },
      { pointer: "/vehicleId", id: body.vehicleId, found: loaded.inSight !== undefined },
      { pointer: "/adviserId", id: body.adviserId, found: isColleague(scope, adviser) },
      { pointer: "/storeId", id: body.storeId, found: store !== undefined && seesStore(scope, store.id) },
    ]) ??
    timesProblem({ body, before, zone: zoneOf(loaded, body.storeId ?? before.storeId), asOf: scope.asOf })
  );
}

interface Write {
  scope: Scope;
  body: VisitBody & { storeId?: string; orderNumber?: string };
  before: Visit;
  existing: Row<"serviceVisits"> | undefined;
  loaded: Context;
  externalId: string | null;
}

/** The order as it shall be: with the owner of its car where it names nobody, and the phone of whom to call. */
function decided({ scope, body, before, loaded, externalId }: Write): Visit {
  const { asOf } = scope;
  const said = { ...saidBy({ body, before }), externalId };
  const visit = nextVisit({ before, said, asOf });
  const zone = zoneOf(loaded, visit.storeId);
  const on = localDateOf({ at: visit.arrivedAt ?? visit.deliveredAt ?? asOf, zone });
  const after = withOwner({ visit, parties: loaded.parties, on });
  return { ...after, contactPointId: phoneToDial({ before, after, phones: loaded.phones }) };
}

/** Saves an order; one that says nothing new keeps its version and tells nobody. */
async function save(write: Write): Promise<Outcome<VisitAnswer>> {
  const { scope, existing, loaded } = write;
  const next = decided(write);
  const difference = existing ? visitDifference(existing, next) : {};
  const isSame = existing !== undefined && Object.keys(difference).length === 0;
  const after = { ...next, version: existing ? existing.version + (isSame ? 0 : 1) : 1 };
  const vehicle = loaded.cars.find(({ id }) => id === after.vehicleId);
  const row: Changes = existing
    ? { update: [edited("serviceVisits", existing, difference)] }
    : { insert: { serviceVisits: [after] } };
  const archive = archiveChanges({
    after,
    vehicle,
    parties: loaded.parties,
    openCalls: loaded.openCalls,
    ownerPhoneIds: loaded.phones
      .filter(({ customerId }) => customerId !== null && customerId === after.ownerCustomerId)
      .map(({ id }) => id),
    zone: zoneOf(loaded, after.storeId),
    asOf: scope.asOf,
  });
  return commit(scope, {
    changes: together(isSame ? {} : row, archive, isSame ? {} : { events: [changed(write, after)] }),
    facts: new Facts().with(followUpFactsKey, factsOf(loaded)),
    audit: {
      verb: existing ? "service-visits.edit" : "service-visits.create",
      subject: { type: "service-visit", id: after.id },
    },
    answer: answer(visitView(after, namesOf({ after, vehicle, loaded })), existing ? {} : { status: 201 }),
  });
}

function changed({ existing, loaded }: Write, after: Visit): EventWithData {
  const isGood = loaded.phones.some((phone) => phone.id === after.contactPointId && phone.isGood);
  const data: VisitTold = { before: existing, after, needsNumber: !isGood };
  const { id, state, version } = after;
  return { type: "service-visit.changed", subjectType: "service-visit", subjectId: id, state, version, data };
}

function factsOf(loaded: Context): FollowUpFacts {
  return {
    ...followUpFacts(loaded),
    byCause: new Map(loaded.followUps.map((one) => [`${one.kind}:${one.cause}`, one])),
    lastCallers: loaded.lastCallers,
    phoneHolders: loaded.phoneHolders,
    doNotCall: loaded.doNotCall,
  };
}

function namesOf(input: { after: Visit; vehicle: Row<"vehicles"> | undefined; loaded: Context }) {
  const { after, vehicle, loaded } = input;
  const whom = whomToCall(after);
  return {
    customer_name: loaded.people.find(({ id }) => id === whom)?.name ?? null,
    plate: vehicle?.plate ?? null,
    model: vehicle?.model ?? null,
  };
}

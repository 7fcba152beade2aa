import type * as contract from "../../../shared/contracts/cases.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, named } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { waitsForColleague } from "../follow-ups/follow-ups.joining.rules.ts";
import { mainPhoneOf } from "../follow-ups/follow-ups.repository.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { closeCase as decideClosing } from "./cases.closing.rules.ts";
import { caseSurroundings } from "./cases.file.repository.ts";
import { type CaseFileAnswer, surroundingsView } from "./cases.file.views.ts";
import * as repository from "./cases.repository.ts";
import { openCase, openingChanges } from "./cases.rules.ts";
import { caseInSight } from "./cases.sight.rules.ts";
import { type CaseDecision, decideStep } from "./cases.steps.rules.ts";
import { type CaseAnswer, stepViewOfRaw, viewOf, viewOfRaw } from "./cases.views.ts";

const noCauses = { causes: [], customerIds: [], contactPointIds: [] };

export async function listCases({ scope, query, cursors }: Call<typeof contract.listCases>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: {
      store: byId("stores", query.storeId ?? ""),
      customer: named(query.customerId, (id) => customerInSight(scope, id)),
    },
    refuse: ({ store, customer }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
        { pointer: "?customerId", id: query.customerId, found: customer !== undefined },
      ]),
    page: (page) => repository.casesPage(scope, query, page),
    view: viewOfRaw,
  });
}

export async function getCase({
  scope,
  params,
}: Call<typeof contract.getCase>): Promise<Outcome<CaseFileAnswer>> {
  const { shown, followUps, steps, ...loaded } = await scope.read({
    shown: repository.caseShown(params.id),
    followUps: repository.followUpsOfCase(params.id),
    steps: repository.stepsShown(params.id),
    ...caseSurroundings(params.id),
  });
  const found = caseInSight({ scope, shown, followUps });
  if (!found) return problem("request.not_found");
  const isSolved = found.case.state === "solved" || found.case.state === "closed";
  const closing = isSolved ? followUps.findLast(({ kind }) => kind === "case-closing") : undefined;
  // Whoever works an open follow-up of the case sees the number as part of the work; gone when it closes.
  const worksIt = found.open.some(({ assigneeId }) => assigneeId === scope.actor.id);
  return answer({
    ...viewOf(found),
    steps: steps.map(stepViewOfRaw),
    closingFollowUpId: closing?.id ?? null,
    waitsForColleague: closing !== undefined && waitsForColleague(closing, found.case.handlerId),
    ...surroundingsView({
      loaded,
      whole: worksIt || scope.permissions.has("personal-data:see"),
      visits: scope.permissions.has("service-visits:see"),
    }),
  });
}

export async function createCase({
  scope,
  body,
}: Call<typeof contract.createCase>): Promise<Outcome<CaseAnswer>> {
  const { customer, vehicle, point, ...loaded } = await scope.read({
    customer: customerInSight(scope, body.customerId ?? ""),
    vehicle: vehicleInSight(scope, body.vehicleId ?? ""),
    point: mainPhoneOf(body.customerId ?? ""),
    ...followUpFactQueries({ ...noCauses, asOf: scope.asOf }),
  });
  const facts = followUpFacts(loaded);
  const missing = [
    ...(facts.stores.has(body.storeId) && seesStore(scope, body.storeId) ? [] : ["/storeId"]),
    ...(body.customerId && !customer ? ["/customerId"] : []),
    ...(body.vehicleId && !vehicle ? ["/vehicleId"] : []),
  ];
  if (missing.length > 0) return invalid(missing.map((pointer) => ({ pointer, code: "not_found" })));
  const { level, major, title, words, storeId } = body;
  const opened = openCase({
    level,
    major,
    rework: false,
    title,
    words: words || null,
    summary: null,
    storeId,
    customerId: customer?.id ?? null,
    contactPointId: point?.id ?? null,
    vehicleId: vehicle?.id ?? null,
    serviceVisitId: null,
    followUpId: null,
    openedBy: scope.actor,
    facts,
    asOf: scope.asOf,
  });
  const { plate = null, model = null } = vehicle ?? {};
  const names = { customer_name: customer?.name ?? null, plate, model };
  return commit(scope, {
    changes: openingChanges({ opened, facts, actor: scope.actor, asOf: scope.asOf }),
    audit: { verb: "cases.create", subject: { type: "case", id: opened.case.id } },
    answer: answer(viewOf({ case: opened.case, names }), { status: 201 }),
  });
}

export async function caseAct({
  scope,
  params,
  body,
}: Call<typeof contract.caseAct>): Promise<Outcome<CaseAnswer>> {
  const loaded = await scope.read(toDecide(scope, params.id));
  const found = caseInSight({ scope, ...loaded });
  if (!found) return problem("request.not_found");
  const decision = decideStep({
    ...body,
    ...found,
    timesSolved: loaded.solutions.length,
    facts: followUpFacts(loaded),
    actor: scope.actor,
    asOf: scope.asOf,
  });
  return committed({ scope, decision, verb: `cases.${body.kind}`, names: found.names });
}

export async function closeCase({
  scope,
  params,
  body,
}: Call<typeof contract.closeCase>): Promise<Outcome<CaseAnswer>> {
  const loaded = await scope.read(toDecide(scope, params.id));
  const found = caseInSight({ scope, ...loaded });
  if (!found) return problem("request.not_found");
  const decision = decideClosing({
    ...body,
    ...found,
    timesSolved: loaded.solutions.length,
    solvedBy: loaded.solutions.at(-1)?.actorId ?? null,
    facts: followUpFacts(loaded),
    actor: scope.actor,
    asOf: scope.asOf,
  });
  return committed({ scope, decision, verb: "cases.close", names: found.names });
}

function toDecide(scope: Scope, id: string) {
  return {
    shown: repository.caseShown(id),
    followUps: repository.followUpsOfCase(id),
    solutions: repository.solutionsOf(id),
    ...followUpFactQueries({ ...noCauses, asOf: scope.asOf }),
    factLastCallers: repository.lastCallerOfCase(id),
  };
}

async function committed(input: {
  scope: Scope;
  decision: CaseDecision | Problem;
  verb: string;
  names: RawRow;
}): Promise<Outcome<CaseAnswer>> {
  const { scope, decision, verb, names } = input;
  if (!decision.ok) return decision;
  const { after, changes } = decision;
  return commit(scope, {
    changes,
    audit: { verb, subject: { type: "case", id: after.id } },
    answer: answer(viewOf({ case: after, names })),
  });
}

import type * as contract from "../../../shared/contracts/follow-ups.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, named } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { policyVersions, scriptsInForce } from "../policies/policies.repository.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { assigneeProblem, isColleague } from "./follow-ups.assignment.rules.ts";
import { followUpDetailView } from "./follow-ups.detail.ts";
import { followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { openFollowUp } from "./follow-ups.opening.rules.ts";
import { neverTakenBy, seesFollowUp } from "./follow-ups.re-calls.rules.ts";
import * as repository from "./follow-ups.repository.ts";
import { type FollowUpAnswer, type FollowUpDetailAnswer, viewOf, viewOfRaw } from "./follow-ups.views.ts";

const noCauses = { causes: [], customerIds: [], contactPointIds: [] };

export async function listFollowUps({ scope, query, cursors }: Call<typeof contract.listFollowUps>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: {
      policies: policyVersions(),
      store: byId("stores", query.storeId ?? ""),
      assignee: named(query.assigneeId, personById),
      customer: named(query.customerId, (id) => customerInSight(scope, id)),
    },
    refuse: ({ store, assignee, customer }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
        {
          pointer: "?assigneeId",
          id: query.assigneeId,
          found: assignee !== undefined && seesPerson(scope, assignee),
        },
        { pointer: "?customerId", id: query.customerId, found: customer !== undefined },
      ]),
    page: (page) => repository.followUpsPage(scope, query, page),
    view: (raw, { policies }): FollowUpAnswer => viewOfRaw(raw, policies),
  });
}

export async function getFollowUp({
  scope,
  params,
}: Call<typeof contract.getFollowUp>): Promise<Outcome<FollowUpDetailAnswer>> {
  const { id } = params;
  const loaded = await scope.read({
    shown: repository.followUpShown(id),
    attempts: repository.attemptsOf(id),
    contactPoint: repository.contactPointOf(id),
    customer: repository.customerOf(id),
    vehicle: repository.vehicleOf(id),
    visit: repository.visitOf(id),
    case: repository.caseOf(id),
    lastVisit: repository.lastVisitOf(id),
    lastWords: repository.lastWordsOf(id),
    joined: repository.joinedShown(id),
    openCases: repository.openCasesOf(id),
    promises: repository.promisesOf(id),
    doNotCall: repository.doNotCallOf(id),
    wecom: repository.wecomOf(id),
    scripts: scriptsInForce(),
    ...followUpFactQueries({ ...noCauses, asOf: scope.asOf }),
  });
  const detail = followUpDetailView({ scope, loaded, facts: followUpFacts(loaded) });
  return detail ? answer(detail) : problem("request.not_found");
}

export async function createFollowUp({
  scope,
  body,
}: Call<typeof contract.createFollowUp>): Promise<Outcome<FollowUpAnswer>> {
  const { customer, vehicle, point, ...loaded } = await scope.read({
    customer: customerInSight(scope, body.customerId ?? ""),
    vehicle: vehicleInSight(scope, body.vehicleId ?? ""),
    point: repository.mainPhoneOf(body.customerId ?? ""),
    ...followUpFactQueries({ ...noCauses, asOf: scope.asOf }),
  });
  const facts = followUpFacts(loaded);
  const missing = [
    ...(facts.stores.has(body.storeId) && seesStore(scope, body.storeId) ? [] : ["/storeId"]),
    ...(body.customerId && !customer ? ["/customerId"] : []),
    ...(body.vehicleId && !vehicle ? ["/vehicleId"] : []),
    ...(body.assigneeId &&
    !isColleague(
      scope,
      facts.staff.find(({ row }) => row.id === body.assigneeId),
    )
      ? ["/assigneeId"]
      : []),
  ];
  if (missing.length > 0) return invalid(missing.map((pointer) => ({ pointer, code: "not_found" })));
  const dueAt = Date.parse(body.dueAt);
  if (dueAt <= scope.asOf) return problem("follow_ups.late_date");
  const assigneeId = body.assigneeId ?? (scope.actor.type === "staff" ? scope.actor.id : undefined);
  const wrong = assigneeId
    ? assigneeProblem({ facts, assigneeId, storeId: body.storeId, adviserId: null })
    : undefined;
  if (wrong) return wrong;
  const row = openFollowUp({
    kind: "manual",
    cause: newId("followUp", scope.asOf),
    subject: customer ? { type: "customer", id: customer.id } : { type: "none", id: "none" },
    event: "asked",
    startedAt: scope.asOf,
    storeId: body.storeId,
    customerId: customer?.id ?? null,
    contactPointId: point?.id ?? null,
    vehicleId: vehicle?.id ?? null,
    role: "callback-agent",
    facts,
    asOf: scope.asOf,
    ...(assigneeId ? { assigneeId } : {}),
    dueAt,
    title: body.title,
  });
  const names = {
    customer_name: customer?.name ?? null,
    plate: vehicle?.plate ?? null,
    model: vehicle?.model ?? null,
  };
  return commit(scope, {
    changes: {
      insert: { followUps: [row] },
      events: [
        { type: "follow-up.opened", subjectType: "follow-up", subjectId: row.id, state: "open", version: 1 },
      ],
    },
    audit: { verb: "follow-ups.create", subject: { type: "follow-up", id: row.id } },
    answer: answer(viewOf({ followUp: row, names, policies: facts.policies }), { status: 201 }),
  });
}

export async function reassignFollowUp({
  scope,
  params,
  body,
}: Call<typeof contract.reassignFollowUp>): Promise<Outcome<FollowUpAnswer>> {
  const {
    found,
    shown,
    visit,
    case: ofCase,
    ...loaded
  } = await scope.read({
    found: byId("followUps", params.id),
    shown: repository.followUpShown(params.id),
    visit: repository.visitOf(params.id),
    case: repository.caseOf(params.id),
    ...followUpFactQueries({ ...noCauses, asOf: scope.asOf }),
  });
  if (!found || !shown || !seesFollowUp(scope, found)) return problem("request.not_found");
  if (found.state !== "open") return problem("follow_ups.already_closed");
  const facts = followUpFacts(loaded);
  const wrong = assigneeProblem({
    facts,
    assigneeId: body.assigneeId,
    storeId: found.storeId,
    adviserId: visit?.adviserId ?? (found.kind === "case-closing" ? (ofCase?.handlerId ?? null) : null),
    notStaffIds: neverTakenBy(found, null),
  });
  if (wrong) return wrong;
  const change = edited("followUps", found, { assigneeId: body.assigneeId });
  return commit(scope, {
    changes: {
      update: [change],
      events: [
        {
          type: "follow-up.reassigned",
          subjectType: "follow-up",
          subjectId: found.id,
          state: "open",
          version: found.version + 1,
        },
      ],
    },
    audit: { verb: "follow-ups.reassign", subject: { type: "follow-up", id: found.id } },
    answer: answer(
      viewOf({
        followUp: { ...found, assigneeId: body.assigneeId, version: found.version + 1 },
        names: shown,
        policies: facts.policies,
      }),
    ),
  });
}

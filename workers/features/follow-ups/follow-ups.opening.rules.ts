import { newId } from "../../../shared/kernel/ids.ts";
import type { RoleKey } from "../../../shared/kernel/permissions.ts";
import { addDays, hourMs, localDateOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { effectivePolicy, type PolicyBody, policyKindOf } from "../policies/policies.rules.ts";
import { chooseAssignee } from "./follow-ups.assignment.rules.ts";
import { canBeForbidden } from "./follow-ups.do-not-call.rules.ts";
import { dueTimes, type Why, writeWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts } from "./follow-ups.facts.ts";
import { type CallbackRound, dueUnder, opensIn } from "./follow-ups.rounds.rules.ts";
import { release, settleHistory } from "./follow-ups.settling.rules.ts";
import { nextStepAt } from "./follow-ups.steps.rules.ts";
import { daysBeforeSurvey } from "./follow-ups.survey.rules.ts";

export type NewFollowUp = FullRow<"followUps">;
type Visit = Pick<
  Row<"serviceVisits">,
  | "id"
  | "storeId"
  | "kind"
  | "state"
  | "deliveredAt"
  | "deliveryNumber"
  | "receivedAt"
  | "senderCustomerId"
  | "driverCustomerId"
  | "ownerCustomerId"
  | "contactPointId"
  | "vehicleId"
  | "adviserId"
  | "items"
  | "symptom"
  | "note"
  | "brand"
>;

const dayMs = 24 * hourMs;

/** The very event a callback answers: this order's n-th delivery. */
export function callbackCause(visit: { id: string; deliveryNumber: number }): string {
  return `${visit.id}#${visit.deliveryNumber}`;
}

/** Whom to call about an order: who sent the car, then who drives it, then its owner (practice.md section 1). */
export function whomToCall(
  visit: Pick<Visit, "senderCustomerId" | "driverCustomerId" | "ownerCustomerId">,
): string | null {
  return visit.senderCustomerId ?? visit.driverCustomerId ?? visit.ownerCustomerId;
}

function callbackPolicy(storeId: string, facts: FollowUpFacts): PolicyBody {
  return effectivePolicy({ kind: "service-callback", storeId, policies: facts.policies }).body;
}

/** Whether a store calls the customers of this kind of order. */
export function isCalled(input: { visit: Pick<Visit, "kind" | "storeId">; facts: FollowUpFacts }): boolean {
  const { visit, facts } = input;
  return callbackPolicy(visit.storeId, facts).visitKinds.some((kind) => kind === visit.kind);
}

/** Whether a callback was cancelled because its order changed: what the order became can undo that. */
export function wasUndone(one: Pick<Row<"followUps">, "state" | "outcome">): boolean {
  return one.state === "cancelled" && one.outcome === "order-changed";
}

/** Such a callback as it is taken up again: as it would open now, with the calls that were made and promised. */
export function reopened(undone: FollowUp, fresh: NewFollowUp): Partial<FollowUp> {
  const { id, openedAt, attempts, lastAttemptAt, promisedAt } = undone;
  const again = { ...fresh, id, openedAt, attempts, lastAttemptAt };
  if (promisedAt === null || promisedAt <= fresh.openedAt || fresh.state !== "open") return again;
  const nextStepAt = Math.min(promisedAt, fresh.nextStepAt ?? promisedAt);
  return { ...again, promisedAt, sortAt: promisedAt, readyAt: promisedAt, nextStepAt };
}

/**
 * The callback of a delivered order in a round (CB-01, CB-02); undefined where its kind is not called, the store does
 * not call in that round, or it has one already. On the do-not-call list it is created and cancelled as 免回访; before
 * the store went live it is history.
 */
export function openServiceCallback(input: {
  round: CallbackRound;
  visit: Visit;
  /** The order as it was, where it is a change. */
  before?: Visit | undefined;
  facts: FollowUpFacts;
  asOf: number;
}): NewFollowUp | undefined {
  const { round, visit, before, facts, asOf } = input;
  const cause = callbackCause(visit);
  if (visit.state !== "delivered" || visit.deliveredAt === null || !isCalled({ visit, facts }))
    return undefined;
  if (!opensIn(round, callbackPolicy(visit.storeId, facts))) return undefined;
  const known = facts.byCause.get(`${round}:${cause}`);
  const isAgain = known !== undefined && !wasUndone(known);
  if (isAgain && !wasMistaken({ known, before, visit })) return undefined;
  const customerId = whomToCall(visit);
  const row = openFollowUp({
    kind: round,
    cause,
    subject: { type: "service-visit", id: visit.id },
    event: "delivered",
    startedAt: visit.deliveredAt,
    storeId: visit.storeId,
    customerId,
    contactPointId: visit.contactPointId,
    vehicleId: visit.vehicleId,
    role: "callback-agent",
    notStaffId: visit.adviserId,
    title: whatWasDone(visit),
    visitKind: visit.kind,
    by:
      round === "service-callback"
        ? daysBeforeSurvey(callbackPolicy(visit.storeId, facts), visit.brand)
        : undefined,
    facts,
    asOf,
  });
  if (round === "second-callback" && !known && isLateThought({ row, visit, before, asOf })) {
    release(facts, row.assigneeId);
    return undefined;
  }
  const lateData = visit.receivedAt !== null && visit.receivedAt - visit.deliveredAt > dayMs;
  const settled = settleHistory({ row: { ...row, lateData }, facts, asOf });
  return isAgain && settled.state !== "open" ? undefined : settled;
}

/**
 * Whether a second round comes too late to be opened: the order was delivered before the store called twice, and a
 * correction alone brings it up once that week is over.
 */
function isLateThought(input: {
  row: NewFollowUp;
  visit: Visit;
  before: Visit | undefined;
  asOf: number;
}): boolean {
  const { row, visit, before, asOf } = input;
  const wasDelivered = before?.state === "delivered" && callbackCause(before) === callbackCause(visit);
  return wasDelivered && row.dueAt < asOf;
}

/**
 * Whether a callback ended by what was wrong about its order: it lapsed, and the car was delivered at another
 * time; it was 免回访, and the order is another person's or another number's, or of a kind called in any case.
 */
function wasMistaken(input: { known: FollowUp; before: Visit | undefined; visit: Visit }): boolean {
  const { known, before, visit } = input;
  if (known.state === "lapsed") return known.startedAt !== visit.deliveredAt;
  const isExempt = known.state === "cancelled" && known.outcome === "exempt";
  if (!isExempt || !before) return false;
  if (visit.kind !== known.visitKind && !canBeForbidden({ kind: known.kind, visitKind: visit.kind }))
    return true;
  return whomToCall(before) !== whomToCall(visit) || before.contactPointId !== visit.contactPointId;
}

/** The first contact with a newly allocated customer (AR-04); the keeper takes it. */
export function openFirstContact(input: {
  customer: Pick<Row<"customers">, "id" | "storeId" | "keeperId" | "allocatedAt">;
  contactPointId: string | null;
  facts: FollowUpFacts;
  asOf: number;
}): NewFollowUp | undefined {
  const { customer, facts, asOf } = input;
  if (customer.keeperId === null || customer.allocatedAt === null || customer.storeId === null)
    return undefined;
  const cause = `${customer.id}@${customer.allocatedAt}`;
  if (facts.byCause.has(`first-contact:${cause}`)) return undefined;
  const row = openFollowUp({
    kind: "first-contact",
    cause,
    subject: { type: "customer", id: customer.id },
    event: "allocated",
    startedAt: customer.allocatedAt,
    storeId: customer.storeId,
    customerId: customer.id,
    contactPointId: input.contactPointId,
    vehicleId: null,
    role: "callback-agent",
    facts,
    asOf,
    assigneeId: customer.keeperId,
  });
  return settleHistory({ row, facts, asOf });
}

/** What an order was about, in one line for the list: its work items, else what the customer said. */
export function whatWasDone(visit: Pick<Row<"serviceVisits">, "items" | "symptom" | "note">): string | null {
  const items = visit.items.map(({ name }) => name).join("，");
  const said = items || visit.symptom || visit.note || "";
  return said === "" ? null : said.slice(0, 80);
}

export interface OpeningCase {
  kind: string;
  cause: string;
  subject: { type: string; id: string };
  event: Why["event"];
  startedAt: number;
  storeId: string;
  customerId: string | null;
  contactPointId: string | null;
  vehicleId: string | null;
  role: RoleKey;
  notStaffId?: string | null;
  /** Others who never take it. */
  notStaffIds?: readonly string[];
  facts: FollowUpFacts;
  asOf: number;
  assigneeId?: string;
  /** A due time set by hand or by a case's clock; the policy counts it otherwise. */
  dueAt?: number;
  /** Calendar days in which it has to be done at the latest. */
  by?: number | undefined;
  /** A wait of its own, where the policy's is not meant. */
  wait?: PolicyBody["due"];
  title?: string | null;
  visitKind?: string;
}

/** Who takes work of a role that is to be done by a time: someone who works until then. */
export function whoTakes(input: {
  facts: FollowUpFacts;
  storeId: string;
  role: RoleKey;
  notStaffId?: string | null;
  notStaffIds?: readonly string[];
  customerId: string | null;
  contactPointId?: string | null;
  dueAt: number;
  zone: string;
  asOf: number;
}): string {
  const { dueAt, zone, asOf, ...asked } = input;
  const dueOn = localDateOf({ at: dueAt, zone });
  const from = localDateOf({ at: asOf, zone });
  return chooseAssignee({
    ...asked,
    from,
    to: dueOn < from ? addDays(from, 3) : dueOn,
    isUrgent: dueOn <= from,
  });
}

/** A follow-up as it opens: its times by policy and calendar, its assignee by even load. */
export function openFollowUp(input: OpeningCase): NewFollowUp {
  const { facts, asOf, storeId } = input;
  const policy = effectivePolicy({ kind: policyKindOf(input.kind), storeId, policies: facts.policies });
  const dialling = diallingOf({ facts, storeId, windows: policy.body.windows });
  const times = dueTimes({
    event: input.event,
    startedAt: input.startedAt,
    policy: input.wait ? { ...policy.body, due: input.wait } : dueUnder(input.kind, policy.body),
    dialling,
    exceptions: facts.exceptions,
    onItsDay: input.kind === "second-callback",
    by: input.by,
  });
  const dueAt = input.dueAt ?? times.dueAt;
  const notBefore = input.dueAt === undefined ? times.notBefore : Math.min(asOf, dueAt);
  const why = input.dueAt === undefined ? times.why : { ...times.why, n: 0, unit: "set" as const };
  const { zone } = dialling;
  const base: NewFollowUp = {
    id: newId("followUp", asOf),
    kind: input.kind,
    cause: input.cause,
    subjectType: input.subject.type,
    subjectId: input.subject.id,
    customerId: input.customerId,
    contactPointId: input.contactPointId,
    vehicleId: input.vehicleId,
    storeId,
    assigneeId: input.assigneeId ?? whoTakes({ ...input, dueAt, zone }),
    notBefore,
    dueAt,
    readyAt: notBefore,
    sortAt: dueAt,
    state: "open",
    outcome: null,
    closedAt: null,
    promisedAt: null,
    why: writeWhy(why),
    provisional: times.provisional,
    history: false,
    lateData: false,
    title: input.title ?? null,
    policyId: policy.id,
    scriptId: null,
    attempts: 0,
    validContactAt: null,
    rating: null,
    dissatisfied: null,
    lastAttemptAt: null,
    step: 0,
    nextStepAt: null,
    startedAt: input.startedAt,
    visitKind: input.visitKind ?? null,
    openedAt: asOf,
    version: 1,
  };
  return {
    ...base,
    nextStepAt: nextStepAt({ followUp: base, policy: policy.body, zone, exceptions: facts.exceptions, asOf }),
  };
}

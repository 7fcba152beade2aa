import { addWorkingDays } from "../../../shared/kernel/calendar.ts";
import { instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type NewRow, type RowChange } from "../../platform/changes.ts";
import { type Query, type Row, rows } from "../../platform/query.ts";
import type { Visit } from "../service-visits/service-visits.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import { exempted, isForbidden } from "./follow-ups.do-not-call.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { openFollowUp, reopened, wasUndone, whomToCall } from "./follow-ups.opening.rules.ts";
import { joinedKinds } from "./follow-ups.repository.ts";
import { isCallback } from "./follow-ups.rounds.rules.ts";

/** One that is on more people than this is no person's own (practice.md section 1). */
export const mostPeopleOnAPhone = 5;

/** Whether a number is one that reaches somebody: no filler, not dead, and a person's or an organisation's own. */
export function isGoodNumber(phone: {
  state: Row<"contactPoints">["state"];
  /** How many people have it at present. */
  holders: number;
  ofOrganisation: boolean;
}): boolean {
  return phone.state === "valid" && (phone.holders <= mostPeopleOnAPhone || phone.ofOrganisation);
}

/** Kinds of work that a new number concerns: calls, and the task to find one (缺号码). */
export const awaitedKinds = `${joinedKinds}, 'contact-repair'`;

/** Open work with a customer that a new number concerns. */
export function awaitingNumber(customerId: string): Query<FollowUp[]> {
  return rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND customer_id = ?2 AND state = 'open' AND kind IN (${awaitedKinds})`,
    [customerId],
  );
}

interface NumberCase {
  found: string;
  /** Numbers known to reach nobody. */
  isDead: (contactPointId: string) => boolean;
  /** Who asked not to be called on it. */
  doNotCall: readonly Row<"doNotCall">[];
  asOf: number;
}

/**
 * What a found number means for one of them: a call without a living number takes it, and is 免回访 where the
 * number stands on the do-not-call list; the task to find it is done.
 */
export function withNumber(
  input: NumberCase & {
    one: Pick<NewRow<"followUps">, "kind" | "visitKind" | "customerId" | "contactPointId">;
  },
): Partial<FollowUp> {
  const { one, found, isDead, doNotCall, asOf } = input;
  if (one.kind === "contact-repair")
    return { state: "done", outcome: "number-found", closedAt: asOf, promisedAt: null, nextStepAt: null };
  if (one.contactPointId && !isDead(one.contactPointId)) return {};
  const call = { ...one, contactPointId: found };
  const ended = isForbidden({ call, facts: { doNotCall }, asOf }) ? exempted(asOf) : {};
  return { contactPointId: found, ...ended };
}

/** The changes of all open work of a customer whose number was found. */
export function numberFound(input: NumberCase & { open: readonly FollowUp[] }): RowChange[] {
  return input.open.flatMap((one) => {
    const change = withNumber({ ...input, one });
    return Object.keys(change).length === 0 ? [] : [edited("followUps", one, change)];
  });
}

const noon = 12 * 60;

function taskCause({ id }: Pick<Visit, "id">): string {
  return `${id}#phone`;
}

function taskOf(visit: Pick<Visit, "id">, facts: FollowUpFacts): FollowUp | undefined {
  return facts.byCause.get(`contact-repair:${taskCause(visit)}`);
}

/** The open task to find the number of an order; `facts.byCause` holds the follow-ups of the order. */
export function openNumberTask(visit: Pick<Visit, "id">, facts: FollowUpFacts): FollowUp | undefined {
  const task = taskOf(visit, facts);
  return task?.state === "open" ? task : undefined;
}

/**
 * No number to dial for an open callback (缺号码), or a doubtful one (疑似无效号码): a task for the adviser by
 * next working day's noon, one an order. `followUps` is what the order came to.
 */
export function numberTask(input: {
  after: Visit;
  facts: FollowUpFacts;
  followUps: Changes;
  asOf: number;
}): Changes {
  const { after, facts, asOf, followUps } = input;
  const known = taskOf(after, facts);
  if (known?.state === "open") return movedTask({ task: known, after, facts, followUps });
  if (!opensCall(followUps) || (known && !wasUndone(known))) return {};
  const zone = zoneOfStore(facts, after.storeId);
  const from = localDateOf({ at: asOf, zone });
  const { date } = addWorkingDays({ from, days: 1, exceptions: facts.exceptions });
  const row = openFollowUp({
    kind: "contact-repair",
    cause: taskCause(after),
    subject: { type: "service-visit", id: after.id },
    event: "asked",
    startedAt: asOf,
    storeId: after.storeId,
    customerId: whomToCall(after),
    contactPointId: null,
    vehicleId: after.vehicleId,
    role: "service-adviser",
    facts,
    asOf,
    assigneeId: whoFinds(after, facts),
    dueAt: instantOf({ date, minutes: noon, zone }),
    title: `${after.contactPointId === null ? "缺号码，请补录" : "疑似无效号码，请核对"}（${after.orderNumber}）`,
  });
  return known
    ? { update: [edited("followUps", known, reopened(known, row))] }
    : { insertOnce: { followUps: [row] } };
}

/** The serving adviser where they have signed in, else who answers for the store. */
function whoFinds({ adviserId, storeId }: Visit, facts: FollowUpFacts): string {
  const adviser = facts.staff.find(
    ({ row }) => row.id === adviserId && row.userId !== null && row.state === "active",
  );
  return adviser?.row.id ?? responsibleFor({ facts, storeId, role: "cs-supervisor" });
}

/** An open task goes with its order to another store. */
function movedTask(input: {
  task: FollowUp;
  after: Visit;
  facts: FollowUpFacts;
  followUps: Changes;
}): Changes {
  const { task, after, facts } = input;
  if (task.storeId === after.storeId || isWritten(task, input.followUps)) return {};
  const place = { storeId: after.storeId, assigneeId: whoFinds(after, facts) };
  return { update: [edited("followUps", task, place)] };
}

function isWritten({ id }: FollowUp, { update }: Changes): boolean {
  return (update ?? []).some(({ table, before }) => table === "followUps" && before.id === id);
}

/** Whether a callback is open after these changes that somebody shall make: history is not called. */
function opensCall(followUps: Changes): boolean {
  const updated = (followUps.update ?? []).filter(({ table }) => table === "followUps");
  return [...(followUps.insert?.followUps ?? []), ...updated.map(({ after }) => after)].some(
    ({ kind, state, history }) => isCallback(kind) && state === "open" && !history,
  );
}

/** An order whose number is known by now: the task to find it is done. */
export function numberKnown(input: {
  after: Visit;
  facts: FollowUpFacts;
  followUps: Changes;
  asOf: number;
}): Changes {
  const task = openNumberTask(input.after, input.facts);
  if (!task || isWritten(task, input.followUps)) return {};
  const ended = { closedAt: input.asOf, promisedAt: null, nextStepAt: null };
  return { update: [edited("followUps", task, { ...ended, state: "done", outcome: "number-found" })] };
}

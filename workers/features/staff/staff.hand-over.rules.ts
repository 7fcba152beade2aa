import { type RoleKey, roles } from "../../../shared/kernel/permissions.ts";
import { hourMs } from "../../../shared/kernel/zone.ts";
import { type Changes, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { decideStep } from "../cases/cases.steps.rules.ts";
import type { Move } from "../follow-ups/follow-ups.absence.rules.ts";
import { assigneeProblem } from "../follow-ups/follow-ups.assignment.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "../follow-ups/follow-ups.facts.ts";
import { whoTakes } from "../follow-ups/follow-ups.opening.rules.ts";
import { neverTakenBy } from "../follow-ups/follow-ups.re-calls.rules.ts";
import { type Rights, storeMoves } from "./staff.rules.ts";

type Standing = Rights & { state: "active" | "left" };

/** Whether an edit takes work from someone: they leave, lose a store or the sight of all, or may work no more. */
export function givesUpWork(before: Standing, after: Standing): boolean {
  const worked = (role: RoleKey) =>
    roles[role].permissions.some((word) => word === "follow-ups:work" || word === "cases:work");
  return (
    (before.state === "active" && after.state === "left") ||
    (before.sight === "group" && after.sight !== "group") ||
    (worked(before.role) && !worked(after.role)) ||
    storeMoves(before.storeIds, after.storeIds).taken.length > 0
  );
}

/** Whether an edit lets someone who has joined do more work than before: they are back, or have a store, sight or role more. */
export function takesOnWork(before: Standing & { userId: string | null }, after: Standing): boolean {
  if (before.userId === null || after.state !== "active") return false;
  return givesUpWork(after, before) || before.role !== after.role;
}

interface Leaving {
  from: Row<"staff">;
  /** The role they had: its work goes to others of it. */
  role: RoleKey;
  facts: FollowUpFacts;
  asOf: number;
}

/** The follow-ups that someone can no longer work, each with whom it goes to. */
export function followUpsHandedOver(
  input: Leaving & { open: readonly FollowUp[]; notStaff: ReadonlyMap<string, string> },
): Move[] {
  const { from, facts, notStaff } = input;
  return input.open.flatMap((followUp) => {
    const { storeId } = followUp;
    const dueAt = followUp.promisedAt ?? followUp.dueAt;
    const keeps = !assigneeProblem({ facts, assigneeId: from.id, storeId, adviserId: null });
    if (keeps) return [];
    const to = takes({
      ...input,
      followUp,
      notStaffIds: neverTakenBy(followUp, notStaff.get(followUp.id)),
      storeId,
      dueAt,
    });
    return to === from.id ? [] : [{ followUp, to }];
  });
}

function takes(
  input: Leaving & {
    storeId: string;
    dueAt: number;
    notStaffIds: readonly string[];
    followUp?: Pick<FollowUp, "customerId" | "contactPointId">;
  },
): string {
  const { facts, role, asOf, storeId, dueAt, notStaffIds, followUp } = input;
  return whoTakes({
    facts,
    storeId,
    role,
    notStaffIds,
    customerId: followUp?.customerId ?? null,
    contactPointId: followUp?.contactPointId ?? null,
    dueAt,
    zone: zoneOfStore(facts, storeId),
    asOf,
  });
}

const dayMs = 24 * hourMs;

/**
 * The customers that someone can no longer keep, each with whom it goes to: whoever has the first contact with
 * them to make by now, else dealt out evenly (AR-03). They are not newly allocated by it.
 */
export function customersHandedOver(
  input: Leaving & {
    customers: readonly Row<"customers">[];
    /** Who is to make the open first contact with each. */
    firstContacts: ReadonlyMap<string, string>;
  },
): { customer: Row<"customers">; to: string }[] {
  const { from, asOf, firstContacts } = input;
  // Customers are dealt out by their own number, whatever calls each colleague has to make.
  const facts = { ...input.facts, loads: new Map<string, number>() };
  const keeps = (staffId: string, storeId: string) =>
    !assigneeProblem({ facts, assigneeId: staffId, storeId, adviserId: null });
  return input.customers.flatMap((customer) => {
    const { id, storeId } = customer;
    if (keeps(from.id, storeId)) return [];
    const known = firstContacts.get(id);
    const to =
      known !== undefined && keeps(known, storeId)
        ? known
        : takes({ ...input, facts, storeId, dueAt: asOf + 7 * dayMs, notStaffIds: [from.id] });
    return to === from.id ? [] : [{ customer, to }];
  });
}

/** The unclosed cases that someone can no longer handle, as they go to others with the work that hangs on them. */
export function casesHandedOver(
  input: Leaving & { cases: readonly Row<"cases">[]; open: readonly FollowUp[]; actor: Actor },
): { changes: Changes; followUpIds: ReadonlySet<string> } {
  const { from, facts, actor, asOf } = input;
  const steps = input.cases.flatMap((one) => {
    const { storeId, solveBy } = one;
    const keeps = !assigneeProblem({
      facts,
      assigneeId: from.id,
      storeId,
      adviserId: null,
      permission: "cases:work",
    });
    if (keeps) return [];
    const open = input.open.filter(({ subjectId }) => subjectId === one.id);
    const assigneeId = takes({ ...input, storeId, dueAt: solveBy, notStaffIds: [] });
    if (assigneeId === from.id) return [];
    const text = `${from.name} 不再负责，转给接手的同事`;
    const step = decideStep({
      case: one,
      kind: "reassigned",
      text,
      assigneeId,
      open,
      timesSolved: 0,
      facts,
      actor,
      asOf,
    });
    return step.ok ? [{ changes: step.changes, handled: open }] : [];
  });
  return {
    changes: together(...steps.map(({ changes }) => changes)),
    followUpIds: new Set(
      steps.flatMap(({ handled }) =>
        handled.filter(({ kind }) => kind === "case-handling").map(({ id }) => id),
      ),
    ),
  };
}

import { newId } from "../../shared/kernel/ids.ts";
import type { FullRow } from "../../workers/platform/changes.ts";
import type { TestGroup } from "../harness/world.ts";

export type FollowUpRow = FullRow<"followUps">;
export const hourMs = 3_600_000;

/** An open callback of a store in somebody's hands, due at an instant; `over` says what is different. */
export function callback(
  at: { storeId: string; assigneeId: string; dueAt: number; asOf: number },
  over: Partial<FollowUpRow> = {},
): FollowUpRow {
  const id = newId("followUp", at.asOf);
  return {
    id,
    kind: "service-callback",
    cause: id,
    subjectType: "none",
    subjectId: "none",
    customerId: null,
    contactPointId: null,
    vehicleId: null,
    storeId: at.storeId,
    assigneeId: at.assigneeId,
    notBefore: at.dueAt - 48 * hourMs,
    dueAt: at.dueAt,
    readyAt: at.dueAt - 48 * hourMs,
    sortAt: over.promisedAt ?? at.dueAt,
    state: "open",
    outcome: null,
    closedAt: null,
    promisedAt: null,
    why: JSON.stringify({ event: "delivered", on: "2026-11-18", n: 3, unit: "working-days" }),
    provisional: false,
    history: false,
    lateData: false,
    title: null,
    policyId: null,
    scriptId: null,
    attempts: 0,
    validContactAt: null,
    rating: null,
    dissatisfied: null,
    lastAttemptAt: null,
    step: 0,
    nextStepAt: at.asOf + 240 * hourMs,
    startedAt: at.dueAt - 72 * hourMs,
    visitKind: null,
    openedAt: at.dueAt - 72 * hourMs,
    version: 1,
    ...over,
  };
}

/** Phones that can be dialled or cannot, by state. */
export async function phones(group: TestGroup, asOf: number) {
  const states = ["valid", "filler", "invalid", "masked"] as const;
  const contactPoints = states.map((state, index) => ({
    id: newId("contactPoint", asOf),
    kind: "phone" as const,
    value: `+861380000000${index}`,
    state,
    marketingOptOutAt: null,
    dailyCap: null,
    dials: 0,
    lastDialledAt: null,
    createdAt: asOf,
    version: 1,
  }));
  await group.write({ insert: { contactPoints } });
  return contactPoints;
}

/** A case that a call opened, taken on by somebody or not yet. */
export function caseOf(
  followUp: Pick<FollowUpRow, "id" | "storeId">,
  input: { assigneeId: string; isTaken: boolean; asOf: number },
): FullRow<"cases"> {
  const { assigneeId, isTaken, asOf } = input;
  const id = newId("case", asOf);
  return {
    id,
    number: id,
    level: "grievance",
    major: false,
    state: isTaken ? "acknowledged" : "open",
    title: "空调不凉",
    words: null,
    summary: null,
    cause: null,
    department: null,
    plan: null,
    solution: null,
    storeId: followUp.storeId,
    customerId: null,
    contactPointId: null,
    vehicleId: null,
    serviceVisitId: null,
    followUpId: followUp.id,
    rework: false,
    assigneeId,
    handlerId: null,
    acknowledgeBy: asOf + hourMs,
    planBy: asOf + 24 * hourMs,
    updateBy: null,
    solveBy: asOf + 120 * hourMs,
    acknowledgedAt: isTaken ? asOf : null,
    plannedAt: null,
    updatedAt: null,
    solvedAt: null,
    closedAt: null,
    closedBy: null,
    closingWords: null,
    openedBy: assigneeId,
    openedAt: asOf,
    version: 1,
  };
}

import { localDateOf } from "../../../shared/kernel/zone.ts";
import { edited, type RowChange } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { readWhy, writeWhy } from "../follow-ups/follow-ups.due.rules.ts";
import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { type NewFollowUp, openFollowUp } from "../follow-ups/follow-ups.opening.rules.ts";
import { closingDue } from "./cases.clocks.rules.ts";

/** What the follow-ups of a case take from it. */
export type CaseSubject = Pick<
  Row<"cases">,
  | "id"
  | "title"
  | "storeId"
  | "customerId"
  | "contactPointId"
  | "vehicleId"
  | "assigneeId"
  | "handlerId"
  | "solveBy"
>;

interface Opening {
  case: CaseSubject;
  facts: FollowUpFacts;
  asOf: number;
}

/** The event a case's n-th handling answers: its opening, then each reopening. */
export function handlingCause(input: { caseId: string; round: number }): string {
  return input.round === 1 ? input.caseId : `${input.caseId}#${input.round}`;
}

/** The event a closing call answers: the n-th time the case was solved. */
export function closingCause(input: { caseId: string; round: number }): string {
  return `${input.caseId}#${input.round}`;
}

/** Which solution a closing call is about, read from its cause. */
export function roundOf(cause: string): number {
  return Number(/#(\d+)/.exec(cause)?.[1] ?? "1");
}

/** The cause of a follow-up that takes the place of one which ended without settling its case. */
export function nextCause(cause: string): string {
  const [, event = cause, nth = "1"] = /^(.*?)(?:\.(\d+))?$/.exec(cause) ?? [];
  return `${event}.${Number(nth) + 1}`;
}

/**
 * The follow-up that keeps a case on its assignee's workbench until it is solved, due with the case. It
 * started when the case opened, or opened again: its clocks count from there.
 */
export function handlingFollowUp(input: Opening & { cause: string; startedAt: number }): NewFollowUp {
  const { case: one } = input;
  return openFollowUp({
    ...about(input),
    kind: "case-handling",
    cause: input.cause,
    event: "opened",
    startedAt: input.startedAt,
    role: "service-manager",
    assigneeId: one.assigneeId,
    dueAt: one.solveBy,
  });
}

/**
 * The call that asks the customer whether the case is solved, by another person than its handler (CB-08): a
 * caller, or the supervisor where a call has ended without the customer's word.
 */
export function closingFollowUp(
  input: Opening & { cause: string; role: "callback-agent" | "cs-supervisor" },
): NewFollowUp {
  const { case: one, facts, asOf } = input;
  const { dueAt, why, provisional } = closingDue({ storeId: one.storeId, facts, from: asOf });
  const opened = openFollowUp({
    ...about(input),
    kind: "case-closing",
    cause: input.cause,
    event: "solved",
    startedAt: asOf,
    role: input.role,
    notStaffId: one.handlerId,
    dueAt,
  });
  return { ...opened, why: writeWhy(why), provisional };
}

function about({ case: one, facts, asOf }: Opening) {
  const { id, storeId, customerId, contactPointId, vehicleId, title } = one;
  const subject = { type: "case", id };
  return { subject, storeId, customerId, contactPointId, vehicleId, title, facts, asOf };
}

/** Ends the open follow-ups of a case, since the case itself has gone on. */
export function endFollowUps(input: {
  open: readonly FollowUp[];
  outcome: "solved" | "closed" | "reopened";
  asOf: number;
}): RowChange[] {
  const { outcome, asOf } = input;
  const ended = { state: "done" as const, outcome, closedAt: asOf, promisedAt: null, nextStepAt: null };
  return input.open.map((one) => edited("followUps", one, ended));
}

/** Moves the open handling of a case to another due time, with a note of why. */
export function moveDue(input: {
  open: readonly FollowUp[];
  dueAt: number;
  because: string;
  zone: string;
}): RowChange[] {
  const { dueAt, because, zone } = input;
  return handlingOf(input.open)
    .filter((one) => one.dueAt !== dueAt)
    .map((one) => {
      const why = readWhy(one.why);
      const moved = [...(why.moved ?? []), { from: localDateOf({ at: one.dueAt, zone }), because }];
      const sortAt = one.promisedAt ?? dueAt;
      return edited("followUps", one, { dueAt, sortAt, why: writeWhy({ ...why, moved }) });
    });
}

/** The follow-ups among them that handle the case, not those that call to close it. */
export function handlingOf(open: readonly FollowUp[]): FollowUp[] {
  return open.filter(({ kind }) => kind === "case-handling");
}

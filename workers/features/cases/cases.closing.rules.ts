import type { Problem } from "../../../shared/kernel/problem.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Actor } from "../../platform/scope.ts";
import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { caseClocks } from "./cases.clocks.rules.ts";
import { endFollowUps, handlingCause, handlingFollowUp } from "./cases.follow-ups.rules.ts";
import { notices } from "./cases.notices.rules.ts";
import { watchClocks } from "./cases.reminders.rules.ts";
import { type Case, caseEvent, followUpOpened, newStep } from "./cases.rules.ts";
import type { CaseDecision } from "./cases.steps.rules.ts";

export interface ClosingCase {
  case: Case;
  /** What the customer said when asked whether it is solved. */
  words: string;
  satisfied: boolean;
  /** The open follow-ups of the case. */
  open: readonly FollowUp[];
  timesSolved: number;
  /** Who entered the solution, where it was not the handler themselves. */
  solvedBy: string | null;
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}

/** Whether someone may close a case with the customer's word: never its handler (CB-08, practice.md section 1). */
export function mayClose(input: {
  case: Pick<Case, "handlerId">;
  actorId: string;
  solvedBy?: string | null;
}): boolean {
  return input.actorId !== input.case.handlerId && input.actorId !== input.solvedBy;
}

/** Closes a solved case with the customer's word; where the customer is not satisfied, it opens again (CP-02). */
export function closeCase(input: ClosingCase): CaseDecision | Problem {
  const { case: one, actor, solvedBy } = input;
  if (one.state === "closed") return problem("cases.already_closed", { number: one.number });
  if (one.state !== "solved") return problem("cases.not_solved");
  if (!mayClose({ case: one, actorId: actor.id, solvedBy })) return problem("cases.same_person");
  if (input.words === "") return invalid([{ pointer: "/words", code: "required" }]);
  return input.satisfied ? closed(input) : reopened(input);
}

function closed(input: ClosingCase): CaseDecision {
  const { case: one, words, actor, asOf } = input;
  const after: Case = {
    ...one,
    state: "closed",
    closedAt: asOf,
    closedBy: actor.id,
    closingWords: words,
    version: one.version + 1,
  };
  const to = [one.assigneeId, ...(one.handlerId === null ? [] : [one.handlerId])];
  return {
    ok: true,
    after,
    changes: together(
      stepped({ ...input, after, kind: "closed" }),
      { update: endFollowUps({ open: input.open, outcome: "closed", asOf }) },
      notices({ case: after, kind: "case-closed", to, actor, asOf }),
    ),
  };
}

/** Open again, on fresh clocks and on its assignee's workbench; what was found and planned stays on record. */
export function reopened(input: Omit<ClosingCase, "satisfied" | "solvedBy">): CaseDecision {
  const { case: one, facts, actor, asOf } = input;
  const after: Case = {
    ...one,
    ...caseClocks({ weight: one, storeId: one.storeId, facts, from: asOf }),
    state: "open",
    solution: null,
    acknowledgedAt: null,
    plannedAt: null,
    solvedAt: null,
    version: one.version + 1,
  };
  const cause = handlingCause({ caseId: one.id, round: input.timesSolved + 1 });
  const handling = handlingFollowUp({ case: after, cause, startedAt: asOf, facts, asOf });
  return {
    ok: true,
    after,
    changes: together(
      stepped({ ...input, after, kind: "reopened" }),
      {
        update: endFollowUps({ open: input.open, outcome: "reopened", asOf }),
        insert: { followUps: [handling] },
        events: [followUpOpened(handling)],
      },
      notices({ case: after, kind: "case-opened", to: [after.assigneeId], actor, asOf }),
      watchClocks({ before: one, after, facts, asOf }),
    ),
  };
}

function stepped(input: {
  case: Case;
  after: Case;
  kind: "closed" | "reopened";
  words: string;
  actor: Actor;
  asOf: number;
}): Changes {
  const { case: one, after, kind, words, actor, asOf } = input;
  return {
    update: [edited("cases", one, after)],
    insert: { caseSteps: [newStep({ caseId: one.id, kind, text: words, actor, asOf })] },
    events: [caseEvent(after, kind)],
  };
}

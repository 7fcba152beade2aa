import type { caseAct } from "../../../shared/contracts/cases.contract.ts";
import type { BodyOf } from "../../../shared/kernel/endpoint.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Actor } from "../../platform/scope.ts";
import { assigneeProblem } from "../follow-ups/follow-ups.assignment.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "../follow-ups/follow-ups.facts.ts";
import { caseClocks, nextUpdateBy } from "./cases.clocks.rules.ts";
import {
  closingCause,
  closingFollowUp,
  endFollowUps,
  handlingOf,
  moveDue,
} from "./cases.follow-ups.rules.ts";
import { notices, superiorsOf } from "./cases.notices.rules.ts";
import { watchClocks } from "./cases.reminders.rules.ts";
import { type Case, type CaseLevel, caseEvent, followUpOpened, newStep } from "./cases.rules.ts";

export type CaseAct = BodyOf<typeof caseAct>;

export interface StepCase extends CaseAct {
  case: Case;
  /** The open follow-ups of the case. */
  open: readonly FollowUp[];
  /** How often it has been solved before. */
  timesSolved: number;
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}

/** A case after a step, and everything that the step writes. */
export interface CaseDecision {
  ok: true;
  after: Case;
  changes: Changes;
}

/**
 * One step of a case by whoever handles it: acknowledged, planned and solved only ever go forward; news, a
 * higher level and another assignee may come at any time until it is closed (CP-02, CP-05).
 */
export function decideStep(input: StepCase): CaseDecision | Problem {
  const { case: one, kind, text, facts, actor, asOf } = input;
  if (one.state === "closed") return problem("cases.already_closed", { number: one.number });
  const wrong = stepProblem(input) ?? (input.assigneeId === undefined ? undefined : reassignProblem(input));
  if (wrong) return wrong;
  const said = { cause: input.cause || one.cause, department: input.department || one.department };
  const after: Case = { ...one, ...said, ...changesOf(input), version: one.version + 1 };
  return {
    ok: true,
    after,
    changes: together(
      {
        update: [edited("cases", one, after)],
        insert: { caseSteps: [newStep({ caseId: one.id, kind, text, actor, asOf })] },
        events: [caseEvent(after, kind)],
      },
      followUpChanges({ ...input, after }),
      told({ ...input, after }),
      watchClocks({ before: one, after, facts, asOf }),
    ),
  };
}

const ranks: Readonly<Record<Case["state"], number>> = {
  open: 0,
  acknowledged: 1,
  planned: 2,
  solved: 3,
  closed: 4,
};
const levelRanks: Readonly<Record<CaseLevel, number>> = { improvement: 0, grievance: 1, complaint: 2 };

function stepProblem(input: StepCase): Problem | undefined {
  const { case: one, kind, text } = input;
  const passed = problem("cases.step_passed", { number: one.number });
  const wordless = text === "" ? invalid([{ pointer: "/text", code: "required" }]) : undefined;
  switch (kind) {
    case "acknowledged":
      return ranks[one.state] >= ranks.acknowledged ? passed : undefined;
    case "planned":
      return ranks[one.state] > ranks.planned ? passed : wordless;
    case "solved":
      return ranks[one.state] >= ranks.solved ? passed : wordless;
    case "updated":
      return wordless;
    case "raised":
      return raiseProblem(input);
    case "reassigned":
      return reassignProblem(input);
  }
}

/** Levels only go up: a complaint that may be called an improvement item again is one that nobody answers. */
function raiseProblem({ case: one, level, major }: StepCase): Problem | undefined {
  const lower =
    (level !== undefined && levelRanks[level] < levelRanks[one.level]) || (major === false && one.major);
  const same = (level ?? one.level) === one.level && (major ?? one.major) === one.major;
  return lower || same ? problem("cases.not_higher", { number: one.number }) : undefined;
}

function reassignProblem({ case: one, assigneeId, facts }: StepCase): Problem | undefined {
  if (assigneeId === undefined) return invalid([{ pointer: "/assigneeId", code: "required" }]);
  const wrong = assigneeProblem({
    facts,
    assigneeId,
    storeId: one.storeId,
    adviserId: null,
    permission: "cases:work",
  });
  return wrong?.code === "follow_ups.not_eligible" ? problem("cases.not_eligible", wrong.params) : wrong;
}

function changesOf(input: StepCase): Partial<Case> {
  const { case: one, kind, text, facts, actor, asOf } = input;
  const acknowledgedAt = one.acknowledgedAt ?? asOf;
  switch (kind) {
    case "acknowledged":
      return { state: "acknowledged", acknowledgedAt };
    case "planned":
      return { state: "planned", plan: text, plannedAt: one.plannedAt ?? asOf, acknowledgedAt };
    case "solved":
      return {
        state: "solved",
        solution: text,
        solvedAt: asOf,
        acknowledgedAt,
        updateBy: null,
        // A token is nobody's name: the one it works for has handled the case.
        handlerId: actor.type === "staff" ? actor.id : one.assigneeId,
      };
    case "updated": {
      const updateBy = nextUpdateBy({ weight: one, storeId: one.storeId, facts, from: asOf });
      return { updatedAt: asOf, updateBy: one.state === "solved" ? null : updateBy };
    }
    case "raised":
      return raised(input);
    case "reassigned":
      return { assigneeId: input.assigneeId ?? one.assigneeId };
  }
}

/** A raised case is on the clocks of its new weight since it opened; news counts from what was told last. */
function raised({ case: one, level, major, open, facts }: StepCase): Partial<Case> {
  const weight = { level: level ?? one.level, major: major ?? one.major };
  const from = handlingOf(open)[0]?.startedAt ?? one.openedAt;
  const clocks = caseClocks({ weight, storeId: one.storeId, facts, from });
  if (one.state === "solved") return { ...weight, ...clocks, updateBy: null };
  const toldAt = Math.max(from, one.updatedAt ?? from);
  return {
    ...weight,
    ...clocks,
    updateBy: nextUpdateBy({ weight, storeId: one.storeId, facts, from: toldAt }),
  };
}

/** What a step means for the workbench: solved, the case leaves its handler's and comes to the closing caller's. */
function followUpChanges(input: StepCase & { after: Case }): Changes {
  const { after, kind, open, facts, asOf } = input;
  switch (kind) {
    case "solved": {
      const cause = closingCause({ caseId: after.id, round: input.timesSolved + 1 });
      const call = closingFollowUp({ case: after, cause, role: "callback-agent", facts, asOf });
      return {
        update: endFollowUps({ open, outcome: "solved", asOf }),
        insert: { followUps: [call] },
        events: [followUpOpened(call)],
      };
    }
    case "raised":
      return {
        update: moveDue({
          open,
          dueAt: after.solveBy,
          because: "升级",
          zone: zoneOfStore(facts, after.storeId),
        }),
      };
    case "reassigned":
      return {
        update: handlingOf(open).map((one) => edited("followUps", one, { assigneeId: after.assigneeId })),
      };
    default:
      return {};
  }
}

/** Whoever gets a case hears of it, and of a major one the general manager too (CP-03). */
function told(input: StepCase & { after: Case }): Changes {
  const { after, kind, facts, actor, asOf } = input;
  const isNowMajor = after.major && !input.case.major;
  const to = [
    ...(kind === "reassigned" || isNowMajor ? [after.assigneeId] : []),
    ...(isNowMajor ? superiorsOf({ case: after, facts }) : []),
  ];
  return notices({ case: after, kind: "case-opened", to, actor, asOf });
}

import { type Changes, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { todayOf } from "../follow-ups/follow-ups.absence.rules.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { handlingOf } from "./cases.follow-ups.rules.ts";
import type { Case } from "./cases.rules.ts";
import { decideStep } from "./cases.steps.rules.ts";

interface HeldCase {
  case: Case;
  /** The open follow-ups of the case. */
  open: readonly FollowUp[];
  /** Each time it came to somebody else, in order. */
  reassigned: readonly Row<"caseSteps">[];
  facts: FollowUpFacts;
}

/**
 * Whether somebody who is no service manager handles a case only because their store had none: nobody gave it
 * to them, neither the case nor its place on their workbench, and they have not solved it.
 */
export function isHeldForManager({ case: one, open, reassigned, facts }: HeldCase): boolean {
  const holder = facts.staff.find(({ row }) => row.id === one.assigneeId);
  const handling = handlingOf(open);
  return (
    one.state !== "solved" &&
    one.state !== "closed" &&
    holder?.row.role !== "service-manager" &&
    (reassigned.at(-1)?.actorType ?? "system") === "system" &&
    handling.every(({ assigneeId }) => assigneeId === one.assigneeId)
  );
}

/** What a service manager who has joined takes over, each case with its place on the workbench; they hear of each. */
export function casesToManager(input: {
  cases: readonly Case[];
  open: readonly FollowUp[];
  reassigned: readonly Row<"caseSteps">[];
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}): Changes {
  const { facts, actor, asOf } = input;
  const steps = input.cases.flatMap((one) => {
    const open = input.open.filter(({ subjectId }) => subjectId === one.id);
    const reassigned = input.reassigned.filter(({ caseId }) => caseId === one.id);
    if (!isHeldForManager({ case: one, open, reassigned, facts })) return [];
    const assigneeId = responsibleFor({
      facts,
      storeId: one.storeId,
      role: "service-manager",
      on: todayOf(asOf),
    });
    const manager = facts.staff.find(({ row }) => row.id === assigneeId)?.row;
    if (manager?.role !== "service-manager") return [];
    const holder = facts.staff.find(({ row }) => row.id === one.assigneeId)?.row.name ?? "";
    const text = `此前没有服务经理，由${holder}代管，现在转给${manager.name}`;
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
    return step.ok ? [step.changes] : [];
  });
  return together(...steps);
}

import { type Changes, together } from "../../platform/changes.ts";
import type { Reaction } from "../../platform/reactions.ts";
import type { Actor } from "../../platform/scope.ts";
import { type FollowUpFacts, followUpFactsKey } from "../follow-ups/follow-ups.facts.ts";
import { policyOf } from "../policies/policies.rules.ts";
import { closeCase, mayClose, reopened } from "./cases.closing.rules.ts";
import { closingFollowUp, handlingFollowUp, nextCause, roundOf } from "./cases.follow-ups.rules.ts";
import {
  type AnsweredData,
  type Case,
  caseFactsKey,
  followUpOpened,
  openCase,
  openingChanges,
} from "./cases.rules.ts";
import { decideStep } from "./cases.steps.rules.ts";

interface Answer {
  data: AnsweredData;
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}

type CaseAnswer = Answer & { case: Case };

/**
 * What a call means for cases: one that brings up something to mend opens a case (CB-08); one about a case
 * settles it, opens it again, or leaves it on someone's workbench.
 */
export function answeredChanges(input: Answer & { case: Case | undefined }): Changes {
  const { data, case: one } = input;
  if (one?.state === "solved" && data.followUp.kind === "case-closing")
    return closingCall({ ...input, case: one });
  if (one && one.state !== "closed" && data.followUp.kind === "case-handling")
    return handlingCall({ ...input, case: one });
  return heard(input);
}

/** One case for one call, however many follow-ups it counts for; work to be done again wants mending, whatever the marks. */
function heard({ data, facts, actor, asOf }: Answer): Changes {
  const { major, rework, words, summary, followUp } = data;
  const level = data.level ?? (rework ? "improvement" : null);
  if (level === null) return {};
  const opened = openCase({
    level,
    major,
    rework,
    title: words || summary ? null : titleOf(data),
    words: words || null,
    summary: summary || null,
    storeId: followUp.storeId,
    customerId: followUp.customerId,
    contactPointId: followUp.contactPointId,
    vehicleId: followUp.vehicleId,
    serviceVisitId: data.visitId,
    followUpId: followUp.id,
    openedBy: actor,
    facts,
    asOf,
  });
  return openingChanges({ opened, facts, actor, asOf });
}

function titleOf({ level, rating }: AnsweredData): string | null {
  if (level === null) return "客户说要返修";
  return rating === null ? null : ratingText(rating);
}

/**
 * The closing call. With the customer's word it closes the case or opens it again; without one, or heard by
 * the handler, the call goes to another person, so that a solved case is never on nobody's workbench.
 */
function closingCall(input: CaseAnswer): Changes {
  const { case: one, data, facts, actor, asOf } = input;
  const { followUp } = data;
  if (followUp.state === "open") return {};
  const words = saidIn(data);
  const settled = { case: one, words, open: [], timesSolved: roundOf(followUp.cause), facts, actor, asOf };
  const isSatisfied = satisfied(input);
  if (!isSatisfied && (followUp.outcome === "reached" || data.level !== null))
    return reopened(settled).changes;
  if (followUp.outcome !== "reached") return another({ ...input, role: "cs-supervisor" });
  if (!mayClose({ case: one, actorId: actor.id })) return another({ ...input, role: "callback-agent" });
  const closing = closeCase({ ...settled, satisfied: true, solvedBy: null });
  // What a satisfied customer brings up besides is a case of its own.
  return closing.ok ? together(closing.changes, heard(input)) : {};
}

/** Four of five is satisfied; where nothing was rated, having nothing to mend is. */
function satisfied({ data, facts }: Answer): boolean {
  const { rating, level, rework, followUp } = data;
  if (rating === null) return level === null && !rework;
  const { ratingScale } = policyOf({ kind: "case", policyId: followUp.policyId, versions: facts.policies });
  return rating * 5 > 3 * ratingScale;
}

function another(input: CaseAnswer & { role: "callback-agent" | "cs-supervisor" }): Changes {
  const { case: one, data, role, facts, asOf } = input;
  const call = closingFollowUp({ case: one, cause: nextCause(data.followUp.cause), role, facts, asOf });
  return { insert: { followUps: [call] }, events: [followUpOpened(call)] };
}

/** A call while the case is handled is news to the customer; the case stays on the workbench until it is solved. */
function handlingCall(input: CaseAnswer): Changes {
  const { case: one, data, facts, actor, asOf } = input;
  const { followUp } = data;
  const text = followUp.outcome === "reached" ? saidIn(data) : (data.words ?? "");
  const told =
    text === ""
      ? undefined
      : decideStep({ case: one, kind: "updated", text, open: [], timesSolved: 0, facts, actor, asOf });
  const noted = told?.ok ? told.changes : {};
  if (followUp.state === "open" || one.state === "solved") return noted;
  const { startedAt } = followUp;
  const next = handlingFollowUp({ case: one, cause: nextCause(followUp.cause), startedAt, facts, asOf });
  return together(noted, { insert: { followUps: [next] }, events: [followUpOpened(next)] });
}

function saidIn({ words, summary, rating }: AnsweredData): string {
  return words || summary || (rating === null ? "" : ratingText(rating));
}

function ratingText(rating: number): string {
  return `客户打 ${rating} 分`;
}

function isAnswered(data: unknown): data is AnsweredData {
  return typeof data === "object" && data !== null && "followUp" in data && "level" in data;
}

export const caseReactions: readonly Reaction[] = [
  {
    on: "follow-up.answered",
    react: ({ event, facts, scope }) =>
      isAnswered(event.data)
        ? answeredChanges({
            data: event.data,
            case: facts.get(caseFactsKey).case,
            facts: facts.get(followUpFactsKey),
            actor: scope.actor,
            asOf: scope.asOf,
          })
        : {},
  },
];

import type { z } from "zod";
import type { AttemptResult, attemptInput } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { dialState, firstWindowOnOrAfter, nextStoreDayWindow } from "../../../shared/kernel/windows.ts";
import { hourMs, localDateOf, localTimeOf, minuteMs } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import { problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { type PolicyBody, policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts } from "./follow-ups.facts.ts";
import { announcedPromise, nextStepAt } from "./follow-ups.steps.rules.ts";

export type AttemptInput = z.output<ReturnType<typeof attemptInput>>;

export interface AttemptCase {
  followUp: FollowUp;
  /** Other open follow-ups on the same phone, worked in the same call (合并回访). */
  joined: readonly FollowUp[];
  /** Earlier attempts on this follow-up. */
  earlier: readonly Row<"attempts">[];
  attempt: AttemptInput;
  facts: FollowUpFacts;
  actor: Actor;
  asOf: number;
}

export interface AttemptDecision {
  ok: true;
  attempts: FullRow<"attempts">[];
  /** The follow-up first, then the joined ones, as they shall be. */
  after: { before: FollowUp; changes: Partial<FollowUp> }[];
  valid: boolean;
  rating: number | null;
  level: "improvement" | "grievance" | "complaint" | null;
  /** All attempts are used: the supervisor decides (practice.md section 2). */
  usedUp: boolean;
}

/** Results where nobody was spoken to: an attempt is used, the follow-up stays open. */
const notReached: readonly AttemptResult[] = ["no-answer", "engaged", "switched-off", "hung-up", "assistant"];
/** Results that say the number is of no use. */
export const deadContact: readonly AttemptResult[] = ["dead-number", "wrong-person"];

const clockLeewayMs = 5 * minuteMs;

/**
 * What one dial comes to (practice.md section 4, CB-04, CB-05): the attempt is written for every follow-up
 * on the phone, and each is done, cancelled, promised for later, or stays open.
 */
export function decideAttempt(input: AttemptCase): AttemptDecision | Problem {
  const { followUp, attempt, facts, asOf } = input;
  if (followUp.state !== "open")
    return problem("follow_ups.already_closed", { state: closedWords[followUp.state] });
  const policy = policyOf({
    kind: policyKindOf(followUp.kind),
    policyId: followUp.policyId,
    versions: facts.policies,
  });
  const at = attempt.at === undefined ? asOf : Date.parse(attempt.at);
  if (at > asOf + clockLeewayMs || at < followUp.openedAt - 30 * 24 * hourMs) {
    return { ok: false, code: "request.invalid", params: {}, fields: [{ pointer: "/at", code: "invalid" }] };
  }
  const dialling = diallingOf({
    facts,
    storeId: followUp.storeId,
    windows: policy.windows,
    urgent: followUp.kind.startsWith("case-"),
  });
  const dial = dialState({ at, promisedAt: followUp.promisedAt ?? undefined, ...dialling });
  const isDial = attempt.channel === "phone" && attempt.result !== "do-not-call";
  if (isDial && dial.state === "refused") return problem("follow_ups.refused_hour");

  const callBackAt = attempt.callBackAt === undefined ? null : Date.parse(attempt.callBackAt);
  if (attempt.result === "busy-call-back" && (callBackAt === null || callBackAt <= asOf)) {
    return problem("follow_ups.needs_call_back_time");
  }
  const rating = ratingOf(attempt, policy);
  const words = attempt.words === undefined || attempt.words === "" ? null : attempt.words;
  const valid = attempt.result === "reached" && (rating !== null || words !== null);
  if (attempt.result === "reached" && !valid) return problem("follow_ups.needs_answer");

  const all = [followUp, ...input.joined.filter(({ state }) => state === "open")];
  const joinedId = all.length > 1 ? newId("attempt", asOf) : null;
  const attempts = all.map(
    (one): FullRow<"attempts"> => ({
      id: newId("attempt", asOf),
      followUpId: one.id,
      customerId: one.customerId,
      at,
      actorType: input.actor.type,
      actorId: input.actor.id,
      result: attempt.result,
      channel: attempt.channel,
      callBackAt,
      answers: attempt.answers ?? {},
      words,
      summary: attempt.summary === undefined || attempt.summary === "" ? null : attempt.summary,
      valid,
      joinedId,
      line: attempt.line ?? null,
      outsideReason: attempt.outsideReason ?? null,
    }),
  );
  const usedUp = allUsed({ ...input, policy, at, zone: dialling.zone });
  return {
    ok: true,
    attempts,
    after: all.map((one) => ({
      before: one,
      changes: changesOf({
        one,
        attempt,
        valid,
        at,
        callBackAt,
        policy,
        usedUp,
        dialling,
        facts,
        asOf,
        earlier: input.earlier,
      }),
    })),
    valid,
    rating,
    level: attempt.result === "reached" ? levelOf({ attempt, rating, policy }) : (attempt.level ?? null),
    usedUp: usedUp && notReached.includes(attempt.result),
  };
}

const closedWords = { open: "", done: "已回访", lapsed: "超期关闭", cancelled: "取消" } as const;

/** The lowest rating among the answers; null where nothing was rated. */
export function ratingOf(
  attempt: Pick<AttemptInput, "answers">,
  policy: Pick<PolicyBody, "ratingScale">,
): number | null {
  const ratings = Object.values(attempt.answers ?? {}).filter(
    (value): value is number =>
      typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= policy.ratingScale,
  );
  return ratings.length === 0 ? null : Math.min(...ratings);
}

/** What a rating or the caller's mark makes of it: 3 of 5 an improvement item, 2 or less a grievance (抱怨). */
export function levelOf(input: {
  attempt: Pick<AttemptInput, "level">;
  rating: number | null;
  policy: Pick<PolicyBody, "ratingScale">;
}): AttemptDecision["level"] {
  const { attempt, rating, policy } = input;
  if (attempt.level) return attempt.level;
  if (rating === null) return null;
  const ofFive = policy.ratingScale === 10 ? Math.ceil(rating / 2) : rating;
  if (ofFive <= 2) return "grievance";
  return ofFive === 3 ? "improvement" : null;
}

interface OneCase {
  one: FollowUp;
  attempt: AttemptInput;
  valid: boolean;
  at: number;
  callBackAt: number | null;
  policy: PolicyBody;
  usedUp: boolean;
  dialling: ReturnType<typeof diallingOf>;
  facts: FollowUpFacts;
  asOf: number;
  earlier: readonly Row<"attempts">[];
}

function changesOf(input: OneCase): Partial<FollowUp> {
  const { one, attempt, at, asOf } = input;
  const counted = { attempts: one.attempts + 1, lastAttemptAt: at };
  const closed = (state: FollowUp["state"], outcome: string): Partial<FollowUp> => ({
    ...counted,
    state,
    outcome,
    closedAt: asOf,
    promisedAt: null,
    nextStepAt: null,
  });
  switch (attempt.result) {
    case "reached":
      return { ...closed("done", "reached"), validContactAt: at };
    case "declined":
      return closed("done", "declined");
    case "car-sold":
      return closed("cancelled", "car-sold");
    case "do-not-call":
      return closed("cancelled", "exempt");
    case "busy-call-back":
      return open(input, {
        ...counted,
        promisedAt: input.callBackAt,
        sortAt: input.callBackAt ?? one.sortAt,
        readyAt: input.callBackAt ?? one.readyAt,
        step: one.step & ~announcedPromise,
      });
    default: {
      const readyAt = readyAgain(input);
      const moved =
        input.usedUp && notReached.includes(attempt.result)
          ? {
              assigneeId: responsibleFor({ facts: input.facts, storeId: one.storeId, role: "cs-supervisor" }),
            }
          : {};
      return open(input, { ...counted, promisedAt: null, sortAt: one.dueAt, readyAt, ...moved });
    }
  }
}

function open(input: OneCase, changes: Partial<FollowUp>): Partial<FollowUp> {
  const { one, dialling, facts, asOf } = input;
  const policy = policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: facts.policies });
  return {
    ...changes,
    nextStepAt: nextStepAt({
      followUp: { ...one, ...changes },
      policy,
      zone: dialling.zone,
      exceptions: facts.exceptions,
      asOf,
    }),
  };
}

/** When the phone may be tried again: hours apart, and on another day once today's tries are used. */
function readyAgain(input: OneCase): number {
  const { at, policy, dialling, earlier } = input;
  const today = localDateOf({ at, zone: dialling.zone });
  const triedToday =
    earlier.filter((attempt) => localDateOf({ at: attempt.at, zone: dialling.zone }) === today).length + 1;
  const next =
    triedToday >= policy.attempts.perDay
      ? nextStoreDayWindow({ after: today, ...dialling })
      : firstWindowOnOrAfter({ at: at + policy.attempts.hoursApart * hourMs, ...dialling });
  return next ?? at + policy.attempts.hoursApart * hourMs;
}

/** Whether the attempts are used: as many as the policy says, on two days and in two windows at least. */
function allUsed(input: AttemptCase & { policy: PolicyBody; at: number; zone: string }): boolean {
  const { policy, zone } = input;
  const times = [...input.earlier.map(({ at }) => at), input.at];
  if (times.length < policy.attempts.most) return false;
  const days = new Set(times.map((at) => localDateOf({ at, zone })));
  const windows = new Set(
    times.map((at) =>
      policy.windows.findIndex(
        ({ from, to }) => localTimeOf({ at, zone }) >= from && localTimeOf({ at, zone }) < to,
      ),
    ),
  );
  return (
    days.size >= Math.min(2, policy.attempts.most) &&
    windows.size >= Math.min(2, policy.attempts.most, policy.windows.length)
  );
}

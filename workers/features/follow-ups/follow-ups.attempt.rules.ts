import type * as z from "zod";
import type { AttemptResult, attemptInput } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { dialState, firstWindowOnOrAfter, nextStoreDayWindow } from "../../../shared/kernel/windows.ts";
import { hourMs, localDateOf, localTimeOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import { problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { capOf, dialsOn } from "../customers/customers.dials.rules.ts";
import { type PolicyBody, policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import {
  answerOf,
  type Level,
  levelOf,
  missingToCount,
  type Questions,
  ratingOf,
} from "./follow-ups.attempt.answers.rules.ts";
import { attemptProblem, mayCall, notReached } from "./follow-ups.attempt.problems.rules.ts";
import { canBeForbidden, exempted } from "./follow-ups.do-not-call.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { reCallKind, whoIsChecked } from "./follow-ups.re-calls.rules.ts";
import { hasBegun } from "./follow-ups.rounds.rules.ts";
import { announcedPromise, nextStepAt } from "./follow-ups.steps.rules.ts";
import { clockLeewayMs, isOvertaken } from "./follow-ups.told-late.rules.ts";

export type AttemptInput = z.output<ReturnType<typeof attemptInput>>;

export interface AttemptCase {
  followUp: FollowUp;
  /** Other open follow-ups on the same phone, worked in the same call (合并回访). */
  joined: readonly FollowUp[];
  /** Earlier attempts on this follow-up. */
  earlier: readonly Row<"attempts">[];
  attempt: AttemptInput;
  /** What the caller may have asked, by key. */
  questions: Questions;
  /** Who never makes each of these calls: the serving adviser, or whoever handled the case. */
  notStaff: ReadonlyMap<string, string>;
  /** The phone that was dialled, as it stood before. */
  phone?: Row<"contactPoints"> | undefined;
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
  level: Level | null;
  /** All attempts are used: the supervisor decides (practice.md section 2). */
  usedUp: boolean;
}

/** Results that say the number is of no use. */
export const deadContact: readonly AttemptResult[] = ["dead-number", "wrong-person"];

/** Whether the customer asks in a call not to be called back. */
export function forbidsCalls({ result, doNotCall }: AttemptInput): boolean {
  return doNotCall ? doNotCall.reach !== "marketing" : result === "do-not-call";
}

/**
 * What one dial comes to (practice.md section 4, CB-04, CB-05): the attempt is written for every follow-up
 * on the phone, and each is done, cancelled, promised for later, or stays open.
 */
export function decideAttempt(input: AttemptCase): AttemptDecision | Problem {
  const { followUp, attempt, facts, asOf } = input;
  const policy = policyOf({
    kind: policyKindOf(followUp.kind),
    policyId: followUp.policyId,
    versions: facts.policies,
  });
  const at = attempt.at === undefined ? asOf : Date.parse(attempt.at);
  const callBackAt = attempt.callBackAt === undefined ? null : Date.parse(attempt.callBackAt);
  const dialling = diallingOf({
    facts,
    storeId: followUp.storeId,
    windows: policy.windows,
    urgent: followUp.kind.startsWith("case-"),
  });
  const wrong = attemptProblem({ ...input, at, callBackAt, ratingScale: policy.ratingScale });
  if (wrong) return wrong;
  const dial = dialState({ at, promisedAt: followUp.promisedAt ?? undefined, ...dialling });
  const isDial = attempt.channel === "phone" && attempt.result !== "do-not-call";
  if (isDial && dial.state === "refused") return problem("follow_ups.refused_hour");

  const isReCall = followUp.kind === reCallKind;
  // What somebody tells of an earlier mark is no mark of its own.
  const rating = isReCall ? null : ratingOf({ ...input, ratingScale: policy.ratingScale });
  const words = attempt.words === undefined || attempt.words === "" ? null : attempt.words;
  const missing = isReCall
    ? typeof attempt.answers?.called === "boolean"
      ? undefined
      : problem("follow_ups.needs_answer")
    : missingToCount({ ...input, rating, words, wanted: policy.validContact });
  const valid = attempt.result === "reached" && missing === undefined;
  if (attempt.result === "reached" && missing) return missing;

  const all = [followUp, ...input.joined.filter((one) => countsFor({ ...input, one, at }))];
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
      storeId: one.storeId,
    }),
  );
  const usedUp = allUsed({ ...input, policy, at, zone: dialling.zone });
  const { ratingScale } = policy;
  const level =
    attempt.result === "reached" ? levelOf({ attempt, rating, ratingScale }) : (attempt.level ?? null);
  const answer = answerOf({ kind: followUp.kind, rating, level, ratingScale });
  return {
    ok: true,
    attempts,
    after: all.map((one) => ({
      before: one,
      changes: heeded({
        ...input,
        one,
        changes: {
          ...changesOf({ ...input, one, valid, at, callBackAt, policy, usedUp, dialling }),
          // One call is one answer, however many follow-ups it counts for.
          ...(valid && one === followUp ? answer : {}),
        },
      }),
    })),
    valid,
    rating,
    level,
    usedUp: usedUp && notReached.includes(attempt.result),
  };
}

/** Whether a call counts for another follow-up on the phone: one that had begun by then. */
function countsFor(input: AttemptCase & { one: FollowUp; at: number }): boolean {
  const { one, at } = input;
  const isUnderWay = one.startedAt <= at + clockLeewayMs && hasBegun(one, at);
  return one.state === "open" && isUnderWay && mayCall(input, one);
}

interface OneCase extends AttemptCase {
  one: FollowUp;
  valid: boolean;
  at: number;
  callBackAt: number | null;
  policy: PolicyBody;
  usedUp: boolean;
  dialling: ReturnType<typeof diallingOf>;
}

function changesOf(input: OneCase): Partial<FollowUp> {
  const { one, attempt, at, asOf } = input;
  const isLate = isOvertaken({ at, followUp: one });
  const counted = { attempts: one.attempts + 1, lastAttemptAt: Math.max(at, one.lastAttemptAt ?? at) };
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
      // The customer's other cars are still to be asked about.
      return isOfSameCar(input) ? closed("cancelled", "car-sold") : open(input, counted);
    case "do-not-call":
      // Another order on the phone is called for all the same where it is about safety.
      return one.id === input.followUp.id || canBeForbidden(one)
        ? closed("cancelled", "exempt")
        : open(input, counted);
    case "busy-call-back":
      if (isLate && (one.promisedAt !== null || (input.callBackAt ?? 0) <= counted.lastAttemptAt))
        return open(input, counted);
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
              assigneeId: responsibleFor({
                facts: input.facts,
                storeId: one.storeId,
                role: "cs-supervisor",
                notStaffId: whoIsChecked(one) ?? input.notStaff.get(one.id) ?? null,
                on: localDateOf({
                  at: input.asOf,
                  zone: zoneOfStore(input.facts, one.storeId),
                }),
              }),
            }
          : {};
      const again = isLate ? {} : { promisedAt: null, sortAt: one.dueAt, readyAt };
      return open(input, { ...counted, ...again, ...moved });
    }
  }
}

/** A call that would stay open ends where the customer asks in it not to be called back. */
function heeded(input: AttemptCase & { one: FollowUp; changes: Partial<FollowUp> }): Partial<FollowUp> {
  const { one, changes, attempt, asOf } = input;
  const staysOpen = (changes.state ?? one.state) === "open";
  return staysOpen && forbidsCalls(attempt) && canBeForbidden(one)
    ? { ...changes, ...exempted(asOf) }
    : changes;
}

function isOfSameCar({ one, followUp }: OneCase): boolean {
  return one.id === followUp.id || (one.vehicleId !== null && one.vehicleId === followUp.vehicleId);
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
    triedToday >= policy.attempts.perDay || isAtCap({ ...input, zone: dialling.zone })
      ? nextStoreDayWindow({ after: today, ...dialling })
      : firstWindowOnOrAfter({ at: at + policy.attempts.hoursApart * hourMs, ...dialling });
  return next ?? at + policy.attempts.hoursApart * hourMs;
}

/** Whether this dial was the last that its phone takes today, whatever the others were for. */
function isAtCap({ phone, at, zone }: Pick<AttemptCase, "phone"> & { at: number; zone: string }): boolean {
  return phone !== undefined && dialsOn({ point: phone, at, zone }) + 1 >= capOf(phone);
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

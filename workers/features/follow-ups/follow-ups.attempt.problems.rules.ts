import type { AttemptResult } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { hourMs } from "../../../shared/kernel/zone.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { PolicyBody } from "../policies/policies.rules.ts";
import { answersProblem } from "./follow-ups.attempt.answers.rules.ts";
import type { AttemptCase, AttemptInput } from "./follow-ups.attempt.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";
import { callbackRounds } from "./follow-ups.rounds.rules.ts";
import { mayBeOf, takesCall, wasTold } from "./follow-ups.told-late.rules.ts";

/** Results where nobody was spoken to: an attempt is used, the follow-up stays open. */
export const notReached: readonly AttemptResult[] = [
  "no-answer",
  "engaged",
  "switched-off",
  "hung-up",
  "assistant",
];

/** Kinds that the serving adviser never calls for. */
const independentKinds: readonly string[] = [...callbackRounds, "re-call"];
const promisedAtMostMs = 30 * 24 * hourMs;

/** What cannot be recorded: on something closed, by the serving adviser, of another time, or against the script. */
export function attemptProblem(
  input: AttemptCase & { at: number; callBackAt: number | null; ratingScale: PolicyBody["ratingScale"] },
): Problem | undefined {
  const { followUp, attempt, at, callBackAt, asOf } = input;
  const { result } = attempt;
  if (wasTold({ at, result, actor: input.actor, earlier: input.earlier }))
    return problem("follow_ups.already_recorded");
  if (!takesCall({ followUp, result, at })) return problem("follow_ups.already_closed");
  if (independentKinds.includes(followUp.kind) && !mayCall(input, followUp))
    return problem("follow_ups.serving_adviser");
  if (!mayBeOf({ at, followUp, asOf })) return invalid([{ pointer: "/at", code: "invalid" }]);
  // What was promised lay ahead when the call was made, also where that is told late.
  const isAhead = callBackAt !== null && callBackAt > at && callBackAt <= asOf + promisedAtMostMs;
  if (result === "busy-call-back" && !isAhead) return problem("follow_ups.needs_call_back_time");
  if (attempt.promise && Date.parse(attempt.promise.dueAt) <= at) return problem("follow_ups.late_date");
  return (spokenTo(result) ? undefined : unheardProblem(attempt)) ?? answersProblem(input);
}

/** What nobody can have said, where nobody was spoken to. */
function unheardProblem(attempt: AttemptInput): Problem | undefined {
  const marks = (["level", "major", "rework"] as const).filter((field) => attempt[field]);
  const isAnswered = Object.values(attempt.answers ?? {}).some((value) => value !== null);
  const fields = [...marks, ...(isAnswered ? ["answers"] : [])];
  return fields.length > 0
    ? invalid(fields.map((field) => ({ pointer: `/${field}`, code: "follow_ups.nobody_reached" })))
    : undefined;
}

/** Whether a result says that somebody was spoken to; nobody brings up a complaint otherwise. */
function spokenTo(result: AttemptResult): boolean {
  return !notReached.includes(result) && result !== "dead-number";
}

/** Nobody asks about their own work; that a customer wants no more calls, whoever hears it may enter. */
export function mayCall({ attempt, notStaff, actor }: AttemptCase, one: FollowUp): boolean {
  return attempt.result === "do-not-call" || notStaff.get(one.id) !== actor.id;
}

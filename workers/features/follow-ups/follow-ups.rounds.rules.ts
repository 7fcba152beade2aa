import type { PolicyBody } from "../policies/policies.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

/** The rounds in which the customer of a delivered order is called: once the car was driven, and a week later (CB-02). */
export const callbackRounds = ["service-callback", "second-callback"] as const;
export type CallbackRound = (typeof callbackRounds)[number];

/** Whether a kind of follow-up is the callback of a delivered order, of either round. */
export function isCallback(kind: unknown): boolean {
  return callbackRounds.some((round) => round === kind);
}

/** Whether a store calls in a round. */
export function opensIn(round: CallbackRound, { secondWave }: Pick<PolicyBody, "secondWave">): boolean {
  return secondWave.rounds !== (round === "service-callback" ? "second" : "first");
}

/** The due time of a kind under its policy: the second round has one of its own, in calendar days. */
export function dueUnder(kind: string, policy: PolicyBody): PolicyBody {
  return kind === "second-callback"
    ? { ...policy, due: { n: policy.secondWave.days, unit: "days" } }
    : policy;
}

/** Whether a call at a time can count for a follow-up: the second round's waits for its day. */
export function hasBegun(one: Pick<FollowUp, "kind" | "notBefore">, at: number): boolean {
  return one.kind !== "second-callback" || one.notBefore <= at;
}

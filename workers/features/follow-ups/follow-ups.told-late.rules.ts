import { hourMs, minuteMs } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

/** How far a caller's clock may be off. */
export const clockLeewayMs = 5 * minuteMs;
/** A call made without a network, or noted on paper, is told within a week. */
const toldLateAtMostMs = 7 * 24 * hourMs;

/** Whether a call can have been made at that time: after what it follows up, not ahead, and not too long ago. */
export function mayBeOf(input: { at: number; followUp: Pick<FollowUp, "startedAt">; asOf: number }): boolean {
  const { at, followUp, asOf } = input;
  return (
    at <= asOf + clockLeewayMs && at >= followUp.startedAt - clockLeewayMs && at >= asOf - toldLateAtMostMs
  );
}

/** Whether this very call was told before: the same person, instant and result. */
export function wasTold(input: {
  at: number;
  result: string;
  actor: Actor;
  earlier: readonly Pick<Row<"attempts">, "at" | "result" | "actorId">[];
}): boolean {
  const { at, result, actor, earlier } = input;
  return earlier.some((one) => one.at === at && one.result === result && one.actorId === actor.id);
}

/** Results by which a customer was reached or ended it: told late, they hold against a lapse meanwhile. */
const settling: readonly string[] = ["reached", "declined", "car-sold", "do-not-call"];

/** Whether a call may still be recorded: the follow-up is open, or lapsed only after the customer was reached. */
export function takesCall(input: {
  followUp: Pick<FollowUp, "state" | "closedAt" | "history">;
  result: string;
  at: number;
}): boolean {
  const { followUp, result, at } = input;
  if (followUp.state === "open") return true;
  const { closedAt, history } = followUp;
  return (
    followUp.state === "lapsed" && !history && closedAt !== null && at < closedAt && settling.includes(result)
  );
}

/** Whether a later call was told before this one: what came of that one stands. */
export function isOvertaken(input: { at: number; followUp: Pick<FollowUp, "lastAttemptAt"> }): boolean {
  const { lastAttemptAt } = input.followUp;
  return lastAttemptAt !== null && input.at < lastAttemptAt;
}

import type { components } from "./api.generated.ts";
import { type FollowUpStatus, openStatus } from "./follow-up-status.ts";
import type { TimeFrame } from "./time-text.ts";

type FollowUp = Pick<components["schemas"]["FollowUp"], "state" | "outcome" | "dueAt" | "promisedAt">;

/** What a follow-up looks like in any state: open as `openStatus` says, else how it ended. */
export function followUpStatus(followUp: FollowUp, frame: TimeFrame): FollowUpStatus {
  const { state, outcome, dueAt, promisedAt } = followUp;
  if (state === "open") return openStatus({ dueAt, promisedAt, frame });
  if (state === "done") return { state: outcome === "refuted" ? "refuted" : "done" };
  if (state === "cancelled") return { state: "exempt" };
  return { state: outcome === "not-reached" ? "unreached" : "lapsed" };
}

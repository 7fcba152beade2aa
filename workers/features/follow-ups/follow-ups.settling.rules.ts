import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { FullRow } from "../../platform/changes.ts";
import { effectivePolicy, policyKindOf } from "../policies/policies.rules.ts";
import { exempted, isForbidden } from "./follow-ups.do-not-call.rules.ts";
import { readWhy } from "./follow-ups.due.rules.ts";
import type { FollowUpFacts } from "./follow-ups.facts.ts";
import { nextStepAt } from "./follow-ups.steps.rules.ts";

type NewFollowUp = FullRow<"followUps">;

/**
 * What the past makes of a new follow-up: forbidden by the customer, it is cancelled as 免回访; lapsed
 * already, it lapses at once; begun before the store went live (上线日期), it is history and in no figure.
 */
export function settleHistory(input: { row: NewFollowUp; facts: FollowUpFacts; asOf: number }): NewFollowUp {
  const { row, facts, asOf } = input;
  const store = facts.stores.get(row.storeId);
  const zone = store?.zone ?? "Asia/Shanghai";
  const liveOn = store?.goLiveOn ?? localDateOf({ at: asOf, zone });
  const isBefore = readWhy(row.why).on < liveOn;
  const isHistory = isBefore && row.dueAt < asOf;
  const lateData = row.lateData && !isBefore;
  const policy = effectivePolicy({
    kind: policyKindOf(row.kind),
    storeId: row.storeId,
    policies: facts.policies,
  });
  const lapsed = row.nextStepAt !== null && lapsesBefore({ row, facts, policy: policy.body, zone, asOf });
  if (lapsed) {
    release(facts, row.assigneeId);
    return {
      ...row,
      state: "lapsed",
      outcome: isHistory ? "before-go-live" : "late-data",
      closedAt: asOf,
      history: isHistory,
      nextStepAt: null,
    };
  }
  if (isForbidden({ call: row, facts, asOf })) {
    release(facts, row.assigneeId);
    return { ...row, ...exempted(asOf), history: isHistory };
  }
  return { ...row, history: isHistory, lateData };
}

function lapsesBefore(input: {
  row: NewFollowUp;
  facts: FollowUpFacts;
  policy: Parameters<typeof nextStepAt>[0]["policy"];
  zone: string;
  asOf: number;
}): boolean {
  const lapse = nextStepAt({
    followUp: { ...input.row, promisedAt: null },
    policy: input.policy,
    zone: input.zone,
    exceptions: input.facts.exceptions,
    asOf: input.asOf,
  });
  return lapse !== null && lapse <= input.asOf;
}

/** One open follow-up less with someone. */
export function release(facts: FollowUpFacts, staffId: string): void {
  facts.loads.set(staffId, Math.max(0, (facts.loads.get(staffId) ?? 1) - 1));
}

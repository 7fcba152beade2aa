import { localDateOf } from "../../../shared/kernel/zone.ts";
import { edited, type RowChange } from "../../platform/changes.ts";
import type { Scope } from "../../platform/scope.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { dueTimes, readWhy, writeWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts } from "./follow-ups.facts.ts";
import { nextStepAt } from "./follow-ups.steps.rules.ts";

/** The job that recomputes open due times after a calendar has changed; several changes at once are one job. */
export function recomputeJob(input: { scope: Scope; storeId: string | null; because: string }) {
  const { scope, storeId, because } = input;
  return {
    kind: "recompute-due",
    key: `${storeId ?? "group"}:${scope.requestId}`,
    args: { storeId, because },
    asOf: scope.asOf,
  };
}

/** An open follow-up under the calendar as it is now; undefined where nothing moves. */
export function recomputed(input: {
  one: FollowUp;
  facts: FollowUpFacts;
  because: string;
  asOf: number;
}): RowChange | undefined {
  const { one, facts, because, asOf } = input;
  const why = readWhy(one.why);
  if (why.unit === "set") return undefined;
  const policy = policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: facts.policies });
  const counted = { ...policy, due: { n: why.n, unit: why.unit } };
  const dialling = diallingOf({ facts, storeId: one.storeId, windows: policy.windows });
  const times = dueTimes({
    event: why.event,
    startedAt: one.startedAt,
    policy: counted,
    dialling,
    exceptions: facts.exceptions,
  });
  const step = nextStepAt({ followUp: one, policy, zone: dialling.zone, exceptions: facts.exceptions, asOf });
  if (
    times.dueAt === one.dueAt &&
    times.notBefore === one.notBefore &&
    times.provisional === one.provisional &&
    step === one.nextStepAt
  )
    return undefined;
  const noted =
    times.dueAt === one.dueAt
      ? why
      : {
          ...why,
          moved: [
            ...(why.moved ?? []),
            { from: localDateOf({ at: one.dueAt, zone: dialling.zone }), because },
          ],
        };
  return edited("followUps", one, {
    dueAt: times.dueAt,
    notBefore: times.notBefore,
    readyAt: one.attempts === 0 ? times.notBefore : one.readyAt,
    sortAt: one.promisedAt ?? times.dueAt,
    provisional: times.provisional,
    why: writeWhy(noted),
    nextStepAt: step,
  });
}

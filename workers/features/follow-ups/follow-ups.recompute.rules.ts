import { localDateOf } from "../../../shared/kernel/zone.ts";
import { edited, type RowChange } from "../../platform/changes.ts";
import type { Scope } from "../../platform/scope.ts";
import { effectivePolicy, type PolicyBody, policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { dueTimes, readWhy, type Why, writeWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts } from "./follow-ups.facts.ts";
import { reCallKind } from "./follow-ups.re-calls.rules.ts";
import { dueUnder } from "./follow-ups.rounds.rules.ts";
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

interface RecomputeCase {
  one: FollowUp;
  facts: FollowUpFacts;
  because: string;
  asOf: number;
}

/** An open follow-up under the calendar as it is now; undefined where nothing moves. */
export function recomputed(input: RecomputeCase): RowChange | undefined {
  const { one, facts } = input;
  const why = readWhy(one.why);
  if (why.unit === "set") return undefined;
  const policy = policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: facts.policies });
  const timed = timesUnder({ ...input, why, policy: { ...policy, due: { n: why.n, unit: why.unit } } });
  const stays =
    timed.dueAt === one.dueAt &&
    timed.notBefore === one.notBefore &&
    timed.provisional === one.provisional &&
    timed.nextStepAt === one.nextStepAt;
  return stays ? undefined : edited("followUps", one, timed);
}

/**
 * An open follow-up under a version of a policy that is in force, where that governs it and did not yet: due,
 * dialled, tried and lapsing by it. A due time that was set by hand, or by a case's clock, stays.
 */
export function governed(
  input: RecomputeCase & { policyId: string },
): { policy: PolicyBody; after: FollowUp; change: RowChange } | undefined {
  const { one, facts, policyId, asOf } = input;
  const policy = effectivePolicy({
    kind: policyKindOf(one.kind),
    storeId: one.storeId,
    policies: facts.policies,
  });
  if (one.state !== "open" || policy.id !== policyId || one.policyId === policyId) return undefined;
  const why = readWhy(one.why);
  const { zone } = diallingOf({ facts, storeId: one.storeId, windows: policy.body.windows });
  const times =
    why.unit === "set"
      ? {
          nextStepAt: nextStepAt({
            followUp: one,
            policy: policy.body,
            zone,
            exceptions: facts.exceptions,
            asOf,
          }),
        }
      : timesUnder({
          ...input,
          why,
          // The wait of a re-call is its own; the rest it has of the callback's policy.
          policy:
            one.kind === reCallKind
              ? { ...policy.body, due: { n: why.n, unit: why.unit } }
              : dueUnder(one.kind, policy.body),
        });
  const changes: Partial<FollowUp> = { ...times, policyId };
  return {
    policy: policy.body,
    after: { ...one, ...changes },
    change: edited("followUps", one, changes),
  };
}

/** The times of an open follow-up under a policy, with a note where its due time moves. */
function timesUnder(input: RecomputeCase & { why: Why; policy: PolicyBody }) {
  const { one, why, policy, facts, because, asOf } = input;
  const { exceptions } = facts;
  const dialling = diallingOf({ facts, storeId: one.storeId, windows: policy.windows });
  const times = dueTimes({
    event: why.event,
    startedAt: one.startedAt,
    policy,
    dialling,
    exceptions,
    onItsDay: one.kind === "second-callback",
    by: why.by,
  });
  const moved = [
    ...(why.moved ?? []),
    { from: localDateOf({ at: one.dueAt, zone: dialling.zone }), because },
  ];
  const noted = writeWhy({
    ...times.why,
    ...(times.dueAt === one.dueAt ? given(why.moved) : { moved }),
    on: why.on,
  });
  const followUp = { ...one, why: noted };
  return {
    dueAt: times.dueAt,
    notBefore: times.notBefore,
    readyAt: one.attempts === 0 ? times.notBefore : one.readyAt,
    sortAt: one.promisedAt ?? times.dueAt,
    provisional: times.provisional,
    why: noted,
    nextStepAt: nextStepAt({ followUp, policy, zone: dialling.zone, exceptions, asOf }),
  };
}

function given(moved: Why["moved"]): Pick<Why, "moved"> {
  return moved ? { moved } : {};
}

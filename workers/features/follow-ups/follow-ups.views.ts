import type * as z from "zod";
import { attemptResults } from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import type { followUpDetail } from "../../../shared/contracts/follow-ups.contract.ts";
import { followUpKinds, type followUpView } from "../../../shared/contracts/follow-ups.views.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, type Row, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

export type FollowUpAnswer = z.input<ReturnType<typeof followUpView>>;
export type FollowUpDetailAnswer = z.input<ReturnType<typeof followUpDetail>>;

const subjects = ["service-visit", "customer", "case", "contact-point", "none"] as const;

/** A follow-up as the API shows it; `names` are the joined columns of the list. */
export function viewOf(input: {
  followUp: Omit<FollowUp, "groupId" | "changedSeq">;
  names: RawRow;
  policies: readonly Row<"policies">[];
}): FollowUpAnswer {
  const { followUp: one, names } = input;
  const policy = policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: input.policies });
  return {
    id: one.id,
    kind: followUpKinds.find((kind) => kind === one.kind) ?? "manual",
    state: one.state,
    outcome: one.outcome,
    title: one.title,
    subject: { type: subjects.find((type) => type === one.subjectType) ?? "none", id: one.subjectId },
    storeId: one.storeId,
    assigneeId: one.assigneeId,
    customerId: one.customerId,
    customerName: textOrNull(names, "customer_name"),
    contactPointId: one.contactPointId,
    vehicleId: one.vehicleId,
    plate: textOrNull(names, "plate"),
    model: textOrNull(names, "model"),
    visitKind: one.visitKind,
    notBefore: isoOf(one.notBefore),
    dueAt: isoOf(one.dueAt),
    readyAt: isoOf(one.readyAt),
    sortAt: isoOf(one.sortAt),
    promisedAt: isoOf(one.promisedAt),
    attempts: one.attempts,
    maxAttempts: policy.attempts.most,
    lastAttemptAt: isoOf(one.lastAttemptAt),
    validContactAt: isoOf(one.validContactAt),
    rating: one.rating,
    dissatisfied: one.dissatisfied,
    closedAt: isoOf(one.closedAt),
    beforeGoLive: one.history,
    lateData: one.lateData,
    provisional: one.provisional,
    startedAt: isoOf(one.startedAt),
    openedAt: isoOf(one.openedAt),
    version: one.version,
  };
}

/** The same from a joined row as the database gave it. */
export function viewOfRaw(raw: RawRow, policies: readonly Row<"policies">[]): FollowUpAnswer {
  return viewOf({ followUp: decodeRow("followUps", raw), names: raw, policies });
}

/** What stands for a name where a token did it. */
const tokenName = "API";

export function attemptView(attempt: Row<"attempts">, names: ReadonlyMap<string, string>) {
  return {
    id: attempt.id,
    at: isoOf(attempt.at),
    byName: attempt.actorType === "token" ? tokenName : (names.get(attempt.actorId) ?? null),
    result: attemptResults.find((result) => result === attempt.result) ?? "no-answer",
    channel: attempt.channel,
    callBackAt: isoOf(attempt.callBackAt),
    answers: attempt.answers,
    words: attempt.words,
    summary: attempt.summary,
    valid: attempt.valid,
    joinedId: attempt.joinedId,
  };
}

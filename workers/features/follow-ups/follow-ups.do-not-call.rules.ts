import type { NewRow } from "../../platform/changes.ts";
import type { FollowUp, FollowUpFacts } from "./follow-ups.facts.ts";

/** What is called as a courtesy; answers to a complaint, promises and searches for a number go on in any case. */
const courtesyKinds: readonly string[] = ["service-callback", "second-callback", "first-contact", "re-call"];
/** Orders whose customers are called in any case: recall and rescue are about their safety. */
const calledInAnyCase: readonly string[] = ["recall", "rescue"];

type Call = Pick<NewRow<"followUps">, "kind" | "visitKind" | "customerId" | "contactPointId">;

/** Whether a do-not-call of 回访 or 全部 forbids a follow-up at all (practice.md section 1). */
export function canBeForbidden({ kind, visitKind }: Pick<Call, "kind" | "visitKind">): boolean {
  return courtesyKinds.includes(kind) && !calledInAnyCase.includes(visitKind ?? "");
}

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(", ");

/** The courtesy kinds as SQL lists them. */
export const courtesyKindsSql = listed(courtesyKinds);

/** The same as a condition on a row `f` of `follow_ups`. */
export const canBeForbiddenSql = `f.kind IN (${courtesyKindsSql}) AND coalesce(f.visit_kind, '') NOT IN (${listed(calledInAnyCase)})`;

/** Whether somebody asked not to have a call made, by its phone or by name. */
export function isForbidden(input: {
  call: Call;
  facts: Pick<FollowUpFacts, "doNotCall">;
  asOf: number;
}): boolean {
  const { call, facts, asOf } = input;
  if (!canBeForbidden(call)) return false;
  return facts.doNotCall.some(
    ({ reach, endedAt, contactPointId, customerId }) =>
      reach !== "marketing" &&
      (endedAt === null || endedAt > asOf) &&
      ((contactPointId !== null && contactPointId === call.contactPointId) ||
        (customerId !== null && customerId === call.customerId)),
  );
}

/** A call as it ends for somebody who asked not to be called (免回访). */
export function exempted(asOf: number): Partial<FollowUp> {
  return { state: "cancelled", outcome: "exempt", closedAt: asOf, promisedAt: null, nextStepAt: null };
}

import { addDays, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import { effectivePolicy, type PolicyBody } from "../policies/policies.rules.ts";
import { isSameBrand } from "../policies/scripts.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { isCallback } from "./follow-ups.rounds.rules.ts";

type Survey = PolicyBody["makerSurveys"][number];

/** The manufacturer's own survey of a brand, where a policy knows of one. */
export function surveyOf(policy: Pick<PolicyBody, "makerSurveys">, brand: string | null): Survey | undefined {
  return policy.makerSurveys.find((survey) => isSameBrand(survey.brand, brand));
}

/** In how many calendar days after delivery the first round has to be through: our call comes before the maker's. */
export function daysBeforeSurvey(
  policy: Pick<PolicyBody, "makerSurveys">,
  brand: string | null,
): number | undefined {
  const survey = surveyOf(policy, brand);
  return survey && survey.from - 1;
}

/** The days on which the manufacturer asks the customer of a callback; undefined where it asks none. */
export function surveyDays(input: {
  followUp: Pick<FollowUp, "kind" | "storeId" | "startedAt">;
  brand: string | null;
  facts: Pick<FollowUpFacts, "policies" | "stores">;
}): { from: LocalDate; to: LocalDate } | undefined {
  const { followUp, brand, facts } = input;
  const { storeId, startedAt } = followUp;
  if (!isCallback(followUp.kind)) return undefined;
  const { body } = effectivePolicy({ kind: "service-callback", storeId, policies: facts.policies });
  const survey = surveyOf(body, brand);
  if (!survey) return undefined;
  const on = localDateOf({ at: startedAt, zone: zoneOfStore(facts, storeId) });
  return { from: addDays(on, survey.from), to: addDays(on, survey.to) };
}

/** Whether the manufacturer's questions are left to it: from the first day of its survey on, nobody asks them again. */
export function isMakersTurn(input: Parameters<typeof surveyDays>[0] & { at: number }): boolean {
  const days = surveyDays(input);
  if (!days) return false;
  const zone = zoneOfStore(input.facts, input.followUp.storeId);
  return localDateOf({ at: input.at, zone }) >= days.from;
}

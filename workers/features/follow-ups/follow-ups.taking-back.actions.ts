import type * as contract from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId, byIds } from "../../platform/query.ts";
import { followUpFactQueries, followUpFacts } from "./follow-ups.facts.ts";
import { seesFollowUp } from "./follow-ups.re-calls.rules.ts";
import * as repository from "./follow-ups.repository.ts";
import { lastCallOf, partiesOfCar } from "./follow-ups.taking-back.repository.ts";
import { takeBack, touchedIds } from "./follow-ups.taking-back.rules.ts";
import { type FollowUpAnswer, viewOf } from "./follow-ups.views.ts";

/**
 * Takes back the last call of a follow-up. It loads twice: what the call wrote stands in the audit, and whether
 * somebody went on from there only in the rows it names.
 */
export async function takeCallBack({
  scope,
  params,
}: Call<typeof contract.takeCallBack>): Promise<Outcome<FollowUpAnswer>> {
  const { id } = params;
  const { followUp, shown, recorded, parties, ...loaded } = await scope.read({
    followUp: byId("followUps", id),
    shown: repository.followUpShown(id),
    recorded: lastCallOf(id),
    parties: partiesOfCar(id),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
  });
  if (!followUp || !shown || !seesFollowUp(scope, followUp)) return problem("request.not_found");
  if (!recorded) return problem("follow_ups.nothing_to_take_back");
  const ids = touchedIds(recorded);
  const rows = await scope.read({
    attempts: byIds("attempts", ids.attempts),
    followUps: byIds("followUps", ids.followUps),
    cases: byIds("cases", ids.cases),
    caseSteps: byIds("caseSteps", ids.caseSteps),
    notifications: byIds("notifications", ids.notifications),
    jobs: byIds("jobs", ids.jobs),
    contactPoints: byIds("contactPoints", ids.contactPoints),
    reCalls: byIds("reCalls", ids.reCalls),
  });
  const { actor, asOf } = scope;
  const decision = takeBack({ followUp, recorded, rows, parties, actor, asOf });
  if (!decision.ok) return decision;
  const { policies } = followUpFacts(loaded);
  return commit(scope, {
    changes: decision.changes,
    audit: {
      verb: "follow-ups.take-back",
      subject: { type: "follow-up", id },
      // The rows go; what they said stays in the audit.
      reason: JSON.stringify({ attempts: rows.attempts, cases: rows.cases, caseSteps: rows.caseSteps }),
    },
    answer: answer(viewOf({ followUp: decision.followUp, names: shown, policies })),
  });
}

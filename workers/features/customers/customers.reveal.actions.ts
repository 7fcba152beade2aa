import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { answer, commit, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { shownValue } from "./customers.contacts.rules.ts";
import { contactInSight } from "./customers.repository.ts";

/** One contact whole, with the reason in the log (PM-06). */
export async function revealContactPoint({ scope, params, body }: Call<typeof contract.revealContactPoint>) {
  const { point } = await scope.read({ point: contactInSight(scope, params.id) });
  if (!point) return problem("request.not_found");
  const { id, kind, state, dailyCap } = point;
  return commit(scope, {
    changes: {},
    audit: {
      verb: "customers.reveal-contact-point",
      subject: { type: "contact-point", id },
      reason: body.reason,
    },
    answer: answer({ id, kind, value: shownValue(point, true), state, dailyCap }),
  });
}

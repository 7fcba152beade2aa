import { addWorkingDays } from "../../../shared/kernel/calendar.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import type { Changes } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import { type AttemptInput, deadContact } from "./follow-ups.attempt.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { openFollowUp } from "./follow-ups.opening.rules.ts";

const noon = 12 * 60;

/** Tasks that a call leaves behind: a number to be found by the adviser, and what was promised to the customer. */
export function tasks(input: {
  followUp: FollowUp;
  attempt: AttemptInput;
  visit: Row<"serviceVisits"> | undefined;
  /** The search for a number that is open already. */
  repair: FollowUp | undefined;
  facts: FollowUpFacts;
  scope: Scope;
}): Changes {
  const { followUp, attempt, facts, scope } = input;
  const rows = [];
  const zone = zoneOfStore(facts, followUp.storeId);
  if (deadContact.includes(attempt.result) && !input.repair) {
    const { date } = addWorkingDays({
      from: localDateOf({ at: scope.asOf, zone }),
      days: 1,
      exceptions: facts.exceptions,
    });
    rows.push(
      openFollowUp({
        ...aboutSame(followUp, facts, scope),
        kind: "contact-repair",
        cause: `${followUp.id}#${followUp.attempts + 1}`,
        subject: { type: "contact-point", id: followUp.contactPointId ?? "none" },
        contactPointId: null,
        assigneeId: adviserOr(input),
        dueAt: instantOf({ date, minutes: noon, zone }),
        title: attempt.result === "wrong-person" ? "不是本人，请补录号码" : "空号或停机，请补录号码",
      }),
    );
  }
  if (attempt.promise) {
    const { title, dueAt, assigneeId } = attempt.promise;
    rows.push(
      openFollowUp({
        ...aboutSame(followUp, facts, scope),
        kind: "manual",
        cause: newId("followUp", scope.asOf),
        subject: followUp.customerId
          ? { type: "customer", id: followUp.customerId }
          : { type: "none", id: "none" },
        assigneeId: assigneeId ?? adviserOr(input),
        dueAt: Date.parse(dueAt),
        title,
      }),
    );
  }
  return rows.length === 0 ? {} : { insertOnce: { followUps: rows } };
}

function aboutSame(followUp: FollowUp, facts: FollowUpFacts, scope: Scope) {
  const { storeId, customerId, contactPointId, vehicleId } = followUp;
  return {
    event: "asked" as const,
    startedAt: scope.asOf,
    storeId,
    customerId,
    contactPointId,
    vehicleId,
    role: "service-adviser" as const,
    facts,
    asOf: scope.asOf,
  };
}

/** The serving adviser where they have signed in, else who answers for the store. */
function adviserOr(input: {
  followUp: FollowUp;
  visit: Row<"serviceVisits"> | undefined;
  facts: FollowUpFacts;
}): string {
  const adviser = input.facts.staff.find(({ row }) => row.id === input.visit?.adviserId);
  if (adviser && adviser.row.state === "active" && adviser.row.userId !== null) return adviser.row.id;
  return responsibleFor({ facts: input.facts, storeId: input.followUp.storeId, role: "cs-supervisor" });
}

import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited } from "../../platform/changes.ts";
import { policyOf } from "../policies/policies.rules.ts";
import type { Visit } from "../service-visits/service-visits.rules.ts";
import { assigneeProblem } from "./follow-ups.assignment.rules.ts";
import { exempted, isForbidden } from "./follow-ups.do-not-call.rules.ts";
import { dueTimes, readWhy, writeWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { whatWasDone, whomToCall, whoTakes } from "./follow-ups.opening.rules.ts";
import { dueUnder } from "./follow-ups.rounds.rules.ts";
import { release } from "./follow-ups.settling.rules.ts";
import { nextStepAt } from "./follow-ups.steps.rules.ts";

interface RefreshCase {
  kept: FollowUp;
  before: Visit | undefined;
  after: Visit;
  facts: FollowUpFacts;
  asOf: number;
}

/**
 * An open callback after its order was corrected: about the corrected work, with whom the order now names, due
 * from the corrected delivery, in the order's store and never with its adviser; 免回访 where that person asked so.
 */
export function refreshed(input: RefreshCase): Changes {
  const { kept, before, after, facts, asOf } = input;
  const customerId = whomToCall(after);
  // A number that was found since stands with the callback; the order's own counts where it is another one.
  const contactPointId =
    after.contactPointId === before?.contactPointId ? kept.contactPointId : after.contactPointId;
  const about: Partial<FollowUp> = {
    title: whatWasDone(after),
    visitKind: after.kind,
    customerId,
    contactPointId,
    vehicleId: after.vehicleId,
    storeId: after.storeId,
  };
  if (isForbidden({ call: { ...kept, ...about }, facts, asOf }))
    return { update: [edited("followUps", kept, { ...about, ...exempted(asOf) })] };
  const timed = { ...about, ...newTimes(input) };
  const dueAt = timed.dueAt ?? kept.dueAt;
  const next = { ...timed, ...newAssignee({ ...input, contactPointId, dueAt }) };
  const differs = Object.entries(next).some(([name, value]) => value !== kept[name as keyof FollowUp]);
  return differs ? { update: [edited("followUps", kept, next)] } : {};
}

/** The times of a callback whose order was delivered at another time or in another store. */
function newTimes({ kept, after, facts, asOf }: RefreshCase): Partial<FollowUp> {
  const { deliveredAt, storeId } = after;
  if (deliveredAt === null || (deliveredAt === kept.startedAt && storeId === kept.storeId)) return {};
  const policy = dueUnder(
    kept.kind,
    policyOf({ kind: "service-callback", policyId: kept.policyId, versions: facts.policies }),
  );
  const dialling = diallingOf({ facts, storeId, windows: policy.windows });
  const { exceptions } = facts;
  const onItsDay = kept.kind === "second-callback";
  const times = dueTimes({
    event: "delivered",
    startedAt: deliveredAt,
    policy,
    dialling,
    exceptions,
    onItsDay,
    by: readWhy(kept.why).by,
  });
  const because = storeId === kept.storeId ? "交车时间更正" : "工单换店";
  const moved = [
    ...(readWhy(kept.why).moved ?? []),
    { from: localDateOf({ at: kept.dueAt, zone: dialling.zone }), because },
  ];
  const next = {
    startedAt: deliveredAt,
    dueAt: times.dueAt,
    notBefore: times.notBefore,
    readyAt: kept.attempts === 0 ? times.notBefore : kept.readyAt,
    sortAt: kept.promisedAt ?? times.dueAt,
    provisional: times.provisional,
    why: writeWhy(times.dueAt === kept.dueAt ? times.why : { ...times.why, moved }),
  };
  const followUp = { ...kept, ...next };
  return { ...next, nextStepAt: nextStepAt({ followUp, policy, zone: dialling.zone, exceptions, asOf }) };
}

/** Somebody else, where the order's adviser or its store has become another and the caller cannot keep it. */
function newAssignee(
  input: RefreshCase & { contactPointId: string | null; dueAt: number },
): Partial<FollowUp> {
  const { kept, before, after, facts, contactPointId, dueAt, asOf } = input;
  const { storeId, adviserId } = after;
  if (adviserId === before?.adviserId && storeId === kept.storeId) return {};
  if (!assigneeProblem({ facts, assigneeId: kept.assigneeId, storeId, adviserId })) return {};
  release(facts, kept.assigneeId);
  const zone = zoneOfStore(facts, storeId);
  const assigneeId = whoTakes({
    facts,
    storeId,
    role: "callback-agent",
    notStaffId: adviserId,
    customerId: whomToCall(after),
    contactPointId,
    dueAt,
    zone,
    asOf,
  });
  return { assigneeId };
}

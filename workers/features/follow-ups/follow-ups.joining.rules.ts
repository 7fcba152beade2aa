import type { NewRow } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { whoTakes } from "./follow-ups.opening.rules.ts";

/** The job that shares calls out to a caller who has just joined. */
export function shareOutJob(input: { staffId: string; asOf: number }): NewRow<"jobs"> {
  const { staffId, asOf } = input;
  return newJob({ kind: "share-out", key: staffId, args: {}, asOf });
}

/** Whether a call is held by someone who is no caller, because there was none, and has not been begun. */
export function isHeldInPlace(one: FollowUp, facts: FollowUpFacts): boolean {
  const holder = facts.staff.find(({ row }) => row.id === one.assigneeId);
  return (
    one.kind === "service-callback" &&
    holder?.row.role !== "callback-agent" &&
    one.attempts === 0 &&
    one.promisedAt === null
  );
}

/** The caller of its store who takes such a call; undefined where there is none. */
export function callerFor(input: {
  one: FollowUp;
  notStaffId: string | null;
  facts: FollowUpFacts;
  asOf: number;
}): string | undefined {
  const { one, notStaffId, facts, asOf } = input;
  const { storeId, customerId, contactPointId, dueAt } = one;
  const zone = zoneOfStore(facts, storeId);
  const role = "callback-agent";
  const to = whoTakes({ facts, storeId, role, notStaffId, customerId, contactPointId, dueAt, zone, asOf });
  return facts.staff.some(({ row }) => row.id === to && row.role === role) ? to : undefined;
}

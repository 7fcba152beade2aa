import { type RoleKey, roles } from "../../../shared/kernel/permissions.ts";
import type { NewRow } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import type { Row } from "../../platform/query.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { whoTakes } from "./follow-ups.opening.rules.ts";
import { isCallback } from "./follow-ups.rounds.rules.ts";

/** The jobs that share work out to a colleague who has just joined, or may do more than before. */
export function joiningJobs(input: {
  role: RoleKey;
  /** Who, and the edit that made them able to: each such time counts once. */
  key: string;
  asOf: number;
}): NewRow<"jobs">[] {
  const { role, key, asOf } = input;
  const works = roles[role].permissions.some((word) => word === "follow-ups:work");
  return [
    ...(works ? [newJob({ kind: "share-out", key, args: { role }, asOf })] : []),
    ...(role === "service-manager" ? [newJob({ kind: "cases-to-manager", key, args: {}, asOf })] : []),
  ];
}

/** Whether a call is held by someone who is no caller, because there was none, and has not been begun. */
export function isHeldInPlace(one: FollowUp, facts: FollowUpFacts): boolean {
  const holder = facts.staff.find(({ row }) => row.id === one.assigneeId);
  return (
    isCallback(one.kind) &&
    holder?.row.role !== "callback-agent" &&
    one.attempts === 0 &&
    one.promisedAt === null
  );
}

/** Who never makes a call: the serving adviser asks nothing about their own work, a handler closes no case (CB-08). */
export function whoNeverCalls(input: {
  kind: string;
  visit: Pick<Row<"serviceVisits">, "adviserId"> | undefined;
  case: Pick<Row<"cases">, "handlerId"> | undefined;
}): string | null {
  if (isCallback(input.kind)) return input.visit?.adviserId ?? null;
  return input.kind === "case-closing" ? (input.case?.handlerId ?? null) : null;
}

/** Whether an open call stays with the very person who must not make it, since there is nobody else yet. */
export function waitsForColleague(
  one: Pick<FollowUp, "state" | "assigneeId">,
  notStaffId: string | null | undefined,
): boolean {
  return one.state === "open" && one.assigneeId === notStaffId;
}

interface Taking {
  one: FollowUp;
  notStaffId: string | null;
  facts: FollowUpFacts;
  asOf: number;
}

/** Whoever else can make such a call; undefined while there is nobody. */
export function colleagueFor(input: Taking): string | undefined {
  const to = takes(input);
  return to === input.one.assigneeId ? undefined : to;
}

/** The caller of its store who takes a call that is held in place; undefined where there is none. */
export function callerFor(input: Taking): string | undefined {
  const to = takes(input);
  return input.facts.staff.some(({ row }) => row.id === to && row.role === "callback-agent") ? to : undefined;
}

function takes({ one, notStaffId, facts, asOf }: Taking): string {
  const { storeId, customerId, contactPointId, dueAt } = one;
  const zone = zoneOfStore(facts, storeId);
  const role = "callback-agent";
  return whoTakes({ facts, storeId, role, notStaffId, customerId, contactPointId, dueAt, zone, asOf });
}

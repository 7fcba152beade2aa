import { isRoleKey, type Permission, type RoleKey, roles } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { addDays, type LocalDate, weekdayOf } from "../../../shared/kernel/zone.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Principal } from "../../platform/scope.ts";
import type { Colleague, FollowUpFacts } from "./follow-ups.facts.ts";

/** Whether someone works on a date: not a weekly rest day, not on leave. */
export function worksOn(colleague: Colleague, date: LocalDate): boolean {
  if (colleague.row.restDays.includes(weekdayOf(date))) return false;
  return !colleague.leaves.some(({ fromOn, toOn }) => fromOn <= date && date <= toOn);
}

const mostDays = 31;

/** Whether someone works on at least one day of a period. */
export function worksBetween(colleague: Colleague, from: LocalDate, to: LocalDate): boolean {
  for (let date = from, days = 0; date <= to && days < mostDays; date = addDays(date, 1), days++) {
    if (worksOn(colleague, date)) return true;
  }
  return false;
}

export interface AssignmentCase {
  facts: FollowUpFacts;
  storeId: string;
  /** Who does this kind of work; callers for callbacks, service managers for cases. */
  role: RoleKey;
  from: LocalDate;
  to: LocalDate;
  /** Due on the first day or before: those who work that day come first. */
  isUrgent?: boolean;
  /** The serving adviser, or whoever handled the case: they never make the call. */
  notStaffId?: string | null;
  /** Others who never take it. */
  notStaffIds?: readonly string[];
  customerId?: string | null;
  /** The phone that is called: its open calls are one person's. */
  contactPointId?: string | null;
}

const fallbacks: readonly RoleKey[] = ["cs-supervisor", "service-manager", "general-manager", "group-owner"];

/** Who takes what a role would take where nobody holds it, in their order; a general manager's only the owner. */
function inPlaceOf(role: RoleKey): readonly RoleKey[] {
  return role === "general-manager" ? ["group-owner"] : fallbacks;
}

function ofStore(colleague: Colleague, storeId: string): boolean {
  return colleague.row.sight === "group" || colleague.storeIds.has(storeId);
}

function hasJoined(colleague: Colleague): boolean {
  return colleague.row.state === "active" && colleague.row.userId !== null;
}

function may(colleague: Colleague, permission: Permission): boolean {
  const { role } = colleague.row;
  return isRoleKey(role) && roles[role].permissions.some((word) => word === permission);
}

/**
 * Who takes a follow-up (AR-03, practice.md section 1): whoever calls the phone already, else the customer's
 * last caller, where they work in the period; else the least loaded eligible caller, else the supervisor, the
 * service manager, the group owner. Never nobody. Counts the work given into `facts`.
 */
export function chooseAssignee(input: AssignmentCase): string {
  return takerOf(input) ?? counted(input, firstOwner(input.facts));
}

/** The same; undefined where there is nobody among the colleagues that are known. */
export function takerOf(input: AssignmentCase): string | undefined {
  const chosen = pick(input);
  return chosen === undefined ? undefined : counted(input, chosen);
}

function counted({ facts, contactPointId }: AssignmentCase, chosen: string): string {
  facts.loads.set(chosen, (facts.loads.get(chosen) ?? 0) + 1);
  if (contactPointId && !facts.phoneHolders.has(contactPointId))
    facts.phoneHolders.set(contactPointId, chosen);
  return chosen;
}

function pick(input: AssignmentCase): string | undefined {
  const present = input.facts.staff.filter(
    (colleague) =>
      hasJoined(colleague) &&
      may(colleague, "follow-ups:work") &&
      colleague.row.id !== input.notStaffId &&
      !input.notStaffIds?.includes(colleague.row.id) &&
      ofStore(colleague, input.storeId),
  );
  const ofRole = present.filter(
    (colleague) => colleague.row.role === input.role && worksBetween(colleague, input.from, input.to),
  );
  const there = input.isUrgent ? ofRole.filter((colleague) => worksOn(colleague, input.from)) : [];
  const eligible = there.length > 0 ? there : ofRole;
  const known = [
    input.contactPointId && input.facts.phoneHolders.get(input.contactPointId),
    input.customerId && input.facts.lastCallers.get(input.customerId),
  ].find((id) => eligible.some(({ row }) => row.id === id));
  if (known) return known;
  const least = leastLoaded(eligible, input.facts.loads);
  if (least) return least;
  for (const role of inPlaceOf(input.role)) {
    const found = leastLoaded(
      present.filter(({ row }) => row.role === role),
      input.facts.loads,
    );
    if (found) return found;
  }
  return undefined;
}

/** The one with the least open work for their ability; by id where equal, so that the choice is repeatable. */
export function leastLoaded(
  colleagues: readonly Colleague[],
  loads: ReadonlyMap<string, number>,
): string | undefined {
  let best: { id: string; weighted: number } | undefined;
  for (const { row } of colleagues) {
    const weighted = (loads.get(row.id) ?? 0) / row.abilityWeight;
    if (!best || weighted < best.weighted || (weighted === best.weighted && row.id < best.id))
      best = { id: row.id, weighted };
  }
  return best?.id;
}

function firstOwner(facts: FollowUpFacts): string {
  const owner =
    facts.staff.find(({ row }) => row.role === "group-owner" && row.state === "active") ?? facts.staff[0];
  if (!owner) throw new Error("a group has at least its owner");
  return owner.row.id;
}

/**
 * The person of a role who answers for a store; whoever takes its place where there is none. With `on`, somebody
 * who is on leave that day is passed over for a colleague or their stand-in.
 */
export function responsibleFor(input: {
  facts: FollowUpFacts;
  storeId: string;
  role: RoleKey;
  notStaffId?: string | null;
  on?: LocalDate;
}): string {
  const { on } = input;
  const present = input.facts.staff.filter(
    (colleague) =>
      hasJoined(colleague) && colleague.row.id !== input.notStaffId && ofStore(colleague, input.storeId),
  );
  const holders = [input.role, ...inPlaceOf(input.role)].map((role) =>
    present.filter(({ row }) => row.role === role).sort((a, b) => (a.row.id < b.row.id ? -1 : 1)),
  );
  for (const ofRole of on === undefined ? [] : holders) {
    const found = ofRole.find((one) => !leaveOn(one, on)) ?? standInOf(ofRole, present, on);
    if (found) return found.row.id;
  }
  return holders.flat()[0]?.row.id ?? firstOwner(input.facts);
}

function leaveOn({ leaves }: Colleague, on: LocalDate | undefined) {
  return on === undefined ? undefined : leaves.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
}

function standInOf(away: readonly Colleague[], present: readonly Colleague[], on: LocalDate | undefined) {
  const ids = away.map((one) => leaveOn(one, on)?.standInId);
  return present.find((one) => ids.includes(one.row.id) && !leaveOn(one, on));
}

/** Why someone cannot take a follow-up, or other work of a store; undefined where they can. */
export function assigneeProblem(input: {
  facts: FollowUpFacts;
  assigneeId: string;
  storeId: string;
  adviserId: string | null;
  /** Others who never take it. */
  notStaffIds?: readonly string[];
  /** What they must be allowed to do. */
  permission?: Permission;
}): Problem | undefined {
  const colleague = input.facts.staff.find(({ row }) => row.id === input.assigneeId);
  if (!colleague) return invalid([{ pointer: "/assigneeId", code: "not_found" }]);
  const fits =
    hasJoined(colleague) &&
    may(colleague, input.permission ?? "follow-ups:work") &&
    ofStore(colleague, input.storeId) &&
    colleague.row.id !== input.adviserId &&
    !input.notStaffIds?.includes(colleague.row.id);
  return fits ? undefined : problem("follow_ups.not_eligible", { name: colleague.row.name });
}

/** Whether a colleague is one of the caller's: of a store in sight, or of the whole group. */
export function isColleague(scope: Pick<Principal, "stores">, colleague: Colleague | undefined): boolean {
  if (!colleague) return false;
  const { stores } = scope;
  return (
    stores === null ||
    colleague.row.sight === "group" ||
    stores.some((storeId) => colleague.storeIds.has(storeId))
  );
}

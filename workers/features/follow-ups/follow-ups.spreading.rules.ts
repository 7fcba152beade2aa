import { isRoleKey, type RoleKey } from "../../../shared/kernel/permissions.ts";
import { type LocalDate, localDateOf, minuteMs } from "../../../shared/kernel/zone.ts";
import type { NewRow } from "../../platform/changes.ts";
import { type Job, newJob } from "../../platform/jobs.ts";
import { absenceZone, type Move } from "./follow-ups.absence.rules.ts";
import { assigneeProblem, leastLoaded, takerOf, worksBetween } from "./follow-ups.assignment.rules.ts";
import type { Colleague, FollowUp, FollowUpFacts } from "./follow-ups.facts.ts";
import { neverTakenBy } from "./follow-ups.re-calls.rules.ts";
import { callbackRounds } from "./follow-ups.rounds.rules.ts";

/** Kinds that callback agents take, whoever holds them. */
const callbacks: readonly string[] = [...callbackRounds, "first-contact", "case-closing", "re-call"];

export interface SpreadCase {
  /** Open follow-ups in working order. */
  followUps: readonly FollowUp[];
  /** The people who were named; without them whoever would take each by the rule. */
  toAssigneeIds?: readonly string[] | undefined;
  /** Who must not take which of them: whoever served the car, or handled the case. */
  notStaff: ReadonlyMap<string, string>;
  /** Phone holders and last callers of these follow-ups, the present holders left out; loads are counted up. */
  facts: FollowUpFacts;
  today: LocalDate;
}

/**
 * Deals open work out (practice.md section 1): promised calls to the stand-in of whoever is away, one phone to
 * one person, the customer's last caller first, else the least loaded for their ability. Nobody gets what they
 * may not take or cannot work by its time; what nobody can take is left out.
 */
export function spread(input: SpreadCase): Move[] {
  return input.followUps.flatMap((followUp) => {
    const to = takerFor(followUp, input);
    return to === undefined ? [] : [{ followUp, to }];
  });
}

function takerFor(followUp: FollowUp, input: SpreadCase): string | undefined {
  const { facts, today, toAssigneeIds } = input;
  const { storeId, customerId, contactPointId } = followUp;
  const dueOn = localDateOf({ at: followUp.sortAt, zone: absenceZone });
  const isDue = dueOn <= today;
  const until = isDue ? today : dueOn;
  const notStaffIds = neverTakenBy(followUp, input.notStaff.get(followUp.id));
  const able = facts.staff.filter(
    (colleague) =>
      colleague.row.id !== followUp.assigneeId &&
      (toAssigneeIds?.includes(colleague.row.id) ?? true) &&
      worksBetween(colleague, today, until) &&
      !assigneeProblem({ facts, assigneeId: colleague.row.id, storeId, adviserId: null, notStaffIds }),
  );
  const holder = facts.staff.find(({ row }) => row.id === followUp.assigneeId);
  const standIn = followUp.promisedAt === null ? undefined : standInOf(holder, today);
  if (able.some(({ row }) => row.id === standIn)) return counted(input, followUp, standIn);
  if (toAssigneeIds) return counted(input, followUp, amongNamed(followUp, able, facts));
  return takerOf({
    facts: { ...facts, staff: able },
    storeId,
    role: roleFor(followUp, holder),
    from: today,
    to: until,
    isUrgent: isDue,
    notStaffIds,
    customerId,
    contactPointId,
  });
}

function standInOf(holder: Colleague | undefined, today: LocalDate): string | undefined {
  const leave = holder?.leaves.find(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
  return leave?.standInId ?? undefined;
}

function roleFor({ kind }: FollowUp, holder: Colleague | undefined): RoleKey {
  const role = holder?.row.role ?? "";
  return callbacks.includes(kind) || !isRoleKey(role) ? "callback-agent" : role;
}

function amongNamed(
  { contactPointId, customerId }: FollowUp,
  able: readonly Colleague[],
  facts: FollowUpFacts,
): string | undefined {
  const known = [
    contactPointId && facts.phoneHolders.get(contactPointId),
    customerId && facts.lastCallers.get(customerId),
  ].find((id) => able.some(({ row }) => row.id === id));
  return known || leastLoaded(able, facts.loads);
}

function counted({ facts }: SpreadCase, { contactPointId }: FollowUp, to: string | undefined) {
  if (to === undefined) return undefined;
  facts.loads.set(to, (facts.loads.get(to) ?? 0) + 1);
  if (contactPointId && !facts.phoneHolders.has(contactPointId)) facts.phoneHolders.set(contactPointId, to);
  return to;
}

export interface Shares {
  moved: number;
  left: number;
  byAssignee: { assigneeId: string; name: string; open: number; count: number; promised: number }[];
}

/** Who gets how many of the moves; those who were named are listed even with none. `loads` are those before. */
export function sharesOf(input: {
  moves: readonly Move[];
  of: number;
  toAssigneeIds?: readonly string[] | undefined;
  staff: readonly Colleague[];
  loads: ReadonlyMap<string, number>;
}): Shares {
  const { moves, of, toAssigneeIds, staff, loads } = input;
  const takers = [...new Set(toAssigneeIds ?? moves.map(({ to }) => to))];
  return {
    moved: moves.length,
    left: of - moves.length,
    byAssignee: takers.map((assigneeId) => {
      const theirs = moves.filter(({ to }) => to === assigneeId);
      return {
        assigneeId,
        name: staff.find(({ row }) => row.id === assigneeId)?.row.name ?? "",
        open: loads.get(assigneeId) ?? 0,
        count: theirs.length,
        promised: theirs.filter(({ followUp }) => followUp.promisedAt !== null).length,
      };
    }),
  };
}

/** How long a move can be taken back. */
export const undoMs = 10 * minuteMs;
export const reassignmentKind = "reassignment";

interface MoveMade {
  id: string;
  from: string;
  to: string;
}

/** The record of a move, by which it is taken back: a job that is done. */
export function reassignment(input: { moves: readonly Move[]; asOf: number }): NewRow<"jobs"> {
  const moves: MoveMade[] = input.moves.map(({ followUp, to }) => ({
    id: followUp.id,
    from: followUp.assigneeId,
    to,
  }));
  const job = newJob({ kind: reassignmentKind, key: "", args: { moves }, asOf: input.asOf });
  return { ...job, key: job.id, state: "done" };
}

/** Whether a move can still be taken back. */
export function isUndoable(job: Job, asOf: number): boolean {
  return job.state === "done" && asOf - job.createdAt <= undoMs;
}

export type KeptBecause = "closed" | "worked" | "moved-on" | "not-eligible";

/** What a move that is taken back returns to whoever had it, and what stays, with the reason. */
export function takenBack(input: {
  job: Job;
  found: readonly FollowUp[];
  notStaff: ReadonlyMap<string, string>;
  facts: FollowUpFacts;
}): { moves: Move[]; kept: { followUp: FollowUp; because: KeptBecause }[] } {
  const made = new Map(movesOf(input.job).map((move) => [move.id, move]));
  const moves: Move[] = [];
  const kept: { followUp: FollowUp; because: KeptBecause }[] = [];
  for (const followUp of input.found) {
    const move = made.get(followUp.id);
    if (!move) continue;
    const because = whyKept({ ...input, followUp, move });
    if (because) kept.push({ followUp, because });
    else moves.push({ followUp, to: move.from });
  }
  return { moves, kept };
}

function whyKept(input: {
  job: Job;
  followUp: FollowUp;
  move: MoveMade;
  notStaff: ReadonlyMap<string, string>;
  facts: FollowUpFacts;
}): KeptBecause | undefined {
  const { job, followUp, move, notStaff, facts } = input;
  if (followUp.lastAttemptAt !== null && followUp.lastAttemptAt >= job.createdAt) return "worked";
  if (followUp.state !== "open") return "closed";
  if (followUp.assigneeId !== move.to) return "moved-on";
  const adviserId = notStaff.get(followUp.id) ?? null;
  const wrong = assigneeProblem({ facts, assigneeId: move.from, storeId: followUp.storeId, adviserId });
  return wrong ? "not-eligible" : undefined;
}

function movesOf({ args }: Job): MoveMade[] {
  const given = typeof args === "object" && args !== null ? args : {};
  const moves = "moves" in given && Array.isArray(given.moves) ? given.moves : [];
  return moves.flatMap((move: unknown) => (isMove(move) ? [move] : []));
}

function isMove(move: unknown): move is MoveMade {
  return (
    typeof move === "object" &&
    move !== null &&
    ["id", "from", "to"].every((name) => typeof Reflect.get(move, name) === "string")
  );
}

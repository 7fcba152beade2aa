import { workingDaysBetween } from "../../../shared/kernel/calendar.ts";
import { isRoleKey } from "../../../shared/kernel/permissions.ts";
import { addDays, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import type { NewRow } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { assigneeProblem, takerOf, worksOn } from "./follow-ups.assignment.rules.ts";
import type { Colleague, FollowUp, FollowUpFacts } from "./follow-ups.facts.ts";
import { neverTakenBy } from "./follow-ups.re-calls.rules.ts";

/** A follow-up that goes to somebody else. */
export interface Move {
  followUp: FollowUp;
  to: string;
}

/** The zone whose dates rest days and leave are. */
export const absenceZone = "Asia/Shanghai";
const longAbsenceWorkingDays = 10;
const searchedDays = 400;

/** The job that covers someone's absence on a date; `tell` where the day's lists have been told already. */
export function coverJob(input: {
  staffId: string;
  date: LocalDate;
  key: string;
  tell: boolean;
  asOf: number;
}): NewRow<"jobs"> {
  const { staffId, date, key, tell, asOf } = input;
  return newJob({ kind: "cover-absence", key, args: { staffId, date, tell }, asOf });
}

/** The first day on which someone works again after a date; undefined where none is in sight. */
export function dayBack(colleague: Colleague, after: LocalDate): LocalDate | undefined {
  for (let days = 1; days <= searchedDays; days++) {
    const date = addDays(after, days);
    if (worksOn(colleague, date)) return date;
  }
  return undefined;
}

/** Whether someone away on a date is away for more than ten working days: their work is given away for good. */
export function isLongAbsence(input: {
  away: Colleague;
  date: LocalDate;
  back: LocalDate | undefined;
  facts: Pick<FollowUpFacts, "exceptions">;
}): boolean {
  const { away, date, back, facts } = input;
  if (back === undefined) return true;
  let first = date;
  for (let days = 0; days < searchedDays && !worksOn(away, addDays(first, -1)); days++)
    first = addDays(first, -1);
  const absent = workingDaysBetween({
    from: addDays(first, -1),
    to: addDays(back, -1),
    exceptions: facts.exceptions,
  });
  return absent > longAbsenceWorkingDays;
}

/**
 * Who covers for someone on a date (practice.md section 1): promised calls go to the stand-in, the rest to
 * those of the same role who work that day, else to whoever of the store takes their place. What nobody can
 * take stays.
 */
export function covered(input: {
  open: readonly FollowUp[];
  away: Colleague;
  date: LocalDate;
  /** Who must not take which of them. */
  notStaff: ReadonlyMap<string, string>;
  facts: FollowUpFacts;
}): Move[] {
  const { away, date, notStaff } = input;
  const { role } = away.row;
  const staff = input.facts.staff.filter(
    (colleague) => colleague.row.id !== away.row.id && worksOn(colleague, date),
  );
  const facts = { ...input.facts, staff };
  const standIn = away.leaves.find(
    ({ fromOn, toOn, standInId }) => standInId !== null && fromOn <= date && date <= toOn,
  )?.standInId;
  return input.open.flatMap((followUp) => {
    const { storeId, customerId, contactPointId } = followUp;
    const notStaffIds = neverTakenBy(followUp, notStaff.get(followUp.id));
    const stands =
      followUp.promisedAt !== null &&
      standIn &&
      !assigneeProblem({ facts, assigneeId: standIn, storeId, adviserId: null, notStaffIds });
    const to = stands
      ? standIn
      : takerOf({
          facts,
          storeId,
          role: isRoleKey(role) ? role : "callback-agent",
          from: date,
          to: date,
          notStaffIds,
          customerId,
          contactPointId,
        });
    return to ? [{ followUp, to }] : [];
  });
}

/** What has been lent: each follow-up with whom it went to. */
export interface Lent {
  staffId: string;
  moves: { id: string; to: string }[];
}

export function lentBy(args: unknown): Lent {
  const given = typeof args === "object" && args !== null ? args : {};
  const moves = "moves" in given && Array.isArray(given.moves) ? given.moves : [];
  return {
    staffId: "staffId" in given && typeof given.staffId === "string" ? given.staffId : "",
    moves: moves.flatMap((move: unknown) => (isLentMove(move) ? [move] : [])),
  };
}

function isLentMove(move: unknown): move is { id: string; to: string } {
  return (
    typeof move === "object" &&
    move !== null &&
    "id" in move &&
    "to" in move &&
    typeof move.id === "string" &&
    typeof move.to === "string"
  );
}

/** What comes back to someone who is there again: open still, and still with whoever covered. */
export function returned(input: {
  lent: Lent;
  found: readonly FollowUp[];
  notStaff: ReadonlyMap<string, string>;
  facts: FollowUpFacts;
}): Move[] {
  const { lent, facts, notStaff } = input;
  const holders = new Map(lent.moves.map(({ id, to }) => [id, to]));
  return input.found.flatMap((followUp) => {
    const { id, state, assigneeId, storeId } = followUp;
    const isLent = state === "open" && holders.get(id) === assigneeId;
    const notStaffIds = neverTakenBy(followUp, notStaff.get(id));
    const to = lent.staffId;
    return isLent && !assigneeProblem({ facts, assigneeId: to, storeId, adviserId: null, notStaffIds })
      ? [{ followUp, to }]
      : [];
  });
}

/** One message to each who takes over somebody's work, with how much it is. */
export function handedOverNotices(input: {
  moves: readonly { to: string }[];
  from: Pick<Colleague["row"], "name">;
  key: string;
  asOf: number;
}): NewRow<"notifications">[] {
  const { moves, from, key, asOf } = input;
  return [...new Set(moves.map(({ to }) => to))].map((staffId) =>
    notification({
      staffId,
      kind: "handed-over",
      key,
      subject: { type: "workbench", id: staffId },
      params: { name: from.name, count: moves.filter(({ to }) => to === staffId).length },
      at: asOf,
    }),
  );
}

/** Today, as rest days and leave count it. */
export function todayOf(asOf: number): LocalDate {
  return localDateOf({ at: asOf, zone: absenceZone });
}

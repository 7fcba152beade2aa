import type { FieldProblem, Problem } from "../../../shared/kernel/problem.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/zone.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Person } from "./staff.rules.ts";

export interface LeaveInput {
  fromOn: LocalDate;
  toOn: LocalDate;
  standInId?: string | null | undefined;
}

/** Two years: what lies farther off, ahead or behind, is a slip of the pen. */
const farthestDays = 731;

/**
 * What is wrong with a leave: it ends before it begins, lies years away, or on days of another one; or the
 * stand-in is not another active colleague of the same store. Whoever sees the group belongs to every store.
 */
export function leaveProblem(input: {
  leave: LeaveInput;
  person: Person;
  standIn: Person | undefined;
  /** A leave of the same person on some of these days. */
  other: Pick<Row<"leaves">, "fromOn" | "toOn"> | undefined;
  today: LocalDate;
}): Problem | undefined {
  const { leave, person, standIn } = input;
  const fields = daysProblem(input);
  if (leave.standInId && !standIn) fields.push({ pointer: "/standInId", code: "not_found" });
  if (standIn && !standsInFor(standIn, person))
    fields.push({ pointer: "/standInId", code: "leaves.stand_in_elsewhere" });
  return fields.length > 0 ? invalid(fields) : undefined;
}

function daysProblem({
  leave,
  other,
  today,
}: Pick<Parameters<typeof leaveProblem>[0], "leave" | "other" | "today">): FieldProblem[] {
  const earliest = addDays(today, -farthestDays);
  const latest = addDays(today, farthestDays);
  const far = (["fromOn", "toOn"] as const).filter((day) => leave[day] < earliest || leave[day] > latest);
  if (far.length > 0)
    return far.map((day) => ({ pointer: `/${day}`, code: "leaves.too_far", params: { earliest, latest } }));
  if (leave.toOn < leave.fromOn) return [{ pointer: "/toOn", code: "leaves.dates_reversed" }];
  if (!other) return [];
  const pointer = other.fromOn <= leave.fromOn ? "/fromOn" : "/toOn";
  return [{ pointer, code: "leaves.overlaps", params: { from: other.fromOn, to: other.toOn } }];
}

function standsInFor(standIn: Person, person: Person): boolean {
  if (standIn.id === person.id || standIn.state !== "active") return false;
  return (
    standIn.sight === "group" ||
    person.sight === "group" ||
    standIn.storeIds.some((id) => person.storeIds.includes(id))
  );
}

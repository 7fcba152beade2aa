import type { FieldProblem, Problem } from "../../../shared/kernel/problem.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { invalid } from "../../platform/commit.ts";
import type { Person } from "./staff.rules.ts";

export interface LeaveInput {
  fromOn: LocalDate;
  toOn: LocalDate;
  standInId?: string | null | undefined;
}

/**
 * What is wrong with a leave: it ends before it begins, or the stand-in is not another active colleague of
 * the same store. Leaves may overlap; whoever sees the group belongs to every store.
 */
export function leaveProblem(input: {
  leave: LeaveInput;
  person: Person;
  standIn: Person | undefined;
}): Problem | undefined {
  const { leave, person, standIn } = input;
  const fields: FieldProblem[] = [];
  if (leave.toOn < leave.fromOn) fields.push({ pointer: "/toOn", code: "leaves.dates_reversed" });
  if (leave.standInId && !standIn) fields.push({ pointer: "/standInId", code: "not_found" });
  if (standIn && !standsInFor(standIn, person))
    fields.push({ pointer: "/standInId", code: "leaves.stand_in_elsewhere" });
  return fields.length > 0 ? invalid(fields) : undefined;
}

function standsInFor(standIn: Person, person: Person): boolean {
  if (standIn.id === person.id || standIn.state !== "active") return false;
  return (
    standIn.sight === "group" ||
    person.sight === "group" ||
    standIn.storeIds.some((id) => person.storeIds.includes(id))
  );
}

import { isRoleKey, type RoleKey } from "../../../shared/kernel/permissions.ts";
import { edited, type NewRow, together } from "../../platform/changes.ts";
import { type JobHandler, newJob } from "../../platform/jobs.ts";
import { openCasesOf, openFollowUpsOfCases } from "../cases/cases.repository.ts";
import { handedOverNotices } from "../follow-ups/follow-ups.absence.rules.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { advisersOfOpen, openAfter } from "../follow-ups/follow-ups.repository.ts";
import { casesHandedOver, followUpsHandedOver } from "./staff.hand-over.rules.ts";

const rowsASlice = 500;

/** The job that hands over what someone can no longer work, in the commit that takes it from them. */
export function handOverJob(input: {
  person: { id: string; role: RoleKey; version: number };
  asOf: number;
}): NewRow<"jobs"> {
  const { person, asOf } = input;
  const { id, role } = person;
  return newJob({ kind: "hand-over", key: `${id}@${person.version}`, args: { staffId: id, role }, asOf });
}

function leaving(args: unknown): { staffId: string; role: RoleKey } {
  const given = typeof args === "object" && args !== null ? args : {};
  return {
    staffId: "staffId" in given && typeof given.staffId === "string" ? given.staffId : "",
    role:
      "role" in given && typeof given.role === "string" && isRoleKey(given.role)
        ? given.role
        : "callback-agent",
  };
}

interface Place {
  sortAt: number;
  id: string;
}

function placeOf(cursor: unknown): Place | undefined {
  const given = typeof cursor === "object" && cursor !== null ? cursor : {};
  return "sortAt" in given &&
    "id" in given &&
    typeof given.sortAt === "number" &&
    typeof given.id === "string"
    ? { sortAt: given.sortAt, id: given.id }
    : undefined;
}

/**
 * Someone has left, or has lost a store or the right to work: the open work they can no longer do goes to
 * others of the store, who hear of it once a slice. Promised times stay.
 */
export const handOverWorkJob: JobHandler = {
  kind: "hand-over",
  async slice({ job, scope }) {
    const { asOf, actor } = scope;
    const { staffId, role } = leaving(job.args);
    const place = placeOf(job.cursor);
    const { cases, ofCases, open, advisers, ...loaded } = await scope.read({
      cases: openCasesOf(staffId),
      ofCases: openFollowUpsOfCases(staffId),
      open: openAfter(staffId, place ?? { sortAt: 0, id: "" }, rowsASlice),
      advisers: advisersOfOpen(staffId),
      ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf }),
    });
    const facts = followUpFacts(loaded);
    const from = facts.staff.find(({ row }) => row.id === staffId)?.row;
    if (!from) return { changes: {}, cursor: null, done: true };
    const about = { from, role, facts, asOf };
    const handed = casesHandedOver({ ...about, cases: place ? [] : cases, open: ofCases, actor });
    const moves = followUpsHandedOver({
      ...about,
      open: open.filter(({ id }) => !handed.followUpIds.has(id)),
      notStaff: advisers,
    });
    const last = open.at(-1);
    return {
      changes: together(
        handed.changes,
        { update: moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to })) },
        {
          insertOnce: {
            notifications: handedOverNotices({ moves, from, key: `${job.id}:${place?.id ?? ""}`, asOf }),
          },
        },
      ),
      cursor: last ? { sortAt: last.sortAt, id: last.id } : null,
      done: open.length < rowsASlice,
    };
  },
};

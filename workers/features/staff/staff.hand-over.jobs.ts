import { isRoleKey, type RoleKey } from "../../../shared/kernel/permissions.ts";
import { edited, type NewRow, together } from "../../platform/changes.ts";
import { type JobHandler, newJob, type Slice, type SliceInput } from "../../platform/jobs.ts";
import { openCasesOf, openFollowUpsOfCases } from "../cases/cases.repository.ts";
import { customersKeptBy, firstContactsOfKept } from "../customers/customers.repository.ts";
import { handedOverNotices } from "../follow-ups/follow-ups.absence.rules.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { advisersOfOpen, openAfter } from "../follow-ups/follow-ups.repository.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { casesHandedOver, customersHandedOver, followUpsHandedOver } from "./staff.hand-over.rules.ts";

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

/** After the work come the customers that they keep, by id; undefined while there is work. */
function keptAfter(cursor: unknown): string | undefined {
  const given = typeof cursor === "object" && cursor !== null ? cursor : {};
  return "keptAfter" in given && typeof given.keptAfter === "string" ? given.keptAfter : undefined;
}

/**
 * Someone has left, or has lost a store or the right to work: the open work they can no longer do goes to
 * others of the store, then the customers they keep, and the others hear of it once a slice. Promised times stay.
 */
export const handOverWorkJob: JobHandler = {
  kind: "hand-over",
  async slice(input) {
    const after = keptAfter(input.job.cursor);
    return after === undefined ? workHandedOver(input) : keptHandedOver({ ...input, after });
  },
};

async function workHandedOver({ job, scope }: SliceInput): Promise<Slice> {
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
  const key = `${job.id}:${place?.id ?? ""}`;
  const last = open.at(-1);
  const isLast = open.length < rowsASlice;
  return {
    changes: together(
      handed.changes,
      { update: moves.map(({ followUp, to }) => edited("followUps", followUp, { assigneeId: to })) },
      { insertOnce: { notifications: handedOverNotices({ moves, from, key, asOf }) } },
    ),
    cursor: isLast || !last ? { keptAfter: "" } : { sortAt: last.sortAt, id: last.id },
    done: false,
  };
}

async function keptHandedOver({ job, scope, after }: SliceInput & { after: string }): Promise<Slice> {
  const { asOf } = scope;
  const { staffId, role } = leaving(job.args);
  const { customers, firstContacts, ...loaded } = await scope.read({
    customers: customersKeptBy({ staffId, after, limit: rowsASlice }),
    firstContacts: firstContactsOfKept({ staffId, after, limit: rowsASlice }),
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf }),
  });
  const facts = followUpFacts(loaded);
  const from = facts.staff.find(({ row }) => row.id === staffId)?.row;
  if (!from) return { changes: {}, cursor: null, done: true };
  const moves = customersHandedOver({ from, role, facts, customers, firstContacts, asOf });
  const notices = [...new Set(moves.map(({ to }) => to))].map((to) =>
    notification({
      staffId: to,
      kind: "customers-handed-over",
      key: `${job.id}:${after}`,
      subject: { type: "workbench", id: to },
      params: { name: from.name, count: moves.filter((move) => move.to === to).length },
      at: asOf,
    }),
  );
  return {
    changes: together(
      { update: moves.map(({ customer, to }) => edited("customers", customer, { keeperId: to })) },
      notices.length > 0 ? { insertOnce: { notifications: notices } } : {},
    ),
    cursor: { keptAfter: customers.at(-1)?.id ?? after },
    done: customers.length < rowsASlice,
  };
}

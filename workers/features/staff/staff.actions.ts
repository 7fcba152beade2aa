import type * as contract from "../../../shared/contracts/staff.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { roleKeys, roles } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { weekdayOf } from "../../../shared/kernel/zone.ts";
import { together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, byIds, type Row } from "../../platform/query.ts";
import { seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { coverJob, todayOf } from "../follow-ups/follow-ups.absence.rules.ts";
import { joiningJobs } from "../follow-ups/follow-ups.joining.rules.ts";
import { endMembership, restoreMembership } from "./staff.directory.ts";
import { handOverJob } from "./staff.hand-over.jobs.ts";
import { givesUpWork, takesOnWork } from "./staff.hand-over.rules.ts";
import * as repository from "./staff.repository.ts";
import {
  decideEdit,
  newStaff,
  readContacts,
  rightsProblem,
  seesPerson,
  storeProblem,
} from "./staff.rules.ts";
import { type StaffAnswer, staffView } from "./staff.views.ts";

/** Colleagues of the caller's stores, or of one of them; whoever sees the group belongs to every store. */
export async function listStaff({ scope, query, cursors }: Call<typeof contract.listStaff>) {
  const { storeId } = query;
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    also: { store: byId("stores", storeId ?? "") },
    refuse: ({ store }) =>
      storeId === undefined || (store && seesStore(scope, storeId))
        ? undefined
        : problem("request.not_found"),
    page: (page) => repository.staffPage(scope, { storeId, ...page }),
    view: (raw): StaffAnswer => staffView(repository.personOf(raw)),
  });
}

export async function getStaff({
  scope,
  params,
}: Call<typeof contract.getStaff>): Promise<Outcome<StaffAnswer>> {
  const { person } = await scope.read({ person: repository.personById(params.id) });
  return person && seesPerson(scope, person) ? answer(staffView(person)) : problem("request.not_found");
}

function unknownStores(storeIds: readonly string[], stores: readonly Row<"stores">[]): Problem | undefined {
  const fields = storeIds.flatMap((storeId, index) =>
    stores.some(({ id }) => id === storeId) ? [] : [{ pointer: `/storeIds/${index}`, code: "not_found" }],
  );
  return fields.length > 0 ? invalid(fields) : undefined;
}

export async function createStaff({
  scope,
  body,
}: Call<typeof contract.createStaff>): Promise<Outcome<StaffAnswer>> {
  const storeIds = [...new Set(body.storeIds ?? [])];
  const { stores } = await scope.read({ stores: byIds("stores", storeIds) });
  const contacts = readContacts(body);
  if (!contacts.ok) return contacts;
  const id = newId("staff", scope.asOf);
  const row = newStaff({ ...body, ...contacts.value, id, asOf: scope.asOf });
  const person = { ...row, role: body.role, storeIds, openFollowUps: 0 };
  const wrong =
    unknownStores(body.storeIds ?? [], stores) ??
    rightsProblem({ caller: scope, after: person }) ??
    storeProblem(person);
  if (wrong) return wrong;
  return commit(scope, {
    changes: { insert: { staff: [row], staffStores: storeIds.map((storeId) => ({ staffId: id, storeId })) } },
    audit: { verb: "staff.create", subject: { type: "staff", id } },
    answer: answer(staffView(person), { status: 201 }),
  });
}

/**
 * Edits a colleague. Their place in the directory follows their state: it is given back before they are
 * active and ended after they have left, so that the stricter of both holds in between.
 */
export async function editStaff({
  scope,
  params,
  body,
  ifMatch,
  directory,
  ringJobs,
}: Call<typeof contract.editStaff>): Promise<Outcome<StaffAnswer>> {
  const { person, group, stores, hasOtherOwner } = await scope.read({
    person: repository.personById(params.id),
    group: repository.ownGroup(),
    stores: byIds("stores", body.storeIds ?? []),
    hasOtherOwner: repository.hasOtherOwner(params.id),
  });
  if (!person || !group || !seesPerson(scope, person)) return problem("request.not_found");
  if (person.version !== ifMatch)
    return staleEdit({ scope, id: person.id, since: ifMatch, current: staffView(person) });
  const unknown = unknownStores(body.storeIds ?? [], stores);
  if (unknown) return unknown;
  const decided = decideEdit({ caller: scope, person, input: body, hasOtherOwner, group });
  if (!decided.ok) return decided;
  const seat = { groupId: scope.groupId, staffId: person.id };
  if (body.state === "active" && person.userId !== null)
    await restoreMembership(directory, { ...seat, userId: person.userId });
  const handsOver = givesUpWork(person, decided.after);
  const { asOf } = scope;
  const today = todayOf(asOf);
  const restsToday = (one: { restDays: readonly number[] }) => one.restDays.includes(weekdayOf(today));
  const isOff = restsToday(decided.after) && !restsToday(person);
  const key = `${person.id}:${decided.after.version}`;
  const jobs = [
    ...(handsOver ? [handOverJob({ person, asOf })] : []),
    ...(takesOnWork(person, decided.after) ? joiningJobs({ role: decided.after.role, key, asOf }) : []),
    ...(isOff ? [coverJob({ staffId: person.id, date: today, key, tell: true, asOf })] : []),
  ];
  if (jobs.length > 0) ringJobs();
  const saved = await commit(scope, {
    changes: together(decided.changes, { insertOnce: { jobs } }),
    audit: { verb: "staff.edit", subject: { type: "staff", id: person.id } },
    answer: answer(staffView(decided.after)),
  });
  if (body.state === "left") await endMembership(directory, seat, scope.asOf);
  return saved;
}

export async function listRoles() {
  const data = roleKeys.map((key) => {
    const { zh, en, sight, permissions } = roles[key];
    return { key, zh, en, sight, permissions: [...permissions] };
  });
  return answer({ data, nextCursor: null });
}

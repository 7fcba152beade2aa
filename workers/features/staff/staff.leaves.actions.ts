import type * as contract from "../../../shared/contracts/staff.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, named } from "../../platform/query.ts";
import { staleEdit } from "../../platform/stale.ts";
import { coverJob, todayOf } from "../follow-ups/follow-ups.absence.rules.ts";
import { returnsTo } from "../follow-ups/follow-ups.repository.ts";
import { leaveProblem } from "./staff.leaves.rules.ts";
import { leaveOnDays, leavesPage, personById } from "./staff.repository.ts";
import { answersFor, seesPerson } from "./staff.rules.ts";
import { type LeaveAnswer, leaveView } from "./staff.views.ts";

export async function listLeaves({ scope, params, query, cursors }: Call<typeof contract.listLeaves>) {
  const from = localDateOf({ at: scope.asOf, zone: "Asia/Shanghai" });
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { person: personById(params.id) },
    refuse: ({ person }) => (person && seesPerson(scope, person) ? undefined : problem("request.not_found")),
    page: (page) => leavesPage({ staffId: params.id, from, ...page }),
    view: (raw): LeaveAnswer => leaveView(decodeRow("leaves", raw)),
  });
}

export async function createLeave({
  scope,
  params,
  body,
  ringJobs,
}: Call<typeof contract.createLeave>): Promise<Outcome<LeaveAnswer>> {
  const { person, standIn, other } = await scope.read({
    person: personById(params.id),
    standIn: named(body.standInId ?? undefined, personById),
    other: leaveOnDays({ ...body, staffId: params.id }),
  });
  if (!person || !seesPerson(scope, person)) return problem("request.not_found");
  if (!answersFor(scope, person)) return problem("staff.beyond_own_rights");
  const seen = standIn && seesPerson(scope, standIn) ? standIn : undefined;
  const { asOf } = scope;
  const today = todayOf(asOf);
  const wrong = leaveProblem({ leave: body, person, standIn: seen, other, today });
  if (wrong) return wrong;
  const leave = {
    id: newId("leave", scope.asOf),
    staffId: person.id,
    fromOn: body.fromOn,
    toOn: body.toOn,
    reason: body.reason ?? null,
    standInId: body.standInId ?? null,
    createdAt: scope.asOf,
    version: 1,
  };
  const isToday = leave.fromOn <= today && today <= leave.toOn;
  const jobs = isToday
    ? [coverJob({ staffId: person.id, date: today, key: leave.id, tell: true, asOf })]
    : [];
  if (isToday) ringJobs();
  return commit(scope, {
    changes: { insert: { leaves: [leave] }, insertOnce: { jobs } },
    audit: { verb: "leaves.create", subject: { type: "leave", id: leave.id } },
    answer: answer(leaveView(leave), { status: 201 }),
  });
}

export async function deleteLeave({
  scope,
  params,
  ifMatch,
  ringJobs,
}: Call<typeof contract.deleteLeave>): Promise<Outcome<null>> {
  const { person, leave, returns } = await scope.read({
    person: personById(params.id),
    leave: byId("leaves", params.leaveId),
    returns: returnsTo(params.id),
  });
  if (!person || !seesPerson(scope, person) || leave?.staffId !== person.id)
    return problem("request.not_found");
  if (!answersFor(scope, person)) return problem("staff.beyond_own_rights");
  if (leave.version !== ifMatch)
    return staleEdit({ scope, id: leave.id, since: ifMatch, current: leaveView(leave) });
  // Whoever is there after all has their work back at once; on a day of rest, on the first day after.
  if (returns.length > 0) ringJobs();
  return commit(scope, {
    changes: {
      remove: { leaves: [[leave.id]] },
      update: returns.map((job) => edited("jobs", job, { runAt: scope.asOf })),
    },
    audit: { verb: "leaves.delete", subject: { type: "leave", id: leave.id } },
    answer: answer(null, { status: 204 }),
  });
}

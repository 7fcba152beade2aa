import type * as contract from "../../../shared/contracts/exports.contract.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { type Job, newJob } from "../../platform/jobs.ts";
import { byId, named } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { exportableLists, type NamedRecords } from "./exports.lists.ts";
import { argsOf, callerOf, cursorOf, type ExportArgs, exportJobKind, isWorking } from "./exports.state.ts";
import { type ExportAnswer, viewExport } from "./exports.views.ts";

/** Starts an export as a job that remembers who asked, so that it reads what they see. */
export async function startExport(call: Call<typeof contract.startExport>): Promise<Outcome<ExportAnswer>> {
  const { scope, body } = call;
  const { list, format, filters } = body;
  const { permission, filtered } = exportableLists[list];
  if (permission !== null && !scope.permissions.has(permission))
    return problem("auth.forbidden", { permission });
  const wanted = filtered(filters);
  if (!wanted.ok) return wanted;
  const missing = await unseen(scope, wanted.named);
  if (missing) return missing;
  const args: ExportArgs = { list, format, filters, language: scope.language, caller: callerOf(scope) };
  const made = newJob({ kind: exportJobKind, key: "", args, asOf: scope.asOf });
  const job = { ...made, key: made.id, state: "open" as const, cursor: null };
  call.ringJobs();
  return commit(scope, {
    changes: { insert: { jobs: [job] } },
    audit: { verb: "exports.start", subject: { type: "job", id: job.id } },
    answer: answer(viewExport(job, scope.language), { status: 202 }),
  });
}

/** The records that filters name and the caller does not see, refused as the lists themselves refuse them. */
async function unseen(scope: Scope, { storeId, assigneeId, customerId, vehicleId }: NamedRecords) {
  const { store, assignee, customer, vehicle } = await scope.read({
    store: byId("stores", storeId ?? ""),
    assignee: named(assigneeId, personById),
    customer: customerInSight(scope, customerId ?? ""),
    vehicle: vehicleInSight(scope, vehicleId ?? ""),
  });
  return unresolved([
    { pointer: "/filters/storeId", id: storeId, found: store !== undefined && seesStore(scope, store.id) },
    {
      pointer: "/filters/assigneeId",
      id: assigneeId,
      found: assignee !== undefined && seesPerson(scope, assignee),
    },
    { pointer: "/filters/customerId", id: customerId, found: customer !== undefined },
    { pointer: "/filters/vehicleId", id: vehicleId, found: vehicle !== undefined },
  ]);
}

export async function getExport({
  scope,
  params,
}: Call<typeof contract.getExport>): Promise<Outcome<ExportAnswer>> {
  const { job } = await scope.read({ job: byId("jobs", params.id) });
  return job && isOwn(scope, job) ? answer(viewExport(job, scope.language)) : problem("request.not_found");
}

/** Stops an export; a slice at work finds that its job has moved on, and the job's next one clears up. */
export async function cancelExport(call: Call<typeof contract.cancelExport>): Promise<Outcome<ExportAnswer>> {
  const { scope, params } = call;
  const { job } = await scope.read({ job: byId("jobs", params.id) });
  if (!job || !isOwn(scope, job)) return problem("request.not_found");
  if (!isWorking(job)) return problem("exports.finished");
  const after = {
    cursor: { phase: "cancelled", rows: cursorOf(job).rows },
    runAt: scope.asOf,
    leaseUntil: null,
  };
  call.ringJobs();
  return commit(scope, {
    changes: { update: [edited("jobs", job, after)] },
    audit: { verb: "exports.cancel", subject: { type: "job", id: job.id } },
    answer: answer(viewExport({ ...job, ...after }, scope.language)),
  });
}

/** Whether the caller made this export; to anyone else it is not there. */
function isOwn(scope: Scope, job: Job): boolean {
  if (job.kind !== exportJobKind) return false;
  const { actor } = argsOf(job).caller;
  return actor.type === scope.actor.type && actor.id === scope.actor.id;
}

import type * as contract from "../../../shared/contracts/jobs.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import type { Job } from "../../platform/jobs.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow } from "../../platform/query.ts";
import { deadJobsPage } from "./jobs.repository.ts";

export async function listJobs({ scope, query, cursors }: Call<typeof contract.listJobs>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    page: deadJobsPage,
    view: (raw) => jobView(decodeRow("jobs", raw)),
  });
}

/** The cursor stays: what was written before stays written, and the job goes on behind it. */
export async function replayJob(
  call: Call<typeof contract.replayJob>,
): Promise<Outcome<ReturnType<typeof jobView>>> {
  const { scope, params } = call;
  const { job } = await scope.read({ job: byId("jobs", params.id) });
  if (!job) return problem("request.not_found");
  if (job.state !== "dead") return problem("jobs.not_dead");
  const replayed = { state: "open", attempts: 0, runAt: scope.asOf, leaseUntil: null } as const;
  call.ringJobs();
  return commit(scope, {
    changes: { update: [edited("jobs", job, replayed)] },
    audit: { verb: "jobs.replay", subject: { type: "job", id: job.id } },
    answer: answer(jobView({ ...job, ...replayed, version: job.version + 1 })),
  });
}

function jobView({
  id,
  kind,
  state,
  attempts,
  error,
  createdAt,
  version,
}: Omit<Job, "groupId" | "changedSeq">) {
  return { id, kind, state, attempts, error, createdAt: isoOf(createdAt), version };
}

import type * as z from "zod";
import { exportProblems, type exportView } from "../../../shared/contracts/exports.contract.ts";
import { fill, type Language, type ProblemKind } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { Job } from "../../platform/jobs.ts";
import { cursorOf, type ExportCursor } from "./exports.state.ts";

export type ExportAnswer = z.input<ReturnType<typeof exportView>>;

const problems: Readonly<Record<string, ProblemKind>> = exportProblems;

/** An export as its maker sees it, in the reader's language. */
export function viewExport(
  job: Pick<Job, "id" | "state" | "cursor" | "createdAt">,
  language: Language,
): ExportAnswer {
  const cursor = cursorOf(job);
  const failure = failureOf(job, cursor);
  const kind = failure && problems[failure.code];
  return {
    id: job.id,
    state: stateOf(job, cursor),
    rows: cursor.rows,
    fileId: cursor.phase === "done" ? cursor.fileId : null,
    problem:
      failure && kind
        ? {
            code: failure.code,
            title: kind[language].title,
            detail: fill(kind[language].detail, failure.params),
          }
        : null,
    createdAt: isoOf(job.createdAt),
  };
}

function stateOf(job: Pick<Job, "state" | "cursor">, cursor: ExportCursor): ExportAnswer["state"] {
  if (cursor.phase === "done" || cursor.phase === "failed" || cursor.phase === "cancelled")
    return cursor.phase;
  if (job.state === "dead") return "failed";
  return job.cursor === null ? "queued" : "running";
}

function failureOf(job: Pick<Job, "state">, cursor: ExportCursor) {
  if (cursor.phase === "failed") return cursor;
  const isBroken = job.state === "dead" && (cursor.phase === "rows" || cursor.phase === "file");
  return isBroken ? { code: "exports.broken", params: {} } : undefined;
}

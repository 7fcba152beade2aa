import type * as contract from "../../../shared/contracts/import-undos.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { type Changes, edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { decodeRow, type Row, text } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { importShown } from "../imports/imports.repository.ts";
import { type ImportAnswer, viewImport } from "../imports/imports.views.ts";
import { undoJobKind } from "./import-undos.jobs.ts";
import { undoJobOf, undoOf } from "./import-undos.repository.ts";
import { noUndoCounts, undoDays, undoUntil } from "./import-undos.rules.ts";
import type { UndoShown } from "./import-undos.views.ts";

type Undo = Omit<Row<"importUndos">, "groupId" | "changedSeq">;

const working: readonly Undo["state"][] = ["checking", "undoing"];
const over: readonly Row<"imports">["state"][] = ["done", "cancelled", "failed"];

/** Begins to look what taking an import back would come to, or to take it back; one that was stopped goes on. */
export async function undoImport(call: Call<typeof contract.undoImport>): Promise<Outcome<ImportAnswer>> {
  const { scope, params, body } = call;
  const { shown, before, job } = await scope.read({
    shown: importShown(params.id),
    before: undoOf(params.id),
    job: undoJobOf(params.id),
  });
  if (!shown) return problem("request.not_found");
  const row = decodeRow("imports", shown);
  const wrong = undoProblem({ row, before, mode: body.mode, asOf: scope.asOf });
  if (wrong) return wrong;
  const goesOn = before?.mode === "apply";
  const state = body.mode === "check" ? ("checking" as const) : ("undoing" as const);
  const fresh: Undo = {
    importId: row.id,
    mode: body.mode,
    state,
    counts: noUndoCounts,
    progress: { done: 0, total: (row.counts.created ?? 0) + (row.counts.updated ?? 0) },
    kept: [],
    keptFileId: null,
    language: scope.language,
    createdBy: scope.actor.id,
    createdAt: scope.asOf,
    finishedAt: null,
    cancelAsked: false,
    version: 1,
  };
  const again = goesOn ? { state, finishedAt: null, cancelAsked: false } : { ...fresh, version: 0 };
  const changes: Changes = before
    ? { update: [edited("importUndos", before, again)] }
    : { insert: { importUndos: [fresh] } };
  if (job)
    changes.update = [
      ...(changes.update ?? []),
      edited("jobs", job, {
        state: "open",
        runAt: scope.asOf,
        attempts: 0,
        ...(goesOn ? {} : { cursor: null }),
      }),
    ];
  else
    changes.insert = {
      ...changes.insert,
      jobs: [newJob({ kind: undoJobKind, key: row.id, args: {}, asOf: scope.asOf })],
    };
  call.ringJobs();
  return commit(scope, {
    changes,
    audit: { verb: `imports.undo-${body.mode}`, subject: { type: "import", id: row.id } },
    answer: answer(
      viewed({ scope, shown, undo: { ...fresh, ...(goesOn && before ? { ...before, ...again } : {}) } }),
      { status: 202 },
    ),
  });
}

function undoProblem(input: {
  row: Row<"imports">;
  before: Undo | undefined;
  mode: "check" | "apply";
  asOf: number;
}): Problem | undefined {
  const { row, before, mode, asOf } = input;
  if (row.mode !== "apply" || !over.includes(row.state)) return problem("imports.undo_not_written");
  if (!row.recorded) return problem("imports.undo_not_recorded");
  if (before?.state === "undone") return problem("imports.undone");
  if (before && working.includes(before.state)) return problem("imports.undo_running");
  if (before?.mode === "apply" && mode === "check") return problem("imports.undo_begun");
  return asOf > (undoUntil(row) ?? 0) ? problem("imports.undo_over", { days: undoDays }) : undefined;
}

/** Stops the taking back of an import at its next piece. */
export async function cancelImportUndo(
  call: Call<typeof contract.cancelImportUndo>,
): Promise<Outcome<ImportAnswer>> {
  const { scope, params } = call;
  const { shown, undo } = await scope.read({ shown: importShown(params.id), undo: undoOf(params.id) });
  if (!shown) return problem("request.not_found");
  if (!undo || !working.includes(undo.state)) return problem("imports.undo_finished");
  call.ringJobs();
  return commit(scope, {
    changes: { update: [edited("importUndos", undo, { cancelAsked: true })] },
    audit: { verb: "imports.undo-cancel", subject: { type: "import", id: params.id } },
    answer: answer(viewed({ scope, shown, undo })),
  });
}

function viewed(input: {
  scope: Call<typeof contract.cancelImportUndo>["scope"];
  shown: RawRow;
  undo: Omit<UndoShown, "by">;
}): ImportAnswer {
  const { scope, shown, undo } = input;
  return viewImport({
    row: decodeRow("imports", shown),
    fileName: text(shown, "file_name"),
    language: scope.language,
    undo: { ...undo, by: text(shown, "undo_by") || null },
  });
}

import type * as z from "zod";
import type { importView } from "../../../shared/contracts/imports.contract.ts";
import type { Language } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, number, numberOrNull, type Row, text, textOrNull } from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { fieldWord } from "../history/history.fields.rules.ts";
import { type Kept, noUndoCounts } from "./import-undos.rules.ts";

type UndoAnswer = NonNullable<z.input<ReturnType<typeof importView>>["undo"]>;

/** Something that stays, with the name of who did what. */
export type KeptShown = Omit<Kept, "by"> & { by: { type: string; name: string | null } | null };

/** The taking back of an import as it is shown with it. */
export type UndoShown = Pick<
  Row<"importUndos">,
  "mode" | "state" | "counts" | "progress" | "kept" | "keptFileId" | "createdAt" | "finishedAt"
> & { by: string | null };

/** Reads the columns that are shown with an import; a list does without what stays. */
export function undoShown(raw: RawRow, how: "brief" | "whole"): UndoShown | undefined {
  if (textOrNull(raw, "undo_state") === null) return undefined;
  const { mode, state, counts, progress, kept } = decodeRow("importUndos", {
    mode: raw.undo_mode,
    state: raw.undo_state,
    counts: raw.undo_counts,
    progress: raw.undo_progress,
    kept: raw.undo_kept,
  });
  return {
    mode,
    state,
    counts,
    progress,
    kept: how === "brief" ? [] : kept,
    keptFileId: textOrNull(raw, "undo_kept_file_id"),
    createdAt: number(raw, "undo_at"),
    finishedAt: numberOrNull(raw, "undo_finished_at"),
    by: text(raw, "undo_by") || null,
  };
}

/** What stays, as it was laid down; we wrote it ourselves. */
export function readKept(stored: readonly unknown[]): KeptShown[] {
  return stored.filter((one): one is KeptShown => typeof one === "object" && one !== null && "reason" in one);
}

export function viewUndo({ undo, language }: { undo: UndoShown; language: Language }): UndoAnswer {
  const { customers, vehicles, serviceVisits, followUps, stores, staff, returned, kept } = {
    ...noUndoCounts,
    ...undo.counts,
  };
  return {
    mode: undo.mode,
    state: undo.state,
    counts: { customers, vehicles, serviceVisits, followUps, stores, staff, returned, kept },
    progress: { done: undo.progress.done ?? 0, total: undo.progress.total ?? 0 },
    kept: readKept(undo.kept).map(({ fields, by, at, ...one }) => ({
      ...one,
      fields: fields.map((field) => fieldWord(field, language)),
      by: by && { type: doerType(by.type), name: by.name },
      at: isoOf(at),
    })),
    keptFileId: undo.keptFileId,
    by: undo.by,
    startedAt: isoOf(undo.createdAt),
    finishedAt: isoOf(undo.finishedAt),
  };
}

function doerType(type: string): "staff" | "token" | "system" | "import" {
  return type === "staff" || type === "token" || type === "import" ? type : "system";
}

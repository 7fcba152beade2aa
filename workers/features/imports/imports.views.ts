import type * as z from "zod";
import type { importView } from "../../../shared/contracts/imports.contract.ts";
import { problemKinds } from "../../../shared/contracts/problems.ts";
import { fill, type Language, type ProblemParams } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { undoUntil } from "../import-undos/import-undos.rules.ts";
import { type UndoShown, viewUndo } from "../import-undos/import-undos.views.ts";
import { describeDoubtfulCell, fileMessages, isCellCode } from "./imports.messages.ts";
import { reasonsOf } from "./imports.rejects.ts";
import { type Import, readState } from "./imports.state.ts";

export type ImportAnswer = z.input<ReturnType<typeof importView>>;

/** An import as the API shows it, in the reader's language. */
export function viewImport(input: {
  row: Omit<Import, "groupId" | "changedSeq">;
  fileName: string;
  language: Language;
  undo?: UndoShown | undefined;
}): ImportAnswer {
  const { row, language } = input;
  const { counts, report, columns } = readState({ ...row, groupId: "", changedSeq: 0 });
  const { rows, created, updated, unchanged, skipped, rejected } = counts;
  const { warnings, rejects, phonesToday, ...figures } = report;
  return {
    id: row.id,
    kind: row.kind,
    mode: row.mode,
    state: stateOf(row.state, input.undo),
    fileName: input.fileName,
    counts: { rows, created, updated, unchanged, skipped, rejected },
    progress: { done: row.progress.done ?? 0, total: row.progress.total ?? 0 },
    columns: columns.map(({ index, heading, field, confidence, examples }) => ({
      index,
      heading,
      field,
      confidence: confidence ?? "none",
      examples,
    })),
    report: {
      ...figures,
      phonesToday: phonesToday.length,
      warnings: Object.entries(warnings).map(([code, warned]) => ({
        code,
        text: isCellCode(code) ? describeDoubtfulCell({ ...warned, code, language }) : code,
        count: warned.count,
      })),
      rejects: rejects.map((one) => {
        const [first] = one.errors;
        return {
          row: one.row,
          name: one.cells.find((cell) => cell !== "") ?? "",
          heading: first?.heading ?? "",
          value: one.cells[first?.column ?? -1] ?? "",
          reason: reasonsOf(one, language),
        };
      }),
    },
    problem: row.problem ? { code: row.problem.code, ...problemWords({ ...row.problem, language }) } : null,
    rejectsFileId: row.rejectsFileId,
    createdAt: isoOf(row.createdAt),
    finishedAt: isoOf(row.finishedAt),
    undoUntil: isoOf(undoUntil({ ...row, undo: input.undo })),
    undo: input.undo ? viewUndo({ undo: input.undo, language }) : null,
  };
}

/** What was taken back, or is on its way, says so; an import whose taking back was stopped is still written. */
function stateOf(state: Import["state"], undo: UndoShown | undefined): ImportAnswer["state"] {
  return undo?.state === "undoing" || undo?.state === "undone" ? undo.state : state;
}

const unreadable = { zh: "文件读不了", en: "The file cannot be read" };

/** Why a file could not be read, and what to do about it. */
function problemWords(input: { code: string; params: ProblemParams; language: Language }): {
  title: string;
  detail: string;
} {
  const { code, params, language } = input;
  const kind = problemKinds[code];
  if (kind) return { title: kind[language].title, detail: fill(kind[language].detail, params) };
  const message = Object.entries(fileMessages).find(([known]) => known === code)?.[1];
  return { title: unreadable[language], detail: message ? message[language](params) : code };
}

import { newId } from "../../../shared/kernel/ids.ts";
import { type Changes, together, touched } from "../../platform/changes.ts";
import type { Env } from "../../platform/config.ts";
import type { JobHandler, Slice, SliceInput } from "../../platform/jobs.ts";
import { byId, type Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { checkStretch } from "./imports.checking.ts";
import { type Decided, decidePiece } from "./imports.deciding.ts";
import { pieceStore, rejectsKey, uploadSource } from "./imports.files.ts";
import { KeyPlaces } from "./imports.key-places.rules.ts";
import { type Parsed, parseFile } from "./imports.parse.ts";
import { keyPlacesName, type PieceStore, pieceName, readPiece } from "./imports.pieces.ts";
import { rejectsFile } from "./imports.rejects.ts";
import { rememberedColumns, storeIds } from "./imports.repository.ts";
import { addReports, cursorOf, type Import, type ImportCursor, readState } from "./imports.state.ts";

const zoneOfFiles = "Asia/Shanghai";

interface SliceCase {
  row: Import;
  file: Row<"files">;
  scope: Scope;
  env: Env;
  tell: SliceInput["tell"];
}

/** An import as a job: read the file once, then piece by piece; each slice lands with its cursor or not at all. */
export const importJob: JobHandler = {
  kind: "import",
  async slice({ job, scope, env, tell }): Promise<Slice> {
    const importId = job.key;
    const { row } = await scope.read({ row: byId("imports", importId) });
    if (!row) return { changes: {}, cursor: null, done: true };
    if (row.cancelAsked) return cancelled(row, scope);
    const { file } = await scope.read({ file: byId("files", row.fileId) });
    if (!file) throw new Error("the import has no file");
    const cursor = cursorOf(job.cursor);
    const input: SliceCase = { row, file, scope, env, tell };
    return cursor.phase === "parse" ? parseSlice(input) : pieceSlice({ ...input, cursor });
  },
  async dead({ job, scope }): Promise<Changes> {
    const { row } = await scope.read({ row: byId("imports", job.key) });
    if (!row || row.finishedAt !== null) return {};
    return {
      update: [
        touched("imports", row, {
          state: "failed",
          problem: { code: "imports.broken", params: {} },
          finishedAt: scope.asOf,
        }),
      ],
    };
  },
};

function cancelled(row: Import, scope: Scope): Slice {
  return {
    changes: { update: [touched("imports", row, { state: "cancelled", finishedAt: scope.asOf })] },
    cursor: null,
    done: true,
  };
}

/** Reads the whole file into pieces; what cannot be read fails with the way out named. */
async function parseSlice(input: SliceCase): Promise<Slice> {
  const { row, file, scope, env } = input;
  const { remembered, stores } = await scope.read({
    remembered: rememberedColumns(row.kind),
    stores: storeIds(),
  });
  const pieces = pieceStore({ files: env.FILES, groupId: scope.groupId, importId: row.id });
  const known = Object.fromEntries(remembered.map(({ heading, field }) => [heading, field]));
  const keyPlaces = row.mode === "check" ? new KeyPlaces() : undefined;
  const parsed = await parseFile({
    source: uploadSource({ files: env.FILES, key: file.key, size: file.size }),
    kind: row.kind,
    remembered: { ...known, ...row.mapping },
    asOf: scope.asOf,
    zone: zoneOfFiles,
    pieces,
    ...(keyPlaces ? { keyPlaces } : {}),
    onProgress: (progress) => input.tell(touched("imports", row, { state: "parsing", progress })),
  });
  if (!parsed.ok) {
    const problem = { code: parsed.code, params: parsed.params };
    const failed = { state: "failed" as const, problem, columns: parsed.columns, finishedAt: scope.asOf };
    return { changes: { update: [touched("imports", row, failed)] }, cursor: null, done: true };
  }
  const isStoreTold = row.storeId !== null || parsed.columns.some(({ field }) => field === "store");
  if (!isStoreTold && stores.length > 1) {
    const problem = { code: "imports.store_needed", params: { count: stores.length } };
    const failed = { state: "failed" as const, problem, columns: parsed.columns, finishedAt: scope.asOf };
    return { changes: { update: [touched("imports", row, failed)] }, cursor: null, done: true };
  }
  if (keyPlaces) await pieces.put(keyPlacesName, keyPlaces.sorted());
  const rejects = await writeRejects({ ...input, parsed });
  const { counts, report } = readState({ ...row, counts: {}, report: {} });
  const state = row.mode === "check" ? ("checking" as const) : ("applying" as const);
  const change = touched("imports", row, {
    state,
    columns: parsed.columns,
    counts: { ...counts, rows: parsed.rows, skipped: parsed.skipped, rejected: parsed.rejected },
    progress: { done: parsed.skipped + parsed.rejected, total: parsed.rows },
    report: { ...report, warnings: parsed.warnings, rejects: parsed.firstRejects },
    rejectsFileId: rejects?.id ?? null,
  });
  const cursor: ImportCursor = {
    phase: "pieces",
    piece: 0,
    pieces: parsed.pieces,
    rejectPieces: parsed.rejectPieces,
    storeNames: parsed.storeNames,
  };
  return { changes: { insert: rejects ? { files: [rejects] } : {}, update: [change] }, cursor, done: false };
}

/** The rejected rows as a file of their own, ready to correct and load again. */
async function writeRejects(input: SliceCase & { parsed: Parsed }) {
  const { parsed, row, scope, env } = input;
  if (parsed.rejected === 0) return undefined;
  const language = row.language;
  const pieces = pieceStore({ files: env.FILES, groupId: scope.groupId, importId: row.id });
  const bytes = await rejectsFile({
    columns: parsed.columns,
    kind: row.kind,
    pieces,
    count: parsed.rejectPieces,
    language,
  });
  const key = rejectsKey(scope.groupId, row.id);
  await env.FILES.put(key, bytes);
  const base = input.file.name.replace(/\.[^.]+$/, "");
  return {
    id: newId("file", scope.asOf),
    name: language === "zh" ? `${base}-退回的行.xlsx` : `${base}-returned.xlsx`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    size: bytes.length,
    key,
    createdBy: row.createdBy,
    createdAt: scope.asOf,
  };
}

/** What the next pieces come to; a check writes nothing of it. */
async function pieceSlice(
  input: SliceCase & { cursor: Extract<ImportCursor, { phase: "pieces" }> },
): Promise<Slice> {
  const { row, scope, env, cursor } = input;
  if (cursor.piece >= cursor.pieces) return finished(input);
  const pieces = pieceStore({ files: env.FILES, groupId: scope.groupId, importId: row.id });
  const about = { row, scope, pieces, piece: cursor.piece, storeNames: cursor.storeNames };
  const results =
    row.mode === "check"
      ? await checkStretch({ ...about, count: cursor.pieces })
      : [await decidedPiece(about)];
  const state = readState(row);
  const counts = { ...state.counts };
  let { report } = state;
  let done = row.progress.done ?? 0;
  for (const { decided, rows } of results) {
    for (const key of ["created", "updated", "unchanged"] as const) counts[key] += decided.counts[key];
    report = addReports(report, decided.report);
    done += rows;
  }
  const progress = { done, total: row.progress.total ?? done };
  const change = touched("imports", row, { counts, report: { ...report }, progress });
  await letOthersIn();
  return {
    changes: together(...(row.mode === "check" ? [] : results.map(written)), { update: [change] }),
    cursor: { ...cursor, piece: cursor.piece + results.length },
    done: false,
    whole: row.mode === "apply",
  };
}

async function decidedPiece(input: {
  row: Import;
  scope: Scope;
  storeNames: readonly string[];
  pieces: PieceStore;
  piece: number;
}) {
  const piece = readPiece(await input.pieces.get(pieceName(input.piece)));
  return { decided: await decidePiece({ ...input, piece }), rows: piece.length };
}

/** The import as a whole is one event; whoever follows what it made asks for what was updated since. */
function written({ decided }: { decided: Decided }): Changes {
  const { events: _, ...rows } = decided.changes;
  return rows;
}

/** The end: a check waits for its word, an import tells who started it, and the past in one summary. */
function finished(input: SliceCase & { cursor: Extract<ImportCursor, { phase: "pieces" }> }): Slice {
  const { row, scope } = input;
  if (row.mode === "check") {
    return {
      changes: { update: [touched("imports", row, { state: "checked" })] },
      cursor: { ...input.cursor, piece: 0 },
      done: true,
    };
  }
  const { counts, report } = readState(row);
  const about = {
    staffId: row.createdBy,
    key: row.id,
    subject: { type: "import", id: row.id },
    at: scope.asOf,
  };
  const notices = row.createdBy.startsWith("stf_")
    ? [
        notification({
          ...about,
          kind: "import-done",
          params: {
            file: input.file.name,
            created: counts.created,
            updated: counts.updated,
            rejected: counts.rejected,
          },
        }),
        ...(report.history > 0
          ? [notification({ ...about, kind: "history-closed", params: { count: report.history } })]
          : []),
      ]
    : [];
  return {
    changes: {
      update: [touched("imports", row, { state: "done", finishedAt: scope.asOf })],
      insertOnce: { notifications: notices, importColumns: remembered(row) },
      events: [{ type: "import.done", subjectType: "import", subjectId: row.id, state: "done" }],
    },
    cursor: null,
    done: true,
    whole: true,
  };
}

/** What somebody decided about headings, kept for the group's next file. */
function remembered(row: Import) {
  return Object.entries(row.mapping).map(([heading, field]) => ({ kind: row.kind, heading, field }));
}

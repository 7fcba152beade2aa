import { newId } from "../../../shared/kernel/ids.ts";
import { type Changes, together, touched } from "../../platform/changes.ts";
import type { Env } from "../../platform/config.ts";
import type { JobHandler, Slice, SliceInput } from "../../platform/jobs.ts";
import { byId, type Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { ImportArchive } from "./imports.archive.rules.ts";
import { importCustomers, type RowCounts } from "./imports.customers.rules.ts";
import { pieceStore, rejectsKey, uploadSource } from "./imports.files.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { namedIn } from "./imports.lookups.rules.ts";
import { settleOpenWork } from "./imports.open-work.rules.ts";
import { type Parsed, parseFile } from "./imports.parse.ts";
import { customersOf, type ImportedValue, pieceName, readPiece, visitsOf } from "./imports.pieces.ts";
import { rejectsFile } from "./imports.rejects.ts";
import { archiveQueries, rememberedColumns, storeIds } from "./imports.repository.ts";
import { addReports, cursorOf, type Import, type ImportCursor, readState } from "./imports.state.ts";
import { importVisits, type VisitReport } from "./imports.visits.rules.ts";

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
  const parsed = await parseFile({
    source: uploadSource({ files: env.FILES, key: file.key, size: file.size }),
    kind: row.kind,
    remembered: { ...known, ...row.mapping },
    asOf: scope.asOf,
    zone: zoneOfFiles,
    pieces,
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

/** One piece: looks up what its rows name, decides, and writes it; a check decides and writes nothing. */
async function pieceSlice(
  input: SliceCase & { cursor: Extract<ImportCursor, { phase: "pieces" }> },
): Promise<Slice> {
  const { row, scope, env, cursor } = input;
  if (cursor.piece >= cursor.pieces) return finished(input);
  const pieces = pieceStore({ files: env.FILES, groupId: scope.groupId, importId: row.id });
  const piece = readPiece(await pieces.get(pieceName(cursor.piece)));
  const decided = await decidePiece({ row, scope, piece });
  const state = readState(row);
  const counts = { ...state.counts };
  for (const key of ["created", "updated", "unchanged"] as const) counts[key] += decided.counts[key];
  const done = (row.progress.done ?? 0) + piece.length;
  const change = touched("imports", row, {
    counts,
    report: { ...addReports(state.report, decided.report) },
    progress: { done, total: row.progress.total ?? done },
  });
  await letOthersIn();
  // The import as a whole is one event; whoever follows what it made asks for what was updated since.
  const { events: _, ...rows } = decided.changes;
  return {
    changes: together(row.mode === "check" ? {} : rows, { update: [change] }),
    cursor: { ...cursor, piece: cursor.piece + 1 },
    done: false,
  };
}

interface Decided {
  changes: Changes;
  counts: RowCounts;
  report: Partial<VisitReport> & { newStores: string[]; newAdvisers: string[] };
}

async function decidePiece(input: {
  row: Import;
  scope: Scope;
  piece: readonly ReadRow<ImportedValue>[];
}): Promise<Decided> {
  const { row, scope, piece } = input;
  const named = namedIn({ customers: customersOf(piece), visits: visitsOf(piece) });
  const { group, visits, callbacks, open, ...loaded } = await scope.read({
    group: groupRow,
    ...archiveQueries(named),
  });
  const archive = new ImportArchive({
    loaded,
    asOf: scope.asOf,
    defaultStoreId: row.storeId,
    groupName: group?.name ?? "",
  });
  if (row.kind === "customers") {
    const counts = importCustomers({ rows: customersOf(piece), archive, asOf: scope.asOf });
    return {
      changes: settleOpenWork({ changes: archive.changes(), open, archive, asOf: scope.asOf }),
      counts,
      report: { newStores: archive.places.newStoreNames, newAdvisers: archive.places.newAdviserNames },
    };
  }
  const facts = followUpFacts(
    await scope.read(
      followUpFactQueries({
        causes: [],
        customerIds: loaded.customers.map(({ id }) => id),
        contactPointIds: loaded.points.map(({ id }) => id),
        asOf: scope.asOf,
      }),
    ),
  );
  for (const callback of callbacks) facts.byCause.set(`${callback.kind}:${callback.cause}`, callback);
  const result = importVisits({ rows: visitsOf(piece), archive, visits, facts, asOf: scope.asOf });
  return {
    changes: together(
      archive.changes(),
      settleOpenWork({ changes: result.changes, open, archive, asOf: scope.asOf }),
    ),
    counts: result.counts,
    report: {
      ...result.report,
      newStores: archive.places.newStoreNames,
      newAdvisers: archive.places.newAdviserNames,
    },
  };
}

const groupRow = {
  sql: "SELECT name FROM groups WHERE group_id = ?1",
  params: [],
  read: ([found]: Record<string, unknown>[]) => (found ? { name: String(found.name) } : undefined),
};

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
  };
}

/** What somebody decided about headings, kept for the group's next file. */
function remembered(row: Import) {
  return Object.entries(row.mapping).map(([heading, field]) => ({ kind: row.kind, heading, field }));
}

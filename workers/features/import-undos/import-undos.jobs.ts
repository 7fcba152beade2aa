import { newId } from "../../../shared/kernel/ids.ts";
import { type Changes, type FullRow, together, touched } from "../../platform/changes.ts";
import type { Env } from "../../platform/config.ts";
import type { Job, JobHandler, Slice } from "../../platform/jobs.ts";
import { byId, type Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { keptFile, undoFiles } from "./import-undos.files.ts";
import { loadUndo } from "./import-undos.loading.ts";
import { placesBack } from "./import-undos.places.ts";
import { commitBefore, importJobOf, namesOfStaff, undoOf } from "./import-undos.repository.ts";
import { decideUndo, type Kept, noUndoCounts, type UndoCounts } from "./import-undos.rules.ts";
import type { KeptShown } from "./import-undos.views.ts";
import { isAnything, type Written } from "./import-undos.written.rules.ts";

export const undoJobKind = "import-undo";

/** What stays is shown up to here; the file has all of it. */
const mostShown = 50;
/** Commits that wrote nothing to take back, looked through in one slice. */
const mostPassed = 50;

/** Where the taking back of an import goes on: from its last commit to its first. */
interface UndoCursor {
  /** First what the import's job wrote, then what was decided before it wrote. */
  stream: "job" | "import";
  /** Commits before this one are to be taken back. */
  before: number;
  /** The commit whose stores and people are to be taken back next. */
  places: number | null;
  /** Commits of which something stays. */
  kept: number[];
  /** The commit up to which it is known what is gone; a check alone needs it. */
  gone: number | null;
}

const start: UndoCursor = {
  stream: "job",
  before: Number.MAX_SAFE_INTEGER,
  places: null,
  kept: [],
  gone: null,
};

function cursorOf(stored: unknown): UndoCursor {
  return typeof stored === "object" && stored !== null ? { ...start, ...stored } : start;
}

interface UndoSlice {
  job: Job;
  scope: Scope;
  env: Env;
  row: Row<"imports">;
  undo: Row<"importUndos">;
  cursor: UndoCursor;
  /** Subjects of the import's commits and of its taking back. */
  ours: string[];
}

/** Takes an import back commit by commit, the last first; each slice lands with its cursor or not at all. */
export const importUndoJob: JobHandler = {
  kind: undoJobKind,
  async slice({ job, scope, env }): Promise<Slice> {
    const { row, undo, importJob } = await scope.read({
      row: byId("imports", job.key),
      undo: undoOf(job.key),
      importJob: importJobOf(job.key),
    });
    if (!row || !undo || !importJob || undo.finishedAt !== null)
      return { changes: {}, cursor: job.cursor, done: true };
    if (undo.cancelAsked)
      return {
        changes: {
          update: [touched("importUndos", undo, { state: "cancelled", finishedAt: scope.asOf })],
        },
        cursor: job.cursor,
        done: true,
      };
    const cursor = cursorOf(job.cursor);
    const ours = [importJob.id, job.id, row.id];
    const input: UndoSlice = { job, scope, env, row, undo, cursor, ours };
    const subject = cursor.stream === "job" ? importJob.id : row.id;
    if (cursor.places !== null) return placesSlice({ ...input, subject });
    return rowsSlice({ ...input, subject });
  },
  async dead({ job, scope }): Promise<Changes> {
    const { undo } = await scope.read({ undo: undoOf(job.key) });
    if (!undo || undo.finishedAt !== null) return {};
    return {
      update: [touched("importUndos", undo, { state: "failed", finishedAt: scope.asOf })],
    };
  },
};

async function rowsSlice(input: UndoSlice & { subject: string }): Promise<Slice> {
  const { scope, undo, cursor, subject, ours } = input;
  let { before } = cursor;
  let written: Written | undefined;
  for (let passed = 0; passed < mostPassed; passed++) {
    written = (await scope.read({ written: commitBefore(subject, before) })).written;
    if (!written || isAnything(written)) break;
    before = written.seq;
  }
  if (!written)
    return cursor.stream === "job"
      ? { changes: {}, cursor: { ...cursor, stream: "import", before: start.before }, done: false }
      : finished(input);
  if (!isAnything(written)) return { changes: {}, cursor: { ...cursor, before }, done: false };
  const isCheck = undo.mode === "check";
  const files = filesOf(input);
  const gone = cursor.gone === null ? [] : await files.list(`gone-${cursor.gone}.json`);
  const loaded = await loadUndo({
    scope,
    written,
    ours,
    gone: new Set(gone.filter((one) => typeof one === "string")),
    isCheck,
  });
  const decided = decideUndo(loaded);
  if (isCheck) await files.put(`gone-${written.seq}.json`, [...gone, ...decided.gone]);
  const kept = await layDown({ ...input, seq: `${written.seq}`, kept: decided.kept });
  const { made, links } = written;
  const hasPlaces = made.stores.length + made.staff.length + links.staffStores.length > 0;
  await letOthersIn();
  return {
    changes: together(isCheck ? {} : decided.changes, {
      update: [noted({ ...input, counts: decided.counts, kept, written })],
    }),
    cursor: {
      ...cursor,
      before: hasPlaces ? written.seq + 1 : written.seq,
      places: hasPlaces ? written.seq : null,
      kept: kept.length > 0 ? [...cursor.kept, written.seq] : cursor.kept,
      gone: isCheck ? written.seq : null,
    },
    done: false,
  };
}

async function placesSlice(input: UndoSlice & { subject: string }): Promise<Slice> {
  const { scope, undo, cursor, subject, ours } = input;
  const isCheck = undo.mode === "check";
  const { written } = await scope.read({ written: commitBefore(subject, (cursor.places ?? 0) + 1) });
  if (!written) throw new Error("a commit of the import is gone from the audit");
  const decided = await placesBack({ scope, written, ours, isCheck });
  const kept = await layDown({ ...input, seq: `${written.seq}-places`, kept: decided.kept });
  return {
    changes: together(isCheck ? {} : decided.changes, {
      update: [noted({ ...input, counts: decided.counts, kept, written: undefined })],
    }),
    cursor: {
      ...cursor,
      before: written.seq,
      places: null,
      kept: kept.length > 0 ? [...cursor.kept, written.seq] : cursor.kept,
    },
    done: false,
  };
}

function filesOf({ env, scope, row, undo }: UndoSlice) {
  return undoFiles({ files: env.FILES, groupId: scope.groupId, importId: row.id, mode: undo.mode });
}

/** Keeps the list of what stays of one commit; laid down twice it is the same. */
async function layDown(input: UndoSlice & { seq: string; kept: readonly Kept[] }): Promise<KeptShown[]> {
  const { kept, scope } = input;
  if (kept.length === 0) return [];
  const { names } = await scope.read({
    names: namesOfStaff(kept.flatMap(({ by }) => (by?.type === "staff" ? [by.id] : []))),
  });
  const shown = kept.map(({ by, ...one }) => ({
    ...one,
    by: by && { type: by.type, name: names.get(by.id) ?? null },
  }));
  await filesOf(input).put(`kept-${input.seq}.json`, shown);
  return shown;
}

/** How far it is by now. */
function noted(
  input: UndoSlice & { counts: UndoCounts; kept: readonly KeptShown[]; written: Written | undefined },
) {
  const { undo, row, counts, kept, written } = input;
  const sum = { ...noUndoCounts, ...undo.counts };
  for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  const total = undo.progress.total ?? 0;
  const own = row.kind === "customers" ? ("customers" as const) : ("serviceVisits" as const);
  const records = written
    ? written.made[own].length + written.updated.filter(({ table }) => table === own).length
    : 0;
  return touched("importUndos", undo, {
    counts: sum,
    progress: { done: Math.min(total, (undo.progress.done ?? 0) + records), total },
    kept: [...undo.kept, ...kept].slice(0, mostShown),
  });
}

async function finished(input: UndoSlice): Promise<Slice> {
  const { undo, scope, row, cursor } = input;
  const file = await writeKept(input);
  const isCheck = undo.mode === "check";
  return {
    changes: {
      insert: file ? { files: [file] } : {},
      update: [
        touched("importUndos", undo, {
          state: isCheck ? "checked" : "undone",
          progress: { done: undo.progress.total ?? 0, total: undo.progress.total ?? 0 },
          keptFileId: file?.id ?? null,
          finishedAt: scope.asOf,
        }),
      ],
      events: isCheck
        ? []
        : [{ type: "import.undone", subjectType: "import", subjectId: row.id, state: "undone" }],
    },
    cursor,
    done: true,
  };
}

async function writeKept(input: UndoSlice): Promise<FullRow<"files"> | undefined> {
  const { undo, scope, env, cursor, row } = input;
  if (cursor.kept.length === 0) return undefined;
  const files = filesOf(input);
  async function* lists() {
    for (const seq of new Set(cursor.kept)) {
      yield await files.list(`kept-${seq}.json`);
      yield await files.list(`kept-${seq}-places.json`);
    }
  }
  const bytes = await keptFile({ lists: lists(), language: undo.language });
  await env.FILES.put(files.keptFileKey, bytes);
  const { file } = await scope.read({ file: byId("files", row.fileId) });
  const base = (file?.name ?? "").replace(/\.[^.]+$/, "");
  return {
    id: newId("file", scope.asOf),
    name: undo.language === "zh" ? `${base}-撤回后留下的.xlsx` : `${base}-what-stays.xlsx`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    size: bytes.length,
    key: files.keptFileKey,
    createdBy: undo.createdBy,
    createdAt: scope.asOf,
  };
}

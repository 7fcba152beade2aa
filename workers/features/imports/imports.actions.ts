import type * as contract from "../../../shared/contracts/imports.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { listPage } from "../../platform/list.ts";
import { byId, byIds, decodeRow, text } from "../../platform/query.ts";
import { seesStore } from "../../platform/scope.ts";
import { MAX_SPREADSHEET_BYTES } from "../../platform/spreadsheet/sniff.ts";
import { isColleague } from "../follow-ups/follow-ups.assignment.rules.ts";
import { undoShown } from "../import-undos/import-undos.views.ts";
import { peopleByIds } from "../staff/staff.repository.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { uploadKey } from "./imports.files.ts";
import { headingKey, isField } from "./imports.headings.rules.ts";
import { importShown, importsPage, jobOf } from "./imports.repository.ts";
import { cursorOf, noCounts, noReport, readState, workingStates } from "./imports.state.ts";
import { type ImportAnswer, viewImport } from "./imports.views.ts";

/** Takes a file in: the bytes first, then import, file and job in one commit; dying between leaves an orphan object. */
export async function startImport(call: Call<typeof contract.startImport>): Promise<Outcome<ImportAnswer>> {
  const { scope, body } = call;
  const { store } = await scope.read({ store: byId("stores", body.storeId ?? "") });
  if (body.storeId && !(store && seesStore(scope, store.id)))
    return invalid([{ pointer: "/storeId", code: "not_found" }]);
  const said = readMapping(body.mapping);
  if (!said) return invalid([{ pointer: "/mapping", code: "invalid" }]);
  const { mapping, unknown } = byHeadingKey(said, body.kind);
  if (unknown.length > 0) return unknownFields(unknown);
  if (body.file.size === 0) return problem("spreadsheet.empty");
  if (body.file.size > MAX_SPREADSHEET_BYTES)
    return problem("imports.too_large", { size: Math.ceil(body.file.size / 1_048_576) });
  const id = newId("import", scope.asOf);
  const key = uploadKey(scope.groupId, id);
  await call.files.put(key, await body.file.arrayBuffer());
  const file = {
    id: newId("file", scope.asOf),
    name: body.file.name.slice(0, 200),
    contentType: body.file.type,
    size: body.file.size,
    key,
    createdBy: scope.actor.id,
    createdAt: scope.asOf,
  };
  const row = {
    id,
    kind: body.kind,
    mode: body.mode,
    state: "queued" as const,
    fileId: file.id,
    storeId: store?.id ?? null,
    mapping,
    columns: [],
    counts: noCounts,
    progress: { done: 0, total: 0 },
    report: { ...noReport },
    problem: null,
    rejectsFileId: null,
    language: scope.language,
    createdBy: scope.actor.id,
    createdAt: scope.asOf,
    finishedAt: null,
    cancelAsked: false,
    recorded: true,
    version: 1,
  };
  call.ringJobs();
  return commit(scope, {
    changes: {
      insert: {
        files: [file],
        imports: [row],
        jobs: [newJob({ kind: "import", key: id, args: {}, asOf: scope.asOf })],
      },
    },
    audit: { verb: "imports.start", subject: { type: "import", id } },
    answer: answer(viewImport({ row, fileName: file.name, language: scope.language }), { status: 202 }),
  });
}

function readMapping(text: string | undefined): object | undefined {
  if (text === undefined || text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export async function listImports({ scope, query, cursors }: Call<typeof contract.listImports>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    page: importsPage,
    view: (raw): ImportAnswer =>
      viewImport({
        row: decodeRow("imports", raw),
        fileName: text(raw, "file_name"),
        language: scope.language,
        undo: undoShown(raw, "brief"),
      }),
  });
}

export async function getImport({
  scope,
  params,
}: Call<typeof contract.getImport>): Promise<Outcome<ImportAnswer>> {
  const { shown } = await scope.read({ shown: importShown(params.id) });
  if (!shown) return problem("request.not_found");
  return answer(
    viewImport({
      row: decodeRow("imports", shown),
      fileName: text(shown, "file_name"),
      language: scope.language,
      undo: undoShown(shown, "whole"),
    }),
  );
}

/** Writes what was checked; another mapping has the file read again, decisions on stores and advisers are kept. */
export async function applyImport(call: Call<typeof contract.applyImport>): Promise<Outcome<ImportAnswer>> {
  const { scope, params, body } = call;
  const stores = Object.entries(body.stores ?? {});
  const advisers = Object.entries(body.advisers ?? {});
  const { shown, job, foundStores, foundStaff } = await scope.read({
    shown: importShown(params.id),
    job: jobOf(params.id),
    foundStores: byIds(
      "stores",
      stores.map(([, id]) => id),
    ),
    foundStaff: peopleByIds(advisers.map(([, id]) => id)),
  });
  if (!shown || !job) return problem("request.not_found");
  const missing = [
    ...stores
      .filter(([, id]) => !foundStores.some((store) => store.id === id && seesStore(scope, id)))
      .map(([name]) => `/stores/${name}`),
    ...advisers
      .filter(
        ([, id]) =>
          !foundStaff.some(
            (person) =>
              person.id === id &&
              isColleague(scope, { row: person, storeIds: new Set(person.storeIds), leaves: [] }),
          ),
      )
      .map(([name]) => `/advisers/${name}`),
  ];
  if (missing.length > 0) return invalid(missing.map((pointer) => ({ pointer, code: "not_found" })));
  const row = decodeRow("imports", shown);
  if (row.state !== "checked") return problem("imports.not_checked");
  const { mapping, unknown } = byHeadingKey(body.mapping ?? {}, row.kind);
  if (unknown.length > 0) return unknownFields(unknown);
  const again = Object.keys(mapping).length > 0;
  const { counts, report } = readState(row);
  const reset = again
    ? { counts: noCounts, report: { ...noReport }, progress: { done: 0, total: 0 } }
    : {
        counts: { ...counts, created: 0, updated: 0, unchanged: 0 },
        report: { ...noReport, warnings: report.warnings, rejects: report.rejects },
        progress: { done: counts.skipped + counts.rejected, total: counts.rows },
      };
  const change = edited("imports", row, {
    mode: "apply",
    state: again ? "queued" : "applying",
    mapping: { ...row.mapping, ...mapping },
    ...reset,
  });
  const cursor = cursorOf(job.cursor);
  const matches: Changes = {
    insertOnce: {
      importMatches: [
        ...stores.map(([name, targetId]) => ({ kind: "store" as const, text: name, targetId })),
        ...advisers.map(([name, targetId]) => ({ kind: "adviser" as const, text: name, targetId })),
      ],
    },
  };
  call.ringJobs();
  return commit(scope, {
    changes: together(
      {
        update: [
          change,
          edited("jobs", job, {
            state: "open",
            runAt: scope.asOf,
            attempts: 0,
            cursor: again ? null : cursor,
          }),
        ],
      },
      matches,
    ),
    audit: { verb: "imports.apply", subject: { type: "import", id: row.id }, whole: true },
    answer: answer(
      viewImport({
        row: { ...row, mode: "apply", state: again ? "queued" : "applying", ...reset },
        fileName: text(shown, "file_name"),
        language: scope.language,
      }),
      { status: 202 },
    ),
  });
}

/** Stops an import at its next piece; one that waits after its check is over at once. */
export async function cancelImport(call: Call<typeof contract.cancelImport>): Promise<Outcome<ImportAnswer>> {
  const { scope, params } = call;
  const { shown } = await scope.read({ shown: importShown(params.id) });
  if (!shown) return problem("request.not_found");
  const row = decodeRow("imports", shown);
  const isWaiting = row.state === "checked";
  if (!isWaiting && !workingStates.includes(row.state)) return problem("imports.finished");
  const after = isWaiting
    ? { cancelAsked: true, state: "cancelled" as const, finishedAt: scope.asOf }
    : { cancelAsked: true };
  call.ringJobs();
  return commit(scope, {
    changes: { update: [edited("imports", row, after)] },
    audit: { verb: "imports.cancel", subject: { type: "import", id: row.id } },
    answer: answer(
      viewImport({ row: { ...row, ...after }, fileName: text(shown, "file_name"), language: scope.language }),
    ),
  });
}

/** A mapping by the form under which headings are remembered, and the headings that it sends to no field. */
function byHeadingKey(
  said: object,
  kind: ImportKind,
): { mapping: Record<string, string>; unknown: string[] } {
  const mapping: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [heading, field] of Object.entries(said)) {
    const isTarget = typeof field === "string" && (field === "ignore" || isField(field, kind));
    if (isTarget) mapping[headingKey(heading)] = field;
    else unknown.push(heading);
  }
  return { mapping, unknown };
}

function unknownFields(headings: readonly string[]): Problem {
  return invalid(headings.map((heading) => ({ pointer: `/mapping/${heading}`, code: "unknown" })));
}

import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, together } from "../../platform/changes.ts";
import type { Env } from "../../platform/config.ts";
import { openDirectory } from "../../platform/directory.ts";
import type { Job, JobHandler, Slice } from "../../platform/jobs.ts";
import { newMeter } from "../../platform/meter.ts";
import { tokenStands } from "../../platform/principal.ts";
import { byId, nothing, onlyIf, type Row } from "../../platform/query.ts";
import { type Scope, scopeOf } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { nextCallsOf } from "../customers/customers.cards.repository.ts";
import { staffNames } from "../follow-ups/follow-ups.repository.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { carsInSight } from "../vehicles/vehicles.repository.ts";
import { exportsEn } from "./exports.en.ts";
import { contentTypes, exportFiles } from "./exports.files.ts";
import { type Beside, type ExportableList, exportableLists, type FilteredList } from "./exports.lists.ts";
import { storesOfGroup } from "./exports.repository.ts";
import {
  argsOf,
  cursorOf,
  type ExportArgs,
  type ExportCursor,
  exportJobKind,
  principalOf,
} from "./exports.state.ts";
import { exportsZh } from "./exports.zh.ts";

const homeZone = "Asia/Shanghai";
const keptMs = 7 * 86_400_000;
const mostRows = 100_000;
const pageRows = 500;
/** A filtered page may hold few rows of the many it looked at, so a piece ends at its pages or its rows. */
const pieceRows = 2_000;
const piecePages = 10;
/** A fleet has many cars: of all customers of a piece no more than these are looked at. */
const mostCars = 20_000;

type Phase<P extends ExportCursor["phase"]> = Extract<ExportCursor, { phase: P }>;

interface SliceCase {
  job: Job;
  args: ExportArgs;
  /** The job's own scope. */
  scope: Scope;
  env: Env;
}

/** An export as a job: piece by piece with the caller's own sight, then the file; a week later it is cleared. */
export const exportJob: JobHandler = {
  kind: exportJobKind,
  async slice({ job, scope, env }): Promise<Slice> {
    const input: SliceCase = { job, args: argsOf(job), scope, env };
    const cursor = cursorOf(job);
    switch (cursor.phase) {
      case "rows":
        return rowsSlice({ ...input, cursor });
      case "file":
        return fileSlice({ ...input, cursor });
      default:
        return clearSlice({ ...input, cursor });
    }
  },
};

function step(cursor: ExportCursor): Slice {
  return { changes: {}, cursor, done: false };
}

function failed(rows: number, code: string, params: Phase<"failed">["params"] = {}): Slice {
  return step({ phase: "failed", rows, code, params });
}

function filesOf({ job, args, scope, env }: SliceCase) {
  return exportFiles({ files: env.FILES, groupId: scope.groupId, id: job.id, format: args.format });
}

async function rowsSlice(input: SliceCase & { cursor: Phase<"rows"> }): Promise<Slice> {
  const { job, args, scope, cursor } = input;
  const caller = scopeOf({
    principal: principalOf(args.caller, scope),
    shard: scope.shardSession,
    asOf: scope.asOf,
    language: args.language,
    requestId: scope.requestId,
  });
  const list = exportableLists[args.list];
  const wanted = list.filtered(args.filters);
  if (!wanted.ok) throw new Error(`the filters of an export no longer hold: ${wanted.code}`);
  const { staff, stores, names } = await caller.read({
    staff: byId("staff", args.caller.actor.id),
    stores: storesOfGroup(),
    names: staffNames(),
  });
  if (!(await isStillThere({ ...input, staff }))) return failed(cursor.rows, "exports.access_ended");

  const read = await readPiece({ caller, wanted, after: cursor.after });
  const rows = cursor.rows + read.rows.length;
  if (rows > mostRows) return failed(rows, "exports.too_many", { limit: mostRows.toLocaleString("en-US") });
  const customerIds = list.customers?.(read.rows) ?? [];
  const { phones, cars, calls } = await caller.read({
    phones: onlyIf(read.rows.length > 0, list.phones?.(read.rows) ?? nothing(new Map()), new Map()),
    cars: onlyIf(customerIds.length > 0, carsInSight(caller, customerIds, mostCars), []),
    calls: onlyIf(
      customerIds.length > 0 && caller.permissions.has("follow-ups:see"),
      nextCallsOf(caller, customerIds),
      [],
    ),
  });
  const facts = {
    words: args.language === "zh" ? exportsZh : exportsEn,
    asOf: job.createdAt,
    whole: caller.permissions.has("personal-data:see"),
    stores: new Map(stores.map((store) => [store.id, store])),
    staff: names,
    phones,
    cars: Map.groupBy(cars, ({ customerId }) => customerId),
    nextCalls: new Map(calls.map((one) => [one.customerId ?? "", one])),
    beside: await besideOf({ caller, list, rows: read.rows }),
    orders: caller.permissions.has("service-visits:see"),
    zone: stores[0]?.zone ?? homeZone,
  };
  if (read.rows.length > 0)
    await filesOf(input).putPiece(
      cursor.pieces,
      read.rows.map((raw) => list.cells(raw, facts)),
    );
  const pieces = cursor.pieces + (read.rows.length > 0 ? 1 : 0);
  return step(
    read.after === null
      ? { phase: "file", rows, pieces }
      : { phase: "rows", rows, pieces, after: [...read.after] },
  );
}

/** What stands beside the rows of a piece, where its list says more than a row holds. */
async function besideOf(input: {
  caller: Scope;
  list: ExportableList;
  rows: readonly RawRow[];
}): Promise<ReadonlyMap<string, RawRow>> {
  const queries = input.rows.length > 0 ? (input.list.beside?.(input.rows) ?? []) : [];
  const named: Record<string, Beside> = Object.fromEntries(queries.map((query, index) => [index, query]));
  const found: Record<string, ReadonlyMap<string, RawRow>> = await input.caller.read(named);
  return new Map(Object.values(found).flatMap((one) => [...one]));
}

/** Whether the person still works there, or the token still holds. */
async function isStillThere({
  args,
  scope,
  env,
  staff,
}: SliceCase & { staff: Row<"staff"> | undefined }): Promise<boolean> {
  const { actor } = args.caller;
  if (actor.type !== "token") return staff?.state === "active";
  return tokenStands({ directory: openDirectory({ env, meter: newMeter() }), now: scope.asOf, id: actor.id });
}

/** Rows of as many pages as make a piece; `after` is null where the list ends. */
async function readPiece(input: { caller: Scope; wanted: FilteredList; after: Phase<"rows">["after"] }) {
  const { caller, wanted } = input;
  const rows: RawRow[] = [];
  let after: Phase<"rows">["after"] = input.after;
  for (let pages = 0; pages < piecePages && rows.length < pieceRows; pages++) {
    const { page } = await caller.read({ page: wanted.page(caller, { limit: pageRows, after }) });
    rows.push(...page.rows);
    after = page.last;
    if (after === null) break;
  }
  return { rows, after };
}

/** Makes the file of the pieces; it is there once this slice's commit is. */
async function fileSlice(input: SliceCase & { cursor: Phase<"file"> }): Promise<Slice> {
  const { job, args, scope, cursor } = input;
  const words = args.language === "zh" ? exportsZh : exportsEn;
  const list = exportableLists[args.list];
  const files = filesOf(input);
  const columns = list.columns.map(({ header, width }) => ({ header: words.headers[header], width }));
  const size = await files.assemble({ name: words.lists[args.list], columns, pieces: cursor.pieces });
  const file = {
    id: newId("file", scope.asOf),
    name: `${words.lists[args.list]}-${localDateOf({ at: job.createdAt, zone: homeZone })}.${args.format}`,
    contentType: contentTypes[args.format],
    size,
    key: files.key,
    createdBy: args.caller.actor.id,
    createdAt: scope.asOf,
  };
  const done: ExportCursor = { phase: "done", rows: cursor.rows, fileId: file.id };
  return {
    changes: together({ insert: { files: [file] } }, cursor.pieces > 1 ? told({ ...input, file }) : {}),
    cursor: done,
    done: false,
    runAt: scope.asOf + keptMs,
  };
}

/** Whoever went on with other work meanwhile finds a long export in the inbox. */
function told(input: SliceCase & { cursor: Phase<"file">; file: { id: string; name: string } }): Changes {
  const { job, args, scope, cursor, file } = input;
  const { actor } = args.caller;
  if (actor.type !== "staff") return {};
  const notice = notification({
    staffId: actor.id,
    kind: "export-done",
    key: job.id,
    subject: { type: "file", id: file.id },
    params: { file: file.name, rows: cursor.rows },
    at: scope.asOf,
  });
  return { insertOnce: { notifications: [notice] } };
}

/** Takes rows of customers out of the bucket once nobody may want them: a week on, or at once where nothing came of it. */
async function clearSlice(
  input: SliceCase & { cursor: Phase<"done" | "failed" | "cancelled"> },
): Promise<Slice> {
  const { cursor } = input;
  await filesOf(input).clear();
  if (cursor.phase !== "done" || cursor.fileId === null) return { changes: {}, cursor, done: true };
  return {
    changes: { remove: { files: [[cursor.fileId]] } },
    cursor: { ...cursor, fileId: null },
    done: true,
  };
}

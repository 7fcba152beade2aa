import { edited, type RowChange } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { exempted, isForbidden } from "../follow-ups/follow-ups.do-not-call.rules.ts";
import type { Change, Edit } from "./import-undos.repository.ts";
import {
  doer,
  type Kept,
  type KeptKind,
  reference,
  type UndoCase,
  type Verdicts,
} from "./import-undos.rules.ts";
import type { WrittenUpdate } from "./import-undos.written.rules.ts";

/** Fields that mean something only together: where one was changed since, all stay. */
const coupled: Record<string, readonly string[]> = {
  serviceVisits: ["state", "deliveredAt", "deliveredFrom", "deliveryNumber", "receivedAt", "listedAt"],
};

/** Columns that sweeps write: they return where they still hold, and are no reason to keep the rest. */
const swept: readonly string[] = ["step", "nextStepAt"];

const kinds: Record<string, KeptKind> = {
  stores: "store",
  staff: "staff",
  customers: "customer",
  vehicles: "vehicle",
  serviceVisits: "service-visit",
  followUps: "follow-up",
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

interface Returned {
  update: RowChange[];
  count: number;
  /** Records of whose change something is kept. */
  held: Set<string>;
}

/** The records that a commit changed, with their former values where theirs still hold. */
export function returned(input: {
  undo: UndoCase;
  verdicts: Verdicts;
  called: ReadonlyMap<string, Change>;
}): Returned {
  const { undo, verdicts, called } = input;
  const result: Returned = { update: [], count: 0, held: new Set() };
  for (const entry of undo.written.updated) {
    const found = entry.id === null ? undefined : undo.changed.get(entry.id);
    if (!found || entry.id === null) continue;
    const { row } = found;
    const call = undo.made.followUps.find((one) => one.row.subjectId === entry.id && called.has(one.row.id));
    const who = call && called.get(call.row.id);
    const back = who ? [] : fieldsBack({ undo, entry, row });
    const own = Object.keys(entry.fields).filter((name) => name !== "version" && !swept.includes(name));
    const left = own.filter((name) => !back.includes(name) && !same(row[name], entry.fields[name]?.[0]));
    if (left.length > 0) {
      result.held.add(entry.id);
      verdicts.kept.push(keptChange({ undo, entry, row, left, who }));
    }
    if (back.length === 0) continue;
    for (const name of back)
      if (name.endsWith("Id")) verdicts.released.add(reference(entry.id, String(row[name])));
    result.update.push(changeBack({ undo, entry, row, back }));
    result.count += 1;
  }
  return result;
}

/** The fields that return: still as the import wrote them, or changed by nobody else. */
function fieldsBack(input: { undo: UndoCase; entry: WrittenUpdate; row: Record<string, unknown> }): string[] {
  const { undo, entry, row } = input;
  const edits = undo.edits.get(entry.id ?? "") ?? [];
  const names = Object.keys(entry.fields).filter((name) => name !== "version");
  const holds = (name: string): boolean => {
    const [before, after] = entry.fields[name] ?? [];
    if (same(row[name], before) || undo.missing.has(String(before))) return false;
    return same(row[name], after) || (undo.isCheck && !edits.some(({ fields }) => name in fields));
  };
  const held = names.filter(
    (name) => !swept.includes(name) && !holds(name) && !same(row[name], entry.fields[name]?.[0]),
  );
  if (entry.table === "followUps") return held.length > 0 || edits.some(isWork) ? [] : names.filter(holds);
  const group = coupled[entry.table] ?? [];
  const isGroupHeld = held.some((name) => group.includes(name));
  return names.filter((name) => holds(name) && !(isGroupHeld && group.includes(name)));
}

/** Whether an edit of a call went on with it: who is to make it does not. */
function isWork({ fields }: Edit): boolean {
  return Object.keys(fields).some((name) => !["assigneeId", "version", ...swept].includes(name));
}

/** A row with its former values; a call that somebody asked not to get since does not open again. */
function changeBack(input: {
  undo: UndoCase;
  entry: WrittenUpdate;
  row: Record<string, unknown>;
  back: readonly string[];
}): RowChange {
  const { undo, entry, row, back } = input;
  const former = Object.fromEntries(back.map((name) => [name, entry.fields[name]?.[0] ?? null]));
  if (entry.table !== "followUps") return asEdited(entry, row, former);
  // The row was read from the table of follow-ups.
  const before = row as Row<"followUps">;
  const after: Row<"followUps"> = { ...before, ...former };
  const forbidden =
    after.state === "open" &&
    isForbidden({ call: after, facts: { doNotCall: undo.doNotCall }, asOf: undo.asOf });
  return edited("followUps", before, { ...former, ...(forbidden ? exempted(undo.asOf) : {}) });
}

function asEdited(entry: WrittenUpdate, row: Record<string, unknown>, former: object): RowChange {
  const version = typeof row.version === "number" ? { version: row.version + 1 } : {};
  return { table: entry.table, before: row, after: { ...row, ...former, ...version } };
}

function keptChange(input: {
  undo: UndoCase;
  entry: WrittenUpdate;
  row: Record<string, unknown>;
  left: readonly string[];
  who: Change | undefined;
}): Kept {
  const { undo, entry, row, left, who } = input;
  const edit = (undo.edits.get(entry.id ?? "") ?? []).findLast(({ fields }) =>
    left.some((name) => name in fields),
  );
  const by = who ?? edit;
  return {
    kind: kinds[entry.table] ?? "customer",
    id: entry.id ?? "",
    name: nameOf(row),
    reason: who ? "called" : "changed",
    fields: who ? [] : [...left],
    by: by ? doer(by) : null,
    at: by?.at ?? null,
  };
}

/** What people call a record: its number, name, plate or title. */
export function nameOf(row: Record<string, unknown>): string {
  const named = [row.orderNumber, row.name, row.plate, row.vin, row.title, row.value, row.id];
  return String(named.find((one) => typeof one === "string" && one !== "") ?? "");
}

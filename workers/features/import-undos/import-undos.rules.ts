import type { TableName } from "../../../db/shard/schema.ts";
import { type Changes, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { linksBack } from "./import-undos.links.rules.ts";
import type { Change, Edit, Holder, Standing } from "./import-undos.repository.ts";
import { returned } from "./import-undos.returning.rules.ts";
import type { LinkTable, MadeTable, Written } from "./import-undos.written.rules.ts";

/** How long an import may be taken back after it has ended. */
export const undoDays = 7;
const dayMs = 86_400_000;

/** Until when an import can be taken back, UTC ms; null where it cannot be. */
export function undoUntil(input: {
  recorded: boolean;
  mode: string;
  finishedAt: number | null;
  undo?: { state: string } | undefined;
}): number | null {
  const { recorded, mode, finishedAt, undo } = input;
  if (!recorded || mode !== "apply" || finishedAt === null || undo?.state === "undone") return null;
  return finishedAt + undoDays * dayMs;
}

/** Why something of an import stays. */
export type KeptReason = "changed" | "called" | "case" | "do-not-call" | "in-use";

export type KeptKind = "customer" | "vehicle" | "service-visit" | "follow-up" | "store" | "staff";

/** A record that stays although the import made or changed it: which, why, and who did what since. */
export interface Kept {
  kind: KeptKind;
  id: string;
  name: string;
  reason: KeptReason;
  /** The table's own names of the fields that were changed since. */
  fields: string[];
  by: Doer | null;
  /** UTC ms. */
  at: number | null;
}

/** Who did something: a person, a token, the system, or another import. */
export interface Doer {
  type: string;
  id: string;
}

export function doer({ verb, actor }: Change): Doer {
  return verb === "jobs.import" ? { type: "import", id: "" } : actor;
}

/** How many records went, how many returned to what they were. */
export interface UndoCounts extends Record<string, number> {
  customers: number;
  vehicles: number;
  serviceVisits: number;
  followUps: number;
  stores: number;
  staff: number;
  returned: number;
  kept: number;
}

export const noUndoCounts: UndoCounts = {
  customers: 0,
  vehicles: 0,
  serviceVisits: 0,
  followUps: 0,
  stores: 0,
  staff: 0,
  returned: 0,
  kept: 0,
};

export type Made = { [N in MadeTable]: Standing<N>[] };
export type Links = { [N in LinkTable]: Standing<N>[] };

/** One commit of an import, and all that taking it back has to look at. */
export interface UndoCase {
  written: Written;
  /** Whether nothing is written: then what went before it has to be told by `gone`. */
  isCheck: boolean;
  /** Subjects of the import's own commits and of its taking back. */
  ours: ReadonlySet<string>;
  /** What the commit made, as far as it still stands. */
  made: Made;
  /** What ties the records of the commit to others, as it stands. */
  links: Links;
  /** Rows that the commit changed, by id. */
  changed: ReadonlyMap<string, { table: TableName; row: Record<string, unknown>; last: Change }>;
  /** The cars that the commit touched. */
  cars: ReadonlyMap<string, Row<"vehicles">>;
  edits: ReadonlyMap<string, readonly Edit[]>;
  holders: ReadonlyMap<string, readonly Holder[]>;
  /** Ids and references that went with later commits. */
  gone: ReadonlySet<string>;
  /** Records that former values refer to and that are there no more. */
  missing: ReadonlySet<string>;
  doNotCall: readonly Row<"doNotCall">[];
  asOf: number;
}

export interface UndoDecision {
  changes: Changes;
  counts: UndoCounts;
  kept: Kept[];
  /** Ids and references that are gone now. */
  gone: string[];
}

/** What a case comes to, as it is decided. */
export interface Verdicts {
  /** Made records that go. */
  going: Set<string>;
  /** Made records that stay. */
  staying: Set<string>;
  /** References that a return takes away: `child parent`. */
  released: Set<string>;
  /** What ties records to others and stays. */
  holders: Map<string, Holder[]>;
  kept: Kept[];
}

export function reference(child: string, parent: string): string {
  return `${child} ${parent}`;
}

/** What still refers to a record, once what goes has gone. */
export function remaining(input: UndoCase, verdicts: Verdicts, parent: string): Holder[] {
  const { gone } = input;
  const { going, released } = verdicts;
  const ties = verdicts.holders.get(parent) ?? [];
  return [...(input.holders.get(parent) ?? []), ...ties].filter(({ id }) => {
    const pair = reference(id, parent);
    return !going.has(id) && !gone.has(id) && !released.has(pair) && !gone.has(pair);
  });
}

const system: readonly string[] = ["version", "changedSeq", "step", "nextStepAt", "dials", "lastDialledAt"];

/** What others have made of a record since: the fields that are other than they were, and who came last. */
export function workedOn(
  edits: readonly Edit[] | undefined,
  row: Record<string, unknown>,
): { fields: string[]; last: Edit } | undefined {
  const first = new Map<string, unknown>();
  for (const { fields } of edits ?? [])
    for (const [name, [before]] of Object.entries(fields))
      if (!system.includes(name) && !first.has(name)) first.set(name, before);
  const fields = [...first]
    .filter(([name, before]) => JSON.stringify(before ?? null) !== JSON.stringify(row[name] ?? null))
    .map(([name]) => name);
  const last = edits?.findLast((edit) => fields.some((name) => name in edit.fields));
  return last && { fields, last };
}

const reasons: Partial<Record<TableName, KeptReason>> = {
  attempts: "called",
  cases: "case",
  doNotCall: "do-not-call",
};

/** Why a made record stays, where it does. */
function reasonToStay(input: {
  undo: UndoCase;
  verdicts: Verdicts;
  id: string;
  row: Record<string, unknown>;
  holders: readonly Holder[];
}): Pick<Kept, "reason" | "fields" | "by" | "at"> | undefined {
  const worked = workedOn(input.undo.edits.get(input.id), input.row);
  if (worked) {
    const { fields, last } = worked;
    return { reason: "changed", fields, by: doer(last), at: last.at };
  }
  const telling = input.holders.find(({ table }) => reasons[table] !== undefined);
  if (telling) {
    const { last } = telling;
    return { reason: reasons[telling.table] ?? "in-use", fields: [], by: doer(last), at: last.at };
  }
  const [first] = input.holders;
  if (!first) return undefined;
  const who = input.undo.ours.has(first.last.subject) ? undefined : first.last;
  return { reason: "in-use", fields: [], by: who ? doer(who) : null, at: who?.at ?? null };
}

/**
 * Takes back one commit of an import: what it made goes unless somebody has worked with it since or something hangs on
 * it, what it changed returns field by field where it still holds. A call that nobody made goes with its order.
 */
export function decideUndo(input: UndoCase): UndoDecision {
  const verdicts: Verdicts = {
    going: new Set(),
    staying: new Set(),
    released: new Set(),
    holders: new Map(),
    kept: [],
  };
  const called = calledFollowUps(input);
  judgeVisits(input, verdicts, called);
  const back = returned({ undo: input, verdicts, called });
  judgeFollowUps({ undo: input, verdicts, called, held: back.held });
  const links = linksBack(input, verdicts, (what) => judgeRecords(input, verdicts, what));
  const { going, kept } = verdicts;
  const counts: UndoCounts = {
    ...noUndoCounts,
    customers: countOf(input.made.customers, going),
    vehicles: countOf(input.made.vehicles, going),
    serviceVisits: countOf(input.made.serviceVisits, going),
    followUps: countOf(input.made.followUps, going),
    returned: back.count,
    kept: kept.length,
  };
  return {
    changes: together({ update: back.update }, links, removals(input, verdicts)),
    counts,
    kept,
    gone: [...going, ...verdicts.released],
  };
}

function countOf(
  rows: readonly Standing<"customers" | "vehicles" | "serviceVisits" | "followUps">[],
  going: ReadonlySet<string>,
) {
  return rows.filter(({ row }) => going.has(row.id)).length;
}

/** Callbacks that somebody has dialled, or that a case came of. */
function calledFollowUps({ made, holders }: UndoCase): Map<string, Change> {
  const called = new Map<string, Change>();
  for (const { row } of made.followUps) {
    const [first] = holders.get(row.id) ?? [];
    if (first) called.set(row.id, first.last);
  }
  return called;
}

function judgeVisits(input: UndoCase, verdicts: Verdicts, called: ReadonlyMap<string, Change>): void {
  const own = new Set(input.made.followUps.map(({ row }) => row.id));
  for (const { row } of input.made.serviceVisits) {
    const holders = remaining(input, verdicts, row.id).filter(({ id }) => !own.has(id));
    const call = input.made.followUps.find((one) => one.row.subjectId === row.id && called.has(one.row.id));
    const who = call && called.get(call.row.id);
    const reason = who
      ? { reason: "called" as const, fields: [], by: doer(who), at: who.at }
      : reasonToStay({ undo: input, verdicts, id: row.id, row, holders });
    if (reason) {
      verdicts.staying.add(row.id);
      verdicts.kept.push({ kind: "service-visit", id: row.id, name: row.orderNumber, ...reason });
    } else verdicts.going.add(row.id);
  }
}

/** A call goes with its order, or with the change of the order that opened it. */
function judgeFollowUps(input: {
  undo: UndoCase;
  verdicts: Verdicts;
  called: ReadonlyMap<string, Change>;
  /** Records whose changes are kept. */
  held: ReadonlySet<string>;
}): void {
  const { undo, verdicts, called, held } = input;
  for (const { row } of undo.made.followUps) {
    const stays = called.has(row.id) || verdicts.staying.has(row.subjectId) || held.has(row.subjectId);
    (stays ? verdicts.staying : verdicts.going).add(row.id);
  }
}

function judgeRecords(input: UndoCase, verdicts: Verdicts, what: "people and cars" | "numbers"): void {
  const judge = (kind: KeptKind | null, id: string, row: Record<string, unknown>, name: string) => {
    const holders = remaining(input, verdicts, id);
    const reason = reasonToStay({ undo: input, verdicts, id, row, holders });
    if (!reason) {
      verdicts.going.add(id);
      return;
    }
    verdicts.staying.add(id);
    if (kind) verdicts.kept.push({ kind, id, name, ...reason });
  };
  if (what === "numbers") {
    for (const { row } of input.made.contactPoints) judge(null, row.id, row, row.value);
    return;
  }
  for (const { row } of input.made.customers) judge("customer", row.id, row, row.name);
  for (const { row } of input.made.vehicles) judge("vehicle", row.id, row, row.plate ?? row.vin ?? row.id);
}

/** The made records that go, as they were seen, people and cars after the orders; and the messages about orders. */
function removals({ made, written }: UndoCase, { going }: Verdicts): Changes {
  const goingOf = <R extends { id: string }>(rows: readonly { row: R }[]): R[] =>
    rows.map(({ row }) => row).filter(({ id }) => going.has(id));
  const told = made.notifications.filter(
    ({ row }) => row.at === written.at && row.subjectType === "service-visit" && going.has(row.subjectId),
  );
  const rows = {
    customers: goingOf(made.customers),
    contactPoints: goingOf(made.contactPoints),
    vehicles: goingOf(made.vehicles),
    serviceVisits: goingOf(made.serviceVisits),
    followUps: goingOf(made.followUps),
  };
  const keys = (list: readonly { id: string }[]) => list.map(({ id }) => [id]);
  const seen = (list: readonly { id: string; changedSeq: number }[]) =>
    list.map(({ id, changedSeq }): [string, number] => [id, changedSeq]);
  return {
    seen: {
      customers: seen(rows.customers),
      contactPoints: seen(rows.contactPoints),
      vehicles: seen(rows.vehicles),
      serviceVisits: seen(rows.serviceVisits),
      followUps: seen(rows.followUps),
    },
    remove: {
      serviceVisits: keys(rows.serviceVisits),
      followUps: keys(rows.followUps),
      notifications: keys(told.map(({ row }) => row)),
    },
    removeLast: {
      customers: keys(rows.customers),
      contactPoints: keys(rows.contactPoints),
      vehicles: keys(rows.vehicles),
    },
  };
}

import type { Changes } from "../../platform/changes.ts";
import { keyOf } from "../../platform/compile.ts";
import type { Change, Standing } from "./import-undos.repository.ts";
import type { KeptKind, UndoCase, Verdicts } from "./import-undos.rules.ts";
import { doer, remaining } from "./import-undos.rules.ts";
import type { LinkTable, WrittenUpdate } from "./import-undos.written.rules.ts";

/** Tables that tie records together, and so keep both ends. */
const tying = [
  "customerStores",
  "customerContactPoints",
  "vehicleStores",
  "vehiclePlates",
  "mileageReadings",
  "vehicleParties",
] as const;
type Tying = (typeof tying)[number];

type AnyRow = Record<string, unknown>;

/** A row that ties records, as it stands. */
interface Tie {
  table: LinkTable;
  key: string;
  row: AnyRow;
  last: Change;
  /** Whether the commit made it and nobody has changed it. */
  mayGo: boolean;
}

const same = (a: AnyRow, b: AnyRow): boolean =>
  Object.entries(a).every(
    ([name, value]) => name === "groupId" || name === "changedSeq" || (value ?? null) === (b[name] ?? null),
  );

const idsIn = (row: AnyRow): string[] =>
  [row.customerId, row.vehicleId, row.contactPointId].filter((id): id is string => typeof id === "string");

const keyText = (table: LinkTable, row: AnyRow): string => keyOf(table, row).join("\n");

/** Whose history a plate or an owner is part of: all of a car's go back together, or none. */
function chainOf(table: string, row: AnyRow): string | undefined {
  if (table === "vehiclePlates") return `plate ${row.vehicleId}`;
  if (table !== "vehicleParties") return undefined;
  return row.part === "owner" || row.part === "former-owner" ? `owner ${row.vehicleId}` : undefined;
}

/**
 * Takes back what a commit tied together. `judge` decides on people and cars in between: what others have tied to them
 * holds them, and what the import tied goes with them.
 */
export function linksBack(input: UndoCase, verdicts: Verdicts, judge: Judge): Changes {
  const ties = tying.flatMap((table) => tiesOf(input, table));
  const chains = heldChains(input, ties);
  const isHeld = (table: string, row: AnyRow) => chains.has(chainOf(table, row) ?? "");
  const firm = ties.filter((tie) => !tie.mayGo || isHeld(tie.table, tie.row));
  for (const tie of firm) if (!isWithoutWeight(input, tie)) hold(verdicts, tie);
  judge("people and cars");
  const loose = ties.filter((tie) => !firm.includes(tie));
  const stays = staying(input, verdicts);
  for (const tie of loose) if (tie.table === "customerContactPoints" && stays(tie)) hold(verdicts, tie);
  judge("numbers");
  const going = loose.filter((tie) => !stays(tie));
  const remove: { [N in LinkTable]?: string[][] } = {};
  for (const { table, row } of [...going, ...memory(input)])
    remove[table] = [...(remove[table] ?? []), keyOf(table, row)];
  for (const chain of chains.values()) tell(input, verdicts, chain);
  return { remove, update: updatesBack(input, isHeld), insertOnce: lostAgain(input, isHeld) };
}

export type Judge = (what: "people and cars" | "numbers") => void;

function tiesOf(input: UndoCase, table: Tying): Tie[] {
  const written = new Map(
    input.written.links[table].map(({ row, offered }) => [
      keyText(table, row),
      { row: row as AnyRow, offered },
    ]),
  );
  return input.links[table].map((one: Standing<Tying>) => {
    const { last } = one;
    const row: AnyRow = one.row;
    const key = keyText(table, row);
    const wrote = written.get(key);
    const isMade = wrote !== undefined && (!wrote.offered || row.changedSeq === input.written.seq);
    const mayGo = isMade && (same(wrote.row, row) || input.ours.has(last.subject));
    return { table, key, row, last, mayGo };
  });
}

/** In a check what later commits tied still stands, though it would be gone by now. */
function isWithoutWeight(input: UndoCase, { last }: Tie): boolean {
  return input.isCheck && input.ours.has(last.subject);
}

function hold({ holders }: Verdicts, { table, key, row, last }: Tie): void {
  for (const parent of idsIn(row)) {
    const known = holders.get(parent) ?? [];
    holders.set(parent, [...known, { table, id: `${table} ${key}`, parent, storeId: null, last }]);
  }
}

interface HeldChain {
  row: AnyRow;
  table: string;
  last: Change;
}

/** Plates and owners of cars that somebody else has changed since. */
function heldChains(input: UndoCase, ties: readonly Tie[]): Map<string, HeldChain> {
  const { written, ours } = input;
  const wrote = new Map<string, AnyRow>();
  for (const table of tying)
    for (const { row } of written.links[table]) wrote.set(`${table} ${keyText(table, row)}`, row);
  const after = new Map(written.updated.map((one) => [`${one.table} ${one.key.join("\n")}`, one.fields]));
  const touched = new Set(
    [
      ...[...wrote].map(([name, row]) => chainOf(name.split(" ")[0] ?? "", row)),
      ...written.updated.map((one) => chainOf(one.table, rowOfKey(one))),
      ...Object.entries(written.lost).flatMap(([table, rows]) => rows.map((row) => chainOf(table, row))),
    ].filter((chain) => chain !== undefined),
  );
  const held = new Map<string, HeldChain>();
  for (const { table, key, row, last } of ties) {
    const chain = chainOf(table, row);
    if (chain === undefined || !touched.has(chain) || last.seq <= written.seq) continue;
    if (ours.has(last.subject) || last.verb === "jobs.import-undo") continue;
    const name = `${table} ${key}`;
    const made = wrote.get(name);
    const fields = after.get(name);
    const isAsWritten = made
      ? same(made, row)
      : fields && Object.entries(fields).every(([field, [, value]]) => (row[field] ?? null) === value);
    if (!isAsWritten) held.set(chain, { table, row, last });
  }
  return held;
}

/** What an update without an id says of its row: the parts of its key. */
function rowOfKey({ table, key }: WrittenUpdate): AnyRow {
  if (table === "vehiclePlates") return { vehicleId: key[0], plate: key[1], fromOn: key[2] };
  if (table === "vehicleParties")
    return { vehicleId: key[0], customerId: key[1], part: key[2], sinceOn: key[3] };
  return {};
}

/** Whether a tie that could go stays, since what it ties together does. */
function staying(input: UndoCase, verdicts: Verdicts): (tie: Tie) => boolean {
  const { staying: kept, going } = verdicts;
  const named = new Set(
    input.made.serviceVisits
      .filter(({ row }) => kept.has(row.id))
      .flatMap(({ row }) =>
        [row.ownerCustomerId, row.senderCustomerId, row.driverCustomerId].flatMap((person) => [
          `${person} ${row.contactPointId}`,
          `${person} ${row.vehicleId}`,
        ]),
      ),
  );
  const comesToStore = (parent: unknown, storeId: unknown) =>
    remaining(input, verdicts, String(parent)).some((holder) => holder.storeId === storeId);
  return ({ table, row }) => {
    if (idsIn(row).some((id) => going.has(id))) return false;
    const { customerId, vehicleId, contactPointId, storeId } = row;
    switch (table) {
      case "customerStores":
        return kept.has(String(customerId)) || comesToStore(customerId, storeId);
      case "vehicleStores":
        return kept.has(String(vehicleId)) || comesToStore(vehicleId, storeId);
      case "customerContactPoints":
        return kept.has(String(customerId)) || named.has(`${customerId} ${contactPointId}`);
      case "vehicleParties":
        return (
          kept.has(String(vehicleId)) ||
          kept.has(String(customerId)) ||
          named.has(`${customerId} ${vehicleId}`)
        );
      default:
        return kept.has(String(vehicleId));
    }
  };
}

/** What the import remembered for the next file. */
function memory(input: UndoCase): { table: LinkTable; row: AnyRow }[] {
  return (["importColumns", "importMatches"] as const).flatMap((table) =>
    input.links[table]
      .filter(({ row }) => row.changedSeq === input.written.seq)
      .map(({ row }) => ({ table, row })),
  );
}

type IsHeld = (table: string, row: AnyRow) => boolean;

function updatesBack(input: UndoCase, isHeld: IsHeld): NonNullable<Changes["update"]> {
  const ties = new Map(
    tying.flatMap((table) =>
      input.links[table].map(({ row }: Standing<Tying>) => [
        `${table} ${keyText(table, row)}`,
        row as AnyRow,
      ]),
    ),
  );
  return input.written.updated.flatMap((entry) => {
    if (entry.id !== null) return [];
    const row = ties.get(`${entry.table} ${entry.key.join("\n")}`);
    if (!row || isHeld(entry.table, row)) return [];
    const former = Object.entries(entry.fields).filter(([name, [, after]]) => (row[name] ?? null) === after);
    if (former.length === 0) return [];
    const before = Object.fromEntries(former.map(([name, [value]]) => [name, value]));
    return [{ table: entry.table, before: row, after: { ...row, ...before } }];
  });
}

function lostAgain(input: UndoCase, isHeld: IsHeld): NonNullable<Changes["insertOnce"]> {
  const { lost } = input.written;
  const isWhole = (table: string) => (row: AnyRow) =>
    !isHeld(table, row) && !idsIn(row).some((id) => input.missing.has(id));
  return {
    vehiclePlates: lost.vehiclePlates.filter(isWhole("vehiclePlates")),
    vehicleParties: lost.vehicleParties.filter(isWhole("vehicleParties")),
  };
}

/** Says that plates or owners of a car stay as others have put them. */
function tell(input: UndoCase, verdicts: Verdicts, { table, row, last }: HeldChain): void {
  const id = String(row.vehicleId);
  const kind: KeptKind = "vehicle";
  if (verdicts.kept.some((one) => one.kind === kind && one.id === id)) return;
  const car = input.cars.get(id);
  verdicts.kept.push({
    kind,
    id,
    name: car?.plate ?? car?.vin ?? id,
    reason: "changed",
    fields: [table],
    by: doer(last),
    at: last.at,
  });
}

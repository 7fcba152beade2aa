import type { TableName } from "../../../db/shard/schema.ts";
import type { AuditPayload } from "../../platform/audit-payload.ts";
import { storedColumns } from "../../platform/compile.ts";
import { decodeRow, type Row } from "../../platform/query.ts";

/** Tables whose rows an import makes under ids of their own. */
export const madeTables = [
  "stores",
  "staff",
  "customers",
  "contactPoints",
  "vehicles",
  "serviceVisits",
  "followUps",
  "notifications",
] as const;
export type MadeTable = (typeof madeTables)[number];

/** Tables whose rows an import makes that tie others together, or are its memory. */
export const linkTables = [
  "staffStores",
  "customerStores",
  "customerContactPoints",
  "vehicleStores",
  "vehiclePlates",
  "mileageReadings",
  "vehicleParties",
  "importColumns",
  "importMatches",
] as const;
export type LinkTable = (typeof linkTables)[number];

/** A row as a commit wrote it; one that was offered may have been there already. */
export interface WrittenLink<N extends LinkTable> {
  row: Row<N>;
  offered: boolean;
}

export interface WrittenUpdate {
  table: TableName;
  /** The record's id, or the key of a row that has none. */
  id: string | null;
  key: readonly string[];
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** What one commit of an import wrote, as far as it is taken back. */
export interface Written {
  seq: number;
  /** UTC ms. */
  at: number;
  made: Record<MadeTable, string[]>;
  links: { [N in LinkTable]: WrittenLink<N>[] };
  updated: WrittenUpdate[];
  lost: { [N in LinkTable]: Row<N>[] };
}

/** Tables that an import writes about itself; taking back leaves them. */
const ownTables: readonly string[] = ["imports", "jobs", "files"];

function isOf<N extends string>(tables: readonly N[], table: string): table is N {
  return tables.some((known) => known === table);
}

function linkRow<N extends LinkTable>(input: { table: N; values: readonly unknown[]; seq: number }): Row<N> {
  const { table, values, seq } = input;
  const raw = Object.fromEntries(
    storedColumns(table).map((column, index) => [column, values[index] ?? null]),
  );
  return decodeRow(table, { ...raw, group_id: "", changed_seq: seq });
}

const noLinks = () => ({
  staffStores: [],
  customerStores: [],
  customerContactPoints: [],
  vehicleStores: [],
  vehiclePlates: [],
  mileageReadings: [],
  vehicleParties: [],
  importColumns: [],
  importMatches: [],
});

/** Reads a commit of an import out of its audit. */
export function writtenBy(input: { seq: number; at: number; payload: AuditPayload }): Written {
  const { seq, at, payload } = input;
  const written: Written = {
    seq,
    at,
    made: {
      stores: [],
      staff: [],
      customers: [],
      contactPoints: [],
      vehicles: [],
      serviceVisits: [],
      followUps: [],
      notifications: [],
    },
    links: noLinks(),
    updated: payload.updated
      .filter(({ table }) => !ownTables.includes(table))
      // The audit names tables as the commit did.
      .map(({ table, id, key, fields }) => ({ table: table as TableName, id, key: key ?? [], fields })),
    lost: noLinks(),
  };
  const linksOf = <N extends LinkTable>(table: N, rows: readonly unknown[][]): Row<N>[] =>
    rows.map((values) => linkRow({ table, values, seq }));
  const take = <N extends LinkTable>(table: N, rows: readonly unknown[][], offered: boolean): void => {
    const list: WrittenLink<N>[] = written.links[table];
    list.push(...linksOf(table, rows).map((row) => ({ row, offered })));
  };
  const lose = <N extends LinkTable>(table: N, rows: readonly unknown[][]): void => {
    const list: Row<N>[] = written.lost[table];
    list.push(...linksOf(table, rows));
  };
  for (const [entries, offered] of [
    [payload.inserted, false],
    [payload.offered, true],
  ] as const) {
    for (const { table, ids, rows } of entries) {
      if (isOf(madeTables, table)) written.made[table].push(...ids);
      if (isOf(linkTables, table)) take(table, rows ?? [], offered);
    }
  }
  for (const [table, rows] of Object.entries(payload.lost ?? {}))
    if (isOf(linkTables, table)) lose(table, rows);
  return written;
}

/** Whether a commit wrote anything that is taken back. */
export function isAnything({ made, links, updated }: Written): boolean {
  return (
    updated.length > 0 ||
    Object.values(made).some((ids) => ids.length > 0) ||
    Object.values(links).some((rows) => rows.length > 0)
  );
}

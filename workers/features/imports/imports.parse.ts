import type { ByteSource } from "../../platform/spreadsheet/byte-source.ts";
import type { MergedCells } from "../../platform/spreadsheet/merged-cells.ts";
import { readSpreadsheet } from "../../platform/spreadsheet/read.ts";
import type { Column, RememberedColumns } from "./imports.assigning.rules.ts";
import type { DateOrders } from "./imports.date-orders.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { FileReader } from "./imports.file-reader.ts";
import type { KeyPlaces } from "./imports.key-places.rules.ts";
import type { PieceStore, RejectedRow } from "./imports.pieces.ts";
import type { Warnings } from "./imports.warnings.rules.ts";

export interface ParsedColumn extends Column {
  examples: string[];
}

/** What reading a whole file came to; its rows lie in pieces beside it. */
export interface Parsed {
  ok: true;
  columns: ParsedColumn[];
  rows: number;
  skipped: number;
  rejected: number;
  pieces: number;
  rejectPieces: number;
  /** The stores that its rows name. */
  storeNames: string[];
  firstRejects: RejectedRow[];
  warnings: Warnings;
}

export interface ParseProblem {
  ok: false;
  code: string;
  params: Record<string, string | number>;
  /** The columns there are, where somebody can point out the right one. */
  columns: ParsedColumn[];
}

/** A file to be read, and where its rows go. */
export interface ParseCase {
  source: ByteSource;
  kind: ImportKind;
  remembered: RememberedColumns;
  asOf: number;
  zone: string;
  pieces: PieceStore;
  /** Gathers where keys stand, by stretches of the file; for a check, which writes nothing. */
  keyPlaces?: KeyPlaces;
  /** Hears how many rows have been read of about how many, every few thousand. */
  onProgress?: (progress: { done: number; total: number }) => Promise<void>;
}

/**
 * Reads a file once, as a stream: finds the header, reads each row, folds rows of one key into the first of
 * them, and lays the rest down in pieces. Memory holds one piece and the keys, whatever the file's length. Only
 * where the whole file had to tell how a column writes its dates, or what is merged, is it read a second time.
 */
export async function parseFile(input: ParseCase): Promise<Parsed | ParseProblem> {
  const { parsed, told, isTold } = await readThrough(input, nothingTold);
  if (!isTold) return parsed;
  const { onProgress: _, ...silent } = input;
  return (await readThrough(silent, told)).parsed;
}

/** What only the whole of a file tells: how columns write their dates, which cells are merged over several rows. */
export interface Told {
  dateOrders: DateOrders;
  merged: ReadonlyMap<string, MergedCells>;
}

const nothingTold: Told = { dateOrders: new Map(), merged: new Map() };

interface Reading {
  parsed: Parsed | ParseProblem;
  told: Told;
  /** Whether anything is told that was not known: the file is read again with it. */
  isTold: boolean;
}

async function readThrough(input: ParseCase, known: Told): Promise<Reading> {
  const reader = new FileReader(input, known);
  const reading = await readSpreadsheet({
    source: input.source,
    onRows: (batch, share) => reader.take(batch, share),
    onSheet: (name) => reader.turnTo(name),
  });
  if (!reading.ok) {
    const { code, params } = reading.problem;
    const parsed = { ok: false as const, code, params: { ...params }, columns: [] };
    return { parsed, told: nothingTold, isTold: false };
  }
  const parsed = await reader.finish();
  const told = { dateOrders: reader.dateOrdersFound(), merged: reading.merged ?? nothingTold.merged };
  const isTold = told.dateOrders.size > 0 || reader.isMerged(told.merged);
  return { parsed, told, isTold };
}

import type { ByteSource } from "../../platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../platform/spreadsheet/read.ts";
import type { Column, RememberedColumns } from "./imports.assigning.rules.ts";
import type { DateOrders } from "./imports.date-orders.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { FileReader } from "./imports.file-reader.ts";
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
  /** Hears how many rows have been read of about how many, every few thousand. */
  onProgress?: (progress: { done: number; total: number }) => Promise<void>;
}

/**
 * Reads a file once, as a stream: finds the header, reads each row, folds rows of one key into the first of
 * them, and lays the rest down in pieces. Memory holds one piece and the keys, whatever the file's length. Only
 * where a whole column had to tell how it writes its dates is the file read a second time.
 */
export async function parseFile(input: ParseCase): Promise<Parsed | ParseProblem> {
  const { parsed, dateOrders } = await readThrough(input, new Map());
  if (dateOrders.size === 0) return parsed;
  const { onProgress: _, ...silent } = input;
  return (await readThrough(silent, dateOrders)).parsed;
}

interface Reading {
  parsed: Parsed | ParseProblem;
  /** How columns write their dates, where only the whole column told it: the file is read again with them. */
  dateOrders: DateOrders;
}

async function readThrough(input: ParseCase, dateOrders: DateOrders): Promise<Reading> {
  const reader = new FileReader(input, dateOrders);
  const reading = await readSpreadsheet({
    source: input.source,
    onRows: (batch, share) => reader.take(batch, share),
    onSheet: (name) => reader.turnTo(name),
  });
  if (!reading.ok) {
    const { code, params } = reading.problem;
    return { parsed: { ok: false, code, params: { ...params }, columns: [] }, dateOrders: new Map() };
  }
  return { parsed: await reader.finish(), dateOrders: reader.dateOrdersFound() };
}

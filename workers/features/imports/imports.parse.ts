import type { ByteSource } from "../../platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../platform/spreadsheet/read.ts";
import type { SheetRow } from "../../platform/spreadsheet/sheet-row.ts";
import { letOthersIn } from "../../platform/turns.ts";
import type { Column, RememberedColumns } from "./imports.assigning.rules.ts";
import type { CellProblem } from "./imports.cells.rules.ts";
import { findHeader, type TextRow } from "./imports.columns.rules.ts";
import { isDataRow } from "./imports.data-rows.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { KeptRows, mergeCustomers, mergeServiceVisits, type ReadRow } from "./imports.folding.rules.ts";
import {
  type CustomerRow,
  readCustomerRow,
  readServiceVisitRow,
  type ServiceVisitRow,
} from "./imports.rows.rules.ts";

export const rowsAPiece = 500;
const rowsATelling = 5_000;
const headSearched = 40;

export type ImportedValue = CustomerRow | ServiceVisitRow;

/** A row that was refused: its cells as they came, and what is wrong with which. */
export interface RejectedRow {
  row: number;
  cells: string[];
  errors: CellProblem[];
}

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
  warnings: Record<string, number>;
}

export interface ParseProblem {
  ok: false;
  code: string;
  params: Record<string, string | number>;
  /** The columns there are, where somebody can point out the right one. */
  columns: ParsedColumn[];
}

/** Where an import's pieces lie; names say import and number, so that writing one twice is writing it once. */
export interface PieceStore {
  put(name: string, value: unknown): Promise<void>;
  get(name: string): Promise<unknown>;
}

export const pieceName = (index: number): string => `piece-${String(index).padStart(5, "0")}.json`;
export const rejectsName = (index: number): string => `rejects-${String(index).padStart(5, "0")}.json`;

interface ParseCase {
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
 * them, and lays the rest down in pieces. Memory holds one piece and the keys, whatever the file's length.
 */
export async function parseFile(input: ParseCase): Promise<Parsed | ParseProblem> {
  const reader = new FileReader(input);
  const reading = await readSpreadsheet({
    source: input.source,
    onRows: (batch, share) => reader.take(batch, share),
  });
  if (!reading.ok)
    return { ok: false, code: reading.problem.code, params: { ...reading.problem.params }, columns: [] };
  return reader.finish();
}

class FileReader {
  readonly #input: ParseCase;
  #told = 0;
  #head: TextRow[] = [];
  #header: { row: number; columns: Column[] } | undefined;
  #problem: ParseProblem | undefined;
  #piece: ReadRow<ImportedValue>[] = [];
  #pieces = 0;
  #rejects: RejectedRow[] = [];
  #rejectPieces = 0;
  readonly #firstRejects: RejectedRow[] = [];
  readonly #places = new KeptRows();
  readonly #later = new Map<number, Map<number, ReadRow<ImportedValue>[]>>();
  readonly #examples = new Map<number, string[]>();
  readonly #warnings: Record<string, number> = {};
  #kept = 0;
  #rows = 0;
  #skipped = 0;
  #rejected = 0;

  constructor(input: ParseCase) {
    this.#input = input;
  }

  async take(batch: SheetRow[], share: number): Promise<void> {
    await letOthersIn();
    if (this.#problem) return;
    await this.#tell(share);
    const rows = batch.map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text) }));
    if (this.#header) return this.#data(rows);
    this.#head.push(...rows);
    if (this.#head.length >= headSearched) await this.#begin();
  }

  async #tell(share: number): Promise<void> {
    if (this.#rows < this.#told + rowsATelling) return;
    this.#told = this.#rows;
    await this.#input.onProgress?.({ done: this.#rows, total: Math.round(this.#rows / share) });
  }

  /** Finds the header in the first rows, then goes on with the data among them. */
  async #begin(): Promise<void> {
    const header = findHeader({
      rows: this.#head,
      kind: this.#input.kind,
      remembered: this.#input.remembered,
    });
    if (!header.ok) {
      const columns = header.code === "imports.missing_column" ? this.#shown(header) : [];
      this.#problem = { ok: false, code: header.code, params: { ...header.params }, columns };
      return;
    }
    this.#header = header;
    const head = this.#head;
    this.#head = [];
    await this.#data(head);
  }

  /** Columns of a header that will not do, with what stands below them. */
  #shown(header: { params: { row: number }; columns: Column[] }): ParsedColumn[] {
    for (const { number, cells } of this.#head) if (number > header.params.row) this.#remember(cells);
    return this.#withExamples(header.columns);
  }

  #withExamples(columns: readonly Column[]): ParsedColumn[] {
    return columns.map((column) => ({ ...column, examples: this.#examples.get(column.index) ?? [] }));
  }

  async #data(rows: readonly TextRow[]): Promise<void> {
    const header = this.#header;
    if (!header) return;
    const { kind } = this.#input;
    for (const { number, cells } of rows) {
      if (number <= header.row || !isDataRow({ cells, columns: header.columns, kind })) continue;
      this.#rows += 1;
      this.#remember(cells);
      await this.#row(number, cells, header.columns);
    }
  }

  async #row(number: number, cells: readonly string[], columns: Column[]): Promise<void> {
    const { kind, asOf, zone } = this.#input;
    const reading =
      kind === "customers"
        ? readCustomerRow({ cells, columns, asOf, zone })
        : readServiceVisitRow({ cells, columns, asOf, zone });
    if (!reading.ok) return this.#reject({ row: number, cells: [...cells], errors: reading.errors });
    for (const { code } of reading.warnings) this.#warnings[code] = (this.#warnings[code] ?? 0) + 1;
    const read: ReadRow<ImportedValue> = { rows: [number], value: reading.value };
    const place = this.#places.find(reading.value);
    if (place !== undefined) return this.#fold(place, read);
    this.#places.keep(reading.value, this.#kept);
    this.#kept += 1;
    this.#piece.push(read);
    if (this.#piece.length === rowsAPiece) await this.#flush();
  }

  #fold(place: number, read: ReadRow<ImportedValue>): void {
    this.#skipped += 1;
    const piece = Math.floor(place / rowsAPiece);
    const at = place % rowsAPiece;
    if (piece === this.#pieces) {
      this.#piece = this.#piece.map((one, index) => (index === at ? merged(one, read) : one));
      return;
    }
    const ofPiece = this.#later.get(piece) ?? new Map<number, ReadRow<ImportedValue>[]>();
    const earlier = ofPiece.get(at)?.[0];
    ofPiece.set(at, [earlier ? merged(earlier, read) : read]);
    this.#later.set(piece, ofPiece);
  }

  async #reject(rejected: RejectedRow): Promise<void> {
    this.#rejected += 1;
    if (this.#firstRejects.length < 20) this.#firstRejects.push(rejected);
    this.#rejects.push(rejected);
    if (this.#rejects.length === rowsAPiece) await this.#flushRejects();
  }

  #remember(cells: readonly string[]): void {
    if (this.#rows > 20) return;
    for (const [index, text] of cells.entries()) {
      const known = this.#examples.get(index) ?? [];
      if (text !== "" && known.length < 2 && !known.includes(text))
        this.#examples.set(index, [...known, text.slice(0, 40)]);
    }
  }

  async #flush(): Promise<void> {
    if (this.#piece.length === 0) return;
    await this.#input.pieces.put(pieceName(this.#pieces), this.#piece);
    this.#pieces += 1;
    this.#piece = [];
  }

  async #flushRejects(): Promise<void> {
    if (this.#rejects.length === 0) return;
    await this.#input.pieces.put(rejectsName(this.#rejectPieces), this.#rejects);
    this.#rejectPieces += 1;
    this.#rejects = [];
  }

  async finish(): Promise<Parsed | ParseProblem> {
    if (!this.#header && !this.#problem) await this.#begin();
    if (this.#problem) return this.#problem;
    await this.#flush();
    await this.#flushRejects();
    for (const [index, folds] of this.#later) {
      await letOthersIn();
      await this.#patch(index, folds);
    }
    if (this.#rows === 0) return { ok: false, code: "imports.no_rows", params: {}, columns: [] };
    return {
      ok: true,
      columns: this.#withExamples(this.#header?.columns ?? []),
      rows: this.#rows,
      skipped: this.#skipped,
      rejected: this.#rejected,
      pieces: this.#pieces,
      rejectPieces: this.#rejectPieces,
      firstRejects: this.#firstRejects,
      warnings: this.#warnings,
    };
  }

  /** Folds rows that came later into a piece that had been laid down. */
  async #patch(index: number, folds: ReadonlyMap<number, ReadRow<ImportedValue>[]>): Promise<void> {
    const piece = readPiece(await this.#input.pieces.get(pieceName(index)));
    const patched = piece.map((one, at) => (folds.get(at) ?? []).reduce(merged, one));
    await this.#input.pieces.put(pieceName(index), patched);
  }
}

function isVisit(value: ImportedValue): value is ServiceVisitRow {
  return "orderNumber" in value;
}

function merged(earlier: ReadRow<ImportedValue>, later: ReadRow<ImportedValue>): ReadRow<ImportedValue> {
  const rows = [...earlier.rows, ...later.rows];
  if (isVisit(earlier.value) && isVisit(later.value))
    return { rows, value: mergeServiceVisits(earlier.value, later.value) };
  if (!isVisit(earlier.value) && !isVisit(later.value))
    return { rows, value: mergeCustomers(earlier.value, later.value) };
  return earlier;
}

/** A piece as it was laid down; what we wrote ourselves is read back as such. Throws where it is gone. */
export function readPiece(stored: unknown): ReadRow<ImportedValue>[] {
  if (!Array.isArray(stored)) throw new Error("a piece of the import is gone");
  return stored;
}

export function customersOf(piece: readonly ReadRow<ImportedValue>[]): ReadRow<CustomerRow>[] {
  return piece.flatMap(({ rows, value }) => (isVisit(value) ? [] : [{ rows, value }]));
}

export function visitsOf(piece: readonly ReadRow<ImportedValue>[]): ReadRow<ServiceVisitRow>[] {
  return piece.flatMap(({ rows, value }) => (isVisit(value) ? [{ rows, value }] : []));
}

import type { SheetRow } from "../../platform/spreadsheet/sheet-row.ts";
import { letOthersIn } from "../../platform/turns.ts";
import type { Column } from "./imports.assigning.rules.ts";
import { findHeader, isAnotherHeader, type TextRow } from "./imports.columns.rules.ts";
import { isDataRow } from "./imports.data-rows.rules.ts";
import { DateOrderEvidence, type DateOrders } from "./imports.date-orders.rules.ts";
import { KeptRows, mergeCustomers, mergeServiceVisits, type ReadRow } from "./imports.folding.rules.ts";
import type { ParseCase, Parsed, ParsedColumn, ParseProblem } from "./imports.parse.ts";
import {
  type ImportedValue,
  isVisit,
  pieceName,
  type RejectedRow,
  readPiece,
  rejectsName,
  rowsAPiece,
} from "./imports.pieces.ts";
import { readCustomerRow, readServiceVisitRow } from "./imports.rows.rules.ts";
import { fileWarnings } from "./imports.times.rules.ts";
import { noteWarnings, type Warnings } from "./imports.warnings.rules.ts";

const rowsATelling = 5_000;
const headSearched = 40;

/** One reading of a file from its first row to its last; see `parseFile`. */
export class FileReader {
  readonly #input: ParseCase;
  #told = 0;
  #head: TextRow[] = [];
  /** The header of the sheet that is being read; of one that is passed over there is none. */
  #header: { row: number; columns: Column[] } | undefined;
  #sheet = "";
  #isPassed = false;
  /** The columns of the first sheet that has any; further sheets go on with the same ones. */
  #columns: Column[] | undefined;
  /** Why the first sheet would not do, where no other does either. */
  #unread: ParseProblem | undefined;
  #problem: ParseProblem | undefined;
  #piece: ReadRow<ImportedValue>[] = [];
  #pieces = 0;
  #rejects: RejectedRow[] = [];
  #rejectPieces = 0;
  readonly #firstRejects: RejectedRow[] = [];
  readonly #places = new KeptRows();
  readonly #later = new Map<number, Map<number, ReadRow<ImportedValue>[]>>();
  readonly #examples = new Map<number, string[]>();
  readonly #warnings: Warnings = {};
  readonly #dateOrders: DateOrders;
  readonly #evidence: DateOrderEvidence;
  #kept = 0;
  #rows = 0;
  #skipped = 0;
  #rejected = 0;

  constructor(input: ParseCase, dateOrders: DateOrders) {
    this.#input = input;
    this.#dateOrders = dateOrders;
    this.#evidence = new DateOrderEvidence(input);
  }

  /** Each sheet has its own header: a cover has none, the months of a year have the same. */
  async turnTo(sheet: string): Promise<void> {
    if (this.#head.length > 0) await this.#begin();
    this.#sheet = sheet;
    this.#isPassed = false;
    this.#header = undefined;
    this.#head = [];
  }

  async take(batch: SheetRow[], share: number): Promise<void> {
    await letOthersIn();
    if (this.#problem || this.#isPassed) return;
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

  /** Finds the header in the first rows of a sheet, then goes on with the data among them. */
  async #begin(): Promise<void> {
    const head = this.#head;
    const header = findHeader({ rows: head, kind: this.#input.kind, remembered: this.#input.remembered });
    if (!header.ok && !this.#columns) {
      const columns = header.code === "imports.missing_column" ? this.#shown(header) : [];
      this.#unread ??= { ok: false, code: header.code, params: { ...header.params }, columns };
    }
    this.#head = [];
    if (!header.ok || !hasColumns(header.columns, this.#columns)) return this.#passOver();
    this.#header = header;
    this.#columns ??= header.columns;
    await this.#data(head);
  }

  /** A sheet that is none of the same table is left alone, and said to be where it comes after it. */
  #passOver(): void {
    this.#isPassed = true;
    if (!this.#columns) return;
    const left = { code: "imports.sheet_left", heading: "", params: { sheet: this.#sheet } };
    noteWarnings({ warnings: this.#warnings, row: 0, problems: [left] });
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
      if (number <= header.row) continue;
      if (!isDataRow({ cells, columns: header.columns, kind })) {
        if (!isAnotherHeader({ cells, columns: header.columns, kind })) continue;
        const params = { first: header.row, second: number };
        this.#problem = { ok: false, code: "imports.two_headers", params, columns: [] };
        return;
      }
      this.#rows += 1;
      this.#remember(cells);
      this.#evidence.note(header.columns, cells);
      await this.#row(number, cells, header.columns);
    }
  }

  async #row(number: number, cells: readonly string[], columns: Column[]): Promise<void> {
    const { kind, asOf, zone } = this.#input;
    const row = { cells, columns, asOf, zone, dateOrders: this.#dateOrders };
    const reading = kind === "customers" ? readCustomerRow(row) : readServiceVisitRow(row);
    if (!reading.ok) return this.#reject({ row: number, cells: [...cells], errors: reading.errors });
    noteWarnings({ warnings: this.#warnings, row: number, problems: reading.warnings });
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
    if (!this.#header && !this.#problem && !this.#isPassed) await this.#begin();
    const problem = this.#problem ?? (this.#columns ? undefined : this.#unread);
    if (problem) return problem;
    await this.#flush();
    await this.#flushRejects();
    for (const [index, folds] of this.#later) {
      await letOthersIn();
      await this.#patch(index, folds);
    }
    if (this.#rows === 0) return { ok: false, code: "imports.no_rows", params: {}, columns: [] };
    const columns = this.#columns ?? [];
    const problems = fileWarnings(columns, this.#input.kind).map((code) => ({
      code,
      heading: "",
      params: {},
    }));
    noteWarnings({ warnings: this.#warnings, row: 0, problems });
    return {
      ok: true,
      columns: this.#withExamples(columns),
      rows: this.#rows,
      skipped: this.#skipped,
      rejected: this.#rejected,
      pieces: this.#pieces,
      rejectPieces: this.#rejectPieces,
      firstRejects: this.#firstRejects,
      warnings: this.#warnings,
    };
  }

  dateOrdersFound(): DateOrders {
    return this.#evidence.decided();
  }

  /** Folds rows that came later into a piece that had been laid down. */
  async #patch(index: number, folds: ReadonlyMap<number, ReadRow<ImportedValue>[]>): Promise<void> {
    const piece = readPiece(await this.#input.pieces.get(pieceName(index)));
    const patched = piece.map((one, at) => (folds.get(at) ?? []).reduce(merged, one));
    await this.#input.pieces.put(pieceName(index), patched);
  }
}

/** Whether a sheet's columns are those of the sheets before it; before the first one any will do. */
function hasColumns(found: readonly Column[], known: readonly Column[] | undefined): boolean {
  return !known || JSON.stringify(found) === JSON.stringify(known);
}

function merged(earlier: ReadRow<ImportedValue>, later: ReadRow<ImportedValue>): ReadRow<ImportedValue> {
  const rows = [...earlier.rows, ...later.rows];
  if (isVisit(earlier.value) && isVisit(later.value))
    return { rows, value: mergeServiceVisits(earlier.value, later.value) };
  if (!isVisit(earlier.value) && !isVisit(later.value))
    return { rows, value: mergeCustomers(earlier.value, later.value) };
  return earlier;
}

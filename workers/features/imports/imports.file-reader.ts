import type { MergedCells } from "../../platform/spreadsheet/merged-cells.ts";
import type { SheetRow } from "../../platform/spreadsheet/sheet-row.ts";
import { letOthersIn } from "../../platform/turns.ts";
import type { Column } from "./imports.assigning.rules.ts";
import { findHeader, isAnotherHeader, type TextRow } from "./imports.columns.rules.ts";
import { isDataRow } from "./imports.data-rows.rules.ts";
import { DateOrderEvidence, type DateOrders } from "./imports.date-orders.rules.ts";
import { FillDown } from "./imports.fill-down.rules.ts";
import { KeptRows, type ReadRow } from "./imports.folding.rules.ts";
import { marksOfNamed } from "./imports.key-places.rules.ts";
import { namedIn } from "./imports.lookups.rules.ts";
import type { CellCode } from "./imports.messages.ts";
import type { ParseCase, Parsed, ParsedColumn, ParseProblem, Told } from "./imports.parse.ts";
import {
  customersOf,
  type ImportedValue,
  mergedRows,
  pieceName,
  piecesAStretch,
  type RejectedRow,
  readPiece,
  rejectsName,
  rowsAPiece,
  visitsOf,
} from "./imports.pieces.ts";
import { readCustomerRow, readServiceVisitRow } from "./imports.rows.rules.ts";
import { fileWarnings } from "./imports.times.rules.ts";
import { noteWarnings, type Warnings } from "./imports.warnings.rules.ts";
import {
  isOfKind,
  type PlacedColumns,
  WorkbookColumns,
  withoutAmounts,
} from "./imports.workbook-columns.rules.ts";

const rowsATelling = 5_000;
const headSearched = 40;
const mostStoreNames = 500;

/** One reading of a file from its first row to its last; see `parseFile`. */
export class FileReader {
  readonly #input: ParseCase;
  #shown = 0;
  #head: TextRow[] = [];
  /** The header of the sheet that is being read; of one that is passed over there is none. */
  #header: { row: number; columns: Column[]; placed: PlacedColumns } | undefined;
  #sheet = "";
  #isPassed = false;
  readonly #columns = new WorkbookColumns();
  /** The columns of the sheets that were read, from the first row of each that has others than the one before. */
  readonly #layouts: { from: number; columns: string }[] = [];
  readonly #leftAside: string[] = [];
  readonly #ofOtherColumns: string[] = [];
  /** Why the first sheet would not do, where no other does either. */
  #unread: ParseProblem | undefined;
  #problem: ParseProblem | undefined;
  #piece: ReadRow<ImportedValue>[] = [];
  #pieces = 0;
  #rejects: RejectedRow[] = [];
  #rejectPieces = 0;
  readonly #firstRejects: RejectedRow[] = [];
  readonly #storeNames = new Set<string>();
  readonly #places = new KeptRows();
  readonly #later = new Map<number, Map<number, ReadRow<ImportedValue>[]>>();
  readonly #examples = new Map<number, string[]>();
  readonly #warnings: Warnings = {};
  readonly #told: Told;
  #fillDown: FillDown | undefined;
  /** The sheets that were read, with their headers. */
  readonly #sheets: { sheet: string; headerRow: number; columns: Column[] }[] = [];
  readonly #evidence: DateOrderEvidence;
  #kept = 0;
  #rows = 0;
  #skipped = 0;
  #rejected = 0;

  constructor(input: ParseCase, told: Told) {
    this.#input = input;
    this.#told = told;
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
    if (this.#rows < this.#shown + rowsATelling) return;
    this.#shown = this.#rows;
    await this.#input.onProgress?.({ done: this.#rows, total: Math.round(this.#rows / share) });
  }

  /** Finds the header in the first rows of a sheet, then goes on with the data among them. */
  async #begin(): Promise<void> {
    const head = this.#head;
    const header = findHeader({ rows: head, kind: this.#input.kind, remembered: this.#input.remembered });
    const isFirst = this.#layouts.length === 0;
    if (!header.ok && isFirst) {
      const columns = header.code === "imports.missing_column" ? this.#columnsOf(header) : [];
      this.#unread ??= { ok: false, code: header.code, params: { ...header.params }, columns };
    }
    this.#head = [];
    if (!header.ok || !(isFirst || this.#goesOn(head, header.columns))) return this.#passOver();
    this.#header = { ...header, placed: this.#columns.place(header.columns) };
    const read = { sheet: this.#sheet, headerRow: header.row, columns: header.columns };
    this.#sheets.push(read);
    this.#fillDown = new FillDown({ ...read, merged: this.#told.merged.get(this.#sheet) });
    this.#layouts.push({ from: this.#kept, columns: JSON.stringify(header.columns) });
    if (this.#header.placed.from) this.#ofOtherColumns.push(this.#sheet);
    await this.#data(head);
  }

  /** Whether a further sheet has the same columns as one before it, or others for the same kind of thing. */
  #goesOn(rows: readonly TextRow[], columns: readonly Column[]): boolean {
    const isKnown = this.#layouts.some((layout) => layout.columns === JSON.stringify(columns));
    return isKnown || isOfKind({ rows, columns, kind: this.#input.kind });
  }

  /** A sheet that is none of the same kind is left alone, and said to be where it comes after one that is read. */
  #passOver(): void {
    this.#isPassed = true;
    if (this.#layouts.length > 0) this.#leftAside.push(this.#sheet);
  }

  /** Columns of a header that will not do, with what stands below them. */
  #columnsOf(header: { params: { row: number }; columns: Column[] }): ParsedColumn[] {
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
    for (const row of rows) {
      if (row.number <= header.row) continue;
      const { number, cells } = this.#fillDown?.fill(row) ?? row;
      if (!isDataRow({ cells, columns: header.columns, kind })) {
        if (!isAnotherHeader({ cells, columns: header.columns, kind })) continue;
        const params = { first: header.row, second: number };
        this.#problem = { ok: false, code: "imports.two_headers", params, columns: [] };
        return;
      }
      this.#rows += 1;
      const { columns } = header.placed;
      const placed = this.#columns.cellsOf(cells, header.placed);
      this.#remember(placed);
      this.#evidence.note(columns, placed);
      await this.#row(number, placed, columns);
    }
  }

  async #row(number: number, cells: readonly string[], columns: Column[]): Promise<void> {
    const { kind, asOf, zone } = this.#input;
    const row = { cells, columns, asOf, zone, dateOrders: this.#told.dateOrders };
    const reading = kind === "customers" ? readCustomerRow(row) : readServiceVisitRow(row);
    if (!reading.ok) return this.#reject({ row: number, cells: [...cells], errors: reading.errors });
    noteWarnings({ warnings: this.#warnings, row: number, problems: reading.warnings });
    if (reading.value.store !== null) this.#storeNames.add(reading.value.store);
    const read: ReadRow<ImportedValue> = { rows: [number], value: reading.value };
    const place = this.#places.find(reading.value);
    this.#noteKeys(read, place ?? this.#kept);
    if (place !== undefined) return this.#fold(place, this.#besides(place, read));
    const apart = this.#places.isTaken(reading.value);
    this.#places.keep(reading.value, this.#kept);
    this.#kept += 1;
    this.#piece.push(apart ? { ...read, apart } : read);
    if (this.#piece.length === rowsAPiece) await this.#flush();
  }

  #noteKeys(read: ReadRow<ImportedValue>, place: number): void {
    const { keyPlaces } = this.#input;
    if (!keyPlaces) return;
    const named = namedIn({ customers: customersOf([read]), visits: visitsOf([read]) });
    keyPlaces.note(marksOfNamed(named), Math.floor(place / (rowsAPiece * piecesAStretch)));
  }

  /** What a row adds to one that lies in a place already; another sheet's amounts are not added once more. */
  #besides(place: number, read: ReadRow<ImportedValue>): ReadRow<ImportedValue> {
    const there = this.#layouts.findLast(({ from }) => from <= place);
    const here = this.#layouts.at(-1);
    return there?.columns === here?.columns ? read : { ...read, value: withoutAmounts(read.value) };
  }

  #fold(place: number, read: ReadRow<ImportedValue>): void {
    this.#skipped += 1;
    const piece = Math.floor(place / rowsAPiece);
    const at = place % rowsAPiece;
    if (piece === this.#pieces) {
      this.#piece = this.#piece.map((one, index) => (index === at ? mergedRows(one, read) : one));
      return;
    }
    const ofPiece = this.#later.get(piece) ?? new Map<number, ReadRow<ImportedValue>[]>();
    const earlier = ofPiece.get(at)?.[0];
    ofPiece.set(at, [earlier ? mergedRows(earlier, read) : read]);
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
    const problem = this.#problem ?? (this.#layouts.length > 0 ? undefined : this.#unread);
    if (problem) return problem;
    await this.#flush();
    await this.#flushRejects();
    for (const [index, folds] of this.#later) {
      await letOthersIn();
      await this.#patch(index, folds);
    }
    if (this.#rows === 0) return { ok: false, code: "imports.no_rows", params: {}, columns: [] };
    this.#noteFile();
    return {
      ok: true,
      columns: this.#withExamples(this.#columns.all),
      rows: this.#rows,
      skipped: this.#skipped,
      rejected: this.#rejected,
      pieces: this.#pieces,
      rejectPieces: this.#rejectPieces,
      storeNames: [...this.#storeNames].slice(0, mostStoreNames),
      firstRejects: this.#firstRejects,
      warnings: this.#warnings,
    };
  }

  /** What is worth a look in the file as a whole. */
  #noteFile(): void {
    const sheets = (code: CellCode, names: readonly string[]) =>
      names.length > 0 ? [{ code, heading: "", params: { sheet: names.join("、") } }] : [];
    const problems = [
      ...fileWarnings(this.#columns.all, this.#input.kind).map((code) => ({ code, heading: "", params: {} })),
      ...sheets("imports.sheet_left", this.#leftAside),
      ...sheets("imports.sheet_of_other_columns", this.#ofOtherColumns),
    ];
    noteWarnings({ warnings: this.#warnings, row: 0, problems });
  }

  dateOrdersFound(): DateOrders {
    return this.#evidence.decided();
  }

  /** Whether cells below the headers of the sheets that were read are merged over several rows. */
  isMerged(merged: ReadonlyMap<string, MergedCells>): boolean {
    return this.#sheets.some((read) => new FillDown({ ...read, merged: merged.get(read.sheet) }).isNeeded);
  }

  /** Folds rows that came later into a piece that had been laid down. */
  async #patch(index: number, folds: ReadonlyMap<number, ReadRow<ImportedValue>[]>): Promise<void> {
    const piece = readPiece(await this.#input.pieces.get(pieceName(index)));
    const patched = piece.map((one, at) => (folds.get(at) ?? []).reduce(mergedRows, one));
    await this.#input.pieces.put(pieceName(index), patched);
  }
}

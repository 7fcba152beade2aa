/** One cell. `text` is what a person reads: a whole number without exponent, a date as `2026-10-19 13:12:00`. */
export interface Cell {
  text: string;
  kind: "text" | "number" | "date" | "boolean" | "error" | "empty";
  /** Local time `YYYY-MM-DDTHH:mm:ss` of an Excel date; a time of day without a day has none. */
  date?: string;
  /** The value of a number cell. */
  number?: number;
}

/** A row with something in it. */
export interface SheetRow {
  /** From 1: the sheet's own row in an .xlsx, the record's place in a .csv, blank and title rows counted in. */
  number: number;
  /** By column from 0, up to the last cell with something in it. */
  cells: Cell[];
}

export const EMPTY_CELL: Cell = Object.freeze({ text: "", kind: "empty" });

export function textCell(text: string): Cell {
  return text === "" ? EMPTY_CELL : { text, kind: "text" };
}

/** Rows in a batch; wide rows make smaller batches, so that a batch stays a few megabytes. */
const BATCH_ROWS = 500;
const BATCH_CELLS = 50_000;

/** Gathers rows into batches. */
export class RowBatcher {
  #rows: SheetRow[] = [];
  #cells = 0;

  /** A row of blanks is left out: styled but empty rows may follow a table in thousands. */
  add(row: SheetRow): void {
    if (row.cells.every((cell) => cell.text.trim() === "")) return;
    this.#rows.push(row);
    this.#cells += row.cells.length;
  }

  /** The batches that are full; with `all`, what is left as well. */
  *take(all = false): Generator<SheetRow[]> {
    while (this.#rows.length >= BATCH_ROWS || this.#cells >= BATCH_CELLS || (all && this.#rows.length > 0)) {
      const batch = this.#rows.splice(0, BATCH_ROWS);
      for (const row of batch) this.#cells -= row.cells.length;
      yield batch;
    }
  }
}

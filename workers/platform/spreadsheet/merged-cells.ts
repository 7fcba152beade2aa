const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/i;

/** Beyond this many a sheet is left as it is: a table that people merged by hand has fewer. */
const MOST_MERGES = 200_000;

/** From 0: `A` is 0, `AB` is 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The cells of a sheet that are merged over several rows, as the sheet names them after its rows. */
export class MergedCells {
  readonly #columns = new Map<number, number[]>();
  #count = 0;

  /** Takes a reference such as `A2:B5`; what is merged within one row is left out. */
  add(ref: string | undefined): void {
    const [, letters, first, last] = reference.exec(ref ?? "") ?? [];
    if (letters === undefined || Number(last) <= Number(first) || this.#count === MOST_MERGES) return;
    this.#count += 1;
    const column = columnNumber(letters);
    const rows = this.#columns.get(column) ?? [];
    rows.push(Number(first), Number(last));
    this.#columns.set(column, rows);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** The first and last row of each merge whose value stands in a column (from 0), from the top. */
  inColumn(column: number): { first: number; last: number }[] {
    const rows = this.#columns.get(column) ?? [];
    const merges = Array.from({ length: rows.length / 2 }, (_, nth) => ({
      first: rows[nth * 2] ?? 0,
      last: rows[nth * 2 + 1] ?? 0,
    }));
    return merges.sort((a, b) => a.first - b.first);
  }
}

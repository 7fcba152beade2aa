import type { MergedCells } from "../../platform/spreadsheet/merged-cells.ts";
import type { Column } from "./imports.assigning.rules.ts";
import type { TextRow } from "./imports.columns.rules.ts";
import type { ImportField } from "./imports.fields.rules.ts";

/** What a merged cell says once for all its rows together, not for each of them. */
const saidOnce: readonly ImportField[] = ["labourCents", "partsCents", "totalCents", "items"];

interface Merges {
  index: number;
  merges: { first: number; last: number }[];
  /** The merge that has been come to, and what its uppermost cell holds. */
  at: number;
  value: string;
}

/** Gives rows below a header the values of the cells above them that they are merged with; rows come in their order. */
export class FillDown {
  readonly #columns: Merges[];

  constructor(input: { merged: MergedCells | undefined; columns: readonly Column[]; headerRow: number }) {
    const { merged, columns, headerRow } = input;
    this.#columns = columns.flatMap(({ index, field }) => {
      if (!merged || field === null || field === "ignore" || saidOnce.includes(field)) return [];
      const merges = merged.inColumn(index).filter(({ first }) => first > headerRow);
      return merges.length > 0 ? [{ index, merges, at: 0, value: "" }] : [];
    });
  }

  /** Whether there is anything to fill. */
  get isNeeded(): boolean {
    return this.#columns.length > 0;
  }

  fill(row: TextRow): TextRow {
    let cells: string[] | undefined;
    for (const column of this.#columns) {
      const value = valueFor(column, row);
      if (value === "") continue;
      cells ??= [...row.cells];
      while (cells.length < column.index) cells.push("");
      cells[column.index] = value;
    }
    return cells ? { ...row, cells } : row;
  }
}

/** What a cell takes from above; nothing where it stands by itself or has something of its own. */
function valueFor(column: Merges, { number, cells }: TextRow): string {
  const merge = mergeAt(column, number);
  if (!merge) return "";
  const own = cells[column.index] ?? "";
  if (merge.first === number) column.value = own;
  return own.trim() === "" ? column.value : "";
}

function mergeAt(column: Merges, row: number): Merges["merges"][0] | undefined {
  for (let merge = column.merges[column.at]; merge; merge = column.merges[column.at]) {
    if (row <= merge.last) return row >= merge.first ? merge : undefined;
    column.at += 1;
    column.value = "";
  }
  return undefined;
}

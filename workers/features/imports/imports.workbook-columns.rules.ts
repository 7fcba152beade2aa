import type { Column } from "./imports.assigning.rules.ts";
import { findHeader, type TextRow } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import type { ImportedValue } from "./imports.pieces.ts";
import { isVisit } from "./imports.pieces.ts";

/** A sheet's columns under the indexes that they have in the workbook; `from` is where each of those stands in the sheet. */
export interface PlacedColumns {
  columns: Column[];
  /** Absent where the sheet's columns stand as in the workbook. */
  from?: ReadonlyMap<number, number>;
}

/** The columns of all sheets that are read: each field once, and what no field holds by its heading. */
export class WorkbookColumns {
  readonly all: Column[] = [];

  /** Takes up a sheet's columns. */
  place(columns: readonly Column[]): PlacedColumns {
    if (this.all.length === 0) this.all.push(...columns);
    const placed = columns.map((column) => ({ ...column, index: this.#placeOf(column).index }));
    const isInPlace = placed.every(({ index }, nth) => index === columns[nth]?.index);
    if (isInPlace) return { columns: [...columns] };
    return {
      columns: placed,
      from: new Map(placed.map(({ index }, nth) => [index, columns[nth]?.index ?? nth])),
    };
  }

  #placeOf(column: Column): Column {
    const { field, key, beside } = column;
    const isHeld = field !== null && field !== "ignore";
    const known = this.all.find((other) =>
      isHeld ? other.field === field : other.field === field && other.key === key && other.beside === beside,
    );
    if (known) return known;
    const uses = this.all.filter((other) => other.heading === column.heading).length;
    const heading = uses === 0 ? column.heading : `${column.heading} (${uses + 1})`;
    const added = { ...column, heading, index: this.all.length };
    this.all.push(added);
    return added;
  }

  /** A row's cells in the order of the workbook's columns. */
  cellsOf(cells: readonly string[], { from }: PlacedColumns): readonly string[] {
    return from ? this.all.map(({ index }) => cells[from.get(index) ?? -1] ?? "") : cells;
  }
}

/** Whether a further sheet of other columns holds the same kind of thing: a list of colleagues has names and phones, too. */
export function isOfKind(input: {
  rows: readonly TextRow[];
  columns: readonly Column[];
  kind: ImportKind;
}): boolean {
  const { rows, columns, kind } = input;
  if (kind === "service-visits") return true;
  const has = (field: Column["field"]) => columns.some((column) => column.field === field);
  const isOfCustomers = has("externalId") || has("vin") || has("plate");
  return isOfCustomers && !findHeader({ rows, kind: "service-visits" }).ok;
}

/** What a sheet of other columns tells of an order that another sheet has: its amounts are there already. */
export function withoutAmounts(value: ImportedValue): ImportedValue {
  return isVisit(value)
    ? { ...value, labourCents: null, partsCents: null, totalCents: null, lines: [] }
    : value;
}

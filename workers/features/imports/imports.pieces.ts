import type { CellProblem } from "./imports.cells.rules.ts";
import { mergeCustomers, mergeServiceVisits, type ReadRow } from "./imports.folding.rules.ts";
import type { CustomerRow, ServiceVisitRow } from "./imports.rows.rules.ts";

export const rowsAPiece = 500;
/** How many pieces a check works at once. */
export const piecesAStretch = 4;

export type ImportedValue = CustomerRow | ServiceVisitRow;

/** A row that was refused: its cells as they came, and what is wrong with which. */
export interface RejectedRow {
  row: number;
  cells: string[];
  errors: CellProblem[];
}

/** Where an import's pieces lie; names say import and number, so that writing one twice is writing it once. */
export interface PieceStore {
  put(name: string, value: unknown): Promise<void>;
  get(name: string): Promise<unknown>;
}

export const pieceName = (index: number): string => `piece-${String(index).padStart(5, "0")}.json`;
export const rejectsName = (index: number): string => `rejects-${String(index).padStart(5, "0")}.json`;

/** Which stretches of a file name which keys. */
export const keyPlacesName = "key-places.json";

export function isVisit(value: ImportedValue): value is ServiceVisitRow {
  return "orderNumber" in value;
}

/** A piece as it was laid down; what we wrote ourselves is read back as such. Throws where it is gone. */
export function readPiece(stored: unknown): ReadRow<ImportedValue>[] {
  if (!Array.isArray(stored)) throw new Error("a piece of the import is gone");
  return stored;
}

export function customersOf(piece: readonly ReadRow<ImportedValue>[]): ReadRow<CustomerRow>[] {
  return piece.flatMap(({ value, ...row }) => (isVisit(value) ? [] : [{ ...row, value }]));
}

export function visitsOf(piece: readonly ReadRow<ImportedValue>[]): ReadRow<ServiceVisitRow>[] {
  return piece.flatMap(({ value, ...row }) => (isVisit(value) ? [{ ...row, value }] : []));
}

/** Two rows of one record as one. */
export function mergedRows(
  earlier: ReadRow<ImportedValue>,
  later: ReadRow<ImportedValue>,
): ReadRow<ImportedValue> {
  const rows = [...earlier.rows, ...later.rows];
  if (isVisit(earlier.value) && isVisit(later.value))
    return { ...earlier, rows, value: mergeServiceVisits(earlier.value, later.value) };
  if (!isVisit(earlier.value) && !isVisit(later.value))
    return { ...earlier, rows, value: mergeCustomers(earlier.value, later.value) };
  return earlier;
}

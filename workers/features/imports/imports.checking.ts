import type { Scope } from "../../platform/scope.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { type CheckedRow, CheckedRows } from "./imports.checked-rows.rules.ts";
import { type Decided, decidePiece } from "./imports.deciding.ts";
import { PlacedKeys } from "./imports.key-places.rules.ts";
import { keyPlacesName, type PieceStore, pieceName, piecesAStretch, readPiece } from "./imports.pieces.ts";
import { carsOfPeople } from "./imports.repository.ts";
import type { Import } from "./imports.state.ts";

interface StretchCase {
  row: Import;
  scope: Scope;
  storeNames: readonly string[];
  pieces: PieceStore;
  /** The stretch's first piece, and how many pieces the file has. */
  piece: number;
  count: number;
}

const carriedName = (to: number, from: number): string => `checked-${to}-from-${from}.json`;
const placesName = (to: number): string => `checked-${to}-places.json`;

/**
 * Checks the pieces of one stretch. What they would have written is held for the pieces after them, and beyond the
 * stretch laid down for the next that names any of it: no more of it is in memory than a stretch asks for.
 */
export async function checkStretch(input: StretchCase): Promise<{ decided: Decided; rows: number }[]> {
  const { row, scope, storeNames, pieces, count } = input;
  const stretch = Math.floor(input.piece / piecesAStretch);
  const checked = new CheckedRows(await carriedTo({ pieces, stretch }));
  const results: { decided: Decided; rows: number }[] = [];
  for (let at = input.piece; at < Math.min(count, input.piece + piecesAStretch); at++) {
    const piece = readPiece(await pieces.get(pieceName(at)));
    const decided = await decidePiece({ row, scope, storeNames, piece, checked });
    checked.take(decided.changes);
    results.push({ decided, rows: piece.length });
    await letOthersIn();
  }
  if (input.piece + piecesAStretch < count) await carryOn({ scope, pieces, stretch, checked });
  return results;
}

async function carriedTo(input: { pieces: PieceStore; stretch: number }): Promise<CheckedRow[]> {
  const { pieces, stretch } = input;
  if (stretch === 0) return [];
  const carried = readCarried(await pieces.get(placesName(stretch)));
  for (let from = 0; from < stretch; from++)
    for (const one of readCarried(await pieces.get(carriedName(stretch, from)))) carried.push(one);
  return carried;
}

async function carryOn(input: {
  scope: Scope;
  pieces: PieceStore;
  stretch: number;
  checked: CheckedRows;
}): Promise<void> {
  const { scope, pieces, stretch, checked } = input;
  const cars = await scope.read(carsOfPeople(checked.people()));
  checked.learn("vehicleParties", cars.vehicleParties);
  checked.learn("vehicles", cars.vehicles);
  checked.learn("vehiclePlates", cars.vehiclePlates);
  await pieces.put(placesName(stretch + 1), checked.places());
  const placed = new PlacedKeys(readPlaces(await pieces.get(keyPlacesName)));
  for (const [to, rows] of checked.onward(placed, stretch)) await pieces.put(carriedName(to, stretch), rows);
}

/** What we wrote ourselves is read back as such; nothing was carried from most stretches to most others. */
function readCarried(stored: unknown): CheckedRow[] {
  return Array.isArray(stored) ? stored : [];
}

function readPlaces(stored: unknown): number[] {
  return Array.isArray(stored) ? stored : [];
}

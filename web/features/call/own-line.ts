import { createSignal } from "solid-js";
import { readStored, writeStored } from "../../platform/stored.ts";

/** A number that a store calls out from. */
export type Line = { number: string; label: string };

const keyOf = (storeId: string) => `dl_line:${storeId}`;
const [changes, setChanges] = createSignal(0);

/** The line that calls of a store are made on from this device: the one chosen here, or the only one there is. */
export function ownLine({ storeId, lines }: { storeId: string; lines: readonly Line[] }): string | null {
  changes();
  const kept = readStored(keyOf(storeId));
  const chosen = lines.find(({ number }) => number === kept);
  return (chosen ?? (lines.length === 1 ? lines[0] : undefined))?.number ?? null;
}

/** Chooses the line once: it is remembered for the store. */
export function chooseLine({ storeId, number }: { storeId: string; number: string | null }): void {
  writeStored(keyOf(storeId), number);
  setChanges((count) => count + 1);
}

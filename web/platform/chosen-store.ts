import { createSignal } from "solid-js";
import { readStored, writeStored } from "./stored.ts";

const KEY = "dl_store";

const [chosenStore, setSignal] = createSignal<string | null>(readStored(KEY));

/** The store that lists are narrowed to on this device; null for all in sight. */
export { chosenStore };

/** Narrows lists to one store, or widens them to all. */
export function chooseStore(storeId: string | null): void {
  setSignal(storeId);
  writeStored(KEY, storeId);
}

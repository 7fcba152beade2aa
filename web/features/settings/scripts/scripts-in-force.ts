import type { InForce } from "../versions.ts";
import type { Script } from "./script-body.ts";

/**
 * The scripts of one kind that lie over each other for the group or a store, and a brand or all: its own; beneath it
 * the brand's of the group, then what is said of every brand in the store and in the group; the shipped one.
 */
export function scriptsInForce(
  scripts: readonly Script[],
  { storeId, brand }: { storeId: string | null; brand: string | null },
): InForce<Script> {
  const set = scripts.filter(({ shipped }) => !shipped);
  const at = (store: string | null, of: string | null) =>
    set.find((one) => one.storeId === store && one.brand === of);
  const beneath = [...(brand === null ? [] : [at(null, brand), at(storeId, null)]), at(null, null)].filter(
    (one) => one !== undefined,
  );
  const own = at(storeId, brand);
  return {
    own,
    group: beneath.find((one) => one !== own),
    shipped: scripts.find(({ shipped }) => shipped),
  };
}

/** The brands that a script can be for: those of the stores it is for, and those that have one already. */
export function brandsOf(input: {
  stores: readonly { id: string; brands: readonly string[] }[];
  scripts: readonly { storeId: string | null; brand: string | null }[];
  storeId: string | null;
}): string[] {
  const { stores, scripts, storeId } = input;
  const ofStores = stores
    .filter(({ id }) => storeId === null || id === storeId)
    .flatMap(({ brands }) => brands);
  const ofScripts = scripts.flatMap((one) =>
    one.brand !== null && (one.storeId === storeId || one.storeId === null) ? [one.brand] : [],
  );
  return [...new Set([...ofStores, ...ofScripts])];
}

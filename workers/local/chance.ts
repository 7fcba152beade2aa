/** Draws that always fall the same way for the same key, in whatever order they are made. */
export interface Chance {
  /** From 0 up to 1, without it. */
  share(key: string): number;
  /** True in `share` of all keys. */
  happens(key: string, share: number): boolean;
  /** A whole number, both ends included. */
  between(key: string, from: number, to: number): number;
  pick<T>(key: string, list: readonly T[]): T;
  /** One of a list by the weight that each entry has. */
  weigh<T extends { weight: number }>(key: string, list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(key: string, list: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  const share = (key: string) => hash(`${seed} ${key}`) / 2 ** 32;
  const entry = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new RangeError("nothing to draw from");
    return found;
  };
  return {
    share,
    happens: (key, of) => share(key) < of,
    between: (key, from, to) => from + Math.floor(share(key) * (to - from + 1)),
    pick: (key, list) => entry(list, Math.floor(share(key) * list.length)),
    weigh(key, list) {
      let rest = share(key) * list.reduce((sum, { weight }) => sum + weight, 0);
      const index = list.findIndex(({ weight }) => {
        rest -= weight;
        return rest < 0;
      });
      return entry(list, index === -1 ? list.length - 1 : index);
    },
    shuffled: (key, list) =>
      list
        .map((one, index) => ({ one, place: share(`${key} ${index}`) }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
  };
}

/** FNV-1a with the last mixing of MurmurHash3, without which neighbouring keys fall alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

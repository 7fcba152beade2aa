import type { Named } from "./imports.lookups.rules.ts";

/** A key that rows are found by, as a number: two keys may share one, which only carries more than is needed. */
export type KeyMark = number;

const placesAKey = 65_536;

/** The marks of everything that rows name. */
export function marksOfNamed(named: Named): KeyMark[] {
  return (Object.keys(named) as (keyof Named)[]).flatMap((kind) =>
    named[kind].map((value) => keyMark(kind, value)),
  );
}

export function keyMark(kind: keyof Named, value: string): KeyMark {
  let mark = 0x811c9dc5;
  for (const text of [kind, value])
    for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** Where the keys of a file stand, gathered as its rows are read; a number a key and place, whatever its length. */
export class KeyPlaces {
  #noted = new Float64Array(1024);
  #count = 0;

  note(marks: readonly KeyMark[], place: number): void {
    for (const mark of marks) {
      if (this.#count === this.#noted.length) {
        const longer = new Float64Array(this.#count * 2);
        longer.set(this.#noted);
        this.#noted = longer;
      }
      this.#noted[this.#count++] = mark * placesAKey + place;
    }
  }

  /** Each key with each of its places once, ascending. */
  sorted(): number[] {
    const sorted = this.#noted.subarray(0, this.#count).sort();
    return [...sorted.filter((noted, at) => noted !== sorted[at - 1])];
  }
}

/** Where the keys of a file stand, as `KeyPlaces` gathered them. */
export class PlacedKeys {
  readonly #places: readonly number[];

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /** The first place after one in which a key stands again. */
  next(mark: KeyMark, after: number): number | undefined {
    const sought = mark * placesAKey + after;
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) <= sought) low = middle + 1;
      else high = middle;
    }
    const found = this.#places[low];
    return found !== undefined && markIn(found) === mark ? found % placesAKey : undefined;
  }
}

function markIn(noted: number | undefined): KeyMark {
  return Math.floor((noted ?? 0) / placesAKey);
}

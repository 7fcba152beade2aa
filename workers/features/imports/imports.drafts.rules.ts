import type { TableName } from "../../../db/shard/schema.ts";
import type { RowChange } from "../../platform/changes.ts";

interface Identified {
  id: string;
  version: number;
}

/** A row as it was, where it was there, and as it shall be. */
export interface Draft<Now extends Identified> {
  before: Now | undefined;
  now: Now;
}

/** Rows of one table as they were and as they shall be, by id. */
export class Drafts<Now extends Identified> {
  readonly byId = new Map<string, Draft<Now>>();
  readonly #table: TableName;

  constructor(table: TableName, rows: readonly Now[]) {
    this.#table = table;
    for (const row of rows) this.byId.set(row.id, { before: row, now: row });
  }

  add(now: Now): Draft<Now> {
    const draft: Draft<Now> = { before: undefined, now };
    this.byId.set(now.id, draft);
    return draft;
  }

  /** Whether a row is new or shall be other than it was; one that ends as it began is not. */
  isChanged(id: string): boolean {
    const draft = this.byId.get(id);
    return draft !== undefined && this.#differs(draft);
  }

  #differs({ before, now }: Draft<Now>): boolean {
    return before === undefined || (now !== before && JSON.stringify(now) !== JSON.stringify(before));
  }

  changes(): { inserted: Now[]; updated: RowChange[] } {
    const inserted: Now[] = [];
    const updated: RowChange[] = [];
    for (const { before, now } of this.byId.values()) {
      if (!before) inserted.push(now);
      else if (this.#differs({ before, now }))
        updated.push({
          table: this.#table,
          before: Object.fromEntries(Object.entries(before)),
          after: { ...Object.fromEntries(Object.entries(now)), version: before.version + 1 },
        });
    }
    return { inserted, updated };
  }
}

/** Lays what was said over a draft; says whether anything differs. What was not said (null) stays. */
export function lay<Now extends Identified>(draft: Draft<Now>, said: Partial<Now>): boolean {
  const differing = Object.entries(said).filter(
    ([name, value]) =>
      value !== null &&
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(Reflect.get(draft.now, name)),
  );
  if (differing.length === 0) return false;
  draft.now = { ...draft.now, ...Object.fromEntries(differing) };
  return true;
}

/** Of what was told, that which nobody knew yet. */
export function unknownOf<T extends object>(told: T, known: { [K in keyof T]?: unknown }): Partial<T> {
  const names = Object.keys(told) as (keyof T)[];
  return Object.fromEntries(
    names.filter((name) => (known[name] ?? null) === null).map((name) => [name, told[name]]),
  ) as Partial<T>;
}

export function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

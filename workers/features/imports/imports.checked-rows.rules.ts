import type { Changes } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { type KeyMark, keyMark, type PlacedKeys } from "./imports.key-places.rules.ts";
import { numberInFiles } from "./imports.lookups.rules.ts";

/** The tables that a piece looks up and changes, and what their rows go by. */
const keys = {
  stores: ["id"],
  staff: ["id"],
  staffStores: ["staffId", "storeId"],
  vehicles: ["id"],
  vehiclePlates: ["vehicleId", "plate", "fromOn"],
  vehicleParties: ["vehicleId", "customerId", "part", "sinceOn"],
  customers: ["id"],
  contactPoints: ["id"],
  customerContactPoints: ["customerId", "contactPointId"],
  serviceVisits: ["id"],
  followUps: ["id"],
} as const;

type Table = keyof typeof keys;
type Stored = Record<string, unknown>;

/** A row that pieces of a check saw (`isSeen`), made, changed or (null) took away. */
export interface CheckedRow {
  table: Table;
  key: string;
  row: Stored | null;
  isSeen?: true;
}

/** Stores and colleagues are few, and any row may name them. */
const places: readonly Table[] = ["stores", "staff", "staffStores"];
const tables = Object.keys(keys) as Table[];

/**
 * What the pieces of a check would have written: laid over what the archive has for the pieces after them, and
 * carried to those that name any of it, so that a check counts as writing does and writes nothing.
 */
export class CheckedRows {
  readonly #rows = new Map<string, CheckedRow>();
  readonly #kin = new Kin();

  constructor(carried: readonly CheckedRow[]) {
    // What was merely seen somewhere gives way to what was changed elsewhere.
    for (const one of carried) if (!one.isSeen) this.#keep(one);
    for (const one of carried) if (!this.#rows.has(`${one.table} ${one.key}`)) this.#keep(one);
  }

  /** Rows of the archive as they would be by now. */
  over<N extends Table>(table: N, loaded: readonly Row<N>[]): Row<N>[] {
    for (const row of loaded) {
      const key = keyOf(table, row);
      if (!this.#rows.has(`${table} ${key}`)) this.#keep({ table, key, row, isSeen: true });
    }
    const rows = [...this.#rows.values()].flatMap((one) => (one.table === table && one.row ? [one.row] : []));
    // What is kept are rows of the same tables, as they were loaded or would be written.
    return rows as Row<N>[];
  }

  /** Takes up what a piece would have written. */
  take({ insert, insertOnce, update, remove }: Changes): void {
    for (const table of tables) {
      for (const key of remove?.[table] ?? []) this.#keep({ table, key: key.join(" "), row: null });
      for (const row of [...(insert?.[table] ?? []), ...(insertOnce?.[table] ?? [])])
        this.#keep({ table, key: keyOf(table, row), row });
    }
    for (const { table, after } of update ?? [])
      if (isKept(table)) this.#keep({ table, key: keyOf(table, after), row: after });
  }

  #keep(one: CheckedRow): void {
    this.#rows.set(`${one.table} ${one.key}`, one);
    if (one.row) this.#kin.meet(one.table, one.row);
  }

  /** The people whom any piece named. */
  people(): string[] {
    return [...this.#rows.values()].flatMap(({ table, key }) => (table === "customers" ? [key] : []));
  }

  /** Learns of rows that no piece asked for, by which those whom it asked for are named as well. */
  learn<N extends Table>(table: N, rows: readonly Row<N>[]): void {
    for (const row of rows) this.#kin.meet(table, row);
  }

  /** Stores and colleagues that are not as they were, for whatever comes next. */
  places(): CheckedRow[] {
    return [...this.#rows.values()].filter(({ table, isSeen }) => !isSeen && places.includes(table));
  }

  /** The others by the next place that names them or any who have to do with them, where any is not as it was. */
  onward(placed: PlacedKeys, place: number): Map<number, CheckedRow[]> {
    const others = [...this.#rows.values()].filter(({ table }) => !places.includes(table));
    const rootOf = (one: CheckedRow) => this.#kin.of(nodeOf(one));
    const touched = new Set(others.filter(({ isSeen }) => !isSeen).map(rootOf));
    const next = this.#kin.nextPlaces(placed, place);
    const onward = new Map<number, CheckedRow[]>();
    for (const one of others) {
      const root = rootOf(one);
      const to = touched.has(root) ? next.get(root) : undefined;
      if (to === undefined || !this.#isAskedFor(one, placed, place)) continue;
      const list = onward.get(to) ?? [];
      list.push(one);
      onward.set(to, list);
    }
    return onward;
  }

  /** An order is looked up by its number alone, not with its car or its people, and its calls with it. */
  #isAskedFor({ table, row }: CheckedRow, placed: PlacedKeys, place: number): boolean {
    if (table !== "serviceVisits" && table !== "followUps") return true;
    const visit = table === "serviceVisits" ? row : this.#rows.get(`serviceVisits ${row?.subjectId}`)?.row;
    return numbersOf(visit ?? {}).some((mark) => placed.next(mark, place) !== undefined);
  }
}

function numbersOf({ orderNumber }: Stored): KeyMark[] {
  const number = String(orderNumber);
  return [number, numberInFiles(number)].map((one) => keyMark("orderNumbers", one));
}

function isKept(table: string): table is Table {
  return Object.hasOwn(keys, table);
}

function keyOf(table: Table, row: Stored): string {
  return keys[table].map((column) => row[column]).join(" ");
}

/** The car, person, number or order that a row belongs to. */
function nodeOf({ table, key, row }: CheckedRow): string {
  if (table === "followUps") return String(row?.subjectId);
  return key.split(" ")[0] ?? "";
}

/** Cars, people, numbers and orders that have to do with each other, and the keys by which they are found. */
class Kin {
  readonly #towards = new Map<string, string>();
  readonly #marks = new Map<string, Set<KeyMark>>();

  /** Learns from a row whom it joins and how they are found. */
  meet(table: Table, row: Stored): void {
    const { id, vehicleId, customerId, contactPointId } = row;
    if (table === "vehicles") this.#named(id, keyed("vins", row.vin));
    if (table === "vehiclePlates") this.#named(vehicleId, keyed("plates", row.plate));
    if (table === "vehicleParties") this.#join(vehicleId, [customerId]);
    if (table === "customers")
      this.#named(id, [...keyed("externalIds", row.externalId), ...keyed("names", row.name)]);
    if (table === "contactPoints") this.#named(id, keyed("phones", row.value));
    if (table === "customerContactPoints") this.#join(customerId, [contactPointId]);
    if (table !== "serviceVisits") return;
    this.#named(id, numbersOf(row));
    this.#join(id, [vehicleId, row.ownerCustomerId, row.senderCustomerId, row.driverCustomerId]);
  }

  /** Whoever stands for all that have to do with one. */
  of(node: string): string {
    let at = node;
    for (let up = this.#towards.get(at); up !== undefined; up = this.#towards.get(at)) at = up;
    if (at !== node) this.#towards.set(node, at);
    return at;
  }

  /** Where, after a place, all that have to do with each other are named next. */
  nextPlaces(placed: PlacedKeys, place: number): Map<string, number> {
    const next = new Map<string, number>();
    for (const [node, marks] of this.#marks) {
      const root = this.of(node);
      for (const mark of marks) {
        const found = placed.next(mark, place);
        if (found !== undefined) next.set(root, Math.min(found, next.get(root) ?? found));
      }
    }
    return next;
  }

  #named(node: unknown, marks: readonly KeyMark[]): void {
    if (marks.length === 0) return;
    const known = this.#marks.get(String(node)) ?? new Set();
    for (const mark of marks) known.add(mark);
    this.#marks.set(String(node), known);
  }

  #join(node: unknown, others: readonly unknown[]): void {
    for (const other of others) {
      if (typeof other !== "string") continue;
      const [a, b] = [this.of(String(node)), this.of(other)];
      if (a !== b) this.#towards.set(b, a);
    }
  }
}

function keyed(kind: Parameters<typeof keyMark>[0], value: unknown): KeyMark[] {
  return typeof value === "string" ? [keyMark(kind, value)] : [];
}

import type { TableName } from "../../db/shard/schema.ts";
import type { Changes, NewRow } from "./changes.ts";
import { loadPinyin } from "./pinyin.ts";
import {
  nameTokens,
  numberTokens,
  type Pinyin,
  phoneTokens,
  plateTokens,
  titleTokens,
  vinTokens,
} from "./search-forms.ts";

export type SearchKind = NewRow<"searchIndex">["kind"];
type Token = NewRow<"searchIndex">;
type AnyRow = Record<string, unknown>;

interface Searchable {
  kind: SearchKind;
  /** What the tokens are made of: a change of anything else leaves them. */
  from: readonly string[];
  id?: (row: AnyRow) => unknown;
  tokens: (row: AnyRow, pinyin: Pinyin) => string[];
}

const string = (value: unknown): string => (typeof value === "string" ? value : "");

/** Which rows can be found and by what; tokens are a pure function of the row. */
const searchable = {
  customers: {
    kind: "customer",
    from: ["name"],
    tokens: (row, pinyin) => nameTokens(string(row.name), pinyin),
  },
  contactPoints: {
    kind: "contact-point",
    from: ["kind", "state", "value"],
    tokens: (row) => (row.kind === "phone" && row.state !== "masked" ? phoneTokens(string(row.value)) : []),
  },
  vehicles: { kind: "vehicle", from: ["vin"], tokens: (row) => vinTokens(string(row.vin)) },
  vehiclePlates: {
    kind: "vehicle",
    from: ["plate"],
    id: (row) => row.vehicleId,
    tokens: (row) => plateTokens(string(row.plate)),
  },
  serviceVisits: {
    kind: "service-visit",
    from: ["orderNumber"],
    tokens: (row) => numberTokens(string(row.orderNumber)),
  },
  cases: {
    kind: "case",
    from: ["number", "title"],
    tokens: (row) => [...numberTokens(string(row.number)), ...titleTokens(string(row.title))],
  },
  /** What people promised in words of their own; callbacks are found by whom they are for. */
  followUps: {
    kind: "follow-up",
    from: ["kind", "title"],
    tokens: (row) => (row.kind === "manual" ? titleTokens(string(row.title)) : []),
  },
} satisfies Partial<Record<TableName, Searchable>>;

export type SearchableTable = keyof typeof searchable;

function isSearchable(table: string): table is SearchableTable {
  return table in searchable;
}

/** What finds a row, each once. */
export function tokensOf(table: SearchableTable, row: AnyRow, pinyin: Pinyin): Token[] {
  const rule: Searchable = searchable[table];
  const id = string(rule.id ? rule.id(row) : row.id);
  const tokens = new Set(rule.tokens(row, pinyin).filter((token) => token !== ""));
  return [...tokens].map((token) => ({ kind: rule.kind, token, id }));
}

/** The dictionary where names are among the tables; no other row is found by its sound. */
export async function pinyinFor(tables: readonly SearchableTable[]): Promise<Pinyin> {
  return tables.includes("customers") ? loadPinyin() : () => [];
}

/** The search tokens that a set of changes adds and takes away; those of removed rows go by trigger. */
export async function searchChanges(changes: Changes): Promise<Changes> {
  const updates = (changes.update ?? []).flatMap(({ table, before, after }) =>
    isSearchable(table) && searchable[table].from.some((column) => before[column] !== after[column])
      ? [{ table, before, after }]
      : [],
  );
  const inserts = [changes.insert, changes.insertOnce].flatMap((rows) =>
    Object.entries(rows ?? {}).flatMap(([table, list]) =>
      isSearchable(table) && list ? list.map((row) => ({ table, row })) : [],
    ),
  );
  const pinyin = await pinyinFor([...inserts, ...updates].map(({ table }) => table));
  const added = inserts.flatMap(({ table, row }) => tokensOf(table, row, pinyin));
  const gone: string[][] = [];
  for (const { table, before, after } of updates) {
    const old = tokensOf(table, before, pinyin);
    const now = tokensOf(table, after, pinyin);
    const kept = new Set(now.map(({ token }) => token));
    const had = new Set(old.map(({ token }) => token));
    added.push(...now.filter(({ token }) => !had.has(token)));
    gone.push(...old.filter(({ token }) => !kept.has(token)).map(({ kind, token, id }) => [kind, token, id]));
  }
  return {
    ...(added.length > 0 ? { insertOnce: { searchIndex: added } } : {}),
    ...(gone.length > 0 ? { remove: { searchIndex: gone } } : {}),
  };
}

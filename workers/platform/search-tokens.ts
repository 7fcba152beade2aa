import type { TableName } from "../../db/shard/schema.ts";
import type { Changes, NewRow } from "./changes.ts";

type SearchKind = NewRow<"searchTokens">["kind"];
type Token = NewRow<"searchTokens">;
type AnyRow = Record<string, unknown>;

interface Searchable {
  kind: SearchKind;
  id: (row: AnyRow) => unknown;
  tokens: (row: AnyRow, pinyin: Pinyin) => string[];
}

/** The pinyin of a text by syllable; what is not Chinese stays together. */
export type Pinyin = (text: string) => string[];

const han = /\p{Script=Han}/u;
const longest = 24;

function suffixes(text: string): string[] {
  const characters = [...text].slice(0, longest);
  return characters.map((_, index) => characters.slice(index).join(""));
}

/** A whole name as its token: what finds it and whoever's name ends so. */
export function nameKey(name: string): string {
  return suffixes(name.toLowerCase().replace(/\s+/g, ""))[0] ?? "";
}

/** A name as people type it: any part of its characters, of its pinyin by syllable, of its initials. */
export function nameTokens(name: string, pinyin: Pinyin): string[] {
  const plain = name.toLowerCase().replace(/\s+/g, "");
  if (!han.test(plain)) return suffixes(plain);
  const syllables = pinyin(plain).slice(0, longest);
  const spelt = syllables.map((_, index) => syllables.slice(index).join(""));
  const initials = suffixes(syllables.map((syllable) => syllable.charAt(0)).join(""));
  return [...suffixes(plain), ...spelt, ...initials];
}

/** The last digits of a phone: all of them, the last eight, the last four. */
function phoneTokens(value: string): string[] {
  const digits = value.replace(/^\+86/, "").replace(/\D/g, "");
  return [digits, digits.slice(-8), digits.slice(-4)];
}

const string = (value: unknown): string => (typeof value === "string" ? value : "");

/** Which rows can be found and by what; tokens are a pure function of the row. */
const searchable: Partial<Record<TableName, Searchable>> = {
  customers: {
    kind: "customer",
    id: (row) => row.id,
    tokens: (row, pinyin) => nameTokens(string(row.name), pinyin),
  },
  contactPoints: {
    kind: "contact-point",
    id: (row) => row.id,
    tokens: (row) => (row.kind === "phone" && row.state !== "masked" ? phoneTokens(string(row.value)) : []),
  },
  vehicles: {
    kind: "vehicle",
    id: (row) => row.id,
    tokens: (row) => {
      const vin = string(row.vin).toLowerCase();
      return vin ? [vin, vin.slice(-8), vin.slice(-6)] : [];
    },
  },
  vehiclePlates: {
    kind: "vehicle",
    id: (row) => row.vehicleId,
    tokens: (row) => suffixes(string(row.plate).toLowerCase()),
  },
  serviceVisits: {
    kind: "service-visit",
    id: (row) => row.id,
    tokens: (row) => {
      const number = string(row.orderNumber).toLowerCase();
      return [number, number.slice(-6)];
    },
  },
};

let loadedPinyin: Pinyin | undefined;

/** Loads the dictionary on first use: it costs some 30 ms. */
export async function loadPinyin(): Promise<Pinyin> {
  if (!loadedPinyin) {
    const { pinyin } = await import("pinyin-pro");
    loadedPinyin = (text) =>
      pinyin(text, { toneType: "none", type: "array", surname: "head", nonZh: "consecutive" }).map((part) =>
        part.toLowerCase(),
      );
  }
  return loadedPinyin;
}

function tokensOf(table: TableName, row: AnyRow, pinyin: Pinyin): Token[] {
  const rule = searchable[table];
  if (!rule) return [];
  const tokens = new Set(rule.tokens(row, pinyin).filter((token) => token !== ""));
  return [...tokens].map((token) => ({ token, kind: rule.kind, id: string(rule.id(row)) }));
}

/** The search tokens that a set of changes adds and takes away. */
export async function searchChanges(changes: Changes): Promise<Changes> {
  const updates = (changes.update ?? []).filter(({ table }) => searchable[table]);
  const inserts = Object.entries({ ...changes.insert }).concat(Object.entries({ ...changes.insertOnce }));
  const relevant = inserts.some(([table]) => table in searchable) || updates.length > 0;
  if (!relevant) return {};
  const pinyin = await loadPinyin();
  const added: Token[] = [];
  const gone: string[][] = [];
  for (const [table, list] of inserts) {
    if (!isSearchable(table)) continue;
    for (const row of list ?? []) added.push(...tokensOf(table, row, pinyin));
  }
  for (const { table, before, after } of updates) {
    const old = tokensOf(table, before, pinyin);
    const now = tokensOf(table, after, pinyin);
    const kept = new Set(now.map(({ token }) => token));
    const had = new Set(old.map(({ token }) => token));
    added.push(...now.filter(({ token }) => !had.has(token)));
    gone.push(...old.filter(({ token }) => !kept.has(token)).map(({ token, kind, id }) => [token, kind, id]));
  }
  return {
    ...(added.length > 0 ? { insertOnce: { searchTokens: added } } : {}),
    ...(gone.length > 0 ? { remove: { searchTokens: gone } } : {}),
  };
}

function isSearchable(table: string): table is TableName {
  return table in searchable;
}

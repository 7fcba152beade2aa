import { tidy } from "../../../shared/kernel/cell-text.ts";
import {
  assignColumns,
  type Column,
  type GroupedHeading,
  isKnownHeading,
  type RememberedColumns,
} from "./imports.assigning.rules.ts";
import { fieldsOf, type ImportField, type ImportKind, requiredFields } from "./imports.fields.rules.ts";

/** A row of a sheet as text; `number` counts from 1 with title and blank rows in. */
export interface TextRow {
  number: number;
  cells: readonly string[];
}

/** Data begins below `row`, the number of the last row of the header. */
export interface Header {
  ok: true;
  row: number;
  columns: Column[];
}

/**
 * Why a file cannot be read as it is. With `imports.missing_column` the columns found come along, for the
 * screen on which someone points out the right ones; names in the parameters are Chinese and English.
 */
export type HeaderProblem =
  | { ok: false; code: "imports.no_header"; params: { rows: number } }
  | { ok: false; code: "imports.two_headers"; params: { first: number; second: number } }
  | {
      ok: false;
      code: "imports.missing_column";
      params: { row: number; found: string; missing: string; missingEn: string };
      missing: ImportField[][];
      columns: Column[];
    };

interface HeaderCase {
  rows: readonly TextRow[];
  kind: ImportKind;
  remembered?: RememberedColumns;
}

const searchedRows = 30;

/** Finds the header among a sheet's first rows: below titles, and of one or two rows (groups over headings). */
export function findHeader({ rows, kind, remembered = {} }: HeaderCase): Header | HeaderProblem {
  const candidates = candidatesIn({ rows: rows.slice(0, searchedRows), kind, remembered });
  const [likeliest] = candidates.toSorted(
    (a, b) =>
      missingFields(a.columns, kind).length - missingFields(b.columns, kind).length ||
      b.fields - a.fields ||
      a.rows.length - b.rows.length,
  );
  const best = likeliest && underItsGroups({ likeliest, candidates, kind });
  if (!best) {
    return { ok: false, code: "imports.no_header", params: { rows: Math.min(rows.length, searchedRows) } };
  }
  const rival = candidates.find((other) => isRival(other, best, kind));
  if (rival) {
    const [first, second] = [best.row, rival.row].sort((a, b) => a - b);
    return { ok: false, code: "imports.two_headers", params: { first: first ?? 0, second: second ?? 0 } };
  }
  const missing = missingFields(best.columns, kind);
  if (missing.length === 0) return { ok: true, row: best.row, columns: best.columns };
  return {
    ok: false,
    code: "imports.missing_column",
    params: {
      row: best.row,
      found: best.columns.map((column) => column.heading).join("、"),
      missing: missing.map((group) => group.map((field) => fieldsOf[kind][field]?.zh).join("或")).join("，"),
      missingEn: missing
        .map((group) => group.map((field) => fieldsOf[kind][field]?.en).join(" or "))
        .join("; "),
    },
    missing,
    columns: best.columns,
  };
}

/** Tells customers from service visits by their header; null where neither fits. */
export function guessKind(rows: readonly TextRow[]): ImportKind | null {
  const kinds: readonly ImportKind[] = ["service-visits", "customers"];
  return kinds.find((kind) => findHeader({ rows, kind }).ok) ?? null;
}

/** A row, or two, read as a header; `fields` counts the different fields that it names. */
interface Candidate {
  row: number;
  rows: number[];
  fields: number;
  columns: Column[];
}

/** A row of groups may tell a header no further field, yet change one: 交车 under 预计时间 is a promise. */
function underItsGroups(input: {
  likeliest: Candidate;
  candidates: readonly Candidate[];
  kind: ImportKind;
}): Candidate {
  const { likeliest, candidates, kind } = input;
  const grouped = candidates.find(
    ({ row, rows, fields, columns }) =>
      row === likeliest.row &&
      rows.length > likeliest.rows.length &&
      fields === likeliest.fields &&
      missingFields(columns, kind).length === missingFields(likeliest.columns, kind).length &&
      columns.some(({ field }, index) => field !== (likeliest.columns[index]?.field ?? null)),
  );
  return grouped ?? likeliest;
}

function candidatesIn({ rows, kind, remembered }: Required<HeaderCase>): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    const alone = assignColumns({
      headings: row.cells.map((text) => ({ text, group: "" })),
      kind,
      remembered,
    });
    found.push({ ...alone, row: row.number, rows: [row.number] });
    const below = rows[index + 1];
    if (!below || !readsAsHeadings(below, row, kind, remembered)) continue;
    const pair = assignColumns({ headings: underGroups(row.cells, below.cells), kind, remembered });
    found.push({ ...pair, row: below.number, rows: [row.number, below.number] });
  }
  return found.filter((candidate) => candidate.fields >= 2);
}

function readsAsHeadings(
  below: TextRow,
  above: TextRow,
  kind: ImportKind,
  remembered: RememberedColumns,
): boolean {
  const texts = underGroups(above.cells, below.cells).filter(
    (_, index) => tidy(below.cells[index] ?? "") !== "",
  );
  const known = texts.filter((heading) => isKnownHeading(heading, kind, remembered));
  return (
    known.length >= 2 && known.length >= texts.length * 0.6 && texts.every(({ text }) => !/\d{3}/.test(text))
  );
}

/** Headings of two rows: a group reaches right over the empty cells beside it, as far as there is something below. */
function underGroups(above: readonly string[], below: readonly string[]): GroupedHeading[] {
  let group = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const top = tidy(above[index] ?? "");
    const bottom = tidy(below[index] ?? "");
    if (top !== "") group = top;
    if (bottom !== "") return { text: bottom, group: bottom === group ? "" : group };
    group = "";
    return { text: top, group: "" };
  });
}

function missingFields(columns: readonly Column[], kind: ImportKind): ImportField[][] {
  const present = new Set(columns.map((column) => column.field));
  return requiredFields[kind]
    .filter((group) => !group.some((field) => present.has(field)))
    .map((group) => [...group]);
}

/** Another full header with a layout of its own: not the chosen one again, nor in another language. */
function isRival(other: Candidate, best: Candidate, kind: ImportKind): boolean {
  if (other.rows.some((row) => best.rows.includes(row))) return false;
  return isAnotherLayout({ other: other.columns, columns: best.columns, kind });
}

/** Whether a row below the header is the full header of another table, with a layout of its own. */
export function isAnotherHeader(input: {
  cells: readonly string[];
  columns: readonly Column[];
  kind: ImportKind;
}): boolean {
  const { cells, columns, kind } = input;
  const headings = cells.map((text) => ({ text, group: "" }));
  return isAnotherLayout({
    other: assignColumns({ headings, kind, remembered: {} }).columns,
    columns,
    kind,
  });
}

function isAnotherLayout(input: {
  other: readonly Column[];
  columns: readonly Column[];
  kind: ImportKind;
}): boolean {
  const { other, columns, kind } = input;
  if (missingFields(other, kind).length > 0) return false;
  const places = new Set(columns.map((column) => `${column.index} ${column.field}`));
  const named = other.filter((column) => column.field !== null);
  const same = named.filter((column) => places.has(`${column.index} ${column.field}`));
  return same.length * 10 < named.length * 6;
}

import { tidy } from "../../../shared/kernel/cell-text.ts";
import { fieldsOf, type ImportField, type ImportKind, requiredFields } from "./imports.fields.rules.ts";
import {
  type HeadingMatch,
  type HeadingTarget,
  headingKey,
  isField,
  matchHeading,
} from "./imports.headings.rules.ts";

/** A row of a sheet as text; `number` counts from 1 with title and blank rows in. */
export interface TextRow {
  number: number;
  cells: readonly string[];
}

/** What people have decided about headings before: by `headingKey`, a field's name or `ignore`. */
export type RememberedColumns = Readonly<Record<string, string>>;

/**
 * A column of the file. `heading` is shown and unique in the file; `key` is what a decision is remembered
 * under. Without a `field` the column is kept as it is, for later; of `ignore` nothing is kept.
 */
export interface Column {
  index: number;
  heading: string;
  key: string;
  field: HeadingTarget | null;
  confidence: "remembered" | "exact" | "alike" | null;
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
  const [best] = candidates.toSorted(
    (a, b) =>
      missingFields(a.columns, kind).length - missingFields(b.columns, kind).length ||
      b.fields - a.fields ||
      a.rows.length - b.rows.length,
  );
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

function candidatesIn({ rows, kind, remembered }: Required<HeaderCase>): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, row] of rows.entries()) {
    const alone = candidateOf({ headings: row.cells.map((text) => ({ text, group: "" })), kind, remembered });
    found.push({ ...alone, row: row.number, rows: [row.number] });
    const below = rows[index + 1];
    if (!below || !readsAsHeadings(below, row, kind, remembered)) continue;
    const pair = candidateOf({ headings: underGroups(row.cells, below.cells), kind, remembered });
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
  const known = texts.filter((heading) => targetOf(heading, kind, remembered));
  return (
    known.length >= 2 && known.length >= texts.length * 0.6 && texts.every(({ text }) => !/\d{3}/.test(text))
  );
}

interface GroupedHeading {
  text: string;
  group: string;
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

interface Target {
  field: HeadingTarget;
  confidence: "remembered" | "exact" | "alike";
  rank: number;
}

const anotherTime = /^(?:上次|上一次|历史|往次|首次)/;

/** The key that a heading is remembered under: with its group, where it has one. */
function keyOf({ text, group }: GroupedHeading): string {
  return headingKey(group).replace(/(?:信息|资料|情况|栏)$/, "") + headingKey(text);
}

function targetOf(heading: GroupedHeading, kind: ImportKind, remembered: RememberedColumns): Target | null {
  const key = keyOf(heading);
  const decided = remembered[key];
  if (decided === "ignore" || (decided !== undefined && isField(decided, kind))) {
    return { field: decided, confidence: "remembered", rank: 0 };
  }
  const grouped = heading.group === "" ? null : matchHeading(key, kind);
  if (grouped?.confidence === "exact") return asTarget(grouped);
  if (heading.group !== "" && anotherTime.test(key)) return null;
  const alone = matchHeading(headingKey(heading.text), kind) ?? grouped;
  return alone && asTarget(alone);
}

function asTarget({ target, confidence, rank }: HeadingMatch): Target {
  return { field: target, confidence, rank };
}

const certainty = { remembered: 0, exact: 1, alike: 2 };

function candidateOf({
  headings,
  kind,
  remembered,
}: {
  headings: readonly GroupedHeading[];
  kind: ImportKind;
  remembered: RememberedColumns;
}): Pick<Candidate, "fields" | "columns"> {
  const keys = headings.map(keyOf);
  const targets = headings.map((heading) => targetOf(heading, kind, remembered));
  const wishes = targets
    .map(
      (target, index) => target && { index, ...personal({ target, targets, index, key: keys[index] ?? "" }) },
    )
    .filter((wish) => wish !== null)
    .sort(
      (a, b) => certainty[a.confidence] - certainty[b.confidence] || a.rank - b.rank || a.index - b.index,
    );
  const taken = new Map<HeadingTarget, number>();
  const given = new Map<number, Target>();
  for (const wish of wishes) {
    const field = [wish.field, ...spare(wish.field, kind)].find((one) => one === "ignore" || !taken.has(one));
    if (field === undefined) continue;
    taken.set(field, wish.index);
    given.set(wish.index, { ...wish, field });
  }
  taken.delete("ignore");
  return { fields: taken.size, columns: columnsOf(headings, given) };
}

const personNames: Partial<Record<HeadingTarget, ImportField>> = {
  ownerName: "ownerPhone",
  senderName: "senderPhone",
  driverName: "driverPhone",
};
const namesOwner = /车主|客户|owner|customer/;

/** A bare 电话 in an order file belongs to the person named in the nearest column on its left. */
function personal({
  target,
  targets,
  index,
  key,
}: {
  target: Target;
  targets: readonly (Target | null)[];
  index: number;
  key: string;
}): Target {
  if (target.field !== "ownerPhone" || namesOwner.test(key)) return target;
  const person = targets.slice(0, index).findLast((other) => other && personNames[other.field]);
  return { ...target, field: (person && personNames[person.field]) ?? "ownerPhone" };
}

function spare(field: HeadingTarget, kind: ImportKind): ImportField[] {
  return kind === "customers" && field === "phone" ? ["phone2"] : [];
}

function columnsOf(headings: readonly GroupedHeading[], given: ReadonlyMap<number, Target>): Column[] {
  const uses = new Map<string, number>();
  return headings.map((heading, index) => {
    const shown =
      tidy(heading.group === "" ? heading.text : `${heading.group} ${heading.text}`) || `第${index + 1}列`;
    const use = (uses.get(shown) ?? 0) + 1;
    uses.set(shown, use);
    const target = given.get(index);
    return {
      index,
      heading: use === 1 ? shown : `${shown} (${use})`,
      key: keyOf(heading),
      field: target?.field ?? null,
      confidence: target?.confidence ?? null,
    };
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
  if (missingFields(other.columns, kind).length > 0) return false;
  const places = new Set(best.columns.map((column) => `${column.index} ${column.field}`));
  const named = other.columns.filter((column) => column.field !== null);
  const same = named.filter((column) => places.has(`${column.index} ${column.field}`));
  return same.length * 10 < named.length * 6;
}

import type { Row } from "../../platform/query.ts";
import type { ParsedColumn } from "./imports.parse.ts";
import type { RejectedRow } from "./imports.pieces.ts";
import type { VisitReport } from "./imports.visits.rules.ts";
import { readWarnings, type Warnings } from "./imports.warnings.rules.ts";

export type Import = Row<"imports">;

/** Counts as data/README defines them: of data rows, by what became of the row's own record. */
export interface ImportCounts extends Record<string, number> {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  rejected: number;
}

export const noCounts: ImportCounts = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  rejected: 0,
};

/** What an import came to besides its counts. */
export interface ImportReport extends VisitReport {
  newStores: string[];
  newAdvisers: string[];
  warnings: Warnings;
  rejects: RejectedRow[];
}

/** What a piece came to besides its counts. */
export interface PieceReport extends Partial<VisitReport> {
  newStores: string[];
  newAdvisers: string[];
  /** Names that were taken to mean a store which goes by another: `name → store`. */
  meantStores: string[];
}

export const noReport: ImportReport = {
  followUps: 0,
  history: 0,
  notCalled: 0,
  deliveredYesterday: 0,
  dueToday: 0,
  overdue: 0,
  phonesToday: [],
  maskedPhones: 0,
  newStores: [],
  newAdvisers: [],
  warnings: {},
  rejects: [],
};

/** Where an import's job goes on. */
export type ImportCursor =
  | { phase: "parse" }
  | { phase: "pieces"; piece: number; pieces: number; rejectPieces: number; storeNames: string[] };

export function cursorOf(stored: unknown): ImportCursor {
  if (typeof stored !== "object" || stored === null || !("phase" in stored) || stored.phase !== "pieces")
    return { phase: "parse" };
  const { piece, pieces, rejectPieces, storeNames } = {
    piece: 0,
    pieces: 0,
    rejectPieces: 0,
    storeNames: [],
    ...stored,
  };
  return { phase: "pieces", piece, pieces, rejectPieces, storeNames };
}

/** Counts, report and columns as they stand on the row; what we wrote ourselves is read back as such. */
export function readState(row: Import): {
  counts: ImportCounts;
  report: ImportReport;
  columns: ParsedColumn[];
} {
  return {
    counts: { ...noCounts, ...row.counts },
    report: { ...noReport, ...row.report, warnings: readWarnings(row.report.warnings) },
    columns: row.columns.filter(isColumn),
  };
}

function isColumn(value: unknown): value is ParsedColumn {
  return typeof value === "object" && value !== null && "heading" in value && "index" in value;
}

export function addReports(a: ImportReport, b: PieceReport): ImportReport {
  const added = { ...a };
  for (const key of [
    "followUps",
    "history",
    "notCalled",
    "deliveredYesterday",
    "dueToday",
    "overdue",
    "maskedPhones",
  ] as const) {
    added[key] += b[key] ?? 0;
  }
  added.phonesToday = [...new Set([...a.phonesToday, ...(b.phonesToday ?? [])])];
  added.newStores = [...new Set([...a.newStores, ...b.newStores])].slice(0, 50);
  added.newAdvisers = [...new Set([...a.newAdvisers, ...b.newAdvisers])].slice(0, 200);
  added.warnings = withMeantStores(a.warnings, b.meantStores);
  return added;
}

const meant = "store.meant";

/** Says which names were taken to mean which stores, each once. */
function withMeantStores(warnings: Warnings, stores: readonly string[]): Warnings {
  if (stores.length === 0) return warnings;
  const before = String(warnings[meant]?.params.stores ?? "").split("；");
  const all = [...new Set([...before, ...stores])].filter((one) => one !== "").slice(0, 50);
  return {
    ...warnings,
    [meant]: { count: all.length, rows: [], heading: "", params: { stores: all.join("；") } },
  };
}

export const workingStates: readonly Import["state"][] = ["queued", "parsing", "checking", "applying"];

import { type ByteSource, watched } from "./byte-source.ts";
import type { MergedCells } from "./merged-cells.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SheetRow } from "./sheet-row.ts";
import { sniffSpreadsheet } from "./sniff.ts";
import { SpreadsheetFault, type SpreadsheetProblem } from "./spreadsheet-problem.ts";

export type SpreadsheetReading =
  | {
      ok: true;
      /** Rows handed over; blank ones are left out. */
      rows: number;
      /** False when the reading stopped at `maxRows`. */
      complete: boolean;
      /** The sheet that was read last, and every visible one; absent for a .csv. */
      sheet?: string;
      sheets?: string[];
      /** By sheet, the cells merged over several rows, where there are any. */
      merged?: ReadonlyMap<string, MergedCells>;
    }
  | { ok: false; problem: SpreadsheetProblem };

/**
 * Reads an .xlsx or .csv and hands its rows over in batches of at most 500, waiting for each batch to be dealt with;
 * `share` is about how much of the table has been read by then, from 0 to 1.
 * Of an .xlsx the first visible sheet that has rows is read; with `onSheet` every one, each announced by its name.
 * Damage may show after rows were handed over: they count only when the answer is `ok`. What `source` and `onRows`
 * throw passes through.
 */
export async function readSpreadsheet({
  source,
  onRows,
  onSheet,
  maxRows = Number.POSITIVE_INFINITY,
}: {
  source: ByteSource;
  onRows: (rows: SheetRow[], share: number) => Promise<void> | void;
  onSheet?: (name: string) => Promise<void> | void;
  maxRows?: number;
}): Promise<SpreadsheetReading> {
  const sniffed = await sniffSpreadsheet(source);
  if ("problem" in sniffed) return { ok: false, problem: sniffed.problem };
  try {
    const reading = sniffed.format === "xlsx" ? await readXlsx(source) : readingOfCsv(source);
    let rows = 0;
    let where: { sheet?: string; sheets?: string[] } = {};
    for await (const batch of reading.batches) {
      if (batch.sheet !== undefined && batch.sheet !== where.sheet) {
        if (where.sheet !== undefined && !onSheet) break;
        where = { sheet: batch.sheet, sheets: reading.sheets };
        await onSheet?.(batch.sheet);
      }
      const wanted = batch.rows.slice(0, maxRows - rows);
      rows += wanted.length;
      if (wanted.length > 0) await onRows(wanted, batch.share);
      if (wanted.length < batch.rows.length) return { ok: true, rows, complete: false, ...where };
    }
    if (rows === 0) return { ok: false, problem: { code: "spreadsheet.empty", params: {} } };
    const { merged } = reading;
    return { ok: true, rows, complete: true, ...where, ...(merged.size > 0 ? { merged } : {}) };
  } catch (error) {
    if (error instanceof SpreadsheetFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readingOfCsv(source: ByteSource) {
  const watching = watched(source);
  async function* batches() {
    for await (const rows of readCsv(watching))
      yield { sheet: undefined, rows, share: watching.readTo / source.size };
  }
  return { sheets: [], batches: batches(), merged: new Map<string, MergedCells>() };
}

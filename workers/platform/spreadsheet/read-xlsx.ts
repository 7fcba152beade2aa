import { type ByteSource, type WatchedSource, watched } from "./byte-source.ts";
import { type DateSystem, readDateSerial, readIsoDate } from "./excel-dates.ts";
import { MergedCells } from "./merged-cells.ts";
import { readSharedStrings, type SharedStrings, TextGatherer } from "./shared-strings.ts";
import { type Cell, EMPTY_CELL, RowBatcher, type SheetRow, textCell } from "./sheet-row.ts";
import { damaged } from "./spreadsheet-problem.ts";
import { parsePart } from "./xlsx-part.ts";
import { unescapeXlsxText } from "./xlsx-text.ts";
import { openWorkbook, readDateStyles, type Workbook } from "./xlsx-workbook.ts";
import type { ZipEntry } from "./zip-directory.ts";

export interface XlsxReading {
  /** Names of the visible sheets, in the workbook's order. */
  sheets: string[];
  /**
   * Rows of each visible sheet that has any, as the file is inflated; nothing else is held in memory. `share` of
   * the sheet, from 0 to 1, has been read by then.
   */
  batches: AsyncGenerator<{ sheet: string; rows: SheetRow[]; share: number }>;
  /** By sheet, where there are any, the cells merged over several rows; known once the sheet has been read. */
  merged: ReadonlyMap<string, MergedCells>;
}

/** Reads an .xlsx by ranges; throws a `SpreadsheetFault`, here or from `batches`, when the file cannot be read. */
export async function readXlsx(source: ByteSource): Promise<XlsxReading> {
  const watching = watched(source);
  const workbook = await openWorkbook(watching);
  const merged = new Map<string, MergedCells>();
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    batches: readSheets({ workbook, source: watching, merged }),
    merged,
  };
}

async function* readSheets({
  workbook,
  source,
  merged,
}: {
  workbook: Workbook;
  source: WatchedSource;
  merged: Map<string, MergedCells>;
}): XlsxReading["batches"] {
  const { xlsx, dateSystem, sharedStrings } = workbook;
  const dateStyles = await readDateStyles(workbook);
  const strings = sharedStrings && (await readSharedStrings(xlsx, sharedStrings));
  for (const { name, entry } of workbook.sheets) {
    const cells = new MergedCells();
    const reading = { dateSystem, dateStyles, strings };
    for await (const rows of readSheet({ workbook, entry, reading, merged: cells })) {
      const share = (source.readTo - entry.localHeaderOffset) / entry.compressedSize;
      yield { sheet: name, rows, share: Math.min(1, share) };
    }
    if (!cells.isEmpty) merged.set(name, cells);
  }
}

/** What a cell's raw value is read with. */
interface CellReading {
  dateSystem: DateSystem;
  dateStyles: boolean[];
  strings: SharedStrings | undefined;
}

/** Columns A to XFD. */
const MAX_COLUMNS = 16_384;

async function* readSheet({
  workbook,
  entry,
  reading,
  merged,
}: {
  workbook: Workbook;
  entry: ZipEntry;
  reading: CellReading;
  merged: MergedCells;
}): AsyncGenerator<SheetRow[]> {
  const batcher = new RowBatcher();
  const gatherer = new TextGatherer();
  let rowNumber = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = "n";
  let style = 0;

  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        if (column >= MAX_COLUMNS) throw damaged(entry.name);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        gatherer.start();
      } else if (name === "row") {
        rowNumber = rowNumberOf(attributes.r) ?? rowNumber + 1;
        cells = [];
        column = -1;
      } else if (name === "mergeCell") {
        merged.add(attributes.ref);
      } else {
        gatherer.open(name);
      }
    },
    text: (text: string) => gatherer.text(text),
    close(name: string) {
      if (name === "c") {
        const cell = readCell({ raw: gatherer.value, type, style, reading });
        if (!cell) throw damaged("xl/sharedStrings.xml");
        if (cell === EMPTY_CELL) return;
        while (cells.length < column) cells.push(EMPTY_CELL);
        cells[column] = cell;
      } else if (name === "row") {
        batcher.add({ number: rowNumber, cells });
      } else {
        gatherer.close(name);
      }
    },
  };

  for await (const _ of parsePart({ xlsx: workbook.xlsx, entry, handlers })) yield* batcher.take();
  yield* batcher.take(true);
}

/** Undefined when the cell points at a shared text that is not there. */
function readCell({
  raw,
  type,
  style,
  reading,
}: {
  raw: string;
  type: string;
  style: number;
  reading: CellReading;
}): Cell | undefined {
  if (raw === "") return EMPTY_CELL;
  switch (type) {
    case "s": {
      const text = reading.strings?.at(Number(raw));
      return text === undefined ? undefined : textCell(text);
    }
    case "b":
      return { text: raw === "1" || raw === "true" ? "TRUE" : "FALSE", kind: "boolean" };
    case "e":
      return { text: raw, kind: "error" };
    case "d": {
      const date = readIsoDate(raw);
      return date ? { ...date, kind: "date" } : textCell(raw);
    }
    case "n":
      return readNumber({ raw, isDate: reading.dateStyles[style] ?? false, system: reading.dateSystem });
    default:
      return textCell(unescapeXlsxText(raw));
  }
}

function readNumber({ raw, isDate, system }: { raw: string; isDate: boolean; system: DateSystem }): Cell {
  const number = Number(raw);
  if (!Number.isFinite(number)) return textCell(raw);
  const date = isDate ? readDateSerial({ serial: number, system }) : undefined;
  return date ? { ...date, kind: "date" } : { text: numberText(raw, number), kind: "number", number };
}

/** Digits without exponent and without the noise of binary fractions: Excel itself keeps 15 digits. */
function numberText(raw: string, number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  if (Number.isInteger(number)) return /^-?\d+$/.test(raw) ? raw : BigInt(number).toString();
  return String(Number(number.toPrecision(15)));
}

/** `AB12` is column 27; undefined when there is no such reference. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 ? column - 1 : undefined;
}

function rowNumberOf(reference: string | undefined): number | undefined {
  const number = Number(reference);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

import Papa from "papaparse";
import { RISKY_CSV_TEXT } from "./csv-text.ts";
import { isAnnotated, type SheetRows, type SheetToWrite, type SheetValue, xlsxChunks } from "./write-xlsx.ts";
import { storableText } from "./xlsx-text.ts";

const ROWS_A_CHUNK = 500;

/**
 * An .xlsx as a stream of bytes, made as it is pulled. Texts are written as texts, whatever they look like; control
 * characters that XML cannot hold are dropped, texts are cut at the 32,767 characters that a cell holds.
 */
export function writeXlsx({ sheets }: { sheets: readonly SheetToWrite[] }): ReadableStream<Uint8Array> {
  return streamOf(xlsxChunks(sheets));
}

/**
 * A .csv as a stream of UTF-8 bytes, with the mark that Excel needs when `bom` is set. A text that a spreadsheet would
 * run as a formula gets a leading apostrophe (`RISKY_CSV_TEXT`), which our own reader takes off again; line ends
 * inside a cell become LF. Comments are left out.
 */
export function writeCsv({
  header,
  rows,
  bom,
}: {
  header: readonly string[];
  rows: SheetRows;
  bom: boolean;
}): ReadableStream<Uint8Array> {
  return streamOf(csvChunks({ header, rows, bom }));
}

async function* csvChunks({
  header,
  rows,
  bom,
}: {
  header: readonly string[];
  rows: SheetRows;
  bom: boolean;
}) {
  const encoder = new TextEncoder();
  const options = { newline: "\r\n", escapeFormulae: RISKY_CSV_TEXT, quotes: holdsOtherSeparator };
  const unparse = (records: (string | number | null)[][]) =>
    encoder.encode(`${Papa.unparse(records, options)}\r\n`);

  if (bom) yield encoder.encode("\ufeff");
  let records = [header.map(csvValue)];
  for await (const row of rows) {
    records.push(row.map(csvValue));
    if (records.length < ROWS_A_CHUNK) continue;
    yield unparse(records);
    records = [];
  }
  if (records.length > 0) yield unparse(records);
}

/** Quoted, so that a column of such texts is not taken for a table of its own. */
function holdsOtherSeparator(value: string | number): boolean {
  return typeof value === "string" && /[;\t]/.test(value);
}

function csvValue(value: SheetValue): string | number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === null) return null;
  return storableText(isAnnotated(value) ? value.text : value).replace(/\r\n?/g, "\n");
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

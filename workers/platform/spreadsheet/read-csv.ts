import Papa from "papaparse";
import { type ByteSource, readStretches } from "./byte-source.ts";
import { detectCsvEncoding } from "./csv-encoding.ts";
import { unwrapCsvText } from "./csv-text.ts";
import { RowBatcher, type SheetRow, textCell } from "./sheet-row.ts";
import { SpreadsheetFault } from "./spreadsheet-problem.ts";
import { storableText } from "./xlsx-text.ts";

const PIECE = 64 * 1024;

/** No cell is this long; beyond it a quote was opened and never closed. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads a .csv record by record, whatever its encoding, separator and line ends; every cell is text. Throws a
 * `SpreadsheetFault` at a quote that is never closed, which would otherwise swallow the rows after it.
 */
export async function* readCsv(source: ByteSource): AsyncGenerator<SheetRow[]> {
  const decoder = new TextDecoder(await detectCsvEncoding(source));
  const batcher = new RowBatcher();
  let dialect: Dialect | undefined;
  let rest = "";
  let number = 0;

  function addRecords(text: string, final: boolean): void {
    dialect ??= dialectOf(text);
    const parsed = parseRecords({ text, dialect, final, number });
    rest = text.slice(parsed.end);
    if (rest.length > LONGEST_RECORD) throw unclosedQuote(number + parsed.records.length + 1);
    for (const record of parsed.records) {
      number += 1;
      const cells = record.map((cell) => textCell(unwrapCsvText(cell)));
      while (cells.at(-1)?.kind === "empty") cells.pop();
      batcher.add({ number, cells });
    }
  }

  for await (const stretch of readStretches({ source, start: 0, end: source.size })) {
    for (let at = 0; at < stretch.length; at += PIECE) {
      const text = decoder.decode(stretch.subarray(at, at + PIECE), { stream: true });
      addRecords(rest + storableText(text), false);
      yield* batcher.take();
    }
  }
  addRecords(rest + storableText(decoder.decode()), true);
  yield* batcher.take(true);
}

interface Dialect {
  delimiter: string;
  newline: "\n" | "\r";
}

const SEPARATORS = [",", "\t", ";"];
const LINES_TO_JUDGE = 20;

/**
 * Judged by what stands outside quotes: the separator that gives most of the first lines one same width, so that a
 * title or a ragged line decides nothing. With "\n" the parser also takes CRLF, and a mixture of both.
 */
function dialectOf(head: string): Dialect {
  const unquoted = head.replace(/"[^"]*"/g, "");
  const newline = unquoted.includes("\r") && !unquoted.includes("\n") ? "\r" : "\n";
  const lines = unquoted.split(newline, LINES_TO_JUDGE);
  let best = { delimiter: ",", agreeing: 0, width: 1 };
  for (const delimiter of SEPARATORS) {
    const { agreeing, width } = usualWidth(lines, delimiter);
    if (agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width)) {
      best = { delimiter, agreeing, width };
    }
  }
  return { delimiter: best.delimiter, newline };
}

/** The commonest width of lines that a separator splits at all, and how many lines have it. */
function usualWidth(lines: string[], delimiter: string): { width: number; agreeing: number } {
  const counts = new Map<number, number>();
  let usual = { width: 1, agreeing: 0 };
  for (const line of lines) {
    const width = line.split(delimiter).length;
    const agreeing = (counts.get(width) ?? 0) + 1;
    counts.set(width, agreeing);
    if (width > 1 && agreeing > usual.agreeing) usual = { width, agreeing };
  }
  return usual;
}

/** The whole records of a text and where they end; the last one counts as whole only when the text is `final`. */
function parseRecords({
  text,
  dialect,
  final,
  number,
}: {
  text: string;
  dialect: Dialect;
  final: boolean;
  number: number;
}): { records: string[][]; end: number } {
  const records: string[][] = [];
  let end = 0;
  let last: { cells: string[]; misquoted: boolean; end: number } | undefined;

  function keepLast(): void {
    if (!last) return;
    const { cells } = last;
    if (last.misquoted && cells.some((cell) => cell.includes("\n"))) {
      throw unclosedQuote(number + records.length + 1);
    }
    const lastCell = cells.at(-1);
    if (lastCell?.endsWith("\r")) cells[cells.length - 1] = lastCell.slice(0, -1);
    records.push(cells);
    end = last.end;
  }

  Papa.parse<string[]>(text, {
    ...dialect,
    step({ data, errors, meta }) {
      keepLast();
      last = { cells: data, misquoted: errors.length > 0, end: meta.cursor };
    },
  });
  if (final) keepLast();
  return { records, end };
}

function unclosedQuote(row: number): SpreadsheetFault {
  return new SpreadsheetFault({ code: "spreadsheet.unclosed_quote", params: { row } });
}

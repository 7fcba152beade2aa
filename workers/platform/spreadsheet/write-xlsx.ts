import { Zip, ZipDeflate } from "fflate";
import {
  COMMENTS_END,
  COMMENTS_START,
  commentLinks,
  commentShape,
  contentTypes,
  DRAWING_END,
  DRAWING_START,
  ROOT_LINKS,
  STYLE,
  STYLES,
  sheetEnd,
  sheetStart,
  workbookLinks,
  workbookXml,
} from "./xlsx-templates.ts";
import { escapeXlsxText, storableText } from "./xlsx-text.ts";

/** A value to write; a comment hangs on the cell of an .xlsx and is left out of a .csv. */
export type SheetValue = string | number | null | { text: string; comment?: string };

export type SheetRows = AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>;

export interface SheetToWrite {
  /** Cut to Excel's 31 characters and made unique. */
  name: string;
  /** `width` in characters of the default font. */
  columns: readonly { header: string; width?: number }[];
  rows: SheetRows;
}

const DEFAULT_WIDTH = 12;
const LONGEST_CELL = 32_767;
const FLUSH_AT = 64 * 1024;
/** The same rows make the same bytes. */
const ENTRY_TIME = "2000-01-01T00:00:00";
/** Within a tenth of level 6 for a table; tables of 128 KB a file pack as well as the usual 2 MB. */
const COMPRESSION = { level: 3, mem: 4 } as const;

/** The bytes of an .xlsx as its rows come; every text is an inline string, nothing is ever a formula. */
export async function* xlsxChunks(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  const archive = openArchive();
  const names = sheetNames(sheets.map(({ name }) => name));
  archive.file("_rels/.rels").end(ROOT_LINKS);
  archive.file("xl/workbook.xml").end(workbookXml(names));
  archive.file("xl/_rels/workbook.xml.rels").end(workbookLinks(sheets.length));
  archive.file("xl/styles.xml").end(STYLES);
  const commented: number[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const written = yield* writeSheet({ archive, sheet, number: index + 1 });
    if (written.hasComments) commented.push(index + 1);
  }
  archive.file("[Content_Types].xml").end(contentTypes({ sheetCount: sheets.length, commented }));
  archive.end();
  yield* archive.take();
}

async function* writeSheet({
  archive,
  sheet,
  number,
}: {
  archive: Archive;
  sheet: SheetToWrite;
  number: number;
}): AsyncGenerator<Uint8Array, { hasComments: boolean }> {
  const file = archive.file(`xl/worksheets/sheet${number}.xml`);
  let comments: CommentWriter | undefined;
  const writeRow = (values: readonly SheetValue[], row: number, style: number) => {
    let xml = `<row r="${row + 1}">`;
    for (const [column, value] of values.entries()) {
      const reference = columnName(column) + (row + 1);
      xml += cellXml({ value, reference, style });
      const comment = isAnnotated(value) ? value.comment : undefined;
      if (comment === undefined) continue;
      comments ??= openComments(archive, number);
      comments.add({ reference, row, column, comment });
    }
    file.write(`${xml}</row>`);
  };

  file.write(sheetStart(sheet.columns.map(({ width }) => width ?? DEFAULT_WIDTH)));
  writeRow(
    sheet.columns.map(({ header }) => header),
    0,
    STYLE.header,
  );
  let row = 0;
  for await (const values of sheet.rows) {
    row += 1;
    writeRow(values, row, STYLE.text);
    yield* archive.take();
  }
  file.end(sheetEnd(comments !== undefined));
  comments?.end();
  return { hasComments: comments !== undefined };
}

function cellXml({
  value,
  reference,
  style,
}: {
  value: SheetValue;
  reference: string;
  style: number;
}): string {
  if (typeof value === "number") {
    return Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : "";
  }
  const text = cellText(isAnnotated(value) ? value.text : (value ?? ""));
  if (text === "") return isAnnotated(value) ? `<c r="${reference}" s="${style}"/>` : "";
  return `<c r="${reference}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;
}

/** A text as XML, cut at what a cell holds. */
function cellText(text: string): string {
  return escapeXlsxText(storableText(text.slice(0, LONGEST_CELL)));
}

/** Without the attribute, Excel trims the text. */
function textElement(text: string): string {
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${text}</t>` : `<t>${text}</t>`;
}

export function isAnnotated(value: SheetValue): value is { text: string; comment?: string } {
  return typeof value === "object" && value !== null;
}

interface CommentWriter {
  add(comment: { reference: string; row: number; column: number; comment: string }): void;
  end(): void;
}

/** The two files that hold a sheet's comments; the archive keeps them, compressed, until the sheet is through. */
function openComments(archive: Archive, number: number): CommentWriter {
  archive.file(`xl/worksheets/_rels/sheet${number}.xml.rels`).end(commentLinks(number));
  const texts = archive.file(`xl/comments${number}.xml`);
  const boxes = archive.file(`xl/drawings/vmlDrawing${number}.vml`);
  texts.write(COMMENTS_START);
  boxes.write(DRAWING_START);
  let count = 0;
  return {
    add({ reference, row, column, comment }) {
      texts.write(
        `<comment ref="${reference}" authorId="0"><text>${textElement(cellText(comment))}</text></comment>`,
      );
      boxes.write(commentShape({ id: count++, row, column }));
    },
    end() {
      texts.end(COMMENTS_END);
      boxes.end(DRAWING_END);
    },
  };
}

interface ArchiveFile {
  write(xml: string): void;
  end(xml: string): void;
}

interface Archive {
  file(path: string): ArchiveFile;
  /** The bytes that are ready, once. */
  take(): Uint8Array[];
  end(): void;
}

function openArchive(): Archive {
  let ready: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  return {
    file(path) {
      const entry = new ZipDeflate(path, COMPRESSION);
      entry.mtime = ENTRY_TIME;
      zip.add(entry);
      let pending = "";
      return {
        write(xml) {
          pending += xml;
          if (pending.length < FLUSH_AT) return;
          entry.push(encoder.encode(pending));
          pending = "";
        },
        end: (xml) => entry.push(encoder.encode(pending + xml), true),
      };
    },
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
    end: () => zip.end(),
  };
}

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const bare = storableText(name)
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim();
    const base = bare === "" ? `Sheet${index + 1}` : bare;
    let unique = base.slice(0, 31);
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      unique = base.slice(0, 31 - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

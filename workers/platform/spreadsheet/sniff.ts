import { type ByteSource, readHead } from "./byte-source.ts";
import { markedEncoding } from "./csv-encoding.ts";
import { readOleNames } from "./ole-directory.ts";
import {
  notASpreadsheet,
  oldFormat,
  SpreadsheetFault,
  type SpreadsheetProblem,
  tooLarge,
} from "./spreadsheet-problem.ts";
import { openWorkbook } from "./xlsx-workbook.ts";

export const MAX_SPREADSHEET_BYTES = 40 * 1024 * 1024;

const HEAD_BYTES = 8 * 1024;

/** First bytes, a character each, and the name by which a person knows such a file. */
const SIGNATURES: ReadonlyArray<readonly [string, string]> = [
  ["%PDF", "PDF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
  ["{\\rtf", "RTF"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf", "7z"],
  ["\x1f\x8b", "gzip"],
];

/** Marks of the file encryption that companies run on office computers (绿盾, 亿赛通). */
const COMPANY_ENCRYPTION = ["%TSD-Header-###%", "E-SafeNet"];

/**
 * Tells what a file is by its bytes, never by its name, and opens a workbook as far as its list of sheets. Reads a
 * few kilobytes; a file that passes can still turn out damaged while its rows are read.
 */
export async function sniffSpreadsheet(
  source: ByteSource,
): Promise<{ format: "xlsx" | "csv" } | { problem: SpreadsheetProblem }> {
  try {
    return { format: await formatOf(source) };
  } catch (error) {
    if (error instanceof SpreadsheetFault) return { problem: error.problem };
    throw error;
  }
}

async function formatOf(source: ByteSource): Promise<"xlsx" | "csv"> {
  if (source.size === 0) throw new SpreadsheetFault({ code: "spreadsheet.empty", params: {} });
  if (source.size > MAX_SPREADSHEET_BYTES) {
    throw tooLarge({ bytes: source.size, maxBytes: MAX_SPREADSHEET_BYTES });
  }
  const head = await readHead(source, HEAD_BYTES);
  const bytes = String.fromCharCode(...head.subarray(0, 128));
  if (COMPANY_ENCRYPTION.some((mark) => bytes.includes(mark))) {
    throw new SpreadsheetFault({ code: "spreadsheet.password", params: {} });
  }
  if (bytes.startsWith("\xd0\xcf\x11\xe0")) throw oleProblem(await readOleNames(source));
  if (bytes.startsWith("PK\x03\x04")) {
    await openWorkbook(source);
    return "xlsx";
  }
  if (bytes.startsWith("PK\x05\x06")) throw notASpreadsheet("ZIP");
  const known = SIGNATURES.find(([start]) => bytes.startsWith(start));
  if (known) throw notASpreadsheet(known[1]);
  refuseMarkupAndBinary(new TextDecoder(markedEncoding(head) ?? "utf-8").decode(head), source.size);
  return "csv";
}

function oleProblem(names: string[]): SpreadsheetFault {
  if (names.includes("EncryptedPackage")) {
    return new SpreadsheetFault({ code: "spreadsheet.password", params: {} });
  }
  if (names.includes("Workbook") || names.includes("Book")) return oldFormat(".xls");
  if (names.includes("WordDocument")) return notASpreadsheet("Word");
  if (names.includes("PowerPoint Document")) return notASpreadsheet("PowerPoint");
  return notASpreadsheet("OLE");
}

/** A page saved as .xls is what many dealer systems call an export. */
function refuseMarkupAndBinary(head: string, size: number): void {
  const text = head.trimStart();
  if (text === "" && size <= HEAD_BYTES) {
    throw new SpreadsheetFault({ code: "spreadsheet.empty", params: {} });
  }
  if (text.startsWith("<?xml") && /Excel\.Sheet|<Workbook\b/.test(text)) throw oldFormat("XML");
  if (
    /^MIME-Version:/i.test(text) ||
    (text.startsWith("<") && /<(html|head|body|meta|style|table)\b/i.test(text))
  ) {
    throw new SpreadsheetFault({ code: "spreadsheet.html", params: {} });
  }
  if (text.startsWith("<?xml")) throw notASpreadsheet("XML");
  if (/^(\{\s*"|\[\s*[{"])/.test(text)) throw notASpreadsheet("JSON");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has no such characters, other files do
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (text.includes("\0") || controls * 20 > text.length) throw notASpreadsheet("unknown");
}

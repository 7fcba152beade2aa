import { strToU8, zipSync } from "fflate";
import { bytesSource } from "./byte-source.ts";
import { readSpreadsheet } from "./read.ts";
import type { SheetRow } from "./sheet-row.ts";
import type { SpreadsheetProblem } from "./spreadsheet-problem.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface WorkbookParts {
  /** Inside `<sheetData>`, for each sheet. */
  sheets?: string[];
  /** Inside `<sst>`; undefined leaves the part out though the workbook names it. */
  sharedStrings?: string;
  /** Inside `<styleSheet>`. */
  styles?: string;
  /** `<sheet>` elements in place of one visible sheet per entry of `sheets`. */
  sheetList?: string;
  workbookProperties?: string;
  /** More parts, or other contents for those above. */
  replace?: Record<string, string>;
}

/** A workbook written by hand, as other programs write it. */
export function workbookOf(parts: WorkbookParts): Uint8Array {
  const sheets = parts.sheets ?? [];
  const list =
    parts.sheetList ??
    sheets.map((_, n) => `<sheet name="表${n + 1}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("");
  const links = [
    ...sheets.map((_, n) => link(`rId${n + 1}`, "worksheet", `worksheets/sheet${n + 1}.xml`)),
    link("strings", "sharedStrings", "sharedStrings.xml"),
    link("styles", "styles", "styles.xml"),
  ];
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE_RELATIONS}">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}">${parts.workbookProperties ?? ""}<sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE_RELATIONS}">${links.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((rows, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
  if (parts.sharedStrings !== undefined) files["xl/sharedStrings.xml"] = `<sst>${parts.sharedStrings}</sst>`;
  if (parts.styles !== undefined) files["xl/styles.xml"] = `<styleSheet>${parts.styles}</styleSheet>`;
  return zipOf({ ...files, ...parts.replace });
}

export function zipOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

/** All rows of a file, which must be readable. */
export async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const reading = await readSpreadsheet({
    source: bytesSource(bytes),
    onRows: (batch) => void rows.push(...batch),
  });
  if (!reading.ok) throw new Error(reading.problem.code);
  return rows;
}

/** The texts of all rows, without their numbers. */
export async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  return (await rowsOf(bytes)).map(({ cells }) => cells.map(({ text }) => text));
}

/** Why a file cannot be read. */
export async function problemOf(bytes: Uint8Array): Promise<SpreadsheetProblem | undefined> {
  const reading = await readSpreadsheet({ source: bytesSource(bytes), onRows: () => {} });
  return reading.ok ? undefined : reading.problem;
}

/** An OLE compound file whose directory holds these names. */
export function oleFileOf(names: string[]): Uint8Array {
  const sector = 512;
  const bytes = new Uint8Array(sector * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(sector, 0xfffffffd, true);
  view.setUint32(sector + 4, 0xfffffffe, true);
  for (const [index, name] of ["Root Entry", ...names].entries()) {
    const entry = sector * 2 + index * 128;
    for (let at = 0; at < name.length; at++) view.setUint16(entry + at * 2, name.charCodeAt(at), true);
    view.setUint16(entry + 64, name.length * 2 + 2, true);
  }
  return bytes;
}

export function asBytes(text: string): Uint8Array {
  return strToU8(text);
}

import type { ByteSource } from "./byte-source.ts";
import { type DateSystem, isBuiltInDateFormat, isDateFormatCode } from "./excel-dates.ts";
import { inflateBudget } from "./inflate-entry.ts";
import { damaged, notASpreadsheet, oldFormat, SpreadsheetFault } from "./spreadsheet-problem.ts";
import { findPart, readPart, type XlsxPackage } from "./xlsx-part.ts";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";

export interface Workbook {
  xlsx: XlsxPackage;
  dateSystem: DateSystem;
  /** Visible worksheets in the workbook's order. */
  sheets: { name: string; entry: ZipEntry }[];
  /** Absent when the workbook names none, or names one that is not in the file. */
  sharedStrings: ZipEntry | undefined;
  styles: ZipEntry | undefined;
}

/** Opens an .xlsx as far as the list of its sheets; throws a fault when it is no workbook or shows no sheet. */
export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const directory = await readZipDirectory(source);
  const xlsx = { source, directory, budget: inflateBudget() };
  const packageLinks = await readLinks(xlsx, "_rels/.rels");
  const path = packageLinks.find((link) => link.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const entry = findPart(directory, path);
  if (!entry || /^(word|ppt)\/|\.bin$/i.test(entry.name)) throw whatElseItIs(directory);

  const folder = path.replace(/[^/]*$/, "");
  const file = path.slice(folder.length);
  const links = await readLinks(xlsx, `${folder}_rels/${file}.rels`, folder);
  const partOfType = (type: string, usual: string) =>
    findPart(directory, links.find((link) => link.type === type)?.target ?? folder + usual);

  let dateSystem: DateSystem = "1900";
  const visible: { name: string; linkId: string }[] = [];
  await readPart({
    xlsx,
    entry,
    handlers: {
      open(name, attributes) {
        if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) dateSystem = "1904";
        if (name === "sheet" && (attributes.state ?? "visible") === "visible") {
          visible.push({ name: attributes.name ?? "", linkId: relationId(attributes) });
        }
      },
    },
  });

  const sheets = visible.flatMap(({ name, linkId }) => {
    const link = links.find(({ id }) => id === linkId);
    if (link?.type !== "worksheet") return [];
    const sheetEntry = findPart(directory, link.target);
    if (!sheetEntry) throw damaged(link.target);
    return [{ name, entry: sheetEntry }];
  });
  if (sheets.length === 0) throw new SpreadsheetFault({ code: "spreadsheet.no_sheet", params: {} });
  return {
    xlsx,
    dateSystem,
    sheets,
    sharedStrings: partOfType("sharedStrings", "sharedStrings.xml"),
    styles: partOfType("styles", "styles.xml"),
  };
}

/** For each cell style in order, whether it shows its number as a date. */
export async function readDateStyles({ xlsx, styles }: Workbook): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const dateStyles: boolean[] = [];
  let inCellStyles = false;
  if (!styles) return dateStyles;
  await readPart({
    xlsx,
    entry: styles,
    handlers: {
      open(name, attributes) {
        if (name === "numFmt") {
          custom.set(Number(attributes.numFmtId), isDateFormatCode(attributes.formatCode ?? ""));
        } else if (name === "cellXfs") {
          inCellStyles = true;
        } else if (name === "xf" && inCellStyles) {
          const format = Number(attributes.numFmtId ?? 0);
          dateStyles.push(custom.get(format) ?? isBuiltInDateFormat(format));
        }
      },
      close(name) {
        if (name === "cellXfs") inCellStyles = false;
      },
    },
  });
  return dateStyles;
}

interface Link {
  id: string;
  /** Last word of the relationship's type; the transitional and the strict dialect differ before it. */
  type: string;
  /** From the package's root. */
  target: string;
}

async function readLinks(xlsx: XlsxPackage, path: string, folder = ""): Promise<Link[]> {
  const links: Link[] = [];
  const entry = findPart(xlsx.directory, path);
  if (!entry) return links;
  await readPart({
    xlsx,
    entry,
    handlers: {
      open(name, { Id: id = "", Type: type = "", Target: target = "" }) {
        if (name !== "Relationship") return;
        links.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(folder, target) });
      },
    },
  });
  return links;
}

function resolve(folder: string, target: string): string {
  const resolved: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") resolved.pop();
    else if (step !== "." && step !== "") resolved.push(step);
  }
  return resolved.join("/");
}

/** The `r:id` of a sheet, whatever prefix the file gives the relationships namespace. */
function relationId(attributes: Record<string, string>): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(":id"));
  return (name && attributes[name]) ?? "";
}

function whatElseItIs(directory: ZipDirectory): SpreadsheetFault {
  const names = [...directory.keys()];
  if (directory.has("xl/workbook.bin")) return oldFormat(".xlsb");
  if (directory.has("mimetype") && directory.has("content.xml")) return oldFormat("OpenDocument");
  if (names.some((name) => name.startsWith("xl/"))) return damaged("xl/workbook.xml");
  if (names.some((name) => name.startsWith("word/"))) return notASpreadsheet("Word");
  if (names.some((name) => name.startsWith("ppt/"))) return notASpreadsheet("PowerPoint");
  return notASpreadsheet("ZIP");
}

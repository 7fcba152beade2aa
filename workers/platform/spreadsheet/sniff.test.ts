import { describe, expect, it } from "vitest";
import { bytesSource } from "./byte-source.ts";
import { inflateEntry } from "./inflate-entry.ts";
import { MAX_SPREADSHEET_BYTES, sniffSpreadsheet } from "./sniff.ts";
import { asBytes, oleFileOf, problemOf, rowsOf, workbookOf, zipOf } from "./spreadsheet.fixture.ts";
import { readZipDirectory } from "./zip-directory.ts";

const ROW = '<row><c t="str"><v>甲</v></c></row>';
const workbook = workbookOf({ sheets: [ROW] });

describe("a file's kind is told by its bytes", () => {
  it.each([
    ["xlsx", workbook],
    ["csv", asBytes("姓名,电话\r\n张伟,13800000000\r\n")],
    ["csv", asBytes("BMW车型\n")],
    ["csv", asBytes("PK编号\n")],
  ] as const)("%s", async (format, bytes) => {
    expect(await sniffSpreadsheet(bytesSource(bytes))).toEqual({ format });
  });
});

describe("a file that cannot be read says why", () => {
  const damaged = (part: string) => ({ code: "spreadsheet.damaged", params: { part } });
  const notASpreadsheet = (found: string) => ({ code: "spreadsheet.not_a_spreadsheet", params: { found } });
  const old = (found: string) => ({ code: "spreadsheet.old_xls", params: { found } });
  const plain = (code: string) => ({ code: `spreadsheet.${code}`, params: {} });

  it.each([
    ["no bytes", new Uint8Array(), plain("empty")],
    ["blanks only", asBytes("\ufeff \r\n\r\n"), plain("empty")],
    ["separators only", asBytes(",,\r\n,,\r\n"), plain("empty")],
    ["a workbook without a row", workbookOf({ sheets: [""] }), plain("empty")],
    ["a workbook without a sheet", workbookOf({ sheets: [] }), plain("no_sheet")],
    [
      "a workbook that hides its sheets",
      workbookOf({ sheets: [ROW], sheetList: '<sheet name="a" state="veryHidden" r:id="rId1"/>' }),
      plain("no_sheet"),
    ],
    ["an .xlsx with a password", oleFileOf(["EncryptionInfo", "EncryptedPackage"]), plain("password")],
    ["a zip with a password", encrypted(workbook), plain("password")],
    ["a file under a company's encryption", asBytes("%TSD-Header-###%\0\x01"), plain("password")],
    ["an old .xls", oleFileOf(["Workbook"]), old(".xls")],
    ["an older .xls", oleFileOf(["Book"]), old(".xls")],
    ["a binary workbook", zipOf({ "xl/workbook.bin": "x" }), old(".xlsb")],
    [
      "an OpenDocument sheet",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      old("OpenDocument"),
    ],
    [
      "XML of Excel 2003",
      asBytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook><Table/></Workbook>'),
      old("XML"),
    ],
    [
      "a page named .xls",
      asBytes('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1'),
      plain("html"),
    ],
    ["a bare table named .xls", asBytes("<table border=1><tr><td>工单号"), plain("html")],
    ["a page with its pictures", asBytes("MIME-Version: 1.0\r\nX-Document-Type: Workbook"), plain("html")],
    ["a PDF", asBytes("%PDF-1.7\n"), notASpreadsheet("PDF")],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), notASpreadsheet("PNG")],
    ["a photo", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), notASpreadsheet("JPEG")],
    [
      "a Word file",
      zipOf({
        "_rels/.rels": '<a><Relationship Type="x/officeDocument" Target="word/document.xml"/></a>',
        "word/document.xml": "<a/>",
      }),
      notASpreadsheet("Word"),
    ],
    ["an old Word file", oleFileOf(["WordDocument"]), notASpreadsheet("Word")],
    ["some other archive", zipOf({ "照片/1.jpg": "x" }), notASpreadsheet("ZIP")],
    ["JSON", asBytes('{"name": "张伟"}'), notASpreadsheet("JSON")],
    ["a program", Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), notASpreadsheet("unknown")],
    ["a zip cut short", workbook.subarray(0, workbook.length - 200), damaged("zip")],
    [
      "a workbook that lost its shared texts",
      workbookOf({ sheets: ['<row><c t="s"><v>0</v></c></row>'] }),
      damaged("xl/sharedStrings.xml"),
    ],
    [
      "a workbook that lost a shared text",
      workbookOf({ sheets: ['<row><c t="s"><v>7</v></c></row>'], sharedStrings: "<si><t>甲</t></si>" }),
      damaged("xl/sharedStrings.xml"),
    ],
    [
      "a workbook that lost its sheet",
      workbookOf({
        sheetList: '<sheet name="a" r:id="rId1"/>',
        replace: {
          "xl/_rels/workbook.xml.rels":
            '<a><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></a>',
        },
      }),
      damaged("xl/worksheets/sheet1.xml"),
    ],
    [
      "a sheet whose XML breaks off",
      workbookOf({ sheets: [""], replace: { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${ROW}` } }),
      damaged("xl/worksheets/sheet1.xml"),
    ],
    [
      "a column beyond XFD",
      workbookOf({ sheets: ['<row><c r="ZZZZZZ1"><v>1</v></c></row>'] }),
      damaged("xl/worksheets/sheet1.xml"),
    ],
    ["a flipped bit", flipped(workbook, "xl/worksheets/sheet1.xml"), damaged("xl/worksheets/sheet1.xml")],
    [
      "a quote never closed",
      asBytes('姓名,备注\n张伟,"好\n李娜,忙\n'),
      { code: "spreadsheet.unclosed_quote", params: { row: 2 } },
    ],
  ])("%s", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toEqual(problem);
  });

  it("300 MB, without reading a byte", async () => {
    const source = { size: 300 * 2 ** 20, read: () => Promise.reject(new Error("read")) };
    expect(await sniffSpreadsheet(source)).toEqual({
      problem: { code: "spreadsheet.too_large", params: { megabytes: 300, maxMegabytes: 40 } },
    });
    expect(MAX_SPREADSHEET_BYTES).toBe(40 * 2 ** 20);
  });

  it("but what the source itself throws passes through", async () => {
    const source = { size: 100, read: () => Promise.reject(new Error("network")) };
    await expect(sniffSpreadsheet(source)).rejects.toThrow("network");
  });
});

describe("a zip bomb", () => {
  const bomb = { code: "spreadsheet.zip_bomb", params: { part: "xl/worksheets/sheet1.xml" } };

  it("is refused by how far it inflates, soon after 5 MB", async () => {
    const bytes = workbookOf({ sheets: ["<row/>".repeat(2_000_000)] });
    expect(bytes.length).toBeLessThan(50_000);
    expect(await problemOf(bytes)).toEqual(bomb);
  });

  it("is refused when it hides in one cell", async () => {
    expect(
      await problemOf(workbookOf({ sheets: [`<row><c t="str"><v>${"甲".repeat(1_000_000)}</v></c></row>`] })),
    ).toEqual(bomb);
  });

  it("is refused by the sum over its parts, whatever the headers claim", async () => {
    const source = bytesSource(workbookOf({ sheets: [ROW.repeat(5000)] }));
    const entry = (await readZipDirectory(source)).get("xl/worksheets/sheet1.xml");
    if (!entry) throw new Error("no sheet");
    const inflate = async () => {
      for await (const _ of inflateEntry({ source, entry, budget: { bytesLeft: 100_000 } }));
    };
    await expect(inflate()).rejects.toMatchObject({ problem: bomb });
  });

  it("is not a sheet of repetitive rows", async () => {
    const row = `<c s="12"><v>0</v></c><c t="str"><v>${"常规保养".repeat(30)}</v></c></row>`;
    const rows = Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 1}">${row}`);
    expect(await rowsOf(workbookOf({ sheets: [rows.join("")] }))).toHaveLength(20_000);
  });
});

function encrypted(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  for (let at = 0; at + 46 < copy.length; at++) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2)
      copy[at + 8] = 1;
  }
  return copy;
}

/** Changes the last character of the entry's stored sum, as a changed character of the entry would. */
function flipped(zip: Uint8Array, name: string): Uint8Array {
  const copy = zip.slice();
  const at = Buffer.from(copy.buffer).lastIndexOf(name) - 46;
  copy[at + 16] = (copy[at + 16] ?? 0) ^ 1;
  return copy;
}

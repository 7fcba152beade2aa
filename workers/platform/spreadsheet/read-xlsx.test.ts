import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bytesSource } from "./byte-source.ts";
import { readSpreadsheet } from "./read.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Cell } from "./sheet-row.ts";
import { rowsOf, textsOf, type WorkbookParts, workbookOf } from "./spreadsheet.fixture.ts";

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs>';

const STRINGS =
  "<si><t>张伟</t></si>" +
  "<si><r><t>浙B</t></r><r><rPr/><t>12345</t></r><rPh><t>フリガナ</t></rPh></si>" +
  "<si><t>一行_x000D_\n二行_x005F_x000D_</t></si><si/>";

async function readCell(xml: string, parts: WorkbookParts = {}): Promise<Cell | undefined> {
  const row = `<row r="1"><c r="A1" t="str"><v>x</v></c>${xml}</row>`;
  const bytes = workbookOf({ sheets: [row], styles: STYLES, sharedStrings: STRINGS, ...parts });
  return (await rowsOf(bytes))[0]?.cells[1];
}

describe("a cell", () => {
  it.each<[string, string, Cell | undefined]>([
    ["a shared text", '<c r="B1" t="s"><v>0</v></c>', { text: "张伟", kind: "text" }],
    [
      "a rich text without its phonetic reading",
      '<c r="B1" t="s"><v>1</v></c>',
      { text: "浙B12345", kind: "text" },
    ],
    [
      "a text with Excel's escapes",
      '<c r="B1" t="s"><v>2</v></c>',
      { text: "一行\r\n二行_x000D_", kind: "text" },
    ],
    ["an empty shared text", '<c r="B1" t="s"><v>3</v></c>', undefined],
    ["an inline text", '<c r="B1" t="inlineStr"><is><t>a&amp;b</t></is></c>', { text: "a&b", kind: "text" }],
    [
      "a rich inline text",
      '<c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      { text: "ab", kind: "text" },
    ],
    ["a text in CDATA", '<c r="B1" t="str"><v><![CDATA[<b>]]></v></c>', { text: "<b>", kind: "text" }],
    ["what a formula gave", '<c r="B1" t="str"><f>A1&amp;"y"</f><v>xy</v></c>', { text: "xy", kind: "text" }],
    [
      "the number a formula gave",
      '<c r="B1"><f>1+1</f><v>2</v></c>',
      { text: "2", kind: "number", number: 2 },
    ],
    ["a formula never calculated", '<c r="B1"><f>1+1</f></c>', undefined],
    ["true", '<c r="B1" t="b"><v>1</v></c>', { text: "TRUE", kind: "boolean" }],
    ["false", '<c r="B1" t="b"><v>0</v></c>', { text: "FALSE", kind: "boolean" }],
    ["an error", '<c r="B1" t="e"><v>#N/A</v></c>', { text: "#N/A", kind: "error" }],
    [
      "a phone",
      '<c r="B1"><v>13800000000</v></c>',
      { text: "13800000000", kind: "number", number: 13800000000 },
    ],
    [
      "a phone with an exponent",
      '<c r="B1"><v>1.38E+10</v></c>',
      { text: "13800000000", kind: "number", number: 13800000000 },
    ],
    [
      "more digits than a number holds",
      '<c r="B1"><v>330102199001011234</v></c>',
      { text: "330102199001011234", kind: "number", number: 330_102_199_001_011_260 },
    ],
    [
      "a binary fraction",
      '<c r="B1"><v>0.30000000000000004</v></c>',
      { text: "0.3", kind: "number", number: 0.30000000000000004 },
    ],
    [
      "an amount",
      '<c r="B1" s="3"><v>230000.5</v></c>',
      { text: "230000.5", kind: "number", number: 230000.5 },
    ],
    [
      "a date and time",
      '<c r="B1" s="1"><v>46314.44583333333</v></c>',
      { text: "2026-10-19 10:42:00", kind: "date", date: "2026-10-19T10:42:00" },
    ],
    [
      "a date in Chinese",
      '<c r="B1" s="2"><v>46314</v></c>',
      { text: "2026-10-19", kind: "date", date: "2026-10-19T00:00:00" },
    ],
    ["a date left at zero", '<c r="B1" s="1"><v>0</v></c>', { text: "0", kind: "number", number: 0 }],
    [
      "an ISO date",
      '<c r="B1" t="d"><v>2026-10-19T13:12:00</v></c>',
      { text: "2026-10-19 13:12:00", kind: "date", date: "2026-10-19T13:12:00" },
    ],
  ])("holds %s", async (_, xml, expected) => {
    expect(await readCell(xml)).toEqual(expected);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const cell = await readCell('<c r="B1" s="1"><v>44852.5</v></c>', {
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(cell?.date).toBe("2026-10-19T12:00:00");
  });
});

describe("a sheet", () => {
  it("keeps the places of sparse cells and the numbers of rows", async () => {
    const sheet =
      '<row r="2"><c r="AB2" t="str"><v>远</v></c></row><row r="5"><c r="B5" t="str"><v>近</v></c><c r="D5"/></row>';
    const rows = await rowsOf(workbookOf({ sheets: [sheet] }));
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [2, 28],
      [5, 2],
    ]);
    expect(rows[0]?.cells[27]?.text).toBe("远");
    expect(rows[1]?.cells.map(({ kind }) => kind)).toEqual(["empty", "text"]);
  });

  it("counts rows and cells itself where references are missing", async () => {
    const sheet =
      '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row/><row><c t="str"><v>丙</v></c></row>';
    const rows = await rowsOf(workbookOf({ sheets: [sheet] }));
    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [1, "甲", "乙"],
      [3, "丙"],
    ]);
  });

  it("leaves out rows that are styled and blank", async () => {
    const sheet =
      '<row r="1"><c r="A1" t="str"><v>甲</v></c></row><row r="2"><c r="A2" s="1"/><c r="B2" t="str"><v> 　</v></c></row>';
    expect(await textsOf(workbookOf({ sheets: [sheet] }))).toEqual([["甲"]]);
  });

  it("is read whatever prefix its elements carry", async () => {
    const bytes = workbookOf({
      sheets: [""],
      replace: {
        "xl/worksheets/sheet1.xml":
          '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
          '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>带前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(await textsOf(bytes)).toEqual([["带前缀"]]);
  });

  it("is found by its relationship, absolute or relative, in either slash and case", async () => {
    const row = '<worksheet><sheetData><row><c t="str"><v>找到</v></c></row></sheetData></worksheet>';
    const bytes = workbookOf({
      sheetList: '<sheet name="表" sheetId="1" d:id="x" xmlns:d="r"/>',
      replace: {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="x" Type="a/worksheet" Target="/XL/sheets/Data.xml"/></Relationships>',
        "xl\\sheets\\data.xml": row,
      },
    });
    expect(await textsOf(bytes)).toEqual([["找到"]]);
  });

  it("that is read is the first visible one with rows", async () => {
    const bytes = workbookOf({
      sheets: [
        "<row><c t='str'><v>藏</v></c></row>",
        "<row><c s='1'/></row>",
        "<row><c t='str'><v>明细</v></c></row>",
      ],
      sheetList:
        '<sheet name="隐藏" state="hidden" r:id="rId1"/><sheet name="封面" r:id="rId2"/><sheet name="明细" r:id="rId3"/>',
    });
    const reading = await readSpreadsheet({ source: bytesSource(bytes), onRows: () => {} });
    expect(reading).toEqual({ ok: true, rows: 1, complete: true, sheet: "明细", sheets: ["封面", "明细"] });
    expect(await textsOf(bytes)).toEqual([["明细"]]);
  });
});

describe("a large workbook", () => {
  const strings = Array.from({ length: 100_000 }, (_, n) => `<si><t>客户${n}</t></si>`).join("");
  const rows = Array.from({ length: 100_000 }, (_, n) => `<row><c t="s"><v>${n}</v></c></row>`).join("");
  const bytes = workbookOf({ sheets: [rows], sharedStrings: strings });

  it("gives each of 100,000 shared texts to its own row, in batches of 500", async () => {
    let number = 0;
    await readSpreadsheet({
      source: bytesSource(bytes),
      onRows(batch) {
        expect(batch.length).toBe(500);
        for (const row of batch) {
          if (row.number !== number + 1 || row.cells[0]?.text !== `客户${number}`)
            throw new Error(`row ${number}`);
          number += 1;
        }
      },
    });
    expect(number).toBe(100_000);
  });

  it("is read no further than its rows are taken", async () => {
    const { batches } = await readXlsx(bytesSource(bytes));
    const first = await batches.next();
    await batches.return(undefined);
    expect(first.value).toMatchObject({ sheet: "表1" });
    expect((await batches.next()).done).toBe(true);
  });
});

describe("the sample exports", () => {
  const sample = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../../test/fixtures/dms-export/${name}`, import.meta.url).href));

  it("service-orders.xlsx: a title, a header, 2,000 orders and the totals", async () => {
    const rows = await rowsOf(sample("service-orders.xlsx"));
    expect(rows).toHaveLength(2003);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 2003 }, (_, n) => n + 1));
    expect(rows[0]?.cells).toEqual([{ text: "维修结算明细表  截至 2026-11-20", kind: "text" }]);
    expect(rows[1]?.cells).toHaveLength(19);
    expect(rows[2]?.cells[0]).toEqual({ text: "RO2026000000", kind: "text" });
    expect(rows[2]?.cells[10]).toEqual({
      text: "2026-10-19 10:42:00",
      kind: "date",
      date: "2026-10-19T10:42:00",
    });
    expect(rows.at(-1)?.cells[0]?.text).toBe("合计");
  });

  it("service-orders.xlsx: every delivery time is what a careful person reads", async () => {
    const rows = await rowsOf(sample("service-orders.xlsx"));
    const delivered = new Map(rows.map(({ cells }) => [cells[0]?.text, cells[12]]));
    const truth = JSON.parse(sample("truth.json").toString());
    const callbacks: [string, string, string][] = truth.orders.callbacks;
    const excelDates = callbacks.filter(([order]) => delivered.get(order)?.date !== undefined);
    expect(excelDates.length).toBeGreaterThan(500);
    for (const [order, at] of excelDates) expect(delivered.get(order)?.date).toBe(`${at}:00`);
  });

  it("key-accounts.xlsx: a header and 110 contacts", async () => {
    const rows = await rowsOf(sample("key-accounts.xlsx"));
    expect(rows).toHaveLength(111);
    expect(rows[1]?.cells[12]).toEqual({ text: "2026-11-17", kind: "date", date: "2026-11-17T00:00:00" });
  });
});

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rowsOf, textsOf } from "./spreadsheet.fixture.ts";
import { writeCsv, writeXlsx } from "./write.ts";
import type { SheetValue } from "./write-xlsx.ts";
import { storableText } from "./xlsx-text.ts";

const FORMULAS = [
  '=HYPERLINK("http://x")',
  "@SUM(A1)",
  "+1+1",
  "-1+1",
  "\t=1",
  "\r=1",
  "＝1",
  "'=1",
  "''@x",
  '="00123"',
];

async function xlsxOf(rows: Iterable<readonly SheetValue[]>, headers = ["表头"]): Promise<Uint8Array> {
  const columns = headers.map((header) => ({ header }));
  return new Response(writeXlsx({ sheets: [{ name: "表", columns, rows }] })).bytes();
}

async function csvOf(rows: Iterable<readonly SheetValue[]>, bom = true): Promise<Uint8Array> {
  return new Response(writeCsv({ header: ["表头"], rows, bom })).bytes();
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      ",",
      "\r",
      "\n",
      "\t",
      "=",
      "_x000D_",
      "<",
      "&",
      "]]>",
      " ",
      "中",
      "\ud800",
    ),
  }),
  fc.constantFrom(...FORMULAS, "_x005F_x0041_", "-12.5", "0012"),
);
const anyTable = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

/** A table as it is read back: blank rows and cells at the end of a row leave no trace. */
function expectedRows(table: string[][], asStored: (text: string) => string): string[][] {
  return [["表头"], ...table]
    .map((row) => {
      const texts = row.map(asStored);
      while (texts.at(-1) === "") texts.pop();
      return texts;
    })
    .filter((row) => row.some((text) => text.trim() !== ""));
}

describe("what is written reads back as it was", () => {
  it("from an .xlsx", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(await textsOf(await xlsxOf(table))).toEqual(expectedRows(table, storableText));
      }),
    );
  });

  it("from a .csv, save that line ends inside a cell are LF", async () => {
    const asStored = (text: string) => storableText(text).replace(/\r\n?/g, "\n");
    await fc.assert(
      fc.asyncProperty(anyTable, fc.boolean(), async (table, bom) => {
        expect(await textsOf(await csvOf(table, bom))).toEqual(expectedRows(table, asStored));
      }),
    );
  });

  it("numbers as numbers, nothing as nothing", async () => {
    const rows = await rowsOf(await xlsxOf([[1.5, null, 13800000000, Number.NaN, "末"]]));
    expect(rows[1]?.cells).toEqual([
      { text: "1.5", kind: "number", number: 1.5 },
      { text: "", kind: "empty" },
      { text: "13800000000", kind: "number", number: 13800000000 },
      { text: "", kind: "empty" },
      { text: "末", kind: "text" },
    ]);
    expect((await textsOf(await csvOf([[1.5, null, -2, Number.NaN, "末"]])))[1]).toEqual([
      "1.5",
      "",
      "-2",
      "",
      "末",
    ]);
  });
});

describe("a name that is a formula", () => {
  it("stands in an .xlsx as text, with no formula in the file", async () => {
    const bytes = await xlsxOf(FORMULAS.map((text) => [text]));
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f");
    expect(sheet.match(/<c /g)).toHaveLength(FORMULAS.length + 1);
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(FORMULAS.length + 1);
    expect((await textsOf(bytes)).slice(1)).toEqual(FORMULAS.map((text) => [text]));
  });

  it("never begins a .csv cell", async () => {
    const lines = strFromU8(
      await csvOf(
        FORMULAS.map((text) => [text]),
        false,
      ),
    )
      .split("\r\n")
      .slice(1, -1);
    expect(lines).toHaveLength(FORMULAS.length);
    for (const line of lines) expect(line).toMatch(/^"?'/);
  });

  it.each(["-12.5", "+8613800000000", "2026-10-19", "浙B·12345"])(
    "is not %s, which stays as it is",
    async (text) => {
      expect(strFromU8(await csvOf([[text]], false))).toBe(`表头\r\n${text}\r\n`);
    },
  );
});

describe("an .xlsx", () => {
  it("has its sheets under names that Excel takes", async () => {
    const sheet = { columns: [{ header: "甲", width: 30 }], rows: [["乙"]] };
    const names = ["退回/修改", "退回/修改", "", "一".repeat(40)];
    const bytes = await new Response(
      writeXlsx({ sheets: names.map((name) => ({ ...sheet, name })) }),
    ).bytes();
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "退回 修改",
      "退回 修改 (2)",
      "Sheet3",
      "一".repeat(31),
    ]);
  });

  it("hangs a comment on its cell", async () => {
    const files = unzipSync(await xlsxOf([["张伟", { text: "1380000", comment: "手机号少了 4 位 <改>" }]]));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(part("xl/comments1.xml")).toContain(
      '<comment ref="B2" authorId="0"><text><t>手机号少了 4 位 &lt;改&gt;</t>',
    );
    expect(part("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>1</x:Row><x:Column>1</x:Column>");
    expect(part("xl/worksheets/sheet1.xml")).toContain('<legacyDrawing r:id="rId1"/>');
    expect(part("[Content_Types].xml")).toContain("/xl/comments1.xml");
  });

  it("has no comment parts when there are none", async () => {
    expect(Object.keys(unzipSync(await xlsxOf([["张伟"]])))).toEqual([
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
      "[Content_Types].xml",
    ]);
  });

  it("cuts a text at what a cell holds", async () => {
    expect((await textsOf(await xlsxOf([["长".repeat(40_000)]])))[1]?.[0]).toHaveLength(32_767);
  });

  it("is made only as fast as it is taken", async () => {
    let made = 0;
    function* rows() {
      for (; made < 100_000; made++) yield [`第 ${made} 行`, Math.sin(made)];
    }
    const reader = writeXlsx({
      sheets: [{ name: "表", columns: [{ header: "甲" }], rows: rows() }],
    }).getReader();
    await reader.read();
    await reader.cancel();
    expect(made).toBeLessThan(20_000);
  });
});

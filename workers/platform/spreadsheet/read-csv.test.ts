import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { asBytes, rowsOf, textsOf } from "./spreadsheet.fixture.ts";

const TABLE = "姓名,电话\r\n张伟,13800000000\r\n";
const ROWS = [
  ["姓名", "电话"],
  ["张伟", "13800000000"],
];

/** 姓名,电话 / 张伟,13800000000 in GB18030. */
const GB_NAMES = {
  姓名: [0xd0, 0xd5, 0xc3, 0xfb],
  电话: [0xb5, 0xe7, 0xbb, 0xb0],
  张伟: [0xd5, 0xc5, 0xce, 0xb0],
};
const GB_TABLE = Uint8Array.of(
  ...GB_NAMES.姓名,
  ...asBytes(","),
  ...GB_NAMES.电话,
  ...asBytes("\r\n"),
  ...GB_NAMES.张伟,
  ...asBytes(",13800000000\r\n"),
);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

describe("a .csv's encoding", () => {
  it.each([
    ["UTF-8", asBytes(TABLE)],
    ["UTF-8 with its mark", asBytes(`\ufeff${TABLE}`)],
    ["GB18030", GB_TABLE],
    ["UTF-16, little end first", utf16(`\ufeff${TABLE}`, true)],
    ["UTF-16, big end first", utf16(`\ufeff${TABLE}`, false)],
  ])("may be %s", async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(ROWS);
  });

  it("is GB18030 though the first Chinese name comes after megabytes of ASCII", async () => {
    const ascii = asBytes("RO2026000000,13800000000\r\n".repeat(50_000));
    const rows = await textsOf(Buffer.concat([ascii, GB_TABLE]));
    expect(rows.at(-1)).toEqual(["张伟", "13800000000"]);
    expect(rows).toHaveLength(50_002);
  });

  it("is still UTF-8 when one field was cut in mid-character", async () => {
    const cut = asBytes(`${TABLE.repeat(20)}李娜`).slice(0, -1);
    const rows = await textsOf(cut);
    expect(rows[0]).toEqual(["姓名", "电话"]);
    expect(rows.at(-1)).toEqual(["李\ufffd"]);
  });

  it("may cut a character between two reads", async () => {
    for (const shift of ["", "x", "xx"]) {
      const rows = await textsOf(asBytes(shift + `${"汉".repeat(500)},\n`.repeat(3000)));
      expect(rows.slice(1).every(([text]) => text === "汉".repeat(500))).toBe(true);
      expect(rows).toHaveLength(3000);
    }
  });
});

describe("a .csv's dialect", () => {
  it.each([
    ["commas and CRLF", "a,b\r\nc,d\r\n"],
    ["commas and LF", "a,b\nc,d"],
    ["commas and CR", "a,b\rc,d\r"],
    ["line ends of both kinds", "a,b\r\nc,d\n"],
    ["quotes and line ends of both kinds", '"a","b"\n"c","d"\r\n'],
    ["tabs", "a\tb\nc\td\n"],
    ["semicolons", "a;b\nc;d\n"],
  ])("may be %s", async (_, text) => {
    expect(await textsOf(asBytes(text))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("is told from the table below a title", async () => {
    const text = "客户档案，截至 2026-11-20\n编号\t备注\n1\ta,b\n2\tc,d\n";
    expect((await textsOf(asBytes(text)))[2]).toEqual(["1", "a,b"]);
  });
});

describe("a .csv's cells", () => {
  it.each([
    ["a line end", '"一行\r\n二行",b', ["一行\r\n二行", "b"]],
    ["quotes", '"备注含""引号""",b', ['备注含"引号"', "b"]],
    ["the separator", '"a,b",c', ["a,b", "c"]],
    ["a quote in mid-text", '5" 屏,b', ['5" 屏', "b"]],
    ["quotes that were not doubled", '"他说"好"了",b', ['他说"好"了', "b"]],
    ["digits that Excel was kept from reading", '="00123",b', ["00123", "b"]],
    ["the same, quoted", '"=""00123""",b', ["00123", "b"]],
    ["a formula that we defused", "'=1+1,b", ["=1+1", "b"]],
    ["an apostrophe of its own", "'abc,b", ["'abc", "b"]],
    ["a control character, which is dropped", "一二三四五六七八九十\u0001,b", ["一二三四五六七八九十", "b"]],
  ])("may hold %s", async (_, line, expected) => {
    expect((await textsOf(asBytes(`甲,乙\r\n${line}\r\n`)))[1]).toEqual(expected);
  });

  it("are texts, and numbers of rows count records with the blank ones", async () => {
    const rows = await rowsOf(asBytes('标题\n\n甲,"1\n2"\n,\n乙,,13800000000\n'));
    expect(rows).toEqual([
      { number: 1, cells: [{ text: "标题", kind: "text" }] },
      {
        number: 3,
        cells: [
          { text: "甲", kind: "text" },
          { text: "1\n2", kind: "text" },
        ],
      },
      {
        number: 5,
        cells: [
          { text: "乙", kind: "text" },
          { text: "", kind: "empty" },
          { text: "13800000000", kind: "text" },
        ],
      },
    ]);
  });

  it("keep their records whole over many reads", async () => {
    const line = (n: number) => `${n},"第${n}行\n""${"长".repeat(n % 400)}""",${"=".repeat(n % 3)}\r\n`;
    const text = Array.from({ length: 4000 }, (_, n) => line(n)).join("");
    const rows = await textsOf(asBytes(text));
    expect(rows).toHaveLength(4000);
    for (const [n, row] of rows.entries()) expect(row[1]).toBe(`第${n}行\n"${"长".repeat(n % 400)}"`);
  });
});

describe("the sample export customers.csv", () => {
  it("holds a header and 808 customers, in GB18030 with line ends in cells", async () => {
    const file = new URL("../../../test/fixtures/dms-export/customers.csv", import.meta.url).href;
    const rows = await rowsOf(readFileSync(fileURLToPath(file)));
    expect(rows).toHaveLength(809);
    expect(rows.at(-1)?.number).toBe(809);
    expect(rows[0]?.cells.map(({ text }) => text).slice(0, 3)).toEqual(["客户编号", "客户姓名", "性别"]);
    expect(rows[3]?.cells[15]?.text).toBe('备注含"引号"与\n换行');
    expect(rows.every(({ cells }) => cells[0]?.text.startsWith("KH") || cells[0]?.text === "客户编号")).toBe(
      true,
    );
  });
});

import { describe, expect, it } from "vitest";
import { bytesSource } from "../../platform/spreadsheet/byte-source.ts";
import { workbookOf } from "../../platform/spreadsheet/spreadsheet.fixture.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { parseFile } from "./imports.parse.ts";
import { type ImportedValue, readPiece } from "./imports.pieces.ts";

const heading = ["工单号", "交车时间", "车主", "联系电话", "维修类型", "车牌号"];
const order = (number: string) => [
  number,
  "2026-11-18 16:00",
  "张三",
  "13900000001",
  "保养",
  `浙A1234${number}`,
];
const sheet = (...rows: string[][]) =>
  rows.map((cells) => `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`).join("");

function readFile(source: Uint8Array, kind: ImportKind = "service-visits") {
  const laid: ReadRow<ImportedValue>[] = [];
  const parsed = parseFile({
    source: bytesSource(source),
    kind,
    remembered: {},
    asOf: Date.parse("2026-11-22T09:00:00+08:00"),
    zone: "Asia/Shanghai",
    pieces: {
      put: async (name, value) => {
        if (!name.startsWith("piece")) return;
        laid.length = 0;
        laid.push(...readPiece(value));
      },
      get: async () => laid,
    },
  });
  return { parsed, laid };
}

const read = (...sheets: string[]) => readFile(workbookOf({ sheets })).parsed;

/** A workbook of one sheet, some of whose cells are merged. */
function mergedWorkbook(rows: string[][], merges: string[]): Uint8Array {
  const cells = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const xml = `<worksheet><sheetData>${sheet(...rows)}</sheetData>${cells}</worksheet>`;
  return workbookOf({ sheets: [""], replace: { "xl/worksheets/sheet1.xml": xml } });
}

describe("cells merged downwards", () => {
  it("tell of every line of an order that they reach over, but not once more what it costs", async () => {
    const rows = [
      ["维修明细", "", "", "", "", "", ""],
      ["工单号", "交车时间", "车主", "车牌号", "维修项目", "付款方式", "合计"],
      ["R1", "2026-11-18 16:00", "张三", "浙A12345", "机油", "自费", "1280"],
      ["", "", "", "", "机滤", "索赔", ""],
      ["", "", "", "", "工时", "自费", ""],
      ["R2", "2026-11-18 17:00", "李四", "浙A12346", "轮胎", "自费", "900"],
    ];
    const merges = ["A1:G1", "A3:A5", "B3:B5", "C3:C5", "D3:D5", "G3:G5"];
    const { parsed, laid } = readFile(mergedWorkbook(rows, merges));
    expect(await parsed).toMatchObject({ ok: true, rows: 4, skipped: 2, rejected: 0 });
    expect(laid.map(({ value }) => value)).toEqual([
      expect.objectContaining({ orderNumber: "R1", totalCents: 128_000, items: ["机油", "机滤", "工时"] }),
      expect.objectContaining({ orderNumber: "R2", totalCents: 90_000, ownerName: "李四" }),
    ]);
  });

  it("name the customer of each of their cars", async () => {
    const rows = [
      ["客户姓名", "手机", "车牌号"],
      ["张三", "13900000001", "浙A12345"],
      ["", "", "浙A12346"],
      ["李四", "13900000002", "浙A12347"],
    ];
    const { parsed, laid } = readFile(mergedWorkbook(rows, ["A2:A3", "$B$2:$B$3"]), "customers");
    expect(await parsed).toMatchObject({ ok: true, rows: 3, skipped: 1, rejected: 0 });
    expect(laid.map(({ value }) => "cars" in value && [value.name, value.cars.length])).toEqual([
      ["张三", 2],
      ["李四", 1],
    ]);
  });

  it("add nothing where they are a title's, or of a cell that has something of its own", async () => {
    const rows = [
      ["工单号", "交车时间", "车主", "车牌号"],
      ["R1", "2026-11-18 16:00", "张三", "浙A12345"],
      ["R2", "2026-11-18 16:00", "", "浙A12346"],
    ];
    const { parsed, laid } = readFile(mergedWorkbook(rows, ["C1:C3", "A2:A3"]));
    expect(await parsed).toMatchObject({ ok: true, rows: 2, skipped: 0, rejected: 0 });
    expect(laid.map(({ value }) => "ownerName" in value && value.ownerName)).toEqual(["张三", null]);
  });
});

describe("a workbook of several sheets", () => {
  it("is read through, where each month or store has a sheet of its own", async () => {
    const parsed = await read(
      sheet(heading, order("1"), order("2")),
      sheet(["10月维修明细"], heading, order("3")),
      "",
      sheet(heading, order("3"), order("4")),
    );
    expect(parsed).toMatchObject({ ok: true, rows: 5, skipped: 1, rejected: 0, warnings: {} });
  });

  it("may begin with a cover", async () => {
    const parsed = await read(sheet(["汇总"], ["台次", "128"]), sheet(heading, order("1")));
    expect(parsed).toMatchObject({ ok: true, rows: 1, rejected: 0 });
  });

  it("is read by the header of each, where a store has columns of its own", async () => {
    const other = ["结算单号", "车牌", "客户", "电话", "出厂时间", "备注"];
    const { parsed, laid } = readFile(
      workbookOf({
        sheets: [
          sheet(heading, order("1")),
          sheet(other, ["2", "浙A12342", "李四", "13900000002", "2026-11-19 16:00", "老客户"]),
          sheet(other, ["3", "浙A12343", "王五", "1390", "2026-11-19 17:00", ""]),
          sheet(heading, order("4")),
        ],
      }),
    );
    const found = await parsed;
    expect(found).toMatchObject({
      ok: true,
      rows: 4,
      rejected: 1,
      warnings: { "imports.sheet_of_other_columns": { count: 1, params: { sheet: "表2、表3" } } },
      columns: [...heading, "备注"].map((text) => ({ heading: text })),
      firstRejects: [{ cells: ["3", "2026-11-19 17:00", "王五", "1390", "", "浙A12343", ""] }],
    });
    expect(
      laid.map(({ value }) => "orderNumber" in value && [value.orderNumber, value.ownerName, value.note]),
    ).toEqual([
      ["1", "张三", null],
      ["2", "李四", "老客户"],
      ["4", "张三", null],
    ]);
  });

  it("does not add what a sheet of parts tells of orders that another sheet has", async () => {
    const { parsed, laid } = readFile(
      workbookOf({
        sheets: [
          sheet(
            ["工单号", "交车时间", "车主", "车牌号", "合计"],
            ["1", "2026-11-18 16:00", "张三", "浙A12341", "300"],
          ),
          sheet(
            ["工单号", "车牌号", "交车时间", "项目名称", "金额"],
            ["1", "浙A12341", "2026-11-18 16:00", "机滤", "80"],
          ),
        ],
      }),
    );
    expect(await parsed).toMatchObject({ ok: true, rows: 2, skipped: 1 });
    expect(laid[0]?.value).toMatchObject({ totalCents: 30_000, items: ["机滤"] });
  });

  it("leaves colleagues and orders beside its customers alone, and names them", async () => {
    const { parsed } = readFile(
      workbookOf({
        sheets: [
          sheet(["客户姓名", "手机", "车牌号"], ["张三", "13900000001", "浙A12345"]),
          sheet(["姓名", "手机", "岗位"], ["陈晓", "13900000002", "服务顾问"]),
          sheet(heading, order("1")),
        ],
      }),
      "customers",
    );
    expect(await parsed).toMatchObject({
      ok: true,
      rows: 1,
      warnings: { "imports.sheet_left": { count: 1, params: { sheet: "表2、表3" } } },
    });
  });

  it("says which sheet it left aside, since its columns are others", async () => {
    const parsed = await read(sheet(heading, order("1")), sheet(["配件", "数量"], ["机滤", "3"]));
    expect(parsed).toMatchObject({
      ok: true,
      rows: 1,
      warnings: { "imports.sheet_left": { count: 1, params: { sheet: "表2" } } },
    });
  });

  it("of which none has a header tells why the first will not do", async () => {
    const parsed = await read(sheet(["汇总"], ["台次", "128"]), sheet(["工单号", "备注"], ["1", ""]));
    expect(parsed).toMatchObject({ ok: false, code: "imports.no_header" });
  });
});

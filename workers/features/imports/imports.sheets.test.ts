import { describe, expect, it } from "vitest";
import { bytesSource } from "../../platform/spreadsheet/byte-source.ts";
import { workbookOf } from "../../platform/spreadsheet/spreadsheet.fixture.ts";
import { parseFile } from "./imports.parse.ts";

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

function read(...sheets: string[]) {
  return parseFile({
    source: bytesSource(workbookOf({ sheets })),
    kind: "service-visits",
    remembered: {},
    asOf: Date.parse("2026-11-22T09:00:00+08:00"),
    zone: "Asia/Shanghai",
    pieces: { put: async () => {}, get: async () => undefined },
  });
}

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

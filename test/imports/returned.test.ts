import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { bytesSource } from "../../workers/platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../workers/platform/spreadsheet/read.ts";
import { world } from "../harness/world.ts";
import { load } from "./loaded.ts";

describe("rejected rows", () => {
  it("come back as a file with the reason beside them, and are loaded once they are right", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const text = "客户编号,客户姓名,手机号码\nK1,张三,13900007585\nK2,李四,1380000\n";
    const first = await load(w, group, { kind: "customers", file: new File([text], "客户.csv") });
    expect(first.counts).toMatchObject({ rows: 2, created: 1, rejected: 1 });
    const link = await w.call(group.token, "POST", `/files/${first.rejectsFileId}/link`);
    const file = await w.fetch(new Request(link.json.url));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const texts: string[][] = [];
    await readSpreadsheet({
      source: bytesSource(bytes),
      onRows: (batch) => void texts.push(...batch.map(({ cells }) => cells.map((cell) => cell.text))),
    });
    expect(texts[0]).toEqual(["客户编号", "客户姓名", "手机号码", "退回原因"]);
    expect(texts[1]?.[3]).toContain("第 3 行「手机号码」位数不对（1380000）");
    const again = await load(w, group, { kind: "customers", file: new File([bytes], "退回.xlsx") });
    expect(again.counts).toMatchObject({ rows: 1, rejected: 1 });
    const right = `客户编号,客户姓名,手机号码,退回原因\nK2,李四,13800001234,${texts[1]?.[3]}\n`;
    const loaded = await load(w, group, { kind: "customers", file: new File([right], "退回.csv") });
    expect(loaded.counts).toMatchObject({
      created: 1,
      rejected: 0,
    });
    const { customers } = await group.read({
      customers: rows("customers", "SELECT * FROM customers WHERE group_id = ?1"),
    });
    expect(customers.map(({ extra }) => extra)).toEqual([{}, {}]);
  });
});

describe("a file without a needed column", () => {
  it.each([
    ["zh", "第 1 行的表头缺这些列"],
    ["en", "The header in row 1 lacks"],
  ] as const)(
    "says so in the reader's language and shows the columns there are (%s)",
    async (language, words) => {
      const w = world("2026-11-22T09:00:00+08:00");
      const group = await w.group({ stores: 1 });
      const failed = await load(w, group, {
        kind: "customers",
        file: new File(["客户姓名,备注,爱好\n张三,老客户,钓鱼\n"], "客户.csv"),
        language,
      });
      expect([failed.state, failed.problem.code]).toEqual(["failed", "imports.missing_column"]);
      expect(failed.problem.detail).toContain(words);
      expect(failed.problem.detail).not.toContain("undefined");
      expect(
        failed.columns.map((column: { heading: string; examples: string[] }) => [
          column.heading,
          ...column.examples,
        ]),
      ).toEqual([
        ["客户姓名", "张三"],
        ["备注", "老客户"],
        ["爱好", "钓鱼"],
      ]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { bytesSource } from "../../workers/platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../workers/platform/spreadsheet/read.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { load } from "./loaded.ts";

const file = (...lines: string[]) => new File([`${lines.join("\n")}\n`], "维修.csv");
const orders = (w: World, group: TestGroup, ...lines: string[]) =>
  load(w, group, { kind: "service-visits", file: file(...lines) });

async function returnedRows(w: World, group: TestGroup, fileId: string): Promise<string[][]> {
  const link = await w.call(group.token, "POST", `/files/${fileId}/link`);
  const bytes = new Uint8Array(await (await w.fetch(new Request(link.json.url))).arrayBuffer());
  const texts: string[][] = [];
  await readSpreadsheet({
    source: bytesSource(bytes),
    onRows: (batch) => void texts.push(...batch.map(({ cells }) => cells.map((cell) => cell.text))),
  });
  return texts;
}

describe("rows returned from a file with groups above its headings", () => {
  it("come under plain headings, load again, and say why once, however often they come back", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const first = await orders(
      w,
      group,
      "工单信息,,车主信息,,送修人信息,,车辆信息,时间",
      "工单号,维修类型,姓名,电话,姓名,电话,车牌,交车",
      "RO1,保养,张三,13900007586,李四,1380000,浙A12345,2026-11-19 09:40",
    );
    expect(first.counts).toMatchObject({ rows: 1, rejected: 1 });
    const [headings = [], row = []] = await returnedRows(w, group, first.rejectsFileId);
    expect(headings).toEqual([
      "工单号",
      "维修类型",
      "车主姓名",
      "车主电话",
      "送修人",
      "送修人电话",
      "车牌号",
      "交车时间",
      "退回原因",
    ]);
    const again = await orders(w, group, headings.join(","), row.join(","));
    expect(again.counts).toMatchObject({ rows: 1, rejected: 1 });
    const [headingsAgain = []] = await returnedRows(w, group, again.rejectsFileId);
    expect(headingsAgain).toEqual(headings);
    const right = row.map((cell) => (cell === "1380000" ? "13900007585" : cell));
    const loaded = await orders(w, group, headings.join(","), right.join(","));
    expect(loaded.counts).toMatchObject({ created: 1, rejected: 0 });
    expect(loaded.report.followUps).toBe(1);
  });
});

describe("a column's dates in an order that only other rows tell", () => {
  it("are read in that order", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const loaded = await orders(
      w,
      group,
      "工单号,车主姓名,车主电话,车牌号,交车时间",
      "RO1,张三,13900007585,浙A12345,11/10/2026 09:40",
      "RO2,李四,13900007586,浙A12346,11/19/2026 09:40",
    );
    expect(loaded.counts).toMatchObject({ created: 2, rejected: 0 });
    const { visits } = await group.read({
      visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1 ORDER BY order_number"),
    });
    expect(visits.map(({ deliveredAt }) => deliveredAt)).toEqual([
      Date.parse("2026-11-10T09:40:00+08:00"),
      Date.parse("2026-11-19T09:40:00+08:00"),
    ]);
  });
});

describe("what is worth a look", () => {
  it("says row, heading and value", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const loaded = await orders(
      w,
      group,
      "工单号,维修类型,车主姓名,车主电话,车牌号,车架号,交车时间",
      "RO1,保养,张三,13900007585,浙A12345,L6B7GGMK6L9XG86O1,2026-11-19 09:40",
    );
    expect(loaded.report.warnings).toEqual([
      {
        code: "vin.characters",
        count: 1,
        text: "第 2 行「车架号」第 16 位「O」不会出现在车架号里（L6B7GGMK6L9XG86O1），是否应为 L6B7GGMK6L9XG8601",
      },
    ]);
  });

  it("names a file that does not tell when cars left", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const loaded = await orders(
      w,
      group,
      "工单号,维修类型,车主姓名,车主电话,车牌号,进厂时间,离去",
      "RO1,保养,张三,13900007585,浙A12345,2026-11-19 09:40,2026-11-19 19:40",
    );
    expect(loaded.report.followUps).toBe(0);
    expect(loaded.report.warnings.map(({ code }: { code: string }) => code)).toEqual([
      "visit.no_delivery_column",
    ]);
  });
});

describe("a second table far below the first", () => {
  it("stops the file and names both headers", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const first = Array.from({ length: 60 }, (_, n) => `RO${n},浙A12345,2026-11-19 09:40,张三`);
    const failed = await orders(
      w,
      group,
      "工单号,车牌号,交车时间,车主姓名",
      ...first,
      "车主姓名,车牌号,工单号,出厂时间",
      "李四,浙A12346,RO99,2026-11-19 09:40",
    );
    expect([failed.state, failed.problem.code]).toEqual(["failed", "imports.two_headers"]);
    expect(failed.problem.detail).toContain("第 1 行和第 62 行都像表头");
  });
});

describe("a mapping", () => {
  it("to a field that there is not is refused by the heading's name", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const form = new FormData();
    form.set("kind", "service-visits");
    form.set("file", file("工单号,车牌号,离去", "RO1,浙A12345,2026-11-19"));
    form.set("mapping", JSON.stringify({ 离去: "deliverdAt", 工单号: "orderNumber" }));
    const refused = await w.call(group.token, "POST", "/imports", form);
    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual([
      { pointer: "/mapping/离去", code: "unknown", detail: "There is no such field" },
    ]);
  });
});

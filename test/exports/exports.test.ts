import { describe, expect, it } from "vitest";
import { addCustomers } from "../customers/archive.ts";
import { world } from "../harness/world.ts";
import { dealership, listed, startsAt } from "./dealership.ts";
import { download, exported, start, tableOf } from "./exported.ts";

describe("an exported list", () => {
  it.each(["xlsx", "csv"] as const)(
    "of follow-ups holds what the list shows, in words and in the store's time (.%s)",
    async (format) => {
      const w = world(startsAt);
      const { group } = await dealership(w);
      const table = await exported(w, group.token, {
        list: "follow-ups",
        format,
        filters: { kind: "service-callback" },
      });
      const shown = await listed(w, group.token, "/follow-ups?kind=service-callback");
      expect(table.map((row) => row.客户)).toEqual(shown.map((one) => one.customerName));
      expect(table[0]).toEqual({
        "状态/结果": "待回访",
        种类: "售后回访",
        客户: "周建国0",
        电话: "138 0000 4820",
        车牌: "鄂A3K7R0",
        车型: "朗逸",
        做了什么: shown[0]?.title,
        门店: "测试店 1",
        交车时间: "2026-11-20 16:30",
        到期时间: "2026-11-25 18:00",
        约好再打: "",
        责任人: "李娜0",
        已拨次数: "0",
        最近一次拨打: "",
        结束时间: "",
      });
    },
  );

  it("of any other list holds the same rows in the same order", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const compared = [
      { list: "customers", heading: "客户", field: "name" },
      { list: "vehicles", heading: "车架号", field: "vin" },
      { list: "service-visits", heading: "工单号", field: "orderNumber" },
      { list: "cases", heading: "编号", field: "number" },
    ];
    for (const { list, heading, field } of compared) {
      const table = await exported(w, group.token, { list });
      const shown = await listed(w, group.token, `/${list}`);
      expect(table.map((row) => row[heading])).toEqual(shown.map((one) => one[field]));
      expect(table.length).toBe(2);
    }
    const [visit] = await exported(w, group.token, { list: "service-visits" });
    expect([visit?.维修类型, visit?.状态, visit?.做了什么, visit?.["金额（元）"], visit?.交车时间]).toEqual([
      "保养",
      "已交车",
      "更换机油、前制动片",
      "1280.5",
      "2026-11-20 16:30",
    ]);
    const [one] = await exported(w, group.token, { list: "cases" });
    expect([one?.级别, one?.状态, one?.投诉]).toEqual(["投诉", "待受理", "变速箱顿挫"]);
  });

  it("has headings and words of the language that asked, and a name that says what it is", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const started = await w.call(group.token, "POST", "/exports", { list: "customers", format: "csv" });
    expect([started.status, started.json.state]).toEqual([202, "queued"]);
    await w.tick();
    const { json } = await w.call(group.token, "GET", `/exports/${started.json.id}`);
    expect([json.state, json.rows, json.problem]).toEqual(["done", 2, null]);
    const { bytes, headers } = await download(w, group.token, json.fileId);
    const [row] = await tableOf(bytes);
    expect([row?.Customer, row?.["Person or organisation"]]).toEqual(["周建国1", "Person"]);
    expect(headers.get("Content-Disposition")).toContain("Customers-2026-11-20.csv");
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  });

  it("runs to thousands of rows over many pages, each row once, filtered as the list is", async () => {
    const w = world(startsAt);
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    await addCustomers(
      group,
      Array.from({ length: 2_600 }, () => [storeId]),
      (index) => (index % 100 === 0 ? "organisation" : "person"),
    );
    const all = await exported(w, group.token, { list: "customers" });
    expect(all.length).toBe(2_600);
    expect(new Set(all.map((row) => row.客户)).size).toBe(2_600);
    const organisations = await exported(w, group.token, {
      list: "customers",
      filters: { type: "organisation" },
    });
    expect(organisations.map((row) => row.客户)).toEqual(
      all.filter((row) => row["个人/单位"] === "单位").map((row) => row.客户),
    );
    expect(organisations.length).toBe(26);
  });

  it("tells of each customer what the list shows: the car, the phone, the last visit and the next call", async () => {
    const w = world(startsAt);
    const { group, tokenOf } = await dealership(w);
    const rows = await exported(w, group.token, { list: "customers" });
    const named = (name: string) => rows.find((row) => row.客户 === name);
    expect(named("周建国0")).toMatchObject({
      车牌: "鄂A3K7R0",
      车型: "朗逸",
      上次到店: "2026-11-20",
      电话: "138 0000 4820",
      下次回访: expect.stringContaining("2026-11-25"),
    });
    const elsewhere = await tokenOf("cs-supervisor", group.stores.slice(1));
    const seen = await exported(w, elsewhere, { list: "customers" });
    expect(seen.map((row) => [row.客户, row.车牌])).toEqual([["周建国1", "鄂A3K7R1"]]);
  });

  it("keeps a name that looks like a formula a text", async () => {
    const w = world(startsAt);
    const group = await w.group({ stores: 1 });
    const name = '=HYPERLINK("https://example.com","点我")';
    await w.call(group.token, "POST", "/customers", { name, storeId: group.stores[0] });
    for (const format of ["xlsx", "csv"] as const) {
      const [row] = await exported(w, group.token, { list: "customers", format });
      expect(row?.客户).toBe(name);
    }
    const started = await start(w, group.token, { list: "customers", format: "csv" });
    await w.tick();
    const { json } = await w.call(group.token, "GET", `/exports/${started.json.id}`);
    const { bytes } = await download(w, group.token, json.fileId);
    expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(`);
  });

  it("is a table of headings alone where the list is empty", async () => {
    const w = world(startsAt);
    const group = await w.group();
    for (const format of ["xlsx", "csv"] as const)
      expect(await exported(w, group.token, { list: "cases", format })).toEqual([]);
  });
});

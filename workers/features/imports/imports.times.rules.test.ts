import { describe, expect, test } from "vitest";
import { findHeader } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { accepted, codes, rowOf, visit } from "./imports.rows.fixture.ts";
import { readServiceVisitRow } from "./imports.rows.rules.ts";
import { fileWarnings } from "./imports.times.rules.ts";

test.each<[ImportKind, string, readonly string[]]>([
  ["service-visits", "工单号|车牌号|联系电话|进厂时间", ["visit.no_delivery_column"]],
  ["service-visits", "工单号|车牌号|联系电话|进厂时间|交车时间", []],
  ["service-visits", "工单号|车牌号|联系电话|结单时间", []],
  ["service-visits", "工单号|车牌号|联系电话|完工日期", []],
  ["service-visits", "工单号|车牌号|交车时间", ["customer.no_phone_column"]],
  ["customers", "姓名|手机", []],
  ["customers", "姓名|车架号", ["customer.no_phone_column"]],
])("a file of %s headed %j is worth a look for %j", (kind, header, codes) => {
  const found = findHeader({ rows: [{ number: 1, cells: header.split("|") }], kind });
  if (!found.ok) throw new Error(found.code);
  expect(fileWarnings(found.columns, kind)).toEqual(codes);
});

describe("an order", () => {
  const settled = { 结算时间: "2026-10-11 18:00" };
  const fromSettlement = {
    deliveredAt: Date.parse("2026-10-11T18:00:00+08:00"),
    deliveredFrom: "settlement",
  };
  const fromDelivery = { deliveredAt: Date.parse("2026-10-11T19:20:00+08:00"), deliveredFrom: "delivery" };
  const none = { deliveredAt: null, deliveredFrom: null };

  test.each([
    ["its own time before the settlement's", { ...settled }, fromDelivery],
    ["the settlement's where it has none", { ...settled, 交车时间: "" }, fromSettlement],
    [
      "the settlement's, settled or delivered",
      { ...settled, 交车时间: "", 结算状态: "已结算" },
      fromSettlement,
    ],
    ["none while the bill stands", { ...settled, 交车时间: "", 结算状态: "未结算" }, none],
    ["its own time, though the bill stands", { 结算状态: "未结算" }, fromDelivery],
    ["none while in the workshop", { 交车时间: "", 结算状态: "在修" }, none],
    ["none while in the workshop, whatever stands there", { 结算状态: "在修" }, none],
    [
      "none while in the workshop, a placeholder included",
      { 交车时间: "1900-01-01", 结算状态: "在厂" },
      none,
    ],
    ["none where the cell says so in words", { ...settled, 交车时间: "未交车" }, none],
    ["none for a void order without its own time", { ...settled, 交车时间: "", 结算状态: "作废" }, none],
    ["none where nothing says so", { 交车时间: "" }, none],
  ])("is delivered at %s", (_, cells, expected) => {
    expect(accepted(visit(cells))).toMatchObject(expected);
  });

  const bare = { 交车时间: "" };

  test.each([
    ["where the file tells neither delivery nor settlement", {}, "完工时间"],
    ["where the status says that the car has left", { ...bare, 工单状态: "已交车" }, "完工时间"],
    ["where the status says that the bill is paid", { ...bare, 工单状态: "已结算" }, "竣工日期"],
  ])("the end of the work stands in for the delivery %s", (_, cells, heading) => {
    const finished = { ...cells, [heading]: "2026-10-11 18:00" };
    const reading =
      Object.keys(cells).length > 0
        ? visit(finished)
        : readServiceVisitRow(
            rowOf("service-visits", { 工单号: "RO1", 车牌号: "浙A12345", 维修类型: "保养" }, finished),
          );
    expect(codes(reading)).toEqual(["visit.delivered_from_completion"]);
    expect(accepted(reading)).toMatchObject({
      deliveredAt: Date.parse("2026-10-11T18:00:00+08:00"),
      deliveredFrom: "completion",
      extra: { [heading]: "2026-10-11 18:00" },
    });
  });

  test.each([
    ["with a delivery time of its own", {}, fromDelivery],
    ["settled without one", { ...bare, ...settled }, fromSettlement],
    ["still in the workshop", { ...bare, 工单状态: "在厂" }, none],
    ["that is finished and no more", { ...bare, 工单状态: "已完工" }, none],
    ["not paid for", { ...bare, 工单状态: "未结算" }, none],
    ["whose delivery is left open", bare, none],
  ])("the end of the work says nothing of an order %s", (_, cells, expected) => {
    expect(accepted(visit({ ...cells, 完工时间: "2026-10-11 12:00" }))).toMatchObject(expected);
  });

  test.each([
    [
      { ...bare, 工单状态: "已交车" },
      { heading: "工单状态", params: { value: "已交车" } },
    ],
    [
      { ...bare, 工单状态: "已结算" },
      { heading: "工单状态", params: { value: "已结算" } },
    ],
    [{ 交车时间: "已交车" }, { heading: "交车时间", params: { value: "已交车" } }],
  ])("%j has left, and nobody knows when: a warning", (cells, problem) => {
    const reading = visit(cells);
    expect(reading).toMatchObject({
      ok: true,
      warnings: [{ code: "visit.delivered_without_time", ...problem }],
      value: none,
    });
  });

  test.each([
    [{ 出厂日期: "2026-10-11", 出厂时间: "19:20" }],
    [{ 出厂日期: "2026/10/11 0:00:00", 出厂时间: "下午 7:20" }],
    [{ 出厂时间: "19:20:00", 出厂日期: "20261011" }],
    [{ 出厂日期: "2026-10-11", 出厂时间: "0.8055555556" }],
  ])("the day and the time of day of %j are one moment", (cells) => {
    const required = { 工单号: "RO1", 车牌号: "浙A12345", 维修类型: "保养" };
    const reading = readServiceVisitRow(rowOf("service-visits", required, cells));
    expect(accepted(reading)).toMatchObject(fromDelivery);
  });

  test("a moment of two cells that cannot be right is named as a whole", () => {
    expect(visit({ 进厂时间: "09:00", 进厂日期: "2026-13-45" })).toMatchObject({
      ok: false,
      errors: [{ code: "date.impossible", params: { value: "2026-13-45 09:00" } }],
    });
  });

  test("a date is read in the order of its column", () => {
    const row = rowOf(
      "service-visits",
      { 工单号: "RO1", 车牌号: "浙A12345", 交车时间: "10/11/2026 19:20" },
      {},
    );
    expect(readServiceVisitRow(row)).toMatchObject({ ok: false, errors: [{ code: "date.ambiguous" }] });
    const dateOrders = new Map([["deliveredAt", "month-first"]] as const);
    expect(accepted(readServiceVisitRow({ ...row, dateOrders }))).toMatchObject(fromDelivery);
  });

  test("a delivery column that says in words that the car is here is no date to complain of", () => {
    expect(codes(visit({ ...settled, 交车时间: "未交车" }))).toEqual([]);
  });

  test("an ignored delivery time is kept beside the rest", () => {
    const reading = visit({ 结算状态: "在修" });
    expect(codes(reading)).toEqual(["visit.delivered_while_in_workshop"]);
    expect(accepted(reading).extra).toEqual({ 交车时间: "2026-10-11 19:20" });
  });

  test("a delivery that is still to come is kept beside the rest and none, the settlement's standing in for it", () => {
    const planned = visit({ 交车时间: "2026-12-25 10:00" });
    expect(codes(planned)).toEqual(["date.future"]);
    expect(accepted(planned)).toMatchObject({ ...none, extra: { 交车时间: "2026-12-25 10:00" } });
    expect(accepted(visit({ ...settled, 交车时间: "2026-12-25 10:00" }))).toMatchObject(fromSettlement);
  });

  test("a delivery without a time of day is not before an arrival on that day", () => {
    expect(codes(visit({ 交车时间: "2026-10-11", 进厂时间: "2026-10-11 09:00" }))).toEqual([]);
  });
});

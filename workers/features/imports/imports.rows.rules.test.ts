import { describe, expect, test } from "vitest";
import { findHeader } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { readCustomerRow, readServiceVisitRow } from "./imports.rows.rules.ts";

const asOf = Date.parse("2026-11-22T12:00:00+08:00");
const zone = "Asia/Shanghai";

function rowOf(kind: ImportKind, required: Record<string, string>, cells: Record<string, string>) {
  const all = { ...required, ...cells };
  const found = findHeader({ rows: [{ number: 1, cells: Object.keys(all) }], kind });
  if (!found.ok) throw new Error(found.code);
  return { cells: Object.values(all), columns: found.columns, asOf, zone };
}

const customer = (cells: Record<string, string>) =>
  readCustomerRow(rowOf("customers", { 客户姓名: "杜嘉", 手机号码: "13800008159", 车牌号: "" }, cells));

const visit = (cells: Record<string, string>) =>
  readServiceVisitRow(
    rowOf(
      "service-visits",
      { 工单号: "RO1", 车牌号: "浙A12345", 交车时间: "2026-10-11 19:20", 维修类型: "保养", 客户姓名: "杜嘉" },
      cells,
    ),
  );

const accepted = <Value>(reading: { ok: true; value: Value } | { ok: false; errors: unknown }): Value => {
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.value;
};

const codes = (
  reading: { ok: true; warnings: { code: string }[] } | { ok: false; errors: { code: string }[] },
) => (reading.ok ? reading.warnings : reading.errors).map((problem) => problem.code);

describe("a customer", () => {
  test("is cleaned and kept whole", () => {
    const reading = customer({
      客户编号: "'KH1",
      性别: "男",
      出生日期: "19761108",
      客户类型: "个人",
      爱好: "摄影",
      车牌号: "浙·a d12345",
      "车架号(VIN)": "l6b7ggmk6l9xg8601",
      车型: "ID.4 X",
      购车日期: "2026-03-13",
      保险到期日: "2027-04-12",
      下次保养日期: "1900-01-00",
      "当前里程(KM)": "69,201",
      所属门店: "宁波江北店",
      备注: '备注含"引号"与\n换行',
      车身颜色: " 白 ",
      身份证号: "330106197611081234",
    });
    expect(reading).toEqual({
      ok: true,
      warnings: [],
      value: {
        externalId: "KH1",
        name: "杜嘉",
        gender: "male",
        birthday: "1976-11-08",
        type: "person",
        phone: { masked: false, e164: "+8613800008159", extension: null, others: [], filler: false },
        phone2: null,
        level: null,
        hobby: "摄影",
        wecom: null,
        email: null,
        address: null,
        note: '备注含"引号"与\n换行',
        store: "宁波江北店",
        adviser: null,
        cars: [
          {
            vin: "L6B7GGMK6L9XG8601",
            plate: { plate: "浙AD12345", newEnergy: true, temporary: false },
            brand: null,
            series: null,
            model: "ID.4 X",
            energy: "electric",
            boughtOn: "2026-03-13",
            insuranceExpiresOn: "2027-04-12",
            nextServiceOn: null,
            nextServiceKm: null,
            mileageKm: 69_201,
            lastVisitOn: null,
          },
        ],
        extra: { 车身颜色: "白" },
      },
    });
  });

  test.each([
    [{ 手机号码: "1380000" }, "phone", "phone.length"],
    [{ 手机号码: "没有手机号码的人" }, "phone", "phone.invalid"],
    [{ 出生日期: "1988-13-45" }, "birthday", "date.impossible"],
    [{ 出生日期: "2023-02-29" }, "birthday", "date.impossible"],
    [{ 出生日期: "2030-01-01" }, "birthday", "date.future"],
    [{ 出生日期: "10/11/1988" }, "birthday", "date.ambiguous"],
    [{ 保险到期日: "2026-13-01" }, "insuranceExpiresOn", "date.impossible"],
    [{ 车架号: "LVJU0JUJXU0FY4195", 车牌号: "浙A12345" }, "vin", "vin.check_digit"],
    [{ 车架号: "LVJU0JUJ" }, "vin", "vin.length"],
    [{ 车架号: "L6B7GGMK6L9XG86O1", 车牌号: "未上牌" }, "vin", "vin.characters"],
    [{ 客户姓名: "无" }, "name", "customer.nobody"],
  ])("%j cannot be right", (cells, field, code) => {
    expect(customer(cells)).toMatchObject({ ok: false, errors: [{ field, code }] });
  });

  test("a refusal says where and what", () => {
    expect(customer({ 手机号码: "1380000" })).toEqual({
      ok: false,
      errors: [
        {
          field: "phone",
          heading: "手机号码",
          column: 1,
          code: "phone.length",
          params: { value: "1380000", digits: 7 },
        },
      ],
    });
    expect(customer({ 车架号: "L6B7GGMK6L9XG86O1" })).toMatchObject({
      errors: [{ params: { position: 16, character: "O", suggestion: "L6B7GGMK6L9XG8601" } }],
    });
  });

  test("every wrong cell of a row is named at once", () => {
    expect(codes(customer({ 手机号码: "1380000", 出生日期: "1988-13-45", 车架号: "X" }))).toEqual([
      "vin.length",
      "date.impossible",
      "phone.length",
    ]);
  });

  test.each([
    [{ 手机号码: "138****8159" }, "phone.masked"],
    [{ 手机号码: "13800000000" }, "phone.filler"],
    [{ 手机号码: "88887777" }, "phone.area_code"],
    [{ 车架号: "WEDW5V1Z9B6ZL9170" }, "vin.check_digit"],
    [{ 车架号: "LVJU0JUJ", 车牌号: "浙A12345" }, "vin.length"],
    [{ 车架号: "11111111111111111" }, "vin.filler"],
    [{ 车牌号: "大众12345" }, "plate.unknown"],
    [{ 当前里程: "很多" }, "mileage.unreadable"],
    [{ 当前里程: "99999999" }, "mileage.range"],
    [{ 出生日期: "5月1日" }, "date.incomplete"],
    [{ 下次保养日期: "看情况" }, "date.unreadable"],
    [{ 购车日期: "2027-01-01" }, "date.future"],
    [{ 性别: "保密中" }, "word.unknown"],
    [{ 客户类型: "金卡" }, "word.unknown"],
  ])("%j is kept with a warning", (cells, code) => {
    const reading = customer(cells);
    expect(reading.ok).toBe(true);
    expect(codes(reading)).toEqual([code]);
  });

  test("what a field cannot hold is kept beside it", () => {
    expect(accepted(customer({ 手机号码: "88887777", 当前里程: "很多" })).extra).toEqual({
      手机号码: "88887777",
      当前里程: "很多",
    });
  });

  test("a masked phone keeps its head and tail, several phones stay together", () => {
    expect(accepted(customer({ 手机号码: "138****8159" })).phone).toEqual({
      masked: true,
      head: "138",
      tail: "8159",
    });
    expect(accepted(customer({ 手机号码: "13800008159/13900001234" })).phone).toMatchObject({
      e164: "+8613800008159",
      others: ["+8613900001234"],
    });
  });

  test.each(["", "无", "-", "0", "N/A"])("the phone %j is none, and no error", (phone) => {
    expect(customer({ 手机号码: phone })).toMatchObject({ ok: true, warnings: [], value: { phone: null } });
  });

  test("a title gives the gender, a firm's name the type", () => {
    expect(accepted(customer({ 客户姓名: "杜嘉女士" }))).toMatchObject({ name: "杜嘉", gender: "female" });
    expect(accepted(customer({ 客户姓名: "杭州云帆物流有限公司", 客户类型: "个人" })).type).toBe(
      "organisation",
    );
    expect(accepted(customer({})).type).toBeNull();
  });

  test("without a car there is no car, whatever the mileage column says", () => {
    expect(accepted(customer({ 当前里程: "0" })).cars).toEqual([]);
  });

  test("without a name the VIN will do", () => {
    expect(customer({ 客户姓名: "", 车架号: "L6B7GGMK6L9XG8601" })).toMatchObject({
      ok: true,
      value: { name: null },
    });
  });
});

describe("an order", () => {
  test("is cleaned and kept whole", () => {
    const value = accepted(
      visit({
        门店: "杭州滨江店",
        维修类型: "常规保养",
        送修人: "李四 先生",
        送修人电话: "+86 13900001234",
        VIN: "L6B7GGMK6L9XG8601",
        车型: "途观L 330TSI",
        行驶里程: "52026",
        进厂时间: "46306.65277777778",
        预计交车: "2026-10-11",
        服务顾问: "陈晓",
        工时费: "¥779.00",
        配件费: "2,206",
        实收金额: "2985",
        付款方式: "保险+自费",
        结算状态: "已结算",
        维修项目: "更换机油；更换机滤、四轮定位",
        故障描述: "异响",
        下次保养里程: "60000",
        备注: "等待配件",
        技师: "老周",
      }),
    );
    expect(value).toEqual({
      orderNumber: "RO1",
      store: "杭州滨江店",
      kind: "maintenance",
      kindText: "常规保养",
      status: "settled",
      ownerName: "杜嘉",
      ownerPhone: null,
      senderName: "李四",
      senderPhone: { masked: false, e164: "+8613900001234", extension: null, others: [], filler: false },
      driverName: null,
      driverPhone: null,
      vin: "L6B7GGMK6L9XG8601",
      plate: { plate: "浙A12345", newEnergy: false, temporary: false },
      brand: null,
      series: null,
      model: "途观L 330TSI",
      mileageKm: 52_026,
      arrivedAt: Date.parse("2026-10-11T15:40:00+08:00"),
      promisedAt: Date.parse("2026-10-11T23:59:00+08:00"),
      settledAt: null,
      deliveredAt: Date.parse("2026-10-11T19:20:00+08:00"),
      deliveredFrom: "delivery",
      adviser: "陈晓",
      labourCents: 77_900,
      partsCents: 220_600,
      totalCents: 298_500,
      payers: ["customer", "insurance"],
      lines: [{ payer: "customer", cents: 298_500, work: "更换机油、更换机滤、四轮定位" }],
      items: ["更换机油", "更换机滤", "四轮定位"],
      symptom: "异响",
      nextServiceOn: null,
      nextServiceKm: 60_000,
      note: "等待配件",
      extra: { 技师: "老周" },
    });
  });

  test.each([
    [{ 工单号: "" }, "orderNumber", "visit.no_order_number"],
    [{ 交车时间: "2026-13-45" }, "deliveredAt", "date.impossible"],
    [{ 交车时间: "1900-01-00" }, "deliveredAt", "date.too_early"],
    [{ 交车时间: "2026-11-24" }, "deliveredAt", "date.future"],
    [{ 交车时间: "1989-10-11" }, "deliveredAt", "date.too_early"],
    [{ 进厂时间: "1900-01-01", 交车时间: "" }, "arrivedAt", "date.too_early"],
    [{ 送修人电话: "1380000" }, "senderPhone", "phone.length"],
    [{ VIN: "LVJU0JUJXU0FY4195" }, "vin", "vin.check_digit"],
    [{ 客户姓名: "", 车牌号: "" }, "ownerName", "visit.nobody"],
  ])("%j cannot be right", (cells, field, code) => {
    expect(visit(cells)).toMatchObject({ ok: false, errors: [{ field, code }] });
  });

  test.each([
    [{ 维修类型: "其他" }, "visit.kind_unknown"],
    [{ 维修类型: "" }, "visit.kind_unknown"],
    [{ 进厂时间: "2026-10-12 08:00" }, "visit.delivered_before_arrival"],
    [{ 结算时间: "2026-10-11 18:00", 交车时间: "" }, "visit.delivered_from_settlement"],
    [{ 实收金额: "免单" }, "money.unreadable"],
    [{ 付款方式: "待确认" }, "word.unknown"],
  ])("%j is kept with a warning", (cells, code) => {
    const reading = visit(cells);
    expect(reading.ok).toBe(true);
    expect(codes(reading)).toEqual([code]);
  });

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

  test("an ignored delivery time is kept beside the rest", () => {
    const reading = visit({ 结算状态: "在修" });
    expect(codes(reading)).toEqual(["visit.delivered_while_in_workshop"]);
    expect(accepted(reading).extra).toEqual({ 交车时间: "2026-10-11 19:20" });
  });

  test("a void order is read as void", () => {
    expect(accepted(visit({ 结算状态: "已作废" })).status).toBe("void");
  });

  test("a delivery without a time of day is not before an arrival on that day", () => {
    expect(codes(visit({ 交车时间: "2026-10-11", 进厂时间: "2026-10-11 09:00" }))).toEqual([]);
  });
});

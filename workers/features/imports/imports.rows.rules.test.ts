import { describe, expect, test } from "vitest";
import { accepted, codes, visit } from "./imports.rows.fixture.ts";

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
    [{ 进厂时间: "2026-11-24" }, "arrivedAt", "date.future"],
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

  test.each(["本人", "车主本人", "同车主", "同上", "Self"])(
    "brought by %j is brought by the owner",
    (name) => {
      expect(accepted(visit({ 送修人: name, 驾驶员: name }))).toMatchObject({
        senderName: null,
        driverName: null,
      });
    },
  );

  test("a wrong number refuses the row only where no good one is called before it", () => {
    const sender = { 送修人电话: "13900001234" };
    const reading = visit({ ...sender, 车主电话: "95518" });
    expect(codes(reading)).toEqual(["phone.length"]);
    expect(accepted(reading)).toMatchObject({ ownerPhone: null, extra: { 车主电话: "95518" } });
    for (const cells of [
      { 送修人电话: "95518", 车主电话: "13900001234" },
      { 送修人电话: "", 车主电话: "95518" },
      { 送修人电话: "139****1234", 车主电话: "95518" },
    ]) {
      expect(visit(cells)).toMatchObject({ ok: false, errors: [{ code: "phone.length" }] });
    }
  });

  test.each(["是", "Y", "1", "true"])("是否作废 %j makes the order void", (text) => {
    expect(accepted(visit({ 是否作废: text, 结算状态: "已结算" })).status).toBe("void");
  });

  test("是否作废 否 leaves the order as it is", () => {
    expect(accepted(visit({ 是否作废: "否", 结算状态: "已结算" })).status).toBe("settled");
  });

  test("the unit of a heading counts", () => {
    const value = accepted(visit({ "里程(万公里)": "5.2", "金额（万元）": "1.2" }));
    expect(value).toMatchObject({ mileageKm: 52_000, totalCents: 1_200_000 });
  });

  test.each([
    ["李 明", "杭州 滨江店"],
    ["李明(SA01)", "杭州滨江店"],
    ["李明/王芳", "杭州　滨江店"],
  ])("the adviser %j of the store %j is 李明 of 杭州滨江店", (adviser, store) => {
    expect(accepted(visit({ 服务顾问: adviser, 门店: store }))).toMatchObject({
      adviser: "李明",
      store: "杭州滨江店",
    });
  });

  test("an order number that Excel has rounded is refused, one that it made a decimal is mended", () => {
    expect(visit({ 工单号: "2.02611E+13" })).toMatchObject({
      ok: false,
      errors: [{ field: "orderNumber", heading: "工单号", code: "number.rounded" }],
    });
    expect(accepted(visit({ 工单号: "123.0" })).orderNumber).toBe("123");
  });

  test("a void order is read as void", () => {
    expect(accepted(visit({ 结算状态: "已作废" })).status).toBe("void");
  });
});

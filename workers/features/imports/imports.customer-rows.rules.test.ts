import { describe, expect, test } from "vitest";
import { accepted, codes, customer, rowOf } from "./imports.rows.fixture.ts";
import { readCustomerRow } from "./imports.rows.rules.ts";

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

  test.each(["", "无", "-", "0", "N/A", "不留", "未留", "未留电话", "空号", "同上", "暂无"])(
    "the phone %j is none, and no error",
    (phone) => {
      expect(customer({ 手机号码: phone })).toMatchObject({ ok: true, warnings: [], value: { phone: null } });
    },
  );

  test("a second phone that is wrong refuses no row that has a good one", () => {
    const reading = customer({ 备用电话: "95518" });
    expect(codes(reading)).toEqual(["phone.length"]);
    expect(accepted(reading)).toMatchObject({ phone2: null, extra: { 备用电话: "95518" } });
    expect(customer({ 手机号码: "", 备用电话: "95518" })).toMatchObject({
      ok: false,
      errors: [{ field: "phone2", code: "phone.length" }],
    });
  });

  test("a number that Excel has rounded is refused, not taken for another", () => {
    expect(customer({ 客户编号: "1E+05" })).toMatchObject({
      ok: false,
      errors: [{ field: "externalId", code: "number.rounded", params: { value: "1E+05" } }],
    });
    expect(accepted(customer({ 客户编号: "1200.0" })).externalId).toBe("1200");
  });

  test("a name in two columns is one", () => {
    const reading = readCustomerRow(
      rowOf("customers", { "Last Name": "Wang", "First Name": "Fang", Phone: "13800008159" }, {}),
    );
    expect(accepted(reading).name).toBe("Fang Wang");
    expect(accepted(customer({ 姓: "杜" }))).toMatchObject({ name: "杜嘉", extra: { 姓: "杜" } });
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

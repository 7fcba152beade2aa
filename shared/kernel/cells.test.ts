import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanName,
  isOrganisationName,
  readCustomerType,
  readGender,
  readMileage,
  readMoney,
  readYesNo,
  withoutPadding,
} from "./cells.ts";

describe("money, in cents", () => {
  test.each([
    ["1280", 128_000],
    ["¥1,280.00", 128_000],
    ["￥1，280.5", 128_050],
    ["1280元", 128_000],
    ["RMB 1280", 128_000],
    ["1.2万", 1_200_000],
    ["1.2万元", 1_200_000],
    ["(300.00)", -30_000],
    ["（¥300）", -30_000],
    ["-300", -30_000],
    ["¥-300", -30_000],
    ["300-", -30_000],
    ["1.005", 101],
    ["2985.0000000001", 298_500],
    ["1.28E3", 128_000],
    [".5", 50],
    ["0", 0],
    ["-0", 0],
  ])("%j", (text, cents) => expect(readMoney(text)).toEqual({ ok: true, cents }));

  test.each(["免费", "", "12 80元起", "1280/900", "9e40"])("%j is no amount", (text) => {
    expect(readMoney(text)).toEqual({ ok: false, code: "money.unreadable" });
  });

  test("what was written with two decimals is read to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (cents) => {
        const reading = readMoney((cents / 100).toFixed(2));
        expect(reading).toEqual({ ok: true, cents });
      }),
    );
  });
});

describe("a column that counts in ten thousands", () => {
  test.each([
    ["1.2", 1_200_000],
    ["1.23456", 1_234_560],
    ["(1.2)", -1_200_000],
    ["1.2元", 1_200_000],
    ["1.2万元", 1_200_000],
  ])("%j of money", (text, cents) => {
    expect(readMoney(text, "ten-thousand")).toEqual({ ok: true, cents });
  });

  test.each([
    ["5.2", 52_000],
    ["5.2万", 52_000],
    ["5.2公里", 52_000],
  ])("%j of mileage", (text, km) => expect(readMileage(text, "ten-thousand")).toEqual({ ok: true, km }));
});

describe("mileage, in whole kilometres", () => {
  test.each([
    ["52026", 52_026],
    ["52,026 km", 52_026],
    ["52026公里", 52_026],
    ["5.2万公里", 52_000],
    ["5.2w", 52_000],
    ["约3万", 30_000],
    ["52026.0", 52_026],
    ["52026.7KM", 52_027],
    ["0", 0],
    ["2000000", 2_000_000],
  ])("%j", (text, km) => expect(readMileage(text)).toEqual({ ok: true, km }));

  test.each(["", "五万", "-5", "12-34"])("%j is no mileage", (text) => {
    expect(readMileage(text)).toEqual({ ok: false, code: "mileage.unreadable" });
  });

  test("more than two million is out of range", () => {
    expect(readMileage("2000001")).toEqual({ ok: false, code: "mileage.range" });
  });
});

test.each([
  ["男", "male"],
  ["M", "male"],
  ["先生", "male"],
  ["1", "male"],
  ["女 ", "female"],
  ["Female", "female"],
  ["2", "female"],
  ["未知", null],
])("the gender of %j is %s", (text, gender) => expect(readGender(text)).toBe(gender));

test.each([
  ["是", true],
  ["Y", true],
  ["√", true],
  ["否", false],
  ["无", false],
  ["0", false],
  ["也许", null],
])("%j means %s", (text, value) => expect(readYesNo(text)).toBe(value));

test.each([
  ["个人", "person"],
  ["私家车", "person"],
  ["单位", "organisation"],
  ["企业客户", "organisation"],
  ["政府机关", "organisation"],
  ["VIP", null],
])("a customer of type %j is %s", (text, type) => expect(readCustomerType(text)).toBe(type));

test.each([
  ["杭州云帆物流有限公司", true],
  ["滨江区公安局", true],
  ["宁波第一医院", true],
  ["Yunfan Logistics Co., Ltd.", true],
  ["王局", false],
  ["李队", false],
  ["杜嘉", false],
])("%s as an organisation's name: %s", (name, expected) => expect(isOrganisationName(name)).toBe(expected));

test.each([
  ["杭州 滨江店", "杭州滨江店"],
  ["杭州　滨 江 店", "杭州滨江店"],
  ["BMW 滨江店", "BMW 滨江店"],
])("%j without padding is %j", (name, expected) => expect(withoutPadding(name)).toBe(expected));

test.each([
  ["江萱俊　", "江萱俊", null],
  ["张　伟", "张伟", null],
  ["张伟先生", "张伟", "male"],
  ["张 伟 女士", "张伟", "female"],
  ["张先生", "张先生", "male"],
  ["欧阳女士", "欧阳女士", "female"],
  ["John  Smith", "John Smith", null],
])("the name %j is %s", (text, name, gender) => expect(cleanName(text)).toEqual({ name, gender }));

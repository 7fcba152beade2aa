import { describe, expect, test } from "vitest";
import type { ImportKind } from "./imports.fields.rules.ts";
import { headingKey, matchHeading } from "./imports.headings.rules.ts";

test.each([
  ["车架号(VIN)", "车架号"],
  ["当前里程（KM）", "当前里程"],
  ["手机 号码*", "手机号码"],
  ["交车\n时间", "交车时间"],
  ["RO No.", "rono"],
  ["ＶＩＮ码", "vin码"],
  ["电话(送修人)", "送修人电话"],
  ["(VIN)", "vin"],
  ["　", ""],
])("the heading %j is remembered as %j", (heading, key) => expect(headingKey(heading)).toBe(key));

const meaning = (kind: ImportKind) => (heading: string) => {
  const match = matchHeading(headingKey(heading), kind);
  return match && `${match.target} ${match.confidence}`;
};

describe("headings of customer files", () => {
  test.each([
    ["客户编号", "externalId exact"],
    ["客户名称", "name exact"],
    ["车主姓名", "name exact"],
    ["联系方式", "phone exact"],
    ["手机号码1", "phone alike"],
    ["手机号码2", "phone2 exact"],
    ["客户电话2", "phone2 alike"],
    ["牌照号码", "plate exact"],
    ["底盘号", "vin exact"],
    ["车辆识别代号", "vin exact"],
    ["交强险到期日", "insuranceExpiresOn exact"],
    ["建议下次保养里程(km)", "nextServiceKm exact"],
    ["客户所属门店", "store alike"],
    ["Date of Birth", "birthday exact"],
    ["Customer Name", "name exact"],
    ["Licence plate no.", "plate alike"],
    ["Chassis No.", "vin exact"],
    ["身份证号", "ignore exact"],
    ["车主身份证号码", "ignore exact"],
    ["序号", "ignore exact"],
    ["车身颜色", null],
    ["客户来源", null],
    ["车型代码说明书", null],
  ])("%j: %s", (heading, expected) => expect(meaning("customers")(heading)).toBe(expected));
});

describe("headings of order files", () => {
  test.each([
    ["委托书号", "orderNumber exact"],
    ["结算单号", "orderNumber exact"],
    ["RO号", "orderNumber exact"],
    ["施工单号", "orderNumber exact"],
    ["出厂时间", "deliveredAt exact"],
    ["离店时间", "deliveredAt exact"],
    ["提车时间", "deliveredAt exact"],
    ["完工交车", "deliveredAt exact"],
    ["预计交车时间", "promisedAt exact"],
    ["接车时间", "arrivedAt exact"],
    ["开单时间", "arrivedAt exact"],
    ["送修人手机", "senderPhone exact"],
    ["SA", "adviser exact"],
    ["业务员", "adviser exact"],
    ["工单类型", "kind exact"],
    ["付费类型", "payer exact"],
    ["当前里程(KM)", "mileageKm exact"],
    ["材料费(元)", "partsCents exact"],
    ["应收", "totalCents exact"],
    ["项目名称", "items exact"],
    ["Repair order no.", "orderNumber exact"],
    ["Service advisor name", "adviser alike"],
    ["工时费折扣", null],
    ["维修技师", null],
    ["上次交车时间", null],
  ])("%j: %s", (heading, expected) => expect(meaning("service-visits")(heading)).toBe(expected));
});

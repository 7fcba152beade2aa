import { describe, expect, test } from "vitest";
import type { ImportKind } from "./imports.fields.rules.ts";
import { headingKey, matchHeading, readHeading } from "./imports.headings.rules.ts";

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
    ["客户全称", "name exact"],
    ["会员姓名", "name exact"],
    ["末次进厂日期", "lastVisitOn exact"],
    ["最近里程数", "mileageKm exact"],
    ["Last Name", "lastName exact"],
    ["客户 ID", "externalId exact"],
    ["Contact No", "phone exact"],
    ["车身颜色", null],
    ["客户来源", null],
    ["车型代码说明书", null],
  ])("%j: %s", (heading, expected) => expect(meaning("customers")(heading)).toBe(expected));
});

describe("headings in two languages", () => {
  const read = (heading: string) => readHeading(heading, "service-visits")?.target ?? null;

  test.each([
    ["工单号\nRO No.", "orderNumber"],
    ["RO No. / 工单号", "orderNumber"],
    ["交车时间 Delivery Time", "deliveredAt"],
    ["编号 Plate No.", "plate"],
    ["交车\n时间", "deliveredAt"],
    ["客户\nID", null],
    ["客户 来源", null],
    ["车牌 / VIN", null],
  ])("%j: %s", (heading, expected) => expect(read(heading)).toBe(expected));
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
    ["结单时间", "settledAt exact"],
    ["关单时间", "settledAt exact"],
    ["Close Date", "settledAt exact"],
    ["交车", "deliveredAt exact"],
    ["出厂", "deliveredAt exact"],
    ["纳车日", "deliveredAt exact"],
    ["Handover Date", "deliveredAt exact"],
    ["竣工日期", "finishedAt exact"],
    ["完工日期", "finishedAt exact"],
    ["完工交车", "deliveredAt exact"],
    ["预计完工时间", "promisedAt exact"],
    ["是否作废", "voided exact"],
    ["作废标志", "voided exact"],
    ["业务分类", "kind exact"],
    ["维修分类", "kind exact"],
    ["工单性质", "kind exact"],
    ["RO Type", "kind exact"],
    ["Job Type", "kind exact"],
    ["Contact No", "senderPhone exact"],
    ["Contact Phone", "senderPhone exact"],
    ["送修人移动电话", "senderPhone exact"],
    ["送修电话", "senderPhone exact"],
    ["维修合同号", "orderNumber exact"],
    ["作业单号", "orderNumber exact"],
    ["服务单号", "orderNumber exact"],
    ["单据编码", "orderNumber exact"],
    ["工单流水号", "orderNumber exact"],
    ["入厂日", "arrivedAt exact"],
    ["单据日期", "arrivedAt exact"],
    ["制单日期", "arrivedAt exact"],
    ["接待时间", "arrivedAt exact"],
    ["RO Date", "arrivedAt exact"],
    ["SA姓名", "adviser exact"],
    ["接车SA", "adviser exact"],
    ["服务专员", "adviser exact"],
    ["价税合计", "totalCents exact"],
    ["应付金额", "totalCents exact"],
    ["Invoice Amount", "totalCents exact"],
    ["特约店名称", "store exact"],
    ["销售店", "store exact"],
    ["ASC", "store exact"],
    ["Dealer Code", "store exact"],
    ["里程(万公里)", "mileageKm exact"],
    ["车型日期", null],
    ["服务顾问编号", null],
    ["工时费折扣", null],
    ["维修技师", null],
    ["上次交车时间", null],
  ])("%j: %s", (heading, expected) => expect(meaning("service-visits")(heading)).toBe(expected));
});

test.each([
  ["维修类型 Type", "kind"],
  ["门店 Code", "store"],
  ["手机 Mobile No.", "ownerPhone"],
  ["车主 Name", "ownerName"],
  ["进厂日期 Check In Dt", "arrivedAt"],
  ["工单号/Job Ref", "orderNumber"],
  ["客户 ID", undefined],
  ["车牌 Type", undefined],
])("of a heading in two languages the half that is known tells what it is: %j", (heading, field) => {
  expect(readHeading(heading, "service-visits")?.target).toBe(field);
});

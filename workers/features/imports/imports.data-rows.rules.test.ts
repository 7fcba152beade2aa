import { describe, expect, test } from "vitest";
import { findHeader } from "./imports.columns.rules.ts";
import { isDataRow } from "./imports.data-rows.rules.ts";

const found = findHeader({
  rows: [{ number: 1, cells: ["工单号", "门店", "客户姓名", "车牌号", "交车时间", "实收金额"] }],
  kind: "service-visits",
});
if (!found.ok) throw new Error(found.code);
const { columns } = found;
const isData = (line: string) => isDataRow({ cells: line.split("|"), columns, kind: "service-visits" });

describe("not data", () => {
  test.each([
    "|||||",
    "　| ||||",
    "合计|||||3902522",
    "合计：|||||3902522",
    "本页合计|||||100",
    "小计|杭州滨江店||||100",
    "||合 计|||100",
    "|||总计||100",
    "Total: 3,902,522|||||",
    "共 2000 条|||||",
    "共2000条记录，第1页|||||",
    "第 1 页 / 共 20 页|||||",
    "制表人：王敏|||||",
    "打印时间: 2026-11-20 18:00|||||",
    "备注：以上金额含税|||||",
    "Printed on 2026-11-20|||||",
    "李明 小计|||||100",
    "王芳合计|||||100",
    "打印时间 2026-11-20|||||",
    "打印时间2026-11-20 18:00|||||",
    "制表人 王敏|||||",
    "制表人|王敏||||",
    "(元)|||||",
    "|||||（元）",
    "单位：元|||||",
    "工单号|门店|客户姓名|车牌号|交车时间|实收金额",
    "门店|工单号|车牌号|客户姓名|出厂时间|里程",
    "服务顾问|产值|台次|工时费||",
    "RO No.|Store|Customer|Plate No.|Delivery time|Amount",
  ])("%j", (line) => expect(isData(line)).toBe(false));
});

describe("data", () => {
  test.each([
    "RO1|杭州滨江店|张三|浙A12345|2026-10-11|100",
    "RO1|||||",
    "|杭州滨江店|张三|浙A12345|2026-10-11|100",
    "RO1|门店|合计|浙A12345||",
    "李合计|杭州滨江店|李合计|浙A12345|2026-10-11|",
    "RO2|杭州滨江店|共享汽车有限公司|浙A12345||",
  ])("%j", (line) => expect(isData(line)).toBe(true));
});

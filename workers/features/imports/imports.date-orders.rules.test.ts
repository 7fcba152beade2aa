import { expect, test } from "vitest";
import { findHeader } from "./imports.columns.rules.ts";
import { DateOrderEvidence } from "./imports.date-orders.rules.ts";

const asOf = Date.parse("2026-11-22T12:00:00+08:00");
const zone = "Asia/Shanghai";

function orderOf(heading: string, dates: readonly string[]) {
  const customers = heading === "出生日期";
  const header = findHeader({
    rows: [
      { number: 1, cells: customers ? ["姓名", "手机", heading] : ["工单号", "车牌号", heading, "结算时间"] },
    ],
    kind: customers ? "customers" : "service-visits",
  });
  if (!header.ok) throw new Error(header.code);
  const evidence = new DateOrderEvidence({ asOf, zone });
  for (const date of dates) evidence.note(header.columns, ["1", "2", date]);
  return [...evidence.decided().values()][0] ?? null;
}

test.each([
  ["交车时间", ["10/11/2026", "10/25/2026"], "month-first"],
  ["交车时间", ["10/11/2026", "25/10/2026"], "day-first"],
  ["交车时间", ["10/11/2026 19:20", "12/11/2026 8:00"], "day-first"],
  ["交车时间", ["26/11/18"], "year-first"],
  ["交车时间", ["26/10/25", "26/10/31"], "year-first"],
  ["交车时间", ["18/11/26", "31/10/26"], "day-first"],
  ["预计交车", ["26/11/25", "26/12/31"], "year-first"],
  ["出生日期", ["11/10/1988", "11/25/1988"], "month-first"],
  ["出生日期", ["11/10/1988"], null],
  ["出生日期", ["10/11/12"], null],
  ["交车时间", ["10/11/2026", "11/10/2026"], null],
  ["交车时间", ["10/11/2026", "25/10/2026", "10/25/2026"], null],
  ["交车时间", ["10/11/2026", "13/13/2026", "10/25/2026"], "month-first"],
  ["交车时间", ["2026-10-11", "2026-10-25"], null],
  ["交车时间", ["25/10/2026"], null],
])("a column %s with %j writes its dates %s", (heading, dates, order) => {
  expect(orderOf(heading, dates)).toBe(order);
});

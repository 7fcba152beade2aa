import { describe, expect, test } from "vitest";
import { returnedHeadings } from "./imports.assigning.rules.ts";
import { findHeader, type TextRow } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";

function sheet(...lines: string[]): TextRow[] {
  return lines.map((line, index) => ({ number: index + 1, cells: line.split("|") }));
}

function headerOf(rows: TextRow[], kind: ImportKind) {
  const found = findHeader({ rows, kind });
  if (!found.ok) throw new Error(found.code);
  return found.columns;
}

describe("the headings of a returned file", () => {
  test.each<[ImportKind, string[], string[]]>([
    [
      "customers",
      ["客户编号|姓名|联系电话|手机|车身颜色"],
      ["客户编号", "姓名", "联系电话", "手机", "车身颜色"],
    ],
    [
      "service-visits",
      ["工单信息||车主信息||送修人信息||车辆", "工单号|交车时间|姓名|电话|姓名|电话|车牌"],
      ["工单号", "交车时间", "车主姓名", "车主电话", "送修人", "送修人电话", "车辆 车牌"],
    ],
    [
      "service-visits",
      ["工单号|车主|电话|送修人|电话|车牌|交车时间"],
      ["工单号", "车主", "电话", "送修人", "电话 (2)", "车牌", "交车时间"],
    ],
  ])("of a file of %s under %j are %j", (kind, header, expected) => {
    const columns = headerOf(sheet(...header), kind);
    const headings = returnedHeadings(columns, kind);
    expect(headings).toEqual(expected);
    expect(new Set(headings).size).toBe(headings.length);
    const again = headerOf([{ number: 1, cells: headings }], kind);
    expect(again.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
  });
});

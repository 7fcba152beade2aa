import { findHeader } from "./imports.columns.rules.ts";
import type { ImportKind } from "./imports.fields.rules.ts";
import { readCustomerRow, readServiceVisitRow } from "./imports.rows.rules.ts";

export const asOf = Date.parse("2026-11-22T12:00:00+08:00");
export const zone = "Asia/Shanghai";

/** A row of a file with these headings and cells. */
export function rowOf(kind: ImportKind, required: Record<string, string>, cells: Record<string, string>) {
  const all = { ...required, ...cells };
  const found = findHeader({ rows: [{ number: 1, cells: Object.keys(all) }], kind });
  if (!found.ok) throw new Error(found.code);
  return { cells: Object.values(all), columns: found.columns, asOf, zone };
}

export const customer = (cells: Record<string, string>) =>
  readCustomerRow(rowOf("customers", { 客户姓名: "杜嘉", 手机号码: "13800008159", 车牌号: "" }, cells));

export const visit = (cells: Record<string, string>) =>
  readServiceVisitRow(
    rowOf(
      "service-visits",
      { 工单号: "RO1", 车牌号: "浙A12345", 交车时间: "2026-10-11 19:20", 维修类型: "保养", 客户姓名: "杜嘉" },
      cells,
    ),
  );

export const accepted = <Value>(
  reading: { ok: true; value: Value } | { ok: false; errors: unknown },
): Value => {
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.value;
};

export const codes = (
  reading: { ok: true; warnings: { code: string }[] } | { ok: false; errors: { code: string }[] },
) => (reading.ok ? reading.warnings : reading.errors).map((problem) => problem.code);

import { tidy } from "../../../shared/kernel/cell-text.ts";
import type { Column } from "./imports.assigning.rules.ts";
import type { ImportField, ImportKind } from "./imports.fields.rules.ts";
import { headingKey, readHeading } from "./imports.headings.rules.ts";

const totals =
  /^(?:本页|本日|本月|全部|总)?(?:合计|总计|小计|累计|共计|平均)(?:金额)?\s*[:：]?|^(?:grand|sub)?totals?\s*:?\s*[\d.,]*$/i;
const someonesTotal = /^.{1,12}(?:小计|合计|总计)\s*[:：]?$/;
const figure = /^[-¥\d,.\s%]*(?:元|台|台次|单|笔|次|个)?$/;
const footer =
  /^(?:制表|制单|打印|导出|审核|复核|统计)(?:人员?|时间|日期|单位)?\s*[:：]|^(?:制表|制单|打印|导出|审核|复核|统计)(?:人员?|时间|日期)(?:\s|\d|$)|^第\s*\d+\s*页|^共\s*\d+\s*(?:页|条|行|笔|台|辆|单|人|项)|^(?:备注|说明|注)\s*[:：]|^(?:printed|exported|prepared) (?:by|on|at)\b|^page \d+/i;
const unit = /^[([]?(?:单位)?:?(?:人民币)?(?:元|万元|公里|万公里|千米|km|小时|个|台|次|yuan|cny|rmb)[)\]]?$/i;

/** Cells that only a data row fills. */
const identifying: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  customers: ["name", "externalId", "vin"],
  "service-visits": ["orderNumber"],
};

/** Whether a row below the header is data: not blank, no total, no footer, no units, no header of any table. */
export function isDataRow({
  cells,
  columns,
  kind,
}: {
  cells: readonly string[];
  columns: readonly Column[];
  kind: ImportKind;
}): boolean {
  const first = cells.find((cell) => cell.trim() !== "");
  if (first === undefined) return false;
  const opening = tidy(first);
  if (isTotal(opening) || footer.test(opening)) return false;
  if (someonesTotal.test(opening) && cells.every((cell) => cell === first || figure.test(cell))) return false;
  if (unit.test(opening) && cells.every((cell) => cell.trim() === "" || unit.test(tidy(cell)))) return false;
  if (repeatsHeader(cells, columns, kind) || isHeader(cells, kind)) return false;
  const identified = columns.some(
    ({ field, index }) => isOneOf(identifying[kind], field) && (cells[index] ?? "").trim() !== "",
  );
  return identified || !cells.some((cell) => cell.length < 20 && isTotal(tidy(cell)));
}

function isTotal(text: string): boolean {
  return totals.test(text.replaceAll(" ", ""));
}

/** Whether a row says again what the columns are called: a header repeated on every page, or in English. */
function repeatsHeader(cells: readonly string[], columns: readonly Column[], kind: ImportKind): boolean {
  let filled = 0;
  let same = 0;
  for (const column of columns) {
    const text = cells[column.index] ?? "";
    if (text === "" || column.field === null) continue;
    filled++;
    if (same === 0 && /\d{3}/.test(text)) return false;
    if (headingKey(text) === column.key || readHeading(text, kind)?.target === column.field) same++;
    else if (same === 0) return false;
  }
  return same >= 2 && same * 2 > filled;
}

/** Whether a row is the header of another table below this one: nothing but headings, and most of them known. */
function isHeader(cells: readonly string[], kind: ImportKind): boolean {
  const filled: string[] = [];
  for (const cell of cells) {
    if (/\d{3}/.test(cell) || cell.length > 40) return false;
    if (cell.trim() !== "") filled.push(cell);
  }
  const known = filled.filter((cell) => readHeading(cell, kind)?.confidence === "exact");
  return known.length >= 3 && known.length * 2 > filled.length;
}

function isOneOf(fields: readonly ImportField[], field: Column["field"]): boolean {
  return fields.some((one) => one === field);
}

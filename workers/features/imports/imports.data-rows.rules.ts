import { tidy } from "../../../shared/kernel/cell-text.ts";
import type { Column } from "./imports.columns.rules.ts";
import type { ImportField, ImportKind } from "./imports.fields.rules.ts";
import { headingKey, matchHeading } from "./imports.headings.rules.ts";

const totals =
  /^(?:本页|本日|本月|全部|总)?(?:合计|总计|小计|累计|共计|平均)(?:金额)?\s*[:：]?|^(?:grand|sub)?totals?\s*:?\s*[\d.,]*$/i;
const footer =
  /^(?:制表|制单|打印|导出|审核|复核|统计)(?:人员?|时间|日期|单位)?\s*[:：]|^第\s*\d+\s*页|^共\s*\d+\s*(?:页|条|行|笔|台|辆|单|人|项)|^(?:备注|说明|注)\s*[:：]|^(?:printed|exported|prepared) (?:by|on|at)\b|^page \d+/i;

/** Cells that only a data row fills. */
const identifying: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  customers: ["name", "externalId", "vin"],
  "service-visits": ["orderNumber"],
};

/** Whether a row below the header is data: not blank, no total, no footer, no header said again. */
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
  if (repeatsHeader(cells, columns, kind)) return false;
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
    const key = headingKey(text);
    if (key === column.key || matchHeading(key, kind)?.target === column.field) same++;
    else if (same === 0) return false;
  }
  return same >= 2 && same * 2 > filled;
}

function isOneOf(fields: readonly ImportField[], field: Column["field"]): boolean {
  return fields.some((one) => one === field);
}

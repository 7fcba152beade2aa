import type { Column } from "./imports.assigning.rules.ts";
import { type DateField, type ImportField, isDateField } from "./imports.fields.rules.ts";

/** The columns of a file by what they hold; `beside` complete a date of another, `dated` are all that hold dates. */
export interface ColumnPlan {
  byField: ReadonlyMap<ImportField, Column>;
  beside: ReadonlyMap<DateField, readonly Column[]>;
  dated: readonly { index: number; field: DateField }[];
  unmapped: readonly Column[];
}

const plans = new WeakMap<readonly Column[], ColumnPlan>();

/** The columns by field, worked out once for a file. */
export function planOf(columns: readonly Column[]): ColumnPlan {
  const known = plans.get(columns);
  if (known) return known;
  const byField = new Map<ImportField, Column>();
  for (const column of columns) {
    if (column.field !== null && column.field !== "ignore") byField.set(column.field, column);
  }
  const beside = Map.groupBy(
    columns.filter((column): column is Column & { beside: DateField } => column.beside !== undefined),
    (column) => column.beside,
  );
  const dated = columns.flatMap(({ index, field, beside }) => {
    const date = field ?? beside;
    return date && isDateField(date) ? [{ index, field: date }] : [];
  });
  const plan = { byField, beside, dated, unmapped: columns.filter((column) => column.field === null) };
  plans.set(columns, plan);
  return plan;
}

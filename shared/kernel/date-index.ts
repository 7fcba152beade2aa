import type { LocalDate } from "./zone.ts";

/**
 * A lookup by date over short lists of dated rows, made once for each list and kept as long as the list.
 * The list must not change afterwards; of two rows for one date the later wins.
 */
export function dateIndex<Row extends { date: LocalDate }>(): (
  rows: readonly Row[],
) => ReadonlyMap<LocalDate, Row> {
  const indexes = new WeakMap<readonly Row[], ReadonlyMap<LocalDate, Row>>();
  return (rows) => {
    const known = indexes.get(rows);
    if (known) return known;
    const index = new Map(rows.map((row) => [row.date, row]));
    indexes.set(rows, index);
    return index;
  };
}

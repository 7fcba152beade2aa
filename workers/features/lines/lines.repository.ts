import { figures, number, type Query, rows } from "../../platform/query.ts";
import { meanDays } from "./lines.rules.ts";

/** The days of every line of the stores that a list of ids names, null for all: a row a line and day. */
export const lineDaysOfStores = (storeIds: readonly string[] | null, today: number) =>
  rows(
    "lineDays",
    `SELECT d.* FROM stores s CROSS JOIN line_days d INDEXED BY line_days_by_day
        ON d.group_id = ?1 AND d.store_id = s.id AND d.day >= cast(?3 AS INTEGER)
      WHERE s.group_id = ?1 AND (?2 IS NULL OR instr(?2, '"' || s.id || '"') > 0)`,
    [storeIds && JSON.stringify(storeIds), today - meanDays],
  );

/** The days of one line. */
export const lineDaysOf = (storeId: string, line: string, today: number) =>
  rows(
    "lineDays",
    "SELECT * FROM line_days WHERE group_id = ?1 AND store_id = ?2 AND line = ?3 AND day >= cast(?4 AS INTEGER)",
    [storeId, line, today - meanDays],
  );

/** How often the line of a follow-up's store was dialled on a day. */
export const dialsOf = (followUpId: string, line: string, day: number): Query<number> =>
  figures(
    `SELECT d.dials FROM follow_ups f JOIN line_days d ON d.group_id = ?1 AND d.store_id = f.store_id AND d.line = ?3 AND d.day = cast(?4 AS INTEGER)
      WHERE f.group_id = ?1 AND f.id = ?2`,
    [followUpId, line, day],
    ([found]) => number(found, "dials"),
  );

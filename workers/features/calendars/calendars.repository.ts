import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { row, rows } from "../../platform/query.ts";

export const exceptionsBetween = ({ from, to }: { from: LocalDate; to: LocalDate }) =>
  rows(
    "calendarExceptions",
    "SELECT * FROM calendar_exceptions WHERE group_id = ?1 AND date >= ?2 AND date <= ?3 ORDER BY date",
    [from, to],
  );

export const exceptionOn = (date: LocalDate) =>
  row("calendarExceptions", "SELECT * FROM calendar_exceptions WHERE group_id = ?1 AND date = ?2", [date]);

export const storeDaysBetween = (storeId: string, { from, to }: { from: LocalDate; to: LocalDate }) =>
  rows(
    "storeDays",
    "SELECT * FROM store_days WHERE group_id = ?1 AND store_id = ?2 AND date >= ?3 AND date <= ?4 ORDER BY date",
    [storeId, from, to],
  );

export const storeDayOn = (storeId: string, date: LocalDate) =>
  row("storeDays", "SELECT * FROM store_days WHERE group_id = ?1 AND store_id = ?2 AND date = ?3", [
    storeId,
    date,
  ]);

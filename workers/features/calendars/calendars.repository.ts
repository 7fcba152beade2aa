import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { figures, nothing, type Query, row, rows, textOrNull, whereIn } from "../../platform/query.ts";

export const exceptionsBetween = ({ from, to }: { from: LocalDate; to: LocalDate }) =>
  rows(
    "calendarExceptions",
    "SELECT * FROM calendar_exceptions WHERE group_id = ?1 AND date >= ?2 AND date <= ?3 ORDER BY date",
    [from, to],
  );

/** How many open follow-ups a preview counts anew. */
export const mostPreviewed = 2000;

/** Open follow-ups due from an instant on, by due time: those that a day at or after it can move; one too many. */
export const openDueFrom = (input: { from: number; storeId: string | null }) => {
  const { from, storeId } = input;
  const store = storeId === null ? "" : " AND store_id = ?3";
  const index = storeId === null ? "follow_ups_by_due" : "follow_ups_by_store_due_at";
  return rows(
    "followUps",
    `SELECT * FROM follow_ups INDEXED BY ${index} WHERE group_id = ?1${store} AND due_at >= cast(?2 AS INTEGER) AND state = 'open'
      ORDER BY due_at, id LIMIT ${mostPreviewed + 1}`,
    storeId === null ? [from] : [from, storeId],
  );
};

interface Named {
  customerName: string | null;
  plate: string | null;
  assigneeName: string | null;
}

/** Whom some follow-ups are about, and who has them. */
export const movedNames = (ids: readonly string[]): Query<Map<string, Named>> =>
  ids.length === 0
    ? nothing(new Map())
    : figures(
        `SELECT f.id, c.name AS customer_name, v.plate, s.name AS assignee_name FROM json_each(?2) j
          CROSS JOIN follow_ups f ON f.group_id = ?1 AND f.id = j.value
          LEFT JOIN customers c ON c.group_id = ?1 AND c.id = f.customer_id
          LEFT JOIN vehicles v ON v.group_id = ?1 AND v.id = f.vehicle_id
          LEFT JOIN staff s ON s.group_id = ?1 AND s.id = f.assignee_id`,
        [JSON.stringify(ids)],
        (raw) =>
          new Map(
            raw.map((one) => [
              String(one.id),
              {
                customerName: textOrNull(one, "customer_name"),
                plate: textOrNull(one, "plate"),
                assigneeName: textOrNull(one, "assignee_name"),
              },
            ]),
          ),
      );

export const exceptionsAmong = (dates: readonly LocalDate[]) => whereIn("calendarExceptions", "date", dates);

/** The group's days after a date: those of years that came with no notice of their own. */
export const exceptionsAfter = (date: LocalDate) =>
  rows("calendarExceptions", "SELECT * FROM calendar_exceptions WHERE group_id = ?1 AND date > ?2", [date]);

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

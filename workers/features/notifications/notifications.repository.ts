import { mergedPage, type RawPage } from "../../platform/page.ts";
import { decodeRow, figures, number, type Query, type Row, rows, textOrNull } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";

/** How many changed messages a poll answers with, and how far unread ones are counted. */
export const mostPolled = 100;
/** How many messages are marked as read at once. */
const mostRead = 1000;

/** One inbox, newest first. */
export function inboxPage(
  staffId: string,
  page: { limit: number; after: readonly Bindable[] | null },
): Query<RawPage> {
  return mergedPage({
    table: "notifications",
    order: ["at", "id"],
    descending: true,
    sight: { by: "assignee", keys: [staffId] },
    columns: { assignee: "staff_id" },
    ...page,
  });
}

const columns = [
  "id",
  "staff_id",
  "kind",
  "subject_type",
  "subject_id",
  "params",
  "at",
  "read_at",
  "changed_seq",
];
const asJson = `json_object(${columns.map((column) => `'${column}', n.${column}`).join(", ")})`;

/** How much of an inbox is unread, and what changed in it after a sequence, the latest first; one row where nothing did. */
export const inboxSince = (
  staffId: string,
  sequence: number,
): Query<{ unread: number; changed: Row<"notifications">[] }> =>
  figures(
    `SELECT i.unread, CASE WHEN i.last_seq > cast(?3 AS INTEGER) THEN (
        SELECT json_group_array(${asJson} ORDER BY n.changed_seq DESC, n.at DESC) FROM (
          SELECT * FROM notifications WHERE group_id = ?1 AND staff_id = ?2 AND changed_seq > cast(?3 AS INTEGER)
          ORDER BY changed_seq DESC LIMIT ${mostPolled}) n) END AS changed
      FROM inboxes i WHERE i.group_id = ?1 AND i.staff_id = ?2`,
    [staffId, sequence],
    ([inbox]) => ({ unread: number(inbox, "unread"), changed: messages(textOrNull(inbox, "changed")) }),
  );

function messages(json: string | null): Row<"notifications">[] {
  const list: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(list) ? list.map((raw) => decodeRow("notifications", raw)) : [];
}

/** Unread messages of one inbox among some ids. */
export const unreadAmong = (staffId: string, ids: readonly string[]) =>
  rows(
    "notifications",
    `SELECT * FROM notifications WHERE group_id = ?1 AND id IN (SELECT value FROM json_each(?3))
      AND staff_id = ?2 AND read_at IS NULL`,
    [staffId, JSON.stringify(ids)],
  );

/** All unread messages of one inbox, newest first; it stops reading once the count is full. */
export const allUnread = (staffId: string) =>
  rows(
    "notifications",
    `SELECT * FROM notifications WHERE group_id = ?1 AND staff_id = ?2 AND read_at IS NULL ORDER BY at DESC, id DESC
      LIMIT coalesce((SELECT min(unread, ${mostRead}) FROM inboxes WHERE group_id = ?1 AND staff_id = ?2), 0)`,
    [staffId],
  );

import { mergedPage, type RawPage } from "../../platform/page.ts";
import { figures, number, type Query, rows } from "../../platform/query.ts";
import type { Bindable } from "../../platform/shard.ts";

/** How many changed messages a poll answers with, and how far unread ones are counted. */
export const mostPolled = 100;
/** How many messages are marked as read at once. */
const mostRead = 1000;

/** One inbox, newest first. */
export function inboxPage(staffId: string, page: { limit: number; after: readonly Bindable[] | null }): Query<RawPage> {
  return mergedPage({
    table: "notifications",
    order: ["at", "id"],
    descending: true,
    sight: { by: "assignee", keys: [staffId] },
    columns: { assignee: "staff_id" },
    ...page,
  });
}

/** What changed in an inbox after a sequence, the latest changes first. */
export const changedSince = (staffId: string, sequence: number) =>
  rows(
    "notifications",
    `SELECT * FROM notifications WHERE group_id = ?1 AND staff_id = ?2 AND changed_seq > cast(?3 AS INTEGER)
      ORDER BY changed_seq DESC LIMIT ${mostPolled}`,
    [staffId, sequence],
  );

/** Unread messages, as the database keeps count of them. */
export const unreadCount = (staffId: string): Query<number> =>
  figures("SELECT unread FROM inboxes WHERE group_id = ?1 AND staff_id = ?2", [staffId], ([found]) => number(found, "unread"));

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
      LIMIT (SELECT min(unread, ${mostRead}) FROM inboxes WHERE group_id = ?1 AND staff_id = ?2)`,
    [staffId],
  );

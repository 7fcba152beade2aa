import type * as contract from "../../../shared/contracts/notifications.contract.ts";
import { touched } from "../../platform/changes.ts";
import { answer, commit, type Outcome } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { decodeRow } from "../../platform/query.ts";
import { allUnread, inboxPage, inboxSince, mostPolled, unreadAmong } from "./notifications.repository.ts";
import { notificationView } from "./notifications.rules.ts";

/** The caller's inbox; a token has none, and its page is empty. */
export async function listNotifications({ scope, query, cursors }: Call<typeof contract.listNotifications>) {
  const page = await listPage({
    scope,
    query,
    cursors,
    order: 2,
    page: (request) => inboxPage(scope.actor.id, request),
    view: (raw) => notificationView(decodeRow("notifications", raw), scope.language),
  });
  if (!page.ok) return page;
  return answer({ ...page.value, data: page.value.data.filter((one) => one !== undefined) });
}

/** What came or was read since the caller last asked. */
export async function pollInbox({ scope, query }: Call<typeof contract.pollInbox>) {
  const { inbox } = await scope.read({ inbox: inboxSince(scope.actor.id, query.changedSince) });
  const { changed, unread } = inbox;
  return answer({
    unread: Math.min(unread, mostPolled),
    sequence: changed[0]?.changedSeq ?? query.changedSince,
    data: changed.flatMap((one) => notificationView(one, scope.language) ?? []),
  });
}

/** Marks messages of the caller's own inbox as read; others are left alone. */
export async function readNotifications({
  scope,
  body,
}: Call<typeof contract.readNotifications>): Promise<Outcome<{ read: number }>> {
  const staffId = scope.actor.id;
  const { unread } = await scope.read({
    unread: body.ids ? unreadAmong(staffId, body.ids) : allUnread(staffId),
  });
  const done = answer({ read: unread.length });
  if (unread.length === 0) return done;
  return commit(scope, {
    changes: { update: unread.map((one) => touched("notifications", one, { readAt: scope.asOf })) },
    audit: { verb: "notifications.read", subject: { type: "staff", id: staffId } },
    answer: done,
  });
}

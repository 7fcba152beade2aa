import { api, call } from "./api.ts";
import { setBadge } from "./badges.ts";
import { createInboxPoll } from "./inbox-news.ts";
import { onOwnWrite } from "./own-writes.ts";
import { queryClient } from "./query-client.ts";
import type { Identity } from "./session.ts";

const LOOK_EVERY_MS = 5_000;

/**
 * Keeps the count of unread messages beside the inbox, and its list, for as long as somebody is signed in. One tab
 * asks for all of them: every thirty seconds while it is looked at, at once when it is looked at again, and after
 * each write. Returns what ends it.
 */
export function startInboxPoll({ groupId, staffId }: Identity): () => void {
  const name = `dl_inbox:${groupId}:${staffId}`;
  const channel = new BroadcastChannel(name);
  const poll = createInboxPoll({
    ask: async (changedSince) => {
      const answer = await call(api.GET("/notifications/changes", { params: { query: { changedSince } } }));
      return { unread: answer.unread, sequence: answer.sequence, changed: answer.data.length > 0 };
    },
    show: ({ unread, changed }) => {
      setBadge("inbox", unread);
      if (changed) void queryClient.invalidateQueries({ queryKey: ["notifications"] });
    },
    tell: (news) => channel.postMessage(news),
    alone: (work) =>
      // Locks are given to secure pages alone; without them two tabs may ask at once, which does no harm.
      "locks" in navigator ? navigator.locks.request(name, work) : work(),
    visible: () => document.visibilityState === "visible",
    now: () => Date.now(),
  });

  const onFocus = (): void => {
    if (document.visibilityState === "visible") void poll.nudge();
  };
  channel.onmessage = ({ data }) => poll.hear(data);
  const timer = setInterval(() => void poll.tick(), LOOK_EVERY_MS);
  const stopHearing = onOwnWrite(() => void poll.nudge());
  addEventListener("focus", onFocus);
  document.addEventListener("visibilitychange", onFocus);
  void poll.nudge();

  return () => {
    clearInterval(timer);
    stopHearing();
    removeEventListener("focus", onFocus);
    document.removeEventListener("visibilitychange", onFocus);
    channel.close();
  };
}

import type { zh } from "./inbox.zh.ts";

export const en: typeof zh = {
  title: "Inbox",
  list: "Messages",
  columns: { message: "Message", text: "About", at: "When" },
  unread: "Unread",
  unreadCount: (count) => `${count} unread`,
  readAll: "Mark all as read",
  readDone: (count) => `${count} marked as read`,
  empty: "No messages yet. Calls to make, cases to handle and finished imports appear here.",
  refused: "That did not go through. Try again.",
};

import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { once } from "../kernel/once.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";

const tag = "notifications";

export const notificationKinds = [
  "opening-list",
  "day-end-reminder",
  "overdue",
  "escalated",
  "promised-call",
  "lapsed",
  "orders-missing",
  "case-opened",
  "case-due",
  "case-overdue",
  "case-closed",
  "rework",
  "high-value",
  "import-done",
  "export-done",
  "history-closed",
  "due-moved",
  "contact-missing",
  "handed-over",
  "customers-handed-over",
  "re-call-refuted",
  "re-call-differs",
  "line-low",
] as const;

export const notificationView = once(() =>
  z
    .strictObject({
      id: z.string(),
      kind: z.enum(notificationKinds),
      title: z.string(),
      text: z.string(),
      subject: z.strictObject({ type: z.string(), id: z.string() }),
      at: instant(),
      readAt: instant().nullable(),
    })
    .meta({ id: "Notification" }),
);

export const listNotifications = defineEndpoint({
  name: "listNotifications",
  tag,
  summary: "The caller's inbox, newest first.",
  method: "GET",
  path: "/notifications",
  permission: null,
  query: () => listQuery({}, ["-at"]),
  response: () => pageOf(notificationView()),
  errors: [],
});
export const pollInbox = defineEndpoint({
  name: "pollInbox",
  tag,
  summary: "What changed in the inbox since a sequence; with nothing new it reads one row.",
  method: "GET",
  path: "/notifications/changes",
  permission: null,
  query: () => z.strictObject({ changedSince: z.coerce.number().int().min(0).default(0) }),
  response: () =>
    z.strictObject({
      unread: z.number().int().meta({ description: "Unread messages, 100 where there are more." }),
      sequence: z.number().int().meta({ description: "To be sent as the next `changedSince`." }),
      data: z.array(notificationView()).meta({
        description: "New or newly read messages, newest first; the latest 100 where there are more.",
      }),
    }),
  errors: [],
});
export const readNotifications = defineEndpoint({
  name: "readNotifications",
  tag,
  summary: "Marks messages as read: those listed, or all.",
  method: "POST",
  path: "/notifications/read",
  permission: null,
  body: () => z.strictObject({ ids: z.array(z.string().max(200)).max(200).optional() }),
  response: () => z.strictObject({ read: z.number().int() }),
  errors: [],
});

import type { notificationKinds } from "../../../shared/contracts/notifications.contract.ts";
import type { NewRow } from "../../platform/changes.ts";

export type NotificationKind = (typeof notificationKinds)[number];

/** What each kind of message is told with; the words are built from these in the reader's language. */
export interface NotificationParams {
  "opening-list": { due: number; overdue: number };
  "day-end-reminder": { left: number };
  overdue: { count: number };
  escalated: { count: number };
  "promised-call": { time: string; name: string };
  lapsed: { count: number };
  "orders-missing": { store: string };
  "case-opened": { number: string; title: string; level: string };
  "case-due": { number: string };
  "case-closed": { number: string };
  rework: { order: string };
  "high-value": { order: string; yuan: number };
  "import-done": { file: string; created: number; updated: number; rejected: number };
  "history-closed": { count: number };
  "due-moved": { count: number; because: string };
  "contact-missing": { name: string };
}

/**
 * A message for one inbox. Its id is made of who, what and `key`, so that the same message a second time is
 * a conflict and stands once.
 */
export function notification<K extends NotificationKind>(input: {
  staffId: string;
  kind: K;
  key: string;
  subject: { type: string; id: string };
  params: NotificationParams[K];
  at: number;
}): NewRow<"notifications"> {
  return {
    id: `ntf_${input.staffId}:${input.kind}:${input.key}`,
    staffId: input.staffId,
    kind: input.kind,
    subjectType: input.subject.type,
    subjectId: input.subject.id,
    params: { ...input.params },
    at: input.at,
    readAt: null,
  };
}

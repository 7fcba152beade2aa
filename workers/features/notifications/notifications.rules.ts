import { notificationKinds } from "../../../shared/contracts/notifications.contract.ts";
import type { Language } from "../../../shared/kernel/problem.ts";
import { fill } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { notificationsEn } from "./notifications.en.ts";
import { notificationsZh } from "./notifications.zh.ts";

export type NotificationKind = (typeof notificationKinds)[number];

/** What each kind of message is told with; the words are built from these in the reader's language. */
export interface NotificationParams {
  "opening-list": { due: number; overdue: number };
  "day-end-reminder": { left: number };
  overdue: { count: number };
  escalated: { count: number };
  /** `time` is the store's clock, `15:30`. */
  "promised-call": { time: string; name: string };
  lapsed: { count: number };
  "orders-missing": { store: string };
  "case-opened": { number: string; title: string; level: string };
  /** `clock` is acknowledge, plan, update or solve. */
  "case-due": { number: string; clock: string };
  "case-overdue": { number: string; clock: string; name: string };
  "case-closed": { number: string };
  /** The number of the repair order, or of the case that found something to be done again. */
  rework: { order: string };
  "high-value": { order: string; yuan: number };
  "import-done": { file: string; created: number; updated: number; rejected: number };
  "export-done": { file: string; rows: number };
  "history-closed": { count: number };
  "due-moved": { count: number; because: string };
  "contact-missing": { name: string };
  /** `name` is whose work it was. */
  "handed-over": { name: string; count: number };
  "customers-handed-over": { name: string; count: number };
  /** `caller` is whose call it was. */
  "re-call-refuted": { caller: string };
  "re-call-differs": { caller: string };
  /** Shares in percent: of today, and of the thirty days before. */
  "line-low": { line: string; dials: number; share: number; mean: number };
}

/** Parameters as they are stored and read back. */
export type StoredParams = Readonly<Record<string, string | number>>;

/** The words of one kind; `{name}` is filled from the parameters. */
export interface NotificationWords {
  title: string;
  text: string | ((params: StoredParams) => string);
}

const words: Record<Language, Record<NotificationKind, NotificationWords>> = {
  zh: notificationsZh,
  en: notificationsEn,
};

/** Title and text of a message in the reader's language. */
export function wordsOf(input: { kind: NotificationKind; params: StoredParams; language: Language }): {
  title: string;
  text: string;
} {
  const { title, text } = words[input.language][input.kind];
  return { title, text: fill(typeof text === "string" ? text : text(input.params), input.params) };
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

/** A message as its reader sees it; one of a kind that is no longer told has no view. */
export function notificationView(one: Row<"notifications">, language: Language) {
  const kind = notificationKinds.find((known) => known === one.kind);
  if (!kind) return undefined;
  return {
    id: one.id,
    kind,
    ...wordsOf({ kind, params: one.params, language }),
    subject: { type: one.subjectType, id: one.subjectId },
    at: isoOf(one.at),
    readAt: isoOf(one.readAt),
  };
}

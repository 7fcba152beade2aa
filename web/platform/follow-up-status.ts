import type { Language } from "./language.ts";
import { daysAway, type Instant, overdueText, promisedText, type TimeFrame } from "./time-text.ts";

/** What a follow-up looks like to the person who works it; overdue and promised carry their words. */
export type FollowUpStatus =
  | { state: "waiting" }
  | { state: "due-today" }
  | { state: "overdue"; text: string }
  | { state: "promised"; text: string }
  | { state: "done" }
  | { state: "unreached" }
  | { state: "lapsed" }
  | { state: "exempt" }
  | { state: "refuted" };

const words: Record<Language, Record<Exclude<FollowUpStatus["state"], "overdue" | "promised">, string>> = {
  zh: {
    waiting: "待回访",
    "due-today": "今天到期",
    done: "已回访",
    unreached: "未联系上",
    lapsed: "超期关闭",
    exempt: "免回访",
    refuted: "复核不实",
  },
  en: {
    waiting: "Waiting",
    "due-today": "Due today",
    done: "Called",
    unreached: "Not reached",
    lapsed: "Lapsed",
    exempt: "Exempt",
    refuted: "Refuted",
  },
};

/** The words of a status (practice 4): `待回访`, `逾期 2 天`, `约好 15:30 再打`. */
export function statusText(status: FollowUpStatus, language: Language): string {
  return "text" in status ? status.text : words[language][status.state];
}

/**
 * The status of an open follow-up. A time promised to the customer says more than the due time, until that
 * promise itself has passed.
 */
export function openStatus({
  dueAt,
  promisedAt,
  frame,
}: {
  dueAt: Instant;
  promisedAt: Instant | null;
  frame: TimeFrame;
}): FollowUpStatus {
  if (promisedAt !== null && new Date(promisedAt).getTime() >= frame.now) {
    return { state: "promised", text: promisedText(promisedAt, frame) };
  }
  if (new Date(dueAt).getTime() < frame.now) return { state: "overdue", text: overdueText(dueAt, frame) };
  return { state: daysAway(dueAt, frame) === 0 ? "due-today" : "waiting" };
}

import { type DayException, dayKind } from "../../../shared/kernel/calendar.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";

export interface NoticeDay extends DayException {
  /** `known`: the calendar has it so already; `over`: the day can no longer be changed. */
  state: "new" | "known" | "over";
}

/** The days of a notice beside what a group's calendar holds; `since` is the first date that can still be set. */
export function noticeDays(input: {
  days: readonly DayException[];
  exceptions: readonly DayException[];
  since: LocalDate;
}): NoticeDay[] {
  const { days, exceptions, since } = input;
  return days.map(({ date, working, name }) => {
    const now = dayKind({ date, exceptions });
    const isKnown = now.working === working && now.name !== undefined && !now.provisional;
    const state = isKnown ? "known" : date < since ? "over" : "new";
    return { date, working, name, state };
  });
}

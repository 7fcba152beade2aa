import { addWorkingDays, type CountedDay, type DayException } from "../../../shared/kernel/calendar.ts";
import { explainBefore, explainDue, explainWait } from "../../../shared/kernel/explain-due.ts";
import {
  type Dialling,
  lastWindowEnd,
  lastWindowEndOn,
  nextStoreDayWindow,
} from "../../../shared/kernel/windows.ts";
import { addDays, instantOf, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import type { PolicyBody } from "../policies/policies.rules.ts";

/** Why a follow-up is due when it is, small enough to stand on every row; the explanation is rebuilt from it. */
export interface Why {
  /** What began the wait: delivered (交车), allocated (分配), asked (约定). */
  event: "delivered" | "allocated" | "asked" | "solved" | "opened" | "called";
  /** The local date it began. */
  on: LocalDate;
  n: number;
  unit: "working-days" | "days" | "set";
  /** Calendar days in which it has to be done at the latest, before the manufacturer asks; where that is sooner. */
  by?: number;
  /** Notes of recomputations, latest last: the date due before, and what changed. */
  moved?: { from: LocalDate; because: string }[];
}

export function readWhy(text: string): Why {
  const parsed: Why = JSON.parse(text);
  return parsed;
}

/** A why as stored; of many recomputations the last two are kept, so that it stays under 200 bytes. */
export function writeWhy(why: Why): string {
  const moved = why.moved?.slice(-2).map(({ from, because }) => ({ from, because: because.slice(0, 12) }));
  return JSON.stringify(moved ? { ...why, moved } : why);
}

export interface DueTimes {
  /** First window of the next store day: the car has been driven. */
  notBefore: number;
  dueAt: number;
  lapseAt: number;
  provisional: boolean;
  why: Why;
}

/** Counts a wait from a local date: the due date, and the days on the way. */
export function countWait(input: { why: Why; exceptions: readonly DayException[] }): {
  date: LocalDate;
  counted: CountedDay[];
  provisional: boolean;
} {
  const { why, exceptions } = input;
  if (why.unit === "working-days") return addWorkingDays({ from: why.on, days: why.n, exceptions });
  return { date: addDays(why.on, why.n), counted: [], provisional: false };
}

/**
 * When a follow-up begins, is due and lapses (CB-01, AR-04). Statutory days count the deadline, the end of
 * the day's last window in store hours gives its hour; store days say when dialling may begin. Instants in UTC ms.
 */
export function dueTimes(input: {
  event: Why["event"];
  startedAt: number;
  policy: PolicyBody;
  dialling: Dialling;
  exceptions: readonly DayException[];
  /** Whether it is to be done on its day and not before: the next store day with a window, where that has none. */
  onItsDay?: boolean;
  /** Calendar days in which it has to be done at the latest. */
  by?: number | undefined;
}): DueTimes {
  const { policy, dialling, exceptions, onItsDay = false, by } = input;
  const { zone } = dialling;
  const why: Why = {
    event: input.event,
    on: localDateOf({ at: input.startedAt, zone }),
    n: policy.due.n,
    unit: policy.due.unit,
    ...(by === undefined ? {} : { by }),
  };
  const due = countWait({ why, exceptions });
  const first = nextStoreDayWindow({ after: onItsDay ? addDays(due.date, -1) : why.on, ...dialling });
  const dueOn = onItsDay && first !== undefined ? localDateOf({ at: first, zone }) : sooner(due.date, why);
  const hour = lastWindowEndOn({ date: dueOn, store: dialling.store, windows: policy.windows });
  const dueAt = instantOf({ date: dueOn, minutes: hour, zone });
  return {
    notBefore: first === undefined ? dueAt : Math.min(first, dueAt),
    dueAt,
    lapseAt: lapseTime({ why, policy, zone, exceptions }),
    provisional: due.provisional,
    why,
  };
}

/** A due date, or the last day before the manufacturer asks where that comes first. */
function sooner(date: LocalDate, { on, by }: Pick<Why, "on" | "by">): LocalDate {
  const last = by === undefined ? date : addDays(on, by);
  return last < date ? last : date;
}

/** When memory has faded: the follow-up lapses in plain sight. */
export function lapseTime(input: {
  why: Why;
  policy: PolicyBody;
  zone: string;
  exceptions: readonly DayException[];
}): number {
  const { why, policy, zone, exceptions } = input;
  const wait = why.unit === "working-days" ? 0 : why.n;
  const from = wait > 0 ? addDays(why.on, wait) : why.on;
  const { date } = addWorkingDays({ from, days: policy.lapseWorkingDays, exceptions });
  return instantOf({ date, minutes: lastWindowEnd(policy.windows), zone });
}

const eventWords = {
  delivered: { zh: "交车", en: "delivered" },
  allocated: { zh: "分配", en: "allocated" },
  asked: { zh: "登记", en: "entered" },
  solved: { zh: "解决", en: "solved" },
  opened: { zh: "立案", en: "opened" },
  called: { zh: "回访", en: "called" },
};

export interface DueExplanation {
  explanation: { date: LocalDate; counted: boolean; because: string; name: string | null }[];
  sentence: { zh: string; en: string };
  provisional: boolean;
  notes: string[];
}

/** The explanation of a due time, rebuilt from its compact why (the closing example of practice.md section 4). */
export function explainWhy(input: {
  why: Why;
  dueAt: number;
  zone: string;
  exceptions: readonly DayException[];
}): DueExplanation {
  const { why, exceptions } = input;
  const dueOn = localDateOf({ at: input.dueAt, zone: input.zone });
  const moved = why.moved ?? [];
  const notes = moved.flatMap(({ from, because }, index) => {
    const to = moved[index + 1]?.from ?? dueOn;
    return from === to ? [] : [`${from} → ${to} (${because})`];
  });
  if (why.unit !== "working-days") {
    const days = why.unit === "days" ? why.n : null;
    return {
      explanation: Array.from({ length: days ?? 0 }, (_, day) => ({
        date: addDays(why.on, day + 1),
        counted: true,
        because: "calendar-day",
        name: null,
      })),
      sentence: explainWait({ event: eventWords[why.event], startedOn: why.on, dueOn, days }),
      provisional: false,
      notes,
    };
  }
  const wait = countWait({ why, exceptions });
  const last = sooner(wait.date, why);
  const isSooner = last !== wait.date;
  return {
    explanation: wait.counted
      .filter((day) => !isSooner || day.date <= last)
      .map(({ date, counted, because, name }) => ({
        date,
        counted,
        because,
        name: name ?? null,
      })),
    sentence: isSooner
      ? explainBefore({ event: eventWords[why.event], startedOn: why.on, dueOn: last })
      : explainDue({
          event: eventWords[why.event],
          startedOn: why.on,
          dueOn: wait.date,
          steps: wait.counted,
        }),
    provisional: wait.provisional,
    notes,
  };
}

import { type CountedDay, englishHolidayName } from "./calendar.ts";
import { type LocalDate, weekdayOf } from "./zone.ts";

interface Words {
  zh: string;
  en: string;
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekend: Words = { zh: "周末", en: "the weekend" };
const listZh = new Intl.ListFormat("zh-CN");
const listEn = new Intl.ListFormat("en-GB");

/**
 * Says in both languages why something is due on a date, for the person who has to do it. `event` is the
 * word for what began the wait (交车, delivered); `steps` are the days as `addWorkingDays` counted them.
 */
export function explainDue({
  event,
  startedOn,
  dueOn,
  steps,
}: {
  event: Words;
  startedOn: LocalDate;
  dueOn: LocalDate;
  steps: readonly CountedDay[];
}): Words {
  const withYear = startedOn.slice(0, 4) !== dueOn.slice(0, 4);
  const due = dayWords(dueOn, withYear);
  const start = weekdayAndDay(startedOn, withYear);
  const counted = steps.filter((step) => step.counted).length;

  const clauses: Words[] = [
    { zh: `${start.zh}${event.zh}`, en: `${event.en} on ${start.en}` },
    ...skipped(steps),
    ...workedAnyway(steps, { because: "make-up-day", zh: "调休上班", en: "worked in lieu" }),
    ...workedAnyway(steps, {
      because: "group-working-day",
      zh: "集团安排上班",
      en: "worked by the group's calendar",
    }),
    counted === 0
      ? { zh: "当天到期", en: "due the same day" }
      : { zh: `算满 ${counted} 个工作日`, en: `${counted} working day${counted === 1 ? "" : "s"} counted` },
  ];
  const caveat = unannounced(steps);
  return {
    zh: `${due.zh}到期：${clauses.map((clause) => clause.zh).join("，")}。${caveat.zh}`,
    en: `Due ${due.en}: ${clauses.map((clause) => clause.en).join(", ")}.${caveat.en}`,
  };
}

/** The same where calendar days were counted, all of them; `days` is null where somebody set the time. */
export function explainWait({
  event,
  startedOn,
  dueOn,
  days,
}: {
  event: Words;
  startedOn: LocalDate;
  dueOn: LocalDate;
  days: number | null;
}): Words {
  const withYear = startedOn.slice(0, 4) !== dueOn.slice(0, 4);
  const due = dayWords(dueOn, withYear);
  const start = weekdayAndDay(startedOn, withYear);
  const wait =
    days === null
      ? { zh: "时间是指定的", en: "the time was set by hand" }
      : { zh: `满 ${days} 天`, en: `${days} day${days === 1 ? "" : "s"} counted` };
  return {
    zh: `${due.zh}到期：${start.zh}${event.zh}，${wait.zh}。`,
    en: `Due ${due.en}: ${event.en} on ${start.en}, ${wait.en}.`,
  };
}

/** The same where the manufacturer asks next, and our call has to come before. */
export function explainBefore(input: { event: Words; startedOn: LocalDate; dueOn: LocalDate }): Words {
  const { event, startedOn, dueOn } = input;
  const withYear = startedOn.slice(0, 4) !== dueOn.slice(0, 4);
  const due = dayWords(dueOn, withYear);
  const start = weekdayAndDay(startedOn, withYear);
  return {
    zh: `${due.zh}到期：${start.zh}${event.zh}，要赶在厂家回访前打。`,
    en: `Due ${due.en}: ${event.en} on ${start.en}, to be called before the manufacturer asks.`,
  };
}

function skipped(steps: readonly CountedDay[]): Words[] {
  const off = steps.filter((step) => !step.counted);
  const names = new Set(off.flatMap((step) => (step.because === "weekend" ? [] : [step.name ?? ""])));
  const list = [...names].map((name) => ({ zh: name, en: englishHolidayName(name) ?? name }));
  if (off.some((step) => step.because === "weekend")) list.push(weekend);
  if (list.length === 0) return [];
  const joined = join(list);
  return [{ zh: `跳过${joined.zh}`, en: `skipping ${joined.en}` }];
}

/** Names the days that count although the week or a holiday would have them off. */
function workedAnyway(
  steps: readonly CountedDay[],
  { because, zh, en }: Words & { because: CountedDay["because"] },
): Words[] {
  const days = steps.filter((step) => step.because === because);
  if (days.length === 0) return [];
  const joined = join(days.map(({ date }) => weekdayAndDay(date)));
  return [{ zh: `${joined.zh}${zh}，算 ${days.length} 天`, en: `${joined.en} ${en}` }];
}

function unannounced(steps: readonly CountedDay[]): Words {
  const years = [...new Set(steps.filter((step) => step.provisional).map((step) => step.date.slice(0, 4)))];
  if (years.length === 0) return { zh: "", en: "" };
  return {
    zh: `${listZh.format(years)} 年放假安排还没公布，先按周末算，公布后会重算。`,
    en: ` The public holidays of ${listEn.format(years)} are not announced yet: weekends count for now, and the date will be worked out again when they are.`,
  };
}

function join(list: readonly Words[]): Words {
  return { zh: listZh.format(list.map((item) => item.zh)), en: listEn.format(list.map((item) => item.en)) };
}

function weekdayAndDay(date: LocalDate, withYear = false): Words {
  const day = dayWords(date, withYear);
  const weekday = weekdayOf(date) - 1;
  return { zh: `${day.zh}周${"一二三四五六日".charAt(weekday)}`, en: `${weekdays[weekday]} ${day.en}` };
}

function dayWords(date: LocalDate, withYear: boolean): Words {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  const zh = `${month}月${day}日`;
  const en = `${day} ${months[month - 1]}`;
  return withYear ? { zh: `${year}年${zh}`, en: `${en} ${year}` } : { zh, en };
}

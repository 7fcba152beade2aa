import type * as z from "zod";
import type { caseLevels, caseStates } from "../../../shared/contracts/cases.contract.ts";
import type { summaryFigures, summaryTotals } from "../../../shared/contracts/reports.summaries.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/zone.ts";
import type { ScriptBody } from "../policies/scripts.rules.ts";
import { lowestMark } from "./reports.sheets.rules.ts";

export type SummaryFigures = z.input<ReturnType<typeof summaryFigures>>;
type Totals = z.input<ReturnType<typeof summaryTotals>>;
type Voice = SummaryFigures["voices"]["praise"]["shown"][number];

type CaseLevel = (typeof caseLevels)[number];
type CaseState = (typeof caseStates)[number];

const dayMs = 86_400_000;
/** Words that stand in a report: all who were dissatisfied, a few of the others. */
const mostVoices = { dissatisfied: 100, improvement: 20, praise: 5 };
const mostCases = 50;

/** A valid contact of a period; one call about several orders is one. */
export interface Contact {
  followUpId: string;
  at: number;
  answers: Record<string, unknown>;
  words: string | null;
  ratingScale: number;
  who: string;
  level: CaseLevel | null;
  storeId: string;
  kind: string;
}

/** A case that was opened in a period or the half year before it. */
export interface OpenedCase {
  id: string;
  number: string;
  level: CaseLevel;
  state: CaseState;
  title: string;
  department: string | null;
  rework: boolean;
  openedAt: number;
  closedAt: number | null;
}

/** What fell due in a period, counted. */
export type DueTotals = Pick<Totals, "due" | "called" | "passed" | "timely" | "ended" | "reached">;

export interface Period {
  start: number;
  end: number;
}

export interface PeriodFacts {
  period: Period;
  due: DueTotals;
  dials: number;
  contacts: readonly Contact[];
}

/** The period before: the month before a whole month, else as many days. */
export function periodBefore(period: { from: LocalDate; to: LocalDate }): { from: LocalDate; to: LocalDate } {
  const { from, to } = period;
  const dayBefore = addDays(from, -1);
  const isMonth =
    from.endsWith("-01") && addDays(to, 1).endsWith("-01") && from.slice(0, 7) === to.slice(0, 7);
  if (isMonth) return { from: `${dayBefore.slice(0, 7)}-01`, to: dayBefore };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return { from: addDays(from, -days), to: dayBefore };
}

/** 2 of 5 or less, or a grievance or complaint: practice.md section 3. */
export function isDissatisfied(contact: Pick<Contact, "answers" | "level" | "ratingScale">): boolean {
  if (contact.level === "grievance" || contact.level === "complaint") return true;
  const mark = lowestMark(contact.answers);
  return mark !== null && Math.ceil((mark * 5) / contact.ratingScale) <= 2;
}

function isImprovement(contact: Contact): boolean {
  if (isDissatisfied(contact)) return false;
  const mark = lowestMark(contact.answers);
  return (
    contact.level === "improvement" || (mark !== null && Math.ceil((mark * 5) / contact.ratingScale) === 3)
  );
}

const within = ({ start, end }: Period, at: number | null): boolean => at !== null && at >= start && at < end;

function totalsOf(facts: PeriodFacts, cases: readonly OpenedCase[]): Totals {
  const { period, due, dials, contacts } = facts;
  const opened = cases.filter(({ openedAt }) => within(period, openedAt));
  const ofLevel = (wanted: CaseLevel) => opened.filter(({ level }) => level === wanted).length;
  return {
    ...due,
    dials,
    contacts: contacts.length,
    dissatisfied: contacts.filter(isDissatisfied).length,
    withWords: contacts.filter(({ words }) => words !== null).length,
    opened: {
      improvement: ofLevel("improvement"),
      grievance: ofLevel("grievance"),
      complaint: ofLevel("complaint"),
    },
    rework: opened.filter(({ rework }) => rework).length,
    closed: cases.filter(({ closedAt }) => within(period, closedAt)).length,
  };
}

/** As many of a list as are wanted, spread evenly over it: nobody picks the kindest. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).flatMap(
    (one) => one ?? [],
  );
}

function voicesOf(contacts: readonly Contact[], most: number): SummaryFigures["voices"]["praise"] {
  const said = contacts.flatMap((contact): Voice[] =>
    contact.words === null
      ? []
      : [
          {
            followUpId: contact.followUpId,
            who: contact.who,
            at: isoOf(contact.at),
            rating: lowestMark(contact.answers),
            level: contact.level,
            words: contact.words,
          },
        ],
  );
  return { count: said.length, shown: spread(said, most) };
}

/** How often each mark was given to each rating question, in the order of the scripts. */
function questionsOf(
  contacts: readonly Contact[],
  scripts: readonly ScriptBody[],
): SummaryFigures["questions"] {
  const questions = new Map<string, ScriptBody["questions"][number]>();
  for (const question of scripts.flatMap((script) => script.questions))
    if (question.type === "rating" && !questions.has(question.key)) questions.set(question.key, question);
  return [...questions.values()].flatMap((question) => {
    const given = contacts.flatMap((contact) => {
      const mark = contact.answers[question.key];
      return typeof mark === "number" ? [{ mark, scale: question.scale ?? contact.ratingScale }] : [];
    });
    if (given.length === 0) return [];
    const scale = Math.max(...given.map((one) => one.scale));
    const counts = Array.from(
      { length: scale },
      (_, index) => given.filter(({ mark }) => mark === index + 1).length,
    );
    return [
      {
        key: question.key,
        zh: question.zh,
        en: question.en,
        scale,
        n: given.length,
        mean: given.reduce((sum, { mark }) => sum + mark, 0) / given.length,
        counts,
      },
    ];
  });
}

function listed(cases: readonly OpenedCase[]): SummaryFigures["unclosed"] {
  return cases.slice(0, mostCases).map(({ id, number, level, state, title, department }) => ({
    id,
    number,
    level,
    state,
    title,
    department,
  }));
}

/** The figures of a report, from what a period and the one before it hold. */
export function figuresOf(input: {
  from: LocalDate;
  to: LocalDate;
  now: PeriodFacts;
  earlier: PeriodFacts;
  cases: readonly OpenedCase[];
  scripts: readonly ScriptBody[];
}): SummaryFigures {
  const { from, to, now, earlier, cases, scripts } = input;
  const contacts = now.contacts.toSorted((one, other) => one.at - other.at);
  const opened = cases.filter(({ openedAt }) => within(now.period, openedAt));
  const rest = contacts.filter((contact) => !isDissatisfied(contact) && !isImprovement(contact));
  return {
    from,
    to,
    before: periodBefore({ from, to }),
    now: totalsOf(now, cases),
    earlier: totalsOf(earlier, cases),
    questions: questionsOf(contacts, scripts),
    voices: {
      dissatisfied: voicesOf(contacts.filter(isDissatisfied), mostVoices.dissatisfied),
      improvement: voicesOf(contacts.filter(isImprovement), mostVoices.improvement),
      praise: voicesOf(rest, mostVoices.praise),
    },
    unclosed: listed(opened.filter(({ state }) => state !== "closed")),
    improvements: listed(opened.filter(({ level }) => level === "improvement")),
  };
}

/** Whom a report quotes: an organisation by its name, a person by surname and title alone. */
export function quotedAs(customer: {
  name: string | null;
  type: string | null;
  gender: string | null;
}): string {
  const { name, type, gender } = customer;
  if (name === null || name === "") return "—";
  if (type === "organisation") return name;
  const surname = [...name][0] ?? "";
  return `${surname}${gender === "male" ? "先生" : gender === "female" ? "女士" : "**"}`;
}

import type { Language } from "../../platform/language.ts";
import { calendarDate, localTime, type TimeFrame } from "../../platform/time-text.ts";
import { dateAfter } from "../../platform/zone-time.ts";
import type { FollowUpDetail } from "../follow-ups/follow-ups.queries.ts";
import { askedQuestions } from "./branches.ts";
import { type Answer, type CallForm, LEVELS, type Level, type Question } from "./call-form.ts";

const COMPOUND_SURNAMES = new Set(
  "欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 东方 南宫 独孤 端木 轩辕".split(" "),
);
const TITLED = /(先生|女士|小姐|老师|师傅|经理|总)$/;

/** How a customer is spoken to: `周先生`; without a known gender `周先生/女士`, a company by its name. */
export function addressOf({
  name,
  gender,
  organisation,
  language,
}: {
  name: string;
  gender: "male" | "female" | null;
  organisation: boolean;
  language: Language;
}): string {
  const trimmed = name.trim();
  if (organisation || language === "en" || !/^\p{Script=Han}{2,4}$/u.test(trimmed) || TITLED.test(trimmed)) {
    return trimmed;
  }
  const surname = COMPOUND_SURNAMES.has(trimmed.slice(0, 2)) ? trimmed.slice(0, 2) : trimmed.slice(0, 1);
  return surname + (gender === null ? "先生/女士" : gender === "male" ? "先生" : "女士");
}

/**
 * The words of a script with its places filled: `{customer}`, `{store}`. A place nobody knows is left out; a
 * space parts Han from the digits and letters that came in.
 */
export function fillScript(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/(\p{Script=Han}?)\{(\w+)\}/gu, (_place, before: string, name: string) => {
    const value = values[name] ?? "";
    return before && /^[A-Za-z0-9]/.test(value) ? `${before} ${value}` : before + value;
  });
}

/** What the key of a digit answers to a question; undefined where the question knows no such digit. */
export function digitAnswer({
  question,
  digit,
  scale,
}: {
  question: Question;
  digit: number;
  scale: 5 | 10;
}): Answer | undefined {
  const mark = digit === 0 ? 10 : digit;
  if (question.type === "rating") return mark <= (question.scale ?? scale) ? mark : undefined;
  if (question.type === "yes-no") return { 1: true, 2: false }[mark];
  return question.type === "choice" ? question.choices?.[mark - 1]?.key : undefined;
}

/** Whether a question is answered by a digit. */
export function takesDigits({ type }: Question): boolean {
  return type === "rating" || type === "yes-no" || type === "choice";
}

/** The question that the digits answer after another: the next that takes them, else the same. */
export function questionAfter(questions: readonly Question[], key: string): string {
  const at = questions.findIndex((question) => question.key === key);
  return questions.slice(at + 1).find(takesDigits)?.key ?? key;
}

/** The lowest mark the customer gave; null where nothing was rated. */
export function lowestMark(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): number | null {
  const marks = questions
    .filter(({ type }) => type === "rating")
    .map(({ key }) => answers[key])
    .filter((answer) => typeof answer === "number");
  return marks.length === 0 ? null : Math.min(...marks);
}

/** The level the server gives to a mark that nobody marked otherwise: the middle wants mending, less is a grievance. */
export function levelOfMark(mark: number | null, scale: 5 | 10): Level | null {
  if (mark === null) return null;
  const ofFive = scale === 10 ? Math.ceil(mark / 2) : mark;
  if (ofFive <= 2) return "grievance";
  return ofFive === 3 ? "improvement" : null;
}

/** What the server makes of a mark and of what the caller marked: the graver of the two. */
export function graverOf(marked: Level | null, byMark: Level | null): Level | null {
  const rank = (level: Level | null) => (level === null ? -1 : LEVELS.indexOf(level));
  return rank(marked) > rank(byMark) ? marked : byMark;
}

/** The level of what the customer said on a call: by the caller's mark or the lowest rating, the graver; null for neither. */
export function levelOf(
  { script, ratingScale }: Pick<FollowUpDetail, "script" | "ratingScale">,
  form: Pick<CallForm, "level" | "answers" | "rework">,
): Level | null {
  const lowest = lowestMark(askedQuestions(script.questions, form), form.answers);
  return graverOf(form.level, levelOfMark(lowest, ratingScale));
}

/** A time to call back that is one key away. */
export type CallBackChoice = {
  key: "this-afternoon" | "tomorrow-morning" | "tomorrow-afternoon";
  on: string;
  clock: string;
};

const AFTERNOON_OVER = 14 * 60 + 30;

/** Times customers ask for most: three this afternoon while it lies well ahead, ten and three tomorrow. */
export function callBackChoices(frame: TimeFrame): CallBackChoice[] {
  const today = calendarDate(frame.now, frame.zone);
  const tomorrow = dateAfter(today, 1);
  const { hour, minute } = localTime(frame.now, frame.zone);
  const afternoon = { key: "this-afternoon", on: today, clock: "15:00" } as const;
  return [
    ...(hour * 60 + minute < AFTERNOON_OVER ? [afternoon] : []),
    { key: "tomorrow-morning", on: tomorrow, clock: "10:00" },
    { key: "tomorrow-afternoon", on: tomorrow, clock: "15:00" },
  ];
}

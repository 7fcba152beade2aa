import type { components } from "../../../platform/api.generated.ts";

export type Script = components["schemas"]["Script"];
export type ScriptKey = Script["key"];
export type ScriptBody = Script["body"];
export type Question = ScriptBody["questions"][number];
export type QuestionType = Question["type"];
export type Choice = NonNullable<Question["choices"]>[number];
export type AskedWhen = NonNullable<Question["when"]>;

export const SCRIPT_KEYS = ["service-callback", "first-contact", "manual"] as const satisfies ScriptKey[];
export const QUESTION_TYPES = [
  "rating",
  "words",
  "yes-no",
  "choice",
  "archive",
] as const satisfies QuestionType[];
/** Archive data that a call may fill in. */
export const ARCHIVE_FIELDS = [
  "insuranceExpiresOn",
  "wecom",
  "nextServiceOn",
  "nextServiceKm",
  "mileageKm",
  "birthday",
] as const;

export const MOST_QUESTIONS = 30;

/** The first key of a kind that none of those in use is: `q-1`, `q-2` … */
export function freeKey(prefix: string, used: readonly { key: string }[]): string {
  let number = 1;
  while (used.some(({ key }) => key === `${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A question of a type as it begins: a choice has two answers to fill in. */
export function newQuestion(type: QuestionType, used: readonly Question[]): Question {
  const begun = { key: freeKey("q", used), type, zh: "", en: "" };
  return withType(begun, type);
}

/** A question made into one of another type: what the new type does not use is left out. */
export function withType(
  { key, zh, en, hintZh, hintEn, choices, fields, scale, when, makers }: Question,
  type: QuestionType,
): Question {
  const hints = { ...(hintZh ? { hintZh } : {}), ...(hintEn ? { hintEn } : {}) };
  const blank = [
    { key: "c-1", zh: "", en: "" },
    { key: "c-2", zh: "", en: "" },
  ];
  return {
    key,
    type,
    zh,
    en,
    ...hints,
    ...(type === "choice" ? { choices: choices ?? blank } : {}),
    ...(type === "archive" ? { fields: fields ?? [...ARCHIVE_FIELDS] } : {}),
    ...(type === "rating" && scale ? { scale } : {}),
    ...(when ? { when } : {}),
    ...(makers ? { makers } : {}),
  };
}

/** Whether a question can come to be asked, by how one before it is answered. */
function canBe(when: AskedWhen, before: readonly Question[]): boolean {
  if ("marked" in when) return true;
  const on = before.find(({ key }) => key === when.question);
  if ("atMost" in when) return on?.type === "rating" && when.atMost < (on.scale ?? 10);
  if ("is" in when) return on?.type === "yes-no";
  return on?.type === "choice" && when.oneOf.every((one) => on.choices?.some(({ key }) => key === one));
}

/** The questions after one was moved, removed or became another: whoever hung on what is gone is always asked. */
export function branchesKept(questions: readonly Question[]): Question[] {
  return questions.map((question, index) => {
    const { when, ...plain } = question;
    return when === undefined || canBe(when, questions.slice(0, index)) ? question : plain;
  });
}

/** How a question begins to hang on another: the low marks, no, the first choice. */
export function branchOn(on: Question): AskedWhen | undefined {
  if (on.type === "rating") return { question: on.key, atMost: on.scale === 10 ? 6 : 3 };
  if (on.type === "yes-no") return { question: on.key, is: false };
  const [first] = on.type === "choice" ? (on.choices ?? []) : [];
  return first && { question: on.key, oneOf: [first.key] };
}

/** Questions on whose answer others can hang. */
export function canLead({ type }: Question): boolean {
  return type === "rating" || type === "yes-no" || type === "choice";
}

/** The questions with one a step up (-1) or down (1); at an end nothing moves. */
export function moved(questions: readonly Question[], at: number, step: -1 | 1): Question[] {
  const next = [...questions];
  const [from, to] = [next[at], next[at + step]];
  if (from === undefined || to === undefined) return next;
  next[at] = to;
  next[at + step] = from;
  return next;
}

/** Places in a script where something must stand and nothing does, by JSON pointer into the body. */
export function missingWords({ questions }: ScriptBody): string[] {
  return questions.flatMap(({ zh, choices }, index) => [
    ...(zh.trim() === "" ? [`/questions/${index}/zh`] : []),
    ...(choices ?? []).flatMap((choice, at) =>
      choice.zh.trim() === "" ? [`/questions/${index}/choices/${at}/zh`] : [],
    ),
  ]);
}

/** The script as it is sent: where no English was written, the Chinese stands for both. */
export function completeScript({ opening, closing, questions }: ScriptBody): ScriptBody {
  const both = <Words extends { zh: string; en: string }>(words: Words): Words => ({
    ...words,
    zh: words.zh.trim(),
    en: words.en.trim() || words.zh.trim(),
  });
  return {
    opening: both(opening),
    closing: both(closing),
    questions: questions.map((question) => ({
      ...both(question),
      ...(question.choices ? { choices: question.choices.map(both) } : {}),
    })),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Record<string, unknown> & { zh: string; en: string } {
  return isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";
}

function readWhen(kept: unknown): AskedWhen | undefined {
  if (!isRecord(kept)) return undefined;
  if (kept.marked === "rework") return { marked: "rework" };
  const { question, atMost, is, oneOf } = kept;
  if (typeof question !== "string") return undefined;
  if (typeof atMost === "number") return { question, atMost };
  if (typeof is === "boolean") return { question, is };
  return Array.isArray(oneOf)
    ? { question, oneOf: oneOf.filter((one: unknown) => typeof one === "string") }
    : undefined;
}

function readQuestion(kept: unknown): Question | null {
  if (!isRecord(kept) || !isWords(kept) || typeof kept.key !== "string") return null;
  const type = QUESTION_TYPES.find((known) => known === kept.type);
  if (!type) return null;
  const { key, zh, en, hintZh, hintEn, fields, choices, scale } = kept;
  const when = readWhen(kept.when);
  const keptChoices = Array.isArray(choices)
    ? choices.flatMap((choice: unknown) =>
        isWords(choice) && "key" in choice && typeof choice.key === "string"
          ? [{ key: choice.key, zh: choice.zh, en: choice.en }]
          : [],
      )
    : undefined;
  const keptFields = Array.isArray(fields)
    ? fields.filter((field: unknown): field is string => typeof field === "string")
    : undefined;
  return withType(
    {
      key,
      type,
      zh,
      en,
      ...(typeof hintZh === "string" ? { hintZh } : {}),
      ...(typeof hintEn === "string" ? { hintEn } : {}),
      ...(keptChoices ? { choices: keptChoices } : {}),
      ...(keptFields ? { fields: keptFields } : {}),
      ...(scale === 5 || scale === 10 ? { scale } : {}),
      ...(when ? { when } : {}),
      ...(kept.makers === true ? { makers: true } : {}),
    },
    type,
  );
}

/** The script that a draft kept, or null when it is none. */
export function readScript(kept: unknown): ScriptBody | null {
  if (!isRecord(kept) || !isWords(kept.opening) || !isWords(kept.closing) || !Array.isArray(kept.questions))
    return null;
  const questions = kept.questions.map(readQuestion);
  if (questions.some((question) => question === null)) return null;
  return {
    opening: { zh: kept.opening.zh, en: kept.opening.en },
    closing: { zh: kept.closing.zh, en: kept.closing.en },
    questions: questions.filter((question) => question !== null),
  };
}

import { language } from "../../../platform/i18n.ts";
import type { Told } from "../versions/differences.ts";
import type { Question, ScriptBody } from "./script-body.ts";
import { t } from "./scripts.words.ts";

/** A script part by part, as its versions are compared. */
export function tellScript({ opening, closing, questions }: ScriptBody): Told[] {
  return [
    { key: "/opening", name: t().opening, text: words(opening) },
    ...questions.flatMap((question, index) => tellQuestion(question, index + 1, questions)),
    { key: "/closing", name: t().closing, text: words(closing) },
  ];
}

function words({ zh, en }: { zh: string; en: string }): string {
  return zh === en ? zh : [zh, en].filter((text) => text !== "").join(" / ");
}

function tellQuestion(question: Question, number: number, questions: readonly Question[]): Told[] {
  const { key, type, hintZh = "", hintEn = "", makers } = question;
  const name = t().question(number);
  return [
    { key, name, text: `${number}. ${t().types[type]}：${words(question)}${answersOf(question)}` },
    { key: `${key}/hint`, name: `${name} · ${t().hint}`, text: words({ zh: hintZh, en: hintEn }) },
    { key: `${key}/when`, name: `${name} · ${t().when}`, text: branch(question, questions) },
    { key: `${key}/makers`, name, text: makers ? t().makersShort : "" },
  ];
}

function answersOf({ choices, fields, scale }: Question): string {
  const parts = [
    ...(choices ? [choices.map((choice) => choice[language()]).join("、")] : []),
    ...(fields ? [fields.map((field) => t().fields[field] ?? field).join("、")] : []),
    ...(scale ? [t().scales[scale === 5 ? "five" : "ten"]] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("；")})`;
}

/** What a question hangs on: `第 1 题答「3 分及以下」才问`; nothing where it is always asked. */
function branch({ when }: Question, questions: readonly Question[]): string {
  if (!when) return "";
  if ("marked" in when) return t().whens.rework;
  const number = questions.findIndex(({ key }) => key === when.question) + 1;
  const on = questions[number - 1];
  if ("atMost" in when) return t().branch(number, t().whens.atMost(when.atMost));
  if ("is" in when) return t().branch(number, when.is ? t().whens.yes : t().whens.no);
  const names = when.oneOf.map((key) => on?.choices?.find((one) => one.key === key)?.[language()] ?? key);
  return t().branch(number, names.join("、"));
}

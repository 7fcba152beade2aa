import { language } from "../../../platform/i18n.ts";
import type { Told } from "../versions/differences.ts";
import type { Question, ScriptBody } from "./script-body.ts";
import { t } from "./scripts.words.ts";

/** A script part by part, as its versions are compared. */
export function tellScript({ opening, closing, questions }: ScriptBody): Told[] {
  const words = (pair: { zh: string; en: string }): string =>
    pair.zh === pair.en ? pair.zh : [pair.zh, pair.en].filter((text) => text !== "").join(" / ");
  return [
    { key: "/opening", name: t().opening, text: words(opening) },
    ...questions.map((question, index) => ({
      key: question.key,
      name: t().question(index + 1),
      text: `${index + 1}. ${t().types[question.type]}：${words(question)}${more(question)}${branch(question, questions)}`,
    })),
    { key: "/closing", name: t().closing, text: words(closing) },
  ];
}

function more({ choices, fields, scale, hintZh, hintEn, makers }: Question): string {
  const parts = [
    ...(makers ? [t().makersShort] : []),
    ...(choices ? [choices.map((choice) => choice[language()]).join("、")] : []),
    ...(fields ? [fields.map((field) => t().fields[field] ?? field).join("、")] : []),
    ...(scale ? [t().scales[scale === 5 ? "five" : "ten"]] : []),
    ...[hintZh, hintEn].filter((hint) => hint !== undefined && hint !== ""),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("；")})`;
}

/** What a question hangs on: `，第 1 题 3 分及以下才问`. */
function branch({ when }: Question, questions: readonly Question[]): string {
  if (!when) return "";
  if ("marked" in when) return t().branch.rework;
  const number = questions.findIndex(({ key }) => key === when.question) + 1;
  const on = questions[number - 1];
  if ("atMost" in when) return t().branch.answer(number, t().whens.atMost(when.atMost));
  if ("is" in when) return t().branch.answer(number, when.is ? t().whens.yes : t().whens.no);
  const names = when.oneOf.map((key) => on?.choices?.find((one) => one.key === key)?.[language()] ?? key);
  return t().branch.answer(number, names.join("、"));
}

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
      text: `${index + 1}. ${t().types[question.type]}：${words(question)}${more(question)}`,
    })),
    { key: "/closing", name: t().closing, text: words(closing) },
  ];
}

function more({ choices, fields, scale, hintZh, hintEn }: Question): string {
  const parts = [
    ...(choices ? [choices.map((choice) => choice[language()]).join("、")] : []),
    ...(fields ? [fields.map((field) => t().fields[field] ?? field).join("、")] : []),
    ...(scale ? [t().scales[scale === 5 ? "five" : "ten"]] : []),
    ...[hintZh, hintEn].filter((hint) => hint !== undefined && hint !== ""),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("；")})`;
}

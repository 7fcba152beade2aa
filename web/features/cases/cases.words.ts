import { messages } from "../../platform/i18n.ts";
import type { CaseAct } from "./case-acts.ts";
import type { Case } from "./case-list.ts";
import { en } from "./cases.en.ts";
import { zh } from "./cases.zh.ts";

/** The cases' words in the language in force. */
export const t = messages({ zh, en });

/** What an act is called as the case stands: a second plan changes the first. */
export function actWords(act: CaseAct, { state }: Pick<Case, "state">): string {
  return act === "planned" && state === "planned" ? t().replan : t().acts[act];
}

import { messages } from "../../platform/i18n.ts";
import { en } from "./follow-ups.en.ts";
import { zh } from "./follow-ups.zh.ts";

/** The words about follow-ups in the language in force. */
export const followUpWords = messages({ zh, en });

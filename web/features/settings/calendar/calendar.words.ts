import { messages } from "../../../platform/i18n.ts";
import { en } from "./calendar.en.ts";
import { zh } from "./calendar.zh.ts";

/** The calendar's words in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../../platform/i18n.ts";
import { en } from "./mine.en.ts";
import { zh } from "./mine.zh.ts";

/** The words of a person's own settings in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./numbers.en.ts";
import { zh } from "./numbers.zh.ts";

/** The words of the numbers of each role in the language in force. */
export const t = messages({ zh, en });

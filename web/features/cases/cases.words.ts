import { messages } from "../../platform/i18n.ts";
import { en } from "./cases.en.ts";
import { zh } from "./cases.zh.ts";

/** The cases' words in the language in force. */
export const t = messages({ zh, en });

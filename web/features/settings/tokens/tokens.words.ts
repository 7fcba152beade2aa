import { messages } from "../../../platform/i18n.ts";
import { en } from "./tokens.en.ts";
import { zh } from "./tokens.zh.ts";

/** The tokens' words in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../../platform/i18n.ts";
import { en } from "./scripts.en.ts";
import { zh } from "./scripts.zh.ts";

/** The scripts' words in the language in force. */
export const t = messages({ zh, en });

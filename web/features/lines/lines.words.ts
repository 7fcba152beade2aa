import { messages } from "../../platform/i18n.ts";
import { en } from "./lines.en.ts";
import { zh } from "./lines.zh.ts";

/** The words of the outgoing lines in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./runs.en.ts";
import { zh } from "./runs.zh.ts";

/** The words of today's runs in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../../platform/i18n.ts";
import { en } from "./staff.en.ts";
import { zh } from "./staff.zh.ts";

/** The colleagues' words in the language in force. */
export const t = messages({ zh, en });

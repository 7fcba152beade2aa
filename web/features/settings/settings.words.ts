import { messages } from "../../platform/i18n.ts";
import { en } from "./settings.en.ts";
import { zh } from "./settings.zh.ts";

/** Words that several pages of the settings share, in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../../platform/i18n.ts";
import { en } from "./versions.en.ts";
import { zh } from "./versions.zh.ts";

/** The words of drafts and versions in the language in force. */
export const t = messages({ zh, en });

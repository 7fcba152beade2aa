import { messages } from "../../../platform/i18n.ts";
import { en } from "./policies.en.ts";
import { zh } from "./policies.zh.ts";

/** The policies' words in the language in force. */
export const t = messages({ zh, en });

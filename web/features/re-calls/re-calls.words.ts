import { messages } from "../../platform/i18n.ts";
import { en } from "./re-calls.en.ts";
import { zh } from "./re-calls.zh.ts";

/** The words of the register of re-calls in the language in force. */
export const t = messages({ zh, en });

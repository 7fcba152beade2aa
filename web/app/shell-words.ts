import { messages } from "../platform/i18n.ts";
import { en } from "./shell.en.ts";
import { zh } from "./shell.zh.ts";

/** The frame's words in the language in force. */
export const t = messages({ zh, en });

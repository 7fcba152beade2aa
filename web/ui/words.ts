import { messages } from "../platform/i18n.ts";
import { en } from "./ui.en.ts";
import { zh } from "./ui.zh.ts";

/** The parts' own words in the language in force. */
export const words = messages({ zh, en });

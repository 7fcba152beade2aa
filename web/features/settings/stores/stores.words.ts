import { messages } from "../../../platform/i18n.ts";
import { en } from "./stores.en.ts";
import { zh } from "./stores.zh.ts";

/** The stores' words in the language in force. */
export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./exports.en.ts";
import { zh } from "./exports.zh.ts";

export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./reports.en.ts";
import { zh } from "./reports.zh.ts";

export const t = messages({ zh, en });

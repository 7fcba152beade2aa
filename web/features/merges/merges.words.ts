import { messages } from "../../platform/i18n.ts";
import { en } from "./merges.en.ts";
import { zh } from "./merges.zh.ts";

export const t = messages({ zh, en });

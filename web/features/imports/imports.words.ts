import { messages } from "../../platform/i18n.ts";
import { en } from "./imports.en.ts";
import { zh } from "./imports.zh.ts";

export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./call.en.ts";
import { zh } from "./call.zh.ts";

export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./customers.en.ts";
import { zh } from "./customers.zh.ts";

export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./vehicles.en.ts";
import { zh } from "./vehicles.zh.ts";

export const t = messages({ zh, en });

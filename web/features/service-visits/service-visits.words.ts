import { messages } from "../../platform/i18n.ts";
import { en } from "./service-visits.en.ts";
import { zh } from "./service-visits.zh.ts";

export const t = messages({ zh, en });

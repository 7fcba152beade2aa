import { messages } from "../../platform/i18n.ts";
import { en } from "./history.en.ts";
import { zh } from "./history.zh.ts";

export const t = messages({ zh, en });

import { messages } from "../../platform/i18n.ts";
import { en } from "./workbench.en.ts";
import { zh } from "./workbench.zh.ts";

export const t = messages({ zh, en });

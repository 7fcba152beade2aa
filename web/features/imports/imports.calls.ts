import { countText } from "../../platform/formats.ts";
import type { Import } from "./imports.queries.ts";
import { callsToday } from "./imports.steps.ts";
import { t } from "./imports.words.ts";

/** What an import brings for today: `今天有 198 个回访，合并同号后该打 186 个号码`. */
export function callsTodayText(report: Import["report"]): string {
  const { callbacks, phones } = callsToday(report);
  return t().callsToday(countText(callbacks), countText(phones));
}

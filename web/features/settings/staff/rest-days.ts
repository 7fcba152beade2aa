import { t as shared } from "../settings.words.ts";
import { t } from "./staff.words.ts";

/** `周三、周日`, or a word for none. Monday is 1. */
export function restDayText(restDays: readonly (number | string)[]): string {
  return restDays.map((day) => shared().weekdays[Number(day) - 1]).join("、") || t().noRest;
}

import { clockOf } from "../../../platform/call-windows.ts";
import { t as shared } from "../settings.words.ts";
import { type Store, type Weekday, weekRuns } from "./store-values.ts";
import { t } from "./stores.words.ts";

function weekdayName(day: Weekday): string {
  return shared().weekdays[Number(day) - 1] ?? "";
}

/** A store's week in one line: `周一至周六 08:00–18:00，周日 休息`. */
export function weekLine(spans: Store["spans"]): string {
  const runs = weekRuns(spans);
  const texts = runs.map((run) => {
    const days = runs.length === 1 ? t().everyDay : t().days(weekdayName(run.from), weekdayName(run.to));
    const hours = run.spans.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(" ");
    return `${days} ${hours || t().closed}`;
  });
  return texts.join("，");
}

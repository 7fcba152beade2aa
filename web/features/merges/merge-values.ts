import { countText } from "../../platform/formats.ts";
import type { MergeCount } from "./components/merge-sheet.tsx";
import { t } from "./merges.words.ts";

/** As far as records are counted; the server says no more. */
const MOST_COUNTED = 1000;

/** What hangs on two records, line by line; what neither has is left out. */
export function countLines<Name extends string>(
  kept: Record<Name, number>,
  gone: Record<Name, number>,
  labels: Record<Name, string>,
): MergeCount[] {
  const text = (count: number) => (count >= MOST_COUNTED ? t().more(MOST_COUNTED) : countText(count));
  const names = Object.keys(labels) as Name[];
  return names
    .filter((name) => kept[name] > 0 || gone[name] > 0)
    .map((name) => ({ label: labels[name], kept: text(kept[name]), gone: text(gone[name]) }));
}

import { type StoreDays, storeDay } from "./windows.ts";
import { addDays, hourMs, instantOf, localDateOf } from "./zone.ts";

const searchedDays = 366;

/**
 * The instant (UTC ms) at which `hours` of a store's opening hours have passed since `at` (CP-02); an hour
 * may be a fraction. None left at closing time is that closing time; 0 hours is the first open moment.
 * Undefined where a year ahead has not enough of them.
 */
export function addStoreHours({
  at,
  hours,
  zone,
  store,
}: {
  at: number;
  hours: number;
  zone: string;
  store: StoreDays;
}): number | undefined {
  let left = hours * hourMs;
  const today = localDateOf({ at, zone });
  for (let ahead = 0; ahead <= searchedDays; ahead++) {
    const date = addDays(today, ahead);
    for (const { from, to } of storeDay({ date, store }).spans) {
      const start = Math.max(at, instantOf({ date, minutes: from, zone }));
      const end = instantOf({ date, minutes: to, zone });
      if (start >= end) continue;
      if (left <= end - start) return start + left;
      left -= end - start;
    }
  }
  return undefined;
}

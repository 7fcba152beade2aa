import type { RoleKey } from "../../../shared/kernel/permissions.ts";
import { dialWindows, lastWindowEnd, storeDay } from "../../../shared/kernel/windows.ts";
import { addDays, hourMs, instantOf, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import {
  type Colleague,
  type FollowUpFacts,
  storeDaysOf,
  zoneOfStore,
} from "../follow-ups/follow-ups.facts.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";

/** Times of a person's day at which one message gathers what there is to say. */
export type Moment = "opening" | "orders-check" | "day-end";

const ordersCheck = 10 * 60;
/** Nobody waits longer for a moment than for the end of tomorrow; one who does has waited under another clock. */
export const longestWaitMs = 48 * hourMs;

/** Who hears of orders that have not come by ten. */
export const checksOrders: readonly RoleKey[] = ["information-clerk", "cs-supervisor"];

/** The stores a person answers for; all of them where they see the group. */
export function storesOf(colleague: Colleague, facts: FollowUpFacts): string[] {
  return colleague.row.sight === "group"
    ? [...facts.stores.keys()]
    : [...colleague.storeIds].filter((id) => facts.stores.has(id));
}

/** The moments of a person's day: their stores' first opening, ten o'clock, and two hours before the last window ends. */
export function momentsOn(input: {
  colleague: Colleague;
  facts: FollowUpFacts;
  date: LocalDate;
}): { moment: Moment; at: number }[] {
  const { colleague, facts, date } = input;
  const moments: { moment: Moment; at: number }[] = [];
  for (const storeId of storesOf(colleague, facts)) {
    const store = facts.stores.get(storeId);
    const days = storeDaysOf(facts, storeId);
    const day = storeDay({ date, store: days });
    const [first] = day.spans;
    if (!store || !day.open || !first) continue;
    const { zone } = store;
    const { body } = effectivePolicy({ kind: "service-callback", storeId, policies: facts.policies });
    moments.push({ moment: "opening", at: instantOf({ date, minutes: first.from, zone }) });
    moments.push({ moment: "orders-check", at: instantOf({ date, minutes: ordersCheck, zone }) });
    const windows = dialWindows({ date, store: days, windows: body.windows });
    if (windows.length > 0)
      moments.push({
        moment: "day-end",
        at: instantOf({ date, minutes: lastWindowEnd(windows) - body.remindBeforeEndMinutes, zone }),
      });
  }
  const kinds: Moment[] = ["opening", "orders-check", "day-end"];
  return kinds
    .flatMap((moment) => {
      const times = moments.filter((one) => one.moment === moment).map(({ at }) => at);
      return times.length === 0 ? [] : [{ moment, at: Math.min(...times) }];
    })
    .sort((a, b) => a.at - b.at);
}

/** A person's zone: that of their first store. */
export function zoneOfPerson(colleague: Colleague, facts: FollowUpFacts): string {
  const [first] = storesOf(colleague, facts);
  return zoneOfStore(facts, first ?? "");
}

/** The next moment after an instant, today or tomorrow; a day later where no store opens then. */
export function nextMomentAt(input: { colleague: Colleague; facts: FollowUpFacts; after: number }): number {
  const today = localDateOf({ at: input.after, zone: zoneOfPerson(input.colleague, input.facts) });
  for (const date of [today, addDays(today, 1)]) {
    const next = momentsOn({ ...input, date }).find(({ at }) => at > input.after);
    if (next) return next.at;
  }
  return input.after + 24 * hourMs;
}

/** The moments that have come between the one a person waited for and now; after a long silence only today's. */
export function momentsDue(input: {
  colleague: Colleague;
  facts: FollowUpFacts;
  since: number;
  asOf: number;
}): Moment[] {
  const today = localDateOf({ at: input.asOf, zone: zoneOfPerson(input.colleague, input.facts) });
  return momentsOn({ ...input, date: today })
    .filter(({ at }) => at >= input.since && at <= input.asOf)
    .map(({ moment }) => moment);
}

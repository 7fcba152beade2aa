import type { Problem } from "../../../shared/kernel/problem.ts";
import { areSpans, type Span } from "../../../shared/kernel/windows.ts";
import { zoneOf } from "../../../shared/kernel/zone.ts";
import { type FullRow, given } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"];
const everyDay = { from: 9 * 60, to: 18 * 60 };

type GivenWeek = Readonly<Record<string, readonly Span[] | undefined>>;

/** A week of 9:00 to 18:00, what a store has until someone says otherwise. */
export function defaultSpans(): Record<string, Span[]> {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, [{ ...everyDay }]]));
}

/** The seven days of a week in their order; one that was not given is closed. */
function wholeWeek(week: GivenWeek): Record<string, Span[]> {
  return Object.fromEntries(
    weekdays.map((weekday) => [weekday, (week[weekday] ?? []).map(({ from, to }) => ({ from, to }))]),
  );
}

export interface StoreInput {
  name?: string | undefined;
  externalId?: string | null | undefined;
  brands?: string[] | undefined;
  city?: string | null | undefined;
  zone?: string | undefined;
  spans?: GivenWeek | undefined;
  goLiveOn?: string | null | undefined;
  lines?: { number: string; label: string }[] | undefined;
}

/** A new store as a row, in Shanghai time and open every day unless said otherwise (ORG-01). */
export function newStore(input: StoreInput & { id: string; name: string; asOf: number }): FullRow<"stores"> {
  return {
    id: input.id,
    externalId: input.externalId ?? null,
    name: input.name,
    brands: input.brands ?? [],
    city: input.city ?? null,
    zone: input.zone ?? "Asia/Shanghai",
    spans: input.spans ? wholeWeek(input.spans) : defaultSpans(),
    goLiveOn: input.goLiveOn ?? null,
    resultsRecipientId: null,
    closedAt: null,
    createdAt: input.asOf,
    version: 1,
    lines: input.lines ?? [],
  };
}

/** The columns that an edit gives another value; none where it says what stands there already. */
export function storeChanges(store: Row<"stores">, input: StoreInput): Partial<Row<"stores">> {
  const { spans, ...fields } = given(input);
  const after: Partial<Row<"stores">> = { ...fields, ...(spans ? { spans: wholeWeek(spans) } : {}) };
  const before: Partial<Row<"stores">> = { ...store, spans: wholeWeek(store.spans) };
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name)),
  );
  return Object.fromEntries(changed);
}

/** What cannot be right about a store's zone or spans; undefined where all is well. */
export function storeProblem(input: StoreInput): Problem | undefined {
  if (input.zone !== undefined) {
    const zone = zoneOf(input.zone);
    if (!zone.ok) return zone;
  }
  const numbers = (input.lines ?? []).map(({ number }) => number);
  const twice = numbers.findIndex((number, index) => numbers.indexOf(number) !== index);
  if (twice !== -1) return invalid([{ pointer: `/lines/${twice}/number`, code: "duplicate" }]);
  const bad = Object.entries(input.spans ?? {}).find(([, spans]) => !areSpans(spans ?? []));
  return bad ? invalid([{ pointer: `/spans/${bad[0]}`, code: "invalid" }]) : undefined;
}

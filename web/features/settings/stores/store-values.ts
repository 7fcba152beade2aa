import type { components, operations } from "../../../platform/api.generated.ts";
import type { CallWindow } from "../../../platform/call-windows.ts";
import type { FormValues } from "../../../platform/edit-rebase.ts";
import { entriesOf, readSpans, type SpanEntry, type SpanFault, spanEntries, spanLine } from "../spans.ts";

export type Store = components["schemas"]["Store"];
export type NewStore = operations["createStore"]["requestBody"]["content"]["application/json"];
export type StoreEdit = Partial<NewStore>;

/** Monday is 1. */
export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What can be edited on a store; each is a text in the form, "" for nothing. */
export type StoreField = "name" | "brands" | "city" | "zone" | "goLiveOn" | "spans" | "lines";

const USUAL_DAY = { from: 540, to: 1080 };

/** The zones that dealerships of a Chinese group stand in, the commonest first. */
export const ZONES = ["Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei"] as const;

/** A week in one text, for a form that holds texts: a line a weekday. */
export function weekText(week: Record<Weekday, readonly SpanEntry[]>): string {
  return WEEKDAYS.map((day) => spanLine(week[day])).join("\n");
}

/** The week that a text holds. */
export function weekOf(text: string): Record<Weekday, SpanEntry[]> {
  const lines = text.split("\n");
  const day = (index: number): SpanEntry[] => entriesOf(lines[index] ?? "");
  return { 1: day(0), 2: day(1), 3: day(2), 4: day(3), 5: day(4), 6: day(5), 7: day(6) };
}

/** What is wrong with the hours of each weekday that has something wrong. */
export function weekFaults(text: string): Partial<Record<Weekday, SpanFault>> {
  const week = weekOf(text);
  const faults: Partial<Record<Weekday, SpanFault>> = {};
  for (const day of WEEKDAYS) {
    const read = readSpans(week[day]);
    if (!read.ok) faults[day] = read.fault;
  }
  return faults;
}

/** A store as its form shows it. */
export function storeValues(store: Pick<Store, StoreField>): FormValues<StoreField> {
  const day = (weekday: Weekday): SpanEntry[] => spanEntries(store.spans[weekday] ?? []);
  return {
    name: store.name,
    brands: store.brands.join("、"),
    city: store.city ?? "",
    zone: store.zone,
    goLiveOn: store.goLiveOn ?? "",
    lines: linesText(store.lines),
    spans: weekText({
      1: day("1"),
      2: day("2"),
      3: day("3"),
      4: day("4"),
      5: day("5"),
      6: day("6"),
      7: day("7"),
    }),
  };
}

/** The form of a store that is still to be opened: every day from nine to six. */
export const newStoreValues: FormValues<StoreField> = storeValues({
  name: "",
  brands: [],
  city: null,
  zone: ZONES[0],
  goLiveOn: null,
  lines: [],
  spans: {
    1: [USUAL_DAY],
    2: [USUAL_DAY],
    3: [USUAL_DAY],
    4: [USUAL_DAY],
    5: [USUAL_DAY],
    6: [USUAL_DAY],
    7: [USUAL_DAY],
  },
});

/** Brands as people list them, between 、 or commas. */
export function brandsOf(text: string): string[] {
  return [...new Set(text.split(/[、，,;；]/).map((brand) => brand.trim()))].filter((brand) => brand !== "");
}

/** Outgoing lines, one a line of text: the number, then what it is called. */
export function linesText(lines: Store["lines"]): string {
  return lines.map(({ number, label }) => `${number} ${label}`.trim()).join("\n");
}

/** The outgoing lines that a text holds: a line's first word is its number, the rest what it is called. */
export function linesOf(text: string): Store["lines"] {
  return text.split("\n").flatMap((line) => {
    const [number = "", ...label] = line.trim().split(/\s+/);
    return number === "" ? [] : [{ number: number.replaceAll(/[()（）-]/g, ""), label: label.join(" ") }];
  });
}

/** Whether every line of the text has a number that can be dialled from, each once. */
export function areLines(text: string): boolean {
  const lines = linesOf(text);
  const numbers = new Set(lines.map(({ number }) => number));
  return (
    numbers.size === lines.length && [...numbers].every((number) => /^[+*#0-9][0-9*#]{2,39}$/.test(number))
  );
}

/** The hours that a week's text holds, as the API has them; a weekday with a fault is left closed. */
export function spansOf(text: string): Record<Weekday, CallWindow[]> {
  const week = weekOf(text);
  const day = (weekday: Weekday): CallWindow[] => {
    const read = readSpans(week[weekday]);
    return read.ok ? read.spans : [];
  };
  return { 1: day("1"), 2: day("2"), 3: day("3"), 4: day("4"), 5: day("5"), 6: day("6"), 7: day("7") };
}

/** Changed fields as the API takes them; an emptied one is null. The week must have no faults. */
export function storeEdit(changes: Partial<Record<StoreField, string>>): StoreEdit {
  const { name, brands, city, zone, goLiveOn, spans, lines } = changes;
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(brands === undefined ? {} : { brands: brandsOf(brands) }),
    ...(city === undefined ? {} : { city: city.trim() || null }),
    ...(zone === undefined ? {} : { zone }),
    ...(goLiveOn === undefined ? {} : { goLiveOn: goLiveOn || null }),
    ...(spans === undefined ? {} : { spans: spansOf(spans) }),
    ...(lines === undefined ? {} : { lines: linesOf(lines) }),
  };
}

/** Days that keep the same hours, in one: `周一至周六 08:00–18:00，周日 休息`. */
export function weekRuns(spans: Store["spans"]): { from: Weekday; to: Weekday; spans: CallWindow[] }[] {
  const runs: { from: Weekday; to: Weekday; spans: CallWindow[] }[] = [];
  for (const day of WEEKDAYS) {
    const hours = spans[day] ?? [];
    const last = runs.at(-1);
    if (last && JSON.stringify(last.spans) === JSON.stringify(hours)) last.to = day;
    else runs.push({ from: day, to: day, spans: hours });
  }
  return runs;
}

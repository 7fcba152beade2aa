import { paths } from "../../platform/paths.ts";
import type { CaseNumber, FollowUpNumber, NumberPart, VisitNumber } from "./numbers.queries.ts";

export const FOLLOW_UP_NUMBERS = [
  "own-on-time",
  "on-time",
  "reached",
  "dissatisfied",
  "satisfaction",
] as const satisfies readonly FollowUpNumber[];
export const CASE_NUMBERS = ["closed-in-time", "open-major"] as const satisfies readonly CaseNumber[];
export const VISIT_NUMBERS = ["data-in-place", "retention"] as const satisfies readonly VisitNumber[];
export const PARTS = ["all", "counted", "rest"] as const satisfies readonly NumberPart[];

/** A number whose rows have a list of their own. */
export type ListedNumber = FollowUpNumber | CaseNumber | VisitNumber | "dials";
export const LISTED_NUMBERS: readonly ListedNumber[] = [
  ...FOLLOW_UP_NUMBERS,
  ...CASE_NUMBERS,
  ...VISIT_NUMBERS,
  "dials",
];

/** Which rows are shown: of which number, which of them, of one store or all, in which zone's month or day. */
export type NumberListView = {
  number: ListedNumber;
  part: NumberPart;
  storeId?: string | undefined;
  zone?: string | undefined;
  /** Of 客户保持率, the day at whose end it was counted. */
  on?: string | undefined;
};

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The rows that an address asks for. */
export function readNumberList(search: Search): NumberListView {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    number: LISTED_NUMBERS.find((number) => number === search.number) ?? "own-on-time",
    part: PARTS.find((part) => part === search.part) ?? "all",
    storeId: text("store"),
    zone: text("zone"),
    on: text("on"),
  };
}

/** The address of the rows behind a number. */
export function numberListHref({ number, part, storeId, zone, on }: NumberListView): string {
  const search = new URLSearchParams({ number });
  if (part !== "all") search.set("part", part);
  if (storeId) search.set("store", storeId);
  if (zone) search.set("zone", zone);
  if (on) search.set("on", on);
  return `${paths.numberRows}?${search}`;
}

/** Whether a number is about one's own work, which the workbench shows. */
export function isOwn(number: ListedNumber): boolean {
  return number === "dials" || number === "own-on-time";
}

/** What a list of rows is read from: follow-ups, cases, orders or dials. */
export function rowsOf(number: ListedNumber): "follow-ups" | "cases" | "visits" | "dials" {
  if (number === "dials") return "dials";
  if (CASE_NUMBERS.some((one) => one === number)) return "cases";
  return VISIT_NUMBERS.some((one) => one === number) ? "visits" : "follow-ups";
}

/** The list of `known` numbers that a number is one of. */
export function among<Number extends ListedNumber>(
  known: readonly Number[],
  number: ListedNumber,
): Number | undefined {
  return known.find((one) => one === number);
}

type Ranked = { satisfaction: { index: number; ranked: boolean } | null };

/** The place of a store by its index of satisfaction; undefined where it or all others have too few answers. */
export function rankOf(store: Ranked, stores: readonly Ranked[]): number | undefined {
  const ranked = stores.flatMap(({ satisfaction }) => (satisfaction?.ranked ? [satisfaction.index] : []));
  const own = store.satisfaction;
  if (!own?.ranked || ranked.length < 2) return undefined;
  return 1 + ranked.filter((index) => index > own.index).length;
}

import type { components } from "../../platform/api.generated.ts";
import { paths } from "../../platform/paths.ts";

export type Case = components["schemas"]["Case"];
export type CaseState = Case["state"];
export type CaseLevel = Case["level"];

/** In the order in which a case goes through them. */
export const CASE_STATES = [
  "open",
  "acknowledged",
  "planned",
  "solved",
  "closed",
] as const satisfies CaseState[];
/** The heaviest first. */
export const CASE_LEVELS = ["complaint", "grievance", "improvement"] as const satisfies CaseLevel[];

/** Which cases a list shows: `unclosed` stands for every state but closed. */
export type CaseFilters = {
  state: CaseState | "unclosed" | "all";
  level: CaseLevel | null;
  /** A store named in the address; null leaves it to the store chosen on this device. */
  storeId: string | null;
};

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

function oneOf<Value extends string>(known: readonly Value[], text: unknown): Value | null {
  return known.find((value) => value === text) ?? null;
}

/** The filters that an address holds; what it does not know is left out. */
export function readCaseFilters(search: Search): CaseFilters {
  return {
    state: oneOf([...CASE_STATES, "all"], search.state) ?? "unclosed",
    level: oneOf(CASE_LEVELS, search.level),
    storeId: typeof search.store === "string" && search.store !== "" ? search.store : null,
  };
}

/** The address of the list under some filters. */
export function casesHref({ state, level, storeId }: CaseFilters): string {
  const search = new URLSearchParams({
    ...(state === "unclosed" ? {} : { state }),
    ...(level === null ? {} : { level }),
    ...(storeId === null ? {} : { store: storeId }),
  }).toString();
  return search === "" ? paths.cases : `${paths.cases}?${search}`;
}

/** The query parameters of the API under some filters; `chosen` is the store chosen on this device. */
export function caseQuery({ state, level, storeId }: CaseFilters, chosen: string | null) {
  const store = storeId ?? chosen;
  return {
    ...(state === "unclosed" ? { open: "true" as const } : {}),
    ...(state === "unclosed" || state === "all" ? {} : { state }),
    ...(level === null ? {} : { level }),
    ...(store === null ? {} : { storeId: store }),
  };
}

/** Cases of one state. */
export type CaseGroup = { state: CaseState; rows: Case[] };

function urgency(one: Case): number {
  return one.nextDueAt === null ? Number.POSITIVE_INFINITY : Date.parse(one.nextDueAt);
}

/** Cases by state, in the order of handling; within a state whose clock runs out first, else the newest. */
export function caseGroups(cases: readonly Case[]): CaseGroup[] {
  return CASE_STATES.map((state) => ({
    state,
    rows: cases
      .filter((one) => one.state === state)
      .sort((a, b) => {
        const [first, second] = [urgency(a), urgency(b)];
        return first === second ? b.openedAt.localeCompare(a.openedAt) : first - second;
      }),
  })).filter(({ rows }) => rows.length > 0);
}

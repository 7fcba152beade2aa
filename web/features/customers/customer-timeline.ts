import type { TimelineItem } from "./customers.queries.ts";

/** The parts of a customer's history that can be looked at alone. */
export const timelineParts = ["all", "visits", "calls", "cases"] as const;
export type TimelinePart = (typeof timelineParts)[number];

const partOf: Record<TimelineItem["type"], TimelinePart> = {
  "service-visit": "visits",
  "follow-up": "calls",
  attempt: "calls",
  case: "cases",
};

/** The items of one part, in their order. */
export function itemsOf(items: readonly TimelineItem[], part: TimelinePart): readonly TimelineItem[] {
  return part === "all" ? items : items.filter(({ type }) => partOf[type] === part);
}

/** One call that counted for several follow-ups (合并回访) is one thing that happened: its attempts are shown once. */
export function callsOnce(items: readonly TimelineItem[]): readonly TimelineItem[] {
  const seen = new Set<string>();
  return items.filter(({ type, at, kind, title, words }) => {
    if (type !== "attempt") return true;
    const call = JSON.stringify([at, kind, title, words]);
    if (seen.has(call)) return false;
    seen.add(call);
    return true;
  });
}

/** The part that an address asks for; all of it where it asks for none we know. */
export function timelinePart(text: string | undefined): TimelinePart {
  return timelineParts.find((part) => part === text) ?? "all";
}

/** The last things a customer said on calls and in cases, newest first. */
export function voicesIn(items: readonly TimelineItem[], count: number): readonly TimelineItem[] {
  return items
    .filter(({ type, words }) => type !== "service-visit" && words !== null && words.trim() !== "")
    .slice(0, count);
}

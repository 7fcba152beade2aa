import { createStore } from "solid-js/store";

/** Entries of the navigation that may carry a count. */
export type Badge = "workbench" | "cases" | "inbox";

const [badges, setBadges] = createStore<Partial<Record<Badge, number>>>({});

/** The counts beside the navigation's entries. */
export { badges };

/** Sets a count, from whichever screen or poll has it freshest. */
export function setBadge(badge: Badge, count: number): void {
  setBadges(badge, count);
}

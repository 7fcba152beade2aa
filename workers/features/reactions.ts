import type { Reaction } from "../platform/reactions.ts";

/** What follows from what, inside the same commit. */
export const reactions: readonly Reaction[] = [];

import type { Reaction } from "../platform/reactions.ts";
import { caseReactions } from "./cases/cases.reactions.ts";
import { followUpReactions } from "./follow-ups/follow-ups.reactions.ts";

/** What follows from what, inside the same commit. */
export const reactions: readonly Reaction[] = [...followUpReactions, ...caseReactions];

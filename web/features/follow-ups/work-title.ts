import { archiveWords, keysOf } from "../../platform/archive-words.ts";
import type { FollowUp } from "./follow-ups.queries.ts";
import { followUpWords } from "./follow-ups.words.ts";

/** The trade's word for the kind of a visit, as the API names it; undefined for none. */
export function visitKindWord(kind: string | null): string | undefined {
  const words = archiveWords().visitKinds;
  const known = keysOf(words).find((key) => key === kind);
  return known && words[known];
}

/** What was done or is to be done, at least by its kind: `4 万公里保养，换空调滤芯`, `保养`, `约定事项`. */
export function workTitle({
  title,
  visitKind,
  kind,
}: Pick<FollowUp, "title" | "visitKind" | "kind">): string {
  return title ?? visitKindWord(visitKind) ?? followUpWords().kinds[kind];
}

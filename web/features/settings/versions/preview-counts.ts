import type { DraftPreview } from "./drafts.queries.ts";

export type PreviewCounts = Pick<
  DraftPreview,
  "looked" | "governed" | "earlier" | "later" | "overdue" | "lapsing"
>;

/** The pages of a preview added up. */
export function countsOf(pages: readonly PreviewCounts[]): PreviewCounts {
  const sum = (name: keyof PreviewCounts): number => pages.reduce((total, page) => total + page[name], 0);
  return {
    looked: sum("looked"),
    governed: sum("governed"),
    earlier: sum("earlier"),
    later: sum("later"),
    overdue: sum("overdue"),
    lapsing: sum("lapsing"),
  };
}

/** Those whose due time moves. */
export function movedIn(pages: readonly Pick<DraftPreview, "data">[]): DraftPreview["data"] {
  return pages.flatMap(({ data }) => data.filter(({ from, to }) => from !== to));
}

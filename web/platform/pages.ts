/** Rows read at a time from a list. */
export const PAGE_SIZE = 50;

/** The query parameters of one page; "" stands for the first. */
export function pageAfter(cursor: string): { limit: number; cursor?: string } {
  return cursor === "" ? { limit: PAGE_SIZE } : { limit: PAGE_SIZE, cursor };
}

/** What every list read by cursor tells the query client. */
export const byCursor = {
  initialPageParam: "",
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
};

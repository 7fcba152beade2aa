import { untrack } from "solid-js";

/** The part of a query that its data is read from; every TanStack query has it. */
export type QueryWithData<Data> = {
  readonly data: Data | undefined;
  readonly isPending: boolean;
  readonly dataUpdatedAt: number;
};

/**
 * What a query has read, undefined while it has read nothing. Unlike `query.data` it never suspends the screen:
 * not while the query is pending, and not in the moment in which a query that is begun anew takes what was kept.
 */
export function dataOf<Data>(query: QueryWithData<Data>): Data | undefined {
  // Reading the time of the data follows it in place of the data itself, whose reading may suspend.
  const { isPending, dataUpdatedAt: _followed } = query;
  return isPending ? undefined : untrack(() => query.data);
}

import type { Problem } from "../../shared/kernel/problem.ts";
import { type Answer, answer } from "./commit.ts";
import type { Cursors, PageView, RawPage } from "./page.ts";
import type { Loaded, Query } from "./query.ts";
import type { Scope } from "./scope.ts";
import type { Bindable, RawRow } from "./shard.ts";

/** One page of a list: reads the cursor, loads in one round trip, shows the rows, writes the next cursor. */
export async function listPage<T, A extends Record<string, Query<unknown>> = Record<never, never>>(input: {
  scope: Scope;
  query: { limit: number; cursor?: string | undefined };
  cursors: Cursors;
  /** How many values the order has. */
  order: number;
  page: (request: { limit: number; after: readonly Bindable[] | null }) => Query<RawPage>;
  /** What else the view needs, loaded in the same round trip. */
  also?: A;
  view: (row: RawRow, also: Loaded<A>) => T;
  /** What is wrong with the filters, by what was loaded: a store that is not there or out of sight. */
  refuse?: (also: Loaded<A>) => Problem | undefined;
}): Promise<Answer<PageView<T>> | Problem> {
  const { limit, cursor, ...filters } = input.query;
  const after = cursor === undefined ? null : input.cursors.read({ cursor, filters, length: input.order });
  if (after !== null && "ok" in after) return after;
  const loaded = await input.scope.read({ ...input.also, page_: input.page({ limit, after }) });
  // `also` was spread into the same load: what it named is what was loaded under those names.
  const page = loaded.page_ as RawPage;
  const refused = input.refuse?.(loaded as Loaded<A>);
  if (refused) return refused;
  return answer({
    data: page.rows.map((row) => input.view(row, loaded as Loaded<A>)),
    nextCursor: page.last === null ? null : input.cursors.write({ values: page.last, filters }),
  });
}

import type { Cursors, PageView, RawPage } from "./page.ts";
import { type Answer, answer } from "./commit.ts";
import type { Problem } from "../../shared/kernel/problem.ts";
import type { Query } from "./query.ts";
import type { Scope } from "./scope.ts";
import type { Bindable, RawRow } from "./shard.ts";

/** One page of a list: reads the cursor, loads in one round trip, shows the rows, writes the next cursor. */
export async function listPage<T>(input: {
  scope: Scope;
  query: { limit: number; cursor?: string | undefined };
  cursors: Cursors;
  /** How many values the order has. */
  order: number;
  page: (request: { limit: number; after: readonly Bindable[] | null }) => Query<RawPage>;
  view: (row: RawRow) => T;
}): Promise<Answer<PageView<T>> | Problem> {
  const { limit, cursor, ...filters } = input.query;
  const after = cursor === undefined ? null : input.cursors.read({ cursor, filters, length: input.order });
  if (after !== null && "ok" in after) return after;
  const { page } = await input.scope.read({ page: input.page({ limit, after }) });
  return answer({
    data: page.rows.map(input.view),
    nextCursor: page.last === null ? null : input.cursors.write({ values: page.last, filters }),
  });
}

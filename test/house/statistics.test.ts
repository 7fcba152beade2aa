import { env } from "cloudflare:workers";
import { expect, it } from "vitest";

it("every index of a shard has its line of statistics, so that no plan takes a group for ten rows", async () => {
  const { results } = await env.SHARD_0.prepare(
    `SELECT i.name FROM sqlite_master t JOIN pragma_index_list(t.name) l JOIN sqlite_master i ON i.name = l.name
      WHERE t.type = 'table' AND i.type = 'index' AND i.sql IS NOT NULL AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_cf%' ESCAPE '\\'
        AND t.name <> 'd1_migrations' AND NOT EXISTS (SELECT 1 FROM sqlite_stat1 s WHERE s.tbl = t.name AND s.idx = i.name)`,
  ).all();
  expect(results).toEqual([]);
});

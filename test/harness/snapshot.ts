import { env } from "cloudflare:workers";
import { tableNames } from "../../workers/platform/compile.ts";
import { tableText } from "../../workers/platform/query.ts";
import type { TestGroup } from "./world.ts";

const counts = tableNames
  .map(tableText)
  .map((table) => `(SELECT count(*) FROM ${table} WHERE group_id = ?1) AS ${table}`);
const shardSql = `SELECT (SELECT max(seq) FROM audit WHERE group_id = ?1) AS last_change, ${counts.join(", ")}`;
const directoryTables = ["api_tokens", "invitations", "memberships"];

/**
 * How a group stands in the databases: its last change, the rows of each of its tables, and what the
 * directory holds of it. Every change of a row has a sequence of its own, so equal snapshots are equal groups.
 */
export async function snapshotOf(group: TestGroup): Promise<unknown> {
  const [shard, ...directory] = await Promise.all([
    env[group.shard].prepare(shardSql).bind(group.id).first(),
    ...directoryTables.map((table) =>
      env.DIRECTORY.prepare(`SELECT * FROM ${table} WHERE group_id = ?1`).bind(group.id).all(),
    ),
  ]);
  return { shard, directory: directory.map(({ results }) => results) };
}

import { number } from "../../platform/query.ts";
import type { RawRow, Shard, Statement } from "../../platform/shard.ts";

type State = "active" | "read-only" | "moved";

/** Opens or closes a group to commits on one shard; nothing where it stands so already. */
export async function setState(input: {
  shard: Shard;
  groupId: string;
  from: State;
  to: State;
}): Promise<void> {
  const { shard, groupId, from, to } = input;
  await shard.run(groupId, [
    {
      sql: "UPDATE groups SET state = ?2, version = version + 1 WHERE group_id = ?1 AND state = ?3",
      params: [groupId, to, from],
    },
  ]);
}

const atOnce = 1000;

/** What cron finds by time in a copy that has been left: nothing may be due there any more. */
const restless = [
  `UPDATE follow_ups SET next_step_at = NULL WHERE group_id = ?1 AND id IN (
    SELECT id FROM follow_ups WHERE group_id = ?1 AND state = 'open' AND next_step_at IS NOT NULL LIMIT ${atOnce})`,
  `UPDATE staff SET digest_at = NULL WHERE group_id = ?1 AND id IN (
    SELECT id FROM staff WHERE group_id = ?1 AND digest_at IS NOT NULL LIMIT ${atOnce})`,
  `UPDATE jobs SET state = 'cancelled', version = version + 1 WHERE group_id = ?1 AND id IN (
    SELECT id FROM jobs WHERE group_id = ?1 AND state = 'open' LIMIT ${atOnce})`,
];

/** Puts some of a left copy's times to rest; false where nothing was left to do. */
export async function putToRest(shard: Shard, groupId: string): Promise<boolean> {
  const statements = restless.flatMap((sql): Statement[] => [
    { sql, params: [groupId] },
    { sql: "SELECT changes() AS n", params: [] },
  ]);
  const answers: RawRow[][] = await shard.run(groupId, statements);
  return answers.some(([row]) => row !== undefined && number(row, "n") > 0);
}

import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { groupMoves } from "../../../db/directory/tables/group-moves.table.ts";
import { groups } from "../../../db/directory/tables/people.table.ts";
import type { ShardKey } from "../../platform/config.ts";
import type { Directory } from "../../platform/directory.ts";

export type GroupMove = typeof groupMoves.$inferSelect;

const groupIds = /^grp_[0-9a-hjkmnp-tv-z]{8,16}$/;

/**
 * The statement that asks for a move, as the operator's command runs it on the directory: nothing where the group is
 * unknown, lives there already, or is on its way. Throws where the id is none.
 */
export function requestText(input: { groupId: string; to: ShardKey; at: number }): string {
  const { groupId, to, at } = input;
  if (!groupIds.test(groupId)) throw new Error(`${groupId} is no group's id`);
  return `INSERT INTO group_moves (group_id, from_shard, to_shard, state, rows, requested_at)
    SELECT id, shard, '${to}', 'requested', 0, ${at} FROM groups WHERE id = '${groupId}' AND state = 'active' AND shard <> '${to}'
    ON CONFLICT (group_id) DO UPDATE SET from_shard = excluded.from_shard, to_shard = excluded.to_shard, state = 'requested',
      cursor = NULL, rows = 0, error = NULL, lease_until = NULL, requested_at = excluded.requested_at,
      fenced_at = NULL, switched_at = NULL, ended_at = NULL
    WHERE group_moves.state IN ('done', 'failed')`;
}

/** The statement that gives up the old copy of a group that has moved. */
export function confirmText(groupId: string): string {
  if (!groupIds.test(groupId)) throw new Error(`${groupId} is no group's id`);
  return `UPDATE group_moves SET state = 'forgetting', cursor = NULL WHERE group_id = '${groupId}' AND state = 'kept'`;
}

export async function runText(directory: Directory, text: string): Promise<void> {
  await directory.run(sql.raw(text));
}

export async function moveOf(directory: Directory, groupId: string): Promise<GroupMove | undefined> {
  const [move] = await directory.select().from(groupMoves).where(eq(groupMoves.groupId, groupId));
  return move;
}

const underWay = ["requested", "copying", "switched", "forgetting", "undoing"] as const;

/** Takes on the oldest move that nobody works, until `leaseUntil`. */
export async function claimMove(
  directory: Directory,
  input: { now: number; leaseUntil: number },
): Promise<GroupMove | undefined> {
  const free = and(
    inArray(groupMoves.state, [...underWay]),
    or(isNull(groupMoves.leaseUntil), lte(groupMoves.leaseUntil, input.now)),
  );
  const oldest = directory
    .select({ groupId: groupMoves.groupId })
    .from(groupMoves)
    .where(free)
    .orderBy(asc(groupMoves.requestedAt))
    .limit(1);
  const [claimed] = await directory
    .update(groupMoves)
    .set({ leaseUntil: input.leaseUntil })
    .where(inArray(groupMoves.groupId, oldest))
    .returning();
  return claimed;
}

/** Notes how far a move has come; undefined where another runner has taken it on meanwhile. */
export async function noteMove(
  directory: Directory,
  input: { move: GroupMove; change: Partial<GroupMove> },
): Promise<GroupMove | undefined> {
  const { move, change } = input;
  const [noted] = await directory
    .update(groupMoves)
    .set(change)
    .where(and(eq(groupMoves.groupId, move.groupId), eq(groupMoves.leaseUntil, move.leaseUntil ?? 0)))
    .returning();
  return noted;
}

/** From here on the group lives on its new shard: whoever asks for a token is sent there. */
export async function switchShard(
  directory: Directory,
  input: { move: GroupMove; change: Partial<GroupMove> },
): Promise<GroupMove | undefined> {
  const { move, change } = input;
  const held = and(eq(groupMoves.groupId, move.groupId), eq(groupMoves.leaseUntil, move.leaseUntil ?? 0));
  const [, noted] = await directory.batch([
    directory
      .update(groups)
      .set({ shard: move.toShard })
      .where(
        and(
          eq(groups.id, move.groupId),
          inArray(groups.id, directory.select({ id: groupMoves.groupId }).from(groupMoves).where(held)),
        ),
      ),
    directory.update(groupMoves).set(change).where(held).returning(),
  ]);
  return noted[0];
}

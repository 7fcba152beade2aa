import type { Clock } from "../../platform/clock.ts";
import { type Env, isShardKey } from "../../platform/config.ts";
import {
  arrivalOrder,
  checksumOf,
  countsOf,
  deleteSome,
  keyOf,
  nextRows,
  writeRows,
} from "../../platform/copy.ts";
import { type Directory, openDirectory } from "../../platform/directory.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { newMeter } from "../../platform/meter.ts";
import { openShard, type Shard } from "../../platform/shard.ts";
import { letOthersIn } from "../../platform/turns.ts";
import { claimMove, type GroupMove, noteMove, switchShard } from "./group-moves.directory.ts";
import { putToRest, setState } from "./group-moves.repository.ts";

/** A runner that dies leaves the group closed for so long at most before another one goes on. */
const leaseMs = 10_000;
/** How many pieces may be repeated after a death; each noting is a write in the directory. */
const piecesANote = 10;

/** A piece that arrived otherwise than it left: a fault, after which the group stays where it was. */
class CopyDiffers extends Error {
  override name = "CopyDiffers";
}

interface Work {
  move: GroupMove;
  directory: Directory;
  from: Shard;
  to: Shard;
  clock: Clock;
  /** Pieces that this runner may still work. */
  left: number;
}

/**
 * Works the moves that are under way: closes the group to commits, copies it piece by piece with a checksum of each,
 * counts both copies, switches, and puts the old copy to rest. Every step may be run again after a death anywhere.
 * Resolves to whether something is left for another invocation.
 */
export async function workGroupMoves(input: {
  env: Env;
  clock: Clock;
  mostPieces?: number;
}): Promise<boolean> {
  const { env, clock } = input;
  const directory = openDirectory({ env, meter: newMeter() });
  let left = input.mostPieces ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const now = clock.now();
    const move = await claimMove(directory, { now, leaseUntil: now + leaseMs });
    if (!move) return false;
    const work = {
      move,
      directory,
      from: shardOf(env, move.fromShard),
      to: shardOf(env, move.toShard),
      clock,
      left,
    };
    await advance(work);
    left = work.left;
  }
  return true;
}

function shardOf(env: Env, key: string): Shard {
  if (!isShardKey(key)) throw new Error(`${key} is no shard`);
  return openShard({ env, key, meter: newMeter(), fresh: true });
}

/** Goes on with one move until it rests, or until this runner has done its share. */
async function advance(work: Work): Promise<void> {
  try {
    while (work.left > 0 && (await stepOrUndo(work))) await letOthersIn();
    if (work.left <= 0) await note(work, { leaseUntil: null });
  } catch (error) {
    if (error instanceof MoveTaken) return;
    throw error;
  }
}

/** A copy that differs is given up; whatever else goes wrong is left to the next runner. */
async function stepOrUndo(work: Work): Promise<boolean> {
  try {
    return await step(work);
  } catch (error) {
    if (!(error instanceof CopyDiffers)) throw error;
    log({ level: "error", move: work.move.groupId, state: work.move.state, ...errorFacts(error) });
    await note(work, { state: "undoing", cursor: null, error: error.message });
    return true;
  }
}

/** Another runner holds the move now. */
class MoveTaken extends Error {}

/** Notes where the move stands and holds it for another while. */
async function note(work: Work, change: Partial<GroupMove>): Promise<void> {
  const leaseUntil = work.clock.now() + leaseMs;
  const noted = await noteMove(work.directory, { move: work.move, change: { leaseUntil, ...change } });
  if (!noted) throw new MoveTaken();
  work.move = noted;
}

/** One step of a move; false where it has come to rest. */
async function step(work: Work): Promise<boolean> {
  switch (work.move.state) {
    case "requested":
      return close(work);
    case "copying":
      return copy(work);
    case "switched":
      return rest(work);
    case "forgetting":
      return empty({ work, shard: work.from, ending: { state: "done" } });
    case "undoing":
      return undo(work);
    default:
      return false;
  }
}

/** The fence: from here on every commit of the group is refused and may be tried again. */
async function close(work: Work): Promise<boolean> {
  const { move, from, clock } = work;
  await setState({ shard: from, groupId: move.groupId, from: "active", to: "read-only" });
  await note(work, { state: "copying", fencedAt: clock.now(), cursor: { table: 0, after: null } });
  return true;
}

/** Some pieces of the copy; after the last one both copies are counted, and the group lives on its new shard. */
async function copy(work: Work): Promise<boolean> {
  const { groupId } = work.move;
  let { table, after } = work.move.cursor ?? { table: 0, after: null };
  let { rows: copied } = work.move;
  for (let pieces = 0; pieces < piecesANote; ) {
    const name = arrivalOrder[table];
    if (name === undefined) return arrive(work, copied);
    const rows = await nextRows({ shard: work.from, groupId, name, after });
    const last = rows.at(-1);
    if (!last) {
      table += 1;
      after = null;
      continue;
    }
    await writeRows({ shard: work.to, groupId, name, rows });
    const arrived = await nextRows({ shard: work.to, groupId, name, after, limit: rows.length });
    if (checksumOf(name, arrived) !== checksumOf(name, rows))
      throw new CopyDiffers(`${name} differs after ${after?.join(" ") ?? "its beginning"}`);
    after = keyOf(name, last);
    copied += rows.length;
    pieces += 1;
    work.left -= 1;
    await letOthersIn();
  }
  await note(work, { cursor: { table, after }, rows: copied });
  return true;
}

async function arrive(work: Work, rows: number): Promise<boolean> {
  const { move, from, to, clock } = work;
  const [there, here] = await Promise.all([countsOf(from, move.groupId), countsOf(to, move.groupId)]);
  const differs = arrivalOrder.findIndex((_, index) => there[index] !== here[index]);
  if (differs !== -1)
    throw new CopyDiffers(`${arrivalOrder[differs]}: ${there[differs]} rows left, ${here[differs]} arrived`);
  const now = clock.now();
  const change = {
    state: "switched",
    switchedAt: now,
    rows,
    cursor: null,
    leaseUntil: now + leaseMs,
  } as const;
  const switched = await switchShard(work.directory, { move, change });
  if (!switched) throw new MoveTaken();
  work.move = switched;
  return true;
}

/** The group opens on its new shard. The old copy is closed for good, cron finds nothing in it, and it waits to be given up. */
async function rest(work: Work): Promise<boolean> {
  const { move, from, to, clock } = work;
  await setState({ shard: to, groupId: move.groupId, from: "read-only", to: "active" });
  await setState({ shard: from, groupId: move.groupId, from: "read-only", to: "moved" });
  work.left -= 1;
  if (await putToRest(from, move.groupId)) {
    await note(work, {});
    return true;
  }
  await note(work, { state: "kept", endedAt: clock.now(), leaseUntil: null });
  return false;
}

/** Deletes a copy piece by piece, children first. */
async function empty(input: { work: Work; shard: Shard; ending: Partial<GroupMove> }): Promise<boolean> {
  const { work, shard, ending } = input;
  const { groupId } = work.move;
  let left = work.move.cursor?.table ?? arrivalOrder.length - 1;
  for (let pieces = 0; pieces < piecesANote; ) {
    const name = arrivalOrder[left];
    if (name === undefined) {
      await note(work, { ...ending, cursor: null, endedAt: work.clock.now(), leaseUntil: null });
      return false;
    }
    if (await deleteSome({ shard, groupId, name })) {
      pieces += 1;
      work.left -= 1;
      await letOthersIn();
    } else {
      left -= 1;
    }
  }
  await note(work, { cursor: { table: left, after: null } });
  return true;
}

/** A copy that differs is deleted; the group is opened where it was, before anything else. */
async function undo(work: Work): Promise<boolean> {
  const { groupId } = work.move;
  await setState({ shard: work.from, groupId, from: "read-only", to: "active" });
  return empty({ work, shard: work.to, ending: { state: "failed" } });
}

import { getTableName } from "drizzle-orm";
import { shardTables } from "../../db/shard/schema.ts";
import type { Env, ShardKey } from "./config.ts";
import { createGuard } from "./guard.ts";
import { countBatch, type Meter } from "./meter.ts";
import { type SweepName, sweeps } from "./sweeps.ts";

/** What D1 can bind; booleans and JSON are encoded before they come here. */
export type Bindable = string | number | null;

export interface Statement {
  sql: string;
  params: readonly Bindable[];
}

export type RawRow = Record<string, unknown>;

/** The one holder of a shard's binding. Nothing else in the Worker prepares a statement on a shard. */
export interface Shard {
  readonly key: ShardKey;
  /** Runs statements of one group as one batch, each passed by the guard; rows by statement. */
  run(groupId: string, statements: readonly Statement[]): Promise<RawRow[][]>;
  /** Runs a listed cross-group sweep. */
  sweep(name: SweepName, params: readonly Bindable[]): Promise<RawRow[]>;
  /** Runs what `commitAcross` compiled, as one batch. */
  runAcross(statements: readonly Statement[]): Promise<RawRow[][]>;
  bookmark(): string | null;
}

const guard = createGuard(new Set(Object.values(shardTables).map((table) => getTableName(table))));

/** Thrown when a statement is not provably bound to its group: a fault of ours, never an answer. */
export class GuardError extends Error {}

function assertBound(groupId: string, statement: Statement): void {
  const verdict = guard(statement.sql);
  if (!verdict.ok) throw new GuardError(`guard: ${verdict.reason}: ${statement.sql}`);
  for (const index of verdict.groupParams) {
    if (statement.params[index] !== groupId)
      throw new GuardError(`guard: parameter ${index + 1} is not the group`);
  }
}

/**
 * Opens a session on a shard. Reads may be served by any replica that has seen the bookmark; without one
 * and with `fresh`, by the primary. A bookmark names its shard: one of another, where the group lived before it was
 * moved, says nothing here, and the primary is asked.
 */
export function openShard(input: {
  env: Env;
  key: ShardKey;
  meter: Meter;
  bookmark?: string | undefined;
  fresh?: boolean;
}): Shard {
  const own = `${input.key}:`;
  const seen = input.bookmark?.startsWith(own) ? input.bookmark.slice(own.length) : undefined;
  const fresh = input.fresh || input.bookmark !== undefined;
  const session = input.env[input.key].withSession(seen ?? (fresh ? "first-primary" : "first-unconstrained"));
  const batch = async (statements: readonly Statement[]): Promise<RawRow[][]> => {
    const results = await session.batch<RawRow>(
      statements.map(({ sql, params }) => session.prepare(sql).bind(...params)),
    );
    countBatch(input.meter, results);
    return results.map((result) => result.results);
  };
  return {
    key: input.key,
    run(groupId, statements) {
      for (const statement of statements) assertBound(groupId, statement);
      return batch(statements);
    },
    async sweep(name, params) {
      const [rows] = await batch([{ sql: sweeps[name], params }]);
      return rows ?? [];
    },
    runAcross: batch,
    bookmark() {
      const bookmark = session.getBookmark();
      return bookmark === null ? null : `${own}${bookmark}`;
    },
  };
}

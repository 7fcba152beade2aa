import type { Changes } from "./changes.ts";
import type { Actor, Scope } from "./scope.ts";
import type { Bindable, Statement } from "./shard.ts";

/** Finds what breaks an invariant once a commit's rows are written; `?1` is the group, its own parameters follow. */
export interface Breach {
  sql: string;
  params: readonly Bindable[];
}

/**
 * What must hold between rows that no common version guards: the searches for a breach that some changes call for,
 * by who makes them.
 */
export type Invariant = (changes: Changes, by: Actor["type"]) => readonly Breach[];

const registered: Invariant[] = [];

/** Called once, when the Worker is put together. */
export function registerInvariants(invariants: readonly Invariant[]): void {
  registered.length = 0;
  registered.push(...invariants);
}

/** The last statements of a batch: a breach aborts it as a conflict, so that its action decides again on what stands there. */
export function invariantStatements({ groupId, actor }: Scope, changes: Changes): Statement[] {
  return breachStatements(
    groupId,
    registered.flatMap((breachesOf) => breachesOf(changes, actor.type)),
  );
}

export function breachStatements(groupId: string, breaches: readonly Breach[]): Statement[] {
  return breaches.map(({ sql, params }) => ({
    sql: `SELECT iif(NOT EXISTS (${sql}), 1, json('gone'))`,
    params: [groupId, ...params],
  }));
}

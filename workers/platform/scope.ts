import type { Permission, SightLevel } from "../../shared/kernel/permissions.ts";
import type { Language } from "../../shared/kernel/problem.ts";
import type { ShardKey } from "./config.ts";
import type { Loaded, Query } from "./query.ts";
import { isAsked, statementOf } from "./query.ts";
import type { Shard } from "./shard.ts";

/** Who did it: a staff member, an API token, or the system itself. */
export interface Actor {
  type: "staff" | "token" | "system";
  id: string;
}

/** How far the caller sees: whose work, in which stores, or everything of the group. */
export type Sight =
  | { by: "assignee"; keys: readonly string[] }
  | { by: "store"; keys: readonly string[] }
  | { by: "group" };

/** A verified caller: what an access token or an API token proves. */
export interface Principal {
  groupId: string;
  shard: ShardKey;
  actor: Actor;
  permissions: ReadonlySet<Permission>;
  sight: Sight;
  sightLevel: SightLevel;
  /** Stores whose archives the caller sees; null for all. */
  stores: readonly string[] | null;
}

/** How one request is to be remembered, so that the same one twice is done once. */
export interface Idempotency {
  /** Null where the caller sent no key. */
  key: string | null;
  fingerprint: string;
}

/**
 * A caller inside one group, at one instant. Built from a verified principal or a job and from nothing
 * else; the only way for feature code to read.
 */
export interface Scope extends Principal {
  /** Milliseconds since 1970; rules see no other clock. */
  readonly asOf: number;
  readonly language: Language;
  readonly requestId: string;
  readonly idempotency: Idempotency;
  readonly shardSession: Shard;
  /** Runs a load as one batch, one round trip. */
  read<Q extends Record<string, Query<unknown>>>(queries: Q): Promise<Loaded<Q>>;
}

/** An answer that was given before to the same idempotency key. */
export class Replay extends Error {
  readonly answer: StoredAnswer;
  constructor(answer: StoredAnswer) {
    super("replay");
    this.answer = answer;
  }
}

export interface StoredAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

const storedAnswerSql =
  "SELECT fingerprint, status, body, headers FROM idempotent_answers WHERE group_id = ?1 AND actor_id = ?2 AND key = ?3";

/** The stored answer to a key, as a query. */
export function storedAnswer(actorId: string, key: string): Query<StoredAnswer | undefined> {
  return {
    sql: storedAnswerSql,
    params: [actorId, key],
    read: ([found]) =>
      found && {
        fingerprint: String(found.fingerprint),
        status: Number(found.status),
        body: JSON.parse(String(found.body)),
        headers: JSON.parse(String(found.headers)),
      },
  };
}

/** Builds a scope. The first load of a request with an idempotency key looks for its stored answer too. */
export function scopeOf(input: {
  principal: Principal;
  shard: Shard;
  asOf: number;
  language: Language;
  requestId: string;
  idempotency?: Idempotency;
}): Scope {
  const { principal, shard } = input;
  const idempotency = input.idempotency ?? { key: null, fingerprint: "" };
  let asked = idempotency.key === null;
  return {
    ...principal,
    asOf: input.asOf,
    language: input.language,
    requestId: input.requestId,
    idempotency,
    shardSession: shard,
    async read(queries) {
      const list = Object.values(queries).filter(isAsked);
      const replay =
        !asked && idempotency.key !== null ? storedAnswer(principal.actor.id, idempotency.key) : undefined;
      asked = true;
      const all = replay ? [replay, ...list] : list;
      if (all.length === 0) return readAll(queries, []);
      const results = await shard.run(
        principal.groupId,
        all.map((query) => statementOf(principal.groupId, query)),
      );
      if (replay) {
        const answer = replay.read(results[0] ?? []);
        if (answer) throw new Replay(answer);
      }
      return readAll(queries, replay ? results.slice(1) : results);
    },
  };
}

function readAll<Q extends Record<string, Query<unknown>>>(
  queries: Q,
  results: Record<string, unknown>[][],
): Loaded<Q> {
  const loaded: Record<string, unknown> = {};
  let answered = 0;
  for (const [name, query] of Object.entries(queries))
    loaded[name] = query.read((isAsked(query) ? results[answered++] : undefined) ?? []);
  // Each value was read by the query of the same name; the mapped type says no more than that.
  return loaded as Loaded<Q>;
}

/** Whether a store's work lies within the caller's sight. */
export function seesStore(scope: Principal, storeId: string): boolean {
  return scope.stores === null || scope.stores.includes(storeId);
}

/** Whether one piece of work lies within the caller's sight; out of sight answers 404. */
export function seesWork(scope: Principal, work: { storeId: string; assigneeId: string }): boolean {
  switch (scope.sight.by) {
    case "group":
      return true;
    case "store":
      return scope.sight.keys.includes(work.storeId);
    case "assignee":
      return scope.sight.keys.includes(work.assigneeId);
  }
}

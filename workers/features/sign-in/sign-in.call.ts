import type { Language } from "../../../shared/kernel/problem.ts";
import type { Env, ShardKey } from "../../platform/config.ts";
import type { Directory } from "../../platform/directory.ts";
import type { Meter } from "../../platform/meter.ts";
import { type Scope, scopeOf } from "../../platform/scope.ts";
import { openShard } from "../../platform/shard.ts";

/** Everything an action under /auth is given: no group and no rights, these it finds out itself. */
export interface AuthCall {
  env: Env;
  directory: Directory;
  meter: Meter;
  /** Milliseconds since 1970. */
  asOf: number;
  language: Language;
  requestId: string;
  /** What the session cookie holds; null without one. */
  sessionToken: string | null;
}

/**
 * A scope of one person before they hold a token: no permissions, their own work only, read where writes
 * are seen at once. `staffId` comes from the directory, which decides who may act as whom.
 */
export function ownScope(call: AuthCall, seat: { groupId: string; shard: ShardKey; staffId: string }): Scope {
  const { groupId, shard, staffId } = seat;
  return scopeOf({
    principal: {
      groupId,
      shard,
      actor: { type: "staff", id: staffId },
      permissions: new Set(),
      sight: { by: "assignee", keys: [staffId] },
      sightLevel: "own",
      stores: [],
    },
    shard: openShard({ env: call.env, key: shard, meter: call.meter, fresh: true }),
    asOf: call.asOf,
    language: call.language,
    requestId: call.requestId,
  });
}

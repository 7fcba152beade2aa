import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { drizzle } from "drizzle-orm/d1";
import * as people from "../../db/directory/tables/people.table.ts";
import { newId } from "../../shared/kernel/ids.ts";
import {
  allPermissions,
  type Permission,
  type RoleKey,
  roles,
  type SightLevel,
} from "../../shared/kernel/permissions.ts";
import { createApp } from "../../workers/app.ts";
import { newStore } from "../../workers/features/stores/stores.rules.ts";
import { mintAccessToken } from "../../workers/platform/access-token.ts";
import type { Changes, FullRow } from "../../workers/platform/changes.ts";
import { commit } from "../../workers/platform/commit.ts";
import type { ShardKey } from "../../workers/platform/config.ts";
import { onCron } from "../../workers/platform/doors.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import type { Loaded, Query } from "../../workers/platform/query.ts";
import { type Scope, scopeOf } from "../../workers/platform/scope.ts";
import { hashSecret, randomSecret } from "../../workers/platform/secrets.ts";
import { openShard } from "../../workers/platform/shard.ts";
import { testEnv } from "./env.ts";

/** A group of its own for one test, with real tokens. */
export interface TestGroup {
  id: string;
  shard: ShardKey;
  owner: string;
  stores: string[];
  token: string;
  /** A scope of the group's owner, for looking into the database. */
  scope: Scope;
  read<Q extends Record<string, Query<unknown>>>(queries: Q): Promise<Loaded<Q>>;
  write(changes: Changes): Promise<void>;
  addStaff(input: {
    role: RoleKey;
    stores?: string[];
    sight?: SightLevel;
    name?: string;
    joined?: boolean;
  }): Promise<string>;
  /** An access token of one of its people; on another shard than the group's first where that is said. */
  tokenFor(input: {
    staffId: string;
    role: RoleKey;
    sight?: SightLevel;
    stores?: string[];
    shard?: ShardKey;
  }): Promise<string>;
  apiToken(input: {
    permissions?: Permission[];
    stores?: string[] | null;
    expiresAt?: number;
  }): Promise<string>;
}

export interface World {
  clock: { now(): number };
  /** Moves the frozen clock. */
  at(iso: string): void;
  group(options?: { shard?: ShardKey; stores?: number }): Promise<TestGroup>;
  call(
    token: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Called>;
  fetch(request: Request): Promise<Response>;
  tick(): Promise<Record<string, number>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests of every shape
export type Called = { status: number; headers: Headers; json: any };

/** A frozen clock, the real Worker app over real databases, and groups on demand. */
export function world(startsAt = "2026-11-20T10:30:00+08:00"): World {
  const frozen = { ms: Date.parse(startsAt) };
  const clock = { now: () => frozen.ms };
  const app = createApp({ clock, checksAnswers: true });
  const fetch = async (request: Request): Promise<Response> => {
    const context = createExecutionContext();
    const response = await app.fetch(request, testEnv, context);
    await waitOnExecutionContext(context);
    return response;
  };
  return {
    clock,
    at: (iso) => {
      frozen.ms = Date.parse(iso);
    },
    fetch,
    tick: () => onCron({ env: testEnv, asOf: frozen.ms }),
    group: (options = {}) =>
      newGroup({ clock, shard: options.shard ?? "SHARD_0", stores: options.stores ?? 2 }),
    async call(token, method, path, body, headers = {}) {
      const isForm = body instanceof FormData;
      const response = await fetch(
        new Request(`http://localhost${path.startsWith("/auth") ? path : `/api/v1${path}`}`, {
          method,
          headers: {
            ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
            ...(body === undefined || isForm ? {} : { "Content-Type": "application/json" }),
            "Accept-Language": "en",
            ...headers,
          },
          ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      const json: unknown = text === "" ? null : JSON.parse(text);
      return { status: response.status, headers: response.headers, json };
    },
  };
}

async function newGroup(input: {
  clock: { now(): number };
  shard: ShardKey;
  stores: number;
}): Promise<TestGroup> {
  const { clock, shard: key } = input;
  const now = clock.now();
  const id = newId("group", now);
  const owner = newId("staff", now);
  const userId = newId("user", now);
  const directory = drizzle(testEnv.DIRECTORY, { schema: people });
  await directory.insert(people.users).values({
    id: userId,
    name: "何伟",
    passwordHash: "-",
    language: "zh",
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: now,
  });
  await directory.insert(people.groups).values({
    id,
    name: `测试集团 ${id}`,
    shard: key,
    state: "active",
    founderUserId: userId,
    founderStaffId: owner,
    createdAt: now,
  });
  await directory
    .insert(people.memberships)
    .values({ userId, groupId: id, staffId: owner, createdAt: now, endedAt: null });
  const scope = () =>
    scopeOf({
      principal: {
        groupId: id,
        shard: key,
        actor: { type: "staff", id: owner },
        permissions: new Set(allPermissions),
        sight: { by: "group" },
        sightLevel: "group",
        stores: null,
      },
      shard: openShard({ env: testEnv, key, meter: newMeter(), fresh: true }),
      asOf: clock.now(),
      language: "zh",
      requestId: newId("job", clock.now()),
    });
  const write = async (changes: Changes) => {
    await commit(scope(), {
      changes,
      audit: { verb: "test.write", subject: { type: "group", id } },
      answer: { ok: true, value: null },
    });
  };
  const storeIds = Array.from({ length: input.stores }, () => newId("store", now));
  await write({
    insert: {
      groups: [{ name: "测试集团", state: "active", settings: {}, createdAt: now, version: 1 }],
      stores: storeIds.map((storeId, index) =>
        newStore({ id: storeId, name: `测试店 ${index + 1}`, asOf: now }),
      ),
      staff: [staffRow({ id: owner, role: "group-owner", sight: "group", userId, now, name: "何伟" })],
    },
  });
  const tokenFor: TestGroup["tokenFor"] = async ({ staffId, role, sight, stores, shard }) => {
    const { token } = await mintAccessToken({
      key: testEnv.TOKEN_KEY,
      now: clock.now(),
      claims: {
        groupId: id,
        shard: shard ?? key,
        staffId,
        role,
        sightLevel: sight ?? roles[role].sight,
        stores: stores ?? storeIds,
      },
    });
    return token;
  };
  return {
    id,
    shard: key,
    owner,
    stores: storeIds,
    token: await tokenFor({ staffId: owner, role: "group-owner" }),
    get scope() {
      return scope();
    },
    read: (queries) => scope().read(queries),
    write,
    tokenFor,
    async addStaff({ role, stores, sight, name, joined }) {
      const staffId = newId("staff", clock.now());
      await write({
        insert: {
          staff: [
            staffRow({
              id: staffId,
              role,
              sight: sight ?? roles[role].sight,
              userId: joined === false ? null : newId("user", clock.now()),
              now: clock.now(),
              name: name ?? `${roles[role].zh}一`,
            }),
          ],
          staffStores: (stores ?? storeIds).map((storeId) => ({ staffId, storeId })),
        },
      });
      return staffId;
    },
    async apiToken({ permissions, stores, expiresAt }) {
      const secret = randomSecret();
      const tokenId = newId("apiToken", clock.now());
      await directory.insert(people.apiTokens).values({
        id: tokenId,
        groupId: id,
        name: "test",
        secretHash: hashSecret(secret),
        previousHash: null,
        previousUntil: null,
        permissions: permissions ?? [...allPermissions],
        stores: stores ?? null,
        createdBy: owner,
        createdAt: now,
        expiresAt: expiresAt ?? null,
        revokedAt: null,
        lastUsedAt: clock.now(),
        version: 1,
      });
      return `dl_${tokenId.slice(4)}_${secret}`;
    },
  };
}

function staffRow(input: {
  id: string;
  role: RoleKey;
  sight: SightLevel;
  userId: string | null;
  now: number;
  name: string;
}): FullRow<"staff"> {
  return {
    id: input.id,
    userId: input.userId,
    name: input.name,
    phone: null,
    email: input.userId ? `${input.id}@example.com` : null,
    role: input.role,
    sight: input.sight,
    restDays: [],
    abilityWeight: 1,
    language: "zh",
    state: "active",
    digestAt: null,
    createdAt: input.now,
    version: 1,
  };
}

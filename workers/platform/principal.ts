import { eq } from "drizzle-orm";
import { apiTokens, groups } from "../../db/directory/tables/people.table.ts";
import type { Problem } from "../../shared/kernel/problem.ts";
import { verifyAccessToken } from "./access-token.ts";
import { problem } from "./commit.ts";
import { type Env, isShardKey, type ShardKey } from "./config.ts";
import type { Directory } from "./directory.ts";
import type { Principal } from "./scope.ts";
import { hashSecret, sameHash } from "./secrets.ts";

/** The name of the scheme is the same in any case (RFC 9110). */
const bearer = /^Bearer +([A-Za-z0-9._~+/=-]{1,4096})$/i;
const apiToken = /^dl_([0-9a-z]{16})_([A-Za-z0-9_-]{43})$/;

type TokenRow = typeof apiTokens.$inferSelect & { shard: ShardKey };

const cacheMs = 30_000;
const lastUseMs = 60_000;
const mostCached = 500;
const cache = new Map<string, { at: number; row: TokenRow | undefined }>();

/** Forgets a token at once in this isolate; others follow within thirty seconds. */
export function forgetToken(id: string): void {
  cache.delete(id);
}

/** Who makes this request, by its bearer token; never by a cookie. */
export async function authenticate(input: {
  request: Request;
  env: Env;
  directory: () => Directory;
  now: number;
  afterwards: (work: Promise<unknown>) => void;
}): Promise<{ ok: true; value: Principal } | Problem> {
  const header = input.request.headers.get("Authorization");
  if (header === null) return problem("auth.missing_token");
  const token = bearer.exec(header)?.[1];
  if (!token) return problem("auth.invalid_token");
  const parts = apiToken.exec(token);
  const found = parts
    ? await byApiToken({
        ...input,
        directory: input.directory(),
        id: `tok_${parts[1]}`,
        secret: parts[2] ?? "",
      })
    : await verifyAccessToken({ key: input.env.TOKEN_KEY, now: input.now, token });
  return found ? { ok: true, value: found } : problem("auth.invalid_token");
}

async function byApiToken(input: {
  directory: Directory;
  now: number;
  id: string;
  secret: string;
  afterwards: (work: Promise<unknown>) => void;
}): Promise<Principal | undefined> {
  const { now, id } = input;
  const cached = cache.get(id);
  const row = cached && now - cached.at < cacheMs && now >= cached.at ? cached.row : await loadToken(input);
  if (!row || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now)) return undefined;
  const hash = hashSecret(input.secret);
  const rotated = row.previousHash !== null && row.previousUntil !== null && row.previousUntil > now;
  if (!sameHash(hash, row.secretHash) && !(rotated && sameHash(hash, row.previousHash ?? "")))
    return undefined;
  if (row.lastUsedAt === null || now - row.lastUsedAt > lastUseMs) {
    row.lastUsedAt = now;
    input.afterwards(input.directory.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, id)));
  }
  return {
    groupId: row.groupId,
    shard: row.shard,
    actor: { type: "token", id },
    permissions: new Set(row.permissions),
    sightLevel: row.stores === null ? "group" : "store",
    sight: row.stores === null ? { by: "group" } : { by: "store", keys: row.stores },
    stores: row.stores,
  };
}

/** Whether an API token still holds, for work that goes on after its request. */
export async function tokenStands(input: {
  directory: Directory;
  now: number;
  id: string;
}): Promise<boolean> {
  const row = await loadToken(input);
  return row !== undefined && row.revokedAt === null && (row.expiresAt === null || row.expiresAt > input.now);
}

async function loadToken(input: {
  directory: Directory;
  now: number;
  id: string;
}): Promise<TokenRow | undefined> {
  const [found] = await input.directory
    .select()
    .from(apiTokens)
    .innerJoin(groups, eq(groups.id, apiTokens.groupId))
    .where(eq(apiTokens.id, input.id))
    .limit(1);
  const row =
    found && found.groups.state === "active" && isShardKey(found.groups.shard)
      ? { ...found.api_tokens, shard: found.groups.shard }
      : undefined;
  if (cache.size >= mostCached) cache.clear();
  cache.set(input.id, { at: input.now, row });
  return row;
}

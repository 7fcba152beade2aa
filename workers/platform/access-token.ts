import { jwtVerify, SignJWT } from "jose";
import {
  isRoleKey,
  type RoleKey,
  roles,
  type SightLevel,
  sightLevels,
} from "../../shared/kernel/permissions.ts";
import { isShardKey, type ShardKey } from "./config.ts";
import type { Principal, Sight } from "./scope.ts";

const issuer = "dealerloop";
const audience = "dealerloop-api";
const keyId = "1";
const lifetimeSeconds = 120;

/** Who an access token speaks for; computed once, when it is minted. */
export interface AccessClaims {
  groupId: string;
  shard: ShardKey;
  staffId: string;
  role: RoleKey;
  sightLevel: SightLevel;
  /** Stores the person works in. */
  stores: readonly string[];
}

const encoder = new TextEncoder();

/** Signs a token good for two minutes. */
export async function mintAccessToken(input: {
  key: string;
  now: number;
  claims: AccessClaims;
}): Promise<{ token: string; expiresAt: number }> {
  const issuedAt = Math.floor(input.now / 1000);
  const { groupId, shard, staffId, role, sightLevel, stores } = input.claims;
  const token = await new SignJWT({ g: groupId, s: shard, r: role, l: sightLevel, st: [...stores] })
    .setProtectedHeader({ alg: "HS256", kid: keyId })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(staffId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(encoder.encode(input.key));
  return { token, expiresAt: (issuedAt + lifetimeSeconds) * 1000 };
}

/** Tokens proved a moment ago, by token: a person's next requests carry the same one. */
const proved = new Map<string, { key: string; expiresAt: number; principal: Principal }>();
const mostProved = 2_000;

/** The caller a token proves; undefined when it is forged, expired or not ours. */
export async function verifyAccessToken(input: {
  key: string;
  now: number;
  token: string;
}): Promise<Principal | undefined> {
  const { key, now, token } = input;
  const known = proved.get(token);
  if (known?.key === key && now < known.expiresAt) return known.principal;
  const found = await prove(input);
  if (!found) return undefined;
  if (proved.size >= mostProved) proved.clear();
  proved.set(token, { key, ...found });
  return found.principal;
}

async function prove(input: {
  key: string;
  now: number;
  token: string;
}): Promise<{ principal: Principal; expiresAt: number } | undefined> {
  try {
    const { payload } = await jwtVerify(input.token, encoder.encode(input.key), {
      algorithms: ["HS256"],
      issuer,
      audience,
      currentDate: new Date(input.now),
    });
    const { g, s, r, l, st, sub, exp } = payload;
    if (typeof g !== "string" || typeof s !== "string" || typeof r !== "string" || typeof sub !== "string")
      return undefined;
    if (exp === undefined || !isShardKey(s) || !isRoleKey(r) || !isSightLevel(l) || !isTexts(st))
      return undefined;
    const principal: Principal = {
      groupId: g,
      shard: s,
      actor: { type: "staff", id: sub },
      permissions: new Set(roles[r].permissions),
      sightLevel: l,
      sight: sightOf({ level: l, staffId: sub, stores: st }),
      stores: l === "group" ? null : st,
    };
    return { principal, expiresAt: exp * 1000 };
  } catch {
    return undefined;
  }
}

function isSightLevel(value: unknown): value is SightLevel {
  return sightLevels.some((level) => level === value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** A person's level of sight as keys. */
export function sightOf(input: { level: SightLevel; staffId: string; stores: readonly string[] }): Sight {
  switch (input.level) {
    case "own":
      return { by: "assignee", keys: [input.staffId] };
    case "store":
      return { by: "store", keys: input.stores };
    case "group":
      return { by: "group" };
  }
}

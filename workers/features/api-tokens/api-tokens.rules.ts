import { holdsAll, type Permission } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { isoOf, millisecondsOf } from "../../../shared/kernel/wire.ts";
import { invalid, problem } from "../../platform/commit.ts";
import { type Principal, seesStore } from "../../platform/scope.ts";
import { hashSecret } from "../../platform/secrets.ts";
import type { ApiToken } from "./api-tokens.directory.ts";

const hourMs = 3_600_000;

/** A token as its bearer sends it: `dl_`, its id and its secret. */
export function tokenText(id: string, secret: string): string {
  return `dl_${id.slice(id.indexOf("_") + 1)}_${secret}`;
}

/** A token as the API shows it, without its secret. */
export function apiTokenView(token: ApiToken) {
  const { id, name, permissions, stores, createdAt, expiresAt, revokedAt, lastUsedAt, version } = token;
  return {
    id,
    name,
    permissions,
    storeIds: stores,
    createdAt: isoOf(createdAt),
    expiresAt: isoOf(expiresAt),
    revokedAt: isoOf(revokedAt),
    lastUsedAt: isoOf(lastUsedAt),
    version,
  };
}

export interface TokenInput {
  name: string;
  permissions: Permission[];
  /** Null for every store of the group. */
  storeIds: string[] | null;
  expiresAt: string | null;
}

/** A new token over a secret that was drawn for it. */
export function newApiToken(
  input: TokenInput & { id: string; groupId: string; secret: string; createdBy: string; asOf: number },
): ApiToken {
  return {
    id: input.id,
    groupId: input.groupId,
    name: input.name,
    secretHash: hashSecret(input.secret),
    previousHash: null,
    previousUntil: null,
    permissions: [...new Set(input.permissions)],
    stores: input.storeIds && [...new Set(input.storeIds)],
    createdBy: input.createdBy,
    createdAt: input.asOf,
    expiresAt: input.expiresAt === null ? null : millisecondsOf(input.expiresAt),
    revokedAt: null,
    lastUsedAt: null,
    version: 1,
  };
}

/** A token gives no word and no store that its giver does not hold. */
export function reachProblem(
  caller: Principal,
  token: Pick<ApiToken, "permissions" | "stores">,
): Problem | undefined {
  const inStores =
    token.stores === null ? caller.stores === null : token.stores.every((id) => seesStore(caller, id));
  return inStores && holdsAll(caller.permissions, token.permissions)
    ? undefined
    : problem("staff.beyond_own_rights");
}

export function expiryProblem(token: Pick<ApiToken, "expiresAt">, asOf: number): Problem | undefined {
  if (token.expiresAt === null || token.expiresAt > asOf) return undefined;
  return invalid([{ pointer: "/expiresAt", code: "api_tokens.expires_past" }]);
}

/** A token with a new secret; the one it had works on for some hours. */
export function rotated(input: {
  token: ApiToken;
  secret: string;
  overlapHours: number;
  asOf: number;
}): ApiToken {
  const { token, overlapHours, asOf } = input;
  const overlaps = overlapHours > 0;
  return {
    ...token,
    secretHash: hashSecret(input.secret),
    previousHash: overlaps ? token.secretHash : null,
    previousUntil: overlaps ? asOf + overlapHours * hourMs : null,
    version: token.version + 1,
  };
}

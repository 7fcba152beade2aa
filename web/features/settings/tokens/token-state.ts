import type { ApiToken } from "./tokens.queries.ts";

/** Whether a token works: until it is revoked or its time is up. */
export type TokenState = "working" | "expired" | "revoked";

export function tokenState(
  { revokedAt, expiresAt }: Pick<ApiToken, "revokedAt" | "expiresAt">,
  now: number,
): TokenState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= now ? "expired" : "working";
}

/** The date a year after another, by which a new token ends unless somebody says otherwise. */
export function yearAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const next = new Date(Date.UTC(year + 1, month - 1, day));
  // 29 February has no twin.
  if (next.getUTCMonth() !== month - 1) next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

import type { Problem } from "../../../shared/kernel/problem.ts";

export interface InvitationFacts {
  expiresAt: number;
  usedAt: number | null;
  revokedAt: number | null;
  groupState: "creating" | "active" | "closed";
  /** The staff member it was made for; undefined where the shard has none. */
  person: { state: "active" | "left"; userId: string | null } | undefined;
}

const refused = (code: string): Problem => ({ ok: false, code, params: {} });

/**
 * Whether an invitation may be taken by a user (null: someone without an account), or has been already.
 * Whoever holds the place may come again at any time, so that joining can be repeated.
 */
export function invitationVerdict(input: {
  invitation: InvitationFacts | undefined;
  userId: string | null;
  asOf: number;
}): { ok: true; joined: boolean } | Problem {
  const { invitation, userId, asOf } = input;
  if (!invitation) return refused("join.unknown");
  const { person } = invitation;
  if (invitation.groupState !== "active" || person?.state !== "active") return refused("join.revoked");
  if (userId !== null && person.userId === userId) return { ok: true, joined: true };
  if (person.userId !== null || invitation.usedAt !== null) return refused("join.used");
  if (invitation.revokedAt !== null) return refused("join.revoked");
  if (invitation.expiresAt <= asOf) return refused("join.expired");
  return { ok: true, joined: false };
}

import { and, desc, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import { invitations, memberships } from "../../../db/directory/tables/people.table.ts";
import type { Directory } from "../../platform/directory.ts";

export type InvitationRow = typeof invitations.$inferSelect;

interface Seat {
  groupId: string;
  staffId: string;
}

const openOf = ({ groupId, staffId }: Seat) =>
  and(
    eq(invitations.groupId, groupId),
    eq(invitations.staffId, staffId),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
  );

/** Takes someone's place in the group away, and every link by which it could be taken again. */
export async function endMembership(directory: Directory, seat: Seat, asOf: number): Promise<void> {
  const { groupId, staffId } = seat;
  await directory.batch([
    directory
      .update(memberships)
      .set({ endedAt: asOf })
      .where(
        and(eq(memberships.groupId, groupId), eq(memberships.staffId, staffId), isNull(memberships.endedAt)),
      ),
    directory.update(invitations).set({ revokedAt: asOf }).where(openOf(seat)),
  ]);
}

/** Gives a user back the place they had, unless they hold another one in the group by now. */
export async function restoreMembership(
  directory: Directory,
  seat: Seat & { userId: string },
): Promise<void> {
  const { groupId, staffId, userId } = seat;
  await directory
    .update(memberships)
    .set({ endedAt: null })
    .where(
      and(eq(memberships.userId, userId), eq(memberships.groupId, groupId), eq(memberships.staffId, staffId)),
    );
}

/** Writes an invitation; earlier ones of the same person lead nowhere from now on. */
export async function insertInvitation(directory: Directory, invitation: InvitationRow): Promise<void> {
  await directory.batch([
    directory.update(invitations).set({ revokedAt: invitation.createdAt }).where(openOf(invitation)),
    directory.insert(invitations).values(invitation),
  ]);
}

/** Invitations that are open or were used, latest first; one more than `limit` where there are more. */
export function invitationsPage(
  directory: Directory,
  input: { groupId: string; asOf: number; before: string | null; limit: number },
): Promise<InvitationRow[]> {
  const { groupId, asOf, before } = input;
  const isOpen = and(isNull(invitations.revokedAt), gt(invitations.expiresAt, asOf));
  return directory
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.groupId, groupId),
        before === null ? undefined : lt(invitations.id, before),
        or(isNotNull(invitations.usedAt), isOpen),
      ),
    )
    .orderBy(desc(invitations.id))
    .limit(input.limit + 1);
}

export async function invitationById(
  directory: Directory,
  input: { groupId: string; id: string },
): Promise<InvitationRow | undefined> {
  const [found] = await directory
    .select()
    .from(invitations)
    .where(and(eq(invitations.groupId, input.groupId), eq(invitations.id, input.id)));
  return found;
}

export async function revoke(
  directory: Directory,
  input: { groupId: string; id: string; asOf: number },
): Promise<void> {
  await directory
    .update(invitations)
    .set({ revokedAt: input.asOf })
    .where(
      and(
        eq(invitations.groupId, input.groupId),
        eq(invitations.id, input.id),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    );
}

import { and, count, eq, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import {
  groups,
  invitations,
  memberships,
  sessions,
  userLogins,
  users,
} from "../../../db/directory/tables/people.table.ts";
import type { Language } from "../../../shared/kernel/problem.ts";
import type { ShardKey } from "../../platform/config.ts";
import type { Directory } from "../../platform/directory.ts";
import { type Login, lockMs, mostFailures, sessionMs } from "./sign-in.rules.ts";

export type User = typeof users.$inferSelect;
export type NewUser = { id: string; name: string; passwordHash: string; language: Language; login: Login };
export type Seat = { userId: string; groupId: string; staffId: string };

const userOfLogin = (login: string) => sql`(SELECT user_id FROM user_logins WHERE login = ${login})`;

/** The user of a login. */
export async function findUser(directory: Directory, login: string): Promise<User | undefined> {
  const [user] = await directory
    .select()
    .from(users)
    .where(eq(users.id, userOfLogin(login)));
  return user;
}

/**
 * The user of a login as they stand before this attempt, which is counted as a failure at once: attempts
 * made at the same moment each see the count of the one before. The tenth in a row locks.
 */
export async function countAttempt(
  directory: Directory,
  input: { login: string; asOf: number },
): Promise<User | undefined> {
  const { login, asOf } = input;
  const isLast = sql`${users.failedSignIns} + 1 >= ${mostFailures}`;
  const [[user]] = await directory.batch([
    directory
      .select()
      .from(users)
      .where(eq(users.id, userOfLogin(login))),
    directory
      .update(users)
      .set({
        failedSignIns: sql`CASE WHEN ${isLast} THEN 0 ELSE ${users.failedSignIns} + 1 END`,
        lockedUntil: sql`CASE WHEN ${isLast} THEN ${asOf + lockMs} END`,
      })
      .where(
        and(eq(users.id, userOfLogin(login)), or(isNull(users.lockedUntil), lte(users.lockedUntil, asOf))),
      ),
  ]);
  return user;
}

const newSession = (input: { userId: string; tokenHash: string; asOf: number }) => ({
  tokenHash: input.tokenHash,
  userId: input.userId,
  createdAt: input.asOf,
  expiresAt: input.asOf + sessionMs,
});

/** Opens a session after the right password: failures are forgotten, and so are the user's ended sessions. */
export async function openSession(
  directory: Directory,
  input: { userId: string; tokenHash: string; replaced: string; asOf: number },
): Promise<void> {
  const { userId, asOf } = input;
  await directory.batch([
    directory.delete(sessions).where(eq(sessions.tokenHash, input.replaced)),
    directory.delete(sessions).where(and(eq(sessions.userId, userId), lte(sessions.expiresAt, asOf))),
    directory.update(users).set({ failedSignIns: 0, lockedUntil: null }).where(eq(users.id, userId)),
    directory.insert(sessions).values(newSession(input)),
  ]);
}

export async function renewSession(
  directory: Directory,
  input: { tokenHash: string; asOf: number },
): Promise<void> {
  await directory
    .update(sessions)
    .set({ expiresAt: input.asOf + sessionMs })
    .where(eq(sessions.tokenHash, input.tokenHash));
}

export async function closeSession(directory: Directory, tokenHash: string): Promise<void> {
  await directory.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Whose session it is, if it is good. */
export async function sessionUser(
  directory: Directory,
  input: { tokenHash: string; asOf: number },
): Promise<{ id: string; name: string } | undefined> {
  const [user] = await directory
    .select({ id: users.id, name: users.name })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, input.tokenHash), gt(sessions.expiresAt, input.asOf)));
  return user;
}

/** A good session with the user's groups, one row for each; a single row without a group where there is none. */
export function sessionGroups(directory: Directory, input: { tokenHash: string; asOf: number }) {
  return directory
    .select({
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      staffId: memberships.staffId,
      group: { id: groups.id, name: groups.name, shard: groups.shard, state: groups.state },
    })
    .from(sessions)
    .leftJoin(memberships, and(eq(memberships.userId, sessions.userId), isNull(memberships.endedAt)))
    .leftJoin(groups, and(eq(groups.id, memberships.groupId), ne(groups.state, "closed")))
    .where(and(eq(sessions.tokenHash, input.tokenHash), gt(sessions.expiresAt, input.asOf)));
}

/** How many groups each shard holds. */
export function groupsByShard(directory: Directory): Promise<{ shard: string; groups: number }[]> {
  return directory.select({ shard: groups.shard, groups: count() }).from(groups).groupBy(groups.shard);
}

const userRow = (user: NewUser, asOf: number) => ({
  id: user.id,
  name: user.name,
  passwordHash: user.passwordHash,
  language: user.language,
  failedSignIns: 0,
  lockedUntil: null,
  createdAt: asOf,
});

const loginRow = (user: NewUser, asOf: number) => ({
  ...user.login,
  userId: user.id,
  verifiedAt: null,
  createdAt: asOf,
});

/** A new user with a group in creation, their place in it and a session: all or nothing. */
export async function insertFounder(
  directory: Directory,
  input: {
    user: NewUser;
    group: { id: string; name: string; shard: ShardKey };
    staffId: string;
    tokenHash: string;
    asOf: number;
  },
): Promise<void> {
  const { user, group, staffId, asOf } = input;
  await directory.batch([
    directory.insert(users).values(userRow(user, asOf)),
    directory.insert(userLogins).values(loginRow(user, asOf)),
    directory.insert(groups).values({
      ...group,
      state: "creating",
      founderUserId: user.id,
      founderStaffId: staffId,
      createdAt: asOf,
    }),
    directory
      .insert(memberships)
      .values({ userId: user.id, groupId: group.id, staffId, createdAt: asOf, endedAt: null }),
    directory.insert(sessions).values(newSession({ userId: user.id, tokenHash: input.tokenHash, asOf })),
  ]);
}

/** A group, its founder and the founder's logins. */
export async function findFounding(directory: Directory, groupId: string) {
  const founderId = sql`(SELECT founder_user_id FROM groups WHERE id = ${groupId})`;
  const [[group], [founder], logins] = await directory.batch([
    directory.select().from(groups).where(eq(groups.id, groupId)),
    directory.select().from(users).where(eq(users.id, founderId)),
    directory.select().from(userLogins).where(eq(userLogins.userId, founderId)),
  ]);
  return group && founder ? { group, founder, logins } : undefined;
}

export async function activateGroup(directory: Directory, groupId: string): Promise<void> {
  await directory
    .update(groups)
    .set({ state: "active" })
    .where(and(eq(groups.id, groupId), eq(groups.state, "creating")));
}

/** An invitation by its token's hash, with the group it leads to. */
export async function findInvitation(directory: Directory, tokenHash: string) {
  const [found] = await directory
    .select()
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .where(eq(invitations.tokenHash, tokenHash));
  return found && { ...found.invitations, group: found.groups };
}

export async function insertUser(directory: Directory, user: NewUser, asOf: number): Promise<void> {
  await directory.batch([
    directory.insert(users).values(userRow(user, asOf)),
    directory.insert(userLogins).values(loginRow(user, asOf)),
  ]);
}

/** The place a user has in a group, unless it has ended. */
export async function findSeat(
  directory: Directory,
  input: { userId: string; groupId: string },
): Promise<Seat | undefined> {
  const [seat] = await directory
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, input.userId),
        eq(memberships.groupId, input.groupId),
        isNull(memberships.endedAt),
      ),
    );
  return seat;
}

/** Gives a user a place in a group; a place they had before becomes this one. */
export async function putSeat(directory: Directory, seat: Seat, asOf: number): Promise<void> {
  await directory
    .insert(memberships)
    .values({ ...seat, createdAt: asOf, endedAt: null })
    .onConflictDoUpdate({
      target: [memberships.userId, memberships.groupId],
      set: { staffId: seat.staffId, endedAt: null },
    });
}

export async function dropSeat(directory: Directory, seat: Seat): Promise<void> {
  await directory
    .delete(memberships)
    .where(
      and(
        eq(memberships.userId, seat.userId),
        eq(memberships.groupId, seat.groupId),
        eq(memberships.staffId, seat.staffId),
      ),
    );
}

export async function markInvitationUsed(
  directory: Directory,
  tokenHash: string,
  asOf: number,
): Promise<void> {
  await directory
    .update(invitations)
    .set({ usedAt: asOf })
    .where(and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt)));
}

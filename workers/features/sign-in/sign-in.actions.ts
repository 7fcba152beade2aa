import { newId } from "../../../shared/kernel/ids.ts";
import { isRoleKey } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { mintAccessToken } from "../../platform/access-token.ts";
import { invalid, problem } from "../../platform/commit.ts";
import { isShardKey } from "../../platform/config.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { byId, figures, text } from "../../platform/query.ts";
import { checkPassword, hashPassword, hashSecret, randomSecret } from "../../platform/secrets.ts";
import { type Founded, finishFounding, registerGroup } from "./found-group.ts";
import { type AuthCall, ownScope } from "./sign-in.call.ts";
import {
  closeSession,
  countAttempt,
  findUser,
  openSession,
  renewSession,
  sessionGroups,
  type User,
} from "./sign-in.directory.ts";
import { passwordProblem } from "./sign-in.password.rules.ts";
import {
  byName,
  lockedMinutes,
  readLogin,
  readName,
  type Texts,
  wantsRenewal,
  wrongPassword,
} from "./sign-in.rules.ts";

/** What an action answers: a value, and the session that the cookie shall hold (null takes it away). */
export type AuthOutcome<T> = { ok: true; value: T; session?: string | null } | Problem;

/** Founds a group with its owner (ORG-01) and signs the owner in. */
export async function signUp(call: AuthCall, body: Texts): Promise<AuthOutcome<Founded>> {
  const login = readLogin(body);
  const name = readName(body, "name");
  const groupName = readName(body, "groupName");
  const password = body.password ?? "";
  const weak = passwordProblem({
    password,
    login: login.ok ? login.value.login : "",
    names: [name, groupName].flatMap((read) => (read.ok ? [read.value] : [])),
  });
  if (!login.ok || !name.ok || !groupName.ok || weak) {
    const fields = [groupName, name, login].flatMap((read) => (read.ok ? [] : [read.field]));
    return invalid(weak ? [...fields, weak] : fields);
  }
  const pointer = `/${"email" in body || "phone" in body ? login.value.kind : "login"}`;
  const taken = await findUser(call.directory, login.value.login);
  if (taken) return invalid([{ pointer, code: "login.taken" }]);
  const passwordHash = await hashPassword({ password, pepper: call.env.PASSWORD_PEPPER });
  const session = randomSecret();
  const registered = await registerGroup(call, {
    user: {
      id: newId("user", call.asOf),
      name: name.value,
      passwordHash,
      language: call.language,
      login: login.value,
    },
    groupName: groupName.value,
    tokenHash: hashSecret(session),
    pointer,
  });
  if (!registered.ok) return registered;
  try {
    await finishFounding(call, registered.value.groupId);
  } catch (error) {
    // The account stands; the first access token takes up what is left of the group.
    log({ id: call.requestId, level: "error", route: "POST /auth/sign-up", ...errorFacts(error) });
  }
  return { ok: true, value: registered.value, session };
}

/** Whether a password is its login's. The attempt is counted, and a locked account answers so. */
export async function authenticateUser(
  call: AuthCall,
  input: { login: string; password: string },
): Promise<{ ok: true; value: User } | Problem> {
  const user = await countAttempt(call.directory, { login: input.login, asOf: call.asOf });
  const minutes = lockedMinutes(user?.lockedUntil ?? null, call.asOf);
  if (minutes !== undefined) return problem("sign_in.locked", { minutes });
  const right = await checkPassword({
    password: input.password,
    pepper: call.env.PASSWORD_PEPPER,
    stored: user?.passwordHash ?? null,
  });
  if (user && right) return { ok: true, value: user };
  return user ? wrongPassword(user.failedSignIns) : problem("sign_in.wrong");
}

/** Opens a new session for a user who has proved themselves; the one the browser had before ends. */
export async function newSession(call: AuthCall, userId: string): Promise<string> {
  const session = randomSecret();
  await openSession(call.directory, {
    userId,
    tokenHash: hashSecret(session),
    replaced: hashSecret(call.sessionToken ?? ""),
    asOf: call.asOf,
  });
  return session;
}

/** Signs a person in by login and password; an unknown login and a wrong password answer alike. */
export async function signIn(call: AuthCall, body: Texts): Promise<AuthOutcome<{ userId: string }>> {
  const login = readLogin(body);
  const password = body.password ?? "";
  if (!login.ok || password === "") {
    const fields = login.ok ? [] : [login.field];
    if (password === "") fields.push({ pointer: "/password", code: "required" });
    return invalid(fields);
  }
  const known = await authenticateUser(call, { login: login.value.login, password });
  if (!known.ok) return known;
  return { ok: true, value: { userId: known.value.id }, session: await newSession(call, known.value.id) };
}

/** Ends the session of the cookie, if it has one. */
export async function signOut(call: AuthCall): Promise<AuthOutcome<null>> {
  if (call.sessionToken !== null) await closeSession(call.directory, hashSecret(call.sessionToken));
  return { ok: true, value: null, session: null };
}

export interface TokenAnswer {
  accessToken: string;
  expiresAt: string;
  groupId: string;
  staffId: string;
  /** Every group the person may change to. */
  groups: { id: string; name: string }[];
}

/**
 * Turns a session into an access token for the group named in the body, else for the first, by name, where
 * the person still works. The session itself is extended when it is used.
 */
export async function mintToken(call: AuthCall, body: Texts): Promise<AuthOutcome<TokenAnswer>> {
  if (call.sessionToken === null) return problem("sign_in.required");
  const tokenHash = hashSecret(call.sessionToken);
  const found = await sessionGroups(call.directory, { tokenHash, asOf: call.asOf });
  const [session] = found;
  if (!session) return problem("sign_in.required");
  const seats = byName(
    found.flatMap(({ group, staffId }) => (group && staffId !== null ? [{ ...group, staffId }] : [])),
  );
  if (seats.length === 0) return problem("sign_in.no_group");
  for (const seat of seats.filter(({ id }) => body.groupId === undefined || id === body.groupId)) {
    if (seat.state === "creating") await finishFounding(call, seat.id);
    const minted = await mintFor(call, { ...seat, userId: session.userId });
    if (!minted) continue;
    const groups = seats.map(({ id, name }) => ({ id, name }));
    const value = { ...minted, groupId: seat.id, staffId: seat.staffId, groups };
    if (!wantsRenewal(session.expiresAt, call.asOf)) return { ok: true, value };
    await renewSession(call.directory, { tokenHash, asOf: call.asOf });
    return { ok: true, value, session: call.sessionToken };
  }
  return problem("sign_in.left");
}

/** A token for one place in a group; undefined where the shard says that the person no longer holds it. */
async function mintFor(
  call: AuthCall,
  seat: { id: string; shard: string; staffId: string; userId: string },
): Promise<{ accessToken: string; expiresAt: string } | undefined> {
  const { id: groupId, shard, staffId, userId } = seat;
  if (!isShardKey(shard)) throw new Error(`group ${groupId} is on no shard`);
  const { person, stores } = await ownScope(call, { groupId, shard, staffId }).read({
    person: byId("staff", staffId),
    stores: figures(
      "SELECT store_id FROM staff_stores WHERE group_id = ?1 AND staff_id = ?2 ORDER BY store_id",
      [staffId],
      (raw) => raw.map((row) => text(row, "store_id")),
    ),
  });
  if (person?.state !== "active" || person.userId !== userId) return undefined;
  if (!isRoleKey(person.role)) throw new Error(`staff ${staffId} has no known role`);
  const { token, expiresAt } = await mintAccessToken({
    key: call.env.TOKEN_KEY,
    now: call.asOf,
    claims: { groupId, shard, staffId, role: person.role, sightLevel: person.sight, stores },
  });
  return { accessToken: token, expiresAt: isoOf(expiresAt) };
}

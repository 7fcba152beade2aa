import { newId } from "../../../shared/kernel/ids.ts";
import { isRoleKey, type RoleKey } from "../../../shared/kernel/permissions.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, invalid, problem } from "../../platform/commit.ts";
import { isShardKey } from "../../platform/config.ts";
import { ConflictError, classifyDatabaseError } from "../../platform/database-errors.ts";
import { byId, type Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { hashPassword, hashSecret } from "../../platform/secrets.ts";
import { joiningJobs } from "../follow-ups/follow-ups.joining.rules.ts";
import type { Founded } from "./found-group.ts";
import { type AuthOutcome, authenticateUser, newSession } from "./sign-in.actions.ts";
import { type AuthCall, ownScope } from "./sign-in.call.ts";
import {
  dropSeat,
  findInvitation,
  findSeat,
  findUser,
  insertUser,
  markInvitationUsed,
  putSeat,
  sessionUser,
} from "./sign-in.directory.ts";
import { type InvitationFacts, invitationVerdict } from "./sign-in.join.rules.ts";
import { passwordProblem } from "./sign-in.password.rules.ts";
import { readLogin, type Texts } from "./sign-in.rules.ts";

interface Invitation extends InvitationFacts {
  tokenHash: string;
  group: { id: string; name: string };
  staffId: string;
  person: Row<"staff"> | undefined;
  scope: Scope;
}

export interface Visitor {
  id: string;
  name: string;
}

async function loadInvitation(call: AuthCall, token: string): Promise<Invitation | undefined> {
  const found = await findInvitation(call.directory, hashSecret(token));
  if (!found) return undefined;
  const { group, staffId } = found;
  if (!isShardKey(group.shard)) throw new Error(`group ${group.id} is on no shard`);
  const scope = ownScope(call, { groupId: group.id, shard: group.shard, staffId });
  const { person } = await scope.read({ person: byId("staff", staffId) });
  return { ...found, groupState: group.state, person, scope };
}

async function loadVisitor(call: AuthCall): Promise<Visitor | undefined> {
  if (call.sessionToken === null) return undefined;
  return sessionUser(call.directory, { tokenHash: hashSecret(call.sessionToken), asOf: call.asOf });
}

/** What an open invitation tells whoever follows its link. */
export interface InvitationView {
  group: string;
  name: string;
  role: RoleKey;
  joined: boolean;
  visitor: Visitor | undefined;
}

/** Who invites whom, as what; or why the link leads nowhere. */
export async function viewInvitation(
  call: AuthCall,
  token: string,
): Promise<{ ok: true; value: InvitationView } | Problem> {
  const [invitation, visitor] = await Promise.all([loadInvitation(call, token), loadVisitor(call)]);
  const verdict = invitationVerdict({ invitation, userId: visitor?.id ?? null, asOf: call.asOf });
  if (!verdict.ok) return verdict;
  if (!invitation?.person || !isRoleKey(invitation.person.role)) return problem("join.revoked");
  const { name, role } = invitation.person;
  return { ok: true, value: { group: invitation.group.name, name, role, joined: verdict.joined, visitor } };
}

/**
 * Takes an invitation. With a login in the body, by that account, which is made when there is none; without
 * one, by whoever is signed in. Three steps, in an order that the same person may repeat: the account and
 * its membership, the place on the shard (which decides between two who try at once), the mark on the link.
 */
export async function join(
  call: AuthCall,
  input: { token: string; body: Texts },
): Promise<AuthOutcome<Founded>> {
  const invitation = await loadInvitation(call, input.token);
  const first = invitationVerdict({ invitation, userId: null, asOf: call.asOf });
  if (!first.ok && first.code !== "join.used") return first;
  if (!invitation) return problem("join.unknown");
  const newcomer = first.ok ? invitation.person : undefined;
  const who = await identify(call, { body: input.body, newcomer, group: invitation.group.name });
  if (!who.ok) return who;
  const { userId } = who.value;
  const verdict = invitationVerdict({ invitation, userId, asOf: call.asOf });
  if (!verdict.ok) return verdict;
  if (!verdict.joined) {
    const refused = await takePlace(call, { invitation, userId });
    if (refused) return refused;
  }
  await markInvitationUsed(call.directory, invitation.tokenHash, call.asOf);
  const value = { groupId: invitation.group.id, staffId: invitation.staffId };
  return who.value.signedIn
    ? { ok: true, value }
    : { ok: true, value, session: await newSession(call, userId) };
}

type Identified = { ok: true; value: { userId: string; signedIn: boolean } } | Problem;

/** The user who joins: signed in already, known by login and password, or new if there may be newcomers. */
async function identify(
  call: AuthCall,
  input: { body: Texts; newcomer: Row<"staff"> | undefined; group: string },
): Promise<Identified> {
  const { body, newcomer } = input;
  const byLogin = ["login", "email", "phone", "password"].some((field) => body[field] !== undefined);
  const visitor = byLogin ? undefined : await loadVisitor(call);
  if (visitor) return { ok: true, value: { userId: visitor.id, signedIn: true } };
  const login = readLogin(body);
  const password = body.password ?? "";
  const fields = login.ok ? [] : [login.field];
  if (password === "") fields.push({ pointer: "/password", code: "required" });
  if (!login.ok || fields.length > 0) return invalid(fields);
  if (await findUser(call.directory, login.value.login)) {
    const known = await authenticateUser(call, { login: login.value.login, password });
    if (known.ok) return { ok: true, value: { userId: known.value.id, signedIn: false } };
    if (known.code !== "sign_in.wrong") return known;
    return invalid([{ pointer: "/password", code: "password.of_account" }]);
  }
  if (!newcomer) return problem("join.used");
  const weak = passwordProblem({ password, login: login.value.login, names: [newcomer.name, input.group] });
  if (weak) return invalid([weak]);
  const userId = newId("user", call.asOf);
  const passwordHash = await hashPassword({ password, pepper: call.env.PASSWORD_PEPPER });
  const user = { id: userId, name: newcomer.name, passwordHash, language: call.language, login: login.value };
  try {
    await insertUser(call.directory, user, call.asOf);
  } catch (error) {
    if (classifyDatabaseError(error) !== "conflict") throw error;
    return invalid([{ pointer: "/login", code: "login.taken" }]);
  }
  return { ok: true, value: { userId, signedIn: false } };
}

/** Membership first, then the place itself; a problem where the place or the person is taken. */
async function takePlace(
  call: AuthCall,
  input: { invitation: Invitation; userId: string },
): Promise<Problem | undefined> {
  const { invitation, userId } = input;
  const { scope, staffId, group } = invitation;
  const seat = { userId, groupId: group.id, staffId };
  const held = await findSeat(call.directory, seat);
  if (held && held.staffId !== staffId) {
    const { other } = await scope.read({ other: byId("staff", held.staffId) });
    if (other?.userId === userId && other.state === "active") {
      return problem("join.already_member", { group: group.name });
    }
  }
  await putSeat(call.directory, seat, call.asOf);
  if (await sitDown({ scope, staffId, userId })) {
    await call.env.JOBS.send({ shard: scope.shardSession.key });
    return undefined;
  }
  await dropSeat(call.directory, seat);
  return problem("join.used");
}

/** Writes the user into the staff member, unless another one stands there; tried again when it is edited meanwhile. */
async function sitDown(input: { scope: Scope; staffId: string; userId: string }): Promise<boolean> {
  const { scope, staffId, userId } = input;
  const { asOf } = scope;
  for (let tries = 1; ; tries++) {
    const { person } = await scope.read({ person: byId("staff", staffId) });
    if (person?.state !== "active") return false;
    if (person.userId !== null) return person.userId === userId;
    const { role } = person;
    const jobs = isRoleKey(role) ? joiningJobs({ role, key: staffId, asOf }) : [];
    try {
      await commit(scope, {
        changes: {
          update: [edited("staff", person, { userId, digestAt: asOf })],
          insertOnce: { jobs },
        },
        audit: { verb: "staff.join", subject: { type: "staff", id: staffId } },
        answer: answer(null),
      });
      return true;
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === 3) throw error;
    }
  }
}

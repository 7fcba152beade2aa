import type * as contract from "../../../shared/contracts/staff.invitations.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { hashSecret, randomSecret } from "../../platform/secrets.ts";
import { insertInvitation, invitationById, invitationsPage, revoke } from "./staff.directory.ts";
import { peopleByIds, personById } from "./staff.repository.ts";
import { mayGrant, seesPerson } from "./staff.rules.ts";
import { invitationView } from "./staff.views.ts";

const lifetimeMs = 7 * 24 * 3_600_000;

/**
 * Invites a colleague by a link. The directory is written first: dying before the audit leaves a link that
 * nobody has seen, and the next invitation makes it useless. What is kept for the same idempotency key
 * holds no link.
 */
export async function createInvitation({
  scope,
  body,
  directory,
  origin,
}: Call<typeof contract.createInvitation>) {
  const { person } = await scope.read({ person: personById(body.staffId) });
  const fault = (code: string) => invalid([{ pointer: "/staffId", code }]);
  if (!person || !seesPerson(scope, person)) return fault("not_found");
  if (!mayGrant(scope, person)) return problem("staff.beyond_own_rights");
  if (person.state === "left") return fault("staff.has_left");
  if (person.userId !== null) return fault("staff.joined_already");
  const token = randomSecret();
  const invitation = {
    tokenHash: hashSecret(token),
    id: newId("invitation", scope.asOf),
    groupId: scope.groupId,
    staffId: person.id,
    createdAt: scope.asOf,
    expiresAt: scope.asOf + lifetimeMs,
    usedAt: null,
    revokedAt: null,
  };
  await insertInvitation(directory, invitation);
  const view = invitationView(invitation);
  await commit(scope, {
    changes: {},
    audit: { verb: "invitations.create", subject: { type: "invitation", id: invitation.id } },
    answer: answer({ ...view, url: null }, { status: 201 }),
  });
  return answer({ ...view, url: `${origin}/auth/join/${token}` }, { status: 201 });
}

/** Invitations of the colleagues in sight, latest first; the page may be short and still go on. */
export async function listInvitations({
  scope,
  query,
  cursors,
  directory,
}: Call<typeof contract.listInvitations>) {
  const { limit, cursor, ...filters } = query;
  const after = cursor === undefined ? null : cursors.read({ cursor, filters, length: 1 });
  if (after !== null && "ok" in after) return after;
  const before = after === null ? null : String(after[0]);
  const found = await invitationsPage(directory, { groupId: scope.groupId, asOf: scope.asOf, before, limit });
  const page = found.slice(0, limit);
  const { people } = await scope.read({ people: peopleByIds(page.map(({ staffId }) => staffId)) });
  const seen = new Set(people.filter((person) => seesPerson(scope, person)).map(({ id }) => id));
  const last = found.length > limit ? page.at(-1) : undefined;
  return answer({
    data: page.filter(({ staffId }) => seen.has(staffId)).map(invitationView),
    nextCursor: last ? cursors.write({ values: [last.id], filters }) : null,
  });
}

/** Makes a link useless, first in the directory, which is what counts; one that was used or revoked stays so. */
export async function revokeInvitation({
  scope,
  params,
  directory,
}: Call<typeof contract.revokeInvitation>): Promise<Outcome<null>> {
  const invitation = await invitationById(directory, { groupId: scope.groupId, id: params.id });
  const { person } = await scope.read({ person: personById(invitation?.staffId ?? "") });
  if (!invitation || !person || !seesPerson(scope, person)) return problem("request.not_found");
  await revoke(directory, { groupId: scope.groupId, id: invitation.id, asOf: scope.asOf });
  return commit(scope, {
    changes: {},
    audit: { verb: "invitations.revoke", subject: { type: "invitation", id: invitation.id } },
    answer: answer(null, { status: 204 }),
  });
}

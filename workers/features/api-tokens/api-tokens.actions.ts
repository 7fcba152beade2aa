import type * as contract from "../../../shared/contracts/api-tokens.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { forgetToken } from "../../platform/principal.ts";
import { byIds } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { randomSecret } from "../../platform/secrets.ts";
import {
  type ApiToken,
  dropToken,
  insertToken,
  replaceToken,
  tokenById,
  tokensPage,
} from "./api-tokens.directory.ts";
import {
  apiTokenView,
  expiryProblem,
  newApiToken,
  reachProblem,
  rotated,
  tokenText,
} from "./api-tokens.rules.ts";

/*
 * Every action writes the directory first, which is what counts, and then the audit with the answer. Dying in
 * between leaves a secret that nobody has seen, or a token that is stopped; asking again does it over and
 * audits it. The answer kept for an idempotency key has no secret: only the first one shows it.
 */

type TokenAnswer = ReturnType<typeof apiTokenView>;

/** Tokens that reach no further than the caller's stores, in the order they were made. */
export async function listApiTokens({
  scope,
  query,
  cursors,
  directory,
}: Call<typeof contract.listApiTokens>) {
  const { limit, cursor, ...filters } = query;
  const read = cursor === undefined ? null : cursors.read({ cursor, filters, length: 1 });
  if (read !== null && "ok" in read) return read;
  const after = read === null ? null : String(read[0]);
  const found = await tokensPage(directory, { groupId: scope.groupId, stores: scope.stores, after, limit });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return answer({
    data: page.map(apiTokenView),
    nextCursor: last ? cursors.write({ values: [last.id], filters }) : null,
  });
}

export async function createApiToken({ scope, body, directory }: Call<typeof contract.createApiToken>) {
  const { stores } = await scope.read({ stores: byIds("stores", body.storeIds ?? []) });
  const unknown = (body.storeIds ?? []).flatMap((storeId, index) =>
    stores.some(({ id }) => id === storeId) ? [] : [{ pointer: `/storeIds/${index}`, code: "not_found" }],
  );
  if (unknown.length > 0) return invalid(unknown);
  const secret = randomSecret();
  const id = newId("apiToken", scope.asOf);
  const token = newApiToken({
    ...body,
    id,
    groupId: scope.groupId,
    secret,
    createdBy: scope.actor.id,
    asOf: scope.asOf,
  });
  const wrong = reachProblem(scope, token) ?? expiryProblem(token, scope.asOf);
  if (wrong) return wrong;
  await insertToken(directory, token);
  try {
    await audited(scope, {
      verb: "api-tokens.create",
      token,
      value: { ...apiTokenView(token), token: null },
      status: 201,
    });
  } catch (error) {
    await dropToken(directory, token);
    throw error;
  }
  return answer({ ...apiTokenView(token), token: tokenText(id, secret) }, { status: 201 });
}

/** Gives a new secret to whoever holds all that the token does. */
export async function rotateApiToken({
  scope,
  params,
  body,
  directory,
}: Call<typeof contract.rotateApiToken>) {
  await answeredBefore(scope);
  const token = await tokenById(directory, { groupId: scope.groupId, stores: scope.stores, id: params.id });
  if (!token) return problem("request.not_found");
  if (token.revokedAt !== null) return problem("api_tokens.revoked");
  const beyond = reachProblem(scope, token);
  if (beyond) return beyond;
  const secret = randomSecret();
  const after = rotated({ token, secret, overlapHours: body.overlapHours, asOf: scope.asOf });
  if (!(await replaceToken(directory, { before: token, after }))) return problem("request.conflict");
  forgetToken(token.id);
  await audited(scope, { verb: "api-tokens.rotate", token, value: { ...apiTokenView(after), token: null } });
  return answer({ ...apiTokenView(after), token: tokenText(token.id, secret) });
}

/** Stops a token and both its secrets; one that was stopped stays so. */
export async function revokeApiToken({
  scope,
  params,
  directory,
}: Call<typeof contract.revokeApiToken>): Promise<Outcome<TokenAnswer>> {
  await answeredBefore(scope);
  const token = await tokenById(directory, { groupId: scope.groupId, stores: scope.stores, id: params.id });
  if (!token) return problem("request.not_found");
  const after =
    token.revokedAt === null ? { ...token, revokedAt: scope.asOf, version: token.version + 1 } : token;
  if (after !== token && !(await replaceToken(directory, { before: token, after })))
    return problem("request.conflict");
  forgetToken(token.id);
  return audited(scope, { verb: "api-tokens.revoke", token, value: apiTokenView(after) });
}

/** Ends here where the same idempotency key was answered before; there is nothing else to load from the shard. */
async function answeredBefore(scope: Scope): Promise<void> {
  await scope.read({});
}

function audited<T>(scope: Scope, input: { verb: string; token: ApiToken; value: T; status?: number }) {
  return commit(scope, {
    changes: {},
    audit: { verb: input.verb, subject: { type: "api-token", id: input.token.id } },
    answer: answer(input.value, input.status === undefined ? {} : { status: input.status }),
  });
}

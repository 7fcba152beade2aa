import type { linkFile as contract } from "../../../shared/contracts/imports.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { answer, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import { signLink } from "./files.links.ts";
import { mayFetch } from "./files.rules.ts";

/** A link to one of the group's files, good for two minutes. */
export async function linkFile({
  scope,
  params,
  linkKey,
  origin,
}: Call<typeof contract>): Promise<Outcome<{ url: string; expiresAt: string }>> {
  const { file } = await scope.read({ file: byId("files", params.id) });
  if (!file || !mayFetch(scope, file)) return problem("request.not_found");
  const link = await signLink({ key: linkKey, now: scope.asOf, origin, file });
  return answer({ url: link.url, expiresAt: isoOf(link.expiresAt) });
}

import type * as contract from "../../../shared/contracts/policies.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { touched } from "../../platform/changes.ts";
import { answer, commit, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import { scriptInForce, scriptsInForce } from "./policies.repository.ts";
import { levelProblem, setsFor } from "./policies.rules.ts";
import { beggingWords, nextScript, questionsProblem, scriptView, scriptViews } from "./scripts.rules.ts";

/** What is in force: the shipped scripts, and over them those of the group and of the stores in sight. */
export async function listScripts({ scope }: Call<typeof contract.listScripts>) {
  const { own } = await scope.read({ own: scriptsInForce() });
  return answer({ data: scriptViews(own.filter(setsFor(scope))), nextCursor: null });
}

/** Puts a new version in force (CB-15); one that begs for marks only where that is meant. */
export async function putScript({ scope, body: input }: Call<typeof contract.putScript>) {
  const { key, storeId, brand, body, evenIfBegging } = input;
  const { store, before } = await scope.read({
    store: byId("stores", storeId ?? ""),
    before: scriptInForce(key, storeId, brand),
  });
  const wrong = levelProblem({ caller: scope, storeId, store }) ?? questionsProblem(body);
  if (wrong) return wrong;
  const begging = evenIfBegging ? null : beggingWords(body);
  if (begging !== null) return problem("scripts.begging", { words: begging });
  const id = newId("script", scope.asOf);
  const script = nextScript({
    id,
    key,
    storeId,
    brand,
    body,
    before,
    createdBy: scope.actor.id,
    asOf: scope.asOf,
  });
  return commit(scope, {
    changes: {
      insert: { scripts: [script] },
      update: before ? [touched("scripts", before, { inForce: false })] : [],
    },
    audit: { verb: "scripts.put", subject: { type: "script", id } },
    answer: answer(scriptView(key, script), { status: 201 }),
  });
}

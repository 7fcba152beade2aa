import type * as contract from "../../../shared/contracts/policies.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { touched } from "../../platform/changes.ts";
import { answer, commit } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId } from "../../platform/query.ts";
import { policiesInForce, policyInForce } from "./policies.repository.ts";
import {
  levelProblem,
  nextPolicy,
  policyView,
  policyViews,
  rangesProblem,
  setsFor,
  windowsProblem,
} from "./policies.rules.ts";

/** What is in force: the shipped policies, and over them those of the group and of the stores in sight. */
export async function listPolicies({ scope }: Call<typeof contract.listPolicies>) {
  const { own } = await scope.read({ own: policiesInForce() });
  return answer({ data: policyViews(own.filter(setsFor(scope))), nextCursor: null });
}

/** Puts a new version in force; what is open keeps the version that opened it. */
export async function putPolicy({ scope, body: input }: Call<typeof contract.putPolicy>) {
  const { kind, storeId, body } = input;
  const { store, before } = await scope.read({
    store: byId("stores", storeId ?? ""),
    before: policyInForce(kind, storeId),
  });
  const wrong =
    levelProblem({ caller: scope, storeId, store }) ??
    windowsProblem(body.windows) ??
    rangesProblem(kind, body);
  if (wrong) return wrong;
  const id = newId("policy", scope.asOf);
  const policy = nextPolicy({ id, kind, storeId, body, before, createdBy: scope.actor.id, asOf: scope.asOf });
  return commit(scope, {
    changes: {
      insert: { policies: [policy] },
      update: before ? [touched("policies", before, { inForce: false })] : [],
    },
    audit: { verb: "policies.put", subject: { type: "policy", id } },
    answer: answer(policyView(kind, policy), { status: 201 }),
  });
}

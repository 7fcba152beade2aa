import type * as contract from "../../../shared/contracts/staff.contract.ts";
import { isRoleKey } from "../../../shared/kernel/permissions.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId, type Loaded } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { storeView } from "../stores/stores.views.ts";
import { firstRun, ownGroup, storesInSight } from "./staff.repository.ts";

const meQueries = (scope: Scope) => ({
  group: ownGroup(),
  person: byId("staff", scope.actor.id),
  stores: storesInSight(scope.stores),
  firstRun: firstRun(scope.actor.id),
});

function meView(
  scope: Scope,
  { group, person, stores, firstRun: lacks }: Loaded<ReturnType<typeof meQueries>>,
) {
  return {
    groupId: scope.groupId,
    groupName: group?.name ?? "",
    staffId: person?.id ?? null,
    name: person?.name ?? scope.actor.id,
    role: person && isRoleKey(person.role) ? person.role : null,
    sight: scope.sightLevel,
    language: person?.language ?? scope.language,
    permissions: [...scope.permissions],
    stores: stores.map(storeView),
    firstRun: lacks,
  };
}

type MeAnswer = ReturnType<typeof meView>;

/** Who the caller is. A token has no staff, no role and no name but its id. */
export async function getMe({ scope }: Call<typeof contract.getMe>): Promise<Outcome<MeAnswer>> {
  return answer(meView(scope, await scope.read(meQueries(scope))));
}

/** The caller's own settings; a token has none. */
export async function editMe({ scope, body }: Call<typeof contract.editMe>): Promise<Outcome<MeAnswer>> {
  const loaded = await scope.read(meQueries(scope));
  const { person } = loaded;
  if (!person) return problem("request.not_found");
  const me = answer(meView(scope, { ...loaded, person: { ...person, language: body.language } }));
  if (person.language === body.language) return me;
  return commit(scope, {
    changes: { update: [edited("staff", person, { language: body.language })] },
    audit: { verb: "staff.edit", subject: { type: "staff", id: person.id } },
    answer: me,
  });
}

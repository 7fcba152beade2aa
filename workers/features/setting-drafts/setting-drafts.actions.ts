import type * as z from "zod";
import type * as contract from "../../../shared/contracts/setting-drafts.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { edited } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { newJob } from "../../platform/jobs.ts";
import { byId, onlyIf } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { staffNames } from "../follow-ups/follow-ups.repository.ts";
import { policiesInForce, scriptsInForce } from "../policies/policies.repository.ts";
import { levelProblem, setsFor } from "../policies/policies.rules.ts";
import { openDrafts } from "./setting-drafts.repository.ts";
import {
  beneath,
  bodyProblem,
  closedProblem,
  draftBegs,
  draftProblem,
  draftView,
  type InForce,
  newDraft,
  numberInForce,
  puttingInForce,
  type SettingDraft,
  timeProblem,
} from "./setting-drafts.rules.ts";

type DraftAnswer = z.input<ReturnType<typeof contract.settingDraftView>>;

/** The drafts of the group and of the stores in sight. */
export async function listSettingDrafts({ scope }: Call<typeof contract.listSettingDrafts>) {
  const { drafts, names } = await scope.read({ drafts: openDrafts(), names: staffNames() });
  return answer({
    data: drafts.filter(setsFor(scope)).map((draft) => draftView(draft, names)),
    nextCursor: null,
  });
}

/** Begins a draft, of which there is one at most: whoever comes second is told whose it is. */
export async function startSettingDraft({
  scope,
  body: input,
}: Call<typeof contract.startSettingDraft>): Promise<Outcome<DraftAnswer>> {
  const { body, ...of } = input;
  const { store, drafts, names, ...inForce } = await scope.read({
    store: byId("stores", of.storeId ?? ""),
    drafts: openDrafts(),
    names: staffNames(),
    policies: onlyIf(of.about === "policy", policiesInForce(), []),
    scripts: onlyIf(of.about === "script", scriptsInForce(), []),
  });
  const wrong = levelProblem({ caller: scope, storeId: of.storeId, store }) ?? bodyProblem(of, body);
  if (wrong) return wrong;
  const there = drafts.find(
    ({ about, kind, storeId, brand }) =>
      about === of.about && kind === of.kind && storeId === of.storeId && brand === of.brand,
  );
  if (there) return problem("setting_drafts.exists", { name: names.get(there.editedBy) ?? "API" });
  const basedOn = numberInForce(beneath(of, inForce));
  const draft = newDraft({ of, body, basedOn, by: scope.actor.id, asOf: scope.asOf });
  return commit(scope, {
    changes: { insert: { settingDrafts: [draft] } },
    audit: { verb: "setting-drafts.start", subject: { type: "setting-draft", id: draft.id } },
    answer: answer(draftView(draft, names), { status: 201 }),
  });
}

interface Found {
  draft: SettingDraft;
  names: ReadonlyMap<string, string>;
  before: InForce;
}

/** A draft that the caller may change, with what is in force under it. */
async function found(scope: Scope, id: string): Promise<Found | Problem> {
  const { draft, names, ...inForce } = await scope.read({
    draft: byId("settingDrafts", id),
    names: staffNames(),
    policies: policiesInForce(),
    scripts: scriptsInForce(),
  });
  const refused = draftProblem(scope, draft);
  if (!draft || refused) return refused ?? problem("request.not_found");
  return { draft, names, before: beneath(draft, inForce) };
}

/** Writes a draft anew. */
export async function editSettingDraft({
  scope,
  params,
  body: { body },
  ifMatch,
}: Call<typeof contract.editSettingDraft>): Promise<Outcome<DraftAnswer>> {
  const known = await found(scope, params.id);
  if ("ok" in known) return known;
  const { draft, names } = known;
  const wrong = closedProblem(draft) ?? bodyProblem(draft, body);
  if (wrong) return wrong;
  if (draft.version !== ifMatch)
    return staleEdit({ scope, id: draft.id, since: ifMatch, current: draftView(draft, names) });
  const changes = { body: { ...body }, editedBy: scope.actor.id, editedAt: scope.asOf };
  return saved({ scope, draft, changes, names, verb: "setting-drafts.edit" });
}

function saved(input: {
  scope: Scope;
  draft: SettingDraft;
  changes: Partial<SettingDraft>;
  names: ReadonlyMap<string, string>;
  verb: string;
}): Promise<Outcome<DraftAnswer>> {
  const { scope, draft, changes, names, verb } = input;
  const after = { ...draft, ...changes, version: draft.version + 1 };
  return commit(scope, {
    changes: { update: [edited("settingDrafts", draft, changes)] },
    audit: { verb, subject: { type: "setting-draft", id: draft.id } },
    answer: answer(draftView(after, names)),
  });
}

/** Drops a draft, also one that waits for its time. */
export async function dropSettingDraft({
  scope,
  params,
}: Call<typeof contract.dropSettingDraft>): Promise<Outcome<DraftAnswer>> {
  const known = await found(scope, params.id);
  if ("ok" in known) return known;
  const { draft, names } = known;
  if (draft.state !== "open") return problem("setting_drafts.over");
  return saved({
    scope,
    draft,
    changes: { state: "dropped", inForceFrom: null },
    names,
    verb: "setting-drafts.drop",
  });
}

/** Puts a draft in force, as it was seen: at once, or by a job at its time. */
export async function putDraftInForce({
  scope,
  params,
  body,
  ringJobs,
}: Call<typeof contract.putDraftInForce>): Promise<Outcome<DraftAnswer>> {
  const known = await found(scope, params.id);
  if ("ok" in known) return known;
  const { draft, names, before } = known;
  const at = body.at === undefined ? null : Date.parse(body.at);
  const begging = body.evenIfBegging ? null : draftBegs(draft);
  const wrong =
    closedProblem(draft) ??
    (draft.version === body.version
      ? undefined
      : problem("setting_drafts.moved_on", { name: names.get(draft.editedBy) ?? "API" })) ??
    (at === null ? undefined : timeProblem({ at, asOf: scope.asOf })) ??
    (begging === null ? undefined : problem("scripts.begging", { words: begging }));
  if (wrong) return wrong;
  const openToo = body.openToo && draft.about === "policy";
  const by = scope.actor.id;
  const verb = "setting-drafts.put-in-force";
  const subject = { type: "setting-draft", id: draft.id };
  const version = draft.version + 1;
  if (at !== null) {
    const changes = { inForceFrom: at, openToo, putBy: by };
    const job = newJob({
      kind: "put-draft-in-force",
      key: `${draft.id}:${version}`,
      args: { draftId: draft.id, version },
      asOf: scope.asOf,
      runAt: at,
    });
    return commit(scope, {
      changes: { insert: { jobs: [job] }, update: [edited("settingDrafts", draft, changes)] },
      audit: { verb, subject },
      answer: answer(draftView({ ...draft, ...changes, version }, names)),
    });
  }
  const done = await commit(scope, {
    changes: puttingInForce({ draft, before, openToo, by, asOf: scope.asOf }),
    audit: { verb, subject },
    answer: answer(
      draftView({ ...draft, state: "in-force", inForceFrom: scope.asOf, openToo, putBy: by, version }, names),
    ),
  });
  if (openToo) ringJobs();
  return done;
}

/** Takes a draft's time back; its job then finds another version and leaves it alone. */
export async function unscheduleSettingDraft({
  scope,
  params,
}: Call<typeof contract.unscheduleSettingDraft>): Promise<Outcome<DraftAnswer>> {
  const known = await found(scope, params.id);
  if ("ok" in known) return known;
  const { draft, names } = known;
  if (draft.state !== "open") return problem("setting_drafts.over");
  if (draft.inForceFrom === null) return answer(draftView(draft, names));
  const changes = { inForceFrom: null, openToo: false, putBy: null };
  return saved({ scope, draft, changes, names, verb: "setting-drafts.unschedule" });
}

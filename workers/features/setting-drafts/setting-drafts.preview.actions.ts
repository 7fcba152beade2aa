import type * as contract from "../../../shared/contracts/setting-drafts.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { answer, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, textOrNull } from "../../platform/query.ts";
import { seesStore, seesWork } from "../../platform/scope.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { triedOn } from "./setting-drafts.preview.rules.ts";
import { openUnderDraft, versionsPage } from "./setting-drafts.repository.ts";
import { draftBody, draftProblem } from "./setting-drafts.rules.ts";

/** What a draft would do to one page of open follow-ups, by the very rule that then applies it. */
export async function previewSettingDraft({
  scope,
  params,
  query,
  cursors,
}: Call<typeof contract.previewSettingDraft>) {
  const { limit, cursor, ...filters } = query;
  const about = { ...filters, id: params.id };
  const after = cursor === undefined ? null : cursors.read({ cursor, filters: about, length: 2 });
  if (after !== null && "ok" in after) return after;
  const [ofGroup, ofStore] = openUnderDraft({ draftId: params.id, after, limit });
  if (!ofGroup || !ofStore) return problem("request.not_found");
  const { draft, ofGroupRows, ofStoreRows, ...loaded } = await scope.read({
    draft: byId("settingDrafts", params.id),
    ofGroupRows: ofGroup,
    ofStoreRows: ofStore,
    ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
  });
  const refused = draftProblem(scope, draft);
  if (!draft || refused) return refused ?? problem("request.not_found");
  const raw = [...ofGroupRows, ...ofStoreRows];
  const looked = raw.slice(0, limit).map((one) => ({ names: one, one: decodeRow("followUps", one) }));
  const facts = followUpFacts(loaded);
  const tried = triedOn({ open: looked.map(({ one }) => one), draft, facts, asOf: scope.asOf });
  const namesOf = new Map(looked.map(({ one, names }) => [one.id, names]));
  const staff = new Map(facts.staff.map(({ row }) => [row.id, row.name]));
  const last = looked.at(-1);
  return answer({
    looked: looked.length,
    ...tried.counts,
    data: tried.governed
      .filter(({ before }) => seesWork(scope, before))
      .map(({ before, after: then, policy }) => ({
        followUpId: before.id,
        customerName: textOrNull(namesOf.get(before.id) ?? {}, "customer_name"),
        plate: textOrNull(namesOf.get(before.id) ?? {}, "plate"),
        assigneeName: staff.get(before.assigneeId) ?? null,
        from: isoOf(before.dueAt),
        to: isoOf(then.dueAt),
        notBefore: isoOf(then.notBefore),
        attempts: before.attempts,
        maxAttempts: policy.attempts.most,
      })),
    nextCursor:
      raw.length > limit && last
        ? cursors.write({ values: [last.one.sortAt, last.one.id], filters: about })
        : null,
  });
}

/** Every version that was ever in force for the group or a store in sight, latest first. */
export async function listSettingVersions({
  scope,
  query,
  cursors,
}: Call<typeof contract.listSettingVersions>) {
  const { about, kind, storeId = null, brand = null } = query;
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    page: (request) => versionsPage({ about, kind, storeId, brand, ...request }),
    also: { store: byId("stores", storeId ?? "") },
    refuse: ({ store }) =>
      storeId === null || (store && seesStore(scope, store.id)) ? undefined : problem("request.not_found"),
    view: (raw) => {
      const version =
        about === "policy" ? decodeRow("policies", raw) : { ...decodeRow("scripts", raw), kind };
      return {
        id: version.id,
        number: version.number,
        inForce: version.inForce,
        body: draftBody({ about, kind, storeId, brand, body: version.body }),
        createdBy: textOrNull(raw, "created_by_name"),
        createdAt: isoOf(version.createdAt),
      };
    },
  });
}

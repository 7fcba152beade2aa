import type * as z from "zod";
import type { callbackRecord } from "../../../shared/contracts/reports.records.contract.ts";
import { visitKinds } from "../../../shared/contracts/service-visits.contract.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { decodeRow, type Loaded, type Row, textOrNull } from "../../platform/query.ts";
import { type Scope, seesWork } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { contactView } from "../customers/customers.views.ts";
import { attemptView, viewOfRaw } from "../follow-ups/follow-ups.views.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { effectiveScript, type ScriptBody, scriptKeyOf } from "../policies/scripts.rules.ts";
import type { recordQueries } from "./reports.records.repository.ts";

export type CallbackRecord = z.input<ReturnType<typeof callbackRecord>>;

export type LoadedRecords = Loaded<ReturnType<typeof recordQueries>> & {
  policies: Row<"policies">[];
  scripts: Row<"scripts">[];
  stores: Row<"stores">[];
  names: ReadonlyMap<string, string>;
};

/** Whether a follow-up's record may be read: it is in sight, or was called by somebody whose work is. */
function isSeen(scope: Scope, one: Row<"followUps">, attempts: readonly Row<"attempts">[]): boolean {
  const { sight } = scope;
  if (seesWork(scope, one)) return true;
  return sight.by === "assignee" && attempts.some(({ actorId }) => sight.keys.includes(actorId));
}

/** The records in sight, each with the number of its script in `scripts`, which holds every script once. */
export function recordsView(
  scope: Scope,
  loaded: LoadedRecords,
): { data: CallbackRecord[]; scripts: ScriptBody[] } {
  const scripts: ScriptBody[] = [];
  const places = new Map<string, number>();
  const placeOf = (one: Row<"followUps">): number => {
    const key = scriptKeyOf(one.kind);
    const { storeId } = one;
    const brand = loaded.visits.find(({ id }) => id === one.subjectId)?.brand ?? null;
    const name = [storeId, key, brand].join("/");
    const place = places.get(name) ?? scripts.length;
    if (place === scripts.length)
      scripts.push(effectiveScript({ key, storeId, brand, scripts: loaded.scripts }).body);
    places.set(name, place);
    return place;
  };
  const data = loaded.shown.flatMap((raw) => {
    const one = decodeRow("followUps", raw);
    const attempts = loaded.attempts.filter(({ followUpId }) => followUpId === one.id);
    if (!isSeen(scope, one, attempts)) return [];
    return [recordView({ scope, loaded, raw, one, attempts, script: placeOf(one) })];
  });
  return { data, scripts };
}

function recordView(input: {
  scope: Scope;
  loaded: LoadedRecords;
  raw: RawRow;
  one: Row<"followUps">;
  attempts: readonly Row<"attempts">[];
  script: number;
}): CallbackRecord {
  const { scope, loaded, raw, one, attempts, script } = input;
  const phone = loaded.phones.find(({ id }) => id === one.contactPointId);
  const worksIt = one.state === "open" && one.assigneeId === scope.actor.id;
  const policy = policyOf({
    kind: policyKindOf(one.kind),
    policyId: one.policyId,
    versions: loaded.policies,
  });
  return {
    followUp: viewOfRaw(raw, loaded.policies),
    storeName: loaded.stores.find(({ id }) => id === one.storeId)?.name ?? "",
    phone: phone
      ? contactView({
          point: phone,
          use: "main",
          whole: worksIt || scope.permissions.has("personal-data:see"),
        })
      : null,
    vin: textOrNull(raw, "vin"),
    order: scope.permissions.has("service-visits:see")
      ? orderOf(loaded.visits.find(({ id }) => id === one.subjectId))
      : null,
    attempts: attempts.map((attempt) => attemptView(attempt, loaded.names)),
    cases: scope.permissions.has("cases:see")
      ? loaded.cases
          .filter(({ followUpId }) => followUpId === one.id)
          .map(({ id, number, level, state, rework, assigneeId }) => ({
            id,
            number,
            level,
            state,
            rework,
            assigneeId,
          }))
      : [],
    script,
    ratingScale: policy.ratingScale,
  };
}

function orderOf(visit: Row<"serviceVisits"> | undefined): CallbackRecord["order"] {
  if (!visit) return null;
  return {
    id: visit.id,
    orderNumber: visit.orderNumber,
    kind: visitKinds.find((kind) => kind === visit.kind) ?? "unknown",
    arrivedAt: isoOf(visit.arrivedAt),
    deliveredAt: isoOf(visit.deliveredAt),
    mileageKm: visit.mileageKm,
    items: visit.items.map(({ name }) => name),
    adviserId: visit.adviserId,
  };
}

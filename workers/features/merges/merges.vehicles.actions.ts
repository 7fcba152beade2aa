import type * as contract from "../../../shared/contracts/merges.contract.ts";
import { mostCounted } from "../../../shared/contracts/merges.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { edited, together } from "../../platform/changes.ts";
import { answer, commit, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, type Loaded } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import type { Scope } from "../../platform/scope.ts";
import { storesOf, vehicleInSight } from "../vehicles/vehicles.repository.ts";
import { todayOf } from "../vehicles/vehicles.rules.ts";
import { vehicleView } from "../vehicles/vehicles.views.ts";
import { mostMoved } from "./merges.places.rules.ts";
import * as repository from "./merges.repository.ts";
import {
  advisedForCars,
  mergedVehicles,
  type VehicleMergeCase,
  type VehicleSide,
  vinOfBoth,
} from "./merges.vehicles.rules.ts";
import { listedMerge, type MergeAnswer, mergeView } from "./merges.views.ts";

type Pair = { keptId: string; goneId: string };

/** Both cars with everything that is weighed row by row, and how much moves of each. */
function bothQueries(scope: Scope, { keptId, goneId }: Pair, most: number) {
  return {
    kept: vehicleInSight(scope, keptId),
    gone: vehicleInSight(scope, goneId),
    ...repository.ofBothCars([keptId, goneId]),
    keptCounts: repository.countsOf("vehicle", keptId, most + 1),
    goneCounts: repository.countsOf("vehicle", goneId, most + 1),
  };
}

type Both = Loaded<ReturnType<typeof bothQueries>>;

function caseOf({ kept, gone, ...rest }: Both): VehicleMergeCase | undefined {
  if (!kept || !gone || kept.id === gone.id) return undefined;
  const of = <T extends { vehicleId: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ vehicleId }) => vehicleId === id);
  const side = (vehicle: typeof kept): VehicleSide => ({
    vehicle,
    plates: of(rest.plates, vehicle.id),
    readings: of(rest.readings, vehicle.id),
    parties: of(rest.parties, vehicle.id),
    stores: of(rest.stores, vehicle.id),
  });
  return { kept: side(kept), gone: side(gone) };
}

function unknown(pointer: "?" | "/", said: Pair, both: Pick<Both, "kept" | "gone">) {
  return unresolved([
    { pointer: `${pointer}keptId`, id: said.keptId, found: both.kept !== undefined },
    { pointer: `${pointer}goneId`, id: said.goneId, found: both.gone !== undefined },
  ]);
}

function countsOf(side: VehicleSide, counts: ReadonlyMap<string, number>) {
  const most = (count: number | undefined) => Math.min(mostCounted, count ?? 0);
  return {
    plates: most(side.plates.length),
    people: most(new Set(side.parties.map(({ customerId }) => customerId)).size),
    orders: most(counts.get("service_visits.vehicle_id")),
    followUps: most(counts.get("follow_ups.vehicle_id")),
    cases: most(counts.get("cases.vehicle_id")),
    readings: most(side.readings.length),
  };
}

export async function previewVehicleMerge({ scope, query }: Call<typeof contract.previewVehicleMerge>) {
  const both = await scope.read(bothQueries(scope, query, mostCounted));
  const missing = unknown("?", query, both);
  if (missing) return missing;
  const one = caseOf(both);
  if (!one) return problem("merges.same");
  const vin = vinOfBoth({ kept: one.kept.vehicle, gone: one.gone.vehicle });
  if (!vin.ok) return vin;
  return answer({
    kept: { vehicle: vehicleView(one.kept.vehicle), counts: countsOf(one.kept, both.keptCounts) },
    gone: { vehicle: vehicleView(one.gone.vehicle), counts: countsOf(one.gone, both.goneCounts) },
    vin: vin.vin,
    advised: advisedForCars(one),
  });
}

export async function mergeVehicles({
  scope,
  body,
}: Call<typeof contract.mergeVehicles>): Promise<Outcome<MergeAnswer>> {
  const { keptId, goneId, choices } = body;
  const { earlier, me, places, ...both } = await scope.read({
    ...bothQueries(scope, body, mostMoved),
    earlier: repository.mergesLeadingTo([goneId]),
    places: storesOf({ id: keptId }),
    me: byId("staff", scope.actor.type === "staff" ? scope.actor.id : ""),
  });
  const missing = unknown("/", body, both);
  if (missing) return missing;
  const one = caseOf(both);
  if (!one) return problem("merges.same");
  const { kept, gone } = one;
  if (isStale(kept, body.keptVersion) || isStale(gone, body.goneVersion))
    return problem("merges.changed_meanwhile");
  const weighed = [both.plates, both.readings, both.parties, both.stores].map(({ length }) => length);
  if (Math.max(...both.goneCounts.values()) > mostMoved || Math.max(...weighed) >= mostMoved)
    return problem("merges.too_large", { most: mostMoved });
  const vin = vinOfBoth({ kept: kept.vehicle, gone: gone.vehicle });
  if (!vin.ok) return vin;
  const { changes, merge } = mergedVehicles({
    ...one,
    id: newId("merge", scope.asOf),
    vin: vin.vin,
    choices,
    actor: scope.actor,
    today: todayOf(scope, places),
    asOf: scope.asOf,
  });
  return commit(scope, {
    changes: together(changes, {
      update: earlier.map((before) => edited("merges", before, { leadsToId: keptId })),
      events: [{ type: "vehicle.merged", subjectType: "vehicle", subjectId: goneId, state: "merged" }],
    }),
    audit: { verb: "vehicles.merge", subject: { type: "vehicle", id: keptId } },
    answer: answer(mergeView(merge, me?.name ?? null), { status: 201 }),
  });
}

function isStale({ vehicle }: VehicleSide, seen: number | undefined): boolean {
  return seen !== undefined && seen !== vehicle.version;
}

export async function listVehicleMerges({ scope, query, cursors }: Call<typeof contract.listVehicleMerges>) {
  const { vehicleId } = query;
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { vehicle: vehicleInSight(scope, vehicleId) },
    refuse: ({ vehicle }) =>
      unresolved([{ pointer: "?vehicleId", id: vehicleId, found: vehicle !== undefined }]),
    page: (page) => repository.mergesPage(vehicleId, page),
    view: listedMerge,
  });
}

import type * as contract from "../../../shared/contracts/merges.contract.ts";
import { undoDays } from "../../../shared/contracts/merges.contract.ts";
import { together } from "../../platform/changes.ts";
import { answer, commit, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { byId, byIds, decodeRow, type Row, textOrNull, whereIn } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import * as repository from "./merges.repository.ts";
import { undoneMerge } from "./merges.undo.rules.ts";
import { mergeView, undoableUntil } from "./merges.views.ts";

/**
 * Takes a merge back. It loads twice: which rows the merge changed stands in its own row, and how they are now
 * only in those that it names.
 */
export async function undoMerge({ scope, params }: Call<typeof contract.undoMerge>) {
  const { raw } = await scope.read({ raw: repository.mergeWithName(params.id) });
  if (!raw) return problem("request.not_found");
  const merge = decodeRow("merges", raw);
  const { kind, goneId, keptId } = merge;
  const loaded = await scope.read(rowsOf(scope, merge));
  const { sightedCustomer, sightedVehicle, customers, vehicles, ...rest } = loaded;
  if (!sightedCustomer && !sightedVehicle) return problem("request.not_found");
  if (merge.undoneAt !== null || scope.asOf > undoableUntil(merge))
    return problem("merges.undo_over", { days: undoDays });
  if (!customers && !vehicles) return problem("merges.undo_later_first");
  const now = new Map<string, readonly Record<string, unknown>[]>([
    ["customers", customers ? [customers] : []],
    ["vehicles", vehicles ? [vehicles] : []],
    ["customerStores", rest.customerStores],
    ["customerContactPoints", rest.customerContactPoints],
    ["vehicleStores", rest.vehicleStores],
    ["vehiclePlates", rest.vehiclePlates],
    ["mileageReadings", rest.mileageReadings],
    ["vehicleParties", rest.vehicleParties],
  ]);
  const doNotCall = [...rest.ownEntries, ...rest.phoneEntries];
  const { changes, kept } = undoneMerge({ ...rest, merge, now, doNotCall, asOf: scope.asOf });
  const undone = { ...merge, undoneAt: scope.asOf, version: merge.version + 1 };
  return commit(scope, {
    changes: together(changes, {
      events: [{ type: `${kind}.unmerged`, subjectType: kind, subjectId: goneId, state: "back" }],
    }),
    audit: { verb: `${kind}s.undo-merge`, subject: { type: kind, id: keptId } },
    answer: answer({
      merge: mergeView(undone, textOrNull(raw, "by_name")),
      kept: [...kept, ...rest.movedOn].slice(0, repository.mostTold),
    }),
  });
}

/** How everything is now that a merge changed. */
function rowsOf(scope: Scope, merge: Row<"merges">) {
  const { keptId, leadsToId, changed } = merge;
  const [customer, vehicle] = merge.kind === "customer" ? [[keptId], []] : [[], [keptId]];
  const calls = changed.flatMap(({ table, after }) => (table === "followUps" && after ? [after] : []));
  const said = (name: string) => calls.flatMap((row) => (typeof row[name] === "string" ? [row[name]] : []));
  return {
    sightedCustomer: customerInSight(scope, merge.kind === "customer" ? leadsToId : ""),
    sightedVehicle: vehicleInSight(scope, merge.kind === "vehicle" ? leadsToId : ""),
    customers: byId("customers", customer[0] ?? ""),
    vehicles: byId("vehicles", vehicle[0] ?? ""),
    customerStores: whereIn("customerStores", "customer_id", customer),
    customerContactPoints: whereIn("customerContactPoints", "customer_id", customer),
    vehicleStores: whereIn("vehicleStores", "vehicle_id", vehicle),
    vehiclePlates: whereIn("vehiclePlates", "vehicle_id", vehicle),
    mileageReadings: whereIn("mileageReadings", "vehicle_id", vehicle),
    vehicleParties: whereIn("vehicleParties", `${merge.kind}_id`, [keptId]),
    followUps: byIds("followUps", said("id")),
    staff: byIds("staff", said("assigneeId")),
    ownEntries: whereIn("doNotCall", "customer_id", customer),
    phoneEntries: whereIn("doNotCall", "contact_point_id", said("contactPointId")),
    followUpsMoved: repository.notedOf(merge, "follow_ups.customer_id", said("id")),
    entriesMoved: repository.movedAt(merge, "do_not_call.customer_id"),
    leading: repository.mergesLeadingTo([leadsToId]),
    movedOn: repository.movedOn(merge),
  };
}

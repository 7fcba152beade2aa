import type * as contract from "../../../shared/contracts/vehicles.contract.ts";
import { edited, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { unresolved } from "../../platform/references.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { ownerChanges, ownersOf } from "./vehicles.owners.rules.ts";
import type { Vehicle } from "./vehicles.repository.ts";
import * as repository from "./vehicles.repository.ts";
import { todayOf } from "./vehicles.rules.ts";
import { type VehicleAnswer, vehicleView } from "./vehicles.views.ts";

export async function changeOwner({
  scope,
  body,
}: Call<typeof contract.changeOwner>): Promise<Outcome<VehicleAnswer>> {
  const { vehicleId: id } = body;
  const { vehicle, newOwner, parties, openCalls, stores } = await scope.read({
    vehicle: repository.vehicleInSight(scope, id),
    newOwner: customerInSight(scope, body.newOwnerCustomerId ?? ""),
    parties: repository.partiesOf({ id }),
    openCalls: repository.openCallsOf({ id }),
    stores: repository.storesOf({ id }),
  });
  if (!vehicle) return invalid([{ pointer: "/vehicleId", code: "not_found" }]);
  const missing = unresolved([
    { pointer: "/newOwnerCustomerId", id: body.newOwnerCustomerId, found: newOwner !== undefined },
  ]);
  if (missing) return missing;
  if (body.on > todayOf(scope, stores)) return invalid([{ pointer: "/on", code: "invalid" }]);
  if (newOwner && ownersOf(id, parties).some(({ customerId }) => customerId === newOwner.id)) {
    return problem("request.duplicate", { what: newOwner.name });
  }
  const note: Partial<Vehicle> = body.note
    ? { extra: { ...vehicle.extra, [`过户 ${body.on}`]: body.note } }
    : {};
  return commit(scope, {
    changes: together(
      { update: [edited("vehicles", vehicle, note)] },
      ownerChanges({
        vehicleId: id,
        newOwnerId: newOwner?.id ?? null,
        on: body.on,
        parties,
        openCalls,
        asOf: scope.asOf,
      }),
    ),
    audit: { verb: "vehicles.change-owner", subject: { type: "vehicle", id } },
    answer: answer(vehicleView({ ...vehicle, version: vehicle.version + 1 })),
  });
}

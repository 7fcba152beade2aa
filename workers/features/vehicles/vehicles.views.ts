import type * as z from "zod";
import type * as contract from "../../../shared/contracts/vehicles.contract.ts";
import type { FullRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";

export type VehicleAnswer = z.input<ReturnType<typeof contract.vehicleView>>;

/** A car as the API shows it. */
export function vehicleView(vehicle: FullRow<"vehicles">): VehicleAnswer {
  const { id, externalId, vin, plate, brand, model, energy, boughtOn, insuranceExpiresOn } = vehicle;
  const { nextServiceOn, nextServiceKm, mileageKm, lastVisitOn, version } = vehicle;
  return {
    id,
    externalId,
    vin,
    plate,
    brand,
    model,
    energy,
    boughtOn,
    insuranceExpiresOn,
    nextServiceOn,
    nextServiceKm,
    mileageKm,
    lastVisitOn,
    version,
  };
}

export function plateView({ plate, newEnergy, fromOn, untilOn }: Row<"vehiclePlates">) {
  return { plate, newEnergy, fromOn, untilOn };
}

export function readingView({ readOn, km, source }: Row<"mileageReadings">) {
  return { readOn, km, source };
}

export function partyView(
  { vehicleId, customerId, part, sinceOn, untilOn }: Row<"vehicleParties">,
  customerName: string,
) {
  return { vehicleId, customerId, customerName, part, sinceOn, untilOn };
}

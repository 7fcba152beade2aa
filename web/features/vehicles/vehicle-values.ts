import type { FormValues } from "../../platform/edit-rebase.ts";
import { parseWholeNumber } from "../../platform/number-entry.ts";
import type { Vehicle, VehicleEdit } from "./vehicles.queries.ts";

/** What can be edited on a car; each is a text in the form, "" for nothing. */
export type VehicleField =
  | "plate"
  | "brand"
  | "model"
  | "energy"
  | "boughtOn"
  | "insuranceExpiresOn"
  | "nextServiceOn"
  | "nextServiceKm"
  | "mileageKm";

export const energies = ["fuel", "electric", "plug-in", "range-extended", "hybrid"] as const;
export const kmFields = ["nextServiceKm", "mileageKm"] as const;

/** A car as its form shows it. */
export function vehicleValues(vehicle: Pick<Vehicle, VehicleField>): FormValues<VehicleField> {
  return {
    plate: vehicle.plate ?? "",
    brand: vehicle.brand ?? "",
    model: vehicle.model ?? "",
    energy: vehicle.energy ?? "",
    boughtOn: vehicle.boughtOn ?? "",
    insuranceExpiresOn: vehicle.insuranceExpiresOn ?? "",
    nextServiceOn: vehicle.nextServiceOn ?? "",
    nextServiceKm: vehicle.nextServiceKm?.toString() ?? "",
    mileageKm: vehicle.mileageKm?.toString() ?? "",
  };
}

const TEXTS = ["plate", "brand", "model", "boughtOn", "insuranceExpiresOn", "nextServiceOn"] as const;

/** Changed fields as the API takes them; an emptied field is null. */
export function vehicleEdit(changes: Partial<Record<VehicleField, string>>): VehicleEdit {
  const body: VehicleEdit = {};
  for (const field of TEXTS) {
    const value = changes[field];
    if (value !== undefined) body[field] = value.trim() || null;
  }
  for (const field of kmFields) {
    const value = changes[field];
    if (value !== undefined) body[field] = parseWholeNumber(value);
  }
  if (changes.energy !== undefined)
    body.energy = energies.find((energy) => energy === changes.energy) ?? null;
  return body;
}

import { expect, test } from "vitest";
import { changedFields } from "../../platform/edit-rebase.ts";
import { vehicleEdit, vehicleValues } from "./vehicle-values.ts";

const vehicle = {
  plate: "鄂A3K7R2",
  brand: "远岚",
  model: "L6",
  energy: "electric",
  boughtOn: "2022-08-01",
  insuranceExpiresOn: null,
  nextServiceOn: null,
  nextServiceKm: 50_000,
  mileageKm: 46_210,
} as const;

test.each([
  ["nothing changed sends nothing", {}, {}],
  ["a new plate", { plate: " 鄂AD52M80 " }, { plate: "鄂AD52M80" }],
  ["kilometres as people write them", { mileageKm: "4.8万" }, { mileageKm: 48_000 }],
  [
    "emptied fields are null",
    { nextServiceKm: "", energy: "", brand: " " },
    { nextServiceKm: null, energy: null, brand: null },
  ],
  ["another energy", { energy: "plug-in" }, { energy: "plug-in" }],
])("%s", (_, changes, body) => {
  const before = vehicleValues(vehicle);
  expect(vehicleEdit(changedFields(before, { ...before, ...changes }))).toEqual(body);
});

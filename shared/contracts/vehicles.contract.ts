import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { byExternalId, date, listQuery, pageOf } from "../kernel/wire.ts";
import { serviceVisitView } from "./service-visits.contract.ts";

const tag = "archives";

export const energies = ["fuel", "electric", "plug-in", "range-extended", "hybrid"] as const;

export const vehicleParts = ["owner", "driver", "sender", "payer", "former-owner"] as const;

export const plateView = once(() =>
  z
    .strictObject({ plate: z.string(), newEnergy: z.boolean(), fromOn: date(), untilOn: date().nullable() })
    .meta({ id: "Plate" }),
);

export const vehicleView = once(() =>
  z
    .strictObject({
      id: idOf("vehicle"),
      externalId: z.string().nullable(),
      vin: z.string().nullable(),
      plate: z.string().nullable(),
      brand: z.string().nullable(),
      model: z.string().nullable(),
      energy: z.enum(energies).nullable(),
      boughtOn: date().nullable(),
      insuranceExpiresOn: date().nullable(),
      nextServiceOn: date().nullable(),
      nextServiceKm: z.number().int().nullable(),
      mileageKm: z.number().int().nullable(),
      lastVisitOn: date().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Vehicle" }),
);

export const partyView = once(() =>
  z
    .strictObject({
      vehicleId: idOf("vehicle"),
      customerId: idOf("customer"),
      customerName: z.string(),
      part: z.enum(vehicleParts),
      sinceOn: date(),
      untilOn: date().nullable(),
    })
    .meta({ id: "VehicleParty" }),
);

const vehicleFields = once(() => ({
  plate: z.string().max(20).nullable().optional(),
  brand: z.string().max(60).nullable().optional(),
  model: z.string().max(100).nullable().optional(),
  energy: z.enum(energies).nullable().optional(),
  boughtOn: date().nullable().optional(),
  insuranceExpiresOn: date().nullable().optional(),
  nextServiceOn: date().nullable().optional(),
  nextServiceKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  mileageKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  storeId: idOf("store").optional(),
  ownerCustomerId: idOf("customer").optional(),
}));

const vehicleParams = () => z.strictObject({ id: idOf("vehicle") });

export const listVehicles = defineEndpoint({
  name: "listVehicles",
  tag,
  summary: "Vehicles of the caller's stores, newest first.",
  method: "GET",
  path: "/vehicles",
  permission: "customers:see",
  query: () => listQuery({ storeId: idOf("store").optional() }, ["-id"]),
  response: () => pageOf(vehicleView()),
  errors: [],
});
export const createVehicle = defineEndpoint({
  name: "createVehicle",
  tag,
  summary: "Enters a car.",
  method: "POST",
  path: "/vehicles",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      vin: z.string().max(40).optional(),
      ...vehicleFields(),
    }),
  response: () => vehicleView(),
  errors: ["vin.invalid", "plate.unknown", "vehicles.vin_taken"],
});

export const vehicleFile = once(() =>
  z
    .strictObject({
      ...vehicleView().shape,
      plates: z.array(plateView()),
      parties: z.array(partyView()),
      visits: z.array(serviceVisitView()),
      mileage: z.array(z.strictObject({ readOn: date(), km: z.number().int(), source: z.string() })),
    })
    .meta({ id: "VehicleFile" }),
);

export const getVehicle = defineEndpoint({
  name: "getVehicle",
  tag,
  summary: "One car with its plates, people, readings and last visits.",
  method: "GET",
  path: "/vehicles/{id}",
  permission: "customers:see",
  params: vehicleParams,
  response: () => vehicleFile(),
  errors: [],
});
export const editVehicle = defineEndpoint({
  name: "editVehicle",
  tag,
  summary: "Edits a car; a new plate ends the old one.",
  method: "PATCH",
  path: "/vehicles/{id}",
  permission: "customers:edit",
  editsVersion: true,
  params: vehicleParams,
  body: () => z.strictObject({ ...vehicleFields() }),
  response: () => vehicleView(),
  errors: ["plate.unknown"],
});
export const putVehicleByExternalId = defineEndpoint({
  name: "putVehicleByExternalId",
  tag,
  summary: "Creates or updates a car by the integrator's own id.",
  method: "PUT",
  path: "/vehicles/by-external-id/{externalId}",
  permission: "customers:edit",
  params: byExternalId,
  body: () => z.strictObject({ vin: z.string().max(40).optional(), ...vehicleFields() }),
  response: () => vehicleView(),
  errors: ["vin.invalid", "plate.unknown", "vehicles.vin_taken"],
});
export const changeOwner = defineEndpoint({
  name: "changeOwner",
  tag,
  summary:
    "Records a change of owner (过户): ownership ends, the car's open callbacks cancel, complaints stay.",
  method: "POST",
  path: "/ownership-changes",
  permission: "customers:edit",
  body: () =>
    z.strictObject({
      vehicleId: idOf("vehicle"),
      on: date(),
      newOwnerCustomerId: idOf("customer").nullable().optional(),
      note: z.string().max(200).optional(),
    }),
  response: () => vehicleView(),
  errors: [],
});

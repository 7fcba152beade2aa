import type {
  createVehicle,
  editVehicle,
  putVehicleByExternalId,
} from "../../../shared/contracts/vehicles.contract.ts";
import type { BodyOf } from "../../../shared/kernel/endpoint.ts";
import { formatPlate, readPlate } from "../../../shared/kernel/plate.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { readVin } from "../../../shared/kernel/vin.ts";
import { type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type FullRow, given, touched } from "../../platform/changes.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import { type Principal, seesStore } from "../../platform/scope.ts";
import type { PlateHolder, Vehicle } from "./vehicles.repository.ts";

export type NewVehicleBody = BodyOf<typeof createVehicle>;
export type VehicleBody = BodyOf<typeof editVehicle>;
export type PutVehicleBody = BodyOf<typeof putVehicleByExternalId>;

/** A plate as stored; null is a car without one. */
export type Plate = Pick<Row<"vehiclePlates">, "plate" | "newEnergy"> | null;

/** What a request says of a car's VIN and plate; undefined where it says nothing. */
export interface Marks {
  vin: string | undefined;
  plate: Plate | undefined;
}

/** The VIN and the plate of a request as they are stored; a plate that fits no pattern as it is. */
export function readMarks(body: {
  vin?: string | undefined;
  plate?: string | null | undefined;
}): { ok: true; value: Marks } | Problem {
  const plate = body.plate === undefined ? undefined : readPlateText(body.plate ?? "");
  if (body.vin === undefined) return { ok: true, value: { vin: undefined, plate } };
  const vin = readVin(body.vin);
  if (!vin.ok) return invalid([{ pointer: "/vin", code: "vin.invalid", params: { value: body.vin } }]);
  return { ok: true, value: { vin: vin.vin, plate } };
}

function readPlateText(text: string): Plate {
  if (text.trim() === "") return null;
  const read = readPlate(text);
  if (!read.ok) return { plate: read.text, newEnergy: false };
  return read.none ? null : { plate: read.plate, newEnergy: read.newEnergy };
}

/** A new car. */
export function newVehicle(input: {
  id: string;
  externalId: string | null;
  body: VehicleBody;
  marks: Marks;
  asOf: number;
}): FullRow<"vehicles"> {
  const { body, marks } = input;
  return {
    id: input.id,
    externalId: input.externalId,
    vin: marks.vin ?? null,
    plate: marks.plate?.plate ?? null,
    brand: body.brand ?? null,
    model: body.model ?? null,
    energy: body.energy ?? null,
    boughtOn: body.boughtOn ?? null,
    insuranceExpiresOn: body.insuranceExpiresOn ?? null,
    nextServiceOn: body.nextServiceOn ?? null,
    nextServiceKm: body.nextServiceKm ?? null,
    mileageKm: body.mileageKm ?? null,
    lastVisitOn: null,
    extra: {},
    createdAt: input.asOf,
    version: 1,
  };
}

/** The columns that an edit says; mileage is the highest reading, so a lower one stays a reading only. */
export function vehicleChanges(input: {
  vehicle: Vehicle;
  body: VehicleBody;
  marks: Marks;
  externalId?: string;
}): Partial<Vehicle> {
  const { vehicle, marks } = input;
  const { storeId: _store, ownerCustomerId: _owner, plate: _plate, mileageKm, ...said } = input.body;
  return given({
    ...said,
    externalId: input.externalId,
    vin: marks.vin,
    plate: marks.plate === undefined ? undefined : (marks.plate?.plate ?? null),
    mileageKm: typeof mileageKm === "number" ? Math.max(mileageKm, vehicle.mileageKm ?? 0) : undefined,
  });
}

/** A reading of the mileage, once a day and number. */
export function readingChanges(input: {
  vehicleId: string;
  km: number | null | undefined;
  readOn: LocalDate;
  source: "api" | "staff";
}): Changes {
  const { vehicleId, km, readOn, source } = input;
  return typeof km === "number"
    ? { insertOnce: { mileageReadings: [{ vehicleId, readOn, km, source }] } }
    : {};
}

/** A text that is no plate (`hello`); what an import has kept as it came may be said again. */
export function unknownPlateProblem(input: {
  text: string | null | undefined;
  plate: Plate | undefined;
  vehicle: Pick<Vehicle, "plate"> | undefined;
}): Problem | undefined {
  const { text, plate, vehicle } = input;
  if (!plate || readPlate(plate.plate).ok || plate.plate === vehicle?.plate) return undefined;
  return invalid([{ pointer: "/plate", code: "plate.unknown", params: { value: text ?? "" } }]);
}

/**
 * Why a car cannot carry a plate: another one carries it, and without both VINs nobody knows whether they
 * are two cars. Two cars with VINs are two, and the plate moves.
 */
export function plateProblem(input: {
  vehicleId: string;
  vin: string | null;
  plate: Plate | undefined;
  holders: readonly PlateHolder[];
}): Problem | undefined {
  const { plate } = input;
  if (!plate) return undefined;
  const unclear = input.holders.some(
    ({ vehicle }) => vehicle.id !== input.vehicleId && (vehicle.vin === null || input.vin === null),
  );
  return unclear ? problem("request.duplicate", { what: formatPlate(plate.plate) }) : undefined;
}

/** A new plate ends the old one from today, and the same plate on another car. */
export function plateChanges(input: {
  vehicleId: string;
  plate: Plate | undefined;
  plates: readonly Row<"vehiclePlates">[];
  holders: readonly PlateHolder[];
  today: LocalDate;
}): Changes {
  const { vehicleId, plate, today } = input;
  if (plate === undefined) return {};
  const own = input.plates.filter((row) => row.vehicleId === vehicleId);
  const current = own.filter(({ untilOn }) => untilOn === null);
  const carries = plate !== null && current.some((row) => row.plate === plate.plate);
  const ended = current.filter((row) => row.plate !== plate?.plate);
  const others = input.holders.filter(({ vehicle }) => plate !== null && vehicle.id !== vehicleId);
  const again = own.find((row) => row.plate === plate?.plate && row.fromOn === today && row.untilOn !== null);
  return {
    insert:
      plate !== null && !carries && !again
        ? { vehiclePlates: [{ vehicleId, ...plate, fromOn: today, untilOn: null }] }
        : {},
    update: [
      ...ended.map((row) => touched("vehiclePlates", row, { untilOn: today })),
      ...others.map((holder) => touched("vehiclePlates", holder.plate, { untilOn: today })),
      ...others.map(({ vehicle }) => edited("vehicles", vehicle, { plate: null })),
      ...(again && !carries ? [touched("vehiclePlates", again, { untilOn: null })] : []),
    ],
  };
}

/** Today where a car is known, in the first store that the caller sees. */
export function todayOf(scope: Principal & { asOf: number }, stores: readonly Row<"stores">[]): LocalDate {
  const store = stores.find(({ id }) => seesStore(scope, id)) ?? stores[0];
  return localDateOf({ at: scope.asOf, zone: store?.zone ?? "Asia/Shanghai" });
}

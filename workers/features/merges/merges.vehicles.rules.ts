import type { vehicleFields } from "../../../shared/contracts/merges.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { readVin } from "../../../shared/kernel/vin.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { type Changes, type NewRow, together } from "../../platform/changes.ts";
import { problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { altered, type Changed, changesOf, difference, plain } from "./merges.changed.rules.ts";
import { partiesTogether, spellsTogether } from "./merges.people.rules.ts";
import { advisedChoices, type Choices, chosen, moved } from "./merges.sides.rules.ts";

type Vehicle = Row<"vehicles">;

/** One of two cars, with what is weighed row by row. */
export interface VehicleSide {
  vehicle: Vehicle;
  plates: readonly Row<"vehiclePlates">[];
  readings: readonly Row<"mileageReadings">[];
  parties: readonly Row<"vehicleParties">[];
  stores: readonly Row<"vehicleStores">[];
}

export interface VehicleMergeCase {
  kept: VehicleSide;
  gone: VehicleSide;
}

/** The columns of a car that people choose between; its VIN is what tells it from others, and is no choice. */
export const carColumns = {
  plate: "plate",
  brand: "brand",
  model: "model",
  energy: "energy",
  boughtOn: "boughtOn",
  insuranceExpiresOn: "insuranceExpiresOn",
  nextServiceOn: "nextServiceOn",
  nextServiceKm: "nextServiceKm",
  mileageKm: "mileageKm",
} as const satisfies Record<(typeof vehicleFields)[number], keyof Vehicle>;

/** Whose value each field had better take: of plates the one borne later, of mileages the higher. */
export function advisedForCars({ kept, gone }: VehicleMergeCase): Choices {
  const since = ({ plates, vehicle }: VehicleSide) =>
    plates.find(({ plate, untilOn }) => plate === vehicle.plate && untilOn === null)?.fromOn ?? "";
  const km = ({ vehicle }: VehicleSide) => vehicle.mileageKm ?? 0;
  const advised = advisedChoices<Vehicle>(carColumns, kept.vehicle, gone.vehicle);
  const isBoth = kept.vehicle.plate !== null && gone.vehicle.plate !== null;
  return {
    ...advised,
    ...(isBoth && since(kept) !== since(gone) ? { plate: since(gone) > since(kept) ? "gone" : "kept" } : {}),
    mileageKm: km(gone) > km(kept) ? "gone" : "kept",
  };
}

/** A VIN that somebody read off a car: its check digit is right. */
function isSound(vin: string): boolean {
  const read = readVin(vin);
  return read.ok && read.warning === undefined;
}

/** The VIN of both; two that are both sound are those of two cars. */
export function vinOfBoth({
  kept,
  gone,
}: {
  kept: Vehicle;
  gone: Vehicle;
}): { ok: true; vin: string | null } | Problem {
  if (kept.vin === null || gone.vin === null) return { ok: true, vin: kept.vin ?? gone.vin };
  if (!isSound(kept.vin)) return { ok: true, vin: gone.vin };
  if (!isSound(gone.vin)) return { ok: true, vin: kept.vin };
  return problem("merges.two_vins", { kept: kept.vin, gone: gone.vin });
}

/** Two cars as one: every row that changes. */
export function mergedVehicles(
  input: VehicleMergeCase & {
    id: string;
    vin: string | null;
    choices: Choices;
    actor: Actor;
    today: LocalDate;
    asOf: number;
  },
): { changes: Changes; merge: NewRow<"merges"> } {
  const { id, vin, choices, actor, asOf } = input;
  const kept = input.kept.vehicle;
  const gone = input.gone.vehicle;
  const fields = chosen<Vehicle>(carColumns, gone, choices);
  const plate = "plate" in fields ? fields.plate : kept.plate;
  const lastVisitOn = [kept.lastVisitOn, gone.lastVisitOn].reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b));
  const asKept = <T extends { vehicleId: string }>(row: T): T => ({ ...row, vehicleId: kept.id });
  const both = <T>(of: (side: VehicleSide) => readonly T[]): T[] => [...of(input.kept), ...of(input.gone)];
  const stores = both((side) => side.stores);
  const readings = both((side) => side.readings);
  const changed: Changed[] = [
    altered("vehicles", kept, { ...fields, vin, lastVisitOn, extra: { ...gone.extra, ...kept.extra } }),
    ...difference("vehicleStores", stores, stores.map(asKept)),
    ...difference("mileageReadings", readings, readings.map(asKept)),
    ...difference(
      "vehiclePlates",
      both((side) => side.plates),
      platesTogether({
        plates: both((side) => side.plates).map(asKept),
        plate: plate ?? null,
        today: input.today,
      }),
    ),
    ...partiesTogether({ kept: input.kept.parties, gone: input.gone.parties, as: asKept }),
  ];
  const merge: NewRow<"merges"> = {
    id,
    kind: "vehicle",
    keptId: kept.id,
    goneId: gone.id,
    leadsToId: kept.id,
    externalId: gone.externalId,
    name: null,
    // The VIN that neither bears any more leads here; the one that stands is found by itself.
    vin: [kept.vin, gone.vin].find((one) => one !== null && one !== vin) ?? null,
    choices,
    gone: plain(gone),
    changed,
    actorType: actor.type,
    actorId: actor.id,
    at: asOf,
    undoneAt: null,
    version: 1,
  };
  // The one that goes lets its VIN go first: no two cars have one.
  const lets = vin !== null && gone.vin === vin;
  const bare = altered("vehicles", gone, { vin: null });
  const version = gone.version + (lets ? 1 : 0);
  const rows = changesOf(lets ? [bare, ...changed] : changed);
  return {
    merge,
    changes: together({ insert: { merges: [merge] } }, rows, moved(merge, { version })),
  };
}

/** Plates of both with their days; of several that hang on it at present the chosen one stays. */
function platesTogether(input: {
  plates: readonly Row<"vehiclePlates">[];
  plate: string | null;
  today: LocalDate;
}): Row<"vehiclePlates">[] {
  const together = spellsTogether(input.plates, {
    same: ({ plate }) => plate,
    since: ({ fromOn }) => fromOn,
  });
  const current = together.find(({ plate, untilOn }) => plate === input.plate && untilOn === null);
  return together.map((one) => {
    if (one.untilOn !== null || current === undefined || one === current) return one;
    return { ...one, untilOn: current.fromOn > one.fromOn ? current.fromOn : input.today };
  });
}

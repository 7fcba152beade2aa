import { newId } from "../../../shared/kernel/ids.ts";
import { type Changes, type FullRow, type NewRow, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { CarParties } from "../vehicles/vehicles.parties.rules.ts";
import type { ImportedPlate } from "./imports.cells.rules.ts";
import { type Draft, Drafts, lay, push } from "./imports.drafts.rules.ts";
import type { ImportedCar } from "./imports.rows.rules.ts";

/** What is known of the cars that rows name. */
export interface LoadedCars {
  vehicles: Row<"vehicles">[];
  plates: Row<"vehiclePlates">[];
  parties: Row<"vehicleParties">[];
}

interface PlateDraft {
  row: NewRow<"vehiclePlates">;
  before: Row<"vehiclePlates"> | undefined;
}

/** Cars, their plates and their people as rows name them, each found or made once. */
export class Cars {
  readonly #asOf: number;
  readonly #vehicles: Drafts<FullRow<"vehicles">>;
  readonly #byVin = new Map<string, string>();
  readonly #byPlate = new Map<string, string>();
  readonly #platesOf = new Map<string, PlateDraft[]>();
  readonly #partiesOf = new Map<string, CarParties>();
  readonly #storesOf: NewRow<"vehicleStores">[] = [];
  readonly #readings: NewRow<"mileageReadings">[] = [];

  constructor(input: { loaded: LoadedCars; asOf: number }) {
    const { vehicles, plates, parties } = input.loaded;
    this.#asOf = input.asOf;
    this.#vehicles = new Drafts("vehicles", vehicles);
    for (const { id, vin } of vehicles) if (vin !== null) this.#byVin.set(vin, id);
    for (const row of plates) {
      if (row.untilOn === null) this.#byPlate.set(row.plate, row.vehicleId);
      push(this.#platesOf, row.vehicleId, { row, before: row });
    }
    const known = new Map<string, Row<"vehicleParties">[]>();
    for (const party of parties) push(known, party.vehicleId, party);
    for (const [vehicleId, rows] of known) this.#partiesOf.set(vehicleId, new CarParties(vehicleId, rows));
  }

  find(input: { vin: string | null; plate: ImportedPlate | null }): Draft<FullRow<"vehicles">> | undefined {
    const byVin = input.vin === null ? undefined : this.#byVin.get(input.vin);
    const byPlate = input.plate === null ? undefined : this.#byPlate.get(input.plate.plate);
    const found = byVin ?? (input.vin === null ? byPlate : this.#withoutVin(byPlate));
    return found === undefined ? undefined : this.#vehicles.byId.get(found);
  }

  /** A car known by its plate alone takes the VIN that a later row tells; another VIN on the plate is another car. */
  #withoutVin(vehicleId: string | undefined): string | undefined {
    return vehicleId !== undefined && this.#vehicles.byId.get(vehicleId)?.now.vin === null
      ? vehicleId
      : undefined;
  }

  /** The car of a row, found or made, with what the row says of it; mileage and last visit only ever rise. */
  car(input: { car: ImportedCar; storeId: string; on: string; readOn: string | null }): {
    id: string;
    changed: boolean;
  } {
    const { car } = input;
    const found = this.find(car);
    const draft = found ?? this.#vehicles.add(emptyVehicle(newId("vehicle", this.#asOf), this.#asOf));
    const changed = lay(draft, {
      vin: draft.now.vin ?? car.vin,
      brand: car.brand,
      model: car.model ?? car.series,
      energy: car.energy,
      boughtOn: car.boughtOn,
      insuranceExpiresOn: car.insuranceExpiresOn,
      nextServiceOn: car.nextServiceOn,
      nextServiceKm: car.nextServiceKm,
      mileageKm: higher(draft.now.mileageKm, car.mileageKm),
      lastVisitOn: higher(draft.now.lastVisitOn, car.lastVisitOn),
    });
    const { id, vin } = draft.now;
    if (vin !== null) this.#byVin.set(vin, id);
    const replated = car.plate ? this.#plate({ draft, plate: car.plate, on: input.on }) : false;
    this.#storesOf.push({ storeId: input.storeId, vehicleId: id });
    if (car.mileageKm !== null && input.readOn !== null)
      this.#readings.push({ vehicleId: id, readOn: input.readOn, km: car.mileageKm, source: "import" });
    return { id, changed: changed || replated || !found };
  }

  /** A newer plate ends the one before it; an older row's plate stays where it was in time. */
  #plate(input: { draft: Draft<FullRow<"vehicles">>; plate: ImportedPlate; on: string }): boolean {
    const { draft, plate, on } = input;
    const { id } = draft.now;
    const plates = this.#platesOf.get(id) ?? [];
    if (plates.some(({ row }) => row.plate === plate.plate)) return false;
    const current = plates.find(({ row }) => (row.untilOn ?? null) === null);
    const isNewer = !current || current.row.fromOn <= on;
    const row: NewRow<"vehiclePlates"> = {
      vehicleId: id,
      plate: plate.plate,
      newEnergy: plate.newEnergy,
      fromOn: on,
      untilOn: isNewer ? null : current.row.fromOn,
    };
    push(this.#platesOf, id, { row, before: undefined });
    if (isNewer) {
      if (current) current.row = { ...current.row, untilOn: on };
      lay(draft, { plate: plate.plate });
      this.#byPlate.set(plate.plate, id);
    }
    return true;
  }

  /** Everyone who has or had to do with a car. */
  peopleOf(vehicleId: string | null): string[] {
    return vehicleId === null ? [] : (this.#partiesOf.get(vehicleId)?.people() ?? []);
  }

  /** Records what someone is to a car; says whether they became it by that. */
  party(input: {
    vehicleId: string;
    customerId: string;
    part: "owner" | "sender" | "driver";
    on: string;
  }): boolean {
    const parties = this.#partiesOf.get(input.vehicleId) ?? new CarParties(input.vehicleId, []);
    this.#partiesOf.set(input.vehicleId, parties);
    return parties.seen(input);
  }

  /** Who owns a car now, where that is another than on a day. */
  ownerSince(vehicleId: string | null, on: string): string | null {
    return vehicleId === null ? null : (this.#partiesOf.get(vehicleId)?.ownerSince(on) ?? null);
  }

  changes(): Changes {
    const { inserted, updated } = this.#vehicles.changes();
    return together(
      {
        insert: { vehicles: inserted },
        insertOnce: { vehicleStores: this.#storesOf, mileageReadings: this.#readings },
        update: updated,
      },
      this.#plateChanges(),
      ...[...this.#partiesOf.values()].map((parties) => parties.changes()),
    );
  }

  #plateChanges(): Changes {
    const plates = [...this.#platesOf.values()].flat();
    return {
      insert: { vehiclePlates: plates.filter(({ before }) => !before).map(({ row }) => row) },
      update: plates.flatMap(({ before, row }) =>
        before && before.untilOn !== row.untilOn
          ? [{ table: "vehiclePlates" as const, before, after: { ...before, untilOn: row.untilOn } }]
          : [],
      ),
    };
  }
}

function emptyVehicle(id: string, asOf: number): FullRow<"vehicles"> {
  return {
    id,
    externalId: null,
    vin: null,
    plate: null,
    brand: null,
    model: null,
    energy: null,
    boughtOn: null,
    insuranceExpiresOn: null,
    nextServiceOn: null,
    nextServiceKm: null,
    mileageKm: null,
    lastVisitOn: null,
    extra: {},
    createdAt: asOf,
    version: 1,
  };
}

function higher<T extends number | string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

import { newId } from "../../../shared/kernel/ids.ts";
import { readPlate } from "../../../shared/kernel/plate.ts";
import { type Changes, type FullRow, type NewRow, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { CarParties, type Sighting } from "../vehicles/vehicles.parties.rules.ts";
import type { ImportedPlate } from "./imports.cells.rules.ts";
import { type Draft, Drafts, lay, push, unknownOf } from "./imports.drafts.rules.ts";
import { Plates } from "./imports.plates.rules.ts";
import type { ImportedCar } from "./imports.rows.rules.ts";

/** What is known of the cars that rows name. */
export interface LoadedCars {
  vehicles: Row<"vehicles">[];
  plates: Row<"vehiclePlates">[];
  parties: Row<"vehicleParties">[];
  /** What was merged into them: they go by these VINs too. */
  merged: Pick<Row<"merges">, "leadsToId" | "vin">[];
}

/** What a row says of which car it is, and of what day. */
export interface CarSought {
  vin: string | null;
  plate: ImportedPlate | null;
  on: string;
  /** The car of the order, where it is known. */
  own?: string | undefined;
}

/** A car that a row tells of, and whether all rows of its piece come to a change of it. */
interface SeenCar {
  id: string;
  isChanged: () => boolean;
}

/** Cars, their plates and their people as rows name them, each found or made once. */
export class Cars {
  readonly #asOf: number;
  readonly #vehicles: Drafts<FullRow<"vehicles">>;
  readonly #byVin = new Map<string, string>();
  readonly #plates: Plates;
  readonly #partiesOf = new Map<string, CarParties>();
  readonly #storesOf: NewRow<"vehicleStores">[] = [];
  readonly #readings: NewRow<"mileageReadings">[] = [];

  constructor(input: { loaded: LoadedCars; asOf: number }) {
    const { vehicles, plates, parties } = input.loaded;
    this.#asOf = input.asOf;
    this.#vehicles = new Drafts("vehicles", vehicles);
    for (const { leadsToId, vin } of input.loaded.merged) if (vin !== null) this.#byVin.set(vin, leadsToId);
    for (const { id, vin } of vehicles) if (vin !== null) this.#byVin.set(vin, id);
    this.#plates = new Plates(plates, (id) => this.#vehicles.byId.get(id)?.now.vin ?? "");
    const known = new Map<string, Row<"vehicleParties">[]>();
    for (const party of parties) push(known, party.vehicleId, party);
    for (const [vehicleId, rows] of known) this.#partiesOf.set(vehicleId, new CarParties(vehicleId, rows));
  }

  /** The car that has a VIN, else the one that bore a plate on a day; an order's own car, where the plate is one of its. */
  find(input: CarSought): Draft<FullRow<"vehicles">> | undefined {
    const { vin, own } = input;
    const plate = isPlate(input.plate) ? input.plate.plate : null;
    const byVin = vin === null ? undefined : this.#byVin.get(vin);
    const byPlate = plate === null ? undefined : this.#plates.bearer(plate, input.on);
    const isOwn = vin === null && plate !== null && own !== undefined && this.#plates.has(own, plate);
    const found = isOwn ? own : (byVin ?? (vin === null ? byPlate : this.#withoutVin(byPlate)));
    return found === undefined ? undefined : this.#vehicles.byId.get(found);
  }

  /** A car known by its plate alone takes the VIN that a later row tells; another VIN on the plate is another car. */
  #withoutVin(vehicleId: string | undefined): string | undefined {
    return vehicleId !== undefined && this.#vehicles.byId.get(vehicleId)?.now.vin === null
      ? vehicleId
      : undefined;
  }

  /**
   * The car of a row, found or made, with what the row says of it; null where nothing tells which car it is.
   * Mileage and last visit only ever rise; what an older visit says of the car does not undo a later one's.
   */
  car(input: {
    car: ImportedCar;
    storeId: string;
    on: string;
    readOn: string | null;
    /** The car of the order, where it is known. */
    own?: string | undefined;
  }): SeenCar | null {
    const { car } = input;
    if (!isTold(car)) return null;
    const found = this.find({ ...car, on: input.on, own: input.own });
    const draft = found ?? this.#vehicles.add(emptyVehicle(newId("vehicle", this.#asOf), this.#asOf));
    const told = {
      brand: car.brand,
      model: car.model ?? car.series,
      energy: car.energy,
      boughtOn: car.boughtOn,
      insuranceExpiresOn: car.insuranceExpiresOn,
      nextServiceOn: car.nextServiceOn,
      nextServiceKm: car.nextServiceKm,
    };
    const isLatest = (input.readOn ?? input.on) >= (draft.now.lastVisitOn ?? "");
    lay(draft, {
      ...(isLatest ? told : unknownOf(told, draft.now)),
      vin: draft.now.vin ?? car.vin,
      mileageKm: higher(draft.now.mileageKm, car.mileageKm),
      lastVisitOn: higher(draft.now.lastVisitOn, car.lastVisitOn),
    });
    const { id, vin } = draft.now;
    if (vin !== null) this.#byVin.set(vin, id);
    const borne = isPlate(car.plate)
      ? this.#plates.seen({ vehicleId: id, plate: car.plate, on: input.on })
      : { isNew: false, isLatest: false };
    if (borne.isLatest) lay(draft, { plate: car.plate?.plate ?? null });
    this.#storesOf.push({ storeId: input.storeId, vehicleId: id });
    if (car.mileageKm !== null && input.readOn !== null)
      this.#readings.push({ vehicleId: id, readOn: input.readOn, km: car.mileageKm, source: "import" });
    return { id, isChanged: () => borne.isNew || this.#vehicles.isChanged(id) };
  }

  /** Everyone who has or had to do with a car. */
  peopleOf(vehicleId: string | null): string[] {
    return vehicleId === null ? [] : (this.#partiesOf.get(vehicleId)?.people() ?? []);
  }

  /** Records what someone is to a car; says whether they became it by that. */
  party(input: Sighting & { vehicleId: string }): boolean {
    const parties = this.#partiesOf.get(input.vehicleId) ?? new CarParties(input.vehicleId, []);
    this.#partiesOf.set(input.vehicleId, parties);
    return parties.seen(input);
  }

  /** Who owns a car now, where that is another than on a day. */
  ownerSince(vehicleId: string | null, on: string): string | null {
    return vehicleId === null ? null : (this.#partiesOf.get(vehicleId)?.ownerSince(on) ?? null);
  }

  /** Whether somebody still came with a car after a day. */
  cameAfter(vehicleId: string | null, customerId: string | null, on: string): boolean {
    return vehicleId !== null && (this.#partiesOf.get(vehicleId)?.cameAfter(customerId, on) ?? false);
  }

  /** What a car goes by: the tail of its VIN, else its plate. */
  tailOf(vehicleId: string): string {
    const car = this.#vehicles.byId.get(vehicleId)?.now;
    return car?.vin?.slice(-8) ?? car?.plate ?? vehicleId;
  }

  changes(): Changes {
    const { inserted, updated } = this.#vehicles.changes();
    return together(
      {
        insert: { vehicles: inserted },
        insertOnce: { vehicleStores: this.#storesOf, mileageReadings: this.#readings },
        update: updated,
      },
      this.#plates.changes(),
      ...[...this.#partiesOf.values()].map((parties) => parties.changes()),
    );
  }
}

/** A text that fits no pattern of plates is kept with the order and tells no car from another. */
function isPlate(plate: ImportedPlate | null): plate is ImportedPlate {
  return plate !== null && readPlate(plate.plate).ok;
}

function isTold({ vin, plate }: Pick<ImportedCar, "vin" | "plate">): boolean {
  return vin !== null || isPlate(plate);
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

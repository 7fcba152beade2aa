import type { TableName } from "../../../db/shard/schema.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { Changes, FullRow, NewRow, RowChange } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { newStore } from "../stores/stores.rules.ts";
import type { ImportedPhone, ImportedPlate } from "./imports.cells.rules.ts";
import type { ImportedCar } from "./imports.rows.rules.ts";

interface Identified {
  id: string;
  version: number;
}

/** A row as it was, where it was there, and as it shall be. */
export interface Draft<Now extends Identified> {
  before: Now | undefined;
  now: Now;
}

/** What a piece of an import looks up: all that its rows name and that is there already. */
export interface LoadedArchive {
  stores: Row<"stores">[];
  matches: Row<"importMatches">[];
  staff: Row<"staff">[];
  staffStores: Row<"staffStores">[];
  customers: Row<"customers">[];
  points: Row<"contactPoints">[];
  links: Row<"customerContactPoints">[];
  vehicles: Row<"vehicles">[];
  plates: Row<"vehiclePlates">[];
  parties: Row<"vehicleParties">[];
}

const zoneOfGroup = "Asia/Shanghai";

/** Rows of one table as they were and as they shall be, by id. */
class Drafts<Now extends Identified> {
  readonly byId = new Map<string, Draft<Now>>();
  readonly #table: TableName;

  constructor(table: TableName, rows: readonly Now[]) {
    this.#table = table;
    for (const row of rows) this.byId.set(row.id, { before: row, now: row });
  }

  add(now: Now): Draft<Now> {
    const draft: Draft<Now> = { before: undefined, now };
    this.byId.set(now.id, draft);
    return draft;
  }

  changes(): { inserted: Now[]; updated: RowChange[] } {
    const inserted: Now[] = [];
    const updated: RowChange[] = [];
    for (const { before, now } of this.byId.values()) {
      if (!before) inserted.push(now);
      else if (now !== before)
        updated.push({
          table: this.#table,
          before: Object.fromEntries(Object.entries(before)),
          after: { ...Object.fromEntries(Object.entries(now)), version: before.version + 1 },
        });
    }
    return { inserted, updated };
  }
}

/** Lays what was said over a draft; says whether anything differs. What was not said (null) stays. */
export function lay<Now extends Identified>(draft: Draft<Now>, said: Partial<Now>): boolean {
  const differing = Object.entries(said).filter(
    ([name, value]) =>
      value !== null &&
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(Reflect.get(draft.now, name)),
  );
  if (differing.length === 0) return false;
  draft.now = { ...draft.now, ...Object.fromEntries(differing) };
  return true;
}

/**
 * The archive as one piece of an import sees and changes it: finds or makes stores, advisers, people, phones
 * and cars, each once, and gives all of it as one set of changes.
 */
export class ImportArchive {
  readonly stores: Drafts<FullRow<"stores">>;
  readonly customers: Drafts<FullRow<"customers">>;
  readonly vehicles: Drafts<FullRow<"vehicles">>;
  readonly newStoreNames: string[] = [];
  readonly newAdviserNames: string[] = [];
  readonly #asOf: number;
  readonly #today: string;
  readonly #defaultStoreId: string | null;
  readonly #groupName: string;
  readonly #storeByName = new Map<string, string>();
  readonly #staffByName = new Map<string, Row<"staff"> | FullRow<"staff">>();
  readonly #staffStores = new Set<string>();
  readonly #customerByExternal = new Map<string, string>();
  readonly #customersByPhone = new Map<string, Set<string>>();
  readonly #phonesOf = new Map<string, Set<string>>();
  readonly #points = new Map<string, Row<"contactPoints"> | FullRow<"contactPoints">>();
  readonly #vehicleByVin = new Map<string, string>();
  readonly #vehicleByPlate = new Map<string, string>();
  readonly #platesOf = new Map<
    string,
    { row: NewRow<"vehiclePlates">; before: Row<"vehiclePlates"> | undefined }[]
  >();
  readonly #partiesOf = new Map<string, (Row<"vehicleParties"> | NewRow<"vehicleParties">)[]>();
  readonly #insert: Required<
    Pick<
      NonNullable<Changes["insert"]>,
      "staff" | "staffStores" | "contactPoints" | "customerContactPoints" | "vehicleParties" | "vehiclePlates"
    >
  >;
  readonly #once: Required<
    Pick<NonNullable<Changes["insertOnce"]>, "customerStores" | "vehicleStores" | "mileageReadings">
  >;
  readonly #update: NonNullable<Changes["update"]> = [];

  constructor(input: {
    loaded: LoadedArchive;
    asOf: number;
    defaultStoreId: string | null;
    groupName: string;
  }) {
    const { loaded } = input;
    this.#asOf = input.asOf;
    this.#today = localDateOf({ at: input.asOf, zone: zoneOfGroup });
    this.#defaultStoreId = input.defaultStoreId;
    this.#groupName = input.groupName;
    this.stores = new Drafts("stores", loaded.stores);
    this.customers = new Drafts("customers", loaded.customers);
    this.vehicles = new Drafts("vehicles", loaded.vehicles);
    this.#insert = {
      staff: [],
      staffStores: [],
      contactPoints: [],
      customerContactPoints: [],
      vehicleParties: [],
      vehiclePlates: [],
    };
    this.#once = { customerStores: [], vehicleStores: [], mileageReadings: [] };
    for (const store of loaded.stores) this.#storeByName.set(store.name, store.id);
    for (const person of loaded.staff)
      if (!this.#staffByName.has(person.name)) this.#staffByName.set(person.name, person);
    for (const { staffId, storeId } of loaded.staffStores) this.#staffStores.add(`${staffId} ${storeId}`);
    for (const { kind, text, targetId } of loaded.matches)
      this.#match({ kind, text, targetId, staff: loaded.staff });
    for (const customer of loaded.customers)
      if (customer.externalId !== null) this.#customerByExternal.set(customer.externalId, customer.id);
    for (const point of loaded.points) this.#points.set(point.value, point);
    const phoneById = new Map(loaded.points.map(({ id, value }) => [id, value]));
    for (const { customerId, contactPointId } of loaded.links)
      this.#link(customerId, phoneById.get(contactPointId));
    for (const vehicle of loaded.vehicles)
      if (vehicle.vin !== null) this.#vehicleByVin.set(vehicle.vin, vehicle.id);
    for (const row of loaded.plates) {
      if (row.untilOn === null) this.#vehicleByPlate.set(row.plate, row.vehicleId);
      push(this.#platesOf, row.vehicleId, { row, before: row });
    }
    for (const party of loaded.parties) push(this.#partiesOf, party.vehicleId, party);
  }

  #match(input: {
    kind: "store" | "adviser";
    text: string;
    targetId: string;
    staff: readonly Row<"staff">[];
  }): void {
    if (input.kind === "store") this.#storeByName.set(input.text, input.targetId);
    const person = input.kind === "adviser" ? input.staff.find(({ id }) => id === input.targetId) : undefined;
    if (person) this.#staffByName.set(input.text, person);
  }

  #link(customerId: string, value: string | undefined): void {
    if (value === undefined) return;
    add(this.#customersByPhone, value, customerId);
    add(this.#phonesOf, customerId, value);
  }

  /** The store a row names; made where it is new, the group's only or first store where none is named. */
  store(name: string | null): string {
    const found =
      name === null
        ? (this.#defaultStoreId ?? this.stores.byId.keys().next().value)
        : this.#storeByName.get(name);
    if (found !== undefined) return this.#live(found);
    const id = newId("store", this.#asOf);
    const said = name ?? this.#groupName;
    this.stores.add({ ...newStore({ id, name: said, asOf: this.#asOf }), goLiveOn: this.#today });
    this.#storeByName.set(said, id);
    this.newStoreNames.push(said);
    return id;
  }

  /** A store goes live with the first data that reaches it (上线日期). */
  #live(storeId: string): string {
    const draft = this.stores.byId.get(storeId);
    if (draft && draft.now.goLiveOn === null) lay(draft, { goLiveOn: this.#today });
    return storeId;
  }

  /** The adviser a row names; a colleague who is only known by name is entered without a sign-in. */
  adviser(name: string | null, storeId: string): string | null {
    if (name === null) return null;
    const known = this.#staffByName.get(name);
    const id = known?.id ?? newId("staff", this.#asOf);
    if (!known) {
      const row: FullRow<"staff"> = {
        id,
        userId: null,
        name,
        phone: null,
        email: null,
        role: "service-adviser",
        sight: "own",
        restDays: [],
        abilityWeight: 1,
        language: "zh",
        state: "active",
        digestAt: null,
        createdAt: this.#asOf,
        version: 1,
      };
      this.#insert.staff.push(row);
      this.#staffByName.set(name, row);
      this.newAdviserNames.push(name);
    }
    const place = `${id} ${storeId}`;
    if (!this.#staffStores.has(place) && (known?.sight ?? "own") !== "group") {
      this.#staffStores.add(place);
      this.#insert.staffStores.push({ staffId: id, storeId });
    }
    return id;
  }

  /** A customer by the system's own number, else by phone and name, else as the owner of a car under that name. */
  findCustomer(input: {
    externalId: string | null;
    name: string;
    phone: string | null;
    vehicleId: string | null;
  }): Draft<FullRow<"customers">> | undefined {
    const { externalId, name, phone, vehicleId } = input;
    const byNumber = externalId === null ? undefined : this.#customerByExternal.get(externalId);
    if (byNumber !== undefined) return this.customers.byId.get(byNumber);
    const fits = (id: string): boolean => {
      const customer = this.customers.byId.get(id)?.now;
      return customer?.name === name && (externalId === null || customer.externalId === null);
    };
    const byPhone = phone === null ? undefined : [...(this.#customersByPhone.get(phone) ?? [])].find(fits);
    const byCar =
      vehicleId === null
        ? undefined
        : this.#partiesOf
            .get(vehicleId)
            ?.find(
              ({ part, untilOn, customerId }) =>
                part !== "former-owner" && (untilOn ?? null) === null && fits(customerId),
            )?.customerId;
    const found = byPhone ?? byCar;
    return found === undefined ? undefined : this.customers.byId.get(found);
  }

  addCustomer(row: FullRow<"customers">): Draft<FullRow<"customers">> {
    if (row.externalId !== null) this.#customerByExternal.set(row.externalId, row.id);
    return this.customers.add(row);
  }

  /** Records that a customer now goes by the system's own number. */
  numbered(customerId: string, externalId: string): void {
    this.#customerByExternal.set(externalId, customerId);
  }

  /** The contact point of a phone, made where it is new. */
  point(phone: ImportedPhone): FullRow<"contactPoints"> | undefined {
    if (phone.masked) return undefined;
    const known = this.#points.get(phone.e164);
    if (known) return known;
    const row: FullRow<"contactPoints"> = {
      id: newId("contactPoint", this.#asOf),
      kind: "phone",
      value: phone.e164,
      state: phone.filler ? "filler" : "valid",
      marketingOptOutAt: null,
      dailyCap: null,
      lastDialledAt: null,
      createdAt: this.#asOf,
      version: 1,
    };
    this.#points.set(row.value, row);
    this.#insert.contactPoints.push(row);
    return row;
  }

  /** Ties a phone to a customer; says whether that is new. */
  tie(input: { customerId: string; phone: ImportedPhone; use: "main" | "other" }): boolean {
    const point = this.point(input.phone);
    if (!point || this.#phonesOf.get(input.customerId)?.has(point.value)) return false;
    const isFirst = (this.#phonesOf.get(input.customerId)?.size ?? 0) === 0;
    this.#link(input.customerId, point.value);
    this.#insert.customerContactPoints.push({
      customerId: input.customerId,
      contactPointId: point.id,
      use: isFirst ? input.use : "other",
      sinceOn: this.#today,
      untilOn: null,
    });
    return true;
  }

  /** A number the archive knows for someone of this car, where a masked one has its head and its tail. */
  unmask(input: {
    phone: ImportedPhone;
    customerId: string | null;
    vehicleId: string | null;
  }): FullRow<"contactPoints"> | undefined {
    const { phone } = input;
    if (!phone.masked) return undefined;
    const people = [
      ...(input.customerId ? [input.customerId] : []),
      ...(input.vehicleId
        ? (this.#partiesOf.get(input.vehicleId) ?? []).map(({ customerId }) => customerId)
        : []),
    ];
    for (const person of people) {
      for (const value of this.#phonesOf.get(person) ?? []) {
        const digits = value.replace(/^\+86/, "");
        if (digits.startsWith(phone.head) && digits.endsWith(phone.tail)) return this.#points.get(value);
      }
    }
    return undefined;
  }

  /** A customer's first phone that can be dialled. */
  phoneOf(customerId: string | null): string | null {
    if (customerId === null) return null;
    for (const value of this.#phonesOf.get(customerId) ?? []) {
      const point = this.#points.get(value);
      if (point && (point.state === "valid" || point.state === "filler")) return point.id;
    }
    return null;
  }

  findVehicle(input: {
    vin: string | null;
    plate: ImportedPlate | null;
  }): Draft<FullRow<"vehicles">> | undefined {
    const byVin = input.vin === null ? undefined : this.#vehicleByVin.get(input.vin);
    const byPlate = input.plate === null ? undefined : this.#vehicleByPlate.get(input.plate.plate);
    const found = byVin ?? (input.vin === null ? byPlate : this.#withoutVin(byPlate));
    return found === undefined ? undefined : this.vehicles.byId.get(found);
  }

  /** A car known by its plate alone takes the VIN that a later row tells; another VIN on the plate is another car. */
  #withoutVin(vehicleId: string | undefined): string | undefined {
    return vehicleId !== undefined && this.vehicles.byId.get(vehicleId)?.now.vin === null
      ? vehicleId
      : undefined;
  }

  /** The car of a row, found or made, with what the row says of it; mileage and last visit only ever rise. */
  car(input: { car: ImportedCar; storeId: string; on: string; readOn: string | null }): {
    id: string;
    changed: boolean;
  } {
    const { car } = input;
    const found = this.findVehicle(car);
    const draft = found ?? this.vehicles.add(emptyVehicle(newId("vehicle", this.#asOf), this.#asOf));
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
    if (draft.now.vin !== null) this.#vehicleByVin.set(draft.now.vin, draft.now.id);
    const replated = car.plate ? this.#plate({ draft, plate: car.plate, on: input.on }) : false;
    this.#once.vehicleStores.push({ storeId: input.storeId, vehicleId: draft.now.id });
    if (car.mileageKm !== null && input.readOn !== null) {
      this.#once.mileageReadings.push({
        vehicleId: draft.now.id,
        readOn: input.readOn,
        km: car.mileageKm,
        source: "import",
      });
    }
    return { id: draft.now.id, changed: changed || replated || !found };
  }

  /** A newer plate ends the one before it; an older row's plate stays where it was in time. */
  #plate(input: { draft: Draft<FullRow<"vehicles">>; plate: ImportedPlate; on: string }): boolean {
    const { draft, plate, on } = input;
    const { id } = draft.now;
    const list = this.#platesOf.get(id) ?? [];
    if (list.some(({ row }) => row.plate === plate.plate)) return false;
    const current = list.find(({ row }) => (row.untilOn ?? null) === null);
    const isNewer = !current || current.row.fromOn <= on;
    const row: NewRow<"vehiclePlates"> = {
      vehicleId: id,
      plate: plate.plate,
      newEnergy: plate.newEnergy,
      fromOn: on,
      untilOn: isNewer ? null : (current?.row.fromOn ?? on),
    };
    if (current && isNewer) {
      current.row = { ...current.row, untilOn: on };
      if (current.before)
        this.#update.push({
          table: "vehiclePlates",
          before: current.before,
          after: { ...current.before, untilOn: on },
        });
      else
        this.#insert.vehiclePlates = this.#insert.vehiclePlates.map((one) =>
          one.vehicleId === id && one.plate === current.row.plate ? current.row : one,
        );
    }
    push(this.#platesOf, id, { row, before: undefined });
    this.#insert.vehiclePlates.push(row);
    if (isNewer) {
      lay(draft, { plate: plate.plate });
      this.#vehicleByPlate.set(plate.plate, id);
    }
    return true;
  }

  /** Records what someone is to a car, unless they are that already. */
  party(input: {
    vehicleId: string;
    customerId: string;
    part: "owner" | "sender" | "driver";
    on: string;
  }): boolean {
    const list = this.#partiesOf.get(input.vehicleId) ?? [];
    const current = list.filter(({ untilOn }) => (untilOn ?? null) === null);
    if (current.some(({ customerId, part }) => customerId === input.customerId && part === input.part))
      return false;
    if (input.part === "owner" && current.some(({ part, sinceOn }) => part === "owner" && sinceOn > input.on))
      return false;
    const row: NewRow<"vehicleParties"> = {
      vehicleId: input.vehicleId,
      customerId: input.customerId,
      part: input.part,
      sinceOn: input.on,
      untilOn: null,
    };
    push(this.#partiesOf, input.vehicleId, row);
    this.#insert.vehicleParties.push(row);
    return true;
  }

  /** A customer becomes known to a store. */
  known(customerId: string, storeId: string): void {
    this.#once.customerStores.push({ storeId, customerId });
  }

  changes(): Changes {
    const stores = this.stores.changes();
    const customers = this.customers.changes();
    const vehicles = this.vehicles.changes();
    return {
      insert: {
        ...this.#insert,
        stores: stores.inserted,
        customers: customers.inserted,
        vehicles: vehicles.inserted,
      },
      insertOnce: this.#once,
      update: [...stores.updated, ...customers.updated, ...vehicles.updated, ...this.#update],
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

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

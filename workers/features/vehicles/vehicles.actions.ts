import type * as contract from "../../../shared/contracts/vehicles.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, type Loaded } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { differs, enteredBy, whereEmpty } from "../customers/customers.rules.ts";
import { visitView } from "../service-visits/service-visits.views.ts";
import { homeStore, homeStoreCandidates } from "../stores/stores.home.rules.ts";
import { firstOwner, ownerChanges, ownersOf } from "./vehicles.owners.rules.ts";
import type { Vehicle } from "./vehicles.repository.ts";
import * as repository from "./vehicles.repository.ts";
import {
  type Marks,
  newVehicle,
  plateChanges,
  plateProblem,
  readingChanges,
  readMarks,
  todayOf,
  unknownPlateProblem,
  type VehicleBody,
  vehicleChanges,
} from "./vehicles.rules.ts";
import { partyView, plateView, readingView, type VehicleAnswer, vehicleView } from "./vehicles.views.ts";

export async function listVehicles({ scope, query, cursors }: Call<typeof contract.listVehicles>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    also: { store: byId("stores", query.storeId ?? "") },
    refuse: ({ store }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
      ]),
    page: (page) => repository.vehiclesPage(scope, query, page),
    view: (raw): VehicleAnswer => vehicleView(repository.listedVehicle(raw)),
  });
}

export async function getVehicle({ scope, params }: Call<typeof contract.getVehicle>) {
  const { id } = params;
  const { vehicle, plates, people, visits, readings } = await scope.read({
    vehicle: repository.vehicleInSight(scope, id),
    plates: repository.platesOf({ id }),
    people: repository.peopleOf(id),
    visits: repository.lastVisitsOf(scope, id),
    readings: repository.readingsOf(id),
  });
  if (!vehicle) return problem("request.not_found");
  const seesVisits = scope.permissions.has("service-visits:see");
  return answer({
    ...vehicleView(vehicle),
    plates: plates.map(plateView),
    parties: people.map(({ party, name }) => partyView(party, name)),
    visits: seesVisits ? visits.map((raw) => visitView(decodeRow("serviceVisits", raw), raw)) : [],
    mileage: readings.map(readingView),
  });
}

/** What every write of a car loads: what its body names, and what hangs on the car. */
function context(input: { scope: Scope; body: VehicleBody; marks: Marks; cars: repository.Cars }) {
  const { scope, body, marks, cars } = input;
  return {
    store: byId("stores", body.storeId ?? ""),
    candidates: homeStoreCandidates(scope, body.storeId),
    owner: customerInSight(scope, body.ownerCustomerId ?? ""),
    byVin: repository.vehicleBy(scope, { vin: marks.vin ?? "" }),
    holders: repository.plateHolders(marks.plate?.plate ?? ""),
    plates: repository.platesOf(cars),
    parties: repository.partiesOf(cars),
    openCalls: repository.openCallsOf(cars),
    stores: repository.storesOf(cars),
  };
}

interface Write {
  scope: Scope;
  body: VehicleBody;
  marks: Marks;
  loaded: Loaded<ReturnType<typeof context>>;
}

function bodyProblem({ scope, body, loaded }: Write) {
  return unresolved([
    {
      pointer: "/storeId",
      id: body.storeId,
      found: loaded.store !== undefined && seesStore(scope, loaded.store.id),
    },
    { pointer: "/ownerCustomerId", id: body.ownerCustomerId, found: loaded.owner !== undefined },
  ]);
}

export async function createVehicle({
  scope,
  body,
}: Call<typeof contract.createVehicle>): Promise<Outcome<VehicleAnswer>> {
  const { vin, externalId, ...fields } = body;
  const marks = readMarks(body);
  if (!marks.ok) return marks;
  if (vin === undefined && externalId === undefined && !marks.value.plate)
    return invalid([{ pointer: "/vin", code: "required" }]);
  const loaded = await scope.read({
    sameExternal: repository.vehicleBy(scope, { externalId: externalId ?? "" }),
    ...context({ scope, body: fields, marks: marks.value, cars: { id: "" } }),
  });
  const write = { scope, body: fields, marks: marks.value, loaded };
  const wrong = bodyProblem(write);
  if (wrong) return wrong;
  if (loaded.byVin) {
    const { vehicle, inSight } = loaded.byVin;
    const taken = problem("vehicles.vin_taken", { vin: marks.value.vin ?? "" });
    return inSight ? { ...taken, extra: { vehicleId: vehicle.id } } : taken;
  }
  if (loaded.sameExternal) return problem("request.duplicate", { what: externalId ?? "" });
  return create(write, externalId ?? null);
}

async function create(write: Write, externalId: string | null): Promise<Outcome<VehicleAnswer>> {
  const { scope, body, marks, loaded } = write;
  const { asOf } = scope;
  const home = homeStore({ scope, storeId: body.storeId, candidates: loaded.candidates });
  if (!home.ok) return home;
  const unknown = unknownPlateProblem({ text: body.plate, plate: marks.plate, vehicle: undefined });
  if (unknown) return unknown;
  const vehicle = newVehicle({ id: newId("vehicle", asOf), externalId, body, marks, asOf });
  const taken = plateProblem({
    vehicleId: vehicle.id,
    vin: vehicle.vin,
    plate: marks.plate,
    holders: loaded.holders,
  });
  if (taken) return taken;
  const today = localDateOf({ at: asOf, zone: home.value.zone });
  return commit(scope, {
    changes: together(
      { insert: { vehicles: [vehicle], vehicleStores: [{ storeId: home.value.id, vehicleId: vehicle.id }] } },
      besides({ write, vehicleId: vehicle.id, today }),
    ),
    audit: { verb: "vehicles.create", subject: { type: "vehicle", id: vehicle.id } },
    answer: answer(vehicleView(vehicle), { status: 201 }),
  });
}

export async function editVehicle({
  scope,
  params,
  body,
  ifMatch,
}: Call<typeof contract.editVehicle>): Promise<Outcome<VehicleAnswer>> {
  const marks = readMarks(body);
  if (!marks.ok) return marks;
  const { id } = params;
  const loaded = await scope.read({
    vehicle: repository.vehicleInSight(scope, id),
    ...context({ scope, body, marks: marks.value, cars: { id } }),
  });
  const { vehicle } = loaded;
  if (!vehicle) return problem("request.not_found");
  if (vehicle.version !== ifMatch)
    return staleEdit({ scope, id, since: ifMatch, current: vehicleView(vehicle) });
  return save(
    { scope, body, marks: marks.value, loaded },
    vehicle,
    vehicleChanges({ vehicle, body, marks: marks.value }),
  );
}

export async function putVehicleByExternalId({
  scope,
  params,
  body,
}: Call<typeof contract.putVehicleByExternalId>): Promise<Outcome<VehicleAnswer>> {
  const { vin: _vin, ...fields } = body;
  const { externalId } = params;
  const marks = readMarks(body);
  if (!marks.ok) return marks;
  const loaded = await scope.read({
    known: repository.vehicleBy(scope, { externalId }),
    ...context({ scope, body: fields, marks: marks.value, cars: { externalId, vin: marks.value.vin ?? "" } }),
  });
  const { known, byVin } = loaded;
  const write = { scope, body: fields, marks: marks.value, loaded };
  if (known && !known.inSight) return problem("request.not_found");
  // The VIN identifies a car: one that was entered without this external id is the same car.
  const adopted = !known && byVin?.inSight && byVin.vehicle.externalId === null ? byVin : undefined;
  const existing = (known ?? adopted)?.vehicle;
  if (byVin && byVin.vehicle.id !== existing?.id)
    return problem("vehicles.vin_taken", { vin: byVin.vehicle.vin ?? "" });
  // Under the number of a car that was merged into it, it fills what is empty and changes nothing else.
  if (known && known.vehicle.externalId !== externalId) {
    const { plate: _plate, ownerCustomerId: _owner, ...said } = fields;
    const quiet = { ...write, body: said, marks: { vin: undefined, plate: undefined } };
    const { vehicle } = known;
    return save(
      quiet,
      vehicle,
      whereEmpty(vehicle, vehicleChanges({ vehicle, body: said, marks: quiet.marks })),
    );
  }
  if (existing)
    return save(
      write,
      existing,
      vehicleChanges({ vehicle: existing, body: fields, marks: marks.value, externalId }),
    );
  return bodyProblem(write) ?? create(write, externalId);
}

async function save(
  write: Write,
  vehicle: Vehicle,
  changes: Partial<Vehicle>,
): Promise<Outcome<VehicleAnswer>> {
  const { scope, body, marks, loaded } = write;
  const wrong = bodyProblem(write) ?? unknownPlateProblem({ text: body.plate, plate: marks.plate, vehicle });
  if (wrong) return wrong;
  const taken = plateProblem({
    vehicleId: vehicle.id,
    vin: changes.vin ?? vehicle.vin,
    plate: marks.plate,
    holders: loaded.holders,
  });
  if (taken) return taken;
  const aside = besides({ write, vehicleId: vehicle.id, today: todayOf(scope, loaded.stores) });
  const known: Changes =
    body.storeId === undefined
      ? {}
      : { insertOnce: { vehicleStores: [{ storeId: body.storeId, vehicleId: vehicle.id }] } };
  const row: Changes = differs(vehicle, changes) ? { update: [edited("vehicles", vehicle, changes)] } : {};
  return commit(scope, {
    changes: together(row, known, aside),
    audit: { verb: "vehicles.edit", subject: { type: "vehicle", id: vehicle.id } },
    answer: answer(vehicleView({ ...vehicle, ...changes, version: vehicle.version + (row.update ? 1 : 0) })),
  });
}

/** What a write does besides the car's own row: plates, a reading, the owner. */
function besides(input: { write: Write; vehicleId: string; today: string }): Changes {
  const { vehicleId, today } = input;
  const { scope, body, marks, loaded } = input.write;
  return together(
    plateChanges({ vehicleId, plate: marks.plate, plates: loaded.plates, holders: loaded.holders, today }),
    readingChanges({ vehicleId, km: body.mileageKm, readOn: today, source: enteredBy(scope.actor) }),
    ownerSaid({ ...input.write, vehicleId, today }),
  );
}

/** Another owner in the body is a change of owner, the first one is not. */
function ownerSaid(input: Write & { vehicleId: string; today: string }): Changes {
  const { vehicleId, today: on, loaded, scope } = input;
  const newOwnerId = input.body.ownerCustomerId;
  if (newOwnerId === undefined) return {};
  const owners = ownersOf(vehicleId, loaded.parties);
  if (owners.some(({ customerId }) => customerId === newOwnerId)) return {};
  if (owners.length === 0) return firstOwner({ vehicleId, ownerId: newOwnerId, on, parties: loaded.parties });
  return ownerChanges({
    vehicleId,
    newOwnerId,
    on,
    parties: loaded.parties,
    openCalls: loaded.openCalls,
    asOf: scope.asOf,
  });
}

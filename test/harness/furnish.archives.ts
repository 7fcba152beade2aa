import { newId } from "../../shared/kernel/ids.ts";
import type { Changes, FullRow } from "../../workers/platform/changes.ts";
import type { Furnishing } from "./furnish.organisation.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A customer with a phone, a car, a delivered order. */
export function archiveRows(input: Furnishing): Changes {
  const { store, marker, asOf, number } = input;
  const { idByKind: id, storeId } = store;
  const customer: FullRow<"customers"> = {
    id: id.customer,
    externalId: `${marker}${number}`,
    storeId,
    type: "person",
    name: `王${marker}`,
    gender: null,
    birthday: null,
    hobby: marker,
    level: null,
    address: marker,
    note: marker,
    extra: {},
    keeperId: store.adviser,
    allocatedAt: asOf - 30 * dayMs,
    source: "staff",
    createdAt: asOf,
    version: 1,
  };
  const vehicle: FullRow<"vehicles"> = {
    id: id.vehicle,
    externalId: `${marker}${number}`,
    vin: `LSVAA4187E21843${number}5`,
    plate: `浙A${number}${marker.slice(-4)}`,
    brand: marker,
    model: "帕萨特",
    energy: "fuel",
    boughtOn: "2023-05-01",
    insuranceExpiresOn: null,
    nextServiceOn: null,
    nextServiceKm: null,
    mileageKm: 40_000,
    lastVisitOn: "2026-11-18",
    extra: {},
    createdAt: asOf,
    version: 1,
  };
  const other = { ...customer, id: store.otherCustomer, externalId: null, keeperId: null };
  const otherVehicle = { ...vehicle, id: store.otherVehicle, externalId: null, vin: null, plate: null };
  const gone = newId("customer", asOf);
  return {
    insert: {
      merges: [
        {
          id: id.merge,
          kind: "customer",
          keptId: id.customer,
          goneId: gone,
          leadsToId: id.customer,
          externalId: `${marker}-${number}`,
          name: marker,
          vin: null,
          choices: {},
          gone: { ...other, id: gone, note: marker },
          changed: [],
          actorType: "staff",
          actorId: store.adviser,
          at: asOf,
          undoneAt: null,
          version: 1,
        },
      ],
      mergeMoves: [{ mergeId: id.merge, place: "cases.customer_id", recordId: id.case }],
      customers: [customer, other],
      customerStores: [customer, other].map(({ id: customerId }) => ({ storeId, customerId })),
      contactPoints: [
        {
          id: id.contactPoint,
          kind: "phone",
          value: `+861380013800${number}`,
          state: "valid",
          marketingOptOutAt: null,
          dailyCap: null,
          dials: 0,
          lastDialledAt: null,
          createdAt: asOf,
          version: 1,
        },
      ],
      customerContactPoints: [
        {
          customerId: id.customer,
          contactPointId: id.contactPoint,
          use: "main",
          sinceOn: null,
          untilOn: null,
        },
      ],
      doNotCall: [
        {
          id: id.doNotCall,
          contactPointId: null,
          customerId: id.customer,
          reach: "marketing",
          reason: marker,
          byStaffId: store.adviser,
          at: asOf,
          endedAt: null,
          version: 1,
        },
      ],
      vehicles: [vehicle, otherVehicle],
      vehicleStores: [vehicle, otherVehicle].map(({ id: vehicleId }) => ({ storeId, vehicleId })),
      vehiclePlates: [
        {
          vehicleId: id.vehicle,
          plate: `浙A${number}${marker.slice(-4)}`,
          newEnergy: false,
          fromOn: "2023-05-01",
          untilOn: null,
        },
      ],
      mileageReadings: [{ vehicleId: id.vehicle, readOn: "2026-11-18", km: 40_000, source: "visit" }],
      vehicleParties: [
        {
          vehicleId: id.vehicle,
          customerId: id.customer,
          part: "owner",
          sinceOn: "2023-05-01",
          untilOn: null,
        },
      ],
      serviceVisits: [visitRow(input)],
    },
  };
}

function visitRow({ store, marker, asOf, number }: Furnishing): FullRow<"serviceVisits"> {
  const { idByKind: id, storeId } = store;
  return {
    id: id.serviceVisit,
    externalId: `${marker}${number}`,
    storeId,
    orderNumber: `RO-${marker}`,
    kind: "maintenance",
    kindText: null,
    state: "delivered",
    ownerCustomerId: id.customer,
    senderCustomerId: id.customer,
    driverCustomerId: null,
    contactPointId: id.contactPoint,
    vehicleId: id.vehicle,
    adviserId: store.adviser,
    brand: null,
    mileageKm: 40_000,
    arrivedAt: asOf - 2 * dayMs - 4 * hourMs,
    promisedAt: null,
    settledAt: null,
    deliveredAt: asOf - 2 * dayMs,
    listedAt: asOf - 2 * dayMs,
    deliveredFrom: "delivery",
    deliveryNumber: 1,
    receivedAt: asOf - 2 * dayMs,
    totalCents: 128_000,
    amounts: [{ payer: "customer", cents: 128_000 }],
    items: [{ name: marker }],
    symptom: marker,
    nextVisitOn: null,
    nextVisitKm: null,
    note: marker,
    extra: {},
    createdAt: asOf,
    version: 1,
  };
}

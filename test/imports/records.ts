import { rows } from "../../workers/platform/query.ts";
import type { TestGroup } from "../harness/world.ts";

const all = (table: string) => `SELECT * FROM ${table} WHERE group_id = ?1`;

/**
 * Everything that imports have made of a group, by what people know things by in place of ids, and sorted. Left
 * out is what follows the order in which rows came: ids, versions, who is to call, the order of an order's items.
 */
export async function recordsOf(group: TestGroup) {
  const found = await group.read({
    stores: rows("stores", all("stores")),
    staff: rows("staff", all("staff")),
    customers: rows("customers", all("customers")),
    points: rows("contactPoints", all("contact_points")),
    links: rows("customerContactPoints", all("customer_contact_points")),
    vehicles: rows("vehicles", all("vehicles")),
    plates: rows("vehiclePlates", all("vehicle_plates")),
    parties: rows("vehicleParties", all("vehicle_parties")),
    readings: rows("mileageReadings", all("mileage_readings")),
    visits: rows("serviceVisits", all("service_visits")),
    followUps: rows("followUps", all("follow_ups")),
  });
  const store = namesOf(found.stores, ({ name }) => name);
  const person = namesOf(found.staff, ({ name }) => name);
  const phone = namesOf(found.points, ({ value }) => value);
  const phonesOf = (customerId: string) =>
    found.links.filter((link) => link.customerId === customerId).map((link) => phone(link.contactPointId));
  const customer = namesOf(found.customers, ({ id, name }) => [name, ...phonesOf(id).sort()].join(" "));
  const car = namesOf(found.vehicles, ({ vin, plate }) => `${vin} ${plate}`);
  const order = namesOf(found.visits, ({ orderNumber }) => orderNumber);
  return {
    stores: sorted(found.stores.map(({ name, goLiveOn }) => ({ name, goLiveOn }))),
    staff: sorted(found.staff.map(({ name, role }) => ({ name, role }))),
    customers: sorted(
      found.customers.map(({ id, storeId, version: _v, changedSeq: _s, groupId: _g, ...said }) => ({
        ...said,
        id: customer(id),
        storeId: store(storeId),
      })),
    ),
    links: sorted(
      found.links.map(({ customerId, contactPointId, use, sinceOn, untilOn }) => ({
        who: customer(customerId),
        phone: phone(contactPointId),
        use,
        sinceOn,
        untilOn,
      })),
    ),
    vehicles: sorted(
      found.vehicles.map(({ id, version: _v, changedSeq: _s, groupId: _g, ...said }) => ({
        ...said,
        id: car(id),
      })),
    ),
    plates: sorted(
      found.plates.map(({ vehicleId, plate, fromOn, untilOn }) => ({
        car: car(vehicleId),
        plate,
        fromOn,
        untilOn,
      })),
    ),
    parties: sorted(
      found.parties.map(({ vehicleId, customerId, part, sinceOn, untilOn }) => ({
        car: car(vehicleId),
        who: customer(customerId),
        part,
        sinceOn,
        untilOn,
      })),
    ),
    readings: sorted(
      found.readings.map(({ vehicleId, readOn, km }) => ({ car: car(vehicleId), readOn, km })),
    ),
    visits: sorted(
      found.visits.map(({ id, version: _v, changedSeq: _s, groupId: _g, externalId: _e, ...said }) => ({
        ...said,
        id: order(id),
        storeId: store(said.storeId),
        ownerCustomerId: customer(said.ownerCustomerId),
        senderCustomerId: customer(said.senderCustomerId),
        driverCustomerId: customer(said.driverCustomerId),
        contactPointId: phone(said.contactPointId),
        vehicleId: car(said.vehicleId),
        adviserId: person(said.adviserId),
        items: said.items.map(({ name }) => name).sort(),
      })),
    ),
    followUps: sorted(
      found.followUps.map(
        ({ kind, state, outcome, history, dueAt, notBefore, subjectId, title, ...said }) => ({
          kind,
          state,
          outcome,
          history,
          dueAt,
          notBefore,
          title: title?.split("，").sort(),
          order: order(subjectId),
          customer: customer(said.customerId),
          phone: phone(said.contactPointId),
          car: car(said.vehicleId),
          store: store(said.storeId),
        }),
      ),
    ),
  };
}

function namesOf<R extends { id: string }>(list: readonly R[], name: (row: R) => string) {
  const names = new Map(list.map((row) => [row.id, name(row)]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
}

function sorted<T>(list: T[]): T[] {
  const text = (one: T) => JSON.stringify(one);
  return list.sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

import { newId } from "../../shared/kernel/ids.ts";
import {
  type FollowUp,
  followUpFactQueries,
  followUpFacts,
} from "../../workers/features/follow-ups/follow-ups.facts.ts";
import { openServiceCallback } from "../../workers/features/follow-ups/follow-ups.opening.rules.ts";
import { emptyVisit } from "../../workers/features/service-visits/service-visits.rules.ts";
import { rows } from "../../workers/platform/query.ts";
import type { Called, TestGroup, World } from "../harness/world.ts";

/** A store's people who have to do with cases, and how each calls the API. */
export async function caseCrew(w: World, group: TestGroup) {
  const stores = group.stores.slice(0, 1);
  const person = async (
    role: "service-manager" | "cs-supervisor" | "callback-agent" | "service-adviser",
    name: string,
  ) => {
    const id = await group.addStaff({ role, stores, name });
    const call = async (method: string, path: string, body?: unknown): Promise<Called> =>
      w.call(await group.tokenFor({ staffId: id, role, stores }), method, path, body);
    return { id, name, call };
  };
  return {
    storeId: stores[0] ?? "",
    manager: await person("service-manager", "周强"),
    supervisor: await person("cs-supervisor", "王敏"),
    caller: await person("callback-agent", "李娜"),
    otherCaller: await person("callback-agent", "赵倩"),
    adviser: await person("service-adviser", "陈晓"),
  };
}

export type CaseCrew = Awaited<ReturnType<typeof caseCrew>>;

/** A customer with a phone and a car in a store. */
export async function customerWithCar(group: TestGroup, input: { storeId: string; now: number }) {
  const { storeId, now } = input;
  const customerId = newId("customer", now);
  const contactPointId = newId("contactPoint", now);
  const vehicleId = newId("vehicle", now);
  await group.write({
    insert: {
      customers: [
        {
          id: customerId,
          externalId: null,
          storeId,
          type: "person",
          name: "张建国",
          gender: null,
          birthday: null,
          hobby: null,
          level: null,
          address: null,
          note: null,
          extra: {},
          keeperId: null,
          allocatedAt: null,
          source: "api",
          createdAt: now,
          version: 1,
        },
      ],
      customerStores: [{ storeId, customerId }],
      contactPoints: [
        {
          id: contactPointId,
          kind: "phone",
          value: `+86139${String(now).slice(-3)}${Math.floor(Math.random() * 90_000 + 10_000)}`,
          state: "valid",
          marketingOptOutAt: null,
          dailyCap: null,
          dials: 0,
          lastDialledAt: null,
          createdAt: now,
          version: 1,
        },
      ],
      customerContactPoints: [{ customerId, contactPointId, use: "main", sinceOn: null, untilOn: null }],
      vehicles: [
        {
          id: vehicleId,
          externalId: null,
          vin: null,
          plate: "浙A12345",
          brand: "大众",
          model: "途观L",
          energy: "fuel",
          boughtOn: null,
          insuranceExpiresOn: null,
          nextServiceOn: null,
          nextServiceKm: null,
          mileageKm: null,
          lastVisitOn: null,
          extra: {},
          createdAt: now,
          version: 1,
        },
      ],
      vehicleStores: [{ storeId, vehicleId }],
    },
  });
  return { customerId, contactPointId, vehicleId };
}

/** Orders of one car delivered the day before yesterday, with the open callback of each. */
export async function openCallbacks(
  group: TestGroup,
  input: { storeId: string; now: number; orders: number },
) {
  const { storeId, now } = input;
  const car = await customerWithCar(group, input);
  const facts = followUpFacts(
    await group.read(followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: now })),
  );
  const visits = Array.from({ length: input.orders }, (_, index) => ({
    ...emptyVisit({ id: newId("serviceVisit", now), storeId, orderNumber: `RO${now}-${index}`, asOf: now }),
    kind: "repair",
    state: "delivered" as const,
    senderCustomerId: car.customerId,
    contactPointId: car.contactPointId,
    vehicleId: car.vehicleId,
    deliveredAt: now - 48 * 3_600_000,
    deliveryNumber: 1,
  }));
  const callbacks = visits.flatMap(
    (visit) => openServiceCallback({ round: "service-callback", visit, facts, asOf: now }) ?? [],
  );
  await group.write({ insert: { serviceVisits: visits, followUps: callbacks } });
  return { ...car, callbacks };
}

/** The follow-ups of a case, oldest first. */
export async function followUpsOf(group: TestGroup, caseId: string): Promise<FollowUp[]> {
  const { found } = await group.read({
    found: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND subject_id = ?2 ORDER BY id", [
      caseId,
    ]),
  });
  return found;
}

/** Who was told what about a case. */
export async function toldAbout(group: TestGroup, caseId: string): Promise<string[][]> {
  const { found } = await group.read({
    found: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 AND subject_id = ?2", [
      caseId,
    ]),
  });
  return found.map(({ staffId, kind }) => [staffId, kind]).sort();
}

/** One figure of an answer's Server-Timing. */
export function timing(called: Called, figure: "rows_read" | "round_trips"): number {
  return Number(new RegExp(`${figure};desc="(\\d+)"`).exec(called.headers.get("Server-Timing") ?? "")?.[1]);
}

import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { addCustomers, addVehicles, contactRow, followUpRow } from "./archive.ts";

const cardsOf = (ids: readonly string[]) => `/customer-cards?customerIds=${ids.join(",")}`;

/** Customers of one store, each with a phone, a car that was here, and an open call. */
async function known(group: TestGroup, count: number, assigneeId: string, firstTail = 1000) {
  const [storeId = ""] = group.stores;
  const stores = Array.from({ length: count }, () => [storeId]);
  const customers = await addCustomers(group, stores);
  const vehicles = await addVehicles(group, stores);
  const points = customers.map((_, index) => contactRow(`+861390000${firstTail + index}`));
  const followUps = customers.map((customerId, index) =>
    followUpRow({ storeId, assigneeId, customerId, ...(index % 2 === 0 ? {} : { state: "done" as const }) }),
  );
  await group.write({
    insert: {
      contactPoints: points,
      customerContactPoints: points.map(({ id }, index) => ({
        customerId: customers[index] ?? "",
        contactPointId: id,
        use: "main" as const,
        sinceOn: null,
        untilOn: null,
      })),
      vehicleParties: vehicles.map((vehicleId, index) => ({
        vehicleId,
        customerId: customers[index] ?? "",
        part: "owner" as const,
        sinceOn: "2025-01-01",
        untilOn: null,
      })),
      followUps,
    },
  });
  return { customers, vehicles, followUps };
}

describe("the cards of customers", () => {
  it("tell phone, car and next call in the order asked for, in one round trip of few reads", async () => {
    const w = world();
    const group = await w.group();
    const { customers, vehicles, followUps } = await known(group, 50, group.owner);
    const asked = [...customers].reverse();
    const { json, ...called } = await w.call(group.token, "GET", cardsOf(asked));
    expect(json.data.map(({ customerId }: { customerId: string }) => customerId)).toEqual(asked);
    expect(json.data.slice(-2)).toMatchObject([
      { nextCall: null },
      {
        phone: { value: "+8613900001000", use: "main" },
        car: { id: vehicles[0], model: "朗逸" },
        otherCars: 0,
        nextCall: { id: followUps[0]?.id, kind: "service-callback", assigneeId: group.owner },
      },
    ]);
    expect(costOf(called).roundTrips).toBe(1);
    expect(costOf(called).rowsRead).toBeLessThanOrEqual(12 * customers.length);
  });

  it("show a caller the numbers masked, and the calls that are theirs", async () => {
    const w = world();
    const group = await w.group();
    const caller = await group.addStaff({ role: "callback-agent", stores: group.stores });
    const { customers } = await known(group, 1, group.owner);
    const mine = await known(group, 1, caller, 2000);
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: group.stores });
    const { json } = await w.call(token, "GET", cardsOf([...customers, ...mine.customers]));
    expect(json.data).toMatchObject([
      { phone: { value: "139****1000" }, nextCall: null },
      { phone: { value: "139****2000" }, nextCall: { assigneeId: caller } },
    ]);
  });

  it("are not given for anybody out of sight", async () => {
    const w = world();
    const group = await w.group({ stores: 2 });
    const [first = "", second = ""] = group.stores;
    const [mine = "", theirs = ""] = await addCustomers(group, [[first], [second]]);
    const staffId = await group.addStaff({ role: "cs-supervisor", stores: [first] });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores: [first] });
    expect((await w.call(token, "GET", cardsOf([mine]))).json.data).toMatchObject([
      { customerId: mine, phone: null, car: null, otherCars: 0, lastVisitOn: null, nextCall: null },
    ]);
    const refused = await w.call(token, "GET", cardsOf([mine, theirs]));
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, "?customerIds/1"]);
  });

  it("are given for some at a time", async () => {
    const w = world();
    const group = await w.group();
    expect((await w.call(group.token, "GET", "/customer-cards")).status).toBe(422);
    expect((await w.call(group.token, "GET", "/customer-cards?customerIds=")).status).toBe(422);
    expect((await w.call(group.token, "GET", cardsOf(Array(101).fill("cus_1")))).status).toBe(422);
  });
});

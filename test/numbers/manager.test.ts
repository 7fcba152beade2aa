import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { emptyVisit } from "../../workers/features/service-visits/service-visits.rules.ts";
import type { FullRow } from "../../workers/platform/changes.ts";
import { newJob } from "../../workers/platform/jobs.ts";
import { costOf } from "../harness/cost.ts";
import type { TestGroup } from "../harness/world.ts";
import { hourMs } from "../runs/run-rows.ts";
import { busyMonth, bySql, dice, everyId, goesOn, killedAtOnce, now } from "./month.ts";
import { withOrdersAndCases } from "./orders-and-cases.ts";

const zone = "Asia/Shanghai";
const dayMs = 24 * hourMs;
const at = (date: string) => Date.parse(`${date}T00:00:00+08:00`);
/** The last thirty days with today, and the spans of 客户保持率 as of yesterday, the 19th. */
const thirtyFrom = at("2026-10-22");
const spans = { from: at("2024-11-20"), middle: at("2025-11-20"), end: at("2026-11-20") };

/** Cars that came now and then over two and a half years, some of them sold since. */
async function withCars(group: TestGroup, count: number): Promise<void> {
  const roll = dice(17);
  const vehicles = Array.from(
    { length: count },
    (_, index): FullRow<"vehicles"> => ({
      id: newId("vehicle", now + index),
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
      createdAt: now,
      version: 1,
    }),
  );
  const serviceVisits = Array.from({ length: count * 3 }, (_, index): FullRow<"serviceVisits"> => {
    const id = newId("serviceVisit", now + index);
    const deliveredAt = now - roll(900) * dayMs - roll(24) * hourMs;
    const storeId = group.stores[roll(2)] ?? "";
    return {
      ...emptyVisit({ id, storeId, orderNumber: id, asOf: deliveredAt }),
      kind: roll(6) === 0 ? "internal" : "maintenance",
      state: roll(9) === 0 ? "void" : "delivered",
      vehicleId: vehicles[roll(count)]?.id ?? null,
      deliveredAt,
      deliveredFrom: "delivery",
      deliveryNumber: 1,
      receivedAt: deliveredAt,
      listedAt: deliveredAt,
    };
  });
  const customer = newId("customer", now);
  const [storeId = ""] = group.stores;
  const sold = vehicles.filter((_, index) => index % 6 === 0);
  const resold = sold.filter((_, index) => index % 2 === 0);
  const party = (
    vehicleId: string,
    part: "owner" | "former-owner",
    sinceOn: string,
    untilOn: string | null,
  ) => ({
    vehicleId,
    customerId: customer,
    part,
    sinceOn,
    untilOn,
  });
  await group.write({
    insert: {
      customers: [
        {
          id: customer,
          externalId: null,
          storeId,
          type: "person",
          name: "王芳",
          gender: null,
          birthday: null,
          hobby: null,
          level: null,
          address: null,
          note: null,
          extra: {},
          keeperId: null,
          allocatedAt: null,
          source: "staff",
          createdAt: now,
          version: 1,
        },
      ],
      vehicles,
      serviceVisits,
      vehicleParties: [
        ...sold.map(({ id }) => party(id, "former-owner", "2026-05-01", null)),
        ...sold.map(({ id }) => party(id, "owner", "2023-01-01", "2026-05-01")),
        ...resold.map(({ id }) => party(id, "owner", "2026-05-01", null)),
      ],
    },
  });
}

const customers = "v.state = 'delivered' AND v.kind NOT IN ('internal', 'pdi', 'used-car-prep')";

/** Each car of a store with a visit in months 13 to 24 back, by its last one then, and whether it came since. */
const carsByHand = (group: TestGroup) =>
  bySql<{ id: string; store_id: string; came: number }>(
    group,
    `SELECT c.store_id, c.id, EXISTS (SELECT 1 FROM service_visits v WHERE v.group_id = ?1 AND v.vehicle_id = c.vehicle_id AND ${customers}
        AND v.delivered_at >= ?3 AND v.delivered_at < ?4) AS came
      FROM (SELECT v.store_id, v.vehicle_id, v.id, row_number() OVER (PARTITION BY v.store_id, v.vehicle_id ORDER BY v.delivered_at DESC, v.id DESC) AS n
        FROM service_visits v WHERE v.group_id = ?1 AND v.vehicle_id IS NOT NULL AND ${customers} AND v.delivered_at >= ?2 AND v.delivered_at < ?3) c
      WHERE c.n = 1 AND NOT (c.vehicle_id IN (SELECT p.vehicle_id FROM vehicle_parties p WHERE p.group_id = ?1 AND p.part = 'former-owner')
        AND c.vehicle_id NOT IN (SELECT p.vehicle_id FROM vehicle_parties p WHERE p.group_id = ?1 AND p.part = 'owner' AND p.until_on IS NULL))`,
    spans.from,
    spans.middle,
    spans.end,
  );

describe("a general manager's numbers", () => {
  it("of satisfaction and major complaints are those of hand-written SQL, and open exactly their rows", async () => {
    const month = await busyMonth(31, 120);
    const { w, group } = month;
    await goesOn(month, 30);
    await withOrdersAndCases(month, 60, 20);
    const { json } = await w.call(group.token, "GET", "/numbers");
    const rated = await bySql<{ id: string; store_id: string; rating: number }>(
      group,
      `SELECT f.id, f.store_id, f.rating FROM follow_ups f JOIN stores s ON s.group_id = f.group_id AND s.id = f.store_id
        WHERE f.group_id = ?1 AND f.rating IS NOT NULL AND f.history = 0 AND f.kind IN ('service-callback', 'first-contact')
          AND f.valid_contact_at >= ?2 AND f.valid_contact_at < ?3 AND s.zone = 'Asia/Shanghai'`,
      thirtyFrom,
      now,
    );
    const ratings = rated.map(({ rating }) => rating);
    const mean = ratings.reduce((sum, one) => sum + one, 0) / ratings.length;
    expect(ratings.length).toBeGreaterThan(5);
    expect(json.total.satisfaction.answers).toBe(ratings.length);
    expect(json.total.satisfaction.index).toBeCloseTo((mean - 1) * 25, 1);
    const { low, high } = json.total.satisfaction.interval;
    expect(low <= json.total.satisfaction.index && json.total.satisfaction.index <= high).toBe(true);
    const ids = rated.map(({ id }) => id).toSorted();
    expect(await everyId(w, group.token, "/numbers/follow-ups?number=satisfaction")).toEqual(ids);
    const majors = await bySql<{ id: string; opened_at: number }>(
      group,
      `SELECT c.id, c.opened_at FROM cases c JOIN stores s ON s.group_id = c.group_id AND s.id = c.store_id
        WHERE c.group_id = ?1 AND c.major = 1 AND c.state <> 'closed' AND s.zone = 'Asia/Shanghai' ORDER BY c.opened_at, c.id`,
    );
    expect(json.total.openMajor).toEqual({
      open: majors.length,
      oldestOpenedAt: new Date(majors[0]?.opened_at ?? 0).toISOString(),
    });
    const listed = await w.call(group.token, "GET", "/numbers/cases?number=open-major");
    expect(listed.json.data.map(({ id }: { id: string }) => id)).toEqual(majors.map(({ id }) => id));
  });

  it("of customers kept are counted at night, though the job dies anywhere, and open exactly their cars", async () => {
    const { w, group } = await busyMonth(1, 1);
    await withCars(group, 60);
    expect((await w.call(group.token, "GET", "/numbers")).json.total.retention).toBeNull();
    await group.write({
      insert: { jobs: [newJob({ kind: "retention", key: "daily", args: {}, asOf: w.clock.now() })] },
    });
    for (const moment of ["before", "after"] as const) {
      await killedAtOnce(w, { text: "retentions", moment });
      w.at(new Date(w.clock.now() + 10 * 60_000).toISOString());
    }
    await w.tick();
    const cars = await carsByHand(group);
    const came = cars.filter((car) => car.came === 1);
    expect(came.length).toBeGreaterThan(5);
    expect(cars.length).toBeGreaterThan(came.length);
    const owner = () => group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const token = await owner();
    const { json } = await w.call(token, "GET", "/numbers");
    expect(json.total.retention).toEqual({ counted: came.length, all: cars.length, on: "2026-11-19" });
    const path = "/numbers/service-visits?number=retention&on=2026-11-19";
    const idsOf = (list: typeof cars) => list.map(({ id }) => id).toSorted();
    expect(await everyId(w, token, path)).toEqual(idsOf(cars));
    expect(await everyId(w, token, `${path}&part=counted`)).toEqual(idsOf(came));
    const [here = ""] = group.stores;
    const own = cars.filter((car) => car.store_id === here);
    expect(await everyId(w, token, `${path}&part=rest&storeId=${here}`)).toEqual(
      idsOf(own.filter((car) => car.came === 0)),
    );
    w.at("2026-11-21T12:00:00+08:00");
    await w.tick();
    expect((await w.call(await owner(), "GET", `/numbers?zone=${zone}`)).json.total.retention.on).toBe(
      "2026-11-20",
    );
  });

  it("read a row a day and store, however much is stored", async () => {
    const month = await busyMonth(12, 40);
    const { w, group } = month;
    await withOrdersAndCases(month, 40, 0);
    const first = await w.call(group.token, "GET", "/numbers");
    await withCars(group, 400);
    const { rowsRead } = costOf(await w.call(group.token, "GET", "/numbers"));
    // Twelve hundred orders more, of which a few days' rows fall into the month and today.
    expect(rowsRead - costOf(first).rowsRead).toBeLessThanOrEqual(2 * 2 * 20 + 40);
  });
});

import { describe, expect, it } from "vitest";
import { visitRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { load } from "../imports/loaded.ts";
import { archive } from "./twins.ts";

const vin = "LFV3A24F4A3000001";
const otherVin = "LSVAA418XE2184305";

/** One car entered twice: by its VIN, and by its plate with an order, an owner and a mileage. */
async function twoCars(w: World, group: TestGroup) {
  const [storeId = ""] = group.stores;
  const owner = await w.call(group.token, "POST", "/customers", {
    name: "张三",
    phones: ["13966235678"],
    storeId,
  });
  const byVin = await w.call(group.token, "POST", "/vehicles", { vin, model: "速腾", storeId });
  const byPlate = await w.call(group.token, "PUT", "/vehicles/by-external-id/P1", {
    plate: "浙A12345",
    mileageKm: 42_000,
    ownerCustomerId: owner.json.id,
    storeId,
  });
  expect([byVin.status, byPlate.status]).toEqual([201, 201]);
  const visit = visitRow({ storeId, orderNumber: "RO-P", vehicleId: byPlate.json.id });
  await group.write({ insert: { serviceVisits: [visit] } });
  return { byVin: String(byVin.json.id), byPlate: String(byPlate.json.id), visit, owner: owner.json.id };
}

const merge = (w: World, group: TestGroup, keptId: string, goneId: string, choices = {}) =>
  w.call(group.token, "POST", "/vehicle-merges", { keptId, goneId, choices });

describe("a car known by VIN and one known by plate", () => {
  it("become one, with VIN, plate, mileage, people and orders, whichever stays", async () => {
    for (const stays of ["byVin", "byPlate"] as const) {
      const w = world();
      const group = await w.group();
      const cars = await twoCars(w, group);
      const [kept, gone] = stays === "byVin" ? [cars.byVin, cars.byPlate] : [cars.byPlate, cars.byVin];
      const before = await archive(group);
      const seen = await w.call(group.token, "GET", `/vehicle-merges/preview?keptId=${kept}&goneId=${gone}`);
      expect([seen.status, costOf(seen).roundTrips, seen.json.vin]).toEqual([200, 1, vin]);
      const merged = await merge(w, group, kept, gone, seen.json.advised);
      expect([merged.status, costOf(merged).roundTrips]).toEqual([201, 2]);
      const { json: car } = await w.call(group.token, "GET", `/vehicles/${gone}`);
      expect(car).toMatchObject({ id: kept, vin, plate: "浙A12345", model: "速腾", mileageKm: 42_000 });
      expect(car.plates.map(({ plate }: { plate: string }) => plate)).toEqual(["浙A12345"]);
      expect(car.parties[0]).toMatchObject({ part: "owner", customerId: cars.owner, vehicleId: kept });
      const { visits } = await group.read({ visits: everyRow("serviceVisits") });
      expect(visits.map(({ vehicleId }) => vehicleId)).toEqual([kept]);
      const undone = await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`);
      expect([undone.status, undone.json.kept]).toEqual([200, []]);
      expect(await archive(group)).toEqual(before);
    }
  });

  it("are found as one by external id, plate and VIN, over the API and in files", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { byVin, byPlate } = await twoCars(w, group);
    await merge(w, group, byVin, byPlate, { plate: "gone" });
    const put = await w.call(group.token, "PUT", "/vehicles/by-external-id/P1", {
      plate: "浙A12345",
      brand: "大众",
    });
    expect(put.json).toMatchObject({ id: byVin, brand: "大众", vin });
    const orders = `工单号,车牌号,车架号,维修类型,交车时间
R1,浙A12345,,一般维修,2026-11-19 16:00
R2,,${vin},一般维修,2026-11-19 17:00
`;
    const file = new File([orders], "工单.csv", { type: "text/csv" });
    const done = await load(w, group, { kind: "service-visits", file });
    expect(done.counts).toMatchObject({ created: 2, rejected: 0 });
    const { vehicles, visits } = await group.read({
      vehicles: everyRow("vehicles"),
      visits: everyRow("serviceVisits"),
    });
    expect(vehicles.map(({ id }) => id)).toEqual([byVin]);
    expect(new Set(visits.map(({ vehicleId }) => vehicleId))).toEqual(new Set([byVin]));
  });
});

describe("two cars with a VIN each", () => {
  it("are two cars, and are not merged", async () => {
    const w = world();
    const group = await w.group();
    const [storeId = ""] = group.stores;
    const [one, two] = await Promise.all(
      [vin, otherVin].map((text) => w.call(group.token, "POST", "/vehicles", { vin: text, storeId })),
    );
    const refused = await merge(w, group, one?.json.id, two?.json.id);
    expect([refused.status, refused.json.code]).toEqual([422, "merges.two_vins"]);
    expect(refused.json.detail).toContain(vin);
  });

  it("are one where one was mistyped: the VIN whose check digit is right stays, and the other leads to it", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { byVin, byPlate } = await twoCars(w, group);
    const mistyped = "LFV3A24F5A3000001";
    const { vehicles } = await group.read({ vehicles: everyRow("vehicles") });
    const found = vehicles.find(({ id }) => id === byPlate);
    if (!found) throw new Error("the car is gone");
    const { groupId: _group, changedSeq: _sequence, ...row } = found;
    await group.write({
      update: [
        { table: "vehicles", before: row, after: { ...row, vin: mistyped, version: row.version + 1 } },
      ],
    });
    const merged = await merge(w, group, byPlate, byVin);
    expect(merged.status).toBe(201);
    const { json: car } = await w.call(group.token, "GET", `/vehicles/${byPlate}`);
    expect(car.vin).toBe(vin);
    const orders = `工单号,车架号,维修类型,交车时间\nR1,${vin},一般维修,2026-11-19 16:00\n`;
    await load(w, group, {
      kind: "service-visits",
      file: new File([orders], "工单.csv", { type: "text/csv" }),
    });
    expect((await group.read({ cars: everyRow("vehicles") })).cars.length).toBe(1);
    expect((await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`)).status).toBe(200);
  });
});

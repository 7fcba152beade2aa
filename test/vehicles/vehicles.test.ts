import { describe, expect, it } from "vitest";
import { addCustomers, addVehicles, followUpRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";

const vin = "LSVAU218XN2183294";
const otherVin = "LFV3A23C0H3123456";

async function supervisorOf(group: TestGroup, stores: string[]): Promise<string> {
  const staffId = await group.addStaff({ role: "cs-supervisor", stores });
  return group.tokenFor({ staffId, role: "cs-supervisor", stores });
}

describe("a car is entered", () => {
  it("with VIN, plate, owner and mileage, in two round trips, and shown in one", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [ownerCustomerId] = await addCustomers(group, [group.stores]);
    const body = {
      vin: ` ${vin.toLowerCase()} `,
      plate: "浙A·8K2P1",
      model: "朗逸",
      mileageKm: 12_000,
      ownerCustomerId,
    };
    const created = await w.call(group.token, "POST", "/vehicles", body);
    expect([created.status, created.json.vin, created.json.plate, created.json.mileageKm]).toEqual([
      201,
      vin,
      "浙A8K2P1",
      12_000,
    ]);
    expect(costOf(created).roundTrips).toBe(2);
    const file = await w.call(group.token, "GET", `/vehicles/${created.json.id}`);
    expect(costOf(file).roundTrips).toBe(1);
    expect(file.json.plates).toEqual([
      { plate: "浙A8K2P1", newEnergy: false, fromOn: "2026-11-20", untilOn: null },
    ]);
    expect(file.json.parties).toEqual([
      {
        vehicleId: created.json.id,
        customerId: ownerCustomerId,
        customerName: "客户0",
        part: "owner",
        sinceOn: "2026-11-20",
        untilOn: null,
      },
    ]);
    expect(file.json.mileage).toEqual([{ readOn: "2026-11-20", km: 12_000, source: "staff" }]);
    const archive = await w.call(group.token, "GET", `/customers/${ownerCustomerId}`);
    expect(archive.json.vehicles.map(({ id, part }: Record<string, string>) => [id, part])).toEqual([
      [created.json.id, "owner"],
    ]);
  });

  it("not with a wrong VIN, without any mark, twice under one VIN, or with an owner out of sight", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const token = await supervisorOf(group, [first]);
    const wrong = await w.call(token, "POST", "/vehicles", { vin: "LSV123" });
    expect([wrong.status, wrong.json.errors[0].pointer, wrong.json.errors[0].code]).toEqual([
      422,
      "/vin",
      "vin.invalid",
    ]);
    const bare = await w.call(token, "POST", "/vehicles", { model: "朗逸" });
    expect([bare.status, bare.json.errors[0]]).toMatchObject([422, { pointer: "/vin", code: "required" }]);
    await w.call(group.token, "POST", "/vehicles", { vin, storeId: second });
    const taken = await w.call(token, "POST", "/vehicles", { vin });
    expect([taken.status, taken.json.code]).toEqual([409, "vehicles.vin_taken"]);
    const [theirs] = await addCustomers(group, [[second]]);
    const stranger = await w.call(token, "POST", "/vehicles", { vin: otherVin, ownerCustomerId: theirs });
    expect([stranger.status, stranger.json.errors[0].pointer]).toEqual([422, "/ownerCustomerId"]);
  });
});

describe("a new plate", () => {
  it("ends the old one today, and may be taken back the same day", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: car } = await w.call(group.token, "POST", "/vehicles", { vin, plate: "浙A8K2P1" });
    w.at("2026-11-22T23:30:00+08:00");
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const path = `/vehicles/${car.id}`;
    const edited = await w.call(token, "PATCH", path, { plate: "浙AD12345" }, { "If-Match": '"1"' });
    expect([edited.json.plate, costOf(edited).roundTrips]).toEqual(["浙AD12345", 2]);
    const plates = async () =>
      (await w.call(token, "GET", path)).json.plates.map(({ plate, untilOn }: Record<string, string>) => [
        plate,
        untilOn,
      ]);
    expect(await plates()).toEqual([
      ["浙AD12345", null],
      ["浙A8K2P1", "2026-11-22"],
    ]);
    await w.call(token, "PATCH", path, { plate: null }, { "If-Match": '"2"' });
    expect(await plates()).toEqual([
      ["浙AD12345", "2026-11-22"],
      ["浙A8K2P1", "2026-11-22"],
    ]);
    const back = await w.call(token, "PATCH", path, { plate: "浙AD12345" }, { "If-Match": '"3"' });
    expect([back.json.plate, await plates()]).toEqual([
      "浙AD12345",
      [
        ["浙AD12345", null],
        ["浙A8K2P1", "2026-11-22"],
      ],
    ]);
  });

  it("moves between cars with VINs, and is refused where nobody knows whether they are two", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: old } = await w.call(group.token, "POST", "/vehicles", { vin, plate: "浙A8K2P1" });
    const { json: fresh } = await w.call(group.token, "POST", "/vehicles", {
      vin: otherVin,
      plate: "浙A8K2P1",
    });
    const [before, after] = [
      await w.call(group.token, "GET", `/vehicles/${old.id}`),
      await w.call(group.token, "GET", `/vehicles/${fresh.id}`),
    ];
    expect([before.json.plate, before.json.plates[0].untilOn, after.json.plate]).toEqual([
      null,
      "2026-11-20",
      "浙A8K2P1",
    ]);
    const unclear = await w.call(group.token, "POST", "/vehicles", { plate: "浙A8K2P1" });
    expect([unclear.status, unclear.json.code]).toEqual([409, "request.duplicate"]);
  });
});

describe("an edit of a car", () => {
  it("keeps the highest mileage and every reading, and needs the version that was read", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: car } = await w.call(group.token, "POST", "/vehicles", { vin, mileageKm: 30_000 });
    const path = `/vehicles/${car.id}`;
    expect((await w.call(group.token, "PATCH", path, { brand: "大众" })).status).toBe(428);
    const lower = await w.call(
      group.token,
      "PATCH",
      path,
      { mileageKm: 29_000, brand: "大众" },
      { "If-Match": '"1"' },
    );
    expect([lower.json.mileageKm, lower.json.brand, lower.json.version]).toEqual([30_000, "大众", 2]);
    const file = await w.call(group.token, "GET", path);
    expect(file.json.mileage.map(({ km }: { km: number }) => km)).toEqual([30_000, 29_000]);
    const stale = await w.call(group.token, "PATCH", path, { brand: "上汽大众" }, { "If-Match": '"1"' });
    expect([stale.status, stale.json.current.brand]).toEqual([412, "大众"]);
  });
});

describe("by external id", () => {
  it("a car is created, updated, and taken over where its VIN is known already", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: byHand } = await w.call(group.token, "POST", "/vehicles", { vin });
    const adopted = await w.call(group.token, "PUT", "/vehicles/by-external-id/C-1", {
      vin,
      plate: "浙A8K2P1",
    });
    expect([adopted.status, adopted.json.id, adopted.json.externalId, adopted.json.plate]).toEqual([
      200,
      byHand.id,
      "C-1",
      "浙A8K2P1",
    ]);
    const taken = await w.call(group.token, "PUT", "/vehicles/by-external-id/C-2", { vin });
    expect([taken.status, taken.json.code]).toEqual([409, "vehicles.vin_taken"]);
    const created = await w.call(group.token, "PUT", "/vehicles/by-external-id/C-2", { vin: otherVin });
    const updated = await w.call(group.token, "PUT", "/vehicles/by-external-id/C-2", { model: "途观" });
    expect([created.status, updated.status, updated.json.id, updated.json.vin]).toEqual([
      201,
      200,
      created.json.id,
      otherVin,
    ]);
    const same = await w.call(group.token, "PUT", "/vehicles/by-external-id/C-2", { model: "途观" });
    expect([same.json.version, costOf(same).roundTrips]).toEqual([2, 2]);
  });
});

describe("a change of owner (过户)", () => {
  async function soldCar() {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    const [seller = "", buyer = ""] = await addCustomers(group, [[storeId], [storeId]]);
    const [otherCar = ""] = await addVehicles(group, [[storeId]]);
    const { json: car } = await w.call(group.token, "POST", "/vehicles", { vin, ownerCustomerId: seller });
    const about = { storeId, assigneeId: group.owner, customerId: seller };
    const rows = [
      followUpRow({ ...about, vehicleId: car.id }),
      followUpRow({ ...about, vehicleId: car.id, kind: "case-handling" }),
      followUpRow({ ...about, vehicleId: otherCar }),
    ];
    await group.write({ insert: { followUps: rows } });
    const states = async () => {
      const { followUps } = await group.read({ followUps: everyRow("followUps") });
      return rows
        .map(({ id }) => followUps.find((one) => one.id === id))
        .map((one) => [one?.state, one?.outcome]);
    };
    const parties = async () =>
      (await w.call(group.token, "GET", `/vehicles/${car.id}`)).json.parties
        .map(({ customerId, part, sinceOn, untilOn }: Record<string, string>) => [
          customerId === seller ? "seller" : "buyer",
          part,
          sinceOn,
          untilOn,
        ])
        .sort();
    return { w, group, car, buyer, states, parties };
  }

  it("ends ownership, cancels the car's open callbacks, and leaves complaints and other cars", async () => {
    const { w, group, car, buyer, states, parties } = await soldCar();
    const path = "/ownership-changes";
    const body = { vehicleId: car.id, on: "2026-11-19", newOwnerCustomerId: buyer, note: "二手车商收走" };
    const changed = await w.call(group.token, "POST", path, body);
    expect([changed.status, changed.json.version, costOf(changed).roundTrips]).toEqual([200, 2, 2]);
    expect(await states()).toEqual([
      ["cancelled", "car-sold"],
      ["open", null],
      ["open", null],
    ]);
    expect(await parties()).toEqual([
      ["buyer", "owner", "2026-11-19", null],
      ["seller", "former-owner", "2026-11-19", null],
      ["seller", "owner", "2026-11-20", "2026-11-20"],
    ]);
    const again = await w.call(group.token, "POST", path, body);
    expect([again.status, again.json.code]).toEqual([409, "request.duplicate"]);
    const late = await w.call(group.token, "POST", path, { vehicleId: car.id, on: "2026-11-21" });
    expect([late.status, late.json.errors[0].pointer]).toEqual([422, "/on"]);
  });

  it("follows from another owner in an edit, not from the first one", async () => {
    const { w, group, car, buyer, states, parties } = await soldCar();
    await w.call(
      group.token,
      "PATCH",
      `/vehicles/${car.id}`,
      { ownerCustomerId: buyer },
      { "If-Match": '"1"' },
    );
    expect(await states()).toEqual([
      ["cancelled", "car-sold"],
      ["open", null],
      ["open", null],
    ]);
    expect((await parties()).map(([who, part]: string[]) => [who, part])).toEqual([
      ["buyer", "owner"],
      ["seller", "former-owner"],
      ["seller", "owner"],
    ]);
  });
});

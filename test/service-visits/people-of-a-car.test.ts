import { describe, expect, it } from "vitest";
import { type TestGroup, type World, world } from "../harness/world.ts";

async function dealership() {
  const w = world("2026-11-20T17:00:00+08:00");
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  await group.addStaff({ role: "callback-agent", name: "李娜" });
  const post = async (path: string, body: object) =>
    String((await w.call(group.token, "POST", path, body)).json.id);
  return {
    w,
    group,
    storeId,
    seller: await post("/customers", { name: "周建国", phones: ["13800004821"], storeId }),
    buyer: await post("/customers", { name: "吴海燕", phones: ["13900001188"], storeId }),
    driver: await post("/customers", { name: "小陈", phones: ["13700002233"], storeId }),
    vehicleId: await post("/vehicles", { vin: "LSVAU218XN2183294", plate: "鄂A3K7R2", storeId }),
  };
}

async function order(w: World, group: TestGroup, body: Record<string, unknown>) {
  const visit = await w.call(group.token, "POST", "/service-visits", { kind: "maintenance", ...body });
  expect([visit.status, visit.headers.get("Server-Timing")]).toEqual([
    201,
    expect.stringContaining('round_trips;desc="2"'),
  ]);
  return visit.json;
}

describe("an order", () => {
  it("remembers who brought the car as what, and since when", async () => {
    const { w, group, storeId, seller, driver, vehicleId } = await dealership();
    const deliveredAt = "2026-11-19T16:00:00+08:00";
    await order(w, group, {
      storeId,
      orderNumber: "RO1",
      vehicleId,
      deliveredAt,
      ownerCustomerId: seller,
      senderCustomerId: driver,
    });
    const car = await w.call(group.token, "GET", `/vehicles/${vehicleId}`);
    expect(
      car.json.parties.map((one: { customerName: string; part: string; sinceOn: string }) => [
        one.customerName,
        one.part,
        one.sinceOn,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["周建国", "owner", "2026-11-19"],
        ["小陈", "sender", "2026-11-19"],
      ]),
    );
  });

  it("that names a new owner ends the calls about the time before, and leaves its own", async () => {
    const { w, group, storeId, seller, buyer, vehicleId } = await dealership();
    const before = await order(w, group, {
      storeId,
      orderNumber: "RO1",
      vehicleId,
      deliveredAt: "2026-11-18T16:00:00+08:00",
      ownerCustomerId: seller,
    });
    const after = await order(w, group, {
      storeId,
      orderNumber: "RO2",
      vehicleId,
      deliveredAt: "2026-11-20T16:00:00+08:00",
      ownerCustomerId: buyer,
    });
    const { json } = await w.call(group.token, "GET", "/follow-ups");
    const ended = new Map(
      json.data.map((one: { subject: { id: string }; state: string; outcome: string | null }) => [
        one.subject.id,
        one.outcome ?? one.state,
      ]),
    );
    expect([ended.get(before.id), ended.get(after.id)]).toEqual(["car-sold", "open"]);
  });
});

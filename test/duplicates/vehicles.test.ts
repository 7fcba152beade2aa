import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";

const vin = "LFV3A24F4A3000001";
const typed = (said: Record<string, string>) => `/vehicle-duplicates?${new URLSearchParams(said)}`;

describe("a car that is typed in", () => {
  it("is shown with the one that has its VIN or bore its plate, and out of sight by the store's name alone", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const made = await w.call(group.token, "POST", "/vehicles", { vin, plate: "浙A12345", storeId: first });
    const seen = await w.call(group.token, "GET", typed({ plate: "浙A12345", vin }));
    expect([seen.status, costOf(seen).roundTrips]).toEqual([200, 1]);
    expect(seen.json.data).toMatchObject([{ id: made.json.id, because: ["vin", "plate"] }]);
    const staffId = await group.addStaff({ role: "service-manager", stores: [second] });
    const token = await group.tokenFor({ staffId, role: "service-manager", stores: [second] });
    const elsewhere = await w.call(token, "GET", typed({ vin }));
    expect(elsewhere.json).toEqual({ data: [], elsewhere: [expect.any(String)] });
  });

  it("comes into being once, though two enter its VIN at the same instant; the other is led to it", async () => {
    const w = world();
    const group = await w.group();
    const enter = () => w.call(group.token, "POST", "/vehicles", { vin, storeId: group.stores[0] });
    const answers = await Promise.all([enter(), enter()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { vehicles } = await group.read({ vehicles: everyRow("vehicles") });
    expect(vehicles.length).toBe(1);
    expect(answers.find(({ status }) => status === 409)?.json.vehicleId).toBe(vehicles[0]?.id);
  });
});

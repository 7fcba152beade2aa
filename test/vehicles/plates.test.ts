import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { interrupted } from "../harness/recorder.ts";
import { type Called, world } from "../harness/world.ts";

const vins = ["LSVAU218XN2183294", "LFV3A24F4A3000001"] as const;

describe("a plate told over the API", () => {
  it("that is none is refused, however the car comes", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const refused = async (method: string, path: string, headers = {}) => {
      const { status, json } = await w.call(group.token, method, path, { plate: "hello" }, headers);
      expect([status, json.errors]).toEqual([
        422,
        [
          {
            pointer: "/plate",
            code: "plate.unknown",
            detail: "This is not a number plate (hello). Leave it empty for a car without one.",
          },
        ],
      ]);
    };
    await refused("POST", "/vehicles");
    await refused("PUT", "/vehicles/by-external-id/car-1");
    const car = await w.call(group.token, "POST", "/vehicles", { vin: vins[0], plate: "鄂A3K7R2" });
    await refused("PATCH", `/vehicles/${car.json.id}`, { "If-Match": '"1"' });
  });

  it("stands on one car at a time, back and forth on one day too", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const plate = "鄂A3K7R2";
    const say = (car: number, said: object) =>
      w.call(group.token, "PUT", `/vehicles/by-external-id/car-${car}`, { vin: vins[car], ...said });
    for (const car of [0, 1, 0, 1]) {
      expect([200, 201]).toContain((await say(car, { plate })).status);
      const { vehicles, plates } = await group.read({
        vehicles: everyRow("vehicles"),
        plates: everyRow("vehiclePlates"),
      });
      const carrying = vehicles.filter((one) => one.plate === plate);
      expect(carrying.map(({ vin }) => vin)).toEqual([vins[car]]);
      const current = plates.filter(({ untilOn }) => untilOn === null);
      expect(current.map(({ vehicleId }) => vehicleId)).toEqual(carrying.map(({ id }) => id));
    }
  });

  it("told of two cars at once stands on the one that was told last", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const plate = "鄂A3K7R2";
    const say = (car: number) =>
      w.call(group.token, "PUT", `/vehicles/by-external-id/car-${car}`, { vin: vins[car], plate });
    let meanwhile: Promise<Called> | undefined;
    const first = await interrupted(
      async ({ statements, when }) => {
        if (meanwhile || when === "after" || !statements.some((sql) => sql.includes("INTO vehicle_plates")))
          return;
        meanwhile = say(1);
        await meanwhile;
      },
      () => say(0),
    );
    expect([first.status, (await meanwhile)?.status]).toEqual([201, 201]);
    const { vehicles, plates } = await group.read({
      vehicles: everyRow("vehicles"),
      plates: everyRow("vehiclePlates"),
    });
    expect(plates.filter(({ untilOn }) => untilOn === null)).toHaveLength(1);
    expect(vehicles.filter((one) => one.plate === plate).map(({ vin }) => vin)).toEqual([vins[0]]);
  });
});

import { describe, expect, it } from "vitest";
import type { Row } from "../../platform/query.ts";
import { newVehicle, plateChanges, plateProblem, readMarks, vehicleChanges } from "./vehicles.rules.ts";

const today = "2026-11-20";
const asOf = Date.parse("2026-11-20T10:30:00+08:00");
const vin = "LSVAU218XN2183294";
const ours = { groupId: "grp_1", changedSeq: 1 };

function car(id: string, marks: { vin?: string; plate?: string } = {}) {
  const plate = marks.plate === undefined ? undefined : { plate: marks.plate, newEnergy: false };
  return {
    ...newVehicle({
      id,
      externalId: null,
      body: { mileageKm: 30_000 },
      marks: { vin: marks.vin, plate },
      asOf,
    }),
    ...ours,
  };
}

function plateRow(
  vehicleId: string,
  plate: string,
  fromOn: string,
  untilOn: string | null,
): Row<"vehiclePlates"> {
  return { ...ours, vehicleId, plate, newEnergy: false, fromOn, untilOn };
}

describe("the marks of a car", () => {
  it.each([
    [{ vin: " lsvau218xn2183294 " }, vin, undefined],
    [{ plate: "浙A·8K2P1" }, undefined, { plate: "浙A8K2P1", newEnergy: false }],
    [{ plate: "浙ad12345" }, undefined, { plate: "浙AD12345", newEnergy: true }],
    [{ plate: "未上牌" }, undefined, null],
    [{ plate: null }, undefined, null],
    [{ plate: "军A 一号" }, undefined, { plate: "军A 一号", newEnergy: false }],
    [{}, undefined, undefined],
  ])("%j are read", (body, readVin, plate) => {
    expect(readMarks(body)).toEqual({ ok: true, value: { vin: readVin, plate } });
  });

  it("with a wrong VIN are refused", () => {
    expect(readMarks({ vin: "LSVAU2180N2183294" })).toMatchObject({
      ok: false,
      fields: [{ pointer: "/vin", code: "vin.invalid" }],
    });
  });
});

describe("an edit of a car", () => {
  const marks = { vin: undefined, plate: undefined };
  it.each([
    ["a higher reading becomes its mileage", { mileageKm: 31_000 }, { mileageKm: 31_000 }],
    ["a lower one does not", { mileageKm: 29_000 }, { mileageKm: 30_000 }],
    ["no reading says nothing", { mileageKm: null }, {}],
    [
      "store and owner are no columns of it",
      { storeId: "sto_1", ownerCustomerId: "cus_1", brand: "大众" },
      { brand: "大众" },
    ],
  ])("%s", (_, body, changes) => {
    expect(vehicleChanges({ vehicle: car("veh_1"), body, marks })).toEqual(changes);
  });
});

describe("a plate", () => {
  const plate = { plate: "浙A8K2P1", newEnergy: false };
  const holder = (id: string, marks: { vin?: string }) => ({
    plate: plateRow(id, plate.plate, "2020-01-01", null),
    vehicle: car(id, marks),
  });

  it.each([
    ["on a car with another VIN is no obstacle", vin, { vin: "LFV3A23C0H3123456" }, undefined],
    ["on a car without VIN is one", vin, {}, "request.duplicate"],
    ["on a car with VIN is one for a car without", null, { vin }, "request.duplicate"],
  ])("%s", (_, ownVin, other, code) => {
    expect(
      plateProblem({ vehicleId: "veh_1", vin: ownVin, plate, holders: [holder("veh_2", other)] })?.code,
    ).toBe(code);
    expect(
      plateProblem({ vehicleId: "veh_1", vin: ownVin, plate, holders: [holder("veh_1", other)] }),
    ).toBeUndefined();
  });

  it("that is the same changes nothing, none ends the current one", () => {
    const plates = [
      plateRow("veh_1", plate.plate, "2020-01-01", null),
      plateRow("veh_2", "浙B12345", "2020-01-01", null),
    ];
    const same = plateChanges({ vehicleId: "veh_1", plate, plates, holders: [], today });
    expect([same.insert, same.update]).toEqual([{}, []]);
    const none = plateChanges({ vehicleId: "veh_1", plate: null, plates, holders: [], today });
    expect(none.update?.map(({ after }) => [after.plate, after.untilOn])).toEqual([[plate.plate, today]]);
  });

  it("that moves ends on the other car and clears what that car is called by", () => {
    const { update } = plateChanges({
      vehicleId: "veh_1",
      plate,
      plates: [],
      holders: [holder("veh_2", { vin })],
      today,
    });
    expect(update?.map(({ table, after }) => [table, after.untilOn, after.plate])).toEqual([
      ["vehiclePlates", today, plate.plate],
      ["vehicles", undefined, null],
    ]);
  });
});

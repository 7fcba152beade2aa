import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFillerPhone, readPhone } from "../../shared/kernel/phone.ts";
import { readPlate } from "../../shared/kernel/plate.ts";
import { readVin } from "../../shared/kernel/vin.ts";
import { readVisitKind } from "../features/imports/imports.words.rules.ts";
import { chanceOf } from "./chance.ts";
import { demoArchive } from "./demo-archive.ts";
import { demoDays } from "./demo-days.ts";
import { demoOrders, hasLeft } from "./demo-orders.ts";

const chance = chanceOf(7);

function madeUp(now: number) {
  const days = demoDays(now);
  const cars = demoArchive({ chance, days });
  return { days, cars, orders: demoOrders({ chance, days, cars }) };
}

const noon = Date.parse("2026-11-22T12:00:00+08:00");

describe("the demo's customers and cars", () => {
  const { cars, orders } = madeUp(noon);

  it("have VINs, plates and phones that an import takes without a word", () => {
    for (const { vin, plate, owner } of cars) {
      expect(readVin(vin)).toEqual({ ok: true, vin });
      expect(readPlate(plate)).toMatchObject({ ok: true, plate });
      const phone = readPhone(owner.phone);
      expect(phone).toMatchObject({ ok: true, e164: `+86${owner.phone}` });
      expect(isFillerPhone(`+86${owner.phone}`)).toBe(false);
    }
    expect(new Set(cars.map(({ vin }) => vin)).size).toBe(cars.length);
  });

  it("are the same each time", () => {
    expect(madeUp(noon).cars).toEqual(cars);
    expect(madeUp(noon).orders).toEqual(orders);
  });

  it("share a phone where a couple or a fleet does, and nowhere else", () => {
    const owners = [...new Map(cars.map(({ owner }) => [owner.number, owner])).values()];
    const shared = owners.length - new Set(owners.map(({ phone }) => phone)).size;
    expect(shared).toBe(15);
    expect(cars.filter(({ owner }) => owner.isOrganisation).length).toBe(27);
  });
});

it("whenever it starts, two thousand orders of known kinds lead up to that hour, and some cars are in the workshop", () => {
  const anyHour = fc.integer({
    min: Date.parse("2026-01-01T00:00:00Z"),
    max: Date.parse("2028-12-31T00:00:00Z"),
  });
  fc.assert(
    fc.property(anyHour, (now) => {
      const { orders, days } = madeUp(now);
      expect(orders.length).toBeGreaterThan(1900);
      expect(orders.length).toBeLessThan(2150);
      expect(orders.every(({ arrivedAt }) => arrivedAt < now)).toBe(true);
      expect(orders.every(({ work }) => readVisitKind(work.kind) !== "unknown")).toBe(true);
      expect(orders.some((order) => !hasLeft(order, now, now))).toBe(true);
      expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
      expect(days.at(days.goLive, "08:00")).toBeLessThan(now - 16 * 86_400_000);
    }),
    { numRuns: 12 },
  );
});

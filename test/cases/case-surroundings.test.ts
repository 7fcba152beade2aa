import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { visitRow } from "../customers/archive.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";
import { caseCrew, customerWithCar, followUpsOf, timing } from "./case-file.ts";

const masked = /^139\*{4}\d{4}$/;
const whole = /^\+86139\d{8}$/;
const day = 24 * 3_600_000;

/** A complaint that a caller opened by hand about a car with two orders, the later one still in the workshop. */
async function complaintAboutACar() {
  const w = world();
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const { storeId } = crew;
  const now = w.clock.now();
  const { customerId, vehicleId } = await customerWithCar(group, { storeId, now });
  const delivered = visitRow({
    storeId,
    orderNumber: "RO-1",
    kind: "repair",
    state: "delivered",
    vehicleId,
    adviserId: crew.adviser.id,
    deliveredAt: now - 3 * day,
    listedAt: now - 3 * day,
    items: [{ name: "更换前刹车片" }, { name: "打磨刹车盘" }],
  });
  const inWorkshop = visitRow({ storeId, orderNumber: "RO-2", vehicleId, arrivedAt: now - day });
  await group.write({
    insert: {
      serviceVisits: [delivered, inWorkshop],
      vehicleParties: [
        { vehicleId, customerId, part: "sender", sinceOn: "2026-11-01", untilOn: null },
        { vehicleId, customerId, part: "owner", sinceOn: "2024-03-01", untilOn: null },
      ],
    },
  });
  const created = await crew.caller.call("POST", "/cases", {
    level: "complaint",
    title: "刹车还是响",
    storeId,
    customerId,
    vehicleId,
  });
  const path = `/cases/${created.json.id}`;
  const step = (by: typeof crew.manager, kind: string, fields: object = {}) =>
    by.call("POST", `${path}/steps`, { kind, text: "写一句", ...fields });
  return { w, group, crew, path, step, delivered, now, vehicleId, caseId: String(created.json.id) };
}

describe("the file of a case", () => {
  it("says who the customer is, which car, and what was done to it before, in one round trip", async () => {
    const { crew, path, delivered } = await complaintAboutACar();
    const file = await crew.manager.call("GET", path);
    expect(timing(file, "round_trips")).toBe(1);
    expect(file.json).toMatchObject({
      model: "途观L",
      customer: { type: "person", gender: null, part: "owner" },
      car: { vin: null, mileageKm: null, boughtOn: null },
      visit: {
        id: delivered.id,
        isCause: false,
        orderNumber: "RO-1",
        kind: "repair",
        work: "更换前刹车片，打磨刹车盘",
        adviserId: crew.adviser.id,
      },
    });
  });

  it("names the order that it came from, however many came since", async () => {
    const { group, crew, now, vehicleId, delivered } = await complaintAboutACar();
    const caseId = newId("case", now);
    const later = visitRow({
      storeId: crew.storeId,
      orderNumber: "RO-3",
      state: "delivered",
      vehicleId,
      deliveredAt: now - day,
    });
    const { cases } = await group.read({ cases: everyRow("cases") });
    const fromOrder = cases.map((one) => ({
      ...one,
      id: caseId,
      number: "TS-1",
      serviceVisitId: delivered.id,
    }));
    await group.write({ insert: { serviceVisits: [later], cases: fromOrder } });
    expect((await crew.manager.call("GET", `/cases/${caseId}`)).json.visit).toMatchObject({
      orderNumber: "RO-1",
      isCause: true,
    });
  });

  it("shows the number whole to whoever has work of it, masked to others, and to nobody for its sake once it is over", async () => {
    const { w, group, crew, path, step, caseId } = await complaintAboutACar();
    const number = async (by: typeof crew.caller) => (await by.call("GET", path)).json.contactPoint?.value;
    expect(await number(crew.caller)).toMatch(masked);
    await step(crew.manager, "reassigned", { assigneeId: crew.caller.id });
    expect(await number(crew.caller)).toMatch(whole);
    await step(crew.caller, "solved");
    expect(await number(crew.caller)).toMatch(masked);
    const call = (await followUpsOf(group, caseId)).at(-1);
    expect(call?.assigneeId).toBe(crew.otherCaller.id);
    expect(await number(crew.otherCaller)).toMatch(whole);
    w.at("2026-11-23T10:30:00+08:00");
    await crew.otherCaller.call("POST", `/follow-ups/${call?.id}/attempts`, {
      result: "reached",
      answers: { effect: 5 },
      words: "修好了",
    });
    expect(await number(crew.caller)).toMatch(masked);
    expect(await number(crew.manager)).toMatch(whole);
  });

  it("holds no customer, car, order or number where none is known", async () => {
    const { crew } = await complaintAboutACar();
    const { json } = await crew.caller.call("POST", "/cases", {
      level: "grievance",
      title: "前台电话打不通",
      storeId: crew.storeId,
    });
    expect((await crew.manager.call("GET", `/cases/${json.id}`)).json).toMatchObject({
      customer: null,
      car: null,
      visit: null,
      contactPoint: null,
    });
  });
});

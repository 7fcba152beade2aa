import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";
import { ordersFile } from "./orders-file.ts";
import { loaded, ownerOf, undone } from "./standing.ts";

const line = { order: 1, household: 0, day: 18, kind: 0, km: 5, sent: false, moved: false };
const three = () =>
  ordersFile([line, { ...line, order: 2, household: 2 }, { ...line, order: 3, household: 3 }]);

const everything = {
  customers: rows("customers", "SELECT * FROM customers WHERE group_id = ?1 ORDER BY name"),
  vehicles: rows("vehicles", "SELECT * FROM vehicles WHERE group_id = ?1"),
  visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1 ORDER BY order_number"),
  followUps: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 ORDER BY subject_id"),
  points: rows("contactPoints", "SELECT * FROM contact_points WHERE group_id = ?1"),
};

interface Imported {
  w: World;
  group: TestGroup;
  id: string;
  found: Awaited<ReturnType<typeof left>>;
}

function left(group: TestGroup) {
  return group.read(everything);
}

/** A group with one import of three orders of three households, some minutes ago. */
async function imported(): Promise<Imported> {
  const w = world("2026-11-22T09:00:00+08:00");
  const group = await w.group({ stores: 0 });
  const { id } = await loaded(w, group, { kind: "service-visits", file: three() });
  w.at("2026-11-22T09:05:00+08:00");
  return { w, group, id, found: await left(group) };
}

function keptOf(json: Called["json"]) {
  return json.undo.kept.map(
    ({ kind, name, reason, fields, by }: Record<string, unknown>) =>
      `${kind} ${name} ${reason} ${fields} ${JSON.stringify(by)}`,
  );
}

const nobody = "null";
const owner = '{"type":"staff","name":"何伟"}';

describe("what somebody has worked with since an import", { timeout: 120_000 }, () => {
  it("stays where it was edited, and is listed with who and what; all else goes", async () => {
    const { w, group, id, found } = await imported();
    const customer = found.customers.find(({ name }) => name === "张甲");
    const edit = { address: "新华路 1 号" };
    const token = await ownerOf(group);
    const headers = { "If-Match": `"${customer?.version}"` };
    expect((await w.call(token, "PATCH", `/customers/${customer?.id}`, edit, headers)).status).toBe(200);
    const json = await undone(w, group, { id });
    expect(keptOf(json)).toEqual([`customer 张甲 changed Address ${owner}`, "store 江北店 in-use  null"]);
    const now = await left(group);
    expect(now.customers.map(({ name, address }) => [name, address])).toEqual([["张甲", edit.address]]);
    expect([now.points.length, now.vehicles, now.visits, now.followUps]).toEqual([1, [], [], []]);
  });

  it("stays with all that it needs where somebody has called", async () => {
    const { w, group, id, found } = await imported();
    const order = found.visits.find(({ orderNumber }) => orderNumber === "RO1");
    const call = found.followUps.find(({ subjectId }) => subjectId === order?.id);
    const dial = { channel: "phone", result: "no-answer" };
    const path = `/follow-ups/${call?.id}/attempts`;
    expect((await w.call(await ownerOf(group), "POST", path, dial)).status).toBe(200);
    const json = await undone(w, group, { id });
    expect(json.undo.counts).toMatchObject({
      serviceVisits: 2,
      followUps: 2,
      customers: 2,
      vehicles: 2,
      kept: 5,
    });
    expect(keptOf(json)[0]).toBe(`service-visit ${order?.orderNumber} called  ${owner}`);
    const now = await left(group);
    expect(now.visits.map((visit) => visit.id)).toEqual([order?.id]);
    expect(now.followUps.map((one) => [one.id, one.attempts])).toEqual([[call?.id, 1]]);
    expect(now.customers.map((one) => one.id)).toEqual([order?.ownerCustomerId]);
    expect(now.vehicles.map((one) => one.id)).toEqual([order?.vehicleId]);
    expect(now.points.map((one) => one.id)).toEqual([call?.contactPointId]);
  });

  it("stays where somebody asked not to be called, and the call about it goes with its order", async () => {
    const { w, group, id, found } = await imported();
    const customerId = found.customers.find(({ name }) => name === "张甲")?.id;
    const entry = { customerId, reach: "callback", reason: "客户要求" };
    expect((await w.call(await ownerOf(group), "POST", "/do-not-call", entry)).status).toBe(201);
    const json = await undone(w, group, { id });
    expect(keptOf(json)).toEqual([`customer 张甲 do-not-call  ${owner}`, "store 江北店 in-use  null"]);
    const now = await left(group);
    expect([now.customers.length, now.visits.length, now.followUps.length]).toEqual([1, 0, 0]);
  });

  it("stays where another import has built on it, and goes once that is taken back, too", async () => {
    const { w, group, id } = await imported();
    const more = ordersFile([{ ...line, order: 9, km: 30 }]);
    const later = await loaded(w, group, { kind: "service-visits", file: more });
    const first = await undone(w, group, { id });
    expect(first.undo.counts).toMatchObject({ serviceVisits: 3, customers: 2, vehicles: 2 });
    expect(keptOf(first).filter((one: string) => one.startsWith("customer"))).toEqual([
      `customer 张甲 in-use  {"type":"import","name":null}`,
    ]);
    expect((await left(group)).visits.map(({ orderNumber }) => orderNumber)).toEqual(["RO9"]);
    await undone(w, group, { id: later.id });
    expect((await left(group)).visits).toEqual([]);
  });
});

describe("a record from before an import", { timeout: 120_000 }, () => {
  it("gets back what it held, but for the fields that somebody has changed since", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    await loaded(w, group, { kind: "service-visits", file: ordersFile([line]) });
    const [before] = (await left(group)).visits;
    const again = ordersFile([{ ...line, km: 30 }]);
    const { id } = await loaded(w, group, { kind: "service-visits", file: again });
    const [changed] = (await left(group)).visits;
    const headers = { "If-Match": `"${changed?.version}"` };
    const edit = { mileageKm: 99_000 };
    const path = `/service-visits/${changed?.id}`;
    expect((await w.call(await ownerOf(group), "PATCH", path, edit, headers)).status).toBe(200);
    const json = await undone(w, group, { id });
    expect(keptOf(json)).toContain(`service-visit RO1 changed Mileage ${owner}`);
    const [now] = (await left(group)).visits;
    expect([now?.totalCents, now?.mileageKm]).toEqual([before?.totalCents, edit.mileageKm]);
    expect(keptOf(json).filter((one: string) => one.endsWith(nobody))).toEqual([]);
  });

  it("is for whom it was before, and whoever the import put in their place goes", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    const one = { ...line, household: 1 };
    await loaded(w, group, { kind: "service-visits", file: ordersFile([one]) });
    const before = await left(group);
    const sold = ordersFile([{ ...one, moved: true, sent: true }]);
    const { id } = await loaded(w, group, { kind: "service-visits", file: sold });
    expect((await left(group)).customers.length).toBeGreaterThan(before.customers.length);
    const json = await undone(w, group, { id });
    expect([json.state, json.undo.counts.kept]).toEqual(["undone", 0]);
    const now = await left(group);
    expect(now.visits[0]?.ownerCustomerId).toBe(before.visits[0]?.ownerCustomerId);
    expect(now.customers.length).toBe(before.customers.length);
  });

  it("whose call would open again is not called where somebody asked for that since", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    await loaded(w, group, { kind: "service-visits", file: ordersFile([line]) });
    // 内返 is not called: the open callback is cancelled.
    const inside = ordersFile([{ ...line, kind: 3 }]);
    const { id } = await loaded(w, group, { kind: "service-visits", file: inside });
    const { followUps, customers } = await left(group);
    expect(followUps.map(({ state }) => state)).toEqual(["cancelled"]);
    const entry = { customerId: customers[0]?.id, reach: "callback", reason: "客户要求" };
    expect((await w.call(await ownerOf(group), "POST", "/do-not-call", entry)).status).toBe(201);
    expect((await undone(w, group, { id })).state).toBe("undone");
    const now = await left(group);
    expect(now.followUps.map(({ state, outcome }) => [state, outcome])).toEqual([["cancelled", "exempt"]]);
    expect(now.visits.map(({ kind }) => kind)).toEqual(["maintenance"]);
  });
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { load } from "./loaded.ts";

const heading = "工单号,交车时间,车架号,车牌号,车主,联系电话,维修类型";
const vin = "LSVAU218XN2183294";

async function dealership() {
  const w = world("2026-11-20T09:30:00+08:00");
  const group = await w.group({ stores: 1 });
  await group.addStaff({ role: "callback-agent", name: "李娜" });
  const adviser = await group.addStaff({ role: "cs-supervisor", name: "刘静" });
  return { w, group, adviser };
}

const orders = (w: World, group: TestGroup, ...lines: string[]) =>
  load(w, group, {
    kind: "service-visits",
    file: new File([[heading, ...lines, ""].join("\n")], "维修明细.csv"),
  });

const customers = (w: World, group: TestGroup, ...lines: string[]) =>
  load(w, group, { kind: "customers", file: new File([lines.join("\n")], "客户.csv") });

async function workOf(group: TestGroup): Promise<string[]> {
  const found = await group.read({
    work: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1"),
    visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1"),
    points: rows("contactPoints", "SELECT * FROM contact_points WHERE group_id = ?1"),
  });
  const order = new Map(found.visits.map(({ id, orderNumber }) => [id, orderNumber]));
  const phone = new Map<string | null, string>(found.points.map(({ id, value }) => [id, value]));
  return found.work
    .map(({ subjectId, kind, state, outcome, contactPointId }) =>
      [order.get(subjectId), kind, outcome ?? state, phone.get(contactPointId) ?? "no number"].join(" "),
    )
    .sort();
}

async function ownersOf(w: World, group: TestGroup) {
  const list = await w.call(group.token, "GET", "/vehicles");
  const car = await w.call(group.token, "GET", `/vehicles/${list.json.data[0].id}`);
  return car.json.parties
    .filter(({ part }: { part: string }) => part.includes("owner"))
    .map((one: { part: string; customerName: string; sinceOn: string; untilOn: string | null }) =>
      [one.customerName, one.part, one.sinceOn, one.untilOn ?? "…"].join(" "),
    )
    .sort();
}

describe("a later order that names a new owner", () => {
  const sold = `RO1,2026-11-18 16:00,${vin},鄂A3K7R2,周建国,13800004821,保养`;
  const bought = `RO2,2026-11-19 16:00,${vin},鄂A3K7R2,吴海燕,13900001188,保养`;
  const expected = [
    "RO1 service-callback car-sold +8613800004821",
    "RO2 service-callback open +8613900001188",
  ];

  it.each([
    ["in a later file", [[sold], [bought]]],
    ["in an earlier file", [[bought], [sold]]],
    ["in one file", [[sold, bought]]],
    ["in one file, newest first", [[bought, sold]]],
  ])("ends the ownership before it and the calls about it, %s", async (_, files) => {
    const { w, group } = await dealership();
    for (const lines of files) await orders(w, group, ...lines);
    expect(await workOf(group)).toEqual(expected);
    expect(await ownersOf(w, group)).toEqual([
      "吴海燕 owner 2026-11-19 …",
      "周建国 former-owner 2026-11-19 …",
      "周建国 owner 2026-11-18 2026-11-19",
    ]);
  });

  it("leaves the calls on a phone that the new owner has as well: a couple is no sale", async () => {
    const { w, group } = await dealership();
    await orders(w, group, sold, bought.replace("13900001188", "13800004821"));
    expect((await workOf(group)).map((line) => line.split(" ")[2])).toEqual(["open", "open"]);
  });
});

describe("a number that was missing", () => {
  const unknown = `RO1,2026-11-18 16:00,${vin},鄂A3K7R2,周建国,138****4821,保养`;

  it("is asked of the adviser, and goes to the call once a customer list has it", async () => {
    const { w, group } = await dealership();
    await orders(w, group, unknown);
    expect(await workOf(group)).toEqual([
      "RO1 contact-repair open no number",
      "RO1 service-callback open no number",
    ]);
    await customers(w, group, "客户姓名,手机号码,车架号", `周建国,13800004821,${vin}`);
    expect(await workOf(group)).toEqual([
      "RO1 contact-repair number-found no number",
      "RO1 service-callback open +8613800004821",
    ]);
  });

  it("goes to the call where somebody enters it in the archive", async () => {
    const { w, group } = await dealership();
    await orders(w, group, unknown);
    const list = await w.call(group.token, "GET", "/customers");
    const customerId = list.json.data[0].id;
    const added = await w.call(group.token, "POST", "/contact-points", {
      customerId,
      kind: "phone",
      value: "13800004821",
    });
    expect(added.status).toBe(201);
    expect(await workOf(group)).toEqual([
      "RO1 contact-repair number-found no number",
      "RO1 service-callback open +8613800004821",
    ]);
  });

  it("is no task where another row of the file has it", async () => {
    const { w, group } = await dealership();
    await orders(w, group, unknown, `RO2,2026-11-19 16:00,${vin},鄂A3K7R2,周建国,13800004821,保养`);
    expect(await workOf(group)).toEqual([
      "RO1 service-callback open +8613800004821",
      "RO2 service-callback open +8613800004821",
    ]);
  });
});

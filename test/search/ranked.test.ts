import { describe, expect, it } from "vitest";
import { addCustomers, customerRow, followUpRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { world } from "../harness/world.ts";
import { deskOf, type Hit, hitsOf } from "./street.ts";

const shown = (hits: readonly Hit[]) =>
  hits.map(({ type, title, mine }) => `${type} ${title}${mine ? "*" : ""}`);

/** Two callers of one store, each with an open callback of a customer of one name. */
async function office() {
  const w = world();
  const group = await w.group({ stores: 1 });
  const desk = deskOf(w, group);
  const person = async (name: string) => {
    const staffId = await group.addStaff({ role: "callback-agent", name });
    return { staffId, token: await group.tokenFor({ staffId, role: "callback-agent" }) };
  };
  const [li, zhao] = [await person("李娜"), await person("赵倩")];
  const called = async (customerId: string, staffId: string) => {
    const followUp = followUpRow({ storeId: desk.storeId, assigneeId: staffId, customerId });
    await group.write({ insert: { followUps: [followUp] } });
    return followUp.id;
  };
  return { w, group, desk, li, zhao, called };
}

describe("the order of what is found", () => {
  it("has the caller's own open call first among those of one name, and the call beside it", async () => {
    const { w, group, desk, li, zhao, called } = await office();
    const [mine, theirs] = [await desk.customer("王伟"), await desk.customer("王伟")];
    await desk.customer("王伟");
    const own = await called(mine.id, li.staffId);
    await called(theirs.id, zhao.staffId);
    const hits = await hitsOf(w, li.token, "王伟");
    expect(hits[0]?.id).toBe(mine.id);
    expect(hits.filter(({ type }) => type === "follow-up").map(({ id }) => id)).toEqual([own]);
    expect(shown(hits)).toEqual(["customer 王伟*", "follow-up 王伟*", "customer 王伟", "customer 王伟"]);
    const ofOwner = await hitsOf(w, group.token, "王伟");
    expect(ofOwner.filter(({ type }) => type === "follow-up").length).toBe(2);
    expect(ofOwner.filter(({ open }) => open).length).toBe(4);
    expect(ofOwner.at(-1)?.open).toBe(false);
  });

  it("finds the customers of the caller's own calls behind any number of others, by one letter", async () => {
    const { w, group, desk, li, called } = await office();
    const mine = await desk.customer("朱紫");
    await called(mine.id, li.staffId);
    await addCustomers(
      group,
      Array.from({ length: 300 }, () => [desk.storeId]),
    );
    const many = Array.from({ length: 300 }, () => customerRow({ storeId: desk.storeId, name: "张安" }));
    await group.write({
      insert: {
        customers: many,
        customerStores: many.map(({ id, storeId }) => ({ customerId: id, storeId })),
      },
    });
    for (const typed of ["z", "zh", "朱"])
      expect((await hitsOf(w, li.token, typed))[0]?.id, typed).toBe(mine.id);
  });

  it("has the whole name before longer ones, these before names that end so, the newest first", async () => {
    const { w, group, desk } = await office();
    for (const name of ["小李想", "李想家", "李想"]) await desk.customer(name);
    const [older, newer] = [await desk.customer("李念"), await desk.customer("李念")];
    expect(shown(await hitsOf(w, group.token, "李想"))).toEqual([
      "customer 李想",
      "customer 李想家",
      "customer 小李想",
    ]);
    expect((await hitsOf(w, group.token, "linian")).map(({ id }) => id).sort()).toEqual(
      [older.id, newer.id].sort(),
    );
  });

  it("shows a car's and an order's open call, and leaves a closed one out", async () => {
    const { w, group, desk } = await office();
    const customer = await desk.customer("王伟", { phones: ["13966235678"] });
    const car = await desk.car({ plate: "浙A·8K2P1", ownerCustomerId: customer.id });
    const order = await desk.order("RO-7788", {
      ownerCustomerId: customer.id,
      vehicleId: car.id,
      arrivedAt: "2026-11-19T09:00:00+08:00",
      deliveredAt: "2026-11-19T16:00:00+08:00",
    });
    const callOf = async (typed: string) =>
      (await hitsOf(w, group.token, typed)).filter(({ type }) => type === "follow-up");
    for (const typed of ["8k2p1", "7788", "王伟", order.orderNumber])
      expect(
        (await callOf(typed)).map(({ kind, customerId }) => [kind, customerId]),
        typed,
      ).toEqual([["service-callback", customer.id]]);
    const [call] = await callOf("7788");
    await w.call(group.token, "POST", `/follow-ups/${call?.id}/attempts`, {
      result: "declined",
      channel: "phone",
    });
    expect(await callOf("8k2p1")).toEqual([]);
  });

  it("gives only what is asked for by type", async () => {
    const { w, group, desk, li, called } = await office();
    const customer = await desk.customer("王伟");
    await called(customer.id, li.staffId);
    await desk.car({ plate: "浙A·WW123" });
    for (const type of ["customer", "follow-up", "vehicle"]) {
      const hits = await hitsOf(w, group.token, "ww", `&type=${type}`);
      expect([...new Set(hits.map((hit) => hit.type))]).toEqual([type]);
    }
    const refused = await w.call(group.token, "GET", "/search?q=ww&type=staff");
    expect(refused.status).toBe(422);
  });
});

describe("what a search reads", () => {
  it.each(["张", "张安", "z", "za", "zhangan", "z安", "1", "13", "1390000", "浙", "r", "RO", "刹", "没有"])(
    "%s reads little, however many there are, for an owner and for a caller of one store",
    async (typed) => {
      const { w, tokens } = await crowd;
      for (const token of tokens) {
        const found = await w.call(token, "GET", `/search?q=${encodeURIComponent(typed)}&limit=20`);
        expect([found.status, costOf(found).roundTrips]).toEqual([200, 1]);
        expect(costOf(found).rowsRead).toBeLessThanOrEqual(700);
      }
    },
  );
});

/** Six hundred of one name in two stores, with phones, cars and orders that begin alike. */
const crowd = (async () => {
  const w = world();
  const group = await w.group();
  const [here = "", there = ""] = group.stores;
  const customers = Array.from({ length: 600 }, (_, index) =>
    customerRow({ storeId: index % 20 === 0 ? here : there, name: "张安" }),
  );
  const asOf = w.clock.now();
  const stamp = { createdAt: asOf, version: 1 };
  const number = (index: number) => String(index).padStart(4, "0");
  await group.write({
    insert: {
      customers,
      customerStores: customers.map(({ id, storeId }) => ({ customerId: id, storeId })),
      contactPoints: customers.map(({ id }, index) => ({
        id: id.replace("cus", "cp"),
        kind: "phone",
        value: `+861390000${number(index)}`,
        state: "valid",
        marketingOptOutAt: null,
        dailyCap: null,
        dials: 0,
        lastDialledAt: null,
        ...stamp,
      })),
      customerContactPoints: customers.map(({ id }) => ({
        customerId: id,
        contactPointId: id.replace("cus", "cp"),
        use: "main",
        sinceOn: null,
        untilOn: null,
      })),
    },
  });
  for (let index = 0; index < 40; index++) {
    const storeId = index % 20 === 0 ? here : there;
    const more = { storeId, ownerCustomerId: customers[index]?.id };
    await w.call(group.token, "POST", "/vehicles", { plate: `浙A1${number(index)}`, ...more });
    await w.call(group.token, "POST", "/cases", {
      level: "grievance",
      title: "刹车异响",
      customerId: customers[index]?.id,
      storeId,
    });
  }
  const staffId = await group.addStaff({ role: "callback-agent", stores: [here] });
  const caller = await group.tokenFor({ staffId, role: "callback-agent", stores: [here] });
  return { w, tokens: [group.token, caller] };
})();

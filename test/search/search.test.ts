import { describe, expect, it } from "vitest";
import { addCustomers, customerRow, visitRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

interface Hit {
  type: string;
  id: string;
  title: string;
  detail: string;
  customerId: string | null;
  kind: string | null;
  at: string | null;
  open: boolean;
  mine: boolean;
}

/** What is found, without what marks it. */
async function search(w: World, token: string, q: string): Promise<Hit[]> {
  const found = await w.call(token, "GET", `/search?q=${encodeURIComponent(q)}`);
  expect([found.status, costOf(found).roundTrips]).toEqual([200, 1]);
  return found.json.data.map(({ match: _, ...hit }: Hit & { match: unknown }) => hit);
}

const idle = { kind: null, at: null, open: false, mine: false };

const titles = (hits: Hit[]) => hits.map(({ title }) => title);

/** 张三 with a phone and a car, and a visit of that car. */
async function archive(w: World, group: TestGroup) {
  const [storeId = ""] = group.stores;
  const { json: customer } = await w.call(group.token, "POST", "/customers", {
    name: "张三",
    phones: ["13966235678"],
    storeId,
  });
  const { json: car } = await w.call(group.token, "POST", "/vehicles", {
    vin: "LSVAU218XN2183294",
    plate: "浙A·8K2P1",
    model: "朗逸",
    ownerCustomerId: customer.id,
    storeId,
  });
  const visit = visitRow({
    storeId,
    orderNumber: "RO-20261119-0042",
    ownerCustomerId: customer.id,
    vehicleId: car.id,
    state: "delivered",
    deliveredAt: Date.parse("2026-11-19T23:30:00+08:00"),
  });
  await group.write({ insert: { serviceVisits: [visit] } });
  return { customer, car, visit };
}

describe("search", () => {
  it("finds a customer by any part of the name, pinyin, initials, both mixed, and the phone", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { customer } = await archive(w, group);
    for (const q of [
      "张三",
      "三",
      "zhangsan",
      "ZhangSan",
      "zhang san",
      "san",
      "zs",
      "zhang三",
      "张san",
      "ｚｈａｎｇ",
      "5678",
      "66235678",
      "139 6623 5678",
      "+86 139-6623-5678",
    ]) {
      const hits = await search(w, group.token, q);
      expect(
        hits.filter(({ type }) => type === "customer"),
        q,
      ).toEqual([
        {
          type: "customer",
          id: customer.id,
          title: "张三",
          detail: "+8613966235678 · 浙A·8K2P1",
          customerId: customer.id,
          ...idle,
        },
      ]);
    }
    expect(await search(w, group.token, "李四")).toEqual([]);
    expect(await search(w, group.token, "66239999")).toEqual([]);
  });

  it("finds a car by plate and VIN tail, and a visit by its number", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { customer, car, visit } = await archive(w, group);
    const carHit = {
      type: "vehicle",
      id: car.id,
      title: "浙A·8K2P1",
      detail: "朗逸 · 张三",
      customerId: customer.id,
      ...idle,
    };
    for (const q of [
      "浙A·8K2P1",
      "浙a8k2p1",
      "8K2P1",
      "2p1",
      "A·8K2P1",
      "183294",
      "N2183294",
      "LSVAU218XN2183294",
    ]) {
      expect(
        (await search(w, group.token, q)).filter(({ type }) => type === "vehicle"),
        q,
      ).toEqual([carHit]);
    }
    for (const q of ["RO-20261119-0042", "ro-2026", "9-0042", "0042", "2026111"]) {
      expect(await search(w, group.token, q), q).toEqual([
        {
          type: "service-visit",
          id: visit.id,
          title: "RO-20261119-0042",
          detail: "2026-11-19 · 浙A·8K2P1",
          customerId: customer.id,
          ...idle,
          kind: visit.kind,
          at: "2026-11-19T15:30:00.000Z",
        },
      ]);
    }
  });

  it("ranks what was typed in full first, then the shorter, customers before cars", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    for (const name of ["王小明", "王小", "王小明汽车租赁"])
      await w.call(group.token, "POST", "/customers", { name, storeId });
    expect(titles(await search(w, group.token, "王小"))).toEqual(["王小", "王小明", "王小明汽车租赁"]);
    await w.call(group.token, "POST", "/customers", { name: "赵六", phones: ["13766232345"], storeId });
    await w.call(group.token, "POST", "/vehicles", { plate: "浙A92345", storeId });
    expect(titles(await search(w, group.token, "2345"))).toEqual(["赵六", "浙A·92345"]);
  });

  it("shows masked phones to callers without the right to them, and each person on a shared phone", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    for (const name of ["王刚", "陈丽"])
      await w.call(group.token, "POST", "/customers", { name, phones: ["13966235678"] });
    const staffId = await group.addStaff({ role: "callback-agent" });
    const agent = await group.tokenFor({ staffId, role: "callback-agent" });
    const hits = await search(w, agent, "5678");
    expect(hits.map(({ title, detail }) => [title, detail]).sort()).toEqual([
      ["王刚", "139****5678"],
      ["陈丽", "139****5678"],
    ]);
  });

  it("finds what is in the caller's stores behind the hits of others, within a bounded read", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const mine = customerRow({ storeId: first, name: "刘洋" });
    const others = Array.from({ length: 60 }, () => customerRow({ storeId: second, name: "刘洋" }));
    const customers = [mine, ...others];
    await group.write({
      insert: {
        customers,
        customerStores: customers.map(({ id, storeId }) => ({ customerId: id, storeId })),
      },
    });
    await addCustomers(
      group,
      Array.from({ length: 300 }, () => [second]),
    );
    const staffId = await group.addStaff({ role: "cs-supervisor", stores: [first] });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores: [first] });
    expect((await search(w, token, "刘洋")).map(({ id }) => id)).toEqual([mine.id]);
    const broad = await w.call(token, "GET", `/search?q=${encodeURIComponent("客户")}`);
    expect(broad.json.data).toEqual([]);
    expect(costOf(broad).rowsRead).toBeLessThanOrEqual(1000);
    const ofGroup = await w.call(group.token, "GET", `/search?q=${encodeURIComponent("客户")}&limit=5`);
    expect(ofGroup.json.data.length).toBe(5);
    expect(costOf(ofGroup).rowsRead).toBeLessThanOrEqual(200);
  });

  it("leaves visits out for callers who may not see them", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    await archive(w, group);
    const token = await group.apiToken({ permissions: ["customers:see"] });
    const byNumber = await w.call(token, "GET", "/search?q=RO-20261119-0042");
    expect(byNumber.json.data).toEqual([]);
    expect(titles(await search(w, token, "zs"))).toEqual(["张三"]);
  });
});

import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

/** 张三 of the first store, and someone who sees the second alone. */
async function twoStores(w: World, group: TestGroup) {
  const [first = "", second = ""] = group.stores;
  const made = await w.call(group.token, "POST", "/customers", {
    name: "张三",
    phones: ["13966235678"],
    storeId: first,
  });
  const staffId = await group.addStaff({ role: "cs-supervisor", stores: [second] });
  const elsewhere = await group.tokenFor({ staffId, role: "cs-supervisor", stores: [second] });
  return { id: String(made.json.id), first, second, elsewhere };
}

const typed = (said: Record<string, string>) => `/customer-duplicates?${new URLSearchParams(said)}`;

describe("whoever is typed in", () => {
  it("is shown with those who share the phone or the name, the same person first, in one small read", async () => {
    const w = world();
    const group = await w.group();
    const { id, first } = await twoStores(w, group);
    const wife = await w.call(group.token, "POST", "/customers", {
      name: "李四",
      phones: ["13966235678"],
      storeId: first,
    });
    const namesake = await w.call(group.token, "POST", "/customers", {
      name: "张三",
      phones: ["13766235678"],
      storeId: first,
    });
    const seen = await w.call(group.token, "GET", typed({ name: "张三", phone: "139 6623 5678" }));
    expect([seen.status, costOf(seen).roundTrips]).toEqual([200, 1]);
    expect(
      seen.json.data.map((one: { id: string; because: string[] }) => [one.id, one.because.join("+")]),
    ).toEqual([
      [id, "phone+name"],
      [wife.json.id, "phone"],
      [namesake.json.id, "name"],
    ]);
    const nobody = await w.call(group.token, "GET", typed({ name: "", phone: "139" }));
    expect(nobody.json).toEqual({ data: [], elsewhere: [] });
  });

  it("is told to be on file in another store by that store's name alone, and only if phone and name are the same", async () => {
    const w = world();
    const group = await w.group();
    const { elsewhere } = await twoStores(w, group);
    const same = await w.call(elsewhere, "GET", typed({ name: "张三", phone: "13966235678" }));
    expect(same.json).toEqual({ data: [], elsewhere: [expect.any(String)] });
    const phoneAlone = await w.call(elsewhere, "GET", typed({ name: "李四", phone: "13966235678" }));
    expect(phoneAlone.json).toEqual({ data: [], elsewhere: [] });
    const refused = await w.call(elsewhere, "POST", "/customers", { name: "张三", phones: ["13966235678"] });
    expect([refused.status, refused.json.customerId, refused.json.storeName]).toEqual([
      409,
      undefined,
      same.json.elsewhere[0],
    ]);
  });

  it("reads no more rows where thousands have the name", async () => {
    const w = world();
    const group = await w.group();
    await twoStores(w, group);
    const few = await w.call(group.token, "GET", typed({ name: "王伟" }));
    const { customers } = await group.read({ customers: everyRow("customers") });
    const [one] = customers;
    if (!one) throw new Error("nobody is on file");
    const { groupId: _group, changedSeq: _sequence, ...row } = one;
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...row,
      id: `${row.id.slice(0, -4)}${String(index).padStart(4, "0")}`,
      name: "王伟",
    }));
    await group.write({ insert: { customers: many } });
    const seen = await w.call(group.token, "GET", typed({ name: "王伟" }));
    expect(seen.json.data.length).toBe(10);
    expect(costOf(seen).rowsRead - costOf(few).rowsRead).toBeLessThanOrEqual(60);
  });
});

describe("the same person a second time", () => {
  it("is refused, naming the one on file, unless somebody says that it is another", async () => {
    const w = world();
    const group = await w.group();
    const { id, first } = await twoStores(w, group);
    const body = { name: "张三", phones: ["13966235678"], storeId: first };
    const refused = await w.call(group.token, "POST", "/customers", body);
    expect([refused.status, refused.json.code, refused.json.customerId]).toEqual([
      409,
      "request.duplicate",
      id,
    ]);
    const another = await w.call(group.token, "POST", "/customers", { ...body, anotherPerson: true });
    expect(another.status).toBe(201);
  });

  it("comes into being once, though two colleagues enter them at the same instant on a phone that is on file", async () => {
    const w = world();
    const group = await w.group();
    const { id, first } = await twoStores(w, group);
    const enter = () =>
      w.call(group.token, "POST", "/customers", { name: "李四", phones: ["13966235678"], storeId: first });
    const answers = await Promise.all([enter(), enter(), enter()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const made = answers.find(({ status }) => status === 201)?.json.id;
    for (const { status, json } of answers) if (status === 409) expect(json.customerId).toBe(made);
    const { customers } = await group.read({ customers: everyRow("customers") });
    expect(customers.map((one) => one.id).sort()).toEqual([id, made].sort());
  });

  it("is not made of another by a new name or one more phone, unless somebody says so", async () => {
    const w = world();
    const group = await w.group();
    const { id, first } = await twoStores(w, group);
    const wife = await w.call(group.token, "POST", "/customers", {
      name: "李四",
      phones: ["13966235678"],
      storeId: first,
    });
    const rename = (more: object) =>
      w.call(
        group.token,
        "PATCH",
        `/customers/${wife.json.id}`,
        { name: "张三", ...more },
        { "If-Match": '"1"' },
      );
    const refused = await rename({});
    expect([refused.status, refused.json.customerId]).toEqual([409, id]);
    expect((await rename({ anotherPerson: true })).status).toBe(200);
    const namesake = await w.call(group.token, "POST", "/customers", {
      name: "张三",
      phones: ["13766235678"],
      storeId: first,
    });
    const add = (more: object) =>
      w.call(group.token, "POST", "/contact-points", {
        customerId: namesake.json.id,
        kind: "phone",
        value: "13966235678",
        ...more,
      });
    expect((await add({})).status).toBe(409);
    expect((await add({ anotherPerson: true })).status).toBe(201);
  });
});

describe("whoever is on file", () => {
  it("is shown with those who may be the same, by phone, car and name", async () => {
    const w = world();
    const group = await w.group();
    const { id, first } = await twoStores(w, group);
    const namesake = await w.call(group.token, "POST", "/customers", {
      name: "张三",
      phones: ["13766235678"],
      storeId: first,
    });
    const seen = await w.call(group.token, "GET", typed({ customerId: id }));
    expect(seen.json.data).toMatchObject([{ id: namesake.json.id, because: ["name"] }]);
  });
});

import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";

describe("an archive is opened", () => {
  it("in two round trips, in the store that is named, with its phones", async () => {
    const w = world();
    const group = await w.group();
    const [, second = ""] = group.stores;
    const created = await w.call(group.token, "POST", "/customers", {
      name: "张伟",
      phones: ["138 6623 5678", "0571-88888888"],
      storeId: second,
      birthday: "1980-02-29",
    });
    expect([created.status, created.json.name, created.json.storeId, created.json.version]).toEqual([
      201,
      "张伟",
      second,
      1,
    ]);
    expect(costOf(created).roundTrips).toBe(2);
    const archive = await w.call(group.token, "GET", `/customers/${created.json.id}`);
    expect(
      archive.json.contactPoints.map(({ value, use, state }: Record<string, string>) => [value, use, state]),
    ).toEqual([
      ["+8613866235678", "main", "valid"],
      ["+8657188888888", "other", "valid"],
    ]);
    expect(costOf(archive).roundTrips).toBe(1);
  });

  it("but not of someone who is yet to be born", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const said = { name: "张伟", birthday: "2990-01-01" };
    const path = "/customers/by-external-id/crm-1";
    for (const called of [
      await w.call(group.token, "POST", "/customers", said),
      await w.call(group.token, "PUT", path, said),
    ])
      expect([called.status, called.json.errors[0].pointer, called.json.errors[0].code]).toEqual([
        422,
        "/birthday",
        "date.future",
      ]);
  });

  it("in the only store of the caller, and refused where several could be meant", async () => {
    const w = world();
    const group = await w.group();
    const [first = ""] = group.stores;
    const staffId = await group.addStaff({ role: "cs-supervisor", stores: [first] });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores: [first] });
    const own = await w.call(token, "POST", "/customers", { name: "李强" });
    expect([own.status, own.json.storeId]).toEqual([201, first]);
    const unclear = await w.call(group.token, "POST", "/customers", { name: "李强" });
    expect([unclear.status, unclear.json.errors]).toEqual([
      422,
      [{ pointer: "/storeId", code: "required", detail: "This is required" }],
    ]);
    const alone = await w.group({ stores: 1 });
    expect((await w.call(alone.token, "POST", "/customers", { name: "李强" })).json.storeId).toBe(
      alone.stores[0],
    );
  });

  it("once for the same phone and name, and for a second person on the same phone", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const husband = await w.call(group.token, "POST", "/customers", {
      name: "王刚",
      phones: ["13966235678"],
    });
    const again = await w.call(group.token, "POST", "/customers", {
      name: "王刚",
      phones: ["139-6623-5678"],
    });
    expect([again.status, again.json.code, again.json.customerId]).toEqual([
      409,
      "request.duplicate",
      husband.json.id,
    ]);
    expect(again.json.detail).toContain("王刚 139****5678");
    const wife = await w.call(group.token, "POST", "/customers", { name: "陈丽", phones: ["13966235678"] });
    expect(wife.status).toBe(201);
    const { points, ties } = await group.read({
      points: everyRow("contactPoints"),
      ties: everyRow("customerContactPoints"),
    });
    expect([points.length, ties.length]).toEqual([1, 2]);
  });

  it("once where two colleagues enter the same person at the same moment", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const body = { name: "王刚", phones: ["13966235678"] };
    const both = await Promise.all([1, 2].map(() => w.call(group.token, "POST", "/customers", body)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { customers } = await group.read({ customers: everyRow("customers") });
    expect(customers.length).toBe(1);
  });

  it("twice for a filler number, which tells nobody apart, and with a number in stars", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const body = { name: "赵敏", phones: ["13800000000", "138****1234"] };
    const first = await w.call(group.token, "POST", "/customers", body);
    const second = await w.call(group.token, "POST", "/customers", body);
    expect([first.status, second.status]).toEqual([201, 201]);
    const archive = await w.call(group.token, "GET", `/customers/${second.json.id}`);
    expect(
      archive.json.contactPoints.map(({ value, state }: Record<string, string>) => [value, state]),
    ).toEqual([
      ["+8613800000000", "filler"],
      ["138****1234", "masked"],
    ]);
  });

  it("not with a wrong phone, an unknown store or keeper, or another customer's external id", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const other = await w.group();
    const wrong = await w.call(group.token, "POST", "/customers", {
      name: "刘洋",
      phones: ["13866235678", "1380000"],
    });
    expect([wrong.status, wrong.json.errors[0].pointer, wrong.json.errors[0].code]).toEqual([
      422,
      "/phones/1",
      "phone.invalid",
    ]);
    const stranger = await w.call(group.token, "POST", "/customers", {
      name: "刘洋",
      storeId: other.stores[0],
      keeperId: other.owner,
    });
    expect(stranger.json.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ["/storeId", "not_found"],
      ["/keeperId", "not_found"],
    ]);
    await w.call(group.token, "POST", "/customers", { name: "刘洋", externalId: "K-1" });
    const taken = await w.call(group.token, "POST", "/customers", { name: "周杰", externalId: "K-1" });
    expect([taken.status, taken.json.code]).toEqual([409, "customers.external_id_taken"]);
  });

  it("and answers the same idempotency key alike", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const headers = { "Idempotency-Key": "archive-1" };
    const first = await w.call(
      group.token,
      "POST",
      "/customers",
      { name: "孙莉", phones: ["13766235678"] },
      headers,
    );
    const again = await w.call(
      group.token,
      "POST",
      "/customers",
      { name: "孙莉", phones: ["13766235678"] },
      headers,
    );
    expect([again.status, again.json]).toEqual([201, first.json]);
  });
});

describe("an edit", () => {
  it("needs the version that was read, and says what changed meanwhile", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: customer } = await w.call(group.token, "POST", "/customers", {
      name: "郑爽",
      externalId: "K-9",
    });
    const path = `/customers/${customer.id}`;
    expect((await w.call(group.token, "PATCH", path, { level: "金" })).status).toBe(428);
    const edited = await w.call(group.token, "PATCH", path, { level: "金" }, { "If-Match": '"1"' });
    expect([
      edited.json.level,
      edited.json.version,
      edited.json.externalId,
      edited.headers.get("ETag"),
    ]).toEqual(["金", 2, "K-9", '"2"']);
    const stale = await w.call(group.token, "PATCH", path, { level: "银" }, { "If-Match": '"1"' });
    expect([stale.status, stale.json.current.level, stale.json.changes[0].field]).toEqual([
      412,
      "金",
      "level",
    ]);
  });

  it("of the store makes the customer known there as well", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const { json: customer } = await w.call(group.token, "POST", "/customers", {
      name: "何洁",
      storeId: first,
    });
    await w.call(
      group.token,
      "PATCH",
      `/customers/${customer.id}`,
      { storeId: second },
      { "If-Match": '"1"' },
    );
    const { ties } = await group.read({ ties: everyRow("customerStores") });
    expect(ties.map(({ storeId }) => storeId)).toEqual([first, second]);
  });
});

describe("by external id", () => {
  it("a customer is created, updated, given further phones, and left alone where nothing differs", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const path = "/customers/by-external-id/DMS-77";
    const created = await w.call(group.token, "PUT", path, {
      name: "冯伟",
      phones: ["13466235678", "136****7777"],
    });
    expect([created.status, created.json.externalId, created.json.version]).toEqual([201, "DMS-77", 1]);
    const same = await w.call(group.token, "PUT", path, {
      name: "冯伟",
      phones: ["13466235678", "136****7777"],
    });
    expect([same.status, same.json.version, costOf(same).roundTrips]).toEqual([200, 1, 2]);
    const updated = await w.call(group.token, "PUT", path, { name: "冯大伟", phones: ["13612347777"] });
    expect([updated.json.name, updated.json.version, updated.json.id]).toEqual([
      "冯大伟",
      2,
      created.json.id,
    ]);
    const archive = await w.call(group.token, "GET", `/customers/${created.json.id}`);
    expect(archive.json.contactPoints.map(({ value, use }: Record<string, string>) => [value, use])).toEqual([
      ["+8613466235678", "main"],
      ["+8613612347777", "other"],
    ]);
  });

  it("one who was entered by hand is the same person, one with another external id is not", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const byHand = await w.call(group.token, "POST", "/customers", { name: "蒋欣", phones: ["13366235678"] });
    const body = { name: "蒋欣", phones: ["13366235678"], address: "滨江区" };
    const adopted = await w.call(group.token, "PUT", "/customers/by-external-id/A", body);
    expect([adopted.status, adopted.json.id, adopted.json.externalId]).toEqual([200, byHand.json.id, "A"]);
    const another = await w.call(group.token, "PUT", "/customers/by-external-id/B", body);
    expect([another.status, another.json.id === byHand.json.id]).toEqual([201, false]);
  });
});

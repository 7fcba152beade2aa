import { describe, expect, it } from "vitest";
import { followUpRow, visitRow } from "../customers/archive.ts";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { archive, twins } from "./twins.ts";

const merging = (kept: string, gone: string, choices = {}) => ({ keptId: kept, goneId: gone, choices });

/** Orders of somebody, each with its callback. */
async function orders(group: TestGroup, customerId: string, count: number): Promise<void> {
  const [storeId = ""] = group.stores;
  const serviceVisits = Array.from({ length: count }, (_, index) =>
    visitRow({ storeId, orderNumber: `N${index}`, ownerCustomerId: customerId }),
  );
  const followUps = serviceVisits.map(() =>
    followUpRow({ storeId, assigneeId: group.owner, customerId, state: "done" }),
  );
  await group.write({ insert: { serviceVisits, followUps } });
}

describe("two customers that are one", () => {
  it("move with thousands of orders in one commit of as many statements as ever, and back", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const few = await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    await w.call(group.token, "POST", `/merges/${few.json.id}/undo`);
    await orders(group, gone, 3000);
    const before = await archive(group);
    const many = await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    expect([many.status, costOf(many).statements]).toEqual([201, costOf(few).statements]);
    const undone = await w.call(group.token, "POST", `/merges/${many.json.id}/undo`);
    expect(undone.status).toBe(200);
    expect(await archive(group)).toEqual(before);
  });

  it("are refused where too much would move, and may be merged the other way round", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    await orders(group, gone, 5001);
    const refused = await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    expect([refused.status, refused.json.code]).toEqual([422, "merges.too_large"]);
    const other = await w.call(group.token, "POST", "/customer-merges", merging(gone, kept));
    expect(other.status).toBe(201);
  });

  it("are shown side by side, with what hangs on each and the better values advised", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const seen = await w.call(group.token, "GET", `/customer-merges/preview?keptId=${kept}&goneId=${gone}`);
    expect([seen.status, costOf(seen).roundTrips]).toEqual([200, 1]);
    expect(seen.json.advised).toMatchObject({ hobby: "kept", address: "gone", type: "kept" });
    expect(seen.json.gone.counts).toMatchObject({
      phones: 1,
      orders: 1,
      followUps: 1,
      openCalls: 1,
      cases: 0,
    });
  });

  it("become one: what hung on the one that goes hangs on the one that stays, with the chosen values", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone, visits, calls } = await twins(w, group);
    const merged = await w.call(
      group.token,
      "POST",
      "/customer-merges",
      merging(kept, gone, { address: "gone", name: "kept" }),
    );
    expect([merged.status, costOf(merged).roundTrips]).toEqual([201, 2]);
    expect(merged.json).toMatchObject({ kept, gone, goneName: "张三", undoneAt: null });
    const one = await w.call(group.token, "GET", `/customers/${kept}`);
    expect(one.json).toMatchObject({
      name: "张三丰",
      hobby: "钓鱼",
      address: "杭州市文三路 1 号",
      externalId: "K1",
    });
    expect(one.json.contactPoints.map((point: { use: string }) => point.use).sort()).toEqual([
      "main",
      "other",
    ]);
    const { serviceVisits, followUps, customers } = await group.read({
      serviceVisits: everyRow("serviceVisits"),
      followUps: everyRow("followUps"),
      customers: everyRow("customers"),
    });
    const moved = serviceVisits.find(({ id }) => id === visits.gone.id);
    expect([moved?.ownerCustomerId, moved?.senderCustomerId]).toEqual([kept, kept]);
    expect(followUps.map(({ id, customerId }) => [id, customerId]).sort()).toEqual(
      [calls.kept.id, calls.gone.id].sort().map((id) => [id, kept]),
    );
    expect(customers.map(({ id }) => id)).toEqual([kept]);
    const history = await w.call(group.token, "GET", `/customer-merges?customerId=${kept}`);
    expect(history.json.data).toEqual([merged.json]);
    const found = await w.call(group.token, "GET", "/search?q=张三");
    expect(found.json.data.map(({ id }: { id: string }) => id)).not.toContain(gone);
  });

  it("are found under whatever named the one that went: id, external id, phone and name", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    const byId = await w.call(group.token, "GET", `/customers/${gone}`);
    expect([byId.status, byId.json.id]).toEqual([200, kept]);
    const put = await w.call(group.token, "PUT", "/customers/by-external-id/G1", {
      name: "张三",
      phones: ["13766235678"],
      level: "银卡",
    });
    expect(put.json).toMatchObject({ id: kept, name: "张三丰", externalId: "K1", level: "银卡" });
    const again = await w.call(group.token, "POST", "/customers", { name: "张三", phones: ["13766235678"] });
    expect([again.status, again.json.customerId]).toEqual([409, kept]);
    const taken = await w.call(group.token, "POST", "/customers", { name: "赵六", externalId: "G1" });
    expect([taken.status, taken.json.code]).toEqual([409, "customers.external_id_taken"]);
    const entry = await w.call(group.token, "POST", "/do-not-call", {
      customerId: gone,
      reach: "marketing",
      reason: "不要广告",
    });
    expect([entry.status, entry.json.customerId]).toEqual([201, kept]);
    const edit = await w.call(
      group.token,
      "PATCH",
      `/customers/${gone}`,
      { note: "x" },
      { "If-Match": '"1"' },
    );
    expect([edit.status, edit.json.current?.id]).toEqual([412, kept]);
  });

  it("come apart again as they were, each with its own", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const before = await archive(group);
    const merged = await w.call(
      group.token,
      "POST",
      "/customer-merges",
      merging(kept, gone, { name: "gone", address: "gone" }),
    );
    const undone = await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`);
    expect([undone.status, undone.json.kept]).toEqual([200, []]);
    expect(await archive(group)).toEqual(before);
    const twice = await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`);
    expect([twice.status, twice.json.code]).toEqual([409, "merges.undo_over"]);
    expect((await w.call(group.token, "GET", `/customers/${gone}`)).json.name).toBe("张三");
  });

  it("keep what was changed or added since, and say so", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone, visits } = await twins(w, group);
    const merged = await w.call(
      group.token,
      "POST",
      "/customer-merges",
      merging(kept, gone, { address: "gone" }),
    );
    const { json: now, headers } = await w.call(group.token, "GET", `/customers/${kept}`);
    expect(now.address).toBe("杭州市文三路 1 号");
    await w.call(
      group.token,
      "PATCH",
      `/customers/${kept}`,
      { address: "宁波" },
      { "If-Match": headers.get("ETag") ?? "" },
    );
    const other = await w.call(group.token, "POST", "/customers", {
      name: "李四",
      phones: ["13666235678"],
      storeId: group.stores[0],
    });
    const { serviceVisits } = await group.read({ serviceVisits: everyRow("serviceVisits") });
    const visit = serviceVisits.find(({ id }) => id === visits.gone.id);
    if (!visit) throw new Error("the order is gone");
    const { groupId: _group, changedSeq: _sequence, ...row } = visit;
    await group.write({
      update: [
        {
          table: "serviceVisits",
          before: row,
          after: { ...row, ownerCustomerId: other.json.id, version: row.version + 1 },
        },
      ],
    });
    const undone = await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`);
    expect(undone.json.kept).toEqual([
      { type: "customers", id: kept, field: "address" },
      { type: "serviceVisits", id: visits.gone.id, field: "ownerCustomerId" },
    ]);
    const [left, back] = await Promise.all(
      [kept, gone].map((id) => w.call(group.token, "GET", `/customers/${id}`)),
    );
    expect([left?.json.address, back?.json.address]).toEqual(["宁波", "杭州市文三路 1 号"]);
  });

  it("are merged by whoever may, within what they see, once", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const [first = "", second = ""] = group.stores;
    const caller = await group.addStaff({ role: "callback-agent", stores: [first] });
    const callers = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [first] });
    const elsewhere = await group.addStaff({ role: "cs-supervisor", stores: [second] });
    const others = await group.tokenFor({ staffId: elsewhere, role: "cs-supervisor", stores: [second] });
    const asked = (token: string) => w.call(token, "POST", "/customer-merges", merging(kept, gone));
    expect((await asked(callers)).status).toBe(403);
    expect((await asked(others)).status).toBe(422);
    const both = await Promise.all([asked(group.token), asked(group.token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.json.code).toBe("merges.same");
    const { merges } = await group.read({ merges: everyRow("merges") });
    expect(merges.length).toBe(1);
  });

  it("are not merged by what somebody saw before another edit", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const refused = await w.call(group.token, "POST", "/customer-merges", {
      ...merging(kept, gone),
      goneVersion: 7,
    });
    expect([refused.status, refused.json.code]).toEqual([409, "merges.changed_meanwhile"]);
  });

  it("share a do-not-call of either: calls that it forbids end as 免回访, and return when they come apart", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone, calls } = await twins(w, group);
    await w.call(group.token, "POST", "/do-not-call", {
      customerId: kept,
      reach: "callback",
      reason: "不要打",
    });
    const before = await archive(group);
    const seen = await w.call(group.token, "GET", `/customer-merges/preview?keptId=${kept}&goneId=${gone}`);
    expect(seen.json.callsCancelled).toBe(1);
    const merged = await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    const stateOf = async (id: string) => {
      const { followUps } = await group.read({ followUps: everyRow("followUps") });
      const one = followUps.find((row) => row.id === id);
      return [one?.state, one?.outcome, one?.customerId];
    };
    expect(await stateOf(calls.gone.id)).toEqual(["cancelled", "exempt", kept]);
    await w.call(group.token, "POST", `/merges/${merged.json.id}/undo`);
    expect(await stateOf(calls.gone.id)).toEqual(["open", null, gone]);
    expect(await archive(group)).toEqual(before);
  });

  it("that went into a third come back one after the other, the later merge first", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const third = await w.call(group.token, "POST", "/customers", {
      name: "张三风",
      phones: ["13566235678"],
      storeId: group.stores[0],
    });
    const before = await archive(group);
    const first = await w.call(group.token, "POST", "/customer-merges", merging(kept, gone));
    const second = await w.call(group.token, "POST", "/customer-merges", merging(third.json.id, kept));
    expect((await w.call(group.token, "GET", `/customers/${gone}`)).json.id).toBe(third.json.id);
    const early = await w.call(group.token, "POST", `/merges/${first.json.id}/undo`);
    expect([early.status, early.json.code]).toEqual([409, "merges.undo_later_first"]);
    expect((await w.call(group.token, "POST", `/merges/${second.json.id}/undo`)).status).toBe(200);
    expect((await w.call(group.token, "GET", `/customers/${gone}`)).json.id).toBe(kept);
    expect((await w.call(group.token, "POST", `/merges/${first.json.id}/undo`)).status).toBe(200);
    expect(await archive(group)).toEqual(before);
  });
});

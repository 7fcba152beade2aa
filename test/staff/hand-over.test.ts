import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const trips = (headers: Headers) => /round_trips;desc="(\d+)"/.exec(headers.get("Server-Timing") ?? "")?.[1];

async function openWork(group: TestGroup) {
  const { open } = await group.read({
    open: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND state = 'open' ORDER BY id"),
  });
  return open;
}

async function told(group: TestGroup) {
  const { notices } = await group.read({
    notices: rows(
      "notifications",
      "SELECT * FROM notifications WHERE group_id = ?1 AND kind = 'handed-over'",
    ),
  });
  return notices.map(({ staffId, params }) => [staffId, params.name, params.count]);
}

/** Two stores; someone who works in both, with orders of different customers to call about in each. */
async function bothStores(w: World, orders: readonly number[]) {
  const group = await w.group({ stores: 2 });
  const leaver = await group.addStaff({ role: "callback-agent", name: "李娜" });
  for (const [index, storeId] of group.stores.entries()) {
    for (let n = 0; n < (orders[index] ?? 0); n++) {
      const customer = await w.call(group.token, "POST", "/customers", {
        name: `客户${index}${n}`,
        phones: [`138000${index}${String(n + 1000)}`],
        storeId,
      });
      await w.call(group.token, "POST", "/service-visits", {
        storeId,
        orderNumber: `RO${index}-${n}`,
        kind: "maintenance",
        deliveredAt: "2026-11-19T16:30:00+08:00",
        ownerCustomerId: customer.json.id,
        senderCustomerId: customer.json.id,
      });
    }
  }
  const edit = async (body: object, version = 1) =>
    w.call(group.token, "PATCH", `/staff/${leaver}`, body, { "If-Match": `"${version}"` });
  return { group, leaver, edit };
}

describe("someone who leaves", () => {
  it("hands their open work over at once, evenly to colleagues of their role; what was promised stands", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const { group, leaver, edit } = await bothStores(w, [6, 0]);
    const [store = ""] = group.stores;
    const callers = [
      await group.addStaff({ role: "callback-agent", stores: [store], name: "王敏" }),
      await group.addStaff({ role: "callback-agent", stores: [store], name: "赵倩" }),
    ];
    const before = await openWork(group);
    expect(new Set(before.map(({ assigneeId }) => assigneeId))).toEqual(new Set([leaver]));
    const token = await group.tokenFor({ staffId: leaver, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${before[0]?.id}/attempts`, {
      result: "busy-call-back",
      callBackAt: "2026-11-20T17:45:00+08:00",
    });
    const left = await edit({ state: "left" });
    expect([left.status, trips(left.headers)]).toEqual([200, "2"]);
    await w.tick();
    await w.tick();
    const after = await openWork(group);
    const held = callers.map((id) => after.filter(({ assigneeId }) => assigneeId === id).length);
    expect(held).toEqual([3, 3]);
    expect(after.find(({ id }) => id === before[0]?.id)?.promisedAt).toBe(
      Date.parse("2026-11-20T17:45:00+08:00"),
    );
    expect((await told(group)).sort()).toEqual(callers.map((id) => [id, "李娜", 3]).sort());
  });

  it("hands it over once, whatever dies on the way", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const { group, edit } = await bothStores(w, [3, 0]);
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    await edit({ state: "left" });
    for (const when of ["before", "after"] as const) {
      for (let call = 0; call < 6; call++) {
        let seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === call) throw new Error("killed");
          },
          () => w.tick(),
        );
      }
    }
    w.at("2026-11-20T11:30:00+08:00");
    await w.tick();
    expect((await openWork(group)).map(({ assigneeId, version }) => [assigneeId, version])).toEqual(
      Array(3).fill([other, 2]),
    );
    expect(await told(group)).toEqual([[other, "李娜", 3]]);
  });

  it("hands it to whoever answers for the store where nobody else has their role", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const { group, edit } = await bothStores(w, [2, 0]);
    const supervisor = await group.addStaff({ role: "cs-supervisor" });
    await edit({ state: "left" });
    await w.tick();
    expect(new Set((await openWork(group)).map(({ assigneeId }) => assigneeId))).toEqual(
      new Set([supervisor]),
    );
  });

  it("leaves no case behind: each goes on with somebody else, who hears of it", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    const manager = await group.addStaff({ role: "service-manager", name: "高远" });
    const made = await w.call(group.token, "POST", "/cases", {
      level: "complaint",
      title: "刹车异响没修好",
      storeId,
    });
    expect(made.json.assigneeId).toBe(manager);
    const next = await group.addStaff({ role: "service-manager", name: "周强" });
    await w.call(group.token, "PATCH", `/staff/${manager}`, { state: "left" }, { "If-Match": '"1"' });
    await w.tick();
    const file = await w.call(group.token, "GET", `/cases/${made.json.id}`);
    expect(file.json.assigneeId).toBe(next);
    expect(file.json.steps.map(({ kind }: { kind: string }) => kind)).toEqual(["opened", "reassigned"]);
    expect((await openWork(group)).map(({ kind, assigneeId }) => [kind, assigneeId])).toEqual([
      ["case-handling", next],
    ]);
    const { notices } = await group.read({
      notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 AND staff_id = ?2", [
        next,
      ]),
    });
    expect(notices.map(({ kind }) => kind)).toEqual(["case-opened"]);
  });
});

describe("someone who loses a store", () => {
  it("hands over the work of that store and keeps that of the other", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const { group, leaver, edit } = await bothStores(w, [2, 3]);
    const [kept = "", lost = ""] = group.stores;
    const there = await group.addStaff({ role: "callback-agent", stores: [lost], name: "王敏" });
    await edit({ storeIds: [kept] });
    await w.tick();
    const held = (await openWork(group)).map(({ storeId, assigneeId }) => `${storeId} ${assigneeId}`);
    expect(held.sort()).toEqual(
      [...Array(2).fill(`${kept} ${leaver}`), ...Array(3).fill(`${lost} ${there}`)].sort(),
    );
    expect(await told(group)).toEqual([[there, "李娜", 3]]);
  });

  it("or may work no more hands over all of it, and nothing moves when only their name changes", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const { group, leaver, edit } = await bothStores(w, [2, 0]);
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    await edit({ name: "李娜娜" });
    await w.tick();
    expect(new Set((await openWork(group)).map(({ assigneeId }) => assigneeId))).toEqual(new Set([leaver]));
    await edit({ role: "read-only" }, 2);
    await w.tick();
    expect(new Set((await openWork(group)).map(({ assigneeId }) => assigneeId))).toEqual(new Set([other]));
  });
});

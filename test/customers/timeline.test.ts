import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { type Called, type TestGroup, world } from "../harness/world.ts";
import { addCustomers, attemptRow, followUpRow, visitRow } from "./archive.ts";

const dayMs = 86_400_000;
const start = Date.parse("2025-01-01T09:00:00+08:00");

interface Item {
  at: string;
  type: string;
  id: string;
}

/** Visits, callbacks with two attempts each and cases of one customer, a day apart, in turn in each store. */
async function history(group: TestGroup, input: { customerId: string; rounds: number; assigneeId: string }) {
  const { customerId, assigneeId } = input;
  const rounds = Array.from({ length: input.rounds }, (_, index) => index);
  const storeOf = (index: number) => group.stores[index % group.stores.length] ?? "";
  const serviceVisits = rounds.map((index) =>
    visitRow({
      storeId: storeOf(index),
      orderNumber: `RO${index}`,
      kind: "maintenance",
      state: "delivered",
      ownerCustomerId: customerId,
      senderCustomerId: index % 2 === 0 ? customerId : null,
      deliveredAt: start + index * dayMs,
      items: [{ name: "更换机油" }, { name: "四轮定位" }],
    }),
  );
  const followUps = rounds.map((index) =>
    followUpRow({
      storeId: storeOf(index),
      assigneeId,
      customerId,
      state: "done",
      openedAt: start + index * dayMs + 1000,
    }),
  );
  const attempts = followUps.flatMap((followUp) => [
    attemptRow({ followUp, at: followUp.openedAt + 1000, actorId: assigneeId }),
    attemptRow({ followUp, at: followUp.openedAt + 2000, actorId: assigneeId, words: "还行" }),
  ]);
  await group.write({ insert: { serviceVisits, followUps, attempts } });
  return { serviceVisits, followUps, attempts };
}

describe("a customer's timeline", () => {
  it("goes newest first over visits, follow-ups, attempts and cases, with the open work apart", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    const [customerId = ""] = await addCustomers(group, [[storeId]]);
    const { serviceVisits, followUps, attempts } = await history(group, {
      customerId,
      rounds: 1,
      assigneeId: group.owner,
    });
    const open = followUpRow({ storeId, assigneeId: group.owner, customerId });
    const inWorkshop = visitRow({ storeId, orderNumber: "RO-9", driverCustomerId: customerId });
    await group.write({ insert: { followUps: [open], serviceVisits: [inWorkshop] } });
    const complaint = await w.call(group.token, "POST", "/cases", {
      level: "complaint",
      title: "异响没修好",
      storeId,
      customerId,
    });
    const { status, json, ...answer } = await w.call(
      group.token,
      "GET",
      `/timeline?customerId=${customerId}`,
    );
    expect([status, costOf(answer).roundTrips]).toEqual([200, 1]);
    const openIds = json.open.map(({ id }: Item) => id);
    expect(openIds).toEqual(expect.arrayContaining([open.id, inWorkshop.id, complaint.json.id]));
    const [visit] = serviceVisits;
    const [followUp] = followUps;
    expect(json.data.map(({ type, id }: Item) => [type, id])).toEqual([
      ["attempt", attempts[1]?.id],
      ["attempt", attempts[0]?.id],
      ["follow-up", followUp?.id],
      ["service-visit", visit?.id],
    ]);
    expect(json.data[0]).toMatchObject({ title: "何伟", kind: "no-answer", words: "还行", storeId });
    expect(json.data[3]).toMatchObject({
      title: "RO0",
      kind: "maintenance",
      state: "delivered",
      words: "更换机油，四轮定位",
    });
  });

  it("pages without skipping or repeating, and reads what the page holds", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    const [customerId = ""] = await addCustomers(group, [[storeId]]);
    const all = await history(group, { customerId, rounds: 120, assigneeId: group.owner });
    await group.write({
      insert: { followUps: [followUpRow({ storeId, assigneeId: group.owner, customerId })] },
    });
    const seen: Item[] = [];
    const path = `/timeline?customerId=${customerId}&limit=50`;
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Called = await w.call(
        group.token,
        "GET",
        cursor === "" ? path : `${path}&cursor=${cursor}`,
      );
      expect(page.status).toBe(200);
      expect(costOf(page).roundTrips).toBe(1);
      expect(costOf(page).rowsRead).toBeLessThanOrEqual(3 * 51 + 6);
      seen.push(...page.json.data);
      cursor = page.json.nextCursor;
    }
    const expected = [...all.serviceVisits, ...all.followUps, ...all.attempts].map(({ id }) => id);
    expect([...seen.map(({ id }) => id)].sort()).toEqual([...expected].sort());
    expect(seen).toEqual(
      [...seen].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1)),
    );
    const altered = await w.call(group.token, "GET", `${path}&cursor=WzFd`);
    expect([altered.status, altered.json.code]).toEqual([400, "request.bad_cursor"]);
  });

  it("leaves out work that lies out of the caller's sight", async () => {
    const w = world();
    const group = await w.group({ stores: 2 });
    const [first = "", second = ""] = group.stores;
    const [customerId = ""] = await addCustomers(group, [[first, second]]);
    const staffId = await group.addStaff({ role: "callback-agent", stores: [first] });
    const agent = await group.tokenFor({ staffId, role: "callback-agent", stores: [first] });
    const all = await history(group, { customerId, rounds: 4, assigneeId: group.owner });
    const own = followUpRow({ storeId: first, assigneeId: staffId, customerId, state: "done" });
    await group.write({
      insert: {
        followUps: [own],
        attempts: [attemptRow({ followUp: own, at: own.openedAt + 1, actorId: staffId })],
      },
    });
    const { json } = await w.call(agent, "GET", `/timeline?customerId=${customerId}`);
    expect(json.data.map(({ type, storeId }: Item & { storeId: string }) => [type, storeId])).toEqual([
      ["attempt", first],
      ["follow-up", first],
      ["service-visit", first],
      ["service-visit", first],
    ]);
    expect(json.data.slice(2).map(({ id }: Item) => id)).toEqual([
      all.serviceVisits[2]?.id,
      all.serviceVisits[0]?.id,
    ]);
  });

  it("leaves out what the caller's permissions do not cover", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [customerId = ""] = await addCustomers(group, [group.stores]);
    await history(group, { customerId, rounds: 2, assigneeId: group.owner });
    const token = await group.apiToken({ permissions: ["customers:see", "service-visits:see"] });
    const visits = await w.call(token, "GET", `/timeline?customerId=${customerId}`);
    expect(new Set(visits.json.data.map(({ type }: Item) => type))).toEqual(new Set(["service-visit"]));
    const bare = await group.apiToken({ permissions: ["customers:see"] });
    const nothing = await w.call(bare, "GET", `/timeline?customerId=${customerId}`);
    expect([nothing.json.open, nothing.json.data, nothing.json.nextCursor]).toEqual([[], [], null]);
  });
});

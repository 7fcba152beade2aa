import { describe, expect, it } from "vitest";
import { newId } from "../../shared/kernel/ids.ts";
import { addVehicles, attemptRow, customerRow, followUpRow, visitRow } from "../customers/archive.ts";
import { exported } from "../exports/exported.ts";
import { costOf } from "../harness/cost.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { caseOf } from "../runs/run-rows.ts";

const at = (time: string) => Date.parse(`2026-11-20T${time}+08:00`);
const dayMs = 86_400_000;

/** A store with calls of three days: each third reached, with words. */
async function calledStore(count = 30) {
  const w = world("2026-11-21T10:00:00+08:00");
  const group = await w.group({ stores: 2 });
  const [storeId = "", otherId = ""] = group.stores;
  const caller = await group.addStaff({ role: "callback-agent", name: "李娜", stores: [storeId] });
  const colleague = await group.addStaff({
    role: "callback-agent",
    name: "王芳",
    stores: [storeId, otherId],
  });
  const customers = Array.from({ length: count }, (_, index) =>
    customerRow({ storeId, name: `客户${String(index).padStart(2, "0")}` }),
  );
  const followUps = customers.map(({ id }, index) =>
    followUpRow({
      storeId: index % 5 === 4 ? otherId : storeId,
      assigneeId: index % 2 === 0 ? caller : colleague,
      customerId: id,
      openedAt: at("08:00"),
    }),
  );
  const attempts = followUps.map((followUp, index) => ({
    ...attemptRow({
      followUp,
      at: at("10:00:00") + index * 60_000 + ((index % 3) - 1) * dayMs,
      actorId: followUp.assigneeId,
    }),
    ...(index % 2 === 0
      ? { result: "reached", valid: true, words: `原话${index}`, answers: { effect: 2 } }
      : {}),
  }));
  await group.write({ insert: { customers } });
  await group.write({ insert: { followUps } });
  await group.write({ insert: { attempts } });
  return { w, group, storeId, otherId, caller, colleague, followUps, attempts };
}

async function pages(w: ReturnType<typeof world>, token: string, path: string, limit = 4, sources = 2) {
  const seen: Record<string, unknown>[] = [];
  let cursor = "";
  for (;;) {
    const answer = await w.call(token, "GET", `${path}&limit=${limit}${cursor}`);
    expect(answer.status, JSON.stringify(answer.json)).toBe(200);
    seen.push(...answer.json.data);
    const { rowsRead } = costOf(answer);
    expect(rowsRead).toBeLessThanOrEqual(3 * (limit + 1) + sources);
    if (answer.json.nextCursor === null) return seen;
    cursor = `&cursor=${answer.json.nextCursor}`;
  }
}

describe("the daily follow-up sheet", () => {
  it("holds every call of a store on that day, in the order they were made, at three rows read a line", async () => {
    const { w, group, storeId, attempts } = await calledStore();
    const expected = attempts
      .filter((one) => one.storeId === storeId && one.at >= at("00:00:00") && one.at < at("00:00:00") + dayMs)
      .toSorted((a, b) => a.at - b.at);
    const seen = await pages(w, group.token, `/reports/daily-sheet?storeId=${storeId}&date=2026-11-20`);
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(5);
    const reached = seen.find(({ valid }) => valid);
    expect(reached).toMatchObject({ result: "reached", rating: 2, words: expect.stringContaining("原话") });
  });

  it("is cut down to those who answered, and to one's own calls where sight is one's own", async () => {
    const { w, group, storeId, caller, attempts } = await calledStore();
    const path = `/reports/daily-sheet?storeId=${storeId}&date=2026-11-20&limit=100`;
    const all = (await w.call(group.token, "GET", path)).json.data;
    const answered = (await w.call(group.token, "GET", `${path}&valid=true`)).json.data;
    expect(answered).toEqual(all.filter((one: { valid: boolean }) => one.valid));
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [storeId] });
    const own = (await w.call(token, "GET", path)).json.data;
    expect(own).toEqual(all.filter((one: { callerId: string }) => one.callerId === caller));
    expect(own.length).toBeLessThan(all.length);
    expect(attempts.length).toBeGreaterThan(all.length);
  });

  it("of a store out of sight is not there", async () => {
    const { w, group, otherId, caller, storeId } = await calledStore(3);
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [storeId] });
    const answer = await w.call(token, "GET", `/reports/daily-sheet?storeId=${otherId}&date=2026-11-20`);
    expect([answer.status, answer.json.errors?.[0]?.pointer]).toEqual([422, "?storeId"]);
  });

  it("is exported as it is shown, with the case that a call opened beside it", async () => {
    const { w, group, storeId, followUps, attempts } = await calledStore(12);
    const onDay = attempts.find(
      (one) => one.valid && one.storeId === storeId && one.at >= at("00:00:00") && one.at < at("23:00:00"),
    );
    const followUp = followUps.find(({ id }) => id === onDay?.followUpId);
    if (!followUp) throw new Error("a reached call is wanted");
    await group.write({
      insert: { cases: [caseOf(followUp, { assigneeId: group.owner, isTaken: true, asOf: w.clock.now() })] },
    });
    const rows = await exported(w, group.token, {
      list: "daily-sheet",
      filters: { storeId, date: "2026-11-20" },
    });
    const shown = (
      await w.call(group.token, "GET", `/reports/daily-sheet?storeId=${storeId}&date=2026-11-20`)
    ).json.data;
    expect(rows.map((row) => row.客户)).toEqual(
      shown.map((one: { customerName: string }) => one.customerName),
    );
    const line = rows.find((row) => row.用户原话 === onDay?.words);
    expect(line).toMatchObject({ 结果: "接通，已回访", 最低评分: "2", 处理人: "何伟", 处理状态: "已受理" });
  });
});

/** A car repaired on the 1st, the customer's complaint on the 5th, the car back on the 8th. */
async function reworked(group: TestGroup, storeId: string) {
  const [vehicleId = ""] = await addVehicles(group, [[]]);
  const now = at("09:00:00");
  const customer = customerRow({ storeId, name: "周建国" });
  const order = (orderNumber: string, kind: string, daysAgo: number) =>
    visitRow({
      storeId,
      orderNumber,
      kind,
      state: "delivered",
      vehicleId,
      senderCustomerId: customer.id,
      arrivedAt: now - daysAgo * dayMs - 3_600_000,
      deliveredAt: now - daysAgo * dayMs,
      listedAt: now - daysAgo * dayMs,
      items: [{ name: "前制动片" }],
    });
  const first = order("RO-1", "repair", 19);
  const again = order("RO-2", "rework", 12);
  const followUp = followUpRow({ storeId, assigneeId: group.owner, customerId: customer.id });
  const told = {
    ...caseOf(followUp, { assigneeId: group.owner, isTaken: true, asOf: now }),
    rework: true,
    vehicleId,
    customerId: customer.id,
    serviceVisitId: first.id,
    openedAt: now - 15 * dayMs,
    words: "刹车还是响",
    cause: "制动片没装到位",
    department: "机修",
  };
  await group.write({ insert: { customers: [customer] } });
  await group.write({ insert: { serviceVisits: [first, again], followUps: [followUp] } });
  await group.write({ insert: { cases: [told] } });
  return { first, again, told };
}

describe("the rework register", () => {
  it("holds cars that came back and what customers told of it, the latest first, with the order before", async () => {
    const w = world("2026-11-21T10:00:00+08:00");
    const group = await w.group();
    const [storeId = ""] = group.stores;
    const { first, again, told } = await reworked(group, storeId);
    const path = `/reports/rework-register?storeId=${storeId}&from=2026-11-01&to=2026-11-30`;
    const lines = await pages(w, group.token, path, 1, 3);
    expect(lines.map(({ source, number, what }) => [source, number, what])).toEqual([
      ["order", "RO-2", null],
      ["customer", told.number, "刹车还是响"],
    ]);
    const cards = await w.call(
      group.token,
      "GET",
      `/reports/rework-cards?visitIds=${again.id}&caseIds=${told.id}`,
    );
    expect(
      cards.json.data.map((card: { firstOrder: { id: string }; case: { id: string; cause: string } }) => [
        card.firstOrder.id,
        card.case.id,
        card.case.cause,
      ]),
    ).toEqual([
      [first.id, told.id, "制动片没装到位"],
      [first.id, told.id, "制动片没装到位"],
    ]);
    const [row] = await exported(w, group.token, {
      list: "rework-register",
      filters: { storeId, from: "2026-11-01", to: "2026-11-30" },
    });
    expect(row).toMatchObject({
      来源: "外返工单",
      首次工单: "RO-1",
      原因: "制动片没装到位",
      责任部门: "机修",
    });
  });

  it("holds nothing of other days, other stores, or kinds of order", async () => {
    const w = world("2026-11-21T10:00:00+08:00");
    const group = await w.group();
    const [storeId = "", otherId = ""] = group.stores;
    await reworked(group, storeId);
    const path = (store: string, from: string, to: string) =>
      `/reports/rework-register?storeId=${store}&from=${from}&to=${to}`;
    const count = async (asked: string) => (await w.call(group.token, "GET", asked)).json.data.length;
    expect(await count(path(otherId, "2026-11-01", "2026-11-30"))).toBe(0);
    expect(await count(path(storeId, "2026-11-06", "2026-11-30"))).toBe(1);
    expect(await count(path(storeId, "2026-11-09", "2026-11-30"))).toBe(0);
    expect((await w.call(group.token, "GET", path(storeId, "2025-11-01", "2026-11-30"))).status).toBe(422);
  });
});

describe("the record of a callback", () => {
  it("tells what was asked, every dial, and what came of it", async () => {
    const { w, group, followUps, attempts } = await calledStore(6);
    const ids = followUps.slice(0, 3).map(({ id }) => id);
    const { json } = await w.call(group.token, "GET", `/callback-records?followUpIds=${ids.join(",")}`);
    expect(json.data.map((one: { followUp: { id: string } }) => one.followUp.id)).toEqual(ids);
    const [record] = json.data;
    expect(record.attempts).toMatchObject([{ words: attempts[0]?.words, byName: "李娜" }]);
    expect(json.scripts[record.script].questions.map(({ key }: { key: string }) => key)).toContain("effect");
  });

  it("is not there for whoever neither has the work nor made the call", async () => {
    const { w, group, storeId, caller, colleague, followUps } = await calledStore(6);
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [storeId] });
    const read = async (id: string) =>
      (await w.call(token, "GET", `/callback-records?followUpIds=${id}`)).status;
    const own = followUps.find(({ assigneeId }) => assigneeId === caller)?.id ?? newId("followUp", 0);
    const other = followUps.find(({ assigneeId }) => assigneeId === colleague)?.id ?? newId("followUp", 0);
    expect([await read(own), await read(other)]).toEqual([200, 422]);
  });
});

import { describe, expect, it } from "vitest";
import { touched } from "../../workers/platform/changes.ts";
import { rows } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

/** A live store with a caller, a supervisor, a service manager and a clerk, all of them waiting for their morning. */
async function morning(w: World) {
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  const people = {
    caller: await group.addStaff({ role: "callback-agent", name: "李娜" }),
    supervisor: await group.addStaff({ role: "cs-supervisor", name: "刘静" }),
    manager: await group.addStaff({ role: "service-manager", name: "高远" }),
    clerk: await group.addStaff({ role: "information-clerk", name: "何晓燕" }),
  };
  const { staff, stores } = await group.read({
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1"),
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
  });
  await group.write({
    update: [
      ...staff.map((person) => touched("staff", person, { digestAt: w.clock.now() })),
      ...stores.map((store) => ({
        table: "stores" as const,
        before: store,
        after: { ...store, goLiveOn: "2026-11-01", version: store.version + 1 },
      })),
    ],
  });
  const customer = await w.call(group.token, "POST", "/customers", {
    name: "周建国",
    phones: ["13800004821"],
    storeId,
  });
  const deliver = (orderNumber: string, deliveredAt: string) =>
    w.call(group.token, "POST", "/service-visits", {
      storeId,
      orderNumber,
      kind: "maintenance",
      deliveredAt,
      ownerCustomerId: customer.json.id,
      senderCustomerId: customer.json.id,
    });
  return { group, storeId, people, deliver };
}

async function told(group: TestGroup): Promise<string[]> {
  const { notices } = await group.read({
    notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 ORDER BY at, id"),
  });
  const { staff } = await group.read({ staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1") });
  const name = new Map(staff.map((person) => [person.id, person.name]));
  return notices.map((one) => `${name.get(one.staffId)} ${one.kind} ${JSON.stringify(one.params)}`);
}

describe("a store's day", () => {
  it("opens with one list each, asks for missing orders at ten, reminds two hours before the end, and escalates day by day", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, deliver } = await morning(w);
    await deliver("RO1", "2026-11-17T15:00:00+08:00");
    await deliver("RO2", "2026-11-17T15:10:00+08:00");
    for (const at of [
      "2026-11-20T09:00:00+08:00",
      "2026-11-20T09:01:00+08:00",
      "2026-11-20T10:00:00+08:00",
      "2026-11-20T16:00:00+08:00",
      "2026-11-20T16:05:00+08:00",
    ]) {
      w.at(at);
      await w.tick();
    }
    const friday = await told(group);
    expect(friday.filter((line) => line.startsWith("李娜"))).toEqual([
      '李娜 opening-list {"due":2,"overdue":0}',
      '李娜 day-end-reminder {"left":2}',
    ]);
    expect(friday.filter((line) => line.includes("orders-missing")).sort()).toEqual([
      '何晓燕 orders-missing {"store":"测试店 1"}',
      '刘静 orders-missing {"store":"测试店 1"}',
    ]);
    w.at("2026-11-21T09:00:00+08:00");
    await w.tick();
    expect((await told(group)).filter((line) => / overdue /.test(line))).toEqual([
      '刘静 overdue {"count":2}',
    ]);
    w.at("2026-11-24T09:00:00+08:00");
    await w.tick();
    expect((await told(group)).filter((line) => /escalated/.test(line))).toEqual([
      '高远 escalated {"count":2}',
    ]);
  });

  it("sends one mail a morning with one message id, however often the sweep runs", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, deliver } = await morning(w);
    await deliver("RO1", "2026-11-17T15:00:00+08:00");
    w.at("2026-11-20T09:00:00+08:00");
    await Promise.all([w.tick(), w.tick()]);
    await w.tick();
    const listed = await testEnv.FILES.list({ prefix: `dev-mailbox/${group.id}/` });
    expect(listed.objects.length).toBe(1);
    const { mails } = await group.read({ mails: rows("mails", "SELECT * FROM mails WHERE group_id = ?1") });
    expect(mails.map(({ state, text }) => [state, text.split("\n")[0]])).toEqual([
      ["sent", "今天要打 1 个。"],
    ]);
  });

  it("passes an absent caller's due work to the callers who are there", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, people, deliver } = await morning(w);
    await deliver("RO1", "2026-11-17T15:00:00+08:00");
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    await group.write({
      insert: {
        leaves: [
          {
            id: "lv_0000000000000001",
            staffId: people.caller,
            fromOn: "2026-11-20",
            toOn: "2026-11-20",
            reason: null,
            standInId: null,
            createdAt: w.clock.now(),
            version: 1,
          },
        ],
      },
    });
    w.at("2026-11-20T09:00:00+08:00");
    await w.tick();
    const { open } = await group.read({
      open: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1"),
    });
    expect(open.map(({ assigneeId }) => assigneeId)).toEqual([other]);
  });
});

describe("a changed calendar", () => {
  it("moves open due times with a note, and says so once to whoever has them", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, people, deliver } = await morning(w);
    await deliver("RO1", "2026-11-18T15:00:00+08:00");
    const put = await w.call(group.token, "PUT", "/calendars/exceptions/2026-11-20", {
      working: false,
      name: "店庆",
    });
    expect(put.status).toBe(200);
    await w.tick();
    const token = await group.tokenFor({ staffId: people.caller, role: "callback-agent" });
    const list = await w.call(token, "GET", "/follow-ups?view=workbench");
    expect(list.json.data[0].dueAt).toBe("2026-11-24T10:00:00.000Z");
    const detail = await w.call(token, "GET", `/follow-ups/${list.json.data[0].id}`);
    expect(detail.json.due.sentence.zh).toContain("店庆");
    expect(detail.json.due.notes.length).toBe(1);
    expect((await told(group)).filter((line) => line.includes("due-moved")).length).toBe(1);
  });
});

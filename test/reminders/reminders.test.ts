import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { world } from "../harness/world.ts";
import { morning, told } from "./morning.ts";

describe("a store's day", () => {
  it("opens with one list each, asks for missing orders at ten, reminds two hours before the end, and escalates day by day", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, deliver, customer } = await morning(w);
    await deliver("RO1", "2026-11-17T15:00:00+08:00");
    await deliver("RO2", "2026-11-17T15:10:00+08:00", await customer("吴桂兰", "13800004822"));
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

  it("speaks of one call where several orders are on one phone", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, deliver } = await morning(w);
    for (const order of ["RO1", "RO2", "RO3"]) await deliver(order, "2026-11-17T15:00:00+08:00");
    w.at("2026-11-20T09:00:00+08:00");
    await w.tick();
    expect((await told(group)).filter((line) => line.includes("opening-list"))).toEqual([
      '李娜 opening-list {"due":1,"overdue":0}',
    ]);
  });

  it("goes on the day after a clock that ran ahead is put back", async () => {
    const w = world("2026-11-18T16:00:00+08:00");
    const { group, deliver } = await morning(w);
    await deliver("RO1", "2026-11-18T15:00:00+08:00");
    const wakes = async () => {
      const { staff } = await group.read({
        staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 AND digest_at IS NOT NULL"),
      });
      return staff.map(({ digestAt }) => digestAt);
    };
    w.at("2027-03-01T09:00:00+08:00");
    await w.tick();
    w.at("2026-12-01T08:59:00+08:00");
    await w.tick();
    expect(new Set(await wakes())).toEqual(new Set([Date.parse("2026-12-01T09:00:00+08:00")]));
    await deliver("RO2", "2026-11-27T15:00:00+08:00");
    w.at("2026-12-02T09:00:00+08:00");
    await w.tick();
    expect((await told(group)).filter((line) => line.includes("opening-list")).length).toBe(1);
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

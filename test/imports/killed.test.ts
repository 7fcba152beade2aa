import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const orders = `工单号,门店,维修类型,客户姓名,送修人,送修人电话,车牌号,VIN,交车时间,服务顾问
RO1,滨江店,常规保养,薛梅平,薛梅平,13900007585,浙A12345,L3CHYK141FTZG6801,2026-11-20 13:12,陈晓
RO2,滨江店,一般维修,谭欣,李霞敏,13900002684,浙A23456,,2026-11-19 09:40,刘洋
RO3,江北店,内返,潘浩明,潘浩明,13900005418,浙B34567,,2026-11-19 10:40,陈晓
`;

async function start(w: World, group: TestGroup, text = orders): Promise<string> {
  const form = new FormData();
  form.set("kind", "service-visits");
  form.set("file", new File([text], "工单.csv"));
  const { status, json } = await w.call(group.token, "POST", "/imports", form);
  expect(status).toBe(202);
  return String(json.id);
}

/** Everything an import leaves behind, without ids and times of its own. */
async function left(group: TestGroup): Promise<unknown> {
  const all = await group.read({
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    customers: rows("customers", "SELECT * FROM customers WHERE group_id = ?1"),
    vehicles: rows("vehicles", "SELECT * FROM vehicles WHERE group_id = ?1"),
    visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1"),
    followUps: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1"),
    notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1"),
    imports: rows("imports", "SELECT * FROM imports WHERE group_id = ?1"),
  });
  return {
    stores: all.stores.map(({ name }) => name).sort(),
    customers: all.customers.map(({ name }) => name).sort(),
    plates: all.vehicles.map(({ plate }) => plate).sort(),
    visits: all.visits.map(({ orderNumber, version }) => `${orderNumber} ${version}`).sort(),
    followUps: all.followUps.map(({ kind, state }) => `${kind} ${state}`).sort(),
    notices: all.notices.map(({ kind }) => kind).sort(),
    imports: all.imports.map(({ state, counts }) => [state, counts]),
  };
}

const whole = {
  stores: ["江北店", "滨江店"].sort(),
  customers: ["李霞敏", "潘浩明", "薛梅平", "谭欣"].sort(),
  plates: ["浙A12345", "浙A23456", "浙B34567"],
  visits: ["RO1 1", "RO2 1", "RO3 1"],
  followUps: ["service-callback open", "service-callback open"],
  notices: ["import-done"],
  imports: [["done", { rows: 3, created: 3, updated: 0, unchanged: 0, skipped: 0, rejected: 0 }]],
};

describe("an import that is killed", () => {
  it("before or after any call to the database, ends whole and with nothing doubled", async () => {
    for (const when of ["before", "after"] as const) {
      for (let nth = 0; nth < 14; nth++) {
        const w = world("2026-11-22T09:00:00+08:00");
        const group = await w.group({ stores: 0 });
        await start(w, group);
        let seen = 0;
        await interrupted(
          (call) => {
            if (call.when === when && seen++ === nth) throw new Error("killed");
          },
          () => w.tick(),
        );
        for (let minutes = 10; minutes < 60; minutes += 10) {
          w.at(`2026-11-22T09:${minutes}:00+08:00`);
          await w.tick();
        }
        expect({ when, nth, left: await left(group) }).toEqual({ when, nth, left: whole });
      }
    }
  }, 120_000);

  it("run by two at once, writes everything once", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    await start(w, group);
    await Promise.all([w.tick(), w.tick(), w.tick()]);
    w.at("2026-11-22T09:30:00+08:00");
    await Promise.all([w.tick(), w.tick()]);
    expect(await left(group)).toEqual(whole);
  });

  it("is stopped when someone cancels it, and the same file loaded again finishes the rest", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    const id = await start(w, group);
    expect((await w.call(group.token, "POST", `/imports/${id}/cancel`)).status).toBe(200);
    await w.tick();
    expect((await w.call(group.token, "GET", `/imports/${id}`)).json.state).toBe("cancelled");
    expect((await w.call(group.token, "POST", `/imports/${id}/cancel`)).json.code).toBe("imports.finished");
    const again = await start(w, group);
    await w.tick();
    expect((await w.call(group.token, "GET", `/imports/${again}`)).json.counts.created).toBe(3);
  });
});

describe("a check", () => {
  it("counts without writing, and is written when asked", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    const form = new FormData();
    form.set("kind", "service-visits");
    form.set("mode", "check");
    form.set("file", new File([orders], "工单.csv"));
    const { json } = await w.call(group.token, "POST", "/imports", form);
    await w.tick();
    const checked = await w.call(group.token, "GET", `/imports/${json.id}`);
    expect([checked.json.state, checked.json.counts.created, checked.json.report.newStores.sort()]).toEqual([
      "checked",
      3,
      whole.stores,
    ]);
    expect(await left(group)).toMatchObject({ visits: [], followUps: [], stores: [] });
    const applied = await w.call(group.token, "POST", `/imports/${json.id}/apply`, {});
    expect(applied.status).toBe(202);
    await w.tick();
    expect(await left(group)).toEqual(whole);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["nothing in it", new Uint8Array(0), "spreadsheet.empty"],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      "spreadsheet.not_a_spreadsheet",
    ],
    [
      "a column missing",
      new TextEncoder().encode("工单号,客户姓名,备注\nRO1,张三,\n"),
      "imports.missing_column",
    ],
    [
      "a web page named .xls",
      new TextEncoder().encode("<html><table><tr><td>工单号</td></tr></table></html>"),
      "spreadsheet.html",
    ],
  ])("says what is wrong and what to do: %s", async (_what, bytes, code) => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 1 });
    const form = new FormData();
    form.set("kind", "service-visits");
    form.set("file", new File([bytes], "工单.xlsx"));
    const started = await w.call(group.token, "POST", "/imports", form);
    if (started.status !== 202) {
      expect(started.json.code).toBe(code);
      return;
    }
    await w.tick();
    const { json } = await w.call(group.token, "GET", `/imports/${started.json.id}`, undefined, {
      "Accept-Language": "zh",
    });
    expect([json.state, json.problem.code]).toEqual(["failed", code]);
    expect(json.problem.detail.length).toBeGreaterThan(8);
  });
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { costOf } from "../harness/cost.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { ordersFile } from "../take-back/orders-file.ts";
import { loaded, ownerOf, undone } from "../take-back/standing.ts";

const line = { order: 1, household: 1, day: 18, kind: 0, km: 5, sent: false, moved: false };

const found = {
  customers: rows("customers", "SELECT * FROM customers WHERE group_id = ?1 ORDER BY name"),
  visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1"),
  followUps: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND state = 'open'"),
};

async function withOrder(): Promise<{ w: World; group: TestGroup }> {
  const w = world("2026-11-22T09:00:00+08:00");
  const group = await w.group({ stores: 0 });
  await loaded(w, group, { kind: "service-visits", file: ordersFile([line]) });
  return { w, group };
}

const zh = { "Accept-Language": "zh" };

describe("the history of a record", { timeout: 120_000 }, () => {
  it("says who changed which field, from what to what and when, newest first, in pages", async () => {
    const { w, group } = await withOrder();
    const [customer] = (await group.read(found)).customers;
    const keeper = await group.addStaff({
      role: "service-adviser",
      stores: [customer?.storeId ?? ""],
      name: "刘洋",
    });
    const path = `/customers/${customer?.id}`;
    const edits = [{ address: "新华路 1 号" }, { gender: "female", keeperId: keeper }];
    for (const [minutes, body] of edits.entries()) {
      w.at(`2026-11-22T09:0${minutes + 1}:00+08:00`);
      const token = await ownerOf(group);
      const { headers } = await w.call(token, "GET", path);
      const etag = headers.get("ETag") ?? `"${minutes + 1}"`;
      expect((await w.call(token, "PATCH", path, body, { "If-Match": etag })).status).toBe(200);
    }
    const first = await w.call(await ownerOf(group), "GET", `/history${path}?limit=1`, undefined, zh);
    expect(first.json.data).toEqual([
      {
        at: "2026-11-22T01:02:00.000Z",
        by: { type: "staff", name: "何伟" },
        fields: expect.arrayContaining([
          { field: "gender", label: "性别", from: null, to: { type: "text", text: "女" } },
          { field: "keeperId", label: "客户归属", from: null, to: { type: "text", text: "刘洋" } },
        ]),
      },
    ]);
    const cursor = encodeURIComponent(first.json.nextCursor);
    const next = await w.call(
      await ownerOf(group),
      "GET",
      `/history${path}?limit=1&cursor=${cursor}`,
      undefined,
      zh,
    );
    expect(next.json).toMatchObject({
      data: [{ fields: [{ label: "地址", from: null, to: { text: "新华路 1 号" } }] }],
      nextCursor: null,
    });
    expect(costOf(next).roundTrips).toBe(1);
    expect(costOf(next).rowsRead).toBeLessThan(30);
  });

  it("tells a file from a person, and the taking back of a file", async () => {
    const { w, group } = await withOrder();
    const again = ordersFile([{ ...line, km: 30 }]);
    const { id } = await loaded(w, group, { kind: "service-visits", file: again });
    await undone(w, group, { id });
    const [visit] = (await group.read(found)).visits;
    const path = `/history/service-visits/${visit?.id}`;
    const { json } = await w.call(await ownerOf(group), "GET", path, undefined, zh);
    const total = (change: { fields: { field: string }[] }) =>
      change.fields.find(({ field }) => field === "totalCents");
    expect(json.data.map((change: { by: { type: string } }) => change.by.type)).toEqual([
      "import-undo",
      "import",
    ]);
    expect(json.data.map(total)).toEqual([
      {
        field: "totalCents",
        label: "实收金额",
        from: { type: "money", text: "330.00" },
        to: { type: "money", text: "305.00" },
      },
      {
        field: "totalCents",
        label: "实收金额",
        from: { type: "money", text: "305.00" },
        to: { type: "money", text: "330.00" },
      },
    ]);
  });

  it("is as much in sight as its record, and no more", async () => {
    const { w, group } = await withOrder();
    const { followUps, customers } = await group.read(found);
    const [call] = followUps;
    const path = `/follow-ups/${call?.id}`;
    const stranger = await group.addStaff({
      role: "callback-agent",
      stores: [call?.storeId ?? ""],
      name: "路人",
    });
    const token = await group.tokenFor({
      staffId: stranger,
      role: "callback-agent",
      stores: [call?.storeId ?? ""],
    });
    expect((await w.call(token, "GET", path)).status).toBe(404);
    expect((await w.call(token, "GET", `/history${path}`)).status).toBe(404);
    expect((await w.call(token, "GET", `/history/customers/${customers[0]?.id}`)).status).toBe(200);
  });
});

import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";
import { load } from "../imports/loaded.ts";
import { twins } from "./twins.ts";

/** Everything that names a customer names one who is there. */
const lost = {
  sql: `SELECT v.id FROM service_visits v WHERE v.group_id = ?1 AND v.owner_customer_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM customers c WHERE c.group_id = ?1 AND c.id = v.owner_customer_id)`,
  params: [],
  read: (raw: Record<string, unknown>[]) => raw,
};

describe("a merge beside other work on the one that goes", () => {
  it("takes an edit with it, or the edit is told; nothing is lost unsaid", async () => {
    const w = world();
    const group = await w.group();
    const { kept, gone } = await twins(w, group);
    const { headers } = await w.call(group.token, "GET", `/customers/${gone}`);
    const etag = { "If-Match": headers.get("ETag") ?? "" };
    const [merged, edited] = await Promise.all([
      w.call(group.token, "POST", "/customer-merges", {
        keptId: kept,
        goneId: gone,
        choices: { level: "gone" },
      }),
      w.call(group.token, "PATCH", `/customers/${gone}`, { level: "金卡" }, etag),
    ]);
    expect(merged.status).toBe(201);
    const { json: now } = await w.call(group.token, "GET", `/customers/${kept}`);
    expect([edited.status, now.level]).toEqual(edited.status === 200 ? [200, "金卡"] : [412, null]);
  });

  it("has an order and a call that come meanwhile for the one that stays", async () => {
    const w = world();
    const group = await w.group();
    const [storeId = ""] = group.stores;
    const enter = async (name: string, phone: string) =>
      (await w.call(group.token, "POST", "/customers", { name, phones: [phone], storeId })).json.id;
    const kept: string = await enter("张三丰", "13966235678");
    const gone: string = await enter("张三", "13766235678");
    const order = (orderNumber: string) =>
      w.call(group.token, "POST", "/service-visits", {
        storeId,
        orderNumber,
        kind: "maintenance",
        ownerCustomerId: gone,
        deliveredAt: "2026-11-18T09:00:00+08:00",
      });
    const first = await order("N0");
    const due = await group.read({ followUps: everyRow("followUps") });
    const call = due.followUps.find(({ subjectId }) => subjectId === first.json.id);
    expect(call?.state).toBe("open");
    const answers = await Promise.all([
      order("N1"),
      w.call(group.token, "POST", "/customer-merges", { keptId: kept, goneId: gone }),
      w.call(group.token, "POST", `/follow-ups/${call?.id}/attempts`, {
        result: "no-answer",
        channel: "phone",
      }),
      order("N2"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 201]);
    const rows = await group.read({
      visits: everyRow("serviceVisits"),
      followUps: everyRow("followUps"),
      attempts: everyRow("attempts"),
    });
    expect(new Set(rows.visits.map(({ ownerCustomerId }) => ownerCustomerId))).toEqual(new Set([kept]));
    expect(new Set(rows.followUps.map(({ customerId }) => customerId))).toEqual(new Set([kept]));
    expect(new Set(rows.attempts.map(({ customerId }) => customerId))).toEqual(new Set([kept]));
  });

  it("and a file that names the one that goes leave no order without its customer", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { kept, gone } = await twins(w, group);
    const orders = `工单号,车主姓名,车主电话,车架号,维修类型,交车时间
R1,张三,13766235678,LFV3A24F4A3000001,一般维修,2026-11-19 16:00
`;
    const file = new File([orders], "工单.csv", { type: "text/csv" });
    const [done, merged] = await Promise.all([
      load(w, group, { kind: "service-visits", file }),
      w.call(group.token, "POST", "/customer-merges", { keptId: kept, goneId: gone }),
    ]);
    expect([done.counts.created, merged.status]).toEqual([1, 201]);
    const rows = await group.read({
      lost,
      visits: everyRow("serviceVisits"),
      customers: everyRow("customers"),
    });
    expect(rows.lost).toEqual([]);
    expect(rows.customers.map(({ id }) => id)).toEqual([kept]);
  });
});

import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";
import { load } from "../imports/loaded.ts";

const customers = `客户编号,姓名,手机,地址,爱好
K1,张三丰,13966235678,,钓鱼
G1,张三,13766235678,杭州市文三路 1 号,
`;
const file = (text: string, name: string) => new File([text], name, { type: "text/csv" });

describe("a file that names somebody who was merged away", () => {
  it("lands on whoever they were merged into, fills what is empty, and changes nothing the next night", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    await load(w, group, { kind: "customers", file: file(customers, "客户.csv") });
    const made = await group.read({ customers: everyRow("customers") });
    const [kept = "", gone = ""] = ["K1", "G1"].map(
      (number) => made.customers.find(({ externalId }) => externalId === number)?.id,
    );
    await w.call(group.token, "POST", "/customer-merges", { keptId: kept, goneId: gone });
    const night = await load(w, group, { kind: "customers", file: file(customers, "客户 2.csv") });
    expect(night.counts).toMatchObject({ rows: 2, created: 0, rejected: 0 });
    const again = await load(w, group, { kind: "customers", file: file(customers, "客户 3.csv") });
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const now = await group.read({ customers: everyRow("customers") });
    expect(now.customers.map(({ id, name, address, hobby }) => [id, name, address, hobby])).toEqual([
      [kept, "张三丰", "杭州市文三路 1 号", "钓鱼"],
    ]);
  });

  it("finds them by phone and name too, for an order as for a list", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    await load(w, group, { kind: "customers", file: file(customers, "客户.csv") });
    const made = await group.read({ customers: everyRow("customers") });
    const [kept = "", gone = ""] = ["K1", "G1"].map(
      (number) => made.customers.find(({ externalId }) => externalId === number)?.id,
    );
    await w.call(group.token, "POST", "/customer-merges", { keptId: kept, goneId: gone });
    const orders = `工单号,车主姓名,车主电话,车架号,维修类型,交车时间
R1,张三,13766235678,LFV3A24F4A3000001,一般维修,2026-11-19 16:00
`;
    const done = await load(w, group, { kind: "service-visits", file: file(orders, "工单.csv") });
    expect(done.counts).toMatchObject({ created: 1, rejected: 0 });
    const now = await group.read({ customers: everyRow("customers"), visits: everyRow("serviceVisits") });
    expect(now.customers.length).toBe(1);
    expect(now.visits[0]?.ownerCustomerId).toBe(kept);
  });
});

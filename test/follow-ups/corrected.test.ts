import { describe, expect, it } from "vitest";
import { dealership, deliveredAt, endings } from "./office.ts";

const long = "2026-10-10T16:00:00+08:00";

describe("an order that was wrong", () => {
  it.each([
    ["delivered long ago", { deliveredAt: long }],
    ["settled long ago, and delivered only now", { settledAt: long }],
  ])("about when (%s) has its callback once it is right", async (_, said) => {
    const { here, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", ownerCustomerId: id, ...said });
    expect((await work()).map(({ state }) => state)).toEqual(["lapsed"]);
    await edit(one, { deliveredAt });
    const found = await work();
    expect(endings(found)).toEqual(["open"]);
    expect(new Date(found[0]?.dueAt ?? 0).toISOString()).toBe("2026-11-25T10:00:00.000Z");
  });

  it("about whom is 免回访 for that person alone", async () => {
    const { here, customer, order, edit, done, work } = await dealership();
    const listed = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const other = await customer({ name: "吴海燕", phones: ["13900001188"], storeId: here });
    await done("POST", "/do-not-call", { customerId: listed.id, reach: "all", reason: "不要再打" });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: listed.id, deliveredAt });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
    const right = await edit(one, { senderCustomerId: other.id });
    const [found] = await work();
    expect([found?.state, found?.customerId]).toEqual(["open", other.id]);
    await edit(right, { senderCustomerId: listed.id });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
  });

  it("about its kind keeps what was agreed with the customer", async () => {
    const { w, group, here, caller, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", ownerCustomerId: id, deliveredAt });
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const [before] = await work();
    const callBackAt = "2026-11-24T10:00:00+08:00";
    await w.call(token, "POST", `/follow-ups/${before?.id}/attempts`, {
      result: "busy-call-back",
      callBackAt,
    });
    const washed = await edit(one, { kind: "wash" });
    expect(endings(await work())).toEqual(["cancelled order-changed"]);
    await edit(washed, { kind: "repair" });
    const [found] = await work();
    expect([found?.state, found?.promisedAt, found?.sortAt, found?.nextStepAt]).toEqual([
      "open",
      ...Array.from({ length: 3 }, () => Date.parse(callBackAt)),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { dealership, deliveredAt, endings } from "./office.ts";

describe("what is about the customer's safety or answers a complaint", () => {
  it.each(["recall", "rescue"])(
    "a callback after a %s opens and stays open under a do-not-call",
    async (kind) => {
      const { here, customer, order, done, work } = await dealership();
      const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
      const said = { storeId: here, senderCustomerId: id, deliveredAt };
      await order({ ...said, orderNumber: "RO1", kind });
      await order({ ...said, orderNumber: "RO2" });
      await done("POST", "/do-not-call", { customerId: id, reach: "all", reason: "不要再打" });
      await order({ ...said, orderNumber: "RO3", kind });
      await order({ ...said, orderNumber: "RO4" });
      expect(endings(await work())).toEqual(["open", "cancelled exempt", "open", "cancelled exempt"]);
    },
  );

  it("an order that turns out to be a recall has its callback after all, and loses it once it is none", async () => {
    const { here, customer, order, edit, done, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    await done("POST", "/do-not-call", { customerId: id, reach: "callback", reason: "不要再打" });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
    const recalled = await edit(one, { kind: "recall" });
    expect(endings(await work())).toEqual(["open"]);
    await edit(recalled, { kind: "repair" });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
  });

  it("a customer who asks a caller for no more calls is still called about a recall, and no more about the rest", async () => {
    const { w, group, here, caller, customer, order, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const said = { storeId: here, senderCustomerId: id, deliveredAt };
    await order({ ...said, orderNumber: "RO1" });
    await order({ ...said, orderNumber: "RO2", kind: "recall" });
    await order({ ...said, orderNumber: "RO3" });
    const [first] = await work();
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${first?.id}/attempts`, { result: "do-not-call" });
    expect(endings(await work())).toEqual(["cancelled exempt", "open", "cancelled exempt"]);
  });

  it("the call that closes a complaint is made", async () => {
    const { w, group, here, caller, customer, done, work, phones } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const said = { level: "complaint", title: "刹车异响没修好", storeId: here, customerId: id };
    const made = await w.call(group.token, "POST", "/cases", said);
    await done("POST", "/do-not-call", { customerId: id, reach: "all", reason: "不要再打" });
    expect(endings(await work("case-handling"))).toEqual(["open"]);
    const path = `/cases/${made.json.id}`;
    expect(
      (await w.call(group.token, "POST", `${path}/steps`, { kind: "solved", text: "换了刹车片" })).status,
    ).toBe(200);
    const [closing] = await work("case-closing");
    expect([closing?.state, closing?.assigneeId]).toEqual(["open", caller]);
    const phone = (await phones()).get("+8613800004821");
    await done("POST", "/do-not-call", {
      customerId: id,
      contactPointId: phone,
      reach: "all",
      reason: "不要再打",
    });
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const called = await w.call(token, "POST", `/follow-ups/${closing?.id}/attempts`, {
      result: "reached",
      answers: { words: "好了" },
      words: "好了",
    });
    expect(called.status).toBe(200);
    expect((await w.call(group.token, "GET", path)).json.state).toBe("closed");
  });
});

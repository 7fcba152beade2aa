import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { dealership, deliveredAt, endings } from "./office.ts";

describe("an order of someone who asked not to be called", () => {
  it("opens a callback that is 免回访 at once, for whoever has the phone and in every store", async () => {
    const { w, group, here, there, caller, customer, order, work } = await dealership();
    const husband = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const wife = await customer({ name: "吴海燕", phones: ["13800004821"], storeId: there });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: husband.id, deliveredAt });
    const [first] = await work();
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${first?.id}/attempts`, { result: "do-not-call" });
    await order({ storeId: here, orderNumber: "RO2", senderCustomerId: husband.id, deliveredAt });
    await order({ storeId: there, orderNumber: "RO3", senderCustomerId: wife.id, deliveredAt });
    expect(endings(await work())).toEqual(["cancelled exempt", "cancelled exempt", "cancelled exempt"]);
  });

  it("does so too where it was open then and is delivered by an edit, by id or by external id", async () => {
    const { here, customer, order, edit, done, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id });
    const said = { storeId: here, orderNumber: "RO2", kind: "repair" };
    await done("PUT", "/service-visits/by-external-id/dms-2", { ...said, ownerCustomerId: id });
    await done("POST", "/do-not-call", { customerId: id, reach: "callback", reason: "不要再打" });
    await edit(one, { deliveredAt });
    await done("PUT", "/service-visits/by-external-id/dms-2", { ...said, deliveredAt });
    expect(endings(await work())).toEqual(["cancelled exempt", "cancelled exempt"]);
  });

  it("by name holds for that person's calls on any phone, and for nobody else on it", async () => {
    const { w, group, here, customer, order, done, work } = await dealership();
    const husband = await customer({ name: "周建国", phones: ["13800004821", "13900001188"], storeId: here });
    const wife = await customer({ name: "吴海燕", phones: ["13800004821"], storeId: here });
    await done("POST", "/do-not-call", { customerId: husband.id, reach: "all", reason: "不要再打" });
    await done("POST", "/contact-points", {
      customerId: husband.id,
      kind: "phone",
      value: "13700002233",
      use: "main",
    });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: husband.id, deliveredAt });
    await order({ storeId: here, orderNumber: "RO2", senderCustomerId: wife.id, deliveredAt });
    const found = await work();
    expect(endings(found)).toEqual(["cancelled exempt", "open"]);
    const warnings = found.map(async ({ id }) => {
      const { json } = await w.call(group.token, "GET", `/follow-ups/${id}`);
      return json.dial.doNotCall;
    });
    expect(await Promise.all(warnings)).toEqual(["不要再打", null]);
  });

  it("cancels the open callback when the order turns out to be theirs", async () => {
    const { here, customer, order, edit, done, work } = await dealership();
    const owner = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const sender = await customer({ name: "吴海燕", phones: ["13900001188"], storeId: here });
    await done("POST", "/do-not-call", { customerId: sender.id, reach: "all", reason: "不要再打" });
    const one = await order({ storeId: here, orderNumber: "RO1", ownerCustomerId: owner.id, deliveredAt });
    await edit(one, { senderCustomerId: sender.id });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
  });
});

describe("the caller of an order", () => {
  it("delivered by an edit is who reached the customer last", async () => {
    const { w, group, here, caller, customer, order, edit, work } = await dealership();
    const other = await group.addStaff({ role: "callback-agent", name: "赵雪", stores: [here] });
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    const [first] = await work();
    const last = first?.assigneeId ?? "";
    const token = await group.tokenFor({ staffId: last, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${first?.id}/attempts`, { result: "reached", words: "都好" });
    for (const orderNumber of ["RO2", "RO3", "RO4"]) {
      const stranger = await customer({ name: `客户${orderNumber}`, storeId: here });
      await order({ storeId: here, orderNumber, senderCustomerId: stranger.id, deliveredAt });
    }
    const one = await order({ storeId: here, orderNumber: "RO5", senderCustomerId: id });
    const open = (await work()).filter(({ state }) => state === "open");
    const loads = [last, last === other ? caller : other].map(
      (staffId) => open.filter(({ assigneeId }) => assigneeId === staffId).length,
    );
    expect(loads).toEqual([2, 1]);
    await edit(one, { deliveredAt });
    expect((await work()).find(({ subjectId }) => subjectId === one.id)?.assigneeId).toBe(last);
  });

  it("is another where they become its serving adviser", async () => {
    const { group, here, caller, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    expect((await work())[0]?.assigneeId).toBe(caller);
    const other = await group.addStaff({ role: "callback-agent", name: "赵雪", stores: [here] });
    await edit(one, { adviserId: caller });
    expect((await work())[0]?.assigneeId).toBe(other);
  });

  it("is one of the store that the order moves to, and its hours give the due time", async () => {
    const { group, here, there, farCaller, customer, done, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["138****4821"], storeId: here });
    const spans = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: 540, to: 690 }]]));
    await done("PATCH", `/stores/${there}`, { spans }, 1);
    const said = { orderNumber: "RO1", kind: "repair", senderCustomerId: id, deliveredAt };
    const path = "/service-visits/by-external-id/dms-1";
    await done("PUT", path, { ...said, storeId: here });
    await done("PUT", path, { ...said, storeId: there });
    const [moved] = await work();
    expect([moved?.storeId, moved?.assigneeId, moved?.state]).toEqual([there, farCaller, "open"]);
    expect(new Date(moved?.dueAt ?? 0).toISOString()).toBe("2026-11-25T03:30:00.000Z");
    const [task] = await work("contact-repair");
    expect([task?.storeId, task?.assigneeId]).toEqual([there, group.owner]);
  });
});

describe("a corrected order", () => {
  it("once void stays void, and standing again it is the same delivery", async () => {
    const { here, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    const voided = await edit(one, { state: "void" });
    const noted = await edit(voided, { note: "开错单", deliveredAt });
    expect([noted.state, noted.deliveryNumber]).toEqual(["void", 1]);
    expect(endings(await work())).toEqual(["cancelled order-changed"]);
    const again = await edit(noted, { state: "delivered" });
    expect([again.state, again.deliveryNumber, again.deliveredFrom]).toEqual(["delivered", 1, "delivery"]);
    expect(endings(await work())).toEqual(["open"]);
  });

  it("of a kind not called and then of one that is has its callback again, with its number to find", async () => {
    const { here, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["138****4821"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    const [first] = await work();
    const washed = await edit(one, { kind: "wash" });
    expect(endings([...(await work()), ...(await work("contact-repair"))])).toEqual([
      "cancelled order-changed",
      "cancelled order-changed",
    ]);
    await edit(washed, { kind: "repair" });
    const [again] = await work();
    expect([again?.id, again?.visitKind, again?.dueAt]).toEqual([first?.id, "repair", first?.dueAt]);
    expect(endings([...(await work()), ...(await work("contact-repair"))])).toEqual(["open", "open"]);
  });

  it("told a second time in the same words stays as it is", async () => {
    const { here, customer, car, done, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const { id: vehicleId } = await car({ vin: "LSVAU218XN2183294", plate: "鄂A3K7R2", storeId: here });
    const said = {
      storeId: here,
      orderNumber: "RO1",
      kind: "repair",
      ownerCustomerId: id,
      senderCustomerId: null,
      vehicleId,
      mileageKm: 42_000,
      deliveredAt,
      total: { amount: "1280.00", currency: "CNY" },
      amounts: [{ payer: "customer", amount: { amount: "1280.00", currency: "CNY" } }],
      items: [{ name: "更换机油" }],
    };
    const path = "/service-visits/by-external-id/dms-1";
    const first = await done("PUT", path, said);
    const before = await work();
    expect(await done("PUT", path, said)).toEqual(first);
    expect(await work()).toEqual(before);
    expect((await done("PUT", path, { ...said, mileageKm: 42_100 })).version).toBe(2);
  });
});

describe("the delivery of an order", () => {
  it("is its settlement where that is all that is known, until the real one is told", async () => {
    const { here, customer, order, edit, work } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const settledAt = "2026-11-19T15:00:00+08:00";
    const one = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, settledAt });
    expect([one.state, one.deliveredAt, one.deliveredFrom]).toEqual([
      "delivered",
      new Date(settledAt).toISOString(),
      "settlement",
    ]);
    const late = await edit(one, { settledAt: "2026-11-20T09:00:00+08:00", deliveredAt: null });
    expect([late.deliveredAt, late.deliveryNumber]).toEqual([one.deliveredAt, 1]);
    const told = await edit(late, { deliveredAt });
    expect([told.deliveredFrom, told.deliveryNumber]).toEqual(["delivery", 1]);
    const found = await work();
    expect([endings(found), new Date(found[0]?.startedAt ?? 0).toISOString()]).toEqual([
      ["open"],
      told.deliveredAt,
    ]);
  });

  it.each([
    ["far ahead", { deliveredAt: "2099-01-01T10:00:00+08:00" }, "date.future"],
    ["long before there were such systems", { deliveredAt: "1900-01-01T10:00:00+08:00" }, "date.too_early"],
    [
      "before its arrival",
      { arrivedAt: "2026-11-20T17:00:00+08:00", deliveredAt },
      "service_visits.delivered_before_arrival",
    ],
    ["of one that is said to be open", { state: "open", deliveredAt }, "service_visits.open_but_delivered"],
  ])("%s is refused", async (_, said, code) => {
    const { w, group, here } = await dealership();
    const body = { storeId: here, orderNumber: "RO1", kind: "repair", ...said };
    const { status, json } = await w.call(group.token, "POST", "/service-visits", body);
    expect([status, json.errors[0].pointer, json.errors[0].code]).toEqual([422, "/deliveredAt", code]);
  });
});

describe("whom an order calls, and where", () => {
  it("is the owner of its car where it names nobody", async () => {
    const { here, customer, car, order, work, phones } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const { id: vehicleId } = await car({ vin: "LSVAU218XN2183294", storeId: here, ownerCustomerId: id });
    const one = await order({ storeId: here, orderNumber: "RO1", vehicleId, deliveredAt });
    expect([one.ownerCustomerId, one.customerName]).toEqual([id, "周建国"]);
    const [callback] = await work();
    expect([callback?.customerId, callback?.contactPointId]).toEqual([
      id,
      (await phones()).get("+8613800004821"),
    ]);
  });

  it("is the number of the day of delivery: one that came since, never a dead one", async () => {
    const { w, group, here, caller, customer, order, edit, done, work, phones } = await dealership();
    const bare = await customer({ name: "周建国", storeId: here });
    const moved = await customer({ name: "吴海燕", phones: ["13900001188"], storeId: here });
    const first = await order({ storeId: here, orderNumber: "RO1", senderCustomerId: bare.id });
    const second = await order({ storeId: here, orderNumber: "RO2", senderCustomerId: moved.id });
    await order({ storeId: here, orderNumber: "RO3", senderCustomerId: moved.id, deliveredAt });
    const [open] = await work();
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    await w.call(token, "POST", `/follow-ups/${open?.id}/attempts`, { result: "dead-number" });
    const add = (customerId: string, value: string) =>
      done("POST", "/contact-points", { customerId, kind: "phone", value, use: "main" });
    await add(bare.id, "13800004821");
    await add(moved.id, "13700002233");
    await edit(first, { deliveredAt });
    await edit(second, { deliveredAt });
    const known = await phones();
    const numberOf = new Map((await work()).map((one) => [one.subjectId, one.contactPointId]));
    expect([numberOf.get(first.id), numberOf.get(second.id)]).toEqual([
      known.get("+8613800004821"),
      known.get("+8613700002233"),
    ]);
  });

  it.each([
    ["with stars", ["138****4821"], "缺号码，请补录（RO1）"],
    ["that fills a form", ["13800000000"], "疑似无效号码，请核对（RO1）"],
    ["at all", [], "缺号码，请补录（RO1）"],
  ])(
    "without a number but one %s leaves the adviser a task until noon of the next working day",
    async (_, given, title) => {
      const { here, adviser, customer, order, edit, done, work } = await dealership();
      const { id } = await customer({ name: "周建国", phones: given, storeId: here });
      const said = {
        storeId: here,
        orderNumber: "RO1",
        senderCustomerId: id,
        adviserId: adviser,
        deliveredAt,
      };
      const one = await order(said);
      const [task] = await work("contact-repair");
      expect([task?.title, task?.assigneeId, task?.customerId, task?.state]).toEqual([
        title,
        adviser,
        id,
        "open",
      ]);
      expect(new Date(task?.dueAt ?? 0).toISOString()).toBe("2026-11-23T04:00:00.000Z");
      await edit(one, { note: "客户在店里等" });
      expect((await work("contact-repair")).length).toBe(1);
      await done("POST", "/contact-points", { customerId: id, kind: "phone", value: "13912345670" });
      expect(endings(await work("contact-repair"))).toEqual(["done number-found"]);
    },
  );

  it("has a number to find until an integrator tells one, for the callback too", async () => {
    const { here, done, order, work, phones } = await dealership();
    const path = "/customers/by-external-id/crm-1";
    const said = { name: "周建国", storeId: here };
    const { id } = await done("PUT", path, { ...said, phones: ["13800000000"] });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    await done("PUT", path, { ...said, phones: ["13800004821"] });
    expect(endings(await work("contact-repair"))).toEqual(["done number-found"]);
    expect((await work())[0]?.contactPointId).toBe((await phones()).get("+8613800004821"));
  });

  it("with a number on more than five people has the task, unless an organisation has it too", async () => {
    const { here, customer, order, work } = await dealership();
    const phones = ["13900001188"];
    const people = [];
    for (const name of ["甲", "乙", "丙", "丁", "戊", "己"])
      people.push(await customer({ name, phones, storeId: here }));
    const said = { storeId: here, senderCustomerId: people[0].id, deliveredAt };
    await order({ ...said, orderNumber: "RO1" });
    await customer({ name: "武汉物流有限公司", type: "organisation", phones, storeId: here });
    await order({ ...said, orderNumber: "RO2" });
    expect((await work("contact-repair")).map(({ title }) => title)).toEqual(["疑似无效号码，请核对（RO1）"]);
  });

  it("named anew with a number that reaches them ends the task to find one", async () => {
    const { here, customer, order, edit, work } = await dealership();
    const bare = await customer({ name: "周建国", storeId: here });
    const driver = await customer({ name: "小陈", phones: ["13700002233"], storeId: here });
    const one = await order({ storeId: here, orderNumber: "RO1", ownerCustomerId: bare.id, deliveredAt });
    await edit(one, { driverCustomerId: driver.id });
    expect(endings(await work("contact-repair"))).toEqual(["done number-found"]);
    expect((await work())[0]?.customerId).toBe(driver.id);
  });
});

describe("a job of high value", () => {
  it("is told by what its payers pay where no total says so (SV-07)", async () => {
    const { group, here, customer, order } = await dealership();
    const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
    const pays = (payer: string, amount: string) => ({ payer, amount: { amount, currency: "CNY" } });
    await order({
      storeId: here,
      orderNumber: "RO1",
      senderCustomerId: id,
      deliveredAt,
      amounts: [pays("insurance", "8000.00"), pays("customer", "3000.00")],
    });
    const { notices } = await group.read({ notices: everyRow("notifications") });
    expect(notices.map(({ kind, params }) => [kind, params.yuan])).toEqual([["high-value", 11_000]]);
  });
});

describe("why a first contact is due", () => {
  it("names each of its seven days, in words", async () => {
    const { w, group, here, caller, customer, work } = await dealership();
    await customer({ name: "周建国", phones: ["13800004821"], storeId: here, keeperId: caller });
    const [first] = await work("first-contact");
    const { json } = await w.call(group.token, "GET", `/follow-ups/${first?.id}`);
    expect(json.due.sentence).toEqual({
      zh: "11月27日到期：11月20日周五分配，满 7 天。",
      en: "Due 27 Nov: allocated on Fri 20 Nov, 7 days counted.",
    });
    expect([json.due.explanation.length, json.due.explanation[6]]).toEqual([
      7,
      { date: "2026-11-27", counted: true, because: "calendar-day", name: null },
    ]);
  });
});

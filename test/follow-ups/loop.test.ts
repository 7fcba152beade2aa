import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

/** A store with a customer, their car, a caller, a supervisor and a service manager. */
async function dealership(w: World) {
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  const caller = await group.addStaff({ role: "callback-agent", name: "李娜" });
  const supervisor = await group.addStaff({ role: "cs-supervisor", name: "刘静" });
  const manager = await group.addStaff({ role: "service-manager", name: "高远" });
  const customer = await w.call(group.token, "POST", "/customers", {
    name: "周建国",
    phones: ["13800004821"],
    storeId,
  });
  const vehicle = await w.call(group.token, "POST", "/vehicles", {
    vin: "LYL1Q7AB6N0104873",
    plate: "鄂A3K7R2",
    storeId,
  });
  return {
    group,
    storeId,
    caller,
    supervisor,
    manager,
    customerId: String(customer.json.id),
    vehicleId: vehicle.json.id ? String(vehicle.json.id) : null,
  };
}

async function deliver(
  w: World,
  group: TestGroup,
  input: {
    storeId: string;
    customerId: string;
    orderNumber: string;
    deliveredAt: string;
    kind?: string;
    adviserId?: string;
  },
) {
  const { customerId, ...body } = input;
  return w.call(group.token, "POST", "/service-visits", {
    kind: "maintenance",
    ...body,
    ownerCustomerId: customerId,
    senderCustomerId: customerId,
  });
}

const callbacks = () => rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 ORDER BY id");

describe("the callback loop", () => {
  it("opens a callback when a car is delivered, due three working days later, explained, and done with one attempt", async () => {
    const w = world("2026-11-20T17:00:00+08:00");
    const { group, storeId, customerId, caller } = await dealership(w);
    const visit = await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-20T16:30:00+08:00",
    });
    expect(visit.status).toBe(201);
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const list = await w.call(token, "GET", "/follow-ups?view=workbench");
    expect(list.json.data.length).toBe(1);
    const [followUp] = list.json.data;
    expect([followUp.state, followUp.dueAt, followUp.assigneeId, followUp.customerName]).toEqual([
      "open",
      "2026-11-25T10:00:00.000Z",
      caller,
      "周建国",
    ]);
    w.at("2026-11-23T10:20:00+08:00");
    const later = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const detail = await w.call(later, "GET", `/follow-ups/${followUp.id}`);
    expect(detail.json.due.sentence.zh).toBe("11月25日到期：11月20日周五交车，跳过周末，算满 3 个工作日。");
    expect(detail.json.contactPoint.value).toBe("+8613800004821");
    expect(detail.json.script.questions.length).toBe(3);
    expect(detail.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    const done = await w.call(later, "POST", `/follow-ups/${followUp.id}/attempts`, {
      result: "reached",
      answers: { effect: 5 },
      words: "挺好的，没啥意见。",
    });
    expect([done.status, done.json.state, done.json.outcome]).toEqual([200, "done", "reached"]);
    expect(done.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    const twice = await w.call(later, "POST", `/follow-ups/${followUp.id}/attempts`, { result: "no-answer" });
    expect([twice.status, twice.json.code]).toEqual([409, "follow_ups.already_closed"]);
    const after = await w.call(later, "GET", `/follow-ups/${followUp.id}`);
    expect(after.json.contactPoint.value).toBe("138****4821");
  });

  it("opens nothing for orders of kinds not called, one for a second delivery, and cancels with the order", async () => {
    const w = world("2026-11-20T17:00:00+08:00");
    const { group, storeId, customerId } = await dealership(w);
    await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-20T16:30:00+08:00",
      kind: "internal",
    });
    const visit = await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO2",
      deliveredAt: "2026-11-20T16:30:00+08:00",
    });
    const path = `/service-visits/${visit.json.id}`;
    const reopened = await w.call(group.token, "PATCH", path, { state: "open" }, { "If-Match": '"1"' });
    expect([reopened.json.state, reopened.json.deliveryNumber]).toEqual(["open", 1]);
    const again = await w.call(
      group.token,
      "PATCH",
      path,
      { deliveredAt: "2026-11-20T16:55:00+08:00" },
      { "If-Match": '"2"' },
    );
    expect([again.json.state, again.json.deliveryNumber]).toEqual(["delivered", 2]);
    const { found } = await group.read({ found: callbacks() });
    expect(found.map(({ state, outcome }) => `${state} ${outcome}`).sort()).toEqual([
      "cancelled order-changed",
      "open null",
    ]);
    await w.call(group.token, "PATCH", path, { kind: "wash" }, { "If-Match": '"3"' });
    const { left } = await group.read({ left: callbacks() });
    expect(left.every(({ state }) => state === "cancelled")).toBe(true);
  });

  it("turns a poor rating into a grievance with the service manager at once", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId, caller, manager } = await dealership(w);
    await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-19T16:30:00+08:00",
    });
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const list = await w.call(token, "GET", "/follow-ups?view=workbench");
    const done = await w.call(token, "POST", `/follow-ups/${list.json.data[0].id}/attempts`, {
      result: "reached",
      answers: { effect: 2 },
      words: "等了两个小时没人管。",
    });
    expect(done.json.state).toBe("done");
    const theirs = await group.tokenFor({ staffId: manager, role: "service-manager" });
    const cases = await w.call(theirs, "GET", "/cases?open=true");
    expect(
      cases.json.data.map((one: { level: string; assigneeId: string; words: string }) => [
        one.level,
        one.assigneeId,
        one.words,
      ]),
    ).toEqual([["grievance", manager, "等了两个小时没人管。"]]);
    const inbox = await w.call(theirs, "GET", "/notifications/changes");
    expect([inbox.json.unread, inbox.json.data[0].kind]).toEqual([1, "case-opened"]);
    const bench = await w.call(theirs, "GET", "/follow-ups?view=workbench");
    expect(bench.json.data.map((one: { kind: string }) => one.kind)).toEqual(["case-handling"]);
  });

  it("keeps a promised time, announces it at its minute once, and moves on to the supervisor when attempts are used", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId, caller, supervisor } = await dealership(w);
    await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-19T16:30:00+08:00",
    });
    const token = () => group.tokenFor({ staffId: caller, role: "callback-agent" });
    const { json } = await w.call(await token(), "GET", "/follow-ups?view=workbench");
    const path = `/follow-ups/${json.data[0].id}/attempts`;
    const busy = await w.call(await token(), "POST", path, {
      result: "busy-call-back",
      callBackAt: "2026-11-20T15:30:00+08:00",
    });
    expect([busy.json.state, busy.json.promisedAt, busy.json.sortAt]).toEqual([
      "open",
      "2026-11-20T07:30:00.000Z",
      "2026-11-20T07:30:00.000Z",
    ]);
    w.at("2026-11-20T15:30:00+08:00");
    await w.tick();
    await w.tick();
    const inbox = await w.call(await token(), "GET", "/notifications");
    expect(inbox.json.data.filter((one: { kind: string }) => one.kind === "promised-call").length).toBe(1);
    await w.call(await token(), "POST", path, { result: "no-answer" });
    w.at("2026-11-23T10:30:00+08:00");
    const last = await w.call(await token(), "POST", path, { result: "engaged" });
    expect([last.json.attempts, last.json.state, last.json.assigneeId]).toEqual([3, "open", supervisor]);
  });

  it("shows who served the customer and what was promised to them with their next call, whoever does it", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId, caller } = await dealership(w);
    const adviser = await group.addStaff({ role: "service-adviser", name: "陈晓" });
    for (const orderNumber of ["RO1", "RO2"]) {
      await deliver(w, group, { storeId, customerId, orderNumber, deliveredAt: "2026-11-19T16:30:00+08:00" });
    }
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const list = await w.call(token, "GET", "/follow-ups?view=workbench");
    await w.call(token, "POST", `/follow-ups/${list.json.data[0].id}/attempts`, {
      result: "reached",
      words: "右前门还有点响",
      promise: { title: "上门取车复查异响", dueAt: "2026-11-25T10:00:00.000Z", assigneeId: adviser },
    });
    const next = await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO3",
      deliveredAt: "2026-11-20T09:30:00+08:00",
      adviserId: adviser,
    });
    const open = await w.call(token, "GET", "/follow-ups?view=workbench");
    const callback = open.json.data.find(
      ({ subject }: { subject: { id: string } }) => subject.id === next.json.id,
    );
    const detail = await w.call(token, "GET", `/follow-ups/${callback.id}`);
    expect(detail.json.lastVisitByName).toBe("陈晓");
    expect(detail.json.promises).toMatchObject([
      { title: "上门取车复查异响", dueAt: "2026-11-25T10:00:00.000Z", assigneeName: "陈晓" },
    ]);
  });

  it("refuses calls at night, a promise in the past, and a completed call without a word", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId, caller } = await dealership(w);
    await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-19T16:30:00+08:00",
    });
    const token = () => group.tokenFor({ staffId: caller, role: "callback-agent" });
    const { json } = await w.call(await token(), "GET", "/follow-ups?view=workbench");
    const path = `/follow-ups/${json.data[0].id}/attempts`;
    const codes: string[] = [];
    for (const body of [
      { result: "reached" },
      { result: "busy-call-back" },
      { result: "busy-call-back", callBackAt: "2026-11-19T10:00:00+08:00" },
    ]) {
      codes.push((await w.call(await token(), "POST", path, body)).json.code);
    }
    w.at("2026-11-20T21:30:00+08:00");
    codes.push((await w.call(await token(), "POST", path, { result: "no-answer" })).json.code);
    expect(codes).toEqual([
      "follow_ups.needs_answer",
      "follow_ups.needs_call_back_time",
      "follow_ups.needs_call_back_time",
      "follow_ups.refused_hour",
    ]);
  });

  it("lapses in plain sight ten working days after delivery, once, whatever dies on the way", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId } = await dealership(w);
    await deliver(w, group, {
      storeId,
      customerId,
      orderNumber: "RO1",
      deliveredAt: "2026-11-19T16:30:00+08:00",
    });
    w.at("2026-12-03T18:00:00+08:00");
    for (const when of ["before", "after"] as const) {
      for (let call = 0; call < 12; call++) {
        let seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === call) throw new Error("killed");
          },
          () => w.tick(),
        );
      }
    }
    await w.tick();
    const { found, notices } = await group.read({
      found: callbacks(),
      notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 AND kind = 'lapsed'"),
    });
    expect(found.map(({ state, outcome, version }) => `${state} ${outcome} ${version}`)).toEqual([
      "lapsed not-reached 2",
    ]);
    expect(notices.length).toBe(1);
  });
});

describe("a customer's follow-ups", () => {
  it("are listed by state as well: what is closed does not stand among the open", async () => {
    const w = world("2026-11-20T10:20:00+08:00");
    const { group, storeId, customerId } = await dealership(w);
    for (const orderNumber of ["RO1", "RO2"]) {
      await deliver(w, group, { storeId, customerId, orderNumber, deliveredAt: "2026-11-19T16:30:00+08:00" });
    }
    const { json } = await w.call(group.token, "GET", `/follow-ups?customerId=${customerId}`);
    const [one] = json.data;
    await w.call(
      group.token,
      "PATCH",
      `/service-visits/${one.subject.id}`,
      { state: "void" },
      { "If-Match": '"1"' },
    );
    const states = async (query: string) =>
      (await w.call(group.token, "GET", `/follow-ups?customerId=${customerId}${query}`)).json.data.map(
        (found: { state: string }) => found.state,
      );
    expect(await states("&state=open")).toEqual(["open"]);
    expect(await states("&state=cancelled")).toEqual(["cancelled"]);
    expect((await states("")).sort()).toEqual(["cancelled", "open"]);
  });
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

const friday = "2026-11-20T10:30:00+08:00";
const trips = ({ headers }: Called) =>
  /round_trips;desc="(\d+)"/.exec(headers.get("Server-Timing") ?? "")?.[1];

interface Work {
  id: string;
  kind: string;
  state: string;
  outcome: string | null;
  attempts: number;
  assigneeId: string;
  vehicleId: string | null;
}

/** A store with callers, their supervisor, a service manager and an adviser, and the ways to give them work. */
async function callCentre(w: World, callers = 1) {
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  const staff = {
    caller: await group.addStaff({ role: "callback-agent", name: "李娜" }),
    supervisor: await group.addStaff({ role: "cs-supervisor", name: "刘静" }),
    manager: await group.addStaff({ role: "service-manager", name: "高远" }),
    adviser: await group.addStaff({ role: "service-adviser", name: "陈晓" }),
  };
  for (let n = 1; n < callers; n++) await group.addStaff({ role: "callback-agent", name: `回访员${n}` });
  const owner = async (method: string, path: string, body?: unknown) =>
    w.call(await group.tokenFor({ staffId: group.owner, role: "group-owner" }), method, path, body);
  const customer = async (name: string, phone: string): Promise<string> =>
    (await owner("POST", "/customers", { name, phones: [phone], storeId })).json.id;
  const car = async (plate: string): Promise<string> =>
    (await owner("POST", "/vehicles", { plate, storeId })).json.id;
  const deliver = async (
    orderNumber: string,
    customerId: string,
    more: { vehicleId?: string; adviserId?: string; deliveredAt?: string } = {},
  ) =>
    owner("POST", "/service-visits", {
      storeId,
      orderNumber,
      kind: "maintenance",
      deliveredAt: "2026-11-19T16:30:00+08:00",
      ownerCustomerId: customerId,
      senderCustomerId: customerId,
      ...more,
    });
  const work = async (kind = "service-callback"): Promise<Work[]> => {
    const { found } = await group.read({
      found: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND kind = ?2 ORDER BY id", [
        kind,
      ]),
    });
    return found;
  };
  const attempt = async (by: "caller" | "supervisor", id: string, body: object) =>
    w.call(
      await group.tokenFor({
        staffId: staff[by],
        role: by === "caller" ? "callback-agent" : "cs-supervisor",
      }),
      "POST",
      `/follow-ups/${id}/attempts`,
      body,
    );
  return { group, storeId, staff, owner, customer, car, deliver, work, attempt };
}

async function told(group: TestGroup, kind: string) {
  const { notices } = await group.read({
    notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 AND kind = ?2", [kind]),
  });
  return notices;
}

describe("a call about a car that was sold", () => {
  it("ends what is open about that car; the customer's other cars are still called about", async () => {
    const w = world(friday);
    const { customer, car, deliver, work, attempt } = await callCentre(w);
    const person = await customer("周建国", "13800004821");
    const [sold, kept] = [await car("鄂A3K7R2"), await car("鄂A9M1X5")];
    await deliver("RO1", person, { vehicleId: sold });
    await deliver("RO2", person, { vehicleId: kept });
    const first = (await work()).find(({ vehicleId }) => vehicleId === sold);
    const answered = await attempt("caller", first?.id ?? "", { result: "car-sold" });
    expect([answered.status, trips(answered)]).toEqual([200, "2"]);
    expect(
      (await work()).map(({ vehicleId, state, outcome, attempts }) => [vehicleId, state, outcome, attempts]),
    ).toEqual([
      [sold, "cancelled", "car-sold", 1],
      [kept, "open", null, 1],
    ]);
  });
});

describe("the serving adviser", () => {
  it("never makes the satisfaction call, nor is it given to them when the tries are used up", async () => {
    const w = world(friday);
    const { staff, customer, deliver, work, attempt } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"), { adviserId: staff.supervisor });
    const [one] = await work();
    const own = await attempt("supervisor", one?.id ?? "", { result: "reached", words: "都好" });
    expect([own.status, own.json.code]).toEqual([409, "follow_ups.serving_adviser"]);
    for (const at of [friday, "2026-11-20T15:30:00+08:00", "2026-11-23T10:30:00+08:00"]) {
      w.at(at);
      expect((await attempt("caller", one?.id ?? "", { result: "no-answer" })).status).toBe(200);
    }
    expect((await work())[0]?.assigneeId).toBe(staff.manager);
  });
});

describe("work", () => {
  it("is given only to those who have joined and may do it", async () => {
    const w = world(friday);
    const { group, storeId, owner, customer, deliver, work } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    const looksOn = await group.addStaff({ role: "read-only" });
    const invited = await group.addStaff({ role: "callback-agent", joined: false });
    for (const assigneeId of [looksOn, invited]) {
      const given = await owner("POST", `/follow-ups/${one?.id}/reassign`, { assigneeId });
      expect([given.status, given.json.code]).toEqual([409, "follow_ups.not_eligible"]);
      const made = await owner("POST", "/follow-ups", {
        title: "送发票",
        storeId,
        assigneeId,
        dueAt: "2026-11-25T10:00:00Z",
      });
      expect([made.status, made.json.code]).toEqual([409, "follow_ups.not_eligible"]);
    }
  });

  it("is spread over each person once, however often they are named", async () => {
    const w = world(friday);
    const { group, staff, owner, customer, deliver } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const other = await group.addStaff({ role: "callback-agent" });
    const spread = await owner("POST", "/follow-ups/reassign", {
      fromAssigneeId: staff.caller,
      toAssigneeIds: [other, other],
    });
    expect(spread.json).toEqual({
      id: expect.stringMatching(/^job_/),
      moved: 1,
      left: 0,
      byAssignee: [{ assigneeId: other, name: expect.any(String), open: 0, count: 1, promised: 0 }],
    });
  });
});

describe("a fleet", () => {
  it("of sixty cars on one phone is one caller's, and one call", async () => {
    const w = world(friday);
    const { group, customer, deliver, work, attempt, staff } = await callCentre(w, 4);
    const fleet = await customer("城运物流有限公司", "13800004821");
    for (let n = 0; n < 60; n++) await deliver(`RO${n}`, fleet);
    const open = await work();
    const [one] = open;
    expect([open.length, new Set(open.map(({ assigneeId }) => assigneeId)).size]).toEqual([60, 1]);
    const called = await attempt("supervisor", one?.id ?? "", { result: "reached", words: "都正常" });
    expect([called.status, trips(called)]).toEqual([200, "2"]);
    expect(new Set((await work()).map(({ state }) => state))).toEqual(new Set(["done"]));
    const token = await group.tokenFor({ staffId: staff.supervisor, role: "cs-supervisor" });
    expect((await w.call(token, "GET", "/workbench")).json.dialsToday).toBe(1);
  });

  it("that asks to be called later is announced once, and is one promised call", async () => {
    const w = world(friday);
    const { group, customer, deliver, work, attempt, staff } = await callCentre(w);
    const fleet = await customer("城运物流有限公司", "13800004821");
    for (let n = 0; n < 3; n++) await deliver(`RO${n}`, fleet);
    const [one] = await work();
    await attempt("caller", one?.id ?? "", {
      result: "busy-call-back",
      callBackAt: "2026-11-20T15:30:00+08:00",
    });
    const token = () => group.tokenFor({ staffId: staff.caller, role: "callback-agent" });
    const { json } = await w.call(await token(), "GET", "/workbench");
    expect([json.dueToday, json.promised]).toEqual([1, 1]);
    w.at("2026-11-20T15:30:00+08:00");
    await w.tick();
    await w.tick();
    expect(await told(group, "promised-call")).toHaveLength(1);
  });
});

describe("what cannot have been said", () => {
  it.each([
    [
      "answers to questions nobody asked",
      { result: "reached", answers: { nonsense: 5 } },
      "/answers/nonsense",
    ],
    ["more marks than there are", { result: "reached", answers: { effect: 8 } }, "/answers/effect"],
    ["a complaint of someone not reached", { result: "no-answer", level: "complaint" }, "/level"],
    ["an answer of someone not reached", { result: "hung-up", answers: { effect: 5 } }, "/answers"],
    [
      "a call made before the car was delivered",
      { result: "reached", words: "都好", at: "2026-10-25T10:30:00+08:00" },
      "/at",
    ],
  ])("%s: nothing is recorded, and it says where", async (_what, body, pointer) => {
    const w = world(friday);
    const { customer, deliver, work, attempt } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    const refused = await attempt("caller", one?.id ?? "", body);
    expect([refused.status, refused.json.errors.map((field: { pointer: string }) => field.pointer)]).toEqual([
      422,
      [pointer],
    ]);
    expect((await work()).map(({ state, attempts }) => [state, attempts])).toEqual([["open", 0]]);
  });

  it("a call promised for the next century, or something promised for yesterday", async () => {
    const w = world(friday);
    const { customer, deliver, work, attempt } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    const far = await attempt("caller", one?.id ?? "", {
      result: "busy-call-back",
      callBackAt: "2099-01-01T10:00:00+08:00",
    });
    const past = await attempt("caller", one?.id ?? "", {
      result: "reached",
      words: "都好",
      promise: { title: "送发票", dueAt: "2026-11-19T10:00:00+08:00" },
    });
    expect([far.status, far.json.code]).toEqual([422, "follow_ups.needs_call_back_time"]);
    expect([past.status, past.json.code]).toEqual([422, "follow_ups.late_date"]);
  });

  it("an answer to a question of the script as it was when the call began still counts", async () => {
    const w = world(friday);
    const { owner, customer, deliver, work, attempt } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    const script = (key: string) =>
      owner("POST", "/scripts", {
        key: "service-callback",
        storeId: null,
        body: {
          opening: { zh: "您好", en: "Hello" },
          closing: { zh: "谢谢", en: "Thank you" },
          questions: [{ key, type: "rating", zh: "满意吗？", en: "Satisfied?" }],
        },
      });
    await script("before");
    await script("now");
    const called = await attempt("caller", one?.id ?? "", { result: "reached", answers: { before: 5 } });
    expect([called.status, called.json.state]).toEqual([200, "done"]);
  });
});

describe("a dead number", () => {
  it("dialled again opens no second task to find another", async () => {
    const w = world(friday);
    const { customer, deliver, work, attempt } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    for (const at of [friday, "2026-11-20T15:30:00+08:00"]) {
      w.at(at);
      expect((await attempt("caller", one?.id ?? "", { result: "dead-number" })).status).toBe(200);
    }
    expect((await work("contact-repair")).map(({ state }) => state)).toEqual(["open"]);
  });
});

describe("what was recorded", () => {
  it("is refused on something closed in the reader's language, and a token's call has a name", async () => {
    const w = world(friday);
    const { group, customer, deliver, work } = await callCentre(w);
    await deliver("RO1", await customer("周建国", "13800004821"));
    const [one] = await work();
    const token = await group.apiToken({});
    const path = `/follow-ups/${one?.id}/attempts`;
    const record = (language: string) =>
      w.call(token, "POST", path, { result: "reached", words: "都好" }, { "Accept-Language": language });
    expect((await record("en")).status).toBe(200);
    w.at(new Date(w.clock.now() + 60_000).toISOString());
    expect((await record("en")).json.detail).toBe(
      "This follow-up is closed already. Open a new one if more is to be done.",
    );
    expect((await record("zh")).json.detail).toBe("这个回访已经结束，不能再记。需要的话新建一个。");
    const shown = await w.call(token, "GET", `/follow-ups/${one?.id}`);
    expect(shown.json.attemptList.map(({ byName }: { byName: string }) => byName)).toEqual(["API"]);
  });
});

import { describe, expect, it } from "vitest";
import { everyRow } from "../harness/every-row.ts";
import { interrupted } from "../harness/recorder.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";
import { invite } from "../sign-in/invite.ts";
import { goodPassword, newLogin, postForm } from "../sign-in/visitor.ts";
import { toldAbout } from "./case-file.ts";

const complaint = { level: "complaint", title: "刹车异响没修好" };

/** A group of its owner alone, on the API as them, and how others join it. */
async function alone(w: World = world()) {
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  const call = async (method: string, path: string, body?: unknown, version?: number): Promise<Called> =>
    w.call(
      await group.tokenFor({ staffId: group.owner, role: "group-owner" }),
      method,
      path,
      body,
      version === undefined ? {} : { "If-Match": `"${version}"` },
    );
  const open = async () => (await call("POST", "/cases", { ...complaint, storeId })).json.id as string;
  const step = async (id: string, kind: string, more: object = {}) => {
    const { status } = await call("POST", `/cases/${id}/steps`, { kind, text: "换了刹车片", ...more });
    expect(status).toBe(200);
  };
  const joins = async (
    role: "callback-agent" | "service-manager" | "cs-supervisor" | "read-only",
    name: string,
  ) => {
    const staffId = await group.addStaff({ role, name, joined: false });
    await enters(w, group, staffId);
    return staffId;
  };
  return { w, group, storeId, call, open, step, joins };
}

async function enters(w: World, group: TestGroup, staffId: string) {
  const { token } = await invite({ group, staffId, now: w.clock.now() });
  const said = { login: newLogin(), password: goodPassword };
  expect((await postForm(w, `/auth/join/${token}`, said)).status).toBe(303);
  await w.tick();
}

async function closingCall(group: TestGroup) {
  const { followUps } = await group.read({ followUps: everyRow("followUps") });
  const [one] = followUps.filter(({ kind, state }) => kind === "case-closing" && state === "open");
  if (!one) throw new Error("no closing call is open");
  return one;
}

describe("the closing call of a case that its only colleague has solved", () => {
  it("stays with them, who cannot make it, and says so on the call and on the case", async () => {
    const { group, call, open, step } = await alone();
    const id = await open();
    expect((await call("GET", `/cases/${id}`)).json.waitsForColleague).toBe(false);
    await step(id, "solved");
    const one = await closingCall(group);
    expect(one.assigneeId).toBe(group.owner);
    expect((await call("GET", `/cases/${id}`)).json.waitsForColleague).toBe(true);
    expect((await call("GET", `/follow-ups/${one.id}`)).json.waitsForColleague).toBe(true);
    const own = await call("POST", `/cases/${id}/close`, { words: "好了", satisfied: true });
    expect(own.json.code).toBe("cases.same_person");
  });

  it("goes to the first who joins and can make it, not to one who only looks on", async () => {
    const { w, group, call, open, step, joins } = await alone();
    const id = await open();
    await step(id, "solved");
    await joins("read-only", "钱芳");
    expect((await closingCall(group)).assigneeId).toBe(group.owner);
    const supervisor = await joins("cs-supervisor", "刘静");
    const one = await closingCall(group);
    expect([one.assigneeId, one.version]).toEqual([supervisor, 2]);
    expect((await call("GET", `/cases/${id}`)).json.waitsForColleague).toBe(false);
    expect((await call("GET", `/follow-ups/${one.id}`)).json.waitsForColleague).toBe(false);
    const { notifications } = await group.read({ notifications: everyRow("notifications") });
    expect(
      notifications
        .filter(({ kind }) => kind === "handed-over")
        .map(({ staffId, params }) => [staffId, params.name, params.count]),
    ).toEqual([[supervisor, "何伟", 1]]);
    await joins("callback-agent", "李娜");
    expect((await closingCall(group)).assigneeId).toBe(supervisor);
    const token = await group.tokenFor({ staffId: supervisor, role: "cs-supervisor" });
    const closed = await w.call(token, "POST", `/cases/${id}/close`, { words: "好了", satisfied: true });
    expect(closed.json.state).toBe("closed");
  });

  it("goes on as well where the colleague was there and may do more now, or is back", async () => {
    const { w, group, call, open, step } = await alone();
    const helper = await group.addStaff({ role: "read-only", name: "钱芳" });
    await step(await open(), "solved");
    expect((await call("PATCH", `/staff/${helper}`, { role: "callback-agent" }, 1)).status).toBe(200);
    await w.tick();
    expect((await closingCall(group)).assigneeId).toBe(helper);
  });

  it("changes hands once, whatever dies on the way", async () => {
    const { w, group, open, step } = await alone();
    await step(await open(), "solved");
    const staffId = await group.addStaff({ role: "cs-supervisor", name: "刘静", joined: false });
    const { token } = await invite({ group, staffId, now: w.clock.now() });
    await postForm(w, `/auth/join/${token}`, { login: newLogin(), password: goodPassword });
    for (const when of ["before", "after"] as const) {
      for (let nth = 0; nth < 5; nth++) {
        let seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === nth) throw new Error("killed");
          },
          () => w.tick(),
        );
      }
    }
    w.at("2026-11-20T12:00:00+08:00");
    await w.tick();
    const one = await closingCall(group);
    expect([one.assigneeId, one.version]).toEqual([staffId, 2]);
  });
});

describe("a callback whose only caller served the car", () => {
  it("says that it waits for a colleague, and goes to the first who joins", async () => {
    const { w, group, storeId, call, joins } = await alone();
    const customer = await call("POST", "/customers", { name: "周建国", phones: ["13800004821"], storeId });
    await call("POST", "/service-visits", {
      storeId,
      orderNumber: "RO1",
      kind: "repair",
      adviserId: group.owner,
      senderCustomerId: customer.json.id,
      deliveredAt: new Date(w.clock.now() - 60_000).toISOString(),
    });
    const [one] = (await call("GET", "/follow-ups?view=workbench")).json.data;
    expect((await call("GET", `/follow-ups/${one.id}`)).json).toMatchObject({
      assigneeId: group.owner,
      waitsForColleague: true,
    });
    const supervisor = await joins("cs-supervisor", "刘静");
    expect((await call("GET", `/follow-ups/${one.id}`)).json).toMatchObject({
      assigneeId: supervisor,
      waitsForColleague: false,
    });
  });
});

describe("a service manager who joins", () => {
  it("takes over the cases that others handle for want of one, hears of each, and finds them on the workbench", async () => {
    const { group, open, step, joins, call } = await alone();
    const [first, begun] = [await open(), await open()];
    await step(begun, "planned");
    const manager = await joins("service-manager", "高远");
    const { cases, followUps } = await group.read({
      cases: everyRow("cases"),
      followUps: everyRow("followUps"),
    });
    expect(cases.map(({ assigneeId }) => assigneeId)).toEqual([manager, manager]);
    expect(followUps.map(({ kind, assigneeId }) => [kind, assigneeId])).toEqual(
      Array(2).fill(["case-handling", manager]),
    );
    expect(await toldAbout(group, first)).toContainEqual([manager, "case-opened"]);
    const { steps, state } = (await call("GET", `/cases/${begun}`)).json;
    expect([state, steps.at(-1)]).toMatchObject([
      "planned",
      { kind: "reassigned", byName: null, text: "此前没有服务经理，由何伟代管，现在转给高远" },
    ]);
  });

  it("takes none that somebody was given, that is solved, or that another manager has", async () => {
    const { group, open, step, joins } = await alone();
    const supervisor = await group.addStaff({ role: "cs-supervisor", name: "刘静" });
    const [given, kept, solved] = [await open(), await open(), await open()];
    await step(given, "reassigned", { assigneeId: group.owner });
    await step(kept, "reassigned", { assigneeId: group.owner });
    await step(kept, "reassigned", { assigneeId: supervisor });
    await step(solved, "solved");
    const holders = async () => {
      const { cases } = await group.read({ cases: everyRow("cases") });
      return new Map(cases.map(({ id, assigneeId }) => [id, assigneeId]));
    };
    const before = await holders();
    const first = await joins("service-manager", "高远");
    expect(await holders()).toEqual(before);
    const later = await open();
    await joins("service-manager", "周强");
    expect((await holders()).get(later)).toBe(first);
  });

  it("takes what a manager before left to others, and only in the stores that are theirs", async () => {
    const w = world();
    const group = await w.group({ stores: 2 });
    const [here = "", there = ""] = group.stores;
    const left = await group.addStaff({ role: "service-manager", name: "高远" });
    for (const storeId of [here, there])
      await w.call(group.token, "POST", "/cases", { ...complaint, storeId });
    await w.call(group.token, "PATCH", `/staff/${left}`, { state: "left" }, { "If-Match": '"1"' });
    await w.tick();
    const next = await group.addStaff({
      role: "service-manager",
      name: "周强",
      stores: [here],
      joined: false,
    });
    await enters(w, group, next);
    const { cases } = await group.read({ cases: everyRow("cases") });
    const holders = new Map(cases.map(({ storeId, assigneeId }) => [storeId, assigneeId]));
    expect([holders.get(here), holders.get(there)]).toEqual([next, group.owner]);
  });
});

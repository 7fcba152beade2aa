import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { everyRow } from "../harness/every-row.ts";
import { world } from "../harness/world.ts";

describe("a keeper", () => {
  it("named on opening or by an edit makes the customer newly allocated and opens a first contact (AR-04)", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const keeperId = await group.addStaff({ role: "callback-agent" });
    const other = await group.addStaff({ role: "callback-agent", name: "王敏" });
    const created = await w.call(group.token, "POST", "/customers", {
      name: "吴磊",
      phones: ["13666235678"],
      keeperId,
    });
    expect([created.json.allocatedAt, costOf(created).roundTrips]).toEqual(["2026-11-20T02:30:00.000Z", 2]);
    w.at("2026-11-23T10:30:00+08:00");
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const path = `/customers/${created.json.id}`;
    const edit = { keeperId: other };
    const edited = await w.call(token, "PATCH", path, edit, { "If-Match": '"1"' });
    expect([edited.json.allocatedAt, costOf(edited).roundTrips]).toEqual(["2026-11-23T02:30:00.000Z", 2]);
    const same = await w.call(token, "PATCH", path, { ...edit, hobby: "钓鱼" }, { "If-Match": '"2"' });
    expect(same.json.allocatedAt).toBe(edited.json.allocatedAt);
    const { followUps, points } = await group.read({
      followUps: everyRow("followUps"),
      points: everyRow("contactPoints"),
    });
    expect(
      followUps.map(({ kind, assigneeId, contactPointId }) => [kind, assigneeId, contactPointId]),
    ).toEqual([
      ["first-contact", keeperId, points[0]?.id],
      ["first-contact", other, points[0]?.id],
    ]);
  });

  it("who gives a customer up, to another or to nobody, has no first contact with them left", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const [first, second] = [
      await group.addStaff({ role: "callback-agent" }),
      await group.addStaff({ role: "callback-agent", name: "王敏" }),
    ];
    const told = { name: "吴磊", phones: ["13666235678"] };
    await w.call(group.token, "POST", "/customers", { ...told, keeperId: first });
    const path = "/customers/by-external-id/crm-1";
    const endings = async () => {
      const { followUps } = await group.read({ followUps: everyRow("followUps") });
      return new Map(followUps.map(({ assigneeId, state, outcome }) => [assigneeId, outcome ?? state]));
    };
    w.at("2026-11-20T10:31:00+08:00");
    const passed = await w.call(group.token, "PUT", path, { ...told, keeperId: second });
    expect([passed.status, costOf(passed).roundTrips]).toEqual([200, 2]);
    expect([...(await endings())].sort()).toEqual(
      [
        [first, "keeper-changed"],
        [second, "open"],
      ].sort(),
    );
    const left = await w.call(group.token, "PUT", path, { ...told, keeperId: null });
    expect([left.json.keeperId, (await endings()).get(second)]).toEqual([null, "keeper-changed"]);
  });

  it("is a colleague who has joined and may make that call", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    for (const keeperId of [
      await group.addStaff({ role: "read-only", name: "钱芳" }),
      await group.addStaff({ role: "callback-agent", name: "钱芳", joined: false }),
    ]) {
      const { status, json } = await w.call(group.token, "POST", "/customers", { name: "吴磊", keeperId });
      expect([
        status,
        json.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code]),
      ]).toEqual([422, [["/keeperId", "follow_ups.not_eligible"]]]);
    }
  });

  it("opens the first contact as 免回访 where the phone is on the do-not-call list", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const husband = await w.call(group.token, "POST", "/customers", {
      name: "王刚",
      phones: ["13566235678"],
    });
    const archive = await w.call(group.token, "GET", `/customers/${husband.json.id}`);
    await w.call(group.token, "POST", "/do-not-call", {
      customerId: husband.json.id,
      contactPointId: archive.json.contactPoints[0].id,
      reach: "all",
      reason: "不要再打",
    });
    await w.call(group.token, "POST", "/customers", {
      name: "陈丽",
      phones: ["13566235678"],
      keeperId: group.owner,
    });
    await w.call(
      group.token,
      "PATCH",
      `/customers/${husband.json.id}`,
      { keeperId: group.owner },
      { "If-Match": '"1"' },
    );
    const { followUps } = await group.read({ followUps: everyRow("followUps") });
    expect(followUps.map(({ state, outcome }) => [state, outcome])).toEqual([
      ["cancelled", "exempt"],
      ["cancelled", "exempt"],
    ]);
  });
});

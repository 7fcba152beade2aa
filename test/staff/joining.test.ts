import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { world } from "../harness/world.ts";
import { invite } from "../sign-in/invite.ts";
import { goodPassword, newLogin, postForm } from "../sign-in/visitor.ts";

describe("a caller who joins", () => {
  it("takes over the calls that others hold for want of a caller, but not what those have begun", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    for (const n of [1, 2, 3]) {
      const customer = await w.call(group.token, "POST", "/customers", {
        name: `客户${n}`,
        phones: [`1380000482${n}`],
        storeId,
      });
      await w.call(group.token, "POST", "/service-visits", {
        storeId,
        orderNumber: `RO${n}`,
        kind: "maintenance",
        deliveredAt: "2026-11-18T16:00:00+08:00",
        ownerCustomerId: customer.json.id,
      });
    }
    const held = async () => {
      const { found } = await group.read({
        found: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 ORDER BY id"),
      });
      return found;
    };
    const [begun] = await held();
    expect((await held()).map(({ assigneeId }) => assigneeId)).toEqual([
      group.owner,
      group.owner,
      group.owner,
    ]);
    await w.call(group.token, "POST", `/follow-ups/${begun?.id}/attempts`, { result: "no-answer" });
    const caller = await group.addStaff({ role: "callback-agent", name: "李娜", joined: false });
    const { token } = await invite({ group, staffId: caller, now: w.clock.now() });
    const joined = await postForm(w, `/auth/join/${token}`, { login: newLogin(), password: goodPassword });
    expect(joined.status).toBe(303);
    await w.tick();
    await w.tick();
    expect((await held()).map(({ assigneeId }) => assigneeId)).toEqual([group.owner, caller, caller]);
  });

  it("is not needed for what somebody took on: a colleague of another role who joins moves nothing", async () => {
    const w = world("2026-11-20T10:30:00+08:00");
    const group = await w.group({ stores: 1 });
    const [storeId = ""] = group.stores;
    await group.addStaff({ role: "callback-agent", name: "李娜" });
    const supervisor = await group.addStaff({ role: "cs-supervisor", name: "刘静" });
    const customer = await w.call(group.token, "POST", "/customers", { name: "周建国", storeId });
    await w.call(group.token, "POST", "/service-visits", {
      storeId,
      orderNumber: "RO1",
      kind: "maintenance",
      deliveredAt: "2026-11-18T16:00:00+08:00",
      ownerCustomerId: customer.json.id,
    });
    const held = async () => {
      const { found } = await group.read({
        found: rows(
          "followUps",
          "SELECT * FROM follow_ups WHERE group_id = ?1 AND kind = 'service-callback'",
        ),
      });
      return found[0];
    };
    const call = await held();
    const taken = await w.call(group.token, "POST", `/follow-ups/${call?.id}/reassign`, {
      assigneeId: supervisor,
    });
    expect(taken.status).toBe(200);
    const adviser = await group.addStaff({ role: "service-adviser", name: "陈晓", joined: false });
    const { token } = await invite({ group, staffId: adviser, now: w.clock.now() });
    await postForm(w, `/auth/join/${token}`, { login: newLogin(), password: goodPassword });
    await w.tick();
    expect((await held())?.assigneeId).toBe(supervisor);
  });
});

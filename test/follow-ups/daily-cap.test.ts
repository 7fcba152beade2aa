import { describe, expect, it } from "vitest";
import type { Called } from "../harness/world.ts";
import { dealership, deliveredAt } from "./office.ts";

/** A customer with a callback and a task by hand, both on one phone, on the morning after the delivery. */
async function onOnePhone() {
  const office = await dealership("2026-11-23T10:05:00+08:00");
  const { w, group, caller, here, customer, order, done } = office;
  const { id, contactPoints } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
  await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
  const task = await done("POST", "/follow-ups", {
    storeId: here,
    customerId: id,
    assigneeId: caller,
    title: "回电报价",
    dueAt: "2026-11-24T18:00:00+08:00",
  });
  const [callback] = await office.work();
  const token = () => group.tokenFor({ staffId: caller, role: "callback-agent", stores: [here] });
  /** Dials in vain, a quarter of an hour after the last time. */
  const dial = async (followUpId: string | undefined): Promise<Called["json"]> => {
    w.at(new Date(w.clock.now() + 15 * 60_000).toISOString());
    return dialNow(followUpId);
  };
  const dialNow = async (followUpId: string | undefined): Promise<Called["json"]> =>
    (await w.call(await token(), "POST", `/follow-ups/${followUpId}/attempts`, { result: "no-answer" })).json;
  const detail = async (followUpId: string | undefined): Promise<Called["json"]> =>
    (await w.call(await token(), "GET", `/follow-ups/${followUpId}`)).json;
  const archive = async () => (await w.call(group.token, "GET", `/customers/${id}`)).json;
  return { ...office, id, callback, task, contactPoints, dial, detail, archive };
}

describe("how often a phone is dialled a day", () => {
  it("is counted across all kinds, and the third dial is the last until tomorrow", async () => {
    const { w, callback, task, dial, detail } = await onOnePhone();
    const today = async () => (await detail(task.id)).dial;
    expect(await today()).toMatchObject({ dialsToday: 0, mostToday: 3 });
    await dial(callback?.id);
    await dial(task.id);
    expect(await today()).toMatchObject({ dialsToday: 2 });
    const third = await dial(task.id);
    expect(await today()).toMatchObject({ dialsToday: 3, mostToday: 3 });
    expect(third.readyAt >= "2026-11-23T16:00:00.000Z").toBe(true);
    w.at("2026-11-24T10:05:00+08:00");
    expect(await today()).toMatchObject({ dialsToday: 0, mostToday: 3 });
  });

  it("follows the phone's own cap, for whoever has the phone", async () => {
    const { w, group, callback, dial, detail, archive } = await onOnePhone();
    const [point] = (await archive()).contactPoints;
    expect(point.dailyCap).toBeNull();
    const capped = await w.call(group.token, "POST", `/contact-points/${point.id}/cap`, { dailyCap: 1 });
    expect([capped.status, capped.json]).toEqual([200, { id: point.id, dailyCap: 1 }]);
    expect((await archive()).contactPoints[0].dailyCap).toBe(1);
    const after = await dial(callback?.id);
    expect(after.readyAt >= "2026-11-23T16:00:00.000Z").toBe(true);
    expect((await detail(callback?.id)).dial).toMatchObject({ dialsToday: 1, mostToday: 1 });
  });

  it("leaves a time that the customer asked for alone", async () => {
    const { w, group, caller, here, callback, dial, detail } = await onOnePhone();
    await dial(callback?.id);
    await dial(callback?.id);
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent", stores: [here] });
    const callBackAt = "2026-11-23T16:00:00+08:00";
    const body = { result: "busy-call-back", callBackAt };
    expect((await w.call(token, "POST", `/follow-ups/${callback?.id}/attempts`, body)).status).toBe(200);
    const { dial: dialled, readyAt } = await detail(callback?.id);
    expect([dialled.dialsToday, readyAt]).toEqual([3, new Date(callBackAt).toISOString()]);
  });
});

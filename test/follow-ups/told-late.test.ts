import { describe, expect, it } from "vitest";
import { caseCrew, openCallbacks } from "../cases/case-file.ts";
import { world } from "../harness/world.ts";

const friday = "2026-11-20T10:30:00+08:00";

/** A callback, its caller, and a colleague of theirs. */
async function calling() {
  const w = world(friday);
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const { callbacks } = await openCallbacks(group, { storeId: crew.storeId, now: w.clock.now(), orders: 1 });
  const [callback] = callbacks;
  if (!callback) throw new Error("no order is called");
  const caller = callback.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;
  const record = (attempt: object) => caller.call("POST", `/follow-ups/${callback.id}/attempts`, attempt);
  const shown = async () => (await caller.call("GET", `/follow-ups/${callback.id}`)).json;
  return { w, crew, callback, record, shown };
}

describe("a call made without a network and told hours later", () => {
  it("stands at its own minute, and the promise of a later call is kept", async () => {
    const { w, crew, callback, record, shown } = await calling();
    w.at("2026-11-20T15:30:00+08:00");
    const promisedAt = "2026-11-20T17:00:00.000+08:00";
    const busy = { result: "busy-call-back", callBackAt: promisedAt };
    expect((await crew.supervisor.call("POST", `/follow-ups/${callback.id}/attempts`, busy)).status).toBe(
      200,
    );
    w.at("2026-11-20T16:00:00+08:00");
    const told = await record({ result: "no-answer", at: "2026-11-20T10:40:00.123+08:00" });
    expect([told.status, told.json.attempts]).toEqual([200, 2]);
    expect(told.json.promisedAt).toBe(new Date(promisedAt).toISOString());
    const { attemptList } = await shown();
    expect(attemptList.map(({ at, result }: { at: string; result: string }) => [at, result])).toEqual([
      ["2026-11-20T02:40:00.123Z", "no-answer"],
      ["2026-11-20T07:30:00.000Z", "busy-call-back"],
    ]);
  });

  it("is recorded once, also where it is told again after its key is forgotten", async () => {
    const { w, record, shown } = await calling();
    const made = { result: "no-answer", at: "2026-11-20T10:29:00.456+08:00" };
    expect((await record(made)).status).toBe(200);
    w.at("2026-11-23T10:30:00+08:00");
    const again = await record(made);
    expect([again.status, again.json.code]).toEqual([409, "follow_ups.already_recorded"]);
    expect((await shown()).attempts).toBe(1);
  });

  it("is refused after a week", async () => {
    const { w, record } = await calling();
    w.at("2026-11-28T10:30:00+08:00");
    const late = await record({ result: "no-answer", at: friday });
    expect([late.status, late.json.errors?.[0]?.pointer ?? late.json.code]).toEqual([422, "/at"]);
  });
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { caseCrew, openCallbacks, timing } from "../cases/case-file.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";

const friday = "2026-11-20T10:30:00+08:00";
const minuteMs = 60_000;

/** A caller with the callbacks of one car before them, and the ways to call and to take back. */
async function calling(orders = 1) {
  const w = world(friday);
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const car = await openCallbacks(group, { storeId: crew.storeId, now: w.clock.now(), orders });
  await group.write({
    insert: {
      vehicleParties: [
        {
          vehicleId: car.vehicleId,
          customerId: car.customerId,
          part: "owner",
          sinceOn: "2024-01-01",
          untilOn: null,
        },
      ],
    },
  });
  const [callback] = car.callbacks;
  if (!callback) throw new Error("no order is called");
  const caller = callback.assigneeId === crew.caller.id ? crew.caller : crew.otherCaller;
  const other = caller === crew.caller ? crew.otherCaller : crew.caller;
  const record = (attempt: object) => caller.call("POST", `/follow-ups/${callback.id}/attempts`, attempt);
  const takeBack = (by = caller) => by.call("POST", `/follow-ups/${callback.id}/take-back`);
  const later = (minutes: number) => w.at(new Date(w.clock.now() + minutes * minuteMs).toISOString());
  return { w, group, crew, caller, other, callback, car, record, takeBack, later };
}

/** What stands in the group's work, without the marks of when it was written. */
async function work(group: TestGroup) {
  const all = await group.read({
    followUps: everyRow("followUps"),
    attempts: everyRow("attempts"),
    cases: everyRow("cases"),
    caseSteps: everyRow("caseSteps"),
    notifications: everyRow("notifications"),
    contactPoints: everyRow("contactPoints"),
    vehicleParties: everyRow("vehicleParties"),
    inboxes: rows("inboxes", "SELECT * FROM inboxes WHERE group_id = ?1 AND unread > 0"),
    clocks: rows("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'case-clock'"),
  });
  const plain = (row: object) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== "version" && name !== "changedSeq")),
    );
  return Object.fromEntries(Object.entries(all).map(([table, found]) => [table, found.map(plain).sort()]));
}

const tomorrow = "2026-11-21T10:00:00+08:00";

describe("a call that is taken back", () => {
  it.each([
    ["reached, all well", { result: "reached", answers: { effect: 5 } }],
    [
      "a complaint",
      { result: "reached", words: "等了三个小时", level: "complaint", major: true, rework: true },
    ],
    ["something promised", { result: "reached", words: "好", promise: { title: "寄发票", dueAt: tomorrow } }],
    ["a promised time", { result: "busy-call-back", callBackAt: tomorrow }],
    ["nobody answered", { result: "no-answer" }],
    ["a dead number", { result: "dead-number" }],
    ["another person's number", { result: "wrong-person" }],
    ["the customer declines", { result: "declined" }],
    ["the car is sold", { result: "car-sold" }],
  ])("%s: everything is as it was, and the audit keeps both", async (_what, attempt) => {
    const { group, callback, record, takeBack, later } = await calling(2);
    const as = await work(group);
    expect((await record(attempt)).status).toBe(200);
    expect(await work(group)).not.toEqual(as);
    later(9);
    const taken = await takeBack();
    expect([taken.status, taken.json.state, taken.json.attempts]).toEqual([200, "open", 0]);
    expect(timing(taken, "round_trips")).toBe(3);
    expect(await work(group)).toEqual(as);
    const { audit } = await group.read({
      audit: rows("audit", "SELECT * FROM audit WHERE group_id = ?1 AND subject_id = ?2 ORDER BY seq", [
        callback.id,
      ]),
    });
    expect(audit.map(({ verb }) => verb).slice(-2)).toEqual(["follow-ups.attempt", "follow-ups.take-back"]);
  });

  it("can be made anew, and opens anew what it opened", async () => {
    const { group, record, takeBack } = await calling();
    await record({ result: "dead-number" });
    await takeBack();
    expect((await record({ result: "dead-number" })).status).toBe(200);
    const { repairs } = await group.read({
      repairs: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND kind = 'contact-repair'"),
    });
    expect(repairs.map(({ state }) => state)).toEqual(["open"]);
  });

  it("leaves what was heard for the archive, and the calls before it", async () => {
    const { group, record, takeBack, later } = await calling();
    await record({ result: "no-answer" });
    later(30);
    await record({ result: "reached", words: "好", archive: { mileageKm: 46_210 } });
    const taken = await takeBack();
    expect([taken.json.state, taken.json.attempts]).toEqual(["open", 1]);
    const { vehicles } = await group.read({ vehicles: everyRow("vehicles") });
    expect(vehicles.map(({ mileageKm }) => mileageKm)).toEqual([46_210]);
  });
});

describe("a call stands", () => {
  it("once its ten minutes are over", async () => {
    const { record, takeBack, later } = await calling();
    await record({ result: "declined" });
    later(11);
    const refused = await takeBack();
    expect([refused.status, refused.json.code]).toEqual([409, "follow_ups.take_back_over"]);
    expect(refused.json.detail).toContain("10");
  });

  it("for everybody but whoever made it, and where there is none", async () => {
    const { record, takeBack, crew } = await calling();
    expect((await takeBack()).json.code).toBe("follow_ups.nothing_to_take_back");
    await record({ result: "declined" });
    expect((await takeBack(crew.supervisor)).json.code).toBe("follow_ups.not_your_call");
    expect((await takeBack()).status).toBe(200);
    expect((await takeBack()).json.code).toBe("follow_ups.nothing_to_take_back");
  });

  it("once the case that it opened is worked on", async () => {
    const { crew, record, takeBack } = await calling();
    await record({ result: "reached", words: "等了三个小时", level: "complaint" });
    const { json } = await crew.manager.call("GET", "/cases?open=true");
    const step = { kind: "acknowledged", text: "马上查" };
    const stepped = await crew.manager.call("POST", `/cases/${json.data[0].id}/steps`, step);
    expect(stepped.status).toBeLessThan(300);
    expect((await takeBack()).json.code).toBe("follow_ups.went_on");
  });

  it("where the customer wants no more calls: that is ended in the archive", async () => {
    const { record, takeBack } = await calling();
    await record({ result: "do-not-call", doNotCall: { reach: "all", reason: "客户说别再打" } });
    expect((await takeBack()).json.code).toBe("follow_ups.do_not_call_stands");
  });
});

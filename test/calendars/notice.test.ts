import { describe, expect, it } from "vitest";
import { dealership } from "../follow-ups/office.ts";
import { everyRow } from "../harness/every-row.ts";

const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。2月13日（周六）、2月20日（周六）上班。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;

/** An order delivered on 30 December: its third working day lies after New Year's Day. */
async function withCall() {
  const office = await dealership("2026-12-30T18:30:00+08:00");
  const { customer, order, here } = office;
  const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
  await order({
    storeId: here,
    orderNumber: "RO1",
    senderCustomerId: id,
    deliveredAt: "2026-12-30T16:30:00+08:00",
  });
  const { w, group } = office;
  const enter = async (body: object) => {
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    return w.call(token, "POST", "/calendars/notice", body);
  };
  const call = async () => (await office.work())[0];
  return { ...office, enter, call };
}

describe("the year's holiday notice", () => {
  it("is looked over first: its days, and what they do to open work, with nothing written", async () => {
    const { group, enter, call } = await withCall();
    const before = await call();
    expect(before?.provisional).toBe(true);
    const { status, json } = await enter({ text: notice, mode: "check" });
    expect([status, json.year, json.days.length]).toEqual([200, 2027, 22]);
    expect(json.days[0]).toEqual({ date: "2027-01-01", working: false, name: "元旦", state: "new" });
    expect(json.moves).toMatchObject({ earlier: 0, later: 1, whole: true });
    expect(json.moves.moves[0]).toMatchObject({ followUpId: before?.id, to: "2027-01-05T10:00:00.000Z" });
    expect((await group.read({ days: everyRow("calendarExceptions") })).days).toEqual([]);
  });

  it("enters its days once, as statutory ones, and counts open due times anew", async () => {
    const { w, group, enter, call } = await withCall();
    const entered = await enter({ text: notice, mode: "apply" });
    expect([entered.status, entered.json.moves]).toEqual([200, null]);
    await w.tick();
    expect(new Date((await call())?.dueAt ?? 0).toISOString()).toBe("2027-01-05T10:00:00.000Z");
    expect((await call())?.provisional).toBe(false);
    const detail = await w.call(group.token, "GET", `/follow-ups/${(await call())?.id}`);
    expect(detail.json.due.explanation).toContainEqual(
      expect.objectContaining({
        date: "2027-01-01",
        counted: false,
        because: "statutory-holiday",
        name: "元旦",
      }),
    );
    const month = await w.call(group.token, "GET", "/calendars?month=2027-02");
    expect(month.json.knownThrough).toBe("2027-12-31");
    expect(month.json.days.every(({ provisional }: { provisional: boolean }) => !provisional)).toBe(true);
    expect(month.json.days[12]).toMatchObject({ date: "2027-02-13", working: true, because: "make-up-day" });

    const again = await enter({ text: notice, mode: "apply" });
    expect(again.json.days.every(({ state }: { state: string }) => state === "known")).toBe(true);
    const { jobs } = await group.read({ jobs: everyRow("jobs") });
    expect(jobs.filter(({ kind }) => kind === "recompute-due")).toHaveLength(1);
  });

  it("leaves days alone that are over, and those that came with the product", async () => {
    const { w, enter } = await withCall();
    w.at("2027-02-10T10:00:00+08:00");
    const { json } = await enter({ text: notice, mode: "check" });
    const states = (state: string) =>
      json.days
        .filter((day: { state: string }) => day.state === state)
        .map(({ date }: { date: string }) => date);
    expect(states("over").at(-1)).toBe("2027-02-08");
    expect(states("new")[0]).toBe("2027-02-09");
    const known =
      "国务院办公厅关于2026年部分节假日安排的通知\n七、国庆节：10月1日至7日放假调休，共7天。9月20日、10月10日上班。";
    expect(
      (await enter({ text: known, mode: "check" })).json.days.every(
        ({ state }: { state: string }) => state === "known",
      ),
    ).toBe(true);
  });

  it("is refused where nothing can be read, and for whoever sees some stores only", async () => {
    const { w, group, here, enter } = await withCall();
    const refused = await enter({ text: "下周一公司年会", mode: "check" });
    expect([refused.status, refused.json.code]).toEqual([422, "calendars.no_notice"]);
    const staffId = await group.addStaff({ role: "general-manager", stores: [here] });
    const token = await group.tokenFor({ staffId, role: "general-manager", stores: [here] });
    const { status, json } = await w.call(token, "POST", "/calendars/notice", {
      text: notice,
      mode: "apply",
    });
    expect([status, json.code]).toEqual([403, "staff.beyond_own_rights"]);
  });
});

import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { everyRow } from "../harness/every-row.ts";
import { callCentre } from "../re-calls/call-centre.ts";

const line = "02787654321";
const today = Math.floor((Date.parse("2026-11-20T10:30:00+08:00") + 28_800_000) / 86_400_000);

/** A store with a line, one open call, and what its line came to before. */
async function office(before: { day: number; dials: number; reached: number }[] = []) {
  const centre = await callCentre({ callers: 1 });
  const { w, group, storeId, deliver, followUps, as } = centre;
  await group.write({ insert: { lineDays: before.map((day) => ({ storeId, line, ...day })) } });
  await deliver(1);
  const [open] = await followUps();
  const dial = async (result: string, more: object = {}) =>
    w.call(await as(open?.assigneeId ?? ""), "POST", `/follow-ups/${open?.id}/attempts`, {
      result,
      line,
      ...more,
    });
  const days = async () => {
    const { found } = await group.read({
      found: rows("lineDays", "SELECT * FROM line_days WHERE group_id = ?1"),
    });
    return found.filter(({ day }) => day === today).map(({ dials, reached }) => [dials, reached]);
  };
  return { ...centre, open, dial, days };
}

describe("an outgoing line", { timeout: 120_000 }, () => {
  it("counts each dial and each time that somebody picked up, and a dial taken back no more", async () => {
    const { w, dial, days, open, as } = await office();
    expect((await dial("no-answer")).status).toBe(200);
    expect(await days()).toEqual([[1, 0]]);
    await dial("busy-call-back", { callBackAt: "2026-11-20T16:00:00+08:00" });
    expect(await days()).toEqual([[2, 1]]);
    const back = await w.call(await as(open?.assigneeId ?? ""), "POST", `/follow-ups/${open?.id}/take-back`);
    expect([back.status, await days()]).toEqual([200, [[1, 0]]]);
  });

  it("counts a dial once, however many follow-ups it counted for", async () => {
    const { w, group, storeId, adviser, open, dial, days } = await office();
    await w.call(group.token, "POST", "/service-visits", {
      storeId,
      orderNumber: "RO-more",
      kind: "maintenance",
      deliveredAt: "2026-11-19T15:00:00+08:00",
      ownerCustomerId: open?.customerId,
      senderCustomerId: open?.customerId,
      adviserId: adviser,
    });
    expect((await dial("reached", { answers: { effect: 5 } })).status).toBe(200);
    const { attempts } = await group.read({ attempts: everyRow("attempts") });
    expect([attempts.length, await days()]).toEqual([2, [[1, 1]]]);
  });

  it("is told of once a day where it is picked up fifteen points less often than before", async () => {
    const before = [
      { day: today - 3, dials: 100, reached: 60 },
      { day: today, dials: 49, reached: 22 },
    ];
    const { w, group, boss, dial, storeId, as } = await office(before);
    await dial("no-answer");
    const told = async () => {
      await w.tick();
      const { notices } = await group.read({ notices: everyRow("notifications") });
      return notices.filter(({ kind }) => kind === "line-low");
    };
    expect((await told()).map(({ staffId, params }) => [staffId, params])).toEqual([
      [boss, { line, dials: 50, share: 44, mean: 60 }],
    ]);
    w.at("2026-11-20T15:30:00+08:00");
    await dial("no-answer");
    expect((await told()).length).toBe(1);
    const { json } = await w.call(await as(boss), "GET", `/lines?storeId=${storeId}`);
    expect(json.stores[0].lines).toMatchObject([
      {
        number: line,
        inUse: false,
        low: true,
        today: { dials: 51, reached: 22 },
        month: { dials: 151, reached: 82 },
      },
    ]);
  });

  it("is not told of while it does well, and looked at again while the day lasts", async () => {
    const before = [
      { day: today - 3, dials: 100, reached: 60 },
      { day: today, dials: 49, reached: 30 },
    ];
    const { w, group, dial } = await office(before);
    await dial("no-answer");
    await w.tick();
    const watches = async () => {
      const { jobs } = await group.read({ jobs: everyRow("jobs") });
      return jobs.filter(({ kind }) => kind === "watch-line").map(({ state }) => state);
    };
    expect(await watches()).toEqual(["open"]);
    w.at("2026-11-21T00:30:00+08:00");
    await w.tick();
    expect(await watches()).toEqual(["done"]);
    const { notices } = await group.read({ notices: everyRow("notifications") });
    expect(notices.filter(({ kind }) => kind === "line-low")).toEqual([]);
  });

  it("is offered by its store to whoever calls", async () => {
    const { w, group, storeId, open, as } = await office();
    const store = await w.call(group.token, "GET", `/stores/${storeId}`);
    const lines = [{ number: line, label: "客服一线" }];
    const put = await w.call(
      group.token,
      "PATCH",
      `/stores/${storeId}`,
      { lines },
      {
        "If-Match": store.headers.get("ETag") ?? "",
      },
    );
    expect([put.status, put.json.lines]).toEqual([200, lines]);
    const twice = await w.call(
      group.token,
      "PATCH",
      `/stores/${storeId}`,
      { lines: [...lines, ...lines] },
      {
        "If-Match": put.headers.get("ETag") ?? "",
      },
    );
    expect([twice.status, twice.json.errors[0].pointer]).toEqual([422, "/lines/1/number"]);
    const call = await w.call(await as(open?.assigneeId ?? ""), "GET", `/follow-ups/${open?.id}`);
    expect(call.json.lines).toEqual(lines);
  });
});

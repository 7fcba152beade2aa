import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { type TestGroup, world } from "../harness/world.ts";

interface Day {
  date: string;
  working: boolean;
  because: string;
  name: string | null;
  provisional: boolean;
}

const day = (json: { days: Day[] }, date: string) => json.days.find((one) => one.date === date);

/** What the recomputing jobs of a group were made for. */
async function recomputes(group: TestGroup) {
  const { jobs } = await group.read({
    jobs: rows("jobs", "SELECT * FROM jobs WHERE group_id = ?1 AND kind = 'recompute-due' ORDER BY id"),
  });
  return jobs.map(({ args }) => args);
}

describe("the group's calendar", () => {
  it("shows a month's days with why each is worked or not, in one round trip", async () => {
    const w = world();
    const group = await w.group();
    const { json, headers } = await w.call(group.token, "GET", "/calendars?month=2026-10");
    expect(json.days).toHaveLength(31);
    expect(day(json, "2026-10-01")).toMatchObject({
      working: false,
      because: "statutory-holiday",
      name: "国庆节",
    });
    expect(day(json, "2026-10-10")).toMatchObject({ working: true, because: "make-up-day" });
    expect([json.knownThrough, json.storeDays]).toEqual(["2026-12-31", []]);
    expect(headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    const later = await w.call(group.token, "GET", "/calendars?month=2027-02");
    expect([later.json.days.length, later.json.days[0].provisional]).toEqual([28, true]);
    expect((await w.call(group.token, "GET", "/calendars?month=2026-13")).status).toBe(422);
  });

  it("takes a day of its own, changed and taken back, and has due times recomputed each time", async () => {
    const w = world();
    const group = await w.group();
    const path = "/calendars/exceptions/2026-12-24";
    const put = await w.call(group.token, "PUT", path, { working: false, name: "年终盘点" });
    expect([put.status, put.json]).toEqual([200, { date: "2026-12-24", working: false, name: "年终盘点" }]);
    expect(put.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    const month = async () =>
      day((await w.call(group.token, "GET", "/calendars?month=2026-12")).json, "2026-12-24");
    expect(await month()).toMatchObject({ working: false, because: "group-day-off", name: "年终盘点" });
    await w.call(group.token, "PUT", path, { working: false, name: "年终盘点" });
    await w.call(group.token, "PUT", path, { working: true, name: "照常上班" });
    expect(await month()).toMatchObject({ working: true, because: "group-working-day" });
    expect((await w.call(group.token, "POST", `${path}/remove`)).status).toBe(204);
    expect((await w.call(group.token, "POST", `${path}/remove`)).status).toBe(204);
    expect(await month()).toMatchObject({ working: true, because: "working-day", name: null });
    expect(await recomputes(group)).toEqual(
      ["年终盘点", "照常上班", "照常上班"].map((because) => ({ storeId: null, because })),
    );
  });

  it("is changed from yesterday on, and not before", async () => {
    const w = world("2026-11-20T00:30:00+08:00");
    const group = await w.group();
    const put = (date: string) =>
      w.call(group.token, "PUT", `/calendars/exceptions/${date}`, { working: false, name: "x" });
    expect((await put("2026-11-19")).status).toBe(200);
    const past = await put("2026-11-18");
    expect([past.status, past.json.errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: "/date", code: "calendar.past" }),
    ]);
    expect((await w.call(group.token, "POST", "/calendars/exceptions/2026-11-18/remove")).status).toBe(422);
  });

  it("is not for someone who sees some stores only", async () => {
    const w = world();
    const group = await w.group();
    const staffId = await group.addStaff({ role: "general-manager", stores: group.stores.slice(0, 1) });
    const token = await group.tokenFor({
      staffId,
      role: "general-manager",
      stores: group.stores.slice(0, 1),
    });
    const refused = await w.call(token, "PUT", "/calendars/exceptions/2026-12-24", {
      working: false,
      name: "x",
    });
    expect([refused.status, refused.json.code]).toEqual([403, "staff.beyond_own_rights"]);
  });

  it("keeps one day where two set it at once", async () => {
    const w = world();
    const group = await w.group();
    const put = (name: string) =>
      w.call(group.token, "PUT", "/calendars/exceptions/2026-12-24", { working: false, name });
    const answers = await Promise.all([put("甲"), put("乙")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await recomputes(group)).toHaveLength(2);
  });
});

describe("a store's days", () => {
  it("are opened, closed and taken back, and move that store's due times only", async () => {
    const w = world();
    const group = await w.group();
    const [storeId = ""] = group.stores;
    const path = `/stores/${storeId}/days/2026-12-06`;
    const spans = [{ from: 540, to: 720 }];
    const put = await w.call(group.token, "PUT", path, { open: true, spans, name: "周日加班" });
    expect(put.json).toEqual({ date: "2026-12-06", open: true, spans, name: "周日加班" });
    expect(put.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    const closed = await w.call(group.token, "PUT", path, { open: false, spans, name: "停电" });
    expect(closed.json).toEqual({ date: "2026-12-06", open: false, spans: null, name: "停电" });
    await w.call(group.token, "PUT", path, { open: false, name: "停电" });
    const listed = async () =>
      (await w.call(group.token, "GET", `/calendars?month=2026-12&storeId=${storeId}`)).json.storeDays;
    expect(await listed()).toEqual([closed.json]);
    expect((await w.call(group.token, "POST", `${path}/remove`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect(await recomputes(group)).toEqual(
      ["周日加班", "停电", "停电"].map((because) => ({ storeId, because })),
    );
  });

  it("have hours in order and apart, and an open day has some", async () => {
    const w = world();
    const group = await w.group();
    const path = `/stores/${group.stores[0]}/days/2026-12-06`;
    const cases = [
      [],
      [
        { from: 540, to: 720 },
        { from: 700, to: 800 },
      ],
    ];
    for (const spans of cases) {
      const refused = await w.call(group.token, "PUT", path, { open: true, spans, name: "x" });
      expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, "/spans"]);
    }
    const past = await w.call(group.token, "PUT", `/stores/${group.stores[0]}/days/2026-11-18`, {
      open: false,
      name: "x",
    });
    expect([past.status, past.json.errors[0].code]).toEqual([422, "calendar.past"]);
  });

  it("are of stores in sight", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const staffId = await group.addStaff({ role: "general-manager", stores: group.stores.slice(0, 1) });
    const token = await group.tokenFor({
      staffId,
      role: "general-manager",
      stores: group.stores.slice(0, 1),
    });
    for (const storeId of [group.stores[1], other.stores[0]]) {
      expect(
        (await w.call(token, "PUT", `/stores/${storeId}/days/2026-12-06`, { open: false, name: "x" })).status,
      ).toBe(404);
      expect((await w.call(token, "POST", `/stores/${storeId}/days/2026-12-06/remove`)).status).toBe(404);
      expect((await w.call(token, "GET", `/calendars?month=2026-12&storeId=${storeId}`)).status).toBe(404);
    }
    expect(
      (await w.call(token, "PUT", `/stores/${group.stores[0]}/days/2026-12-06`, { open: false, name: "x" }))
        .status,
    ).toBe(200);
  });
});

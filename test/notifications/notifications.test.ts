import { describe, expect, it } from "vitest";
import { notification } from "../../workers/features/notifications/notifications.rules.ts";
import { type TestGroup, world } from "../harness/world.ts";

const cost = (headers: Headers, name: string) =>
  Number(new RegExp(`${name};desc="(\\d+)"`).exec(headers.get("Server-Timing") ?? "")?.[1]);
const ids = (json: { data: { id: string }[] }) => json.data.map(({ id }) => id);

const message = (staffId: string, key: string, at = 0) =>
  notification({
    staffId,
    kind: "day-end-reminder",
    key,
    subject: { type: "workbench", id: staffId },
    params: { left: 3 },
    at,
  });

async function told(group: TestGroup, staffId: string, keys: readonly string[]) {
  const rows = keys.map((key, index) => message(staffId, key, index));
  await group.write({ insertOnce: { notifications: rows } });
  return rows.map(({ id }) => id);
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(4, "0"));

describe("the inbox", () => {
  it("shows its owner's messages, newest first, in the reader's language", async () => {
    const w = world();
    const group = await w.group();
    const other = await group.addStaff({ role: "callback-agent" });
    await told(group, other, ["x"]);
    const made = await told(group, group.owner, ["a", "b", "c"]);
    const listed = await w.call(group.token, "GET", "/notifications?limit=2");
    expect(ids(listed.json)).toEqual([made[2], made[1]]);
    expect(listed.json.data[0]).toMatchObject({
      kind: "day-end-reminder",
      text: "3 calls due today are still to be made.",
      subject: { type: "workbench", id: group.owner },
      readAt: null,
    });
    const rest = await w.call(
      group.token,
      "GET",
      `/notifications?limit=2&cursor=${listed.json.nextCursor}`,
      undefined,
      { "Accept-Language": "zh" },
    );
    expect([ids(rest.json), rest.json.data[0].text]).toEqual([[made[0]], "还有 3 个今天到期没打完。"]);
  });

  it("holds a message once, however often it is told", async () => {
    const w = world();
    const group = await w.group();
    await told(group, group.owner, ["a"]);
    await told(group, group.owner, ["a", "b"]);
    expect((await w.call(group.token, "GET", "/notifications")).json.data).toHaveLength(2);
    expect((await w.call(group.token, "GET", "/notifications/changes")).json.unread).toBe(2);
  });

  it("tells what changed since a sequence; with nothing new it reads one row", async () => {
    const w = world();
    const group = await w.group();
    const first = await told(group, group.owner, numbered(30));
    const poll = (since: number) =>
      w.call(group.token, "GET", `/notifications/changes?changedSince=${since}`);
    const begun = await poll(0);
    expect([begun.json.unread, begun.json.data.length]).toEqual([30, 30]);
    const quiet = await poll(begun.json.sequence);
    expect(quiet.json).toEqual({ unread: 30, sequence: begun.json.sequence, data: [] });
    expect([cost(quiet.headers, "round_trips"), cost(quiet.headers, "rows_read")]).toEqual([1, 1]);
    const [fresh] = await told(group, group.owner, ["new"]);
    const news = await poll(begun.json.sequence);
    expect([news.json.unread, ids(news.json)]).toEqual([31, [fresh]]);
    await w.call(group.token, "POST", "/notifications/read", { ids: [first[0]] });
    const read = await poll(news.json.sequence);
    expect([read.json.unread, ids(read.json), read.json.data[0].readAt]).toEqual([
      30,
      [first[0]],
      "2026-11-20T02:30:00.000Z",
    ]);
  });

  it("counts no further than a hundred unread messages, and tells of the latest hundred changes", async () => {
    const w = world();
    const group = await w.group();
    await told(group, group.owner, numbered(130));
    const { json } = await w.call(group.token, "GET", "/notifications/changes");
    expect([json.unread, json.data.length]).toEqual([100, 100]);
  });

  it("marks messages as read: those listed that are one's own, or all", async () => {
    const w = world();
    const group = await w.group();
    const other = await group.addStaff({ role: "callback-agent" });
    const [theirs] = await told(group, other, ["x"]);
    const made = await told(group, group.owner, numbered(5));
    const some = await w.call(group.token, "POST", "/notifications/read", {
      ids: [made[0], made[1], theirs, "ntf_none"],
    });
    expect([some.json.read, cost(some.headers, "round_trips")]).toEqual([2, 2]);
    const again = await w.call(group.token, "POST", "/notifications/read", { ids: [made[0]] });
    expect([again.json.read, cost(again.headers, "round_trips")]).toEqual([0, 1]);
    expect((await w.call(group.token, "POST", "/notifications/read", {})).json.read).toBe(3);
    expect((await w.call(group.token, "GET", "/notifications/changes")).json.unread).toBe(0);
    const agent = await group.tokenFor({ staffId: other, role: "callback-agent" });
    expect((await w.call(agent, "GET", "/notifications/changes")).json.unread).toBe(1);
  });

  it("is read by what is shown, not by how much it holds", async () => {
    const w = world();
    const group = await w.group();
    await told(group, group.owner, numbered(300));
    const listed = await w.call(group.token, "GET", "/notifications?limit=50");
    expect(cost(listed.headers, "round_trips")).toBe(1);
    expect(cost(listed.headers, "rows_read")).toBeLessThanOrEqual(51);
    await w.call(group.token, "POST", "/notifications/read", {});
    await told(group, group.owner, ["z"]);
    expect((await w.call(group.token, "POST", "/notifications/read", {})).json.read).toBe(1);
  });

  it("of a token is empty", async () => {
    const w = world();
    const group = await w.group();
    await told(group, group.owner, ["a"]);
    const token = await group.apiToken({});
    expect((await w.call(token, "GET", "/notifications")).json).toEqual({ data: [], nextCursor: null });
    expect((await w.call(token, "GET", "/notifications/changes?changedSince=7")).json).toEqual({
      unread: 0,
      sequence: 7,
      data: [],
    });
    expect((await w.call(token, "POST", "/notifications/read", {})).json).toEqual({ read: 0 });
  });
});

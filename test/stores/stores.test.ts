import { describe, expect, it } from "vitest";
import { world } from "../harness/world.ts";

describe("stores", () => {
  it("are created, listed, edited with their version, and refused with a stale one", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const created = await w.call(group.token, "POST", "/stores", {
      name: "杭州滨江店",
      brands: ["大众"],
      city: "杭州",
    });
    expect(created.status).toBe(201);
    expect(created.headers.get("ETag")).toBe('"1"');
    expect(created.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    const listed = await w.call(group.token, "GET", "/stores");
    expect(listed.json.data.map((store: { name: string }) => store.name)).toEqual(["测试店 1", "杭州滨江店"]);
    expect(listed.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    const path = `/stores/${created.json.id}`;
    expect((await w.call(group.token, "PATCH", path, { city: "杭州市" })).status).toBe(428);
    const edited = await w.call(group.token, "PATCH", path, { city: "杭州市" }, { "If-Match": '"1"' });
    expect([edited.status, edited.json.city, edited.json.version]).toEqual([200, "杭州市", 2]);
    const stale = await w.call(group.token, "PATCH", path, { city: "x" }, { "If-Match": '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.json.current.city).toBe("杭州市");
    expect(stale.json.changes).toEqual([{ field: "city", by: "何伟", at: "2026-11-20T02:30:00.000Z" }]);
    const taken = await w.call(group.token, "POST", "/stores", { name: "杭州滨江店" });
    expect([taken.status, taken.json.code]).toEqual([409, "stores.name_taken"]);
  });

  it("answer the same idempotency key with the same answer, and refuse it for another request", async () => {
    const w = world();
    const group = await w.group();
    const headers = { "Idempotency-Key": "abc" };
    const first = await w.call(group.token, "POST", "/stores", { name: "宁波江北店" }, headers);
    const again = await w.call(group.token, "POST", "/stores", { name: "宁波江北店" }, headers);
    expect(again.status).toBe(201);
    expect(again.json).toEqual(first.json);
    const other = await w.call(group.token, "POST", "/stores", { name: "另一家" }, headers);
    expect([other.status, other.json.code]).toEqual([422, "idempotency.mismatch"]);
  });

  it("page by cursor without skipping or repeating, and refuse a cursor that was altered", async () => {
    const w = world();
    const group = await w.group({ stores: 7 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof w.call>> = await w.call(
        group.token,
        "GET",
        `/stores?limit=2${cursor ? `&cursor=${cursor}` : ""}`,
      );
      seen.push(...page.json.data.map((store: { id: string }) => store.id));
      cursor = page.json.nextCursor;
    } while (cursor);
    expect(seen).toEqual(group.stores);
    const bad = await w.call(group.token, "GET", "/stores?limit=2&cursor=WzFd");
    expect([bad.status, bad.json.code]).toEqual([400, "request.bad_cursor"]);
  });

  it("put twice by the integrator's own id stay as they are, and change with what is new", async () => {
    const w = world();
    const { token } = await w.group();
    const path = "/stores/by-external-id/DMS-7";
    const body = {
      name: "宁波江北店",
      brands: ["大众", "奥迪"],
      city: "宁波",
      zone: "Asia/Shanghai",
      spans: { "6": [{ to: 1080, from: 540 }], "1": [{ from: 540, to: 1080 }] },
      goLiveOn: "2026-11-01",
    };
    const put = (over: object = {}) => w.call(token, "PUT", path, { ...body, ...over });
    expect(await put()).toMatchObject({ status: 201, json: { version: 1 } });
    expect(await put()).toMatchObject({ status: 200, json: { version: 1 } });
    expect(await put({ brands: ["大众"] })).toMatchObject({ status: 200, json: { version: 2 } });
    const { json } = await put({ brands: ["大众"] });
    expect(json.version).toBe(2);
    const edit = await w.call(token, "PATCH", `/stores/${json.id}`, { city: "宁波" }, { "If-Match": '"2"' });
    expect([edit.status, edit.json.version]).toEqual([200, 2]);
  });

  it("are closed on the weekdays that were left out of their spans", async () => {
    const w = world();
    const { token } = await w.group();
    const weekend = [{ from: 540, to: 1020 }];
    const created = await w.call(token, "POST", "/stores", { name: "滨江店", spans: { "6": weekend } });
    expect([created.status, created.json.spans]).toEqual([
      201,
      { "1": [], "2": [], "3": [], "4": [], "5": [], "6": weekend, "7": [] },
    ]);
    const path = `/stores/${created.json.id}`;
    const edited = await w.call(token, "PATCH", path, { spans: { "7": weekend } }, { "If-Match": '"1"' });
    expect(edited.json.spans).toEqual({ "1": [], "2": [], "3": [], "4": [], "5": [], "6": [], "7": weekend });
    const eighth = await w.call(token, "POST", "/stores", { name: "江北店", spans: { "8": weekend } });
    expect(eighth.status).toBe(422);
  });
});

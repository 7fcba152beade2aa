import { describe, expect, it } from "vitest";
import { roles } from "../../shared/kernel/permissions.ts";
import { world } from "../harness/world.ts";

describe("the caller", () => {
  it("sees who they are, what they may do and what the first run still lacks, in one round trip", async () => {
    const w = world();
    const group = await w.group();
    const me = await w.call(group.token, "GET", "/me");
    expect(me.json).toMatchObject({
      groupId: group.id,
      groupName: "测试集团",
      staffId: group.owner,
      name: "何伟",
      role: "group-owner",
      sight: "group",
      language: "zh",
      firstRun: { hasVisits: false, hasColleagues: false, hasAttempts: false },
    });
    expect(me.json.stores.map(({ id }: { id: string }) => id)).toEqual(group.stores);
    expect(me.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
    await group.addStaff({ role: "callback-agent", joined: false });
    expect((await w.call(group.token, "GET", "/me")).json.firstRun.hasColleagues).toBe(false);
    await group.addStaff({ role: "callback-agent" });
    expect((await w.call(group.token, "GET", "/me")).json.firstRun.hasColleagues).toBe(true);
  });

  it("sees only the stores that are theirs", async () => {
    const w = world();
    const group = await w.group();
    const stores = group.stores.slice(0, 1);
    const staffId = await group.addStaff({ role: "callback-agent", stores });
    const { json } = await w.call(
      await group.tokenFor({ staffId, role: "callback-agent", stores }),
      "GET",
      "/me",
    );
    expect([json.sight, json.stores.length, json.permissions]).toEqual([
      "own",
      1,
      roles["callback-agent"].permissions,
    ]);
  });

  it("chooses a language", async () => {
    const w = world();
    const group = await w.group();
    const edited = await w.call(group.token, "PATCH", "/me", { language: "en" });
    expect([edited.status, edited.json.language]).toEqual([200, "en"]);
    expect((await w.call(group.token, "GET", "/me")).json.language).toBe("en");
    expect((await w.call(group.token, "PATCH", "/me", { language: "en" })).json.language).toBe("en");
  });

  it("may be a token, which has its words and stores but no staff, role or settings", async () => {
    const w = world();
    const group = await w.group();
    const token = await group.apiToken({ permissions: ["follow-ups:see"], stores: group.stores.slice(1) });
    const { json } = await w.call(token, "GET", "/me");
    expect(json).toMatchObject({
      staffId: null,
      role: null,
      sight: "store",
      permissions: ["follow-ups:see"],
    });
    expect(json.stores.map(({ id }: { id: string }) => id)).toEqual(group.stores.slice(1));
    expect((await w.call(token, "PATCH", "/me", { language: "en" })).status).toBe(404);
  });
});

import { describe, expect, it } from "vitest";
import { verifyAccessToken } from "../../workers/platform/access-token.ts";
import { edited } from "../../workers/platform/changes.ts";
import { byId } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { invite } from "./invite.ts";
import { mint, signUp, withSession } from "./visitor.ts";

async function leave(group: TestGroup, staffId: string): Promise<void> {
  const { person } = await group.read({ person: byId("staff", staffId) });
  if (person) await group.write({ update: [edited("staff", person, { state: "left" })] });
}

describe("an access token", () => {
  it("names group, shard, person, role, sight and stores, and is good for two minutes", async () => {
    const w = world();
    const { groupId, staffId, session } = await signUp(w);
    const { json } = await mint(w, session);
    expect(json.expiresAt).toBe("2026-11-20T02:32:00.000Z");
    const principal = await verifyAccessToken({
      key: testEnv.TOKEN_KEY,
      now: w.clock.now(),
      token: json.accessToken,
    });
    expect(principal).toMatchObject({
      groupId,
      actor: { type: "staff", id: staffId },
      sight: { by: "group" },
      stores: null,
    });
  });

  it("that was proved is proved no more once it has expired, nor under another key", async () => {
    const w = world();
    const { json } = await mint(w, (await signUp(w)).session);
    const asked = { key: testEnv.TOKEN_KEY, now: w.clock.now(), token: json.accessToken };
    expect(await verifyAccessToken(asked)).toBeDefined();
    expect(await verifyAccessToken({ ...asked, now: Date.parse(json.expiresAt) - 1 })).toBeDefined();
    expect(await verifyAccessToken({ ...asked, now: Date.parse(json.expiresAt) })).toBeUndefined();
    expect(await verifyAccessToken({ ...asked, key: `${testEnv.TOKEN_KEY}!` })).toBeUndefined();
    expect(await verifyAccessToken({ ...asked, token: `${json.accessToken}A` })).toBeUndefined();
  });

  it("carries the stores of someone who sees only those", async () => {
    const w = world();
    const group = await w.group();
    const staffId = await group.addStaff({
      role: "cs-supervisor",
      stores: group.stores.slice(0, 1),
      joined: false,
    });
    const { session } = await signUp(w);
    const { token } = await invite({ group, staffId, now: w.clock.now() });
    await w.call(null, "POST", `/auth/join/${token}`, {}, withSession(session));
    const { json } = await mint(w, session, { groupId: group.id });
    const principal = await verifyAccessToken({
      key: testEnv.TOKEN_KEY,
      now: w.clock.now(),
      token: json.accessToken,
    });
    expect(principal?.sight).toEqual({ by: "store", keys: group.stores.slice(0, 1) });
  });

  it("costs one round trip to the directory and one to the shard", async () => {
    const w = world();
    const { headers } = await mint(w, (await signUp(w)).session);
    expect(headers.get("Server-Timing")).toContain('round_trips;desc="2"');
  });

  it.each([[undefined], ["not-a-session"]])("needs a session: %s", async (session) => {
    const { status, headers, json } = await mint(world(), session);
    expect([status, json.code]).toEqual([401, "sign_in.required"]);
    expect(headers.get("Content-Type")).toContain("application/problem+json");
  });

  it.each([
    [{ "Sec-Fetch-Site": "cross-site" }],
    [{ "Sec-Fetch-Site": "same-site" }],
    [{ Origin: "https://elsewhere.example" }],
  ])("is not given to %j", async (headers) => {
    const w = world();
    const { session } = await signUp(w);
    const { status, json } = await w.call(
      null,
      "POST",
      "/auth/access-token",
      {},
      { ...withSession(session), ...headers },
    );
    expect([status, json.code]).toEqual([403, "sign_in.cross_site"]);
  });

  it("is not given for a group that one is not in", async () => {
    const w = world();
    const [mine, other] = [await signUp(w), await signUp(w)];
    const { status, json } = await mint(w, mine.session, { groupId: other.groupId });
    expect([status, json.code]).toEqual([403, "sign_in.left"]);
  });

  it("is not given to someone who has left; their other groups stay open", async () => {
    const w = world();
    const { session, groupId } = await signUp(w, { groupName: "乙集团" });
    const group = await w.group();
    const staffId = await group.addStaff({ role: "callback-agent", joined: false });
    const { token } = await invite({ group, staffId, now: w.clock.now() });
    await w.call(null, "POST", `/auth/join/${token}`, {}, withSession(session));
    const both = await mint(w, session);
    expect(both.json.groupId).toBe(group.id);
    expect(both.json.groups).toEqual([
      { id: group.id, name: `测试集团 ${group.id}` },
      { id: groupId, name: "乙集团" },
    ]);
    await leave(group, staffId);
    expect((await mint(w, session, { groupId: group.id })).json.code).toBe("sign_in.left");
    expect((await mint(w, session)).json.groupId).toBe(groupId);
  });
});

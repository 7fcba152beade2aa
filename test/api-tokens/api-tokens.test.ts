import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { apiTokens } from "../../db/directory/tables/people.table.ts";
import { figures, rows } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, world } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);
const wanted = {
  name: "数据同步",
  permissions: ["organisation:see", "follow-ups:see"],
  storeIds: null,
  expiresAt: null,
};
const ids = (json: { data: { id: string }[] }) => json.data.map(({ id }) => id);

async function verbs(group: TestGroup, id: string) {
  const { audit } = await group.read({
    audit: rows("audit", "SELECT * FROM audit WHERE group_id = ?1 AND subject_id = ?2 ORDER BY seq", [id]),
  });
  return audit.map(({ verb }) => verb);
}

describe("API tokens", () => {
  it("are created with a secret that is shown once and works at once", async () => {
    const w = world();
    const group = await w.group();
    const made = await w.call(group.token, "POST", "/api-tokens", { ...wanted, storeIds: [group.stores[0]] });
    expect(made.status).toBe(201);
    expect(made.json.token).toMatch(/^dl_[0-9a-z]{16}_[\w-]{43}$/);
    expect(made.headers.get("Server-Timing")).toContain('round_trips;desc="3"');
    const stores = await w.call(made.json.token, "GET", "/stores");
    expect(ids(stores.json)).toEqual([group.stores[0]]);
    expect((await w.call(made.json.token, "GET", "/policies")).status).toBe(403);
    const { token: _secret, ...shown } = made.json;
    const listed = await w.call(group.token, "GET", "/api-tokens");
    expect(listed.json.data).toEqual([{ ...shown, lastUsedAt: "2026-11-20T02:30:00.000Z" }]);
    expect(await verbs(group, made.json.id)).toEqual(["api-tokens.create"]);
  });

  it("show their secret once: it is stored nowhere, and a second answer to the same key has none", async () => {
    const w = world();
    const group = await w.group();
    const headers = { "Idempotency-Key": "k" };
    const first = await w.call(group.token, "POST", "/api-tokens", wanted, headers);
    const again = await w.call(group.token, "POST", "/api-tokens", wanted, headers);
    expect([again.status, again.json]).toEqual([201, { ...first.json, token: null }]);
    expect(ids((await w.call(group.token, "GET", "/api-tokens")).json)).toEqual([first.json.id]);
    const secret = first.json.token.split("_").slice(2).join("_");
    const { kept } = await group.read({
      kept: figures(
        `SELECT (SELECT group_concat(body) FROM idempotent_answers WHERE group_id = ?1) AS answers,
          (SELECT group_concat(payload) FROM audit_payloads WHERE group_id = ?1) AS payloads`,
        [],
        (raw) => JSON.stringify(raw),
      ),
    });
    expect(kept).not.toContain(secret);
    const [row] = await directory.select().from(apiTokens).where(eq(apiTokens.id, first.json.id));
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it("give no word and no store that their giver lacks, and end in the future", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const [first = "", second = ""] = group.stores;
    const token = await group.apiToken({
      permissions: ["api-tokens:manage", "follow-ups:see"],
      stores: [first],
    });
    const mine = { name: "a", permissions: ["follow-ups:see"], storeIds: [first], expiresAt: null };
    const beyond = [{ permissions: ["follow-ups:work"] }, { storeIds: [first, second] }, { storeIds: null }];
    for (const over of beyond) {
      const refused = await w.call(token, "POST", "/api-tokens", { ...mine, ...over });
      expect([over, refused.status, refused.json.code]).toEqual([over, 403, "staff.beyond_own_rights"]);
    }
    expect((await w.call(token, "POST", "/api-tokens", mine)).status).toBe(201);
    const foreign = await w.call(group.token, "POST", "/api-tokens", {
      ...mine,
      storeIds: [first, ...other.stores],
    });
    expect([foreign.status, foreign.json.errors[0].pointer]).toEqual([422, "/storeIds/1"]);
    const over = await w.call(group.token, "POST", "/api-tokens", {
      ...mine,
      expiresAt: "2026-11-20T10:30:00+08:00",
    });
    expect([over.status, over.json.errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: "/expiresAt", code: "api_tokens.expires_past" }),
    ]);
  });

  it("are seen and handed on only as far as the caller's stores and words reach", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const [first = "", second = ""] = group.stores;
    const wide = (await w.call(group.token, "POST", "/api-tokens", wanted)).json.id;
    const far = (await w.call(group.token, "POST", "/api-tokens", { ...wanted, storeIds: [first, second] }))
      .json.id;
    const near = (await w.call(group.token, "POST", "/api-tokens", { ...wanted, storeIds: [first] })).json.id;
    const manager = await group.apiToken({ permissions: ["api-tokens:manage"], stores: [first] });
    const seen = ids((await w.call(manager, "GET", "/api-tokens")).json);
    expect(seen).toHaveLength(2);
    expect(seen).toContain(near);
    for (const id of [wide, far]) {
      expect((await w.call(manager, "POST", `/api-tokens/${id}/rotate`, { overlapHours: 0 })).status).toBe(
        404,
      );
      expect((await w.call(manager, "POST", `/api-tokens/${id}/revoke`)).status).toBe(404);
      expect((await w.call(other.token, "POST", `/api-tokens/${id}/revoke`)).status).toBe(404);
    }
    const refused = await w.call(manager, "POST", `/api-tokens/${near}/rotate`, { overlapHours: 0 });
    expect([refused.status, refused.json.code]).toEqual([403, "staff.beyond_own_rights"]);
    expect((await w.call(manager, "POST", `/api-tokens/${near}/revoke`)).status).toBe(200);
  });

  it("are rotated: the old secret works on for the overlap, and not at all without one", async () => {
    const w = world();
    const group = await w.group();
    const made = (await w.call(group.token, "POST", "/api-tokens", wanted)).json;
    const status = async (token: string) => (await w.call(token, "GET", "/stores")).status;
    expect(await status(made.token)).toBe(200);
    const next = await w.call(group.token, "POST", `/api-tokens/${made.id}/rotate`, { overlapHours: 2 });
    expect([next.status, next.json.id, next.json.version]).toEqual([200, made.id, 2]);
    expect([await status(made.token), await status(next.json.token)]).toEqual([200, 200]);
    w.at("2026-11-20T12:30:00+08:00");
    expect([await status(made.token), await status(next.json.token)]).toEqual([401, 200]);
    const owner = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const last = await w.call(owner, "POST", `/api-tokens/${made.id}/rotate`, { overlapHours: 0 });
    expect([await status(next.json.token), await status(last.json.token)]).toEqual([401, 200]);
    expect(await verbs(group, made.id)).toEqual([
      "api-tokens.create",
      "api-tokens.rotate",
      "api-tokens.rotate",
    ]);
  });

  it("are revoked at once and for good, as often as one likes", async () => {
    const w = world();
    const group = await w.group();
    const made = (await w.call(group.token, "POST", "/api-tokens", wanted)).json;
    expect((await w.call(made.token, "GET", "/stores")).status).toBe(200);
    const revoked = await w.call(group.token, "POST", `/api-tokens/${made.id}/revoke`);
    expect([revoked.status, revoked.json.revokedAt, revoked.json.version]).toEqual([
      200,
      "2026-11-20T02:30:00.000Z",
      2,
    ]);
    expect((await w.call(made.token, "GET", "/stores")).status).toBe(401);
    expect((await w.call(group.token, "POST", `/api-tokens/${made.id}/revoke`)).json.version).toBe(2);
    const refused = await w.call(group.token, "POST", `/api-tokens/${made.id}/rotate`, { overlapHours: 0 });
    expect([refused.status, refused.json.code]).toEqual([409, "api_tokens.revoked"]);
  });

  it("leave nothing behind where the audit cannot be written, and stay stopped where that was asked", async () => {
    const w = world();
    const group = await w.group();
    const made = (await w.call(group.token, "POST", "/api-tokens", wanted)).json;
    const failing = (work: () => Promise<{ status: number }>) =>
      interrupted(({ statements, when }) => {
        if (when === "before" && statements.some((sql) => sql.startsWith("INSERT INTO audit ")))
          throw new Error("gone away");
      }, work);
    expect((await failing(() => w.call(group.token, "POST", "/api-tokens", wanted))).status).toBe(500);
    expect(ids((await w.call(group.token, "GET", "/api-tokens")).json)).toEqual([made.id]);
    expect((await failing(() => w.call(group.token, "POST", `/api-tokens/${made.id}/revoke`))).status).toBe(
      500,
    );
    expect((await w.call(made.token, "GET", "/stores")).status).toBe(401);
    expect((await w.call(group.token, "POST", `/api-tokens/${made.id}/revoke`)).status).toBe(200);
    expect(await verbs(group, made.id)).toEqual(["api-tokens.create", "api-tokens.revoke"]);
  });

  it("page by cursor without skipping or repeating, in one round trip", async () => {
    const w = world();
    const group = await w.group();
    const made: string[] = [];
    for (let index = 0; index < 5; index++)
      made.push((await w.call(group.token, "POST", "/api-tokens", wanted)).json.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof w.call>> = await w.call(
        group.token,
        "GET",
        `/api-tokens?limit=2${cursor ? `&cursor=${cursor}` : ""}`,
      );
      expect(page.headers.get("Server-Timing")).toContain('round_trips;desc="1"');
      seen.push(...ids(page.json));
      cursor = page.json.nextCursor;
    } while (cursor);
    expect(seen).toEqual(made);
    const plan = await testEnv.DIRECTORY.prepare(
      "EXPLAIN QUERY PLAN SELECT * FROM api_tokens WHERE group_id = ? AND id > ? ORDER BY id LIMIT 3",
    )
      .bind("g", "t")
      .all<{ detail: string }>();
    expect(plan.results.map(({ detail }) => detail)).toEqual([
      expect.stringContaining("api_tokens_by_group (group_id=? AND id>?)"),
    ]);
  });
});

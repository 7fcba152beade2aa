import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { invitations } from "../../db/directory/tables/people.table.ts";
import { rows } from "../../workers/platform/query.ts";
import { hashSecret } from "../../workers/platform/secrets.ts";
import { testEnv } from "../harness/env.ts";
import { world } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);

const stored = async (id: string) => {
  const [found] = await directory.select().from(invitations).where(eq(invitations.id, id));
  return found;
};

describe("invitations", () => {
  it("hand out one link for seven days, of which only a hash is kept", async () => {
    const w = world();
    const group = await w.group();
    const staffId = await group.addStaff({ role: "callback-agent", joined: false });
    const made = await w.call(group.token, "POST", "/invitations", { staffId });
    expect(made.status).toBe(201);
    expect(made.json.expiresAt).toBe("2026-11-27T02:30:00.000Z");
    const token = /^http:\/\/localhost\/auth\/join\/([\w-]{43})$/.exec(made.json.url)?.[1] ?? "";
    expect((await stored(made.json.id))?.tokenHash).toBe(hashSecret(token));
    expect((await w.fetch(new Request(made.json.url))).status).toBe(200);
    const { audit } = await group.read({
      audit: rows("audit", "SELECT * FROM audit WHERE group_id = ?1 AND subject_id = ?2", [made.json.id]),
    });
    expect(audit.map(({ verb }) => verb)).toEqual(["invitations.create"]);
  });

  it("make earlier links of the same person useless", async () => {
    const w = world();
    const group = await w.group();
    const staffId = await group.addStaff({ role: "callback-agent", joined: false });
    const [first, second] = [
      await w.call(group.token, "POST", "/invitations", { staffId }),
      await w.call(group.token, "POST", "/invitations", { staffId }),
    ];
    const listed = await w.call(group.token, "GET", "/invitations");
    expect(listed.json.data.map(({ id }: { id: string }) => id)).toEqual([second.json.id]);
    expect((await stored(first.json.id))?.revokedAt).toBe(w.clock.now());
  });

  it("show their link once: the same idempotency key is answered without it", async () => {
    const w = world();
    const group = await w.group();
    const staffId = await group.addStaff({ role: "callback-agent", joined: false });
    const key = { "Idempotency-Key": "k" };
    const first = await w.call(group.token, "POST", "/invitations", { staffId }, key);
    const again = await w.call(group.token, "POST", "/invitations", { staffId }, key);
    expect(again.json).toEqual({ ...first.json, url: null });
    expect((await stored(first.json.id))?.revokedAt).toBeNull();
  });

  it("are for colleagues who have neither joined nor left", async () => {
    const w = world();
    const group = await w.group();
    const joined = await group.addStaff({ role: "callback-agent" });
    const left = await group.addStaff({ role: "callback-agent", joined: false });
    await w.call(group.token, "PATCH", `/staff/${left}`, { state: "left" }, { "If-Match": '"1"' });
    const cases = [
      [joined, "staff.joined_already"],
      [left, "staff.has_left"],
      [(await w.group()).owner, "not_found"],
    ];
    for (const [staffId, code] of cases) {
      const refused = await w.call(group.token, "POST", "/invitations", { staffId });
      expect([refused.status, refused.json.errors[0].code]).toEqual([422, code]);
    }
  });

  it("are listed while open or once used, latest first, for the colleagues in sight", async () => {
    const w = world();
    const group = await w.group();
    const people: string[] = [];
    for (let index = 0; index < 4; index++)
      people.push(
        await group.addStaff({
          role: "callback-agent",
          joined: false,
          stores: group.stores.slice(index % 2, (index % 2) + 1),
        }),
      );
    const made: string[] = [];
    for (const staffId of people)
      made.push((await w.call(group.token, "POST", "/invitations", { staffId })).json.id);
    await directory
      .update(invitations)
      .set({ usedAt: w.clock.now() })
      .where(eq(invitations.id, made[0] ?? ""));
    const listed = await w.call(group.token, "GET", "/invitations?limit=3");
    expect(listed.json.data.map(({ id }: { id: string }) => id)).toEqual(made.slice(1).reverse());
    const rest = await w.call(group.token, "GET", `/invitations?limit=3&cursor=${listed.json.nextCursor}`);
    expect([rest.json.data.map(({ id }: { id: string }) => id), rest.json.nextCursor]).toEqual([
      made.slice(0, 1),
      null,
    ]);
    const stores = group.stores.slice(0, 1);
    const staffId = await group.addStaff({ role: "cs-supervisor", stores });
    const token = await group.tokenFor({ staffId, role: "cs-supervisor", stores });
    const seen = await w.call(token, "GET", "/invitations");
    expect(seen.json.data.map((one: { staffId: string }) => one.staffId)).toEqual([people[2], people[0]]);
    expect(seen.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    expect((await w.call(token, "POST", `/invitations/${made[1]}/revoke`)).status).toBe(404);
    w.at("2026-11-28T10:30:00+08:00");
    const later = await w.call(
      await group.tokenFor({ staffId: group.owner, role: "group-owner" }),
      "GET",
      "/invitations",
    );
    expect(later.json.data.map(({ id }: { id: string }) => id)).toEqual(made.slice(0, 1));
  });

  it("are revoked, once and again, and not by another group", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const staffId = await group.addStaff({ role: "callback-agent", joined: false });
    const { json } = await w.call(group.token, "POST", "/invitations", { staffId });
    expect((await w.call(other.token, "POST", `/invitations/${json.id}/revoke`)).status).toBe(404);
    expect((await w.call(group.token, "POST", `/invitations/${json.id}/revoke`)).status).toBe(204);
    expect((await w.call(group.token, "POST", `/invitations/${json.id}/revoke`)).status).toBe(204);
    expect((await w.fetch(new Request(json.url))).status).not.toBe(200);
  });
});

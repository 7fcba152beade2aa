import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { invitations, memberships, users } from "../../db/directory/tables/people.table.ts";
import { rows } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, world } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);
const cost = (headers: Headers, name: string) =>
  Number(new RegExp(`${name};desc="(\\d+)"`).exec(headers.get("Server-Timing") ?? "")?.[1]);
const names = (json: { data: { name: string }[] }) => json.data.map(({ name }) => name);

async function supervisor(group: TestGroup, stores: string[]) {
  const id = await group.addStaff({ role: "cs-supervisor", stores, name: "李娜" });
  return { id, token: await group.tokenFor({ staffId: id, role: "cs-supervisor", stores }) };
}

/** Gives someone a user and a place in the directory, as joining does. */
async function seat(group: TestGroup, staffId: string) {
  const { staff } = await group.read({
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1 AND id = ?2", [staffId]),
  });
  const userId = staff[0]?.userId ?? "";
  await directory.insert(users).values({
    id: userId,
    name: "x",
    passwordHash: "-",
    language: "zh",
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: 0,
  });
  await directory
    .insert(memberships)
    .values({ userId, groupId: group.id, staffId, createdAt: 0, endedAt: null });
}

const endedAt = async (group: TestGroup, staffId: string) => {
  const [found] = await directory
    .select()
    .from(memberships)
    .where(and(eq(memberships.groupId, group.id), eq(memberships.staffId, staffId)));
  return found?.endedAt;
};

describe("staff", () => {
  it("are added, shown and edited with their version; a stale edit shows what changed", async () => {
    const w = world();
    const group = await w.group();
    const created = await w.call(group.token, "POST", "/staff", {
      name: "王敏",
      role: "callback-agent",
      storeIds: group.stores,
      phone: "138 0013 1234",
      email: "Wang@Example.com",
      restDays: [7, 3, 7],
    });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      name: "王敏",
      sight: "own",
      storeIds: group.stores,
      phone: "+8613800131234",
      email: "wang@example.com",
      restDays: [3, 7],
      abilityWeight: 1,
      state: "active",
      joined: false,
      openFollowUps: 0,
      version: 1,
    });
    expect(cost(created.headers, "round_trips")).toBe(2);
    const path = `/staff/${created.json.id}`;
    expect((await w.call(group.token, "PATCH", path, { abilityWeight: 0.5 })).status).toBe(428);
    const edited = await w.call(
      group.token,
      "PATCH",
      path,
      { abilityWeight: 0.5, storeIds: [group.stores[1]] },
      { "If-Match": '"1"' },
    );
    expect(edited.json).toMatchObject({ abilityWeight: 0.5, storeIds: [group.stores[1]], version: 2 });
    expect(cost(edited.headers, "round_trips")).toBe(2);
    expect((await w.call(group.token, "GET", path)).json).toEqual(edited.json);
    const stale = await w.call(group.token, "PATCH", path, { name: "x" }, { "If-Match": '"1"' });
    expect([stale.status, stale.json.current.version, stale.json.changes[0].field]).toEqual([
      412,
      2,
      "abilityWeight",
    ]);
    const wrong = await w.call(group.token, "PATCH", path, { phone: "12" }, { "If-Match": '"2"' });
    expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, "/phone"]);
  });

  it("are edited by one of two at once, also where only their stores change", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const id = await group.addStaff({ role: "callback-agent", stores: [first] });
    const move = (storeIds: string[]) =>
      w.call(group.token, "PATCH", `/staff/${id}`, { storeIds }, { "If-Match": '"1"' });
    const answers = await Promise.all([move([second]), move([first, second])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200);
    expect((await w.call(group.token, "GET", `/staff/${id}`)).json).toEqual(won?.json);
  });

  it("bring their role's own sight with a new role", async () => {
    const w = world();
    const group = await w.group();
    const id = await group.addStaff({ role: "callback-agent" });
    const promoted = await w.call(
      group.token,
      "PATCH",
      `/staff/${id}`,
      { role: "cs-supervisor" },
      { "If-Match": '"1"' },
    );
    expect([promoted.json.role, promoted.json.sight]).toEqual(["cs-supervisor", "store"]);
  });

  it("are seen in the caller's stores, with whoever sees the whole group, each once", async () => {
    const w = world();
    const group = await w.group({ stores: 3 });
    const [first = "", second = "", third = ""] = group.stores;
    const { token } = await supervisor(group, [first, second]);
    await group.addStaff({ role: "callback-agent", stores: [first, second, third], name: "两店都在" });
    const far = await group.addStaff({ role: "callback-agent", stores: [third], name: "别店的" });
    const listed = await w.call(token, "GET", "/staff");
    expect(names(listed.json)).toEqual(["何伟", "李娜", "两店都在"]);
    expect(names((await w.call(token, "GET", `/staff?storeId=${second}`)).json)).toEqual([
      "何伟",
      "李娜",
      "两店都在",
    ]);
    expect((await w.call(token, "GET", `/staff?storeId=${third}`)).status).toBe(404);
    expect((await w.call(token, "GET", `/staff/${far}`)).status).toBe(404);
    expect(names((await w.call(group.token, "GET", `/staff?storeId=${third}`)).json)).toEqual([
      "何伟",
      "两店都在",
      "别店的",
    ]);
    expect(names((await w.call(group.token, "GET", "/staff")).json)).toHaveLength(4);
  });

  it("are seen alike by someone of no store and by someone of very many", async () => {
    const w = world();
    const group = await w.group({ stores: 65 });
    await group.addStaff({ role: "callback-agent", stores: group.stores.slice(-2), name: "王敏" });
    for (const [stores, seen] of [
      [[], ["何伟"]],
      [group.stores.slice(1), ["何伟", "王敏"]],
    ] as const) {
      const token = await group.tokenFor({
        staffId: group.owner,
        role: "cs-supervisor",
        stores: [...stores],
      });
      expect(names((await w.call(token, "GET", "/staff")).json)).toEqual(seen);
    }
  });

  it("page without skipping or repeating, whoever asks", async () => {
    const w = world();
    const group = await w.group({ stores: 7 });
    for (let index = 0; index < 9; index++)
      await group.addStaff({ role: "callback-agent", stores: group.stores.slice(index % 3) });
    const { token } = await supervisor(group, group.stores.slice(0, 6));
    for (const caller of [group.token, token]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof w.call>> = await w.call(
          caller,
          "GET",
          `/staff?limit=4${cursor ? `&cursor=${cursor}` : ""}`,
        );
        seen.push(...page.json.data.map((one: { id: string }) => one.id));
        cursor = page.json.nextCursor;
      } while (cursor);
      expect(seen).toEqual([...new Set(seen)].sort());
      expect(seen).toHaveLength(11);
    }
  });

  it("are read in one round trip, by what is shown and not by how many there are", async () => {
    const w = world();
    const group = await w.group({ stores: 8 });
    const staff = Array.from({ length: 400 }, (_, index) => `stf_00000000${String(index).padStart(8, "0")}`);
    const base = {
      userId: null,
      phone: null,
      email: null,
      role: "callback-agent",
      sight: "own" as const,
      restDays: [],
      abilityWeight: 1,
      language: "zh" as const,
      state: "active" as const,
      digestAt: null,
      createdAt: 0,
      version: 1,
    };
    await group.write({
      insert: {
        staff: staff.map((id) => ({ ...base, id, name: id })),
        staffStores: staff.map((staffId, index) => ({ staffId, storeId: group.stores[index % 8] ?? "" })),
      },
    });
    const limit = 20;
    const { token } = await supervisor(group, group.stores.slice(0, 6));
    const budgets = { [group.token]: 3 * (limit + 1), [token]: 5 * (limit + 1) + 3 * 6 };
    for (const [caller, budget] of Object.entries(budgets)) {
      const listed = await w.call(caller, "GET", `/staff?limit=${limit}`);
      expect(listed.json.data).toHaveLength(limit);
      expect(cost(listed.headers, "round_trips")).toBe(1);
      expect(cost(listed.headers, "rows_read")).toBeLessThanOrEqual(budget);
    }
  });

  it("get no right that their giver lacks, and none may touch those who hold more", async () => {
    const w = world();
    const group = await w.group();
    const [first = "", second = ""] = group.stores;
    const { token } = await supervisor(group, [first]);
    const caller = await group.addStaff({ role: "callback-agent", stores: [first] });
    const shared = await group.addStaff({ role: "callback-agent", stores: [first, second] });
    const manager = await group.addStaff({ role: "general-manager", stores: [first] });
    const beyond: [string, string, object][] = [
      ["POST", "/staff", { name: "a", role: "general-manager", storeIds: [first] }],
      ["POST", "/staff", { name: "a", role: "callback-agent", storeIds: [second] }],
      ["POST", "/staff", { name: "a", role: "callback-agent", sight: "group", storeIds: [first] }],
      ["PATCH", `/staff/${caller}`, { role: "group-owner" }],
      ["PATCH", `/staff/${caller}`, { sight: "group" }],
      ["PATCH", `/staff/${caller}`, { storeIds: [first, second] }],
      ["PATCH", `/staff/${shared}`, { storeIds: [first] }],
      ["PATCH", `/staff/${shared}`, { state: "left" }],
      ["PATCH", `/staff/${manager}`, { name: "a" }],
      ["PATCH", `/staff/${group.owner}`, { state: "left" }],
      [
        "POST",
        "/invitations",
        { staffId: await group.addStaff({ role: "general-manager", stores: [first], joined: false }) },
      ],
    ];
    for (const [method, path, body] of beyond) {
      const refused = await w.call(token, method, path, body, { "If-Match": '"1"' });
      expect([path, body, refused.status, refused.json.code]).toEqual([
        path,
        body,
        403,
        "staff.beyond_own_rights",
      ]);
    }
    expect(
      (await w.call(token, "PATCH", `/staff/${shared}`, { restDays: [1] }, { "If-Match": '"1"' })).status,
    ).toBe(200);
    expect(
      (await w.call(token, "PATCH", `/staff/${caller}`, { role: "read-only" }, { "If-Match": '"1"' })).status,
    ).toBe(200);
  });

  it("belong to a store, unless they see the whole group; and the store is one of the group's", async () => {
    const w = world();
    const [group, other] = [await w.group(), await w.group()];
    const refused = await w.call(group.token, "POST", "/staff", { name: "a", role: "callback-agent" });
    expect([refused.status, refused.json.code]).toEqual([422, "staff.needs_store"]);
    expect((await w.call(group.token, "POST", "/staff", { name: "a", role: "group-owner" })).status).toBe(
      201,
    );
    const id = await group.addStaff({ role: "callback-agent" });
    const bare = await w.call(group.token, "PATCH", `/staff/${id}`, { storeIds: [] }, { "If-Match": '"1"' });
    expect([bare.status, bare.json.code]).toEqual([422, "staff.needs_store"]);
    const foreign = await w.call(
      group.token,
      "PATCH",
      `/staff/${id}`,
      { storeIds: other.stores },
      { "If-Match": '"1"' },
    );
    expect([foreign.status, foreign.json.errors[0].pointer]).toEqual([422, "/storeIds/0"]);
    expect((await w.call(group.token, "GET", `/staff/${other.owner}`)).status).toBe(404);
  });

  it("keep a group owner: the last one who has joined can neither leave nor be demoted", async () => {
    const w = world();
    const group = await w.group();
    await group.addStaff({ role: "group-owner", joined: false });
    const path = `/staff/${group.owner}`;
    for (const body of [
      { state: "left" },
      { role: "general-manager", storeIds: group.stores },
      { sight: "store", storeIds: group.stores },
    ]) {
      const refused = await w.call(group.token, "PATCH", path, body, { "If-Match": '"1"' });
      expect([refused.status, refused.json.code]).toEqual([409, "staff.last_owner"]);
    }
    await group.addStaff({ role: "group-owner" });
    expect((await w.call(group.token, "PATCH", path, { state: "left" }, { "If-Match": '"1"' })).status).toBe(
      200,
    );
  });

  it("keep a group owner where two of them remove each other at once", async () => {
    const w = world();
    const group = await w.group();
    const second = await group.addStaff({ role: "group-owner", name: "second" });
    const secondToken = await group.tokenFor({ staffId: second, role: "group-owner" });
    const leave = (token: string, id: string) =>
      w.call(token, "PATCH", `/staff/${id}`, { state: "left" }, { "If-Match": '"1"' });
    const pending: Promise<{ status: number }>[] = [];
    const statuses = await interrupted(
      ({ statements, when }) => {
        const commits = statements.some((sql) => sql.startsWith("INSERT INTO audit "));
        // Between the load and the commit of the one, the other runs from end to end.
        if (commits && when === "before" && pending.length === 0) {
          pending.push(leave(secondToken, group.owner));
          throw new Error("Network connection lost");
        }
      },
      async () => {
        const own = await leave(group.token, second);
        return [own.status, ...(await Promise.all(pending)).map(({ status }) => status)];
      },
    );
    expect(statuses.sort()).toEqual([200, 409]);
    const both = await w.group();
    const third = await both.addStaff({ role: "group-owner" });
    const thirdToken = await both.tokenFor({ staffId: third, role: "group-owner" });
    const answers = await Promise.all([leave(both.token, third), leave(thirdToken, both.owner)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const { read } of [group, both]) {
      const { owners } = await read({
        owners: rows(
          "staff",
          "SELECT * FROM staff WHERE group_id = ?1 AND role = 'group-owner' AND state = 'active'",
        ),
      });
      expect(owners).toHaveLength(1);
    }
  });

  it("lose their place in the directory when they leave, with every open invitation, and get it back", async () => {
    const w = world();
    const group = await w.group();
    const id = await group.addStaff({ role: "callback-agent" });
    await seat(group, id);
    const left = await w.call(group.token, "PATCH", `/staff/${id}`, { state: "left" }, { "If-Match": '"1"' });
    expect(left.json.state).toBe("left");
    expect(await endedAt(group, id)).toBe(w.clock.now());
    const back = await w.call(
      group.token,
      "PATCH",
      `/staff/${id}`,
      { state: "active" },
      { "If-Match": '"2"' },
    );
    expect(back.json.state).toBe("active");
    expect(await endedAt(group, id)).toBeNull();

    const invited = await group.addStaff({ role: "callback-agent", joined: false });
    const { json } = await w.call(group.token, "POST", "/invitations", { staffId: invited });
    await w.call(group.token, "PATCH", `/staff/${invited}`, { state: "left" }, { "If-Match": '"1"' });
    const [invitation] = await directory.select().from(invitations).where(eq(invitations.id, json.id));
    expect(invitation?.revokedAt).toBe(w.clock.now());
  });

  it("have built-in roles, which anybody may read", async () => {
    const w = world();
    const group = await w.group();
    const { json, headers } = await w.call(group.token, "GET", "/roles");
    expect(json.data.map(({ key }: { key: string }) => key)).toContain("callback-agent");
    expect(cost(headers, "round_trips")).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { shardTables } from "../../db/shard/schema.ts";
import { edited, touched } from "../../workers/platform/changes.ts";
import { ConflictError, FencedError } from "../../workers/platform/database-errors.ts";
import { byId, type Row, rows } from "../../workers/platform/query.ts";
import { everyRow } from "../harness/every-row.ts";
import { type TestGroup, world } from "../harness/world.ts";

async function firstStore(group: TestGroup): Promise<Row<"stores">> {
  const { store } = await group.read({ store: byId("stores", group.stores[0] ?? "") });
  if (!store) throw new Error("a test group has a store");
  return store;
}

const ofAudit = () => rows("audit", "SELECT * FROM audit WHERE group_id = ?1 ORDER BY seq");

describe("a row that people edit", () => {
  it("is not written over from a version that has moved on", async () => {
    const group = await world().group();
    const store = await firstStore(group);
    await group.write({ update: [edited("stores", store, { city: "杭州" })] });
    await expect(group.write({ update: [edited("stores", store, { city: "宁波" })] })).rejects.toThrow(
      ConflictError,
    );
    expect(await firstStore(group)).toMatchObject({ city: "杭州", version: 2 });
  });

  it("is not written by a change that forgets to count the version up, or skips one", async () => {
    const group = await world().group();
    const store = await firstStore(group);
    for (const change of [
      touched("stores", store, { city: "杭州" }),
      touched("stores", store, { city: "杭州", version: 3 }),
    ]) {
      await expect(group.write({ update: [change] })).rejects.toThrow(ConflictError);
    }
    expect(await firstStore(group)).toEqual(store);
  });

  it("keeps its version when the system writes its own columns", async () => {
    const group = await world().group();
    const { owner } = await group.read({ owner: byId("staff", group.owner) });
    if (!owner) throw new Error("a test group has an owner");
    await group.write({ update: [touched("staff", owner, { digestAt: 1 })] });
    const { after } = await group.read({ after: byId("staff", group.owner) });
    expect(after).toMatchObject({ digestAt: 1, version: 1 });
  });

  it("is not written back once it has vanished, nor removed twice", async () => {
    const group = await world().group();
    const staffId = await group.addStaff({ role: "callback-agent" });
    const leave = {
      id: "lv_0000000000000001",
      staffId,
      fromOn: "2026-12-01",
      toOn: "2026-12-02",
      reason: null,
      standInId: null,
      createdAt: 0,
      version: 1,
    };
    await group.write({ insert: { leaves: [leave] } });
    const { before } = await group.read({ before: byId("leaves", leave.id) });
    if (!before) throw new Error("the leave was just written");
    const removal = { remove: { leaves: [[leave.id]] } };
    await group.write(removal);
    await expect(group.write({ update: [edited("leaves", before, { reason: "回老家" })] })).rejects.toThrow(
      ConflictError,
    );
    await expect(group.write(removal)).rejects.toThrow(ConflictError);
    expect(await group.read({ leaves: everyRow("leaves") })).toEqual({ leaves: [] });
  });

  it("carries the sequence of the commit that wrote it last, which the audit names", async () => {
    const group = await world().group();
    const store = await firstStore(group);
    await group.write({ update: [edited("stores", store, { city: "杭州" })] });
    const { audit } = await group.read({ audit: ofAudit() });
    expect(audit.map(({ seq }) => seq)).toEqual([1, 2]);
    expect([store.changedSeq, (await firstStore(group)).changedSeq]).toEqual([1, 2]);
  });
});

describe("a commit", () => {
  it("writes all of its rows or none", async () => {
    const group = await world().group();
    const store = await firstStore(group);
    const before = await group.read({ stores: everyRow("stores"), audit: ofAudit() });
    const broken = {
      insert: {
        storeDays: [{ storeId: store.id, date: "2026-12-31", open: false, spans: null, name: "盘点" }],
      },
      update: [touched("stores", store, { city: "杭州" })],
    };
    await expect(group.write(broken)).rejects.toThrow(ConflictError);
    expect(await group.read({ stores: everyRow("stores"), audit: ofAudit() })).toEqual(before);
    expect(await group.read({ days: everyRow("storeDays") })).toEqual({ days: [] });
  });

  it("is refused while its group is being moved, by action and by request; reading goes on", async () => {
    const w = world();
    const group = await w.group();
    const { before } = await group.read({
      before: rows("groups", "SELECT * FROM groups WHERE group_id = ?1"),
    });
    const [row] = before;
    if (!row) throw new Error("a test group stands on its shard");
    await group.write({ update: [edited("groups", row, { state: "read-only" })] });
    const store = await firstStore(group);
    await expect(group.write({ update: [edited("stores", store, { city: "杭州" })] })).rejects.toThrow(
      FencedError,
    );
    const refused = await w.call(group.token, "POST", "/stores", { name: "滨江店" });
    expect([refused.status, refused.json.code]).toEqual([503, "group.read_only"]);
    expect((await w.call(group.token, "GET", "/stores")).json.data).toHaveLength(2);
  });

  it("cannot point at, change or remove a row of another group", async () => {
    const w = world();
    const [mine, other] = [await w.group(), await w.group()];
    const store = await firstStore(other);
    const before = await other.read({ stores: everyRow("stores"), audit: ofAudit() });
    for (const changes of [
      { insert: { staffStores: [{ staffId: mine.owner, storeId: store.id }] } },
      {
        insert: {
          storeDays: [{ storeId: store.id, date: "2026-12-31", open: false, spans: null, name: "盘点" }],
        },
      },
      { update: [edited("stores", store, { city: "杭州" })] },
      { remove: { stores: [[store.id]] } },
    ]) {
      await expect(mine.write(changes)).rejects.toThrow(ConflictError);
    }
    expect(await other.read({ stores: everyRow("stores"), audit: ofAudit() })).toEqual(before);
    expect((await mine.read({ audit: ofAudit() })).audit).toHaveLength(1);
  });

  it("stamps its own group on every row, whatever the row says", async () => {
    const w = world();
    const [mine, other] = [await w.group(), await w.group()];
    const day = { date: "2026-12-31", open: false, spans: null, name: "盘点", groupId: other.id };
    await mine.write({ insert: { storeDays: [{ storeId: mine.stores[0] ?? "", ...day }] } });
    expect((await mine.read({ days: everyRow("storeDays") })).days).toMatchObject([{ groupId: mine.id }]);
    expect((await other.read({ days: everyRow("storeDays") })).days).toEqual([]);
  });

  it("takes rows of any number: past a thousand they go in pieces", async () => {
    const group = await world().group({ stores: 1 });
    const storeId = group.stores[0] ?? "";
    const days = Array.from({ length: 2_500 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    await group.write({
      insert: { storeDays: days.map((date) => ({ storeId, date, open: true, spans: null, name: date })) },
    });
    const found = await group.read({ days: everyRow("storeDays") });
    expect(found.days.map(({ date }) => date).sort()).toEqual(days);
    expect(Object.keys(shardTables.storeDays)).toContain("date");
  });
});

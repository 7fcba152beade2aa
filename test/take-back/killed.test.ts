import { describe, expect, it } from "vitest";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { ordersFile } from "./orders-file.ts";
import { loaded, ownerOf, standing } from "./standing.ts";

const line = { order: 1, household: 1, day: 17, kind: 0, km: 5, sent: false, moved: false };
const earlier = () => ordersFile([line, { ...line, order: 2, household: 2 }]);
const later = () =>
  ordersFile([
    { ...line, order: 1, km: 9 },
    { ...line, order: 3, household: 1, day: 18, moved: true },
    { ...line, order: 4, household: 0, sent: true },
  ]);

/** A group with two imports, and how it stood between them. */
async function twoImports(w: World): Promise<{ group: TestGroup; id: string; was: unknown }> {
  const group = await w.group({ stores: 0 });
  await loaded(w, group, { kind: "service-visits", file: earlier() });
  const was = await standing(group);
  const { id } = await loaded(w, group, { kind: "service-visits", file: later() });
  return { group, id, was };
}

async function ask(w: World, group: TestGroup, id: string, body: unknown = {}): Promise<number> {
  return (await w.call(await ownerOf(group), "POST", `/imports/${id}/undo`, body)).status;
}

async function shown(w: World, group: TestGroup, id: string) {
  return (await w.call(await ownerOf(group), "GET", `/imports/${id}`)).json;
}

const whole = { serviceVisits: 2, kept: 0 };

describe("an import that is being taken back and is killed", { timeout: 120_000 }, () => {
  it("before or after any call to the database, ends whole, with nothing lost or doubled", async () => {
    for (const when of ["before", "after"] as const) {
      for (let nth = 0; nth < 30; nth += 3) {
        const w = world("2026-11-22T09:00:00+08:00");
        const { group, id, was } = await twoImports(w);
        expect(await ask(w, group, id)).toBe(202);
        let seen = 0;
        await interrupted(
          (call) => {
            if (call.when === when && seen++ === nth) throw new Error("killed");
          },
          () => w.tick(),
        );
        for (let minutes = 10; minutes < 60; minutes += 10) {
          w.at(`2026-11-22T09:${minutes}:00+08:00`);
          await w.tick();
        }
        const { state, undo } = await shown(w, group, id);
        expect({ when, nth, state, counts: undo.counts }).toMatchObject({
          when,
          nth,
          state: "undone",
          counts: whole,
        });
        expect(await standing(group)).toEqual(was);
      }
    }
  }, 300_000);

  it("run by two at once, is taken back once", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const { group, id, was } = await twoImports(w);
    await ask(w, group, id);
    await Promise.all([w.tick(), w.tick(), w.tick()]);
    w.at("2026-11-22T09:30:00+08:00");
    await Promise.all([w.tick(), w.tick()]);
    expect((await shown(w, group, id)).undo).toMatchObject({ state: "undone", counts: whole });
    expect(await standing(group)).toEqual(was);
  });

  it("is stopped when someone stops it, and gone on with to the end", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const { group, id, was } = await twoImports(w);
    await ask(w, group, id);
    expect((await w.call(group.token, "POST", `/imports/${id}/undo/cancel`)).status).toBe(200);
    await w.tick();
    expect(await shown(w, group, id)).toMatchObject({ state: "done", undo: { state: "cancelled" } });
    const again = await w.call(group.token, "POST", `/imports/${id}/undo/cancel`);
    expect(again.json.code).toBe("imports.undo_finished");
    expect(await ask(w, group, id)).toBe(202);
    await w.tick();
    expect((await shown(w, group, id)).state).toBe("undone");
    expect(await standing(group)).toEqual(was);
  });
});

describe("taking an import back", { timeout: 120_000 }, () => {
  it("writes nothing while it is looked at", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const { group, id } = await twoImports(w);
    const before = await standing(group);
    await ask(w, group, id, { mode: "check" });
    await w.tick();
    expect((await shown(w, group, id)).undo).toMatchObject({ state: "checked", counts: whole });
    expect(await standing(group)).toEqual(before);
  });

  it("asks the database as often for many rows as for few", async () => {
    const asked = async (count: number): Promise<number[]> => {
      const w = world("2026-11-22T09:00:00+08:00");
      const group = await w.group({ stores: 0 });
      const lines = Array.from({ length: count }, (_, n) => ({ ...line, order: n, household: n % 4, km: n }));
      const { id } = await loaded(w, group, { kind: "service-visits", file: ordersFile(lines) });
      await ask(w, group, id);
      const batches: number[] = [];
      await interrupted(
        ({ statements, when }) => {
          if (when === "before" && statements.some((sql) => sql.includes("json_each")))
            batches.push(statements.length);
        },
        () => w.tick(),
      );
      expect((await shown(w, group, id)).state).toBe("undone");
      return batches;
    };
    expect(await asked(60)).toEqual(await asked(6));
  });

  it("is refused after seven days, twice, and for an import that left no record of itself", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const { group, id } = await twoImports(w);
    const old = await group.read({
      imports: {
        sql: "SELECT id, recorded FROM imports WHERE group_id = ?1 AND id <> ?2",
        params: [id],
        read: ([row]) => String(row?.id),
      },
    });
    w.at("2026-11-29T09:00:00.001+08:00");
    const asked = await w.call(await ownerOf(group), "POST", `/imports/${id}/undo`, {});
    expect(asked.json.code).toBe("imports.undo_over");
    w.at("2026-11-29T09:00:00+08:00");
    expect(await ask(w, group, id)).toBe(202);
    await w.tick();
    const twice = await w.call(await ownerOf(group), "POST", `/imports/${id}/undo`, {});
    expect(twice.json.code).toBe("imports.undone");
    await testEnv[group.shard]
      .prepare("UPDATE imports SET recorded = 0 WHERE group_id = ? AND id = ?")
      .bind(group.id, old.imports)
      .run();
    const released = await w.call(await ownerOf(group), "POST", `/imports/${old.imports}/undo`, {});
    expect(released.json.code).toBe("imports.undo_not_recorded");
    expect((await shown(w, group, old.imports)).undoUntil).toBeNull();
  });
});

import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import {
  confirmText,
  moveOf,
  requestText,
  runText,
} from "../../workers/features/group-moves/group-moves.directory.ts";
import { workGroupMoves } from "../../workers/features/group-moves/group-moves.jobs.ts";
import type { ShardKey } from "../../workers/platform/config.ts";
import { arrivalOrder } from "../../workers/platform/copy.ts";
import { tableText } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { furnish } from "../harness/furnish.ts";
import { interrupted } from "../harness/recorder.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);

async function request(w: World, group: TestGroup, to: ShardKey): Promise<void> {
  await runText(directory, requestText({ groupId: group.id, to, at: w.clock.now() }));
}

/** Everything that a shard holds of a group, table by table, but for whether it takes writes there. */
async function heldOn(shard: ShardKey, group: TestGroup): Promise<Record<string, unknown[]>> {
  const held: Record<string, unknown[]> = {};
  for (const name of arrivalOrder) {
    const table = tableText(name);
    const { results } = await testEnv[shard]
      .prepare(`SELECT * FROM ${table} WHERE group_id = ?1 ORDER BY 1, 2, 3`)
      .bind(group.id)
      .all<Record<string, unknown>>();
    held[name] = results.map(({ state, version, ...row }) =>
      name === "groups" ? row : { ...row, state, version },
    );
  }
  return held;
}

const rowsOf = (held: Record<string, unknown[]>) => Object.values(held).flat().length;

/** The same group, asked for on the shard where it lives now. */
async function movedTo(shard: ShardKey, group: TestGroup): Promise<string> {
  return group.tokenFor({ staffId: group.owner, role: "group-owner", shard });
}

describe("a group that is moved to another shard", () => {
  it("arrives with every row as it was, and works there; its old copy waits and then goes", async () => {
    const w = world();
    const { group } = await furnish(await w.group({ shard: "SHARD_0" }));
    const before = await heldOn("SHARD_0", group);
    expect(arrivalOrder.filter((name) => before[name]?.length === 0)).toEqual([]);

    await request(w, group, "SHARD_1");
    expect(await workGroupMoves({ env: testEnv, clock: w.clock })).toBe(false);
    expect((await moveOf(directory, group.id))?.state).toBe("kept");
    expect(await heldOn("SHARD_1", group)).toEqual(before);

    const token = await movedTo("SHARD_1", group);
    expect((await w.call(token, "POST", "/stores", { name: "滨江新店" })).status).toBe(201);
    const late = await w.call(group.token, "POST", "/stores", { name: "老店" });
    expect([late.status, late.json.code, late.headers.get("Retry-After")]).toEqual([
      503,
      "group.read_only",
      "5",
    ]);

    await runText(directory, confirmText(group.id));
    await workGroupMoves({ env: testEnv, clock: w.clock });
    expect((await moveOf(directory, group.id))?.state).toBe("done");
    expect(rowsOf(await heldOn("SHARD_0", group))).toBe(0);
    expect((await w.call(token, "GET", "/stores")).json.data).toHaveLength(3);
  });

  it("leaves nothing behind that cron would find, and hears of everything where it lives", async () => {
    const w = world();
    const { group } = await furnish(await w.group({ shard: "SHARD_0" }));
    await request(w, group, "SHARD_1");
    await workGroupMoves({ env: testEnv, clock: w.clock });
    const old = await heldOn("SHARD_0", group);
    w.at("2026-12-20T10:30:00+08:00");
    await w.tick();
    expect(await heldOn("SHARD_0", group)).toEqual(old);
    const due = async (shard: ShardKey) =>
      testEnv[shard]
        .prepare(
          `SELECT (SELECT count(*) FROM follow_ups WHERE group_id = ?1 AND state = 'open' AND next_step_at <= ?2)
            + (SELECT count(*) FROM staff WHERE group_id = ?1 AND digest_at <= ?2)
            + (SELECT count(*) FROM jobs WHERE group_id = ?1 AND state = 'open' AND run_at <= ?2) AS n`,
        )
        .bind(group.id, w.clock.now())
        .first<number>("n");
    expect([await due("SHARD_0"), await due("SHARD_1")]).toEqual([0, 0]);
  });

  it("is asked for once: not while it is on its way, not where it lives", async () => {
    const w = world();
    const group = await w.group({ shard: "SHARD_0" });
    await request(w, group, "SHARD_0");
    expect(await moveOf(directory, group.id)).toBeUndefined();
    await request(w, group, "SHARD_1");
    await workGroupMoves({ env: testEnv, clock: w.clock });
    await request(w, group, "SHARD_0");
    expect((await moveOf(directory, group.id))?.state).toBe("kept");
    expect(() => requestText({ groupId: "grp_1' OR 1", to: "SHARD_1", at: 0 })).toThrow("no group's id");
  });

  it("stays where it was when its copy does not come out the same, and takes writes again", async () => {
    const w = world();
    const { group } = await furnish(await w.group({ shard: "SHARD_0" }));
    const before = await heldOn("SHARD_0", group);
    await request(w, group, "SHARD_1");
    let spoilt = false;
    await interrupted(
      async ({ statements, when }) => {
        if (
          spoilt ||
          when === "before" ||
          !statements.some((sql) => sql.startsWith("INSERT INTO customers "))
        )
          return;
        spoilt = true;
        await testEnv.SHARD_1.prepare(
          "UPDATE customers SET name = '别人', version = version + 1 WHERE group_id = ?1",
        )
          .bind(group.id)
          .run();
      },
      () => workGroupMoves({ env: testEnv, clock: w.clock }),
    );
    const move = await moveOf(directory, group.id);
    expect([spoilt, move?.state, move?.error]).toEqual([
      true,
      "failed",
      "customers differs after its beginning",
    ]);
    expect(rowsOf(await heldOn("SHARD_1", group))).toBe(0);
    expect(await heldOn("SHARD_0", group)).toEqual(before);
    expect((await w.call(group.token, "POST", "/stores", { name: "滨江新店" })).status).toBe(201);
  });

  it("killed before or after any call to a shard and gone on with, arrives whole", async () => {
    const w = world();
    const { group } = await furnish(await w.group({ shard: "SHARD_0" }));
    const before = await heldOn("SHARD_0", group);
    await request(w, group, "SHARD_1");
    for (let nth = 0; (await moveOf(directory, group.id))?.state !== "kept"; nth++) {
      let seen = 0;
      const when = nth % 2 === 0 ? "before" : "after";
      const dying = interrupted(
        (call) => {
          if (call.when === when && seen++ === Math.floor(nth / 2)) throw new Error("killed");
        },
        () => workGroupMoves({ env: testEnv, clock: w.clock, mostPieces: 20 }),
      );
      await dying.catch((error: Error) => expect(error.message).toBe("killed"));
      // Whoever held the move is gone: ten seconds later somebody else takes it on.
      w.at(new Date(w.clock.now() + 11_000).toISOString());
    }
    expect(await heldOn("SHARD_1", group)).toEqual(before);
  }, 60_000);
});

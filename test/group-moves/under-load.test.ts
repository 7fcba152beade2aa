import { drizzle } from "drizzle-orm/d1";
import { expect, it } from "vitest";
import { moveOf, requestText, runText } from "../../workers/features/group-moves/group-moves.directory.ts";
import { workGroupMoves } from "../../workers/features/group-moves/group-moves.jobs.ts";
import { mintAccessToken } from "../../workers/platform/access-token.ts";
import type { ShardKey } from "../../workers/platform/config.ts";
import { countsOf } from "../../workers/platform/copy.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import { openShard } from "../../workers/platform/shard.ts";
import { callerId, fillGroup, groupId, storeId } from "../bench/many-follow-ups.ts";
import { testEnv } from "../harness/env.ts";
import { interrupted } from "../harness/recorder.ts";
import { type World, world } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);
/** Callbacks, each with an order, a customer, a phone, its link and a car. */
const callbacks = 17_000;
const group = 909_001;
const everyMs = 20;
const kills = 10;

/** A group of some 100,000 rows that lives on the first shard. */
async function largeGroup(w: World): Promise<string> {
  const id = groupId(group);
  const asOf = w.clock.now();
  await fillGroup(testEnv.SHARD_0, {
    group,
    stores: 2,
    callers: 4,
    customers: callbacks,
    followUps: callbacks,
    asOf,
  });
  await testEnv.DIRECTORY.batch([
    testEnv.DIRECTORY.prepare(
      "INSERT INTO users (id, name, password_hash, language, failed_sign_ins, created_at) VALUES (?1, '何伟', '-', 'zh', 0, ?2)",
    ).bind(`usr_${id.slice(4)}00000001`, asOf),
    testEnv.DIRECTORY.prepare(
      `INSERT INTO groups (id, name, shard, state, founder_user_id, founder_staff_id, created_at)
        VALUES (?1, '大集团', 'SHARD_0', 'active', ?2, ?3, ?4)`,
    ).bind(id, `usr_${id.slice(4)}00000001`, callerId(group, 0), asOf),
  ]);
  return id;
}

async function shardOf(id: string): Promise<ShardKey> {
  const shard = await testEnv.DIRECTORY.prepare("SELECT shard FROM groups WHERE id = ?1")
    .bind(id)
    .first("shard");
  return shard === "SHARD_1" ? "SHARD_1" : "SHARD_0";
}

async function tokenOf(w: World, id: string): Promise<string> {
  const { token } = await mintAccessToken({
    key: testEnv.TOKEN_KEY,
    now: w.clock.now(),
    claims: {
      groupId: id,
      shard: await shardOf(id),
      staffId: callerId(group, 0),
      role: "group-owner",
      sightLevel: "group",
      stores: [storeId(group, 0)],
    },
  });
  return token;
}

it("loses and doubles nothing while 50 writes a second are tried and whoever moves it dies ten times", async () => {
  const w = world();
  const id = await largeGroup(w);
  const neighbour = await w.group({ shard: "SHARD_0" });
  const acknowledged: string[] = [];
  const refused: string[] = [];
  const others: number[] = [];
  let firstRefusal = 0;
  let lastRefusal = 0;
  let isOver = false;
  const under: Promise<void>[] = [];

  const write = async (name: string) => {
    const body = { name, type: "person", storeId: storeId(group, 0) };
    const answer = await w.call(await tokenOf(w, id), "POST", "/customers", body);
    if (answer.status === 201) return void acknowledged.push(name);
    expect([answer.status, answer.json.code, answer.headers.get("Retry-After")]).toEqual([
      503,
      "group.read_only",
      "5",
    ]);
    refused.push(name);
    firstRefusal ||= performance.now();
    lastRefusal = performance.now();
  };
  const traffic = (async () => {
    for (let nth = 0; !isOver; nth++) {
      under.push(write(`来客${nth}`));
      if (nth % 10 === 0)
        under.push(
          w
            .call(neighbour.token, "POST", "/stores", { name: `邻店${nth}` })
            .then(({ status }) => void others.push(status)),
        );
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();

  await new Promise((resolve) => setTimeout(resolve, 500));
  await runText(directory, requestText({ groupId: id, to: "SHARD_1", at: w.clock.now() }));
  // Leases run by a clock of their own here: the dead are replaced at once.
  let skipped = 0;
  const clock = { now: () => Date.now() + skipped };
  for (let deaths = 0; (await moveOf(directory, id))?.state !== "kept"; deaths++) {
    let left = deaths < kills ? 1 + Math.floor(Math.random() * 40) : Number.POSITIVE_INFINITY;
    const isOfMove = (statements: string[]) =>
      statements.some((sql) => / t WHERE t\.group_id|FROM json_each\(\?2\) j WHERE/.test(sql));
    await interrupted(
      ({ statements }) => {
        if (isOfMove(statements) && --left === 0) throw new Error("killed");
      },
      () => workGroupMoves({ env: testEnv, clock }),
    ).catch((error: Error) => expect(error.message).toBe("killed"));
    skipped += 11_000;
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  isOver = true;
  await traffic;
  await Promise.all(under);

  const on = (key: ShardKey) => openShard({ env: testEnv, key, meter: newMeter(), fresh: true });
  const { results } = await testEnv.SHARD_1.prepare(
    "SELECT name FROM customers WHERE group_id = ?1 AND name LIKE '来客%'",
  )
    .bind(id)
    .all<{ name: string }>();
  const names = results.map(({ name }) => name).sort();
  expect(names).toEqual([...acknowledged].sort());
  expect(new Set(names).size).toBe(names.length);
  expect(refused.length).toBeGreaterThan(0);
  expect(others.every((status) => status === 201)).toBe(true);
  const rows = (await countsOf(on("SHARD_1"), id)).reduce((sum, count) => sum + count, 0);
  expect(rows).toBeGreaterThan(100_000);
  expect(lastRefusal - firstRefusal).toBeLessThan(30_000);
}, 180_000);

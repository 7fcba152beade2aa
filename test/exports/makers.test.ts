import { describe, expect, it } from "vitest";
import { exportJob } from "../../workers/features/exports/exports.jobs.ts";
import { edited } from "../../workers/platform/changes.ts";
import { systemScope } from "../../workers/platform/jobs.ts";
import { newMeter } from "../../workers/platform/meter.ts";
import { byId, rows } from "../../workers/platform/query.ts";
import { openShard } from "../../workers/platform/shard.ts";
import { testEnv } from "../harness/env.ts";
import { type TestGroup, world } from "../harness/world.ts";
import { dealership, startsAt } from "./dealership.ts";
import { start } from "./exported.ts";

describe("an export belongs to whoever made it", () => {
  it("and is not there for anyone else, nor is its file", async () => {
    const w = world(startsAt);
    const { group, tokenOf } = await dealership(w);
    const maker = await group.apiToken({ permissions: ["exports:make", "customers:see"] });
    const started = await start(w, maker, { list: "customers" });
    const other = await tokenOf("general-manager", group.stores);
    for (const token of [other, group.token, await group.apiToken({})]) {
      expect((await w.call(token, "GET", `/exports/${started.json.id}`)).status).toBe(404);
      expect((await w.call(token, "POST", `/exports/${started.json.id}/cancel`)).status).toBe(404);
    }
    await w.tick();
    const { json } = await w.call(maker, "GET", `/exports/${started.json.id}`);
    expect((await w.call(maker, "POST", `/files/${json.fileId}/link`)).status).toBe(200);
    for (const token of [other, group.token])
      expect((await w.call(token, "POST", `/files/${json.fileId}/link`)).status).toBe(404);
  });

  it("while files of imports stay with those who import", async () => {
    const w = world(startsAt);
    const group = await w.group();
    const form = new FormData();
    form.set("kind", "customers");
    form.set("file", new File(["姓名,手机\n王芳,13900139000\n"], "客户.csv"));
    await w.call(group.token, "POST", "/imports", form);
    const { files } = await group.read({ files: rows("files", "SELECT * FROM files WHERE group_id = ?1") });
    const path = `/files/${files[0]?.id}/link`;
    expect((await w.call(await group.apiToken({ permissions: ["imports:run"] }), "POST", path)).status).toBe(
      200,
    );
    expect((await w.call(await group.apiToken({ permissions: ["exports:make"] }), "POST", path)).status).toBe(
      404,
    );
  });
});

async function objectsOf(group: TestGroup): Promise<string[]> {
  const { objects } = await testEnv.FILES.list({ prefix: `${group.id}/exports/` });
  return objects.map(({ key }) => key);
}

describe("an export's end", () => {
  it("comes at once when it is cancelled, and nothing of it is left", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const started = await start(w, group.token, { list: "customers" });
    const path = `/exports/${started.json.id}`;
    const cancelled = await w.call(group.token, "POST", `${path}/cancel`);
    expect([cancelled.status, cancelled.json.state]).toEqual([200, "cancelled"]);
    await w.tick();
    const after = await w.call(group.token, "GET", path);
    expect([after.json.state, after.json.fileId]).toEqual(["cancelled", null]);
    expect(await objectsOf(group)).toEqual([]);
    const again = await w.call(group.token, "POST", `${path}/cancel`);
    expect([again.status, again.json.code]).toEqual([409, "exports.finished"]);
  });

  it("comes in the middle of a slice too, whose work is then thrown away", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const started = await start(w, group.token, { list: "customers" });
    const path = `/exports/${started.json.id}`;
    const { job } = await group.read({ job: byId("jobs", started.json.id) });
    if (!job) throw new Error("no job");
    const shard = openShard({ env: testEnv, key: group.shard, meter: newMeter(), fresh: true });
    const scope = systemScope({
      groupId: group.id,
      shard,
      asOf: w.clock.now(),
      requestId: "test",
      env: testEnv,
    });
    const slice = await exportJob.slice({ job, scope, env: testEnv, tell: async () => {} });
    expect((await objectsOf(group)).length).toBe(1);
    await w.call(group.token, "POST", `${path}/cancel`);
    const late = edited("jobs", job, { cursor: slice.cursor });
    await expect(group.write({ update: [late] })).rejects.toThrow();
    await w.tick();
    expect((await w.call(group.token, "GET", path)).json.state).toBe("cancelled");
    expect(await objectsOf(group)).toEqual([]);
  });

  it("takes the file away after a week", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const started = await start(w, group.token, { list: "customers" });
    await w.tick();
    expect((await objectsOf(group)).length).toBe(2);
    w.at("2026-11-27T16:59:00+08:00");
    await w.tick();
    expect((await objectsOf(group)).length).toBe(2);
    w.at("2026-11-27T17:00:00+08:00");
    await w.tick();
    expect(await objectsOf(group)).toEqual([]);
    const token = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
    const { json } = await w.call(token, "GET", `/exports/${started.json.id}`);
    expect([json.state, json.rows, json.fileId]).toEqual(["done", 2, null]);
    const { files } = await group.read({ files: rows("files", "SELECT * FROM files WHERE group_id = ?1") });
    expect(files).toEqual([]);
  });
});

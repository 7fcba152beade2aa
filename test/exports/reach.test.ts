import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { apiTokens } from "../../db/directory/tables/people.table.ts";
import { touched } from "../../workers/platform/changes.ts";
import { byId, rows } from "../../workers/platform/query.ts";
import { followUpRow } from "../customers/archive.ts";
import { testEnv } from "../harness/env.ts";
import { world } from "../harness/world.ts";
import { dealership, listed, startsAt } from "./dealership.ts";
import { exported, start } from "./exported.ts";

describe("what an export may hold", () => {
  it("is the caller's own work, or that of their store", async () => {
    const w = world(startsAt);
    const { group, callers, tokenOf } = await dealership(w);
    const [first = "", second = ""] = group.stores;
    const clerk = await tokenOf("information-clerk", [second]);
    for (const list of ["customers", "vehicles", "service-visits", "follow-ups", "cases"]) {
      const table = await exported(w, clerk, { list });
      expect(table.length).toBe((await listed(w, clerk, `/${list}`)).length);
      expect(JSON.stringify(table)).not.toMatch(/周建国0|RO0|LSVAU218XN2183294|测试店 1/);
    }
    const supervisor = await group.addStaff({ role: "cs-supervisor", stores: [first], name: "刘静" });
    const own = await group.tokenFor({
      staffId: supervisor,
      role: "cs-supervisor",
      sight: "own",
      stores: [first],
    });
    await group.write({ insert: { followUps: [followUpRow({ storeId: first, assigneeId: supervisor })] } });
    const mine = await exported(w, own, { list: "follow-ups" });
    expect(mine.map((row) => row.责任人)).toEqual(["刘静"]);
    const workbench = await exported(w, own, { list: "follow-ups", filters: { view: "workbench" } });
    expect(workbench.map((row) => row.责任人)).toEqual(["刘静"]);
    const token = await group.apiToken({ stores: [second], permissions: ["exports:make", "follow-ups:see"] });
    const table = await exported(w, token, { list: "follow-ups", filters: { kind: "service-callback" } });
    expect(table.map((row) => row.责任人)).toEqual([`李娜1`]);
    expect(callers.length).toBe(2);
  });

  it("is masked for whoever may not see whole numbers", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const token = await group.apiToken({ permissions: ["exports:make", "customers:see", "follow-ups:see"] });
    const customers = await exported(w, token, { list: "customers" });
    expect(customers.map((row) => row.电话)).toEqual(["138****4821", "138****4820"]);
    const followUps = await exported(w, token, { list: "follow-ups", filters: { kind: "service-callback" } });
    expect(followUps.map((row) => row.电话).sort()).toEqual(["138****4820", "138****4821"]);
    const whole = await exported(w, group.token, { list: "customers" });
    expect(whole.map((row) => row.电话)).toEqual(["138 0000 4821", "138 0000 4820"]);
  });

  it("needs the list's own permission and filters that the list knows", async () => {
    const w = world(startsAt);
    const { group, tokenOf } = await dealership(w);
    const [first = "", second = ""] = group.stores;
    const token = await group.apiToken({ permissions: ["exports:make", "customers:see"] });
    const refused = await start(w, token, { list: "cases" });
    expect([refused.status, refused.json.code]).toEqual([403, "auth.forbidden"]);
    const manager = await tokenOf("service-manager", [first]);
    const wrong: [string, Record<string, string>, string][] = [
      ["customers", { storeId: second }, "/filters/storeId"],
      ["vehicles", { storeId: "sto_00000000" }, "/filters/storeId"],
      ["follow-ups", { state: "asleep" }, "/filters/state"],
      ["cases", { colour: "red" }, "/filters/colour"],
      ["cases", { limit: "5" }, "/filters/limit"],
      ["service-visits", { vehicleId: "veh_00000000" }, "/filters/vehicleId"],
    ];
    for (const [list, filters, pointer] of wrong) {
      const answer = await start(w, manager, { list, filters });
      expect([answer.status, answer.json.errors]).toEqual([422, [expect.objectContaining({ pointer })]]);
    }
  });

  it("ends at a hundred thousand rows, and says what to do", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const started = await start(w, group.token, { list: "customers" });
    const { job } = await group.read({ job: byId("jobs", started.json.id) });
    if (!job) throw new Error("no job");
    await group.write({
      update: [
        touched("jobs", job, {
          cursor: { phase: "rows", rows: 99_999, pieces: 0, after: null },
          version: job.version + 1,
        }),
      ],
    });
    await w.tick();
    const { json } = await w.call(group.token, "GET", `/exports/${started.json.id}`);
    expect([json.state, json.fileId, json.problem.code]).toEqual(["failed", null, "exports.too_many"]);
    expect(json.problem.detail).toContain("100,000");
  });

  it("is nothing once the person has left or the token is revoked", async () => {
    const w = world(startsAt);
    const { group } = await dealership(w);
    const staffId = await group.addStaff({ role: "cs-supervisor" });
    const person = await group.tokenFor({ staffId, role: "cs-supervisor" });
    const token = await group.apiToken({});
    const byPerson = await start(w, person, { list: "customers" });
    const byToken = await start(w, token, { list: "customers" });
    const { staff } = await group.read({ staff: byId("staff", staffId) });
    if (!staff) throw new Error("no staff");
    await group.write({ update: [touched("staff", staff, { state: "left", version: staff.version + 1 })] });
    await drizzle(testEnv.DIRECTORY)
      .update(apiTokens)
      .set({ revokedAt: w.clock.now() })
      .where(eq(apiTokens.id, `tok_${token.split("_")[1]}`));
    await w.tick();
    const asked = await w.call(person, "GET", `/exports/${byPerson.json.id}`);
    expect([asked.json.state, asked.json.problem.code]).toEqual(["failed", "exports.access_ended"]);
    const { jobs, files } = await group.read({
      jobs: byId("jobs", byToken.json.id),
      files: rows("files", "SELECT * FROM files WHERE group_id = ?1"),
    });
    expect(jobs?.cursor).toMatchObject({ phase: "failed", code: "exports.access_ended" });
    expect(files).toEqual([]);
  });
});

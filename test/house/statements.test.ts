/// <reference types="vite/types/importMeta.d.ts" />
import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { shardTables } from "../../db/shard/schema.ts";
import { allEndpoints } from "../../shared/contracts/all.ts";
import { acrossStamp, compileInsert, tableNames } from "../../workers/platform/compile.ts";
import { sweeps, timeLedSweeps } from "../../workers/platform/sweeps.ts";
import { recordedFiles, recordedStatements } from "../harness/recorder.ts";
import { type PlanLine, planProblems, searchByTime } from "./plans.ts";

const tables = Object.values(shardTables).map((table) => getTableName(table));
const touchesTable = new RegExp(`\\b(?:${tables.join("|")})\\b`);
const timeLedTexts = new Map<string, string | undefined>(
  timeLedSweeps.map((name) => [sweeps[name], /INDEXED BY (\w+)/.exec(sweeps[name])?.[1]]),
);

async function planOf(sql: string): Promise<PlanLine[]> {
  const numbers = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  const nothing = Array.from({ length: Math.max(0, ...numbers) }, () => null);
  const { results } = await env.SHARD_0.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...nothing)
    .all<PlanLine>();
  return results;
}

/** What is wrong with a statement's plan, with the statement and the whole plan to look at. */
async function offences(sql: string): Promise<string[]> {
  const plan = await planOf(sql);
  const timeLed = timeLedTexts.get(sql);
  const problems = planProblems({ sql, plan, ...(timeLed === undefined ? {} : { timeLed }) });
  if (problems.length === 0) return [];
  const whole = plan.map(({ detail }) => `    ${detail}`).join("\n");
  return [`${problems.join("; ")}\n  in ${sql}\n  by\n${whole}`];
}

describe("every statement that ran on a shard", () => {
  it("reads its tables by their group", async () => {
    const texts = [...recordedStatements].filter((sql) => touchesTable.test(sql));
    const found = await Promise.all(texts.map(offences));
    expect(found.flat().join("\n\n")).toBe("");
  });

  it("was recorded: where all files ran, there are more texts than endpoints", () => {
    const files = Object.keys(import.meta.glob(["../**/*.test.ts", "!../e2e/**", "!../**/*.house.test.ts"]));
    const ran = [...recordedFiles].map((path) => path.slice(path.indexOf("/test/") + 1));
    const all = files.map((path) =>
      path.replace(/^\.\.?\//, path.startsWith("./") ? "test/house/" : "test/"),
    );
    const isWhole = all.every((path) => ran.includes(path));
    expect(recordedStatements.size).toBeGreaterThanOrEqual(isWhole ? allEndpoints.length : 0);
  });
});

describe("sweeps", () => {
  it.each(Object.entries(sweeps))("%s searches by time or by its groups", async (_, sql) => {
    expect(await offences(sql)).toEqual([]);
    const timeLed = timeLedTexts.get(sql);
    if (timeLed === undefined) return;
    const details = (await planOf(sql)).map(({ detail }) => detail);
    expect(details).toContainEqual(expect.stringMatching(searchByTime(timeLed)));
  });

  it.each(tableNames)("write %s back by the key of each group", async (name) => {
    const [statement] = compileInsert(name, acrossStamp, [{ groupId: "grp_00000000", row: {} }], true);
    expect(await offences(statement?.sql ?? "")).toEqual([]);
  });
});

describe("the judgement of plans", () => {
  it.each([
    ["a scan", "SELECT * FROM stores", "SCAN stores"],
    ["a scan under another name", "SELECT s.name FROM stores s WHERE s.name = ?1", "SCAN s"],
    [
      "a scan of an index",
      "SELECT digest_at FROM staff WHERE digest_at > ?1",
      "SEARCH staff USING COVERING INDEX staff_digest (digest_at>?)",
    ],
    [
      "a scan behind a merge",
      "SELECT t.* FROM (SELECT t.* FROM stores t WHERE t.group_id = ?1 UNION ALL SELECT t.* FROM stores t) t ORDER BY t.id",
      "SCAN t",
    ],
    [
      "a scan inside a list",
      "SELECT * FROM staff WHERE group_id = ?1 AND id IN (SELECT staff_id FROM staff_stores)",
      "SCAN staff_stores",
    ],
  ])("finds %s", async (_, sql, line) => {
    const problems = planProblems({ sql, plan: await planOf(sql) });
    expect(problems.join("\n")).toContain(line.split(" USING ")[0]);
  });

  it.each([
    ["a search by key", "SELECT * FROM stores WHERE group_id = ?1 AND id = ?2"],
    [
      "rows of a parameter",
      "SELECT s.* FROM json_each(?2) j CROSS JOIN stores s ON s.group_id = ?1 AND s.id = j.value",
    ],
    [
      "a set that the statement made",
      "WITH mine AS MATERIALIZED (SELECT * FROM stores WHERE group_id = ?1) SELECT * FROM mine a JOIN mine b ON a.id = b.id",
    ],
    [
      "a merge",
      "SELECT p.* FROM (SELECT t.* FROM (SELECT t.* FROM stores t WHERE t.group_id = ?1 UNION ALL SELECT t.* FROM stores t WHERE t.group_id = ?1) t ORDER BY t.id LIMIT 5) p ORDER BY p.id",
    ],
  ])("accepts %s", async (_, sql) => {
    expect(planProblems({ sql, plan: await planOf(sql) })).toEqual([]);
  });
});

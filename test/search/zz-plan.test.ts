import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { recordedStatements } from "../harness/recorder.ts";
import { planProblems, type PlanLine } from "../house/plans.ts";
it("plans", async () => {
  const out: string[] = [`${recordedStatements.size} statements`];
  for (const sql of recordedStatements) {
    const most = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map((m) => Number(m[1])));
    const { results } = await env.SHARD_0.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...Array.from({ length: most }, () => null)).all<PlanLine>();
    const bad = planProblems({ sql, plan: results });
    const group = results.map(({ detail }) => detail).filter((detail) => /\(group_id=\?\)$/.test(detail));
    if (bad.length || group.length) out.push(`${sql.replace(/\s+/g, " ").slice(0, 900)}\n   BAD ${bad.join(" | ")}\n   GROUP ${group.join(" | ")}`);
  }
  expect(out.join("\n")).toBe("");
});

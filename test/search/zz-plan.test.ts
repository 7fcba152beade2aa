import { env } from "cloudflare:workers";
import { it } from "vitest";
import { recordedStatements } from "../harness/recorder.ts";
it("plans", async () => {
  let n = 0;
  for (const sql of recordedStatements) {
    if (/^(INSERT|SELECT iif)/.test(sql)) continue;
    const { results } = await env.SHARD_0.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...Array.from({ length: Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map((m) => Number(m[1]))) }, () => "x")).all<{ detail: string }>();
    const bad = results.filter(({ detail }) => !/group_id=\?/.test(detail) && !/^(CO-ROUTINE|MATERIALIZE|SCAN (json_each|j |m$|k|x|p$|t$|\(|CONSTANT)|MERGE|LEFT$|RIGHT$|COMPOUND|UNION|USE TEMP|CORRELATED|LIST SUB|SCALAR|BLOOM|SCAN json|LEFT-MOST|REUSE)/.test(detail));
    const group = results.filter(({ detail }) => /\(group_id=\?\)$/.test(detail));
    if (bad.length || group.length) { n++; console.error("PLAN", sql.replace(/\s+/g, " ").slice(0, 700), "\n   BAD", bad.map((r) => r.detail).join(" | "), "\n   GROUP", group.map((r) => r.detail).join(" | ")); }
  }
  console.error("statements", recordedStatements.size, "flagged", n);
});

import { describe, expect, it } from "vitest";
import { bytesSource } from "../../platform/spreadsheet/byte-source.ts";
import { parseFile } from "./imports.parse.ts";

const rows = 60_000;

describe("a long file being read", () => {
  it("tells how many of about how many rows it has come to, and never fewer than before", async () => {
    const lines = Array.from(
      { length: rows },
      (_, n) => `RO${100_000 + n},常规保养,张三,13900007585,浙A12345,2026-11-19 09:40`,
    );
    const text = ["工单号,维修类型,车主姓名,车主电话,车牌号,交车时间", ...lines].join("\n");
    const told: { done: number; total: number }[] = [];
    const parsed = await parseFile({
      source: bytesSource(new TextEncoder().encode(text)),
      kind: "service-visits",
      remembered: {},
      asOf: Date.parse("2026-11-22T09:00:00+08:00"),
      zone: "Asia/Shanghai",
      pieces: { put: async () => {}, get: async () => undefined },
      onProgress: async (progress) => void told.push(progress),
    });
    expect(parsed).toMatchObject({ ok: true, rows });
    const done = told.map((one) => one.done);
    expect(done.length).toBeGreaterThan(8);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    for (const one of told) expect(one.done).toBeLessThanOrEqual(one.total);
    const last = told.at(-1)?.total ?? 0;
    expect(Math.abs(last - rows) / rows).toBeLessThan(0.1);
  }, 60_000);
});

import { describe, expect, it } from "vitest";
import { shippedPolicies } from "../policies/policies.rules.ts";
import { dueTimes, explainWhy, type Why } from "./follow-ups.due.rules.ts";

const zone = "Asia/Shanghai";
const hours = (from: number, to: number) => [{ from: from * 60, to: to * 60 }];
const week = hours(9, 18);
const why: Why = { event: "delivered", on: "2026-11-20", n: 3, unit: "working-days" };
const dueAt = Date.parse("2026-11-27T18:00:00+08:00");

describe("a due time", () => {
  it("ends with the store's day where that closes before the last window", () => {
    const policy = shippedPolicies["service-callback"];
    const spans = { 1: week, 2: week, 3: hours(9, 11.5), 4: week, 5: week, 6: week, 7: week };
    const { dueAt: due } = dueTimes({
      event: "delivered",
      startedAt: Date.parse("2026-11-20T16:30:00+08:00"),
      policy,
      dialling: { zone, store: { spans, exceptions: [] }, windows: policy.windows },
      exceptions: [],
    });
    expect(new Date(due).toISOString()).toBe("2026-11-25T03:30:00.000Z");
  });

  it("that moved twice says from where to where each time", () => {
    const moved = [
      { from: "2026-11-25", because: "集团放假" },
      { from: "2026-11-26", because: "店庆" },
      { from: "2026-11-27", because: "改了营业时间" },
    ];
    expect(explainWhy({ why: { ...why, moved }, dueAt, zone, exceptions: [] }).notes).toEqual([
      "2026-11-25 → 2026-11-26 (集团放假)",
      "2026-11-26 → 2026-11-27 (店庆)",
    ]);
  });

  it("after calendar days names each of them", () => {
    const { explanation } = explainWhy({
      why: { event: "allocated", on: "2026-11-20", n: 7, unit: "days" },
      dueAt,
      zone,
      exceptions: [],
    });
    expect(explanation.map(({ date }) => date)).toEqual(
      [21, 22, 23, 24, 25, 26, 27].map((day) => `2026-11-${day}`),
    );
  });
});

import { describe, expect, test } from "vitest";
import { clockOf, minutesOf, passedWindows, windowState } from "./call-windows.ts";

const windows = [
  { from: minutesOf("10:00"), to: minutesOf("12:00") },
  { from: minutesOf("15:00"), to: minutesOf("18:00") },
];

describe("where a minute stands among the windows", () => {
  test.each([
    ["09:59", { kind: "before", opensAt: 600 }],
    ["10:00", { kind: "inside", minutesLeft: 120 }],
    ["10:24", { kind: "inside", minutesLeft: 96 }],
    ["12:00", { kind: "before", opensAt: 900 }],
    ["18:00", { kind: "over" }],
  ] as const)("%s", (clock, state) => {
    expect(windowState({ windows, minute: minutesOf(clock) })).toEqual(state);
  });

  test("a day without windows is closed", () => {
    expect(windowState({ windows: [], minute: 600 })).toEqual({ kind: "closed" });
  });
});

test("what has passed ends at now", () => {
  expect(passedWindows({ windows, minute: minutesOf("15:30") })).toEqual([
    { from: 600, to: 720 },
    { from: 900, to: 930 },
  ]);
});

test.each(["00:00", "08:30", "21:05"])("clock %s reads back", (clock) => {
  expect(clockOf(minutesOf(clock))).toBe(clock);
});

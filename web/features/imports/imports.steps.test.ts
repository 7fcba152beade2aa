import { expect, test } from "vitest";
import { callsToday, isDropped, isWorking, stepOf } from "./imports.steps.ts";

test.each([
  ["check", "queued", 1, true],
  ["check", "parsing", 1, true],
  ["check", "checking", 1, true],
  ["check", "checked", 1, false],
  ["check", "failed", 1, false],
  ["check", "cancelled", 1, false],
  ["apply", "queued", 2, true],
  ["apply", "applying", 2, true],
  ["apply", "done", 2, false],
  ["apply", "failed", 1, false],
] as const)("a %s import that is %s stands at step %i", (mode, state, step, working) => {
  expect(stepOf({ mode, state })).toBe(step);
  expect(isWorking(state)).toBe(working);
});

test("several callbacks on one phone are one call; an import of old knows its callbacks alone", () => {
  expect(callsToday({ overdue: 190, dueToday: 8, phonesToday: 186 })).toEqual({
    callbacks: 198,
    phones: 186,
  });
  expect(callsToday({ overdue: 3, dueToday: 0, phonesToday: 0 })).toEqual({ callbacks: 3, phones: 3 });
});

test.each([
  ["check", "failed", true],
  ["check", "cancelled", true],
  ["check", "checked", false],
  ["check", "checking", false],
  ["apply", "failed", false],
  ["apply", "cancelled", false],
  ["apply", "done", false],
] as const)("of a %s that is %s nothing was ever written: %s", (mode, state, dropped) => {
  expect(isDropped({ mode, state })).toBe(dropped);
});

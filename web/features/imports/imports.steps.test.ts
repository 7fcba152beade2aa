import { expect, test } from "vitest";
import { isWorking, stepOf } from "./imports.steps.ts";

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

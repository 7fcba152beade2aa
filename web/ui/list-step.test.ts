import { expect, test } from "vitest";
import { stepIn } from "./list-step.ts";

test.each([
  ["down", { length: 3, at: 0, step: 1 }, 1],
  ["down at the end stays", { length: 3, at: 2, step: 1 }, 2],
  ["up at the start stays", { length: 3, at: 0, step: -1 }, 0],
  ["down from nowhere is the first", { length: 3, at: -1, step: 1 }, 0],
  ["up from nowhere is the last", { length: 3, at: -1, step: -1 }, 2],
  ["home", { length: 3, at: 2, step: "first" }, 0],
  ["end", { length: 3, at: 0, step: "last" }, 2],
  ["an empty list", { length: 0, at: -1, step: 1 }, -1],
] as const)("%s", (_name, given, place) => expect(stepIn(given)).toBe(place));

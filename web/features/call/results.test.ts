import { describe, expect, it } from "vitest";
import { consequenceOf, RESULTS } from "./results.ts";

it("gives every result a key of its own", () => {
  expect(new Set(RESULTS.map(({ code }) => code)).size).toBe(RESULTS.length);
  expect(RESULTS.every(({ code, cap }) => code === `Key${cap}`)).toBe(true);
});

describe("what a result will do", () => {
  it.each([
    ["no-answer", 2, "tried"],
    ["no-answer", 1, "usedUp"],
    ["dead-number", 3, "findNumber"],
    ["car-sold", 3, "sold"],
    ["reached", 3, "none"],
  ] as const)("%s with %i dials left", (result, left, expected) => {
    expect(consequenceOf({ result, left })).toBe(expected);
  });
});

import { describe, expect, test } from "vitest";
import { caseClocks, nextClock } from "./case-clocks.ts";
import type { Case } from "./case-list.ts";
import { someCase } from "./cases.fixture.ts";

const at = (now: string) => ({
  now: Date.parse(now),
  isToday: (other: string) => other.slice(0, 10) === now.slice(0, 10),
});

const states = (one: Case, now: string) => caseClocks(one, at(now)).map(({ state }) => state);

const acknowledged = {
  state: "acknowledged",
  acknowledgedAt: "2026-11-20T08:05:00.000Z",
  nextDueAt: "2026-11-23T10:00:00.000Z",
} as const;
const planned = {
  ...acknowledged,
  state: "planned",
  plannedAt: "2026-11-23T11:00:00.000Z",
  nextDueAt: "2026-11-24T10:00:00.000Z",
} as const;
const solved = {
  ...planned,
  state: "solved",
  solvedAt: "2026-11-26T03:00:00.000Z",
  updateBy: null,
  nextDueAt: null,
} as const;

describe("the clocks of a case", () => {
  test.each<[string, Partial<Case>, string, string[]]>([
    ["just opened", {}, "2026-11-20T08:00:00Z", ["today", "running", "running", "running", "later"]],
    ["nobody took it on", {}, "2026-11-20T09:41:00Z", ["late", "running", "running", "running", "later"]],
    [
      "taken on in time",
      acknowledged,
      "2026-11-23T02:00:00Z",
      ["kept", "today", "running", "running", "later"],
    ],
    ["planned too late", planned, "2026-11-24T11:00:00Z", ["kept", "missed", "late", "running", "later"]],
    ["solved", solved, "2026-11-26T04:00:00Z", ["kept", "missed", "unasked", "kept", "running"]],
    [
      "solved at once",
      { ...solved, acknowledgedAt: solved.solvedAt, plannedAt: null },
      "2026-11-26T04:00:00Z",
      ["missed", "skipped", "unasked", "kept", "running"],
    ],
    [
      "closed",
      { ...solved, state: "closed", closedAt: "2026-11-27T03:00:00.000Z" },
      "2026-11-28T00:00:00Z",
      ["kept", "missed", "unasked", "kept", "kept"],
    ],
    [
      "an improvement item, whose customer waits for no news",
      { level: "improvement", updateBy: null, nextDueAt: "2026-11-27T10:00:00.000Z" },
      "2026-11-23T11:00:00Z",
      ["unasked", "unasked", "unasked", "running", "later"],
    ],
  ])("%s", (_, changes, now, expected) => {
    expect(states(someCase(changes), now)).toEqual(expected);
  });

  test("the closing call has its own deadline, where it is known", () => {
    const timing = { ...at("2026-11-30T11:00:00Z"), closingDueAt: "2026-11-30T10:00:00.000Z" };
    expect(caseClocks(someCase(solved), timing).at(-1)).toMatchObject({ state: "late", next: true });
  });

  test.each<[string, Partial<Case>, string | undefined]>([
    ["just opened", {}, "acknowledge"],
    ["taken on", acknowledged, "plan"],
    ["planned", planned, "update"],
    ["two at one moment: the earlier step", { ...acknowledged, updateBy: acknowledged.nextDueAt }, "plan"],
    ["solved", solved, "closing"],
    ["closed", { ...solved, state: "closed", closedAt: "2026-11-27T03:00:00.000Z" }, undefined],
  ])("%s: the next is %s", (_, changes, expected) => {
    expect(nextClock(someCase(changes), at("2026-11-20T08:00:00Z"))?.key).toBe(expected);
  });
});

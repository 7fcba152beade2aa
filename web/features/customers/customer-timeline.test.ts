import { expect, test } from "vitest";
import { callsOnce, itemsOf, timelinePart, voicesIn } from "./customer-timeline.ts";
import type { TimelineItem } from "./customers.queries.ts";

const item = (id: string, type: TimelineItem["type"], words: string | null = null): TimelineItem => ({
  at: "2026-11-20T02:00:00.000Z",
  type,
  id,
  title: "",
  kind: "",
  state: null,
  words,
  byName: null,
  storeId: null,
  vehicleId: null,
});
const items = [
  item("att_1", "attempt", "别老打电话"),
  item("sv_1", "service-visit", "前轮异响"),
  item("case_1", "case", "  "),
  item("fu_1", "follow-up"),
  item("att_2", "attempt", "讲得清楚"),
];
const ids = (found: readonly TimelineItem[]) => found.map(({ id }) => id);

test.each([
  ["all", ["att_1", "sv_1", "case_1", "fu_1", "att_2"]],
  ["visits", ["sv_1"]],
  ["calls", ["att_1", "fu_1", "att_2"]],
  ["cases", ["case_1"]],
] as const)("%s", (part, expected) => {
  expect(ids(itemsOf(items, part))).toEqual(expected);
});

test("one call for several follow-ups is shown once, other calls of the same moment stay", () => {
  const calls = [
    item("att_1", "attempt", "讲得清楚"),
    item("att_2", "attempt", "讲得清楚"),
    item("att_3", "attempt", "等得久"),
    item("fu_1", "follow-up", "讲得清楚"),
  ];
  expect(ids(callsOnce(calls))).toEqual(["att_1", "att_3", "fu_1"]);
});

test("an address that asks for something unknown gets everything", () => {
  expect([timelinePart("calls"), timelinePart("money"), timelinePart(undefined)]).toEqual([
    "calls",
    "all",
    "all",
  ]);
});

test("the customer's voice leaves out what holds no words, and what the workshop wrote", () => {
  expect(ids(voicesIn(items, 5))).toEqual(["att_1", "att_2"]);
  expect(ids(voicesIn(items, 1))).toEqual(["att_1"]);
});

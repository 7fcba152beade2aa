import { describe, expect, test } from "vitest";
import { awayLines, countOf, readRunList, runLines, runListHref, totalsOf } from "./run-view.ts";
import type { CallerRun, RunCounts, StoreRun } from "./runs.queries.ts";

const none: RunCounts = {
  listed: 0,
  due: 0,
  overdue: 0,
  lateData: 0,
  promised: 0,
  noNumber: 0,
  dialled: 0,
  reached: 0,
  raised: 0,
  answered: 0,
};

function caller(id: string, over: Partial<CallerRun> = {}): CallerRun {
  return {
    assigneeId: id,
    name: id,
    presence: "working",
    lastDialAt: null,
    nextPromisedAt: null,
    counts: { ...none, due: 3 },
    ...over,
  };
}

function store(id: string, callers: CallerRun[], over: Partial<StoreRun> = {}): StoreRun {
  return {
    storeId: id,
    storeName: id,
    deliveredYesterday: 4,
    missingYesterday: false,
    unmanned: 1,
    counts: { ...none, due: 5, raised: 3, answered: 1, lateData: 2 },
    callers,
    ...over,
  };
}

describe("the board", () => {
  const stores = [
    store("sto_a", [caller("stf_a"), caller("stf_b", { presence: "on-leave" })]),
    store("sto_b", [
      caller("stf_c", { presence: "resting", counts: { ...none, due: 9 } }),
      caller("stf_d", { presence: "gone", counts: none }),
    ]),
  ];

  test("has a line for each store and each caller in it", () => {
    expect(runLines({ stores }).map(({ key }) => key)).toEqual([
      "sto_a",
      "sto_a/stf_a",
      "sto_a/stf_b",
      "sto_b",
      "sto_b/stf_c",
      "sto_b/stf_d",
    ]);
  });

  test("sums up all stores", () => {
    expect(totalsOf({ stores })).toMatchObject({
      due: 10,
      raised: 6,
      answered: 2,
      lateData: 4,
      unmanned: 2,
      deliveredYesterday: 8,
    });
  });

  test("names those who are away with calls in hand, most first", () => {
    expect(awayLines(runLines({ stores })).map((line) => line.caller.assigneeId)).toEqual(["stf_c", "stf_b"]);
  });
});

test("what nobody took on is what was raised without what was answered", () => {
  const counts = { ...none, raised: 7, answered: 5, lateData: 2, noNumber: 3 };
  expect([countOf(counts, "unanswered"), countOf(counts, "late-data"), countOf(counts, "no-number")]).toEqual(
    [2, 2, 3],
  );
});

test("a list of rows has an address of its own", () => {
  const view = { number: "late-data", storeId: "sto_a", assigneeId: "stf_a" } as const;
  const { searchParams } = new URL(runListHref(view), "http://app.test");
  expect(readRunList(Object.fromEntries(searchParams))).toEqual(view);
  expect(readRunList({ number: "unheard", store: "" })).toEqual({
    number: "due",
    storeId: undefined,
    assigneeId: undefined,
  });
});

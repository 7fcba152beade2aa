import { describe, expect, it } from "vitest";
import { type NumberListView, numberListHref, rankOf, readNumberList } from "./number-view.ts";

const views: NumberListView[] = [
  { number: "own-on-time", part: "all", storeId: undefined, zone: undefined, on: undefined },
  { number: "dials", part: "counted", storeId: undefined, zone: "Asia/Shanghai", on: undefined },
  { number: "own-on-time", part: "rest", storeId: "sto_1", zone: "Asia/Urumqi", on: undefined },
  { number: "retention", part: "all", storeId: undefined, zone: undefined, on: "2026-11-24" },
];

describe("the address of the rows behind a number", () => {
  it.each(views)("brings back what it was made from: %o", (view) => {
    const search = Object.fromEntries(new URL(numberListHref(view), "https://host").searchParams);
    expect(readNumberList(search)).toEqual(view);
  });

  it("passes over words it does not know", () => {
    expect(readNumberList({ number: "sold", part: "half", store: ["a", "b"] })).toEqual(views[0]);
  });
});

describe("the place of a store by satisfaction", () => {
  const store = (index: number, ranked = true) => ({ satisfaction: { index, ranked } });

  it("is that among the stores with answers enough; equal ones share it", () => {
    const stores = [store(80), store(90), store(90), store(99, false), { satisfaction: null }];
    expect(stores.map((one) => rankOf(one, stores))).toEqual([3, 1, 1, undefined, undefined]);
  });

  it("is none where there is nobody to compare with", () => {
    expect(rankOf(store(80), [store(80), store(90, false)])).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { type NumberListView, numberListHref, readNumberList } from "./number-view.ts";

const views: NumberListView[] = [
  { number: "own-on-time", part: "all", storeId: undefined, zone: undefined },
  { number: "dials", part: "counted", storeId: undefined, zone: "Asia/Shanghai" },
  { number: "own-on-time", part: "rest", storeId: "sto_1", zone: "Asia/Urumqi" },
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

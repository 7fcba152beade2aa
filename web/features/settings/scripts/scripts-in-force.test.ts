import { describe, expect, it } from "vitest";
import type { Script } from "./script-body.ts";
import { brandsOf, scriptsInForce } from "./scripts-in-force.ts";

const script = (id: string | null, storeId: string | null = null, brand: string | null = null): Script => ({
  id,
  key: "service-callback",
  storeId,
  brand,
  number: id === null ? 0 : 1,
  shipped: id === null,
  body: { opening: { zh: "", en: "" }, closing: { zh: "", en: "" }, questions: [] },
  createdAt: null,
});

describe("the scripts that lie over each other", () => {
  const all = [
    script(null),
    script("group"),
    script("brand", null, "大众"),
    script("store", "a"),
    script("both", "a", "大众"),
  ];
  it.each([
    ["a", "大众", "both", "brand"],
    ["b", "大众", undefined, "brand"],
    [null, "大众", "brand", "group"],
    ["a", null, "store", "group"],
    ["b", null, undefined, "group"],
    [null, null, "group", undefined],
    ["a", "红旗", undefined, "store"],
  ])("for store %s and brand %s are %s over %s", (storeId, brand, own, group) => {
    const found = scriptsInForce(all, { storeId, brand });
    expect([found.own?.id, found.group?.id, found.shipped?.id]).toEqual([own, group, null]);
  });
});

it("a script can be for the brands of its stores, and for those that have one", () => {
  const stores = [
    { id: "a", brands: ["大众", "红旗"] },
    { id: "b", brands: ["大众"] },
  ];
  const scripts = [script("s", null, "斯柯达"), script("t", "a", "奥迪")];
  expect(brandsOf({ stores, scripts, storeId: null })).toEqual(["大众", "红旗", "斯柯达"]);
  expect(brandsOf({ stores, scripts, storeId: "a" })).toEqual(["大众", "红旗", "斯柯达", "奥迪"]);
});

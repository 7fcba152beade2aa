import { describe, expect, test } from "vitest";
import {
  areLines,
  brandsOf,
  linesOf,
  newStoreValues,
  type Store,
  storeEdit,
  storeValues,
  weekFaults,
  weekRuns,
} from "./store-values.ts";

const day = { from: 480, to: 1080 };
const store: Store = {
  id: "sto_1",
  externalId: null,
  name: "恒通光谷店",
  brands: ["远岚", "星洲"],
  city: "武汉",
  zone: "Asia/Shanghai",
  spans: {
    1: [day],
    2: [day],
    3: [day],
    4: [day],
    5: [day],
    6: [
      { from: 540, to: 720 },
      { from: 840, to: 960 },
    ],
    7: [],
  },
  goLiveOn: null,
  lines: [{ number: "02787654321", label: "客服一线" }],
  closedAt: null,
  version: 3,
};

describe("the form of a store", () => {
  test("sends back what it was given, field by field", () => {
    const { name, brands, city, zone, goLiveOn, spans, lines } = store;
    expect(storeEdit(storeValues(store))).toEqual({ name, brands, city, zone, goLiveOn, spans, lines });
  });

  test("sends the changed fields alone, and null for an emptied one", () => {
    expect(storeEdit({ city: " ", goLiveOn: "" })).toEqual({ city: null, goLiveOn: null });
    expect(storeEdit({ name: " 沌口店 " })).toEqual({ name: "沌口店" });
  });

  test.each([
    ["远岚、星洲", ["远岚", "星洲"]],
    [" 远岚 ,星洲，远岚;", ["远岚", "星洲"]],
    ["", []],
  ])("reads the brands of %j", (text, brands) => {
    expect(brandsOf(text)).toEqual(brands);
  });

  test.each([
    ["02787654321 客服一线", [{ number: "02787654321", label: "客服一线" }], true],
    [
      "027-87654321  1 号线\n\n10086",
      [
        { number: "02787654321", label: "1 号线" },
        { number: "10086", label: "" },
      ],
      true,
    ],
    ["", [], true],
    ["客服一线", [{ number: "客服一线", label: "" }], false],
    [
      "10086 甲\n10086 乙",
      [
        { number: "10086", label: "甲" },
        { number: "10086", label: "乙" },
      ],
      false,
    ],
  ])("reads the outgoing lines of %j", (text, lines, isRight) => {
    expect(linesOf(text)).toEqual(lines);
    expect(areLines(text)).toBe(isRight);
  });

  test("tells which weekday's hours are wrong", () => {
    expect(weekFaults(newStoreValues.spans)).toEqual({});
    expect(weekFaults("09:00-18:00\n18:00-09:00\n\n09:00-")).toEqual({ 2: "reversed", 4: "incomplete" });
  });
});

test("days that keep the same hours stand together", () => {
  expect(weekRuns(store.spans).map(({ from, to, spans }) => `${from}-${to}: ${spans.length}`)).toEqual([
    "1-5: 1",
    "6-6: 2",
    "7-7: 0",
  ]);
});

import { expect, test } from "vitest";
import { parseKept, placesOf, prunable } from "./draft-record.ts";

const DAY = 86_400_000;

test("a kept draft reads back with its time", () => {
  expect(parseKept(JSON.stringify({ at: 5, value: { words: "等得有点久" } }))).toEqual({
    at: 5,
    value: { words: "等得有点久" },
  });
});

test.each([[null], [""], ["null"], ["{"], ['{"value":1}'], ['{"at":"5","value":1}']])(
  "%j holds no draft",
  (text) => {
    expect(parseKept(text)).toBeNull();
  },
);

test("a draft goes after a week, an unreadable one at once", () => {
  const kept = JSON.stringify({ at: 0, value: 1 });
  expect(prunable({ kept, now: 7 * DAY })).toBe(false);
  expect(prunable({ kept, now: 7 * DAY + 1 })).toBe(true);
  expect(prunable({ kept: "{", now: 0 })).toBe(true);
});

test("each tab keeps a draft of its own; those of another record are none of it", () => {
  const keys = ["call:stf_1:fu_1", "call:stf_1:fu_1#a", "call:stf_1:fu_1#b", "call:stf_1:fu_10#a"];
  expect(placesOf({ keys, of: "call:stf_1:fu_1" })).toEqual(keys.slice(0, 3));
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { countText } from "./formats.ts";
import { parseWholeNumber } from "./number-entry.ts";

test.each([
  ["46210", 46_210],
  [" 46,210 公里 ", 46_210],
  ["４６２１０", 46_210],
  ["4.6万", 46_000],
  ["12 KM", 12],
  ["0", 0],
  ["46.5", null],
  ["-3", null],
  ["四万", null],
  ["", null],
])("%j reads %s", (text, value) => {
  expect(parseWholeNumber(text)).toBe(value);
});

test("what the app writes it reads again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (value) => {
      expect(parseWholeNumber(countText(value))).toBe(value);
    }),
  );
});

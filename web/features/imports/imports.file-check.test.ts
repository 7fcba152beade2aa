import { expect, test } from "vitest";
import { fileFault, sizeText } from "./imports.file-check.ts";

test.each([
  ["维修明细_2026年11月.xlsx", 1_200_000, null],
  ["CUSTOMERS.CSV", 10, null],
  ["明细.xlsx", 40 * 1_048_576, null],
  ["明细.xlsx", 40 * 1_048_576 + 1, "too-large"],
  ["明细.csv", 0, "empty"],
  ["明细.xls", 5_000, "old-excel"],
  ["明细.et", 5_000, "old-excel"],
  ["明细.pdf", 5_000, "wrong-type"],
  ["xlsx", 5_000, "wrong-type"],
])("%s of %i bytes: %s", (name, size, fault) => {
  expect(fileFault({ name, size })).toBe(fault);
});

test.each([
  [0, "1 KB"],
  [512_000, "500 KB"],
  [3_355_443, "3.2 MB"],
])("%i bytes read %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

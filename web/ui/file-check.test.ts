import { expect, test } from "vitest";
import { refusedFile } from "./file-check.ts";

const check = (name: string, size: number) =>
  refusedFile({ name, size, accept: [".xlsx", ".csv"], maxBytes: 40 * 1_048_576 });

test.each([
  ["维修明细.xlsx", 1_000, null],
  ["维修明细.XLSX", 1_000, null],
  ["exactly.csv", 40 * 1_048_576, null],
  ["old.xls", 1_000, { because: "type" }],
  ["huge.csv", 40 * 1_048_576 + 1, { because: "size", limit: "40 MB" }],
])("%s of %d bytes", (name, size, expected) => expect(check(name, size)).toEqual(expected));

import { expect, test } from "vitest";
import { noteWarnings, readWarnings, type Warnings } from "./imports.warnings.rules.ts";

const filler = (value: string) => ({ code: "phone.filler", heading: "手机", params: { value } });

test("a warning is counted, and shown by its first cell and the first rows that have it", () => {
  const warnings: Warnings = {};
  for (let row = 2; row <= 16; row++)
    noteWarnings({ warnings, row, problems: [filler(`1380000000${row}`), filler("11111111111")] });
  expect(warnings).toEqual({
    "phone.filler": {
      count: 30,
      rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      heading: "手机",
      params: { value: "13800000002" },
    },
  });
});

test("what an older import kept is no more than a count", () => {
  expect(readWarnings({ "phone.filler": 3 })).toEqual({
    "phone.filler": { count: 3, rows: [], heading: "", params: {} },
  });
  const kept = { "phone.filler": { count: 3, rows: [2], heading: "手机", params: {} } };
  expect(readWarnings(kept)).toEqual(kept);
  expect(readWarnings(undefined)).toEqual({});
});

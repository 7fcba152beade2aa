import { expect, it } from "vitest";
import { dateIndex } from "./date-index.ts";

const rows = [
  { date: "2026-11-20", open: false },
  { date: "2026-11-21", open: true },
  { date: "2026-11-20", open: true },
];

it("finds a row by date, the later of two for one date", () => {
  const index = dateIndex<{ date: string; open: boolean }>()(rows);
  expect(index.get("2026-11-20")).toBe(rows[2]);
  expect(index.get("2026-11-21")).toBe(rows[1]);
  expect(index.get("2026-11-22")).toBeUndefined();
});

it("is made once for a list", () => {
  const indexOf = dateIndex<{ date: string; open: boolean }>();
  expect(indexOf(rows)).toBe(indexOf(rows));
});

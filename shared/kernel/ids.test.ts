import { expect, it } from "vitest";
import { idOf, kindOfId, newId } from "./ids.ts";

it("ids drawn at one instant sort in the order they were drawn, however many there are", () => {
  const at = Date.parse("2026-11-22T10:00:00Z");
  const ids = Array.from({ length: 70_000 }, () => newId("customer", at));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it("an id says its kind and fits its kind alone", () => {
  const id = newId("serviceVisit", Date.parse("2026-11-22T10:00:00Z"));
  expect(kindOfId(id)).toBe("serviceVisit");
  expect(idOf("serviceVisit").safeParse(id).success).toBe(true);
  expect(idOf("store").safeParse(id).success).toBe(false);
});

import { expect, test } from "vitest";
import { alikeTo } from "./imports.likeness.ts";

const staff = ["陈晓", "陈肖", "李娜", "陈晓东"].map((name, index) => ({ id: `stf_${index}`, name }));
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

test.each([
  ["a number in brackets is dressing", "李娜（02）", ["李娜"], "李娜"],
  ["a space between the characters too", "李 娜", ["李娜"], "李娜"],
  ["the very name beats a longer one", "陈晓", ["陈晓", "陈晓东", "陈肖"], "陈晓"],
  ["one surname with a character in common", "陈小", ["陈晓", "陈肖"], null],
  ["somebody nobody knows", "王敏", [], null],
])("%s: %s", (_, text, alike, sure) => {
  const found = alikeTo(text, staff);
  expect(names(found.alike)).toEqual(alike);
  expect(found.sure?.name ?? null).toBe(sure);
});

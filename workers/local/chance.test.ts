import { expect, it } from "vitest";
import { chanceOf } from "./chance.ts";

const chance = chanceOf(1);
const keys = Array.from({ length: 5000 }, (_, index) => `customer ${index}`);

it("a key falls the same way every time, and another seed otherwise", () => {
  expect(keys.map(chance.share)).toEqual(keys.map(chanceOf(1).share));
  expect(keys.map(chance.share)).not.toEqual(keys.map(chanceOf(2).share));
});

it("neighbouring keys fall evenly", () => {
  const counts = [0, 1, 2, 3].map(
    (value) => keys.filter((key) => chance.between(key, 0, 3) === value).length,
  );
  for (const count of counts) expect(Math.abs(count - 1250)).toBeLessThan(125);
  const heavy = keys.filter((key) => chance.weigh(key, [{ weight: 9 }, { weight: 1 }]).weight === 9).length;
  expect(Math.abs(heavy - 4500)).toBeLessThan(125);
  expect(Math.abs(keys.filter((key) => chance.happens(key, 0.05)).length - 250)).toBeLessThan(60);
});

it("shuffling loses nothing", () => {
  const shuffled = chance.shuffled("cards", keys);
  expect(shuffled).not.toEqual(keys);
  expect([...shuffled].sort()).toEqual([...keys].sort());
});

it("there is nothing to draw from an empty list", () => {
  expect(() => chance.pick("any", [])).toThrow(RangeError);
});

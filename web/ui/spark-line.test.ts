import { expect, test } from "vitest";
import { sparkLine } from "./spark-line.ts";

const box = { width: 84, height: 24 };

test("a line fills its box, the aim lies on the same scale, and the last point is its end", () => {
  expect(sparkLine({ points: [90, 95, 100], aim: 95, ...box })).toEqual({
    points: "0,22 42,12 84,2",
    aimY: 12,
    end: { x: 84, y: 2 },
  });
});

test("an aim outside the points widens the scale", () => {
  expect(sparkLine({ points: [90, 91], aim: 95, ...box }).aimY).toBe(2);
});

test.each([
  ["no days yet", [], "", 12],
  ["one day", [50], "84,12", 12],
  ["days all alike", [50, 50], "0,12 84,12", 12],
])("%s lies in the middle", (_name, points, text, y) => {
  const line = sparkLine({ points, aim: undefined, ...box });
  expect(line).toEqual({ points: text, aimY: null, end: { x: 84, y } });
});

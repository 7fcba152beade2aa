import fc from "fast-check";
import { expect, it } from "vitest";
import { isoOf } from "./wire.ts";

it("an instant goes out as the platform would write it", () => {
  const within = { min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) };
  fc.assert(fc.property(fc.integer(within), (at) => isoOf(at) === new Date(at).toISOString()));
  expect([isoOf(0), isoOf(-1), isoOf(null)]).toEqual([
    "1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z",
    null,
  ]);
});

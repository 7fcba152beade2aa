import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVin, vinCheckDigit } from "./vin.ts";

describe("a VIN however it was typed", () => {
  test.each([
    "L6B7GGMK6L9XG8601",
    "l6b7ggmk6l9xg8601",
    " L6B7GGMK6L9XG8601 ",
    "Ｌ６Ｂ７ＧＧＭＫ６Ｌ９ＸＧ８６０１",
    "L6B7 GGMK 6L9X G8601",
    "L6B7GGMK-6L9XG8601",
    "*L6B7GGMK6L9XG8601*",
    "VIN: L6B7GGMK6L9XG8601",
    "'L6B7GGMK6L9XG8601",
  ])("%j", (text) => expect(readVin(text)).toEqual({ ok: true, vin: "L6B7GGMK6L9XG8601" }));
});

test("X is a check digit too", () => {
  expect(vinCheckDigit("1M8GDM9A0KP042788")).toBe("X");
  expect(readVin("1M8GDM9AXKP042788")).toEqual({ ok: true, vin: "1M8GDM9AXKP042788" });
});

test("a wrong check digit refuses a car made in China, and only warns of another", () => {
  expect(readVin("LVJU0JUJXU0FY4195")).toMatchObject({ ok: false, code: "vin.check_digit" });
  expect(readVin("WEDW5V1Z9B6ZL9170")).toEqual({
    ok: true,
    vin: "WEDW5V1Z9B6ZL9170",
    warning: "vin.check_digit",
  });
});

test.each([
  ["L6B7GGMK6L9XG860", 16],
  ["L6B7GGMK6L9XG86011", 18],
  ["LSV****1234", 11],
  ["无", 1],
])("%j has not seventeen characters", (text, length) => {
  expect(readVin(text)).toEqual({ ok: false, code: "vin.length", length });
});

test("O, Q and I are refused, with what was meant where that checks out", () => {
  expect(readVin("L6B7GGMK6L9XG86O1")).toEqual({
    ok: false,
    code: "vin.characters",
    position: 16,
    character: "O",
    suggestion: "L6B7GGMK6L9XG8601",
  });
  expect(readVin("L6B7GGMK6L9XG86QI")).toMatchObject({ position: 16, suggestion: "L6B7GGMK6L9XG8601" });
  expect(readVin("O6B7GGMK6L9XG8601")).toEqual({
    ok: false,
    code: "vin.characters",
    position: 1,
    character: "O",
  });
  expect(readVin("L6B7GGMK6L9XG86车1")).toMatchObject({ position: 16, character: "车" });
});

test.each([
  "11111111111111111",
  "00000000000000000",
  "XXXXXXXXXXXXXXXXX",
  "L0000000000000001",
  "12345678901234567",
  "01234567890123456",
  "76543210987654321",
  "ABCDEFGHIJKLMNOPQ",
])("%j is a filler, whatever its check digit", (text) => {
  expect(readVin(text)).toEqual({ ok: false, code: "vin.filler" });
});

const varied = (texts: fc.Arbitrary<string[]>) => texts.filter((text) => new Set(text).size > 3);

test("exactly one check digit makes a Chinese VIN right, and lower case changes nothing", () => {
  const character = fc.constantFrom(..."ABCDEFGHJKLMNPRSTUVWXYZ0123456789");
  fc.assert(
    fc.property(varied(fc.array(character, { minLength: 15, maxLength: 15 })), (others) => {
      const candidates = [..."0123456789X"].map(
        (digit) => `L${others.slice(0, 7).join("")}${digit}${others.slice(7).join("")}`,
      );
      const right = candidates.filter((vin) => readVin(vin).ok);
      expect(right).toHaveLength(1);
      expect(readVin(right[0]?.toLowerCase() ?? "")).toEqual({ ok: true, vin: right[0] });
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperCodeOf, paperCodes, readPaperCode } from "./paper-code.ts";

const signs = [..."23456789ABCDEFGHJKMNPQRSTUVWXYZ"];
const codes = fc.integer({ min: 0, max: paperCodes - 1 });
const places = fc.integer({ min: 0, max: 4 });

describe("a code on paper", () => {
  it("is read back as it was written, small, full width or with gaps", () => {
    fc.assert(
      fc.property(codes, (number) => {
        const code = paperCodeOf(number);
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}$/);
        expect(readPaperCode(code)).toBe(code);
        expect(readPaperCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).toBe(code);
        const wide = Array.from(code, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
        expect(readPaperCode(wide)).toBe(code);
      }),
    );
  });

  it("is another one for another number", () => {
    fc.assert(
      fc.property(
        codes,
        codes,
        (one, other) => (paperCodeOf(one) === paperCodeOf(other)) === (one === other),
      ),
    );
  });

  it("is none with any one sign mistaken", () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...signs), (number, place, sign) => {
        const code = paperCodeOf(number);
        fc.pre(code[place] !== sign);
        expect(readPaperCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull();
      }),
    );
  });

  it("is none with any two signs that changed places, one too few or one too many", () => {
    fc.assert(
      fc.property(codes, places, places, (number, one, other) => {
        const code = [...paperCodeOf(number)];
        expect(readPaperCode(code.slice(1).join(""))).toBeNull();
        expect(readPaperCode(`${code.join("")}2`)).toBeNull();
        fc.pre(code[one] !== code[other]);
        const swapped = code.with(one, code[other] ?? "").with(other, code[one] ?? "");
        expect(readPaperCode(swapped.join(""))).toBeNull();
      }),
    );
  });
});

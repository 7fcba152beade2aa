import { halfWidth } from "./cell-text.ts";

/** `warning` is a wrong check digit on a car made where check digits are not compulsory. */
export interface VinRead {
  ok: true;
  vin: string;
  warning?: "vin.check_digit";
}

/**
 * `position` counts from 1; `suggestion` is the VIN with 0 for O and Q and 1 for I, given only where its
 * check digit is right. `expected` is the ninth character that the others call for. `vin.filler` is what
 * nobody stamps on a car: hardly any different characters, or keys in a row.
 */
export type VinFailure =
  | { ok: false; code: "vin.length"; length: number }
  | { ok: false; code: "vin.characters"; position: number; character: string; suggestion?: string }
  | { ok: false; code: "vin.check_digit"; expected: string }
  | { ok: false; code: "vin.filler" };

export type VinReading = VinRead | VinFailure;

const decoration = /[\s'"`·.:_-]|^\*|\*$|^vin[:\s]+/gi;
const foreignCharacter = /[^A-HJ-NPR-Z0-9]/;
const lookAlikes = new Map([
  ["I", "1"],
  ["O", "0"],
  ["Q", "0"],
]);

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const letterValues = new Map(
  [..."ABCDEFGHJKLMNPRSTUVWXYZ"].map((letter, index) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][index] ?? 0,
  ]),
);

/** Reads a vehicle identification number (ISO 3779); one made in China (`L…`) must have its check digit right. */
export function readVin(text: string): VinReading {
  const vin = halfWidth(text).trim().replace(decoration, "").toUpperCase();
  if (vin.length !== 17) return { ok: false, code: "vin.length", length: vin.length };
  if (isFiller(vin)) return { ok: false, code: "vin.filler" };
  const foreign = foreignCharacter.exec(vin);
  if (foreign) return refuseCharacter(vin, foreign.index);
  const expected = vinCheckDigit(vin);
  if (vin[8] === expected) return { ok: true, vin };
  if (vin.startsWith("L")) return { ok: false, code: "vin.check_digit", expected };
  return { ok: true, vin, warning: "vin.check_digit" };
}

const keysInARow = [
  "12345678901234567890123456",
  "65432109876543210987654321",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "ZYXWVUTSRQPONMLKJIHGFEDCBA",
];

/** Up to three different characters, or 12345678901234567 and the like. */
function isFiller(vin: string): boolean {
  return hasFewCharacters(vin) || keysInARow.some((keys) => keys.includes(vin));
}

function hasFewCharacters(vin: string): boolean {
  let seen = "";
  for (const character of vin) {
    if (seen.includes(character)) continue;
    seen += character;
    if (seen.length > 3) return false;
  }
  return true;
}

/** The ninth character (0–9 or X) that the other sixteen of a well-formed VIN call for. */
export function vinCheckDigit(vin: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * characterValue(vin[index] ?? "0"), 0);
  return sum % 11 === 10 ? "X" : String(sum % 11);
}

function characterValue(character: string): number {
  return letterValues.get(character) ?? Number(character);
}

function refuseCharacter(vin: string, index: number): VinFailure {
  const failure = {
    ok: false,
    code: "vin.characters",
    position: index + 1,
    character: vin[index] ?? "",
  } as const;
  const suggestion = vin.replace(/[IOQ]/g, (letter) => lookAlikes.get(letter) ?? letter);
  const checksOut = !foreignCharacter.test(suggestion) && suggestion[8] === vinCheckDigit(suggestion);
  return checksOut ? { ...failure, suggestion } : failure;
}

import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { halfWidth } from "./cell-text.ts";

/** A number that can be dialled, in E.164; `others` are further numbers of the same text, also E.164. */
export interface DialablePhone {
  ok: true;
  masked?: false;
  e164: string;
  extension?: string;
  others: string[];
}

/** A number of which only the first and last digits are known: starred out by a DMS, or rounded by Excel. */
export interface MaskedPhone {
  ok: true;
  masked: true;
  head: string;
  tail: string;
}

/** `phone.area_code` is a landline that lacks its area code; `digits` is how many digits there were. */
export type PhoneFailure =
  | { ok: false; code: "phone.invalid" }
  | { ok: false; code: "phone.area_code" }
  | { ok: false; code: "phone.length"; digits: number };

export type PhoneReading = DialablePhone | MaskedPhone | PhoneFailure;

const mobile = /^1[3-9]\d{9}$/;
const mobiles = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const gluedMobiles = /^(?:1[3-9]\d{9}){2,}$/;
const landline = /^0(?:(?:10|2\d)[2-9]\d{7}|[3-9]\d{2}[2-9]\d{6,7})$/;
const hotline = /^[48]00\d{7}$/;
const localLandline = /^[2-8]\d{6,7}$/;
const nearbyAbroad = /^(?:85[23]\d{8}|886\d{9})$/;
const masked = /(?<!\d)(\d{0,7})[*×•●✱xX#]{2,11}(\d{0,7})(?!\d)/;
const explicitExtension = /^(.*\d)\s*(?:转|分机号?|ext\.?|[#x])\s*(\d{1,6})\D*$/i;
const dashedExtension = /^(.*\d)[-*](\d{1,6})$/;
const thousands = /^\d{1,3}(?:,\d{3})+$/;
const wholeFloat = /^(\d+)\.0*$/;
const scientific = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;
const betweenNumbers = /[/、,;|\\\n\r]|或|和|\((?=[^)]*\d{7})/;

/**
 * Reads what people put in a phone column: mobiles, landlines with area code, 400 and 800 numbers, foreign
 * numbers with their country code, with any decoration and several to a cell (the first is the main one).
 */
export function readPhone(text: string): PhoneReading {
  if (mobile.test(text)) return { ok: true, e164: `+86${text}`, others: [] };
  const cleaned = halfWidth(text).trim();
  const rounded = readScientific(cleaned);
  if (rounded?.masked) return rounded;
  const number = rounded ? rounded.digits : withoutExcelForm(cleaned);
  const readings = number.split(betweenNumbers).filter(hasDigitOrStar).flatMap(readPiece);
  const complete = readings.filter((reading) => reading.ok && !reading.masked);
  const [main] = complete;
  if (main) {
    const others = new Set(complete.map((reading) => reading.e164));
    others.delete(main.e164);
    return { ...main, others: [...others] };
  }
  return readings.find((reading) => reading.ok) ?? readings[0] ?? { ok: false, code: "phone.invalid" };
}

/** Numbers typed to get past a form: 13800000000, eleven equal digits, 12345678901 and the like (疑似无效号码). */
export function isFillerPhone(e164: string): boolean {
  return e164.startsWith("+86") && isFiller(e164.slice(3));
}

/** The way it is read aloud: `138 0000 1234`, `0571-88888888`, `400-800-1234`, `+852 9123 4567`. */
export function formatPhone(e164: string): string {
  const national = e164.startsWith("+86") ? e164.slice(3) : null;
  if (national === null) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  if (mobile.test(national) || isFiller(national)) {
    return `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
  }
  if (hotline.test(national)) return `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;
  const area = areaLength(national);
  return `0${national.slice(0, area)}-${national.slice(area)}`;
}

/** For people without the right to see it: `138****1234`, `0571-****8888`. */
export function maskPhone(e164: string): string {
  const national = e164.startsWith("+86") ? e164.slice(3) : null;
  const tail = e164.slice(-4);
  if (national === null) return `${e164.slice(0, 3)}****${tail}`;
  if (mobile.test(national) || isFiller(national) || hotline.test(national)) {
    return `${national.slice(0, 3)}****${tail}`;
  }
  return `0${national.slice(0, areaLength(national))}-****${tail}`;
}

function isFiller(national: string): boolean {
  return /^(\d)\1{10}$|^1[3-9]\d(?:0{8}|12345678)$|^13800138000$|^(?:12345678901|12345678910|01234567890)$/.test(
    national,
  );
}

/** Digits of the area code without its leading zero: Beijing and 2x have two, everyone else three. */
function areaLength(national: string): 2 | 3 {
  return national.startsWith("10") || national.startsWith("2") ? 2 : 3;
}

function hasDigitOrStar(piece: string): boolean {
  return /[\d*]/.test(piece);
}

function withoutExcelForm(text: string): string {
  if (thousands.test(text)) return text.replaceAll(",", "");
  return wholeFloat.exec(text)?.[1] ?? text;
}

// Excel shows 1.38E+10 for any number near it, so the last digit shown is rounded and the rest is lost;
// Java writes 1.38E10 or 1.3812345678E10, which is exact.
function readScientific(text: string): MaskedPhone | { masked: false; digits: string } | null {
  const match = scientific.exec(text);
  if (!match) return null;
  const shown = `${match[1]}${match[2] ?? ""}`;
  const length = Number(match[3]) + 1;
  if (shown.length > length) return null;
  if (shown.length < length && text.includes("+")) {
    return { ok: true, masked: true, head: shown.slice(0, -1), tail: "" };
  }
  return { masked: false, digits: shown.padEnd(length, "0") };
}

function readPiece(piece: string): PhoneReading[] {
  const stars = masked.exec(piece.replace(/[\s-]/g, ""));
  if (stars) return [{ ok: true, masked: true, head: stars[1] ?? "", tail: stars[2] ?? "" }];
  const withExtension = readExtension(piece, explicitExtension);
  if (withExtension) return [withExtension];
  const whole = readNumber(piece);
  if (whole.ok) return [whole];
  const dashed = readExtension(piece, dashedExtension);
  if (dashed) return [dashed];
  const digits = piece.replace(/\D/g, "");
  const several = gluedMobiles.test(digits) ? digits.match(/\d{11}/g) : piece.match(mobiles);
  return several ? several.map((number) => dialable(`+86${number}`)) : [whole];
}

function readExtension(piece: string, pattern: RegExp): DialablePhone | null {
  const match = pattern.exec(piece);
  if (!match?.[1] || !match[2]) return null;
  const base = readNumber(match[1]);
  if (!base.ok || (pattern === dashedExtension && mobile.test(base.e164.slice(3)))) return null;
  return { ...base, extension: match[2] };
}

function readNumber(piece: string): DialablePhone | PhoneFailure {
  const digits = piece.replace(/\D/g, "");
  const international = /^\D*\+/.test(piece) || digits.startsWith("00");
  const bare = digits.startsWith("00") ? digits.slice(2) : digits;
  const abroad = international && !bare.startsWith("86") ? readAbroad(bare) : null;
  if (abroad) return abroad;
  const chinese = bare.startsWith("86") ? readAfterCountryCode(bare.slice(2)) : readChinese(digits);
  if (chinese) return chinese;
  const nearby = nearbyAbroad.test(bare) ? readAbroad(bare) : null;
  if (nearby) return nearby;
  if (localLandline.test(digits)) return { ok: false, code: "phone.area_code" };
  if (digits.length === 11 || digits.length === 0) return { ok: false, code: "phone.invalid" };
  return { ok: false, code: "phone.length", digits: digits.length };
}

function readChinese(digits: string): DialablePhone | null {
  const national = /^01[3-9]\d{9}$/.test(digits) ? digits.slice(1) : digits;
  if (mobile.test(national) || hotline.test(national) || isFiller(national))
    return dialable(`+86${national}`);
  if (landline.test(national)) return dialable(`+86${national.slice(1)}`);
  return null;
}

/** A number that begins with the code of a country other than China. */
function readAbroad(digits: string): DialablePhone | null {
  const abroad = parsePhoneNumberFromString(`+${digits}`);
  return abroad?.isValid() ? dialable(abroad.number) : null;
}

/** After +86 the zero of an area code is left out, or left in by mistake. */
function readAfterCountryCode(digits: string): DialablePhone | null {
  return readChinese(digits) ?? readChinese(`0${digits}`);
}

function dialable(e164: string): DialablePhone {
  return { ok: true, e164, others: [] };
}

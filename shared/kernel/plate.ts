import { halfWidth } from "./cell-text.ts";

/** A plate as stored: no dot, no spaces, upper case (`浙A12345`, `浙AD12345`, `使014578`). */
export interface PlateRead {
  ok: true;
  none?: false;
  plate: string;
  newEnergy: boolean;
  temporary?: boolean;
}

/** The car has no plate yet (无牌, 未上牌, 新车, 临牌 without a number). */
export interface NoPlate {
  ok: true;
  none: true;
}

/** `text` is the cleaned text that fits no pattern; a caller keeps it as it is. */
export interface PlateFailure {
  ok: false;
  code: "plate.unknown";
  text: string;
}

export type PlateReading = PlateRead | NoPlate | PlateFailure;

const province = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
const usual = new RegExp(`^${province}[A-HJ-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学警挂港澳领试超]$`);
const newEnergy = new RegExp(`^${province}[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])$`);
const consulate = new RegExp(`^${province}[A-Z]?\\d{4,5}领$`);
const embassyOrArmy = /^(?:使\d{6}|\d{6}使|[A-Z]{2}\d{5})$/;
const police = new RegExp(`^WJ${province}?\\d{4}[A-Z0-9]$`);
const temporaryPlate = new RegExp(`^临?${province}[A-Z]?临?[A-Z0-9]{4,6}临?$`);
const noPlateWords =
  /^(?:无|暂无|未上|没上|还没上|待上|未挂|新车|商品车|未办|未领)(?:车?牌照?)?(?:号码?)?$|^临(?:时|牌|时牌|时牌照|时车牌)?$|^(?:no ?plate|none|new)$/i;
const beforeDot = new RegExp(`^${province}[A-Z]`);
const provinceInFront = new RegExp(`^临?${province}`);
const remark = /\([^)]*\)|(?:[蓝黄绿白黑]牌)$/g;
const decoration = /[\s·•・.\-_'"`*]/g;

/** Reads a Chinese number plate, of any kind, however it was typed. */
export function readPlate(text: string): PlateReading {
  const cleaned = halfWidth(text).replace(remark, "").trim();
  if (noPlateWords.test(cleaned)) return { ok: true, none: true };
  const candidates = cleaned.split(/[/、,;|]/).map(normalise);
  for (const candidate of candidates) {
    const read = readPattern(candidate) ?? readPattern(withoutLookAlikes(candidate));
    if (read) return read;
  }
  return { ok: false, code: "plate.unknown", text: cleaned };
}

/** `浙A·12345`, as it stands on the car; a plate without a province and letter in front stays as it is. */
export function formatPlate(plate: string): string {
  return beforeDot.test(plate) ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate;
}

/** What people say and search for: the plate without its province (`A12345`). */
export function plateTail(plate: string): string {
  return plate.replace(provinceInFront, "");
}

function normalise(text: string): string {
  return text.replace(decoration, "").toUpperCase();
}

/** O and I do not occur after the office's letter: they were typed for 0 and 1. */
function withoutLookAlikes(plate: string): string {
  return plate.slice(0, 2) + plate.slice(2).replaceAll("O", "0").replaceAll("I", "1");
}

function readPattern(plate: string): PlateRead | null {
  if (usual.test(plate) || embassyOrArmy.test(plate) || consulate.test(plate) || police.test(plate)) {
    return { ok: true, plate, newEnergy: false };
  }
  if (newEnergy.test(plate)) return { ok: true, plate, newEnergy: true };
  if (plate.includes("临") && temporaryPlate.test(plate)) {
    return { ok: true, plate, newEnergy: false, temporary: true };
  }
  return null;
}

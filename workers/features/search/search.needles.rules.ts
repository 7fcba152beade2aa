import { cut, han, type Pinyin, plainOf, reversed } from "../../platform/search-forms.ts";

/** What was typed, as the beginnings of tokens that may find it, by kind; none where it is too little to look for. */
export interface Sought {
  plain: string;
  /** The digits of a phone, where it can be one. */
  phone: string | null;
  /** Characters and letters mixed (`zhang三`): names are found by a part and looked at once more. */
  mixed: boolean;
  names: string[];
  phones: string[];
  vehicles: string[];
  numbers: string[];
  titles: string[];
}

const phoneLike = /^\+?[\d\s()-]+$/;
const plateLike = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使临][a-z\d]/u;
const markLike = /^(?:\p{Script=Han}?[a-z\d]+\p{Script=Han}?|\p{Script=Han})$/u;
/** A sound that letters may end with, whole or begun: `zhang` of `zhang`, `s` of `zs`. */
const lastSound = /(?:(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])[aeiouv]*(?:ng?|r)?|[aeiou]+(?:ng?|r)?)$/;

const leastPhone = 4;
const leastVin = 5;
const leastTail = 4;
const leastNumber = 2;
const leastNumberTail = 3;
const longestMark = 17;

/** Digits as phones are kept: without country code, and without the zero of an area code. */
function phoneDigits(q: string): string | null {
  const text = q.normalize("NFKC").trim();
  if (!phoneLike.test(text)) return null;
  const digits = text.replace(/\D/g, "").replace(/^(?:00)?86(?=1\d{10}$)/, "");
  const kept = /^0\d{9,11}$/.test(digits) ? digits.slice(1) : digits;
  return kept.length < leastPhone ? null : kept;
}

/** Whether the dictionary is needed to look: characters and letters mixed, as a typing tool leaves them. */
export function isMixed(q: string): boolean {
  const plain = plainOf(q);
  return han.test(plain) && /[a-z]/.test(plain) && !plateLike.test(plain);
}

/** What to look for; `pinyin` is given for what is mixed. */
export function soughtOf(q: string, pinyin?: Pinyin): Sought {
  const plain = plainOf(q);
  const phone = phoneDigits(q);
  const mixed = pinyin !== undefined && isMixed(q);
  const anywhere = plain === "" ? [] : [`^${cut(plain)}`, cut(plain)];
  const whole = phone !== null && phone.length >= 11;
  return {
    plain,
    phone,
    mixed,
    names: mixed ? mixedNames(plain, pinyin) : anywhere,
    phones: phone === null ? [] : whole ? [`^${phone}`] : [`^${phone}`, `$${reversed(phone)}`, phone],
    vehicles: markLike.test(plain) && plain.length <= longestMark ? vehicleMarks(plain) : [],
    numbers: plain.length < leastNumber ? [] : numberMarks(plain),
    titles: anywhere,
  };
}

function vehicleMarks(plain: string): string[] {
  const vin = /^[a-z\d]+$/.test(plain);
  return [
    `^${plain}`,
    plain,
    ...(vin && plain.length >= leastTail ? [`$${reversed(plain)}`] : []),
    ...(vin && plain.length >= leastVin ? [`=${plain}`] : []),
  ];
}

/** Three characters with a digit among them, or four, are the end of a number. */
function numberMarks(plain: string): string[] {
  const isTail = plain.length >= (/\d/.test(plain) ? leastNumberTail : leastTail) && !han.test(plain);
  return [
    `^${cut(plain)}`,
    ...(isTail ? [`$${cut(reversed(plain))}`] : []),
    ...(isTail && /^\d/.test(plain) ? [cut(plain)] : []),
  ];
}

/**
 * As it is written; the first character that follows letters, after their last sound; all of it by sound. Where
 * letters only follow characters, all of it by initials as well.
 */
function mixedNames(plain: string, pinyin: Pinyin): string[] {
  const [sounds = []] = pinyin(plain);
  const spoken = sounds.map(({ spoken: sound }) => sound).join("");
  const initials = sounds
    .map(({ written, spoken: sound }) => (han.test(written) ? sound.charAt(0) : written))
    .join("");
  const between = /([a-z]+)(\p{Script=Han})/u.exec(plain);
  const sound = lastSound.exec(between?.[1] ?? "")?.[0];
  const first = between && sound ? [`${between[2]}<${sound}`] : [];
  const last = between ? [] : [`^${initials}`, initials];
  const all = [`^${cut(plain)}`, cut(plain), ...first, `^${cut(spoken)}`, cut(spoken), ...last];
  return [...new Set(all)];
}

/*
 * The forms under which rows are found, as tokens: `^` is what begins the whole, `=` a VIN, `$` what is read from its
 * end, `三<zhang` a character after a sound; the rest is found inside. All but these marks is letters and digits.
 */

/** A character, or a run without Chinese characters, as it is written and as it is said; both in lower case. */
export interface Sound {
  written: string;
  spoken: string;
}

/** How a name may be said: once for each reading of it, as a row of sounds. */
export type Pinyin = (text: string) => Sound[][];

export const han = /\p{Script=Han}/u;
const longest = 24;
const mostPlaces = 40;
const mostMixed = 4;

/** What people type or a row holds, as tokens are kept: half width, lower case, letters and digits alone. */
export function plainOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

export function reversed(text: string): string {
  return [...text].reverse().join("");
}

/** A text from each of its places on; `^` before the whole. */
function fromEachPlace(parts: readonly string[]): string[] {
  return parts.slice(0, mostPlaces).map((_, place) => {
    const rest = cut(parts.slice(place, place + longest).join(""));
    return place === 0 ? `^${rest}` : rest;
  });
}

/** As much of a text as a token holds. */
export const cut = (text: string): string => [...text].slice(0, longest).join("");

/** A name as people type it: any part of its characters, of its sounds, of its initials, or a sound and a character. */
export function nameTokens(name: string, pinyin: Pinyin): string[] {
  const plain = plainOf(name);
  if (!han.test(plain)) return fromEachPlace([...plain]);
  const spoken = pinyin(plain).flatMap((sounds) => [
    ...fromEachPlace(sounds.map(({ spoken: sound }) => sound)),
    ...fromEachPlace(sounds.map(({ spoken: sound }) => sound.charAt(0))),
    ...afterSounds(sounds),
  ]);
  return [...fromEachPlace([...plain]), ...spoken];
}

function afterSounds(sounds: readonly Sound[]): string[] {
  return sounds.slice(1, mostMixed).flatMap(({ written }, index) => {
    const before = sounds[index]?.spoken ?? "";
    return han.test(written) ? [`${written}<${before}`] : [];
  });
}

/** A phone in E.164: its digits from the first, from the last, and the last eight. */
export function phoneTokens(value: string): string[] {
  const digits = value.replace(/^\+86/, "").replace(/\D/g, "");
  return digits === "" ? [] : [`^${digits}`, `$${reversed(digits)}`, digits.slice(-8)];
}

/** A VIN from its first character, marked apart from plates, and from its last. */
export function vinTokens(vin: string): string[] {
  const plain = plainOf(vin);
  return plain === "" ? [] : [`=${plain}`, `$${reversed(plain)}`];
}

/** Any part of a plate. */
export function plateTokens(plate: string): string[] {
  return fromEachPlace([...plainOf(plate)]);
}

/** A number of an order or a case: from its beginning, from its end, and from its first digit. */
export function numberTokens(number: string): string[] {
  const plain = plainOf(number);
  if (plain === "") return [];
  const digits = /\d.*$/u.exec(plain)?.[0] ?? plain;
  return [`^${cut(plain)}`, `$${cut(reversed(plain))}`, ...(digits === plain ? [] : [cut(digits)])];
}

/** Any part of a title. */
export function titleTokens(title: string): string[] {
  return fromEachPlace([...plainOf(title)]);
}

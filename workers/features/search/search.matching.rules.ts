import { han, type Pinyin, plainOf, type Sound } from "../../platform/search-forms.ts";

/** The part of a text that was found, as it stands there, and whether it begins the text or is all of it. */
export interface Part {
  text: string;
  atStart: boolean;
  isWhole: boolean;
}

interface Character {
  plain: string;
  at: number;
  until: number;
}

/** The letters and digits of a text, each with the place in the text where it stands. */
function charactersOf(text: string): Character[] {
  const found: Character[] = [];
  let at = 0;
  for (const original of text) {
    for (const plain of plainOf(original)) found.push({ plain, at, until: at + original.length });
    at += original.length;
  }
  return found;
}

function partOf(text: string, characters: readonly Character[], from: number, until: number): Part {
  const begin = characters[from]?.at ?? 0;
  const end = characters[until - 1]?.until ?? text.length;
  return {
    text: text.slice(begin, end),
    atStart: from === 0,
    isWhole: from === 0 && until >= characters.length,
  };
}

/** The part of a text that is written as was typed, whatever stands between the letters. */
export function writtenPart(text: string, plain: string): Part | undefined {
  const characters = charactersOf(text);
  const from = characters
    .map((one) => one.plain)
    .join("")
    .indexOf(plain);
  if (plain === "" || from === -1) return undefined;
  // Places are counted in characters, which may be longer than one code unit.
  const before = [
    ...characters
      .map((one) => one.plain)
      .join("")
      .slice(0, from),
  ].length;
  return partOf(text, characters, before, before + [...plain].length);
}

/** The part of a name that is written or said as was typed, by characters, sounds, initials or all of them mixed. */
export function namePart(name: string, plain: string, pinyin: Pinyin): Part | undefined {
  const written = writtenPart(name, plain);
  if (written) return written;
  const characters = charactersOf(name);
  const whole = characters.map((one) => one.plain).join("");
  for (const sounds of pinyin(whole)) {
    const found = soundsFrom(sounds, [...plain]);
    if (found) return partOf(name, characters, found.from, found.until);
  }
  return undefined;
}

/** Where a row of sounds holds what was typed, counted in characters of the name. */
function soundsFrom(
  sounds: readonly Sound[],
  typed: readonly string[],
): { from: number; until: number } | undefined {
  const places: number[] = [0];
  for (const { written } of sounds) places.push((places.at(-1) ?? 0) + [...written].length);
  for (let start = 0; start < sounds.length; start++) {
    const until = soundsUntil(sounds, typed, start, 0);
    if (until !== undefined) return { from: places[start] ?? 0, until: places[until] ?? 0 };
  }
  return undefined;
}

/** After which sound all is found that was typed, from one sound and one letter on. */
function soundsUntil(
  sounds: readonly Sound[],
  typed: readonly string[],
  at: number,
  from: number,
): number | undefined {
  if (from === typed.length) return at;
  const sound = sounds[at];
  if (!sound) return undefined;
  const forms = han.test(sound.written) ? [sound.written, sound.spoken] : [sound.written];
  for (const form of forms) {
    const letters = [...form];
    const same = letters.findIndex((letter, index) => letter !== typed[from + index]);
    const most = Math.min(same === -1 ? letters.length : same, typed.length - from);
    for (let taken = most; taken > 0; taken--) {
      const until = soundsUntil(sounds, typed, at + 1, from + taken);
      if (until !== undefined) return until;
    }
  }
  return undefined;
}

import { once } from "../../shared/kernel/once.ts";
import { han, type Pinyin, type Sound } from "./search-forms.ts";

/** Characters that names use under a second reading which no surname tells. */
const alsoRead: Record<string, string> = {
  乐: "yue",
  覃: "tan",
  翟: "di",
  茜: "xi",
  晟: "cheng",
  柏: "bo",
  长: "chang",
  重: "chong",
  朝: "chao",
  行: "hang",
};

/** First characters of double surnames that are said otherwise than each character by itself. */
const doubled = new Set("尉万长澹单");
const runs = /\p{Script=Han}+|\P{Script=Han}+/gu;

/** Loads the dictionary on first use: it costs some 30 ms. */
export const loadPinyin = once(async (): Promise<Pinyin> => {
  const { pinyin } = await import("pinyin-pro");
  const spell = (text: string, surname: "head" | "off") =>
    pinyin(text, { toneType: "none", type: "array", v: true, surname });
  const sounds = (text: string, surname: "head" | "off"): Sound[] =>
    [...text.matchAll(runs)].flatMap(([run], index) => {
      if (!han.test(run)) return [{ written: run, spoken: run }];
      const spoken = spell(run, index === 0 ? surname : "off");
      return [...run].map((written, at) => ({ written, spoken: (spoken[at] ?? written).toLowerCase() }));
    });
  const known = new Map<string, boolean>();
  /** Whether a name that begins so may begin with a surname that is said otherwise than the word. */
  const isSurnameApart = (first: string): boolean => {
    const apart =
      known.get(first) ?? (doubled.has(first) || spell(first, "head")[0] !== spell(first, "off")[0]);
    known.set(first, apart);
    return apart;
  };
  return (text) => {
    const asName = sounds(text, "head");
    const readings = [asName];
    if (isSurnameApart([...text][0] ?? "")) readings.push(sounds(text, "off"));
    if (asName.some(({ written }) => written in alsoRead))
      readings.push(asName.map((sound) => ({ ...sound, spoken: alsoRead[sound.written] ?? sound.spoken })));
    return readings;
  };
});

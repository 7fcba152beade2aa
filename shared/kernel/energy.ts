import { tidy } from "./cell-text.ts";

/** 燃油, 纯电, 插混, 增程, 油电. */
export type Energy = "fuel" | "electric" | "plug-in" | "range-extended" | "hybrid";

// Tried in this order: 双擎E+ is a plug-in and 双擎 a hybrid, a DM-i is written with its 1.5L as well.
const signs: readonly [Energy, RegExp][] = [
  ["range-extended", /增程|e-?rev\b|\breev\b|range.?exten/i],
  [
    "plug-in",
    /插电|插混|插入式|双擎e\+|phev|plug.?in|\bdm-?[ip]?\b|\bgte\b|\bdht-?phev\b|\bem-[ip]\b|雷神|超级混动/i,
  ],
  [
    "electric",
    /纯电|电动|^电$|\bb?ev\b|electric|\bid\.? ?(?:\d|unyx)|e-tron|\beq[abces]\b|\bi[347x]\b|\bmodel ?[3ysx]\b/i,
  ],
  ["hybrid", /油电|混动|混合动力|双擎|hybrid|\bhev\b|e:hev|e-power/i],
  ["fuel", /汽油|柴油|燃油|^油$|petrol|gasoline|diesel|\bice\b|t[fs]i\b|tdi\b|\d\.\d ?[lt]\b|^\d\.\d/i],
];

/** Reads how a car is driven, from a column of its own or from the name of its model; null if neither says. */
export function readEnergy(text: string): Energy | null {
  const cleaned = tidy(text);
  return signs.find(([, sign]) => sign.test(cleaned))?.[0] ?? null;
}

/** One thing that differs between two versions, in words: `多久内打完：3 个工作日 → 2 个工作日`. */
export type Difference = { name: string; from: string; to: string };

/** A setting of a version in words. */
export type Told = { key: string; name: string; text: string };

/**
 * What differs between two versions that were told setting by setting, in the order of the later one; what only
 * the earlier one has comes last.
 */
export function differences(from: readonly Told[], to: readonly Told[]): (Difference & { key: string })[] {
  const before = new Map(from.map((one) => [one.key, one]));
  const after = new Set(to.map(({ key }) => key));
  return [
    ...to.map(({ key, name, text }) => ({ key, name, from: before.get(key)?.text ?? "", to: text })),
    ...from
      .filter(({ key }) => !after.has(key))
      .map(({ key, name, text }) => ({ key, name, from: text, to: "" })),
  ].filter((one) => one.from !== one.to);
}

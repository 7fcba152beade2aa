/**
 * The place a step leads to in a list, stopping at its ends: from nowhere (-1) down to the first, up to the
 * last. -1 for an empty list.
 */
export function stepIn({
  length,
  at,
  step,
}: {
  length: number;
  at: number;
  step: number | "first" | "last";
}): number {
  if (length === 0) return -1;
  if (step === "first") return 0;
  if (step === "last") return length - 1;
  if (at < 0) return step > 0 ? 0 : length - 1;
  return Math.min(Math.max(at + step, 0), length - 1);
}

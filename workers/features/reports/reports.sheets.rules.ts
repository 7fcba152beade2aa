import { addDays, instantOf, type LocalDate } from "../../../shared/kernel/zone.ts";

/** The first instant of a day and the first after the last one, as UTC ms. */
export function spanOfDays(input: { from: LocalDate; to: LocalDate; zone: string }): {
  start: number;
  end: number;
} {
  const midnight = (date: LocalDate) => instantOf({ date, minutes: 0, zone: input.zone });
  return { start: midnight(input.from), end: midnight(addDays(input.to, 1)) };
}

/** The lowest mark among the answers of a call; null where nothing was rated. */
export function lowestMark(answers: Record<string, unknown>): number | null {
  const marks = Object.values(answers).filter((value): value is number => typeof value === "number");
  return marks.length === 0 ? null : Math.min(...marks);
}

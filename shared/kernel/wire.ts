import * as z from "zod";
import { once } from "./once.ts";

/** An instant on the wire: ISO 8601 in UTC going out, any offset coming in. */
export const instant = once(() =>
  z.iso.datetime({ offset: true }).meta({ examples: ["2026-11-22T07:30:00.000Z"] }),
);

/** A date on the wire, in the store's zone. */
export const date = once(() => z.iso.date().meta({ examples: ["2026-11-22"] }));

export const words = once(() => z.string().trim().min(1).max(200));
export const longWords = once(() => z.string().trim().max(4000));

/** Whether a text can be kept as it is: no NUL, and no half of a character pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Milliseconds since 1970 to the wire: `Date.toISOString`, which takes seven times as long. */
export function isoOf(at: number): string;
export function isoOf(at: number | null): string | null;
export function isoOf(at: number | null): string | null {
  if (at === null) return null;
  const day = Math.floor(at / dayMs);
  const ms = at - day * dayMs;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = digits(Math.floor(minutes / 60), 2);
  return `${dayText(day)}T${hours}:${digits(minutes % 60, 2)}:${digits(seconds % 60, 2)}.${digits(ms % 1000, 3)}Z`;
}

const dayMs = 86_400_000;
const mostDays = 5_000;
const dayTexts = new Map<number, string>();

/** A day since 1970 as text, kept: a page of a list tells hundreds of instants on a few days. */
function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  if (dayTexts.size >= mostDays) dayTexts.clear();
  const text = new Date(day * dayMs).toISOString().split("T")[0] ?? "";
  dayTexts.set(day, text);
  return text;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** An instant from the wire to milliseconds since 1970. */
export function millisecondsOf(text: string): number {
  return Date.parse(text);
}

/** The path of a record named by an integrator's own id. */
export const byExternalId = once(() => z.strictObject({ externalId: z.string().min(1).max(200) }));

/**
 * Query parameters of every list. `orders` are those it can be read in by an index: fields of its records,
 * with `-` before one where the largest comes first.
 */
export function listQuery<T extends z.ZodRawShape>(filters: T, orders: readonly [string, ...string[]]) {
  return z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(1000).optional(),
    sort: z
      .enum(orders)
      .optional()
      .meta({ description: sortDescription(orders) }),
    ...filters,
  });
}

function sortDescription(orders: readonly string[]): string {
  return orders.length === 1
    ? "The order of this list: the one it has without asking."
    : "The order of this list, which its filters decide; another one than theirs is refused.";
}

/** The answer of every list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** A yes or no in a query string. */
export const yesNo = once(() => z.enum(["true", "false"]).transform((value) => value === "true"));

export const span = once(() =>
  z
    .strictObject({ from: z.number().int().min(0).max(1440), to: z.number().int().min(0).max(1440) })
    .refine(({ from, to }) => from < to)
    .meta({ id: "Span", description: "Minutes since local midnight." }),
);

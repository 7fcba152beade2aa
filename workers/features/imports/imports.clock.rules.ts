const noDay = /^(?:1899-12-3[01]|1900[-/]0?1[-/]0?[01])[T ](?=\d)/;
const clock = /^(?:上午|早上|凌晨|中午|下午|晚上|am|pm)?\s?\d{1,2}\s?[:时点](?:\s?\d{1,2}.*)?$/i;
const partOfDay = /^0?\.\d+$/;
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?$/;
const timed = /\d\s?[:时点]/;

/**
 * A moment whose day stands in one cell and whose time of day in another, as one text; the first cell comes
 * from the likelier column, and is taken as it is where the others add nothing.
 */
export function dayAndClock(cells: readonly string[]): string | null {
  const texts = cells.filter((text) => text !== "");
  const day = texts.find((text) => clockOf(text) === null);
  if (day === undefined) return texts[0] ?? null;
  const bare = day.replace(midnight, "");
  const time = timed.test(bare) ? undefined : texts.map(clockOf).find((one) => one !== null);
  return time === undefined ? day : `${bare} ${time}`;
}

/** The time of day in a cell that has nothing else, `19:20` or Excel's part of a day. */
function clockOf(text: string): string | null {
  if (partOfDay.test(text)) return clockOfSeconds(Math.round(Number(text) * 86_400));
  const bare = text.replace(noDay, "");
  return clock.test(bare) ? bare.replace(/^(?=\d:)/, "0") : null;
}

function clockOfSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

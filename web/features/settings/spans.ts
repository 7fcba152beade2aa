import { type CallWindow, clockOf, minutesOf } from "../../platform/call-windows.ts";

/** Hours of a day as they are typed: clock times `HH:MM`, "" where nothing stands yet. */
export type SpanEntry = { from: string; to: string };

/** What is wrong with the hours of a day. */
export type SpanFault = "incomplete" | "reversed" | "overlap" | "outside" | "none";

/** Hours as the form shows them. */
export function spanEntries(spans: readonly CallWindow[]): SpanEntry[] {
  return spans.map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to) }));
}

/** Hours as the API takes them, or what is wrong with them. `within` bounds them, `least` says how many there must be. */
export function readSpans(
  entries: readonly SpanEntry[],
  { within, least = 0 }: { within?: CallWindow | undefined; least?: number | undefined } = {},
): { ok: true; spans: CallWindow[] } | { ok: false; fault: SpanFault } {
  if (entries.length < least) return { ok: false, fault: "none" };
  if (entries.some(({ from, to }) => from === "" || to === "")) return { ok: false, fault: "incomplete" };
  const spans = entries.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  if (spans.some(({ from, to }) => from >= to)) return { ok: false, fault: "reversed" };
  const inOrder = spans.every(({ from }, index) => index === 0 || from >= (spans[index - 1]?.to ?? 0));
  if (!inOrder) return { ok: false, fault: "overlap" };
  if (within && spans.some(({ from, to }) => from < within.from || to > within.to)) {
    return { ok: false, fault: "outside" };
  }
  return { ok: true, spans };
}

const EMPTY = "-";

/** Hours of a day in one line, for a form that holds texts: `10:00-12:00,15:00-18:00`; `-` for an entry not yet made. */
export function spanLine(entries: readonly SpanEntry[]): string {
  return entries.map(({ from, to }) => `${from}${EMPTY}${to}`).join(",");
}

/** The hours that a line holds. */
export function entriesOf(line: string): SpanEntry[] {
  if (line === "") return [];
  return line.split(",").map((part) => {
    const [from = "", to = ""] = part.split(EMPTY);
    return { from, to };
  });
}

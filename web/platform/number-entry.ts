/**
 * A whole number as people type it: `46210`, `46,210`, `4.6万`, `46210 公里`. Null for what is none, or is negative.
 */
export function parseWholeNumber(text: string): number | null {
  const entry = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/(?:公里|km)$/i, "");
  const match = /^(\d+(?:\.\d+)?)(万)?$/.exec(entry);
  if (!match) return null;
  const value = Number(match[1]) * (match[2] ? 10_000 : 1);
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : null;
}

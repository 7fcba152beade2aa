const KEPT_FOR_MS = 7 * 86_400_000;

/** What stands in storage for one draft: the value and when it was kept, in milliseconds. */
export type DraftRecord = { at: number; value: unknown };

/** The record in a stored text; null for none, or for one that cannot be read. */
export function parseKept(text: string | null): DraftRecord | null {
  if (text === null) return null;
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== "object" || record === null) return null;
    if (!("at" in record) || !("value" in record) || typeof record.at !== "number") return null;
    return { at: record.at, value: record.value };
  } catch {
    return null;
  }
}

/** Whether a stored draft may go: it cannot be read, or nobody came back to it for a week. */
export function prunable({ kept, now }: { kept: string | null; now: number }): boolean {
  const record = parseKept(kept);
  return record === null || now - record.at > KEPT_FOR_MS;
}

/** The keys under which tabs keep a draft: `of` itself, and `of` with the tab's own mark. */
export function placesOf({ keys, of }: { keys: readonly string[]; of: string }): string[] {
  return keys.filter((key) => key === of || key.startsWith(`${of}#`));
}

type Listed = { cap: string; label: string; active?: boolean };

/** Keys that do one thing, under one label. */
export type KeyLine = { label: string; caps: string[] };

/**
 * What the list of all keys shows: keys with a cap that do something now, those of one label on one line, empty
 * scopes left out, scopes of one title joined.
 */
export function keyLines(
  scopes: readonly { title: string; shortcuts: readonly Listed[] }[],
): { title: string; lines: KeyLine[] }[] {
  const byTitle = new Map<string, Map<string, KeyLine>>();
  for (const { title, shortcuts } of scopes) {
    for (const { cap, label, active } of shortcuts) {
      if (cap === "" || active === false) continue;
      const lines = byTitle.get(title) ?? new Map<string, KeyLine>();
      byTitle.set(title, lines);
      const line = lines.get(label) ?? { label, caps: [] };
      lines.set(label, line);
      line.caps.push(cap);
    }
  }
  return [...byTitle].map(([title, lines]) => ({ title, lines: [...lines.values()] }));
}

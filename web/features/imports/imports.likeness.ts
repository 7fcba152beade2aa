type Named = { id: string; name: string };

function plain(name: string): string {
  return name
    .replace(/[（(].*?[)）]/g, "")
    .replace(/[\s·.]/g, "")
    .toLowerCase();
}

/** How alike two names are: 3 the same but for dressing, 2 one holds the other, 1 perhaps a slip, 0 not. */
function likeness(text: string, name: string): number {
  const a = plain(text);
  const b = plain(name);
  if (a === "" || b === "") return 0;
  if (a === b) return 3;
  if (a.includes(b) || b.includes(a)) return 2;
  const same = [...a].filter((character, index) => character === b[index]).length;
  return a.length === b.length && a[0] === b[0] && same * 2 >= a.length ? 1 : 0;
}

/**
 * Those whose name looks like a name in the file, likeliest first. `sure` is set where one and only one of them
 * has the very name, or holds it, but for spaces and brackets.
 */
export function alikeTo<One extends Named>(
  text: string,
  among: readonly One[],
): { alike: readonly One[]; sure: One | null } {
  const ranked = among
    .map((one) => ({ one, rank: likeness(text, one.name) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  const isSure = first !== undefined && first.rank >= 2 && first.rank > (second?.rank ?? 0);
  return { alike: ranked.map(({ one }) => one), sure: isSure ? first.one : null };
}

/** How much somebody has in common with whoever is typed or shown. */
export interface Likeness<Trait extends string> {
  id: string;
  because: Trait[];
}

/** Records found by one trait and another, each once with all it shares: first those that share most. */
export function likest<Trait extends string, Found extends { id: string; trait: Trait }>(
  found: readonly Found[],
  weight: Record<Trait, number>,
  most: number,
): (Found & { because: Trait[] })[] {
  const byId = new Map<string, Found & { because: Trait[] }>();
  for (const one of found) {
    const known = byId.get(one.id);
    if (!known) byId.set(one.id, { ...one, because: [one.trait] });
    else if (!known.because.includes(one.trait)) known.because.push(one.trait);
  }
  const heavy = ({ because }: { because: Trait[] }) => because.reduce((sum, trait) => sum + weight[trait], 0);
  return [...byId.values()].sort((a, b) => heavy(b) - heavy(a)).slice(0, most);
}

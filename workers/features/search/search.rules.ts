import { type searchArchive, searchTypes } from "../../../shared/contracts/search.contract.ts";
import type { AnswerOf } from "../../../shared/kernel/endpoint.ts";

export type SearchHit = AnswerOf<typeof searchArchive>["data"][number];

/** How well something was found: all of it, its beginning or end, or a part inside. */
export const places = { whole: 0, edge: 1, inside: 2 } as const;
export type Place = (typeof places)[keyof typeof places];

/** A hit with how it was found. */
export interface Found {
  place: Place;
  /** Characters of the name that were not typed; 0 for what is known by its end. */
  missing: number;
  hit: SearchHit;
}

/** Where a token stands in the row, by its mark; a tail is an edge. */
export function placeOf(token: string, beginnings: readonly string[]): Place {
  const isMarked = /^[\^=$]/.test(token);
  if (isMarked && !token.startsWith("$") && beginnings.includes(token)) return places.whole;
  return isMarked ? places.edge : places.inside;
}

const openness = ({ mine, open }: SearchHit) => (mine ? 0 : open ? 1 : 2);

function byRank(a: Found, b: Found): number {
  return (
    a.place - b.place ||
    openness(a.hit) - openness(b.hit) ||
    a.missing - b.missing ||
    searchTypes.indexOf(a.hit.type) - searchTypes.indexOf(b.hit.type) ||
    (a.hit.id < b.hit.id ? 1 : a.hit.id > b.hit.id ? -1 : 0)
  );
}

/**
 * The best hits, each once: what was typed in full first, then beginnings and ends, then parts; what is open and
 * the caller's own first, then the shorter, then the newest. Each type has its turn, so that none crowds out another.
 */
export function ranked(input: { found: readonly Found[]; limit: number }): SearchHit[] {
  const best = new Map<string, SearchHit>();
  for (const { hit } of input.found.toSorted(byRank)) if (!best.has(hit.id)) best.set(hit.id, hit);
  const hits = [...best.values()];
  const turns = new Map<SearchHit["type"], number>();
  const inTurn = hits.map((hit, rank) => {
    const turn = turns.get(hit.type) ?? 0;
    turns.set(hit.type, turn + 1);
    return { hit, turn, rank };
  });
  return inTurn
    .sort((a, b) => a.turn - b.turn || a.rank - b.rank)
    .slice(0, input.limit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ hit }) => hit);
}

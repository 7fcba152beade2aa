import { followUpWords } from "../features/follow-ups/follow-ups.words.ts";
import { visitKindWord } from "../features/follow-ups/work-title.ts";
import { keysOf } from "../platform/archive-words.ts";
import type { TimeFrame } from "../platform/time-text.ts";
import type { Command } from "./palette-commands.ts";
import { detailOfHit, foundBeside, hrefOfHit, type SearchHit } from "./search-lines.ts";
import { t } from "./shell-words.ts";

/** One line of the search, counted over all groups; it leads somewhere or does something. */
export type PaletteLine = {
  index: number;
  title: string;
  detail: string;
  beside: string | null;
  part: string;
  aside: string;
  href?: string;
  run?: () => void;
};

export type PaletteGroup = { title: string; lines: PaletteLine[] };

/** A word of a list by its key, as the API names it. */
function wordOf(list: Record<string, string>, key: string | null): string {
  const known = keysOf(list).find((one) => one === key);
  return known === undefined ? "" : (list[known] ?? "");
}

function kindOf({ type, kind }: SearchHit): string {
  if (type === "follow-up") return wordOf(followUpWords().oneOfKind, kind);
  if (type === "case") return wordOf(followUpWords().levels, kind);
  return visitKindWord(kind) ?? "";
}

/** What a hit is and whose work it is or has: `售后回访 · 我的`, `有待办`. */
export function asideOf(hit: SearchHit): string {
  const { type, open, mine } = hit;
  if (type === "customer" || type === "vehicle") return mine ? t().ownWork : open ? t().openWork : "";
  const state = type === "service-visit" ? "" : mine ? t().mine : open ? "" : t().over;
  return [kindOf(hit), state].filter(Boolean).join(" · ");
}

/** What was found by its kind, the kind of the best hit first, then the commands. */
export function groupedLines(input: {
  hits: readonly SearchHit[];
  commands: readonly Command[];
  frame: TimeFrame;
}): PaletteGroup[] {
  const titles: Record<SearchHit["type"], string> = {
    customer: t().customer,
    vehicle: t().vehicle,
    "service-visit": t().visit,
    case: t().case,
    "follow-up": t().followUp,
  };
  const found = input.hits.map((hit) => {
    const detail = detailOfHit(hit, input.frame);
    const beside = foundBeside(hit, detail);
    const line = { title: hit.title, detail, beside, part: hit.match.part, aside: asideOf(hit) };
    return { group: titles[hit.type], line: { ...line, href: hrefOfHit(hit) } };
  });
  const commands = input.commands.map(({ group, title, aside, ...deed }) => ({
    group,
    line: { title, detail: "", beside: null, part: "", aside, ...deed },
  }));
  const groups = new Map<string, PaletteLine[]>();
  for (const { group } of [...found, ...commands]) groups.set(group, []);
  for (const { group, line } of [...found, ...commands]) groups.get(group)?.push({ ...line, index: 0 });
  let index = 0;
  return [...groups].map(([title, lines]) => ({
    title,
    lines: lines.map((line) => ({ ...line, index: index++ })),
  }));
}

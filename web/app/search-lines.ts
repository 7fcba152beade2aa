import type { components } from "../platform/api.generated.ts";
import { withReadablePhones } from "../platform/formats.ts";
import { paths } from "../platform/paths.ts";
import { dateText, nearDayText, type TimeFrame, withReadableDates } from "../platform/time-text.ts";

export type SearchHit = components["schemas"]["SearchHit"];

/** Where something that was found is opened: a missing number in the archive, every other follow-up on the call screen. */
export function hrefOfHit({ type, id, kind, customerId }: SearchHit): string {
  if (type === "service-visit") return paths.visit(id);
  if (type === "vehicle") return paths.vehicle(id);
  if (type === "case") return paths.case(id);
  if (type === "follow-up" && (kind !== "contact-repair" || customerId === null)) return paths.call(id);
  return paths.customer(customerId ?? id);
}

/** What tells a hit from others of its title, with phones and days as people read them: `138 0000 1234 · 11月20日`. */
export function detailOfHit({ type, detail, at, open }: SearchHit, frame: TimeFrame): string {
  const said = withReadableDates(withReadablePhones(detail), frame);
  if (at === null || (type !== "follow-up" && type !== "case")) return said;
  const day = type === "follow-up" && open ? nearDayText(at, frame) : dateText(at, frame);
  return [said, day].filter(Boolean).join(" · ");
}

/** A text around the part of it that is marked. */
export type Marked = { before: string; marked: string; after: string };

const PASSED_OVER = /[\s·・•.\-—_'’()（）*+]/u;

/** Letters and digits of a text as they compare, each with where it stands. */
function lettersOf(text: string): { letter: string; at: number; until: number }[] {
  const letters: { letter: string; at: number; until: number }[] = [];
  let at = 0;
  for (const character of text) {
    const until = at + character.length;
    if (!PASSED_OVER.test(character))
      letters.push({ letter: character.normalize("NFKC").toLowerCase(), at, until });
    at = until;
  }
  return letters;
}

const joined = (letters: readonly { letter: string }[]) => letters.map(({ letter }) => letter).join("");

/**
 * Where a text holds a part, whatever spaces, dots and hyphens stand between; undefined where it does not. Digits are
 * looked for from the end, as people know numbers by their tails.
 */
export function markedIn(text: string, part: string): Marked | undefined {
  const letters = lettersOf(text);
  const wanted = joined(lettersOf(part));
  if (wanted === "") return undefined;
  const whole = joined(letters);
  const place = /^\d+$/.test(wanted) ? whole.lastIndexOf(wanted) : whole.indexOf(wanted);
  if (place === -1) return undefined;
  let [passed, from, until] = [0, -1, text.length];
  for (const { letter, at, until: end } of letters) {
    if (from === -1 && passed >= place) from = at;
    passed += letter.length;
    if (passed >= place + wanted.length) {
      until = end;
      break;
    }
  }
  return { before: text.slice(0, from), marked: text.slice(from, until), after: text.slice(until) };
}

/** What was found where neither title nor detail show it: a VIN, a former plate, another phone. */
export function foundBeside({ title, match }: SearchHit, detail: string): string | null {
  const text = withReadablePhones(match.text);
  const isShown = joined(lettersOf(`${title} ${detail}`)).includes(joined(lettersOf(text)));
  return isShown || text === "" ? null : text;
}

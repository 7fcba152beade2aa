import { paperCodeOf, paperCodes } from "../../../shared/kernel/paper-code.ts";

/** Codes to choose from for a number of lines: some of them may be taken. */
const drawnPerLine = 3;

/** Codes drawn by chance, each once. */
export function drawnCodes(lines: number): string[] {
  const numbers = crypto.getRandomValues(new Uint32Array(lines * drawnPerLine));
  return [...new Set(Array.from(numbers, (number) => paperCodeOf(number % paperCodes)))];
}

/** The code of each follow-up: the one it has, else the next that is free. */
export function codesFor(input: {
  followUpIds: readonly string[];
  known: ReadonlyMap<string, string>;
  drawn: readonly string[];
  taken: ReadonlySet<string>;
}): { codes: Map<string, string>; fresh: { followUpId: string; code: string }[] } {
  const free = input.drawn.filter((code) => !input.taken.has(code)).values();
  const codes = new Map<string, string>();
  const fresh: { followUpId: string; code: string }[] = [];
  for (const followUpId of input.followUpIds) {
    const known = input.known.get(followUpId);
    const code = known ?? free.next().value;
    if (code === undefined) continue;
    codes.set(followUpId, code);
    if (known === undefined) fresh.push({ followUpId, code });
  }
  return { codes, fresh };
}

/** Follow-ups of one phone that are worked in one call stand together, under the one that comes first. */
export function onePerPhone<T extends { followUp: { kind: string; contactPointId: string | null } }>(
  records: readonly T[],
): { first: T; others: T[] }[] {
  const joined = ["service-callback", "first-contact"];
  const lines: { first: T; others: T[] }[] = [];
  const places = new Map<string, { first: T; others: T[] }>();
  for (const record of records) {
    const { kind, contactPointId } = record.followUp;
    const place = joined.includes(kind) && contactPointId !== null ? places.get(contactPointId) : undefined;
    if (place) {
      place.others.push(record);
      continue;
    }
    const line = { first: record, others: [] };
    lines.push(line);
    if (joined.includes(kind) && contactPointId !== null) places.set(contactPointId, line);
  }
  return lines;
}

import type { Changes, NewRow } from "../../platform/changes.ts";
import { places } from "./merges.places.rules.ts";

/** Whose value each field takes: that of the record that stays, or of the one that goes. */
export type Choices = Record<string, "kept" | "gone">;

/** Whose value each field had better take: one that is filled over none, what was written later over what was earlier. */
export function advisedChoices<T extends { changedSeq: number }>(
  columns: Record<string, keyof T>,
  kept: T,
  gone: T,
): Choices {
  const side = (column: keyof T): "kept" | "gone" => {
    if (gone[column] === null || gone[column] === kept[column]) return "kept";
    if (kept[column] === null) return "gone";
    return gone.changedSeq > kept.changedSeq ? "gone" : "kept";
  };
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, side(column)]));
}

/** The values of the record that goes which the one that stays takes over. */
export function chosen<T extends object>(
  columns: Record<string, keyof T>,
  gone: T,
  choices: Choices,
): Partial<T> {
  const taken = Object.entries(columns).filter(([field]) => choices[field] === "gone");
  // Each column is one of the row's own, with that row's value.
  return Object.fromEntries(taken.map(([, column]) => [column, gone[column]])) as Partial<T>;
}

/** What a merge moves by columns, and the record that goes for good. */
export function moved(
  { id, kind, keptId, goneId }: Pick<NewRow<"merges">, "id" | "kind" | "keptId" | "goneId">,
  gone: { version: number },
): Changes {
  return {
    repoint: places[kind].moved.map((place) => ({
      ...place,
      from: goneId,
      to: keptId,
      mergeId: id,
      notes: "write" as const,
    })),
    retire: [{ table: kind === "customer" ? "customers" : "vehicles", id: goneId, version: gone.version }],
  };
}

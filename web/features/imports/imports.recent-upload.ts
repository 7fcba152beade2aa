import type { Decisions, Upload } from "./imports.queries.ts";

/** What was decided about names in a file, so that reading it another way does not ask again. */
export type NamesDecided = Pick<Decisions, "stores" | "advisers">;

export const nothingDecided: NamesDecided = { stores: {}, advisers: {} };

/** A file that was sent, and what was decided about it before. */
export type Sent = { upload: Upload; decided: NamesDecided };

let recent: { importId: string; sent: Sent } | undefined;

/** Remembers, for the life of the tab, which file an import was made of, so that it can be read another way. */
export function rememberSent(importId: string, sent: Sent): void {
  recent = { importId, sent };
}

/** What an import was made of; undefined once the tab has been loaded anew. */
export function sentAs(importId: string): Sent | undefined {
  return recent?.importId === importId ? recent.sent : undefined;
}

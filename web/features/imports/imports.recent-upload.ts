import type { Upload } from "./imports.queries.ts";

let recent: { importId: string; upload: Upload } | undefined;

/** Remembers, for the life of the tab, which file an import was made of, so that it can be read another way. */
export function rememberUpload(importId: string, upload: Upload): void {
  recent = { importId, upload };
}

/** The file of an import; undefined once the tab has been loaded anew. */
export function uploadOf(importId: string): Upload | undefined {
  return recent?.importId === importId ? recent.upload : undefined;
}

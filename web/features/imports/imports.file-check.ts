const LIMIT_BYTES = 40 * 1_048_576;

/** The endings that are taken. */
export const acceptedEndings = [".xlsx", ".csv"] as const;

/** Why a file is not sent at all: it would only come back. */
export type FileFault = "empty" | "too-large" | "old-excel" | "wrong-type";

/** Null when a file may be sent; `size` in bytes. */
export function fileFault({ name, size }: { name: string; size: number }): FileFault | null {
  const lower = name.toLowerCase();
  if (lower.endsWith(".xls") || lower.endsWith(".et")) return "old-excel";
  if (!acceptedEndings.some((ending) => lower.endsWith(ending))) return "wrong-type";
  if (size === 0) return "empty";
  return size > LIMIT_BYTES ? "too-large" : null;
}

/** A size as people read it: `3.2 MB`, `840 KB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

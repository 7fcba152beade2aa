const MEGABYTE = 1_048_576;

/** Why a file cannot be taken: its kind, or its size with the limit in words (`40 MB`). */
export type FileRefusal = { because: "type" } | { because: "size"; limit: string };

/** Null when a file may be taken. Endings are compared without case. */
export function refusedFile({
  name,
  size,
  accept,
  maxBytes,
}: {
  name: string;
  size: number;
  accept: readonly string[];
  maxBytes: number;
}): FileRefusal | null {
  const lower = name.toLowerCase();
  if (!accept.some((ending) => lower.endsWith(ending.toLowerCase()))) return { because: "type" };
  return size > maxBytes ? { because: "size", limit: `${Math.round(maxBytes / MEGABYTE)} MB` } : null;
}

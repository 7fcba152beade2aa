import type { Problem } from "../../shared/kernel/problem.ts";
import { invalid } from "./commit.ts";

/** One id that a request names, by its pointer, and whether it was found in the caller's sight. */
export interface Reference {
  pointer: string;
  id: string | null | undefined;
  found: boolean;
}

/** The named records that are not there or out of sight, as one problem; undefined where all were found. */
export function unresolved(references: readonly Reference[]): Problem | undefined {
  const missing = references.filter(({ id, found }) => typeof id === "string" && !found);
  return missing.length === 0
    ? undefined
    : invalid(missing.map(({ pointer }) => ({ pointer, code: "not_found" })));
}

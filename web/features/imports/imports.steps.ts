import type { Import } from "./imports.queries.ts";

/** Whether the server is busy with an import, so that it is worth asking again. */
export function isWorking(state: Import["state"]): boolean {
  return state === "queued" || state === "parsing" || state === "checking" || state === "applying";
}

/** The same, or busy with taking it back. */
export function isAtWork({ state, undo }: Pick<Import, "state" | "undo">): boolean {
  return isWorking(state) || undo?.state === "checking" || undo?.state === "undoing";
}

/** The place of an import in the trail 上传 › 核对 › 写入, from 0. */
export function stepOf({ mode, state }: Pick<Import, "mode" | "state">): number {
  if (state === "applying" || state === "done" || state === "undoing" || state === "undone") return 2;
  return mode === "apply" && state !== "failed" ? 2 : 1;
}

/**
 * Callbacks for today that an import brings, those past their time and those due today, and the phones they are
 * made to, which the workbench counts; an import of old has not counted its phones.
 */
export function callsToday({
  overdue,
  dueToday,
  phonesToday,
}: Pick<Import["report"], "overdue" | "dueToday" | "phonesToday">): { callbacks: number; phones: number } {
  const callbacks = overdue + dueToday;
  return { callbacks, phones: phonesToday > 0 ? phonesToday : callbacks };
}

/** A check that came to nothing: it could not be read, or nobody wanted it. Nothing of it was ever written. */
export function isDropped({ mode, state }: Pick<Import, "mode" | "state">): boolean {
  return mode === "check" && (state === "failed" || state === "cancelled");
}

/** Rows that writing would change anything for. */
export function rowsToWrite({ created, updated }: Pick<Import["counts"], "created" | "updated">): number {
  return created + updated;
}

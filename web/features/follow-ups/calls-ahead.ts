import { createEffect, onCleanup } from "solid-js";
import { online } from "../../platform/online.ts";
import { queryClient } from "../../platform/query-client.ts";
import { type FollowUp, followUpQuery } from "./follow-ups.queries.ts";

const AHEAD = 15;
const SETTLED_MS = 2_000;
const KEPT_MS = 8 * 3_600_000;

function isRead(id: string): boolean {
  return queryClient.getQueryData(followUpQuery(id).queryKey) !== undefined;
}

/** Whether a call can be opened now: without a network only what has been read before. */
export function canOpen({ id }: Pick<FollowUp, "id">): boolean {
  return online() || isRead(id);
}

/**
 * Reads the next calls of a list before they are opened, one at a time, each once: so many can be made after the
 * network has gone. They are kept in memory alone, since they hold numbers.
 */
export function createCallsAhead(rows: () => readonly Pick<FollowUp, "id">[]): void {
  createEffect(() => {
    const missing = rows()
      .slice(0, AHEAD)
      .filter(({ id }) => !isRead(id));
    if (missing.length === 0 || !online()) return;
    let over = false;
    const readAll = async (): Promise<void> => {
      for (const { id } of missing) {
        if (over) return;
        await queryClient.prefetchQuery({ ...followUpQuery(id), gcTime: KEPT_MS });
      }
    };
    const timer = setTimeout(() => void readAll(), SETTLED_MS);
    onCleanup(() => {
      over = true;
      clearTimeout(timer);
    });
  });
}

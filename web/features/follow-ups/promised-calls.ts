import type { FollowUp } from "./follow-ups.queries.ts";

/** A call that was promised for an instant. */
export type Promised = Pick<FollowUp, "id" | "assigneeId" | "customerName"> & { promisedAt: string };

// What was missed longer ago stands at the top of the list as overdue.
const RINGS_FOR_MS = 5 * 60_000;

export function isPromise(row: FollowUp): row is FollowUp & Promised {
  return row.promisedAt !== null && row.state === "open";
}

/** The person's promised calls that ring now, each once, and when the next one does (milliseconds). */
export function bells({
  rows,
  staffId,
  rung,
  now,
}: {
  rows: readonly Promised[];
  staffId: string;
  /** Those that rang already, as `id@instant`. */
  rung: ReadonlySet<string>;
  now: number;
}): { due: Promised[]; nextAt: number | null } {
  const own = new Map(
    rows.filter((row) => row.assigneeId === staffId).map((row) => [`${row.id}@${row.promisedAt}`, row]),
  );
  const due: Promised[] = [];
  let nextAt: number | null = null;
  for (const [mark, row] of own) {
    const at = Date.parse(row.promisedAt);
    if (at > now) nextAt = Math.min(at, nextAt ?? at);
    else if (now - at < RINGS_FOR_MS && !rung.has(mark)) due.push(row);
  }
  return { due, nextAt };
}

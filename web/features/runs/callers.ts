import type { Colleague } from "../follow-ups/follow-ups.queries.ts";

/** Roles that never make a call. */
const NO_CALLERS = new Set<Colleague["role"]>(["read-only", "information-clerk"]);

/** Whether a colleague may be given calls: they have joined, and their role makes some. */
export function takesCalls({ joined, role }: Pick<Colleague, "joined" | "role">): boolean {
  return joined && !NO_CALLERS.has(role);
}

import type { Delivery } from "../../platform/outbox.ts";
import { ApiProblem, asProblem } from "../../platform/problem.ts";

/** The server has it already: an earlier try reached it, and its answer got lost. */
const TAKEN_BEFORE = "follow_ups.already_recorded";
/** Refused for the moment alone. */
const PASSING = new Set([408, 425, 429]);
const CONFLICT = "request.conflict";

/** What a try to send an attempt came to, by what it was thrown for. */
export function deliveryOf(thrown: unknown): Delivery {
  // Given up waiting: whether it arrived is not known.
  if (thrown instanceof DOMException) return { ended: "later", failed: null };
  const problem = asProblem(thrown);
  if (problem.code === TAKEN_BEFORE) return { ended: "sent" };
  if (problem.kind === "offline" || PASSING.has(problem.status)) return { ended: "later", failed: null };
  const isRefused = thrown instanceof ApiProblem && problem.kind === "refused" && problem.code !== CONFLICT;
  return isRefused
    ? { ended: "refused", refusal: problem.parts() }
    : { ended: "later", failed: problem.parts() };
}

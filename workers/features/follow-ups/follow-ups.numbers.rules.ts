import { edited, type NewRow, type RowChange } from "../../platform/changes.ts";
import { type Query, rows } from "../../platform/query.ts";
import type { FollowUp } from "./follow-ups.facts.ts";
import { joinedKinds } from "./follow-ups.repository.ts";

/** Open work with customers that a new number concerns: calls, and the task to find one (缺号码). */
export function awaitingNumber(customerId: string): Query<FollowUp[]> {
  return rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND customer_id = ?2 AND state = 'open' AND kind IN (${joinedKinds}, 'contact-repair')`,
    [customerId],
  );
}

/** What a found number means for one of them: a call without a living number takes it, the task to find it is done. */
export function withNumber(input: {
  one: Pick<NewRow<"followUps">, "kind" | "contactPointId">;
  found: string;
  /** Numbers known to reach nobody. */
  isDead: (contactPointId: string) => boolean;
  asOf: number;
}): Partial<FollowUp> {
  const { one, found, isDead, asOf } = input;
  if (one.kind === "contact-repair")
    return { state: "done", outcome: "number-found", closedAt: asOf, promisedAt: null, nextStepAt: null };
  return !one.contactPointId || isDead(one.contactPointId) ? { contactPointId: found } : {};
}

/** The changes of all open work of a customer whose number was found. */
export function numberFound(input: {
  open: readonly FollowUp[];
  found: string;
  isDead: (contactPointId: string) => boolean;
  asOf: number;
}): RowChange[] {
  return input.open.flatMap((one) => {
    const change = withNumber({ ...input, one });
    return Object.keys(change).length === 0 ? [] : [edited("followUps", one, change)];
  });
}

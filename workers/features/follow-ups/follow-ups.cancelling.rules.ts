import { edited, type RowChange } from "../../platform/changes.ts";
import { type Query, rows } from "../../platform/query.ts";
import { courtesyKindsSql } from "./follow-ups.do-not-call.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

/** Open calls (callbacks and first contacts) with a customer or on a phone, wherever they are worked. */
export function openCalls(of: { customerId: string } | { contactPointId: string }): Query<FollowUp[]> {
  const [column, id] =
    "customerId" in of ? ["customer_id", of.customerId] : ["contact_point_id", of.contactPointId];
  return rows(
    "followUps",
    `SELECT * FROM follow_ups WHERE group_id = ?1 AND ${column} = ?2 AND state = 'open' AND kind IN (${courtesyKindsSql})`,
    [id],
  );
}

/** Why open follow-ups are cancelled: 免回访, 车已转手, another order or another keeper than when they opened. */
type Cancelling = "exempt" | "car-sold" | "order-changed" | "keeper-changed";

/** Open follow-ups as they are cancelled. */
export function cancelled(input: {
  followUps: readonly FollowUp[];
  outcome: Cancelling;
  asOf: number;
}): RowChange[] {
  const { outcome, asOf } = input;
  return input.followUps.map((one) =>
    edited("followUps", one, {
      state: "cancelled",
      outcome,
      closedAt: asOf,
      // What the customer asked for is kept for when the change of the order is undone.
      promisedAt: outcome === "order-changed" ? one.promisedAt : null,
      nextStepAt: null,
    }),
  );
}

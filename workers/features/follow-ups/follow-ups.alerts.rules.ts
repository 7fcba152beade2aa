import { localDateOf } from "../../../shared/kernel/zone.ts";
import type { Changes } from "../../platform/changes.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";
import type { Visit } from "../service-visits/service-visits.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import type { FollowUpFacts } from "./follow-ups.facts.ts";

/** The service manager hears of rework (SV-06) and of high-value jobs (SV-07) on the day, not of history. */
export function orderAlerts(input: {
  before: Visit | undefined;
  after: Visit;
  facts: FollowUpFacts;
  asOf: number;
}): Changes {
  const { before, after, facts, asOf } = input;
  const store = facts.stores.get(after.storeId);
  const at = after.deliveredAt ?? after.arrivedAt ?? asOf;
  if (
    !store ||
    localDateOf({ at, zone: store.zone }) < (store.goLiveOn ?? localDateOf({ at: asOf, zone: store.zone }))
  )
    return {};
  const { body } = effectivePolicy({
    kind: "service-callback",
    storeId: after.storeId,
    policies: facts.policies,
  });
  const isHigh = (visit: Visit | undefined) =>
    visit !== undefined && valueCents(visit) >= body.highValueCents;
  const staffId = responsibleFor({ facts, storeId: after.storeId, role: "service-manager" });
  const about = { staffId, key: after.id, subject: { type: "service-visit", id: after.id }, at: asOf };
  const rows = [
    ...(after.kind === "rework" && before?.kind !== "rework"
      ? [notification({ ...about, kind: "rework", params: { order: after.orderNumber } })]
      : []),
    ...(isHigh(after) && !isHigh(before)
      ? [
          notification({
            ...about,
            kind: "high-value",
            params: { order: after.orderNumber, yuan: Math.round(valueCents(after) / 100) },
          }),
        ]
      : []),
  ];
  return rows.length === 0 ? {} : { insertOnce: { notifications: rows } };
}

/** What an order comes to, whoever pays, in cents: its total, or what its payers pay where that is more. */
function valueCents({ totalCents, amounts }: Pick<Visit, "totalCents" | "amounts">): number {
  return Math.max(
    totalCents ?? 0,
    amounts.reduce((sum, { cents }) => sum + cents, 0),
  );
}

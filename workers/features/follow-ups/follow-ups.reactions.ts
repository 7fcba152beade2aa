import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Reaction } from "../../platform/reactions.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { effectivePolicy, policyOf } from "../policies/policies.rules.ts";
import type { Visit } from "../service-visits/service-visits.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import { dueTimes, readWhy, writeWhy } from "./follow-ups.due.rules.ts";
import { diallingOf, type FollowUp, type FollowUpFacts, followUpFactsKey } from "./follow-ups.facts.ts";
import {
  callbackCause,
  isCalled,
  openFirstContact,
  openServiceCallback,
  whatWasDone,
  whomToCall,
} from "./follow-ups.opening.rules.ts";
import { nextStepAt } from "./follow-ups.steps.rules.ts";

/** What `service-visit.changed` carries: the order before, where there was one, and after. */
export interface VisitChanged {
  before: Visit | undefined;
  after: Visit;
}

/** What `customer.allocated` carries. */
export interface CustomerAllocated {
  customer: Pick<Row<"customers">, "id" | "storeId" | "keeperId" | "allocatedAt">;
  contactPointId: string | null;
}

/**
 * A delivered order opens its callback; reopened, voided or of a kind not called it takes the open one with
 * it; a corrected delivery time moves it (CB-01, practice.md section 1).
 */
export function callbackChanges(input: { visit: VisitChanged; facts: FollowUpFacts; asOf: number }): Changes {
  const { facts, asOf } = input;
  const { before, after } = input.visit;
  const isDue = after.state === "delivered" && isCalled({ visit: after, facts });
  const current = callbackCause(after);
  const open = [...facts.byCause.values()].filter(
    (one) => one.kind === "service-callback" && one.subjectId === after.id && one.state === "open",
  );
  const cancelled = open.filter((one) => !isDue || one.cause !== current);
  const kept = open.find((one) => isDue && one.cause === current);
  const opened = openServiceCallback({ visit: after, facts, asOf });
  return together(
    {
      update: cancelled.map((one) =>
        edited("followUps", one, {
          state: "cancelled",
          outcome: "order-changed",
          closedAt: asOf,
          promisedAt: null,
          nextStepAt: null,
        }),
      ),
    },
    kept ? refreshed({ kept, before, after, facts, asOf }) : {},
    opened
      ? {
          insert: { followUps: [opened] },
          events: [
            {
              type: "follow-up.opened",
              subjectType: "follow-up",
              subjectId: opened.id,
              state: opened.state,
              version: 1,
            },
          ],
        }
      : {},
    alerts({ before, after, facts, asOf }),
  );
}

/** An open callback after its order was corrected: due from the corrected delivery, about the corrected work. */
function refreshed(input: {
  kept: FollowUp;
  before: Visit | undefined;
  after: Visit;
  facts: FollowUpFacts;
  asOf: number;
}): Changes {
  const { kept, after, facts, asOf } = input;
  const policy = policyOf({ kind: "service-callback", policyId: kept.policyId, versions: facts.policies });
  const dialling = diallingOf({ facts, storeId: after.storeId, windows: policy.windows });
  const next: Partial<FollowUp> = {
    title: whatWasDone(after),
    visitKind: after.kind,
    customerId: whomToCall(after),
    contactPointId: after.contactPointId,
    vehicleId: after.vehicleId,
  };
  if (after.deliveredAt !== null && after.deliveredAt !== kept.startedAt) {
    const times = dueTimes({
      event: "delivered",
      startedAt: after.deliveredAt,
      policy,
      dialling,
      exceptions: facts.exceptions,
    });
    const moved = [
      ...(readWhy(kept.why).moved ?? []),
      { from: localDateOf({ at: kept.dueAt, zone: dialling.zone }), because: "交车时间更正" },
    ];
    Object.assign(next, {
      startedAt: after.deliveredAt,
      dueAt: times.dueAt,
      notBefore: times.notBefore,
      sortAt: kept.promisedAt ?? times.dueAt,
      provisional: times.provisional,
      why: writeWhy(times.dueAt === kept.dueAt ? times.why : { ...times.why, moved }),
    });
    next.nextStepAt = nextStepAt({
      followUp: { ...kept, ...next },
      policy,
      zone: dialling.zone,
      exceptions: facts.exceptions,
      asOf,
    });
  }
  const differs = Object.entries(next).some(([name, value]) => value !== kept[name as keyof FollowUp]);
  return differs ? { update: [edited("followUps", kept, next)] } : {};
}

/** The service manager hears of rework (SV-06) and of high-value jobs (SV-07) on the day, not of history. */
function alerts(input: {
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
  const isHigh = (visit: Visit | undefined) => (visit?.totalCents ?? 0) >= body.highValueCents;
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
            params: { order: after.orderNumber, yuan: Math.round((after.totalCents ?? 0) / 100) },
          }),
        ]
      : []),
  ];
  return rows.length === 0 ? {} : { insertOnce: { notifications: rows } };
}

function isVisitChanged(data: unknown): data is VisitChanged {
  return typeof data === "object" && data !== null && "after" in data;
}

function isAllocated(data: unknown): data is CustomerAllocated {
  return typeof data === "object" && data !== null && "customer" in data;
}

export const followUpReactions: readonly Reaction[] = [
  {
    on: "service-visit.changed",
    react: ({ event, facts, scope }) =>
      isVisitChanged(event.data)
        ? callbackChanges({ visit: event.data, facts: facts.get(followUpFactsKey), asOf: scope.asOf })
        : {},
  },
  {
    on: "customer.allocated",
    react({ event, facts, scope }) {
      if (!isAllocated(event.data)) return {};
      const opened = openFirstContact({
        ...event.data,
        facts: facts.get(followUpFactsKey),
        asOf: scope.asOf,
      });
      return opened ? { insert: { followUps: [opened] } } : {};
    },
  },
];

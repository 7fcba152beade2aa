import { type Changes, edited, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Reaction } from "../../platform/reactions.ts";
import type { Visit } from "../service-visits/service-visits.rules.ts";
import { orderAlerts } from "./follow-ups.alerts.rules.ts";
import { cancelled } from "./follow-ups.cancelling.rules.ts";
import { type FollowUp, type FollowUpFacts, followUpFactsKey } from "./follow-ups.facts.ts";
import { numberKnown, numberTask, openNumberTask } from "./follow-ups.numbers.rules.ts";
import {
  callbackCause,
  isCalled,
  type NewFollowUp,
  openFirstContact,
  openServiceCallback,
  reopened,
} from "./follow-ups.opening.rules.ts";
import { refreshed } from "./follow-ups.refreshing.rules.ts";
import { callbackRounds, isCallback } from "./follow-ups.rounds.rules.ts";

/** An order before, where there was one, and after. */
export interface VisitChanged {
  before: Visit | undefined;
  after: Visit;
}

/** What `service-visit.changed` carries. */
export interface VisitTold extends VisitChanged {
  /** Whether nobody can be dialled for it, or only a doubtful number (疑似无效号码). */
  needsNumber: boolean;
}

/** What `customer.allocated` carries. */
export interface CustomerAllocated {
  customer: Pick<Row<"customers">, "id" | "storeId" | "keeperId" | "allocatedAt">;
  contactPointId: string | null;
}

/**
 * A delivered order opens its callbacks, of one round or of two; reopened, voided or of a kind not called it takes the open one with
 * it, and takes it up again once that is undone; a corrected order corrects it (CB-01, practice.md section 1).
 */
export function callbackChanges(input: { visit: VisitChanged; facts: FollowUpFacts; asOf: number }): Changes {
  const { facts, asOf } = input;
  const { before, after } = input.visit;
  const isForCall = isCalled({ visit: after, facts });
  const isDue = after.state === "delivered" && isForCall;
  const current = callbackCause(after);
  const open = [...facts.byCause.values()].filter(
    (one) => isCallback(one.kind) && one.subjectId === after.id && one.state === "open",
  );
  const kept = open.filter((one) => isDue && one.cause === current);
  const task = openNumberTask(after, facts);
  const ended = [
    ...open.filter((one) => !kept.includes(one)),
    ...(task && (after.state === "void" || !isForCall) ? [task] : []),
  ];
  const opened = callbackRounds.flatMap(
    (round) => openServiceCallback({ round, visit: after, before, facts, asOf }) ?? [],
  );
  return together(
    { update: cancelled({ followUps: ended, outcome: "order-changed", asOf }) },
    ...kept.map((one) => refreshed({ kept: one, before, after, facts, asOf })),
    ...opened.map((one) => opening({ opened: one, undone: facts.byCause.get(`${one.kind}:${current}`) })),
    orderAlerts({ before, after, facts, asOf }),
  );
}

function opening(input: { opened: NewFollowUp; undone: FollowUp | undefined }): Changes {
  const { opened, undone } = input;
  const again = undone && reopened(undone, opened);
  return {
    ...(undone && again
      ? { update: [edited("followUps", undone, again)] }
      : { insert: { followUps: [opened] } }),
    events: [
      {
        type: "follow-up.opened",
        subjectType: "follow-up",
        subjectId: (undone ?? opened).id,
        state: opened.state,
        version: (undone?.version ?? 0) + 1,
      },
    ],
  };
}

function isVisitTold(data: unknown): data is VisitTold {
  return typeof data === "object" && data !== null && "after" in data;
}

function isAllocated(data: unknown): data is CustomerAllocated {
  return typeof data === "object" && data !== null && "customer" in data;
}

export const followUpReactions: readonly Reaction[] = [
  {
    on: "service-visit.changed",
    react({ event, facts: loaded, scope }) {
      if (!isVisitTold(event.data)) return {};
      const { asOf } = scope;
      const { needsNumber, ...visit } = event.data;
      const facts = loaded.get(followUpFactsKey);
      const followUps = callbackChanges({ visit, facts, asOf });
      const order = { after: visit.after, facts, followUps, asOf };
      return together(followUps, needsNumber ? numberTask(order) : numberKnown(order));
    },
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

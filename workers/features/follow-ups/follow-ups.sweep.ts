import { localTimeOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, together, touched } from "../../platform/changes.ts";
import { commitAcross, type GroupChanges } from "../../platform/commit.ts";
import type { Env, ShardKey } from "../../platform/config.ts";
import { newMeter } from "../../platform/meter.ts";
import { decodeRow } from "../../platform/query.ts";
import { openShard, type Shard } from "../../platform/shard.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { responsibleFor } from "./follow-ups.assignment.rules.ts";
import { type FollowUp, type FollowUpFacts, zoneOfStore } from "./follow-ups.facts.ts";
import { factsOfGroups } from "./follow-ups.of-groups.facts.ts";
import { announcedPromise, lapseOf, nextStepAt } from "./follow-ups.steps.rules.ts";

const mostAtOnce = 1000;

/**
 * Takes the follow-ups whose next step has come, across groups: a promised call is announced at its minute,
 * a lapsed one closes in plain sight. Decided anew each time, so that running twice or late changes nothing.
 */
export async function sweepFollowUps(input: { env: Env; key: ShardKey; asOf: number }): Promise<number> {
  const { asOf } = input;
  const shard = openShard({ env: input.env, key: input.key, meter: newMeter(), fresh: true });
  const due = (await shard.sweep("dueFollowUps", [asOf, mostAtOnce])).map((row) =>
    decodeRow("followUps", row),
  );
  if (due.length === 0) return 0;
  const groups = [...new Set(due.map(({ groupId }) => groupId))];
  const facts = await factsOfGroups(shard, groups);
  const names = await customerNames(shard, due);
  const byGroup = groups.map((groupId): GroupChanges => {
    const ofGroup = facts.get(groupId);
    const mine = due.filter((one) => one.groupId === groupId);
    return {
      groupId,
      verb: "follow-ups.sweep",
      changes: ofGroup
        ? together(
            ...mine.map((one) => stepOf({ one, facts: ofGroup, names, asOf })),
            lapsedNotices({ due: mine, facts: ofGroup, asOf }),
          )
        : {},
    };
  });
  await commitAcross({ shard, asOf, requestId: `sweep:${asOf}`, groups: byGroup });
  return due.filter(({ groupId }) => facts.has(groupId)).length;
}

async function customerNames(shard: Shard, due: readonly FollowUp[]): Promise<Map<string, string>> {
  const pairs = due.flatMap(({ groupId, customerId, promisedAt }) =>
    customerId && promisedAt !== null ? [[groupId, customerId]] : [],
  );
  if (pairs.length === 0) return new Map();
  const raw = await shard.sweep("customersNamed", [JSON.stringify(pairs)]);
  return new Map(raw.map((row) => [`${row.group_id} ${row.id}`, String(row.name)]));
}

interface StepCase {
  one: FollowUp;
  facts: FollowUpFacts;
  names: ReadonlyMap<string, string>;
  asOf: number;
}

function settingOf(one: FollowUp, facts: FollowUpFacts) {
  return {
    followUp: one,
    policy: policyOf({ kind: policyKindOf(one.kind), policyId: one.policyId, versions: facts.policies }),
    zone: zoneOfStore(facts, one.storeId),
    exceptions: facts.exceptions,
  };
}

function hasLapsed(one: FollowUp, facts: FollowUpFacts, asOf: number): boolean {
  const lapse = lapseOf(settingOf(one, facts));
  return lapse !== null && lapse <= asOf;
}

/** What one follow-up's step comes to. */
export function stepOf({ one, facts, names, asOf }: StepCase): Changes {
  if (hasLapsed(one, facts, asOf)) {
    const outcome = one.history ? "before-go-live" : "not-reached";
    return {
      update: [
        edited("followUps", one, {
          state: "lapsed",
          outcome,
          closedAt: asOf,
          promisedAt: null,
          nextStepAt: null,
        }),
      ],
    };
  }
  const setting = settingOf(one, facts);
  const isPromise = one.promisedAt !== null && one.promisedAt <= asOf && (one.step & announcedPromise) === 0;
  const step = isPromise ? one.step | announcedPromise : one.step;
  const next = nextStepAt({ ...setting, followUp: { ...one, step }, asOf });
  const change = touched("followUps", one, { step, nextStepAt: next });
  if (!isPromise || one.promisedAt === null) return { update: [change] };
  const minutes = localTimeOf({ at: one.promisedAt, zone: setting.zone });
  const notice = notification({
    staffId: one.assigneeId,
    kind: "promised-call",
    // What was promised on one phone is one call, however many follow-ups it counts for.
    key: `${one.contactPointId ?? one.id}@${one.promisedAt}`,
    subject: { type: "follow-up", id: one.id },
    params: {
      time: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`,
      name: names.get(`${one.groupId} ${one.customerId}`) ?? "",
    },
    at: asOf,
  });
  return { update: [change], insertOnce: { notifications: [notice] } };
}

/** One message a store and day to the supervisor about what lapsed; history says nothing. */
function lapsedNotices(input: { due: readonly FollowUp[]; facts: FollowUpFacts; asOf: number }): Changes {
  const { facts, asOf } = input;
  const lapsed = input.due.filter((one) => !one.history && hasLapsed(one, facts, asOf));
  const stores = [...new Set(lapsed.map(({ storeId }) => storeId))];
  const notices = stores.map((storeId) =>
    notification({
      staffId: responsibleFor({ facts, storeId, role: "cs-supervisor" }),
      kind: "lapsed",
      key: `${storeId}@${asOf}`,
      subject: { type: "store", id: storeId },
      params: { count: lapsed.filter((one) => one.storeId === storeId).length },
      at: asOf,
    }),
  );
  return notices.length === 0 ? {} : { insertOnce: { notifications: notices } };
}

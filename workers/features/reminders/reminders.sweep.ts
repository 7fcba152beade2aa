import { subtractWorkingDays } from "../../../shared/kernel/calendar.ts";
import { storeDay } from "../../../shared/kernel/windows.ts";
import { addDays, instantOf, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, type NewRow, together, touched } from "../../platform/changes.ts";
import { commitAcross, type GroupChanges } from "../../platform/commit.ts";
import type { Env, ShardKey } from "../../platform/config.ts";
import { newMeter } from "../../platform/meter.ts";
import { decodeRow, number, type Row } from "../../platform/query.ts";
import { openShard, type RawRow, type Shard } from "../../platform/shard.ts";
import { coverJob } from "../follow-ups/follow-ups.absence.rules.ts";
import { worksOn } from "../follow-ups/follow-ups.assignment.rules.ts";
import { type Colleague, type FollowUpFacts, storeDaysOf } from "../follow-ups/follow-ups.facts.ts";
import { factsOfGroups } from "../follow-ups/follow-ups.of-groups.facts.ts";
import { digestMail } from "../mails/mails.rules.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";
import {
  checksOrders,
  longestWaitMs,
  type Moment,
  momentsDue,
  nextMomentAt,
  storesOf,
  zoneOfPerson,
} from "./reminders.rules.ts";

const mostAtOnce = 500;

interface Work {
  own: RawRow | undefined;
  stores: ReadonlyMap<string, RawRow>;
}

/**
 * Takes everyone whose moment has come, across groups: one message each for what is due, overdue, escalated
 * or missing, however much it is. Ids are made of person, kind and date, so that twice is once. Where someone
 * is away, that is settled first: the others hear of their day once the work has been passed on.
 */
export async function sweepReminders(input: { env: Env; key: ShardKey; asOf: number }): Promise<number> {
  const { asOf } = input;
  const shard = openShard({ env: input.env, key: input.key, meter: newMeter(), fresh: true });
  await wakeStranded({ shard, asOf });
  const due = (await shard.sweep("dueDigests", [asOf, mostAtOnce])).map((row) => decodeRow("staff", row));
  if (due.length === 0) return 0;
  const groups = [...new Set(due.map(({ groupId }) => groupId))];
  const facts = await factsOfGroups(shard, groups);
  const people = groups.flatMap((groupId) => {
    const away = absentToday({ facts: facts.get(groupId), asOf });
    return away.length > 0 ? away : due.filter((person) => person.groupId === groupId);
  });
  const asked = people.map(({ groupId, id }) => {
    const ofGroup = facts.get(groupId);
    const colleague = ofGroup?.staff.find(({ row }) => row.id === id);
    const zone = ofGroup && colleague ? zoneOfPerson(colleague, ofGroup) : "Asia/Shanghai";
    const end = instantOf({ date: addDays(localDateOf({ at: asOf, zone }), 1), minutes: 0, zone });
    return [groupId, id, end, asOf];
  });
  const own = await shard.sweep("ownWork", [JSON.stringify(asked)]);
  const stores = await shard.sweep("storeWork", [JSON.stringify(storesAsked({ groups, facts, asOf }))]);
  const byGroup = groups.map((groupId): GroupChanges => {
    const ofGroup = facts.get(groupId);
    const storeWork = new Map(
      stores.filter((row) => row.group_id === groupId).map((row) => [String(row.store_id), row]),
    );
    const changes = people
      .filter((person) => person.groupId === groupId)
      .map((person) => {
        const colleague = ofGroup?.staff.find(({ row }) => row.id === person.id);
        if (!ofGroup || !colleague) return {};
        const work = {
          own: own.find((row) => row.group_id === groupId && row.staff_id === person.id),
          stores: storeWork,
        };
        return remind({ colleague, facts: ofGroup, work, asOf });
      });
    return { groupId, verb: "reminders.sweep", changes: together(...changes) };
  });
  await commitAcross({ shard, asOf, requestId: `reminders:${asOf}`, groups: byGroup });
  return people.filter(({ groupId }) => facts.has(groupId)).length;
}

/** Those of a group whose moment has come on a day on which they do not work. */
function absentToday(input: { facts: FollowUpFacts | undefined; asOf: number }): Row<"staff">[] {
  const { facts, asOf } = input;
  return (facts?.staff ?? [])
    .filter(({ row }) => row.digestAt !== null && row.digestAt <= asOf)
    .filter((colleague) => facts && !worksOn(colleague, dateOf({ colleague, facts, asOf })))
    .map(({ row }) => row);
}

function dateOf(input: { colleague: Colleague; facts: FollowUpFacts; asOf: number }): LocalDate {
  return localDateOf({ at: input.asOf, zone: zoneOfPerson(input.colleague, input.facts) });
}

/** Whoever waits for a moment that a clock since put back has made up waits for their next one instead. */
async function wakeStranded(input: { shard: Shard; asOf: number }): Promise<void> {
  const { shard, asOf } = input;
  const far = Number.MAX_SAFE_INTEGER;
  const found = await shard.sweep("strandedDigests", [asOf + longestWaitMs, far, mostAtOnce]);
  const people = found.map((row) => decodeRow("staff", row));
  if (people.length === 0) return;
  const groups = [...new Set(people.map(({ groupId }) => groupId))];
  const facts = await factsOfGroups(shard, groups);
  const byGroup = groups.map((groupId): GroupChanges => {
    const ofGroup = facts.get(groupId);
    const ids = new Set(people.filter((person) => person.groupId === groupId).map(({ id }) => id));
    const stranded = ofGroup?.staff.filter(({ row }) => ids.has(row.id)) ?? [];
    return {
      groupId,
      verb: "reminders.wake",
      changes: {
        update: stranded.map((colleague) =>
          touched("staff", colleague.row, {
            digestAt: ofGroup ? nextMomentAt({ colleague, facts: ofGroup, after: asOf - 1 }) : asOf,
          }),
        ),
      },
    };
  });
  await commitAcross({ shard, asOf, requestId: `reminders.wake:${asOf}`, groups: byGroup });
}

/** What is asked of each store: overdue now, overdue for a working day, and whether yesterday's orders came. */
function storesAsked(input: {
  groups: readonly string[];
  facts: ReadonlyMap<string, FollowUpFacts>;
  asOf: number;
}) {
  return input.groups.flatMap((groupId) => {
    const facts = input.facts.get(groupId);
    return [...(facts?.stores.values() ?? [])].map((store) => {
      const { zone } = store;
      const today = localDateOf({ at: input.asOf, zone });
      const at = (date: string) => instantOf({ date, minutes: 0, zone });
      const { body } = effectivePolicy({
        kind: "service-callback",
        storeId: store.id,
        policies: facts?.policies ?? [],
      });
      // A whole working day has passed since the due date where that lies one further back.
      const lastDue = subtractWorkingDays({
        from: today,
        days: body.escalateWorkingDays + 1,
        exceptions: facts?.exceptions ?? [],
      }).date;
      const lateSince = at(addDays(lastDue, 1));
      return [
        groupId,
        store.id,
        input.asOf,
        Math.min(lateSince, at(today)),
        at(addDays(today, -1)),
        at(today),
      ];
    });
  });
}

interface RemindCase {
  colleague: Colleague;
  facts: FollowUpFacts;
  work: Work;
  asOf: number;
}

function remind(input: RemindCase): Changes {
  const { colleague, facts, asOf } = input;
  const { row } = colleague;
  const next = touched("staff", row, {
    digestAt: row.state === "active" ? nextMomentAt({ colleague, facts, after: asOf }) : null,
  });
  const date = dateOf(input);
  const moments = momentsDue({ colleague, facts, since: row.digestAt ?? asOf, asOf });
  const parts = worksOn(colleague, date)
    ? moments.map((moment) => messagesOf({ ...input, moment, date }))
    : [absent({ ...input, moments, date })];
  return together({ update: [next] }, ...parts);
}

/** Someone is away today: what is due goes to the store's callers, promised calls to the stand-in. */
function absent(input: RemindCase & { moments: readonly Moment[]; date: string }): Changes {
  if (!input.moments.includes("opening") || number(input.work.own, "due") === 0) return {};
  const { id } = input.colleague.row;
  const { date, asOf } = input;
  const job = coverJob({ staffId: id, date, key: `${id}@${date}`, tell: false, asOf });
  return { insertOnce: { jobs: [job] } };
}

function messagesOf(input: RemindCase & { moment: Moment; date: string }): Changes {
  const { colleague, facts, work, asOf, moment, date } = input;
  const { row } = colleague;
  const notices: NewRow<"notifications">[] = [];
  const about = { staffId: row.id, key: date, at: asOf, subject: { type: "workbench", id: row.id } };
  const due = number(work.own, "due");
  const stores = storesOf(colleague, facts);
  const inStores = (column: string) =>
    stores.reduce((sum, id) => sum + number(work.stores.get(id), column), 0);
  if (moment === "opening") {
    if (due > 0)
      notices.push(
        notification({
          ...about,
          kind: "opening-list",
          params: { due, overdue: number(work.own, "overdue") },
        }),
      );
    if (row.role === "cs-supervisor" && inStores("overdue") > 0)
      notices.push(notification({ ...about, kind: "overdue", params: { count: inStores("overdue") } }));
    if (row.role === "service-manager" && inStores("late") > 0)
      notices.push(notification({ ...about, kind: "escalated", params: { count: inStores("late") } }));
  }
  if (moment === "day-end" && due > 0)
    notices.push(notification({ ...about, kind: "day-end-reminder", params: { left: due } }));
  if (moment === "orders-check" && checksOrders.includes(asRole(row.role)))
    notices.push(...ordersMissing({ ...input, stores }));
  if (notices.length === 0) return {};
  const mail =
    moment === "opening" || moment === "orders-check"
      ? digestMail({ person: row, notices, key: `${moment}@${date}`, asOf })
      : undefined;
  return together({ insertOnce: { notifications: notices } }, mail ?? {});
}

function asRole(role: string) {
  return checksOrders.find((known) => known === role) ?? "read-only";
}

/** No orders of yesterday by ten, from a store that is live and was open: the list of today may lack some. */
function ordersMissing(
  input: RemindCase & { date: string; stores: readonly string[] },
): NewRow<"notifications">[] {
  const { colleague, facts, work, asOf, date } = input;
  const yesterday = addDays(date, -1);
  return input.stores.flatMap((storeId) => {
    const store = facts.stores.get(storeId);
    const wasOpen = storeDay({ date: yesterday, store: storeDaysOf(facts, storeId) }).open;
    if (
      !store ||
      !wasOpen ||
      store.goLiveOn === null ||
      store.goLiveOn > yesterday ||
      number(work.stores.get(storeId), "delivered") > 0
    )
      return [];
    return [
      notification({
        staffId: colleague.row.id,
        kind: "orders-missing",
        key: `${storeId}@${date}`,
        subject: { type: "store", id: storeId },
        params: { store: store.name },
        at: asOf,
      }),
    ];
  });
}

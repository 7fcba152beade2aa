import { newId } from "../../../shared/kernel/ids.ts";
import { addDays, instantOf, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, together, touched } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import type { Row } from "../../platform/query.ts";
import { lowestMark } from "../follow-ups/follow-ups.attempt.answers.rules.ts";
import { isForbidden } from "../follow-ups/follow-ups.do-not-call.rules.ts";
import { type FollowUpFacts, followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { openFollowUp } from "../follow-ups/follow-ups.opening.rules.ts";
import { neverTakenBy, reCallCause, reCallKind } from "../follow-ups/follow-ups.re-calls.rules.ts";
import { advisersOf } from "../follow-ups/follow-ups.repository.ts";
import { release } from "../follow-ups/follow-ups.settling.rules.ts";
import { effectivePolicy } from "../policies/policies.rules.ts";
import { type CallerMonth, drawn, type PoolCall } from "./re-calls.draw.rules.ts";
import * as repository from "./re-calls.repository.ts";
import { drawnRow, placeOf, reCallZone } from "./re-calls.rules.ts";

/** Before anybody's list of the day is told. */
const drawnAtMinutes = 6 * 60;
const wait = { n: 2, unit: "working-days" } as const;

/** Who takes other work where there is nobody else; a check that falls to them is one that nobody makes. */
const atTheTop: readonly string[] = ["general-manager", "group-owner"];

const startOf = (date: LocalDate, minutes = 0) => instantOf({ date, minutes, zone: reCallZone });

/**
 * Draws each night which of yesterday's calls are checked by another person. A slice looks at what some people's
 * work came to on one day; its rows and the place it has come to land together, so that a day is drawn once.
 */
export const drawReCallsJob: JobHandler = {
  kind: "draw-re-calls",
  async slice({ job, scope, env }) {
    const { asOf } = scope;
    const place = placeOf({ cursor: job.cursor, createdAt: job.createdAt, asOf });
    if (!place) return { changes: {}, cursor: job.cursor, done: false, runAt: nextRun(asOf) };
    const { date } = place;
    const { people } = await scope.read({ people: repository.peopleAfter(place.afterStaffId) });
    const { contacts } = await scope.read({
      contacts: repository.contactsOf({
        staffIds: people,
        from: startOf(date),
        until: startOf(addDays(date, 1)),
      }),
    });
    const isLast = people.length < repository.peopleASlice;
    const tomorrow = addDays(date, 1);
    const isUpToDate = isLast && startOf(addDays(tomorrow, 1)) > asOf;
    const on = {
      cursor: isLast ? { date: tomorrow, after: "" } : { date, after: people.at(-1) },
      done: false,
      ...(isUpToDate ? { runAt: nextRun(asOf) } : {}),
    };
    if (contacts.length === 0) return { changes: {}, ...on };
    const month = date.slice(0, 7);
    const callerIds = [...new Set(contacts.map(({ callerId }) => callerId))];
    const phones = contacts.flatMap(({ contactPointId }) => contactPointId ?? []);
    const { advisers, pools, scores, asked, ...loaded } = await scope.read({
      advisers: advisersOf(contacts.map(({ followUpId }) => followUpId)),
      pools: repository.poolsOf(callerIds, month),
      scores: repository.scoresOf(callerIds, month),
      asked: repository.phonesAsked(phones),
      ...followUpFactQueries({
        causes: [],
        customerIds: contacts.flatMap(({ customerId }) => customerId ?? []),
        contactPointIds: phones,
        asOf,
      }),
    });
    const facts = followUpFacts(loaded);
    const secret = `${env.TOKEN_KEY}:${job.groupId}`;
    const calls = callsOf({ contacts, asked, facts, asOf });
    const months = monthsOf({ calls, pools, scores, facts });
    const chosen = drawn({ pool: calls, months, date, secret });
    return {
      changes: together(
        counted({ calls, pools, month }),
        ...chosen.map((call) => opened({ call, advisers, facts, date, asOf })),
      ),
      ...on,
    };
  },
};

/** The next morning's run. */
function nextRun(asOf: number): number {
  const today = localDateOf({ at: asOf, zone: reCallZone });
  const morning = startOf(today, drawnAtMinutes);
  return morning > asOf ? morning : startOf(addDays(today, 1), drawnAtMinutes);
}

type Call = PoolCall & repository.Contact;

/** Each call once, however many follow-ups it counted for; nobody is asked about two calls at a time. */
function callsOf(input: {
  contacts: readonly repository.Contact[];
  asked: ReadonlySet<string>;
  facts: FollowUpFacts;
  asOf: number;
}): Call[] {
  const { contacts, asked, facts, asOf } = input;
  const first = contacts.filter(
    ({ joinedId }, index) =>
      joinedId === null || contacts.findIndex((other) => other.joinedId === joinedId) === index,
  );
  const phones = new Set(asked);
  return first.map((contact) => {
    const { customerId, contactPointId } = contact;
    const call = { kind: reCallKind, visitKind: null, customerId, contactPointId };
    const isFree = contactPointId !== null && !phones.has(contactPointId);
    if (contactPointId !== null) phones.add(contactPointId);
    return { ...contact, canBeAsked: isFree && !isForbidden({ call, facts, asOf }) };
  });
}

function countOf(calls: readonly Call[], callerId: string, storeId: string): number {
  return calls.filter((call) => call.callerId === callerId && call.storeId === storeId).length;
}

/** Each caller's month, this slice of the day with it. */
function monthsOf(input: {
  calls: readonly Call[];
  pools: readonly Row<"reCallPools">[];
  scores: readonly Row<"truthScores">[];
  facts: FollowUpFacts;
}): Map<string, CallerMonth> {
  const { calls, pools, scores, facts } = input;
  const callerIds = [...new Set(calls.map(({ callerId }) => callerId))];
  return new Map(
    callerIds.map((callerId) => {
      const known = pools.filter((pool) => pool.callerId === callerId);
      const storeIds = new Set([
        ...known.map(({ storeId }) => storeId),
        ...calls.filter((call) => call.callerId === callerId).map(({ storeId }) => storeId),
      ]);
      const stores = [...storeIds].map((storeId) => ({
        contacts:
          (known.find((pool) => pool.storeId === storeId)?.contacts ?? 0) + countOf(calls, callerId, storeId),
        percent: effectivePolicy({ kind: "service-callback", storeId, policies: facts.policies }).body
          .reCallPercent,
      }));
      const before = scores
        .filter((score) => score.callerId === callerId)
        .reduce((sum, score) => sum + score.drawn, 0);
      return [callerId, { stores, drawn: before }];
    }),
  );
}

/** How many contacts of each caller the draw has looked at. */
function counted(input: {
  calls: readonly Call[];
  pools: readonly Row<"reCallPools">[];
  month: string;
}): Changes {
  const { calls, pools, month } = input;
  const pairs = new Map(
    calls.map(({ callerId, storeId }) => [`${callerId} ${storeId}`, { callerId, storeId }]),
  );
  const changes: Changes = {};
  for (const { callerId, storeId } of pairs.values()) {
    const known = pools.find((pool) => pool.callerId === callerId && pool.storeId === storeId);
    const count = countOf(calls, callerId, storeId);
    if (known) {
      const contacts = known.contacts + count;
      changes.update = [...(changes.update ?? []), touched("reCallPools", known, { contacts })];
    } else {
      const row = { storeId, month, callerId, contacts: count };
      changes.insert = { reCallPools: [...(changes.insert?.reCallPools ?? []), row] };
    }
  }
  return changes;
}

/** A call that was drawn: its line in the register, and the follow-up of another person where there is one. */
function opened(input: {
  call: Call;
  advisers: ReadonlyMap<string, string>;
  facts: FollowUpFacts;
  date: LocalDate;
  asOf: number;
}): Changes {
  const { call, advisers, facts, date, asOf } = input;
  const cause = reCallCause(call);
  const notStaffIds = neverTakenBy({ kind: reCallKind, cause }, advisers.get(call.followUpId));
  const followUp = openFollowUp({
    kind: reCallKind,
    cause,
    subject: call.subject,
    event: "called",
    startedAt: call.at,
    wait,
    storeId: call.storeId,
    customerId: call.customerId,
    contactPointId: call.contactPointId,
    vehicleId: call.vehicleId,
    role: "callback-agent",
    notStaffIds,
    title: call.title,
    facts,
    asOf,
  });
  const checker = facts.staff.find(({ row }) => row.id === followUp.assigneeId)?.row.role ?? "";
  const hasChecker = !notStaffIds.includes(followUp.assigneeId) && !atTheTop.includes(checker);
  if (!hasChecker) release(facts, followUp.assigneeId);
  const row = drawnRow({
    id: newId("reCall", asOf),
    call,
    recordedRating: lowestMark(call.answers),
    reCallId: hasChecker ? followUp.id : null,
    date,
    asOf,
  });
  return { insert: { reCalls: [row], ...(hasChecker ? { followUps: [followUp] } : {}) } };
}

import { addDays, type LocalDate, localDateOf } from "../../../shared/kernel/zone.ts";
import type { Changes, DomainEvent, FullRow } from "../../platform/changes.ts";
import { edited, touched } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor, Scope } from "../../platform/scope.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { AttemptInput } from "../follow-ups/follow-ups.attempt.rules.ts";
import type { FollowUp, FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";

export type ReCall = Row<"reCalls">;

/** The zone whose days and months re-calls are counted by, as leave and rest days are. */
export const reCallZone = "Asia/Shanghai";

export function monthOf(at: number): string {
  return localDateOf({ at, zone: reCallZone }).slice(0, 7);
}

/** How far two marks of five may lie apart and still be the same: people do not recall exactly. */
const apart = 1;

const ofFive = (mark: number, scale: number) => Math.ceil((mark * 5) / scale);

interface Answered {
  answers: Readonly<Record<string, unknown>>;
  recordedRating: number | null;
  ratingScale: number;
}

/** The mark that the customer told, of the policy's scale; null where none was asked for or recalled. */
export function toldRating(answers: Answered["answers"]): number | null {
  const told = Number(answers.told ?? Number.NaN);
  return Number.isInteger(told) ? told : null;
}

/**
 * What the answers of a re-call come to. The checker never saw what was recorded: whether it agrees is decided
 * here. A mark may be one of five apart, and a mark that was not recorded or is not recalled says nothing.
 */
export function resultOf({ answers, recordedRating, ratingScale }: Answered): NonNullable<ReCall["result"]> {
  if (answers.called !== true) return "never-called";
  if (answers.asked === false) return "differs";
  const told = toldRating(answers);
  if (told === null || recordedRating === null) return "confirmed";
  const distance = Math.abs(ofFive(told, ratingScale) - ofFive(recordedRating, ratingScale));
  return distance > apart ? "differs" : "confirmed";
}

/** The call that a re-call checks, with all that it counted for. */
interface Checked {
  calls: readonly Row<"attempts">[];
  followUps: readonly FollowUp[];
}

/**
 * What the answer of a re-call changes (rivals.md 2.3): its result, and where the customer was never called, the
 * call counts as a valid contact no more, so that every figure falls by itself. Whoever answers for the store
 * and its service manager hear of what is not as recorded.
 */
export function answerChanges(input: {
  followUp: FollowUp;
  reCall: ReCall | undefined;
  checkedCalls: Checked["calls"];
  checkedFollowUps: Checked["followUps"];
  attempt: Pick<AttemptInput, "answers" | "words">;
  facts: FollowUpFacts;
  scope: Pick<Scope, "actor" | "asOf">;
}): Changes {
  const { followUp, reCall, attempt, facts, scope } = input;
  const { actor, asOf } = scope;
  if (!reCall || reCall.result !== null) return {};
  const checked = { calls: input.checkedCalls, followUps: input.checkedFollowUps };
  const answers = attempt.answers ?? {};
  const { ratingScale } = policyOf({
    kind: policyKindOf(followUp.kind),
    policyId: followUp.policyId,
    versions: facts.policies,
  });
  const result = resultOf({ answers, recordedRating: reCall.recordedRating, ratingScale });
  const isRefuted = result === "never-called";
  const after = {
    result,
    resultAt: asOf,
    resultBy: actor.id,
    toldRating: toldRating(answers),
    words: attempt.words || null,
    uncounted: isRefuted ? uncountedOf(checked) : null,
  };
  return {
    update: [edited("reCalls", reCall, after), ...(isRefuted ? refuted(checked) : [])],
    ...(result === "confirmed"
      ? {}
      : { insertOnce: { notifications: notices({ reCall, result, facts, asOf }) } }),
    ...(isRefuted ? { events: checked.followUps.map(refutedEvent) } : {}),
  };
}

function uncountedOf({ calls, followUps }: Checked): ReCall["uncounted"] {
  return {
    attempts: calls.map(({ id }) => id),
    followUps: followUps.map(({ id, validContactAt, outcome }) => ({ id, validContactAt, outcome })),
  };
}

function refuted({ calls, followUps }: Checked) {
  return [
    ...calls.map((call) => touched("attempts", call, { valid: false })),
    ...followUps.map((one) => edited("followUps", one, { validContactAt: null, outcome: "refuted" })),
  ];
}

function refutedEvent({ id, state, version }: FollowUp): DomainEvent {
  return { type: "follow-up.refuted", subjectType: "follow-up", subjectId: id, state, version: version + 1 };
}

function notices(input: { reCall: ReCall; result: string; facts: FollowUpFacts; asOf: number }) {
  const { reCall, result, facts, asOf } = input;
  const caller = facts.staff.find(({ row }) => row.id === reCall.callerId)?.row.name ?? "";
  const people = (["cs-supervisor", "service-manager"] as const).map((role) =>
    responsibleFor({ facts, storeId: reCall.storeId, role, notStaffId: reCall.callerId }),
  );
  return [...new Set(people)].map((staffId) =>
    notification({
      staffId,
      kind: result === "never-called" ? "re-call-refuted" : "re-call-differs",
      key: reCall.id,
      subject: { type: "re-call", id: reCall.id },
      params: { caller },
      at: asOf,
    }),
  );
}

/** A refuted call counts again: its row, and all that it counted for, as they were. */
export function overruled(input: {
  checked: Checked & { reCall: ReCall };
  reason: string;
  actor: Actor;
  asOf: number;
}): { after: Partial<ReCall>; changes: Changes } {
  const { checked, reason, actor, asOf } = input;
  const { reCall, calls, followUps } = checked;
  const before = new Map(reCall.uncounted?.followUps.map((one) => [one.id, one]));
  const after = { overruledAt: asOf, overruledBy: actor.id, overruledReason: reason };
  return {
    after,
    changes: {
      update: [
        edited("reCalls", reCall, after),
        ...calls.map((call) => touched("attempts", call, { valid: true })),
        ...followUps.flatMap((one) => {
          const was = before.get(one.id);
          return was && one.outcome === "refuted"
            ? [edited("followUps", one, { validContactAt: was.validContactAt, outcome: was.outcome })]
            : [];
        }),
      ],
    },
  };
}

/** A day whose calls are drawn, and who was looked at in it so far. */
export interface DrawPlace {
  date: LocalDate;
  afterStaffId: string;
}

/** Older days are left: the customer would not recall the call. */
const oldestDays = 7;

/** Where the draw goes on: the day after the last that is done, no older than a week; undefined before its end. */
export function placeOf(input: { cursor: unknown; createdAt: number; asOf: number }): DrawPlace | undefined {
  const { cursor, createdAt, asOf } = input;
  const today = localDateOf({ at: asOf, zone: reCallZone });
  const given = typeof cursor === "object" && cursor !== null ? cursor : {};
  const date =
    "date" in given && typeof given.date === "string"
      ? given.date
      : localDateOf({ at: createdAt, zone: reCallZone });
  const oldest = addDays(today, -oldestDays);
  if (date < oldest) return { date: oldest, afterStaffId: "" };
  const afterStaffId = "after" in given && typeof given.after === "string" ? given.after : "";
  return date < today ? { date, afterStaffId } : undefined;
}

/** A row of the register, as it is drawn. */
export function drawnRow(input: {
  id: string;
  call: { callId: string; callerId: string; storeId: string; followUpId: string; at: number };
  recordedRating: number | null;
  reCallId: string | null;
  date: LocalDate;
  asOf: number;
}): FullRow<"reCalls"> {
  const { id, call, recordedRating, reCallId, date, asOf } = input;
  return {
    id,
    month: date.slice(0, 7),
    storeId: call.storeId,
    callerId: call.callerId,
    callId: call.callId,
    checkedId: call.followUpId,
    reCallId,
    calledAt: call.at,
    drawnAt: asOf,
    result: null,
    resultAt: null,
    resultBy: null,
    recordedRating,
    toldRating: null,
    words: null,
    uncounted: null,
    overruledAt: null,
    overruledBy: null,
    overruledReason: null,
    version: 1,
  };
}

import { describe, expect, it } from "vitest";
import { actorOf, asStored, at, liveFacts, openOne, people } from "../cases/cases.fixture.ts";
import { knownQuestions } from "./follow-ups.attempt.answers.rules.ts";
import { decideAttempt } from "./follow-ups.attempt.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";
import {
  type RecordedCall,
  type TakingBackCase,
  type TouchedRows,
  takeBack,
  touchedIds,
} from "./follow-ups.taking-back.rules.ts";

const made = at("2026-11-20T10:30:00");
const seq = 7;

const none: TouchedRows = {
  attempts: [],
  followUps: [],
  cases: [],
  caseSteps: [],
  notifications: [],
  jobs: [],
  contactPoints: [],
  reCalls: [],
};

/** A call that declined, as it was decided, and what the audit has of it. */
function declined(before: FollowUp = openOne()) {
  const decision = decideAttempt({
    followUp: before,
    joined: [],
    earlier: [],
    attempt: { channel: "phone", result: "declined" },
    questions: knownQuestions({ followUp: before, brand: null, scripts: [] }),
    notStaff: new Map(),
    facts: liveFacts(),
    actor: actorOf(people.caller),
    asOf: made,
  });
  if (!decision.ok) throw new Error(decision.code);
  const changes = decision.after[0]?.changes ?? {};
  const [attempt] = decision.attempts;
  if (!attempt) throw new Error("a call writes itself down");
  const after: FollowUp = { ...before, ...changes, version: before.version + 1, changedSeq: seq };
  const fields = Object.fromEntries(
    Object.entries(after)
      .filter(([name]) => name !== "changedSeq")
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(Object(before)[name]))
      .map(([name, value]) => [name, [Object(before)[name], value] as [unknown, unknown]]),
  );
  const recorded: RecordedCall = {
    attemptId: attempt.id,
    seq,
    at: made,
    actorId: people.caller,
    payload: {
      updated: [{ table: "followUps", id: before.id, fields }],
      inserted: [{ table: "attempts", ids: [attempt.id] }],
      offered: [],
    },
  };
  const rows: TouchedRows = {
    ...none,
    attempts: [{ ...asStored(attempt), changedSeq: seq }],
    followUps: [after],
  };
  return { before, after, attempt, recorded, rows };
}

const call = declined();

function taken(more: Partial<TakingBackCase> = {}) {
  return takeBack({
    followUp: call.after,
    recorded: call.recorded,
    rows: call.rows,
    parties: [],
    actor: actorOf(people.caller),
    asOf: made + 60_000,
    ...more,
  });
}

const code = (more: Partial<TakingBackCase>): string => {
  const decision = taken(more);
  return decision.ok ? "taken back" : decision.code;
};

describe("taking a call back", () => {
  it("lays the former fields over the row, one version on, and removes the call", () => {
    const { before, attempt } = call;
    const decision = taken();
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.followUp).toEqual({ ...before, version: before.version + 2, changedSeq: seq });
    expect(decision.changes.remove).toEqual({ attempts: [[attempt.id]] });
  });

  const movedOn = { ...call.rows, followUps: [{ ...call.after, changedSeq: seq + 1 }] };
  const point = asStored({
    id: "cp_one",
    kind: "phone" as const,
    value: "+8613800004821",
    state: "invalid" as const,
    marketingOptOutAt: null,
    dailyCap: null,
    dials: 0,
    lastDialledAt: made,
    createdAt: made,
    version: 2,
  });
  const dialledSince = { ...call.rows, contactPoints: [{ ...point, changedSeq: seq + 1 }] };
  const marked = (fields: Record<string, [unknown, unknown]>): RecordedCall => ({
    ...call.recorded,
    payload: {
      ...call.recorded.payload,
      updated: [...call.recorded.payload.updated, { table: "contactPoints", id: "cp_one", fields }],
    },
  });
  const payload = (more: Partial<RecordedCall["payload"]>): RecordedCall => ({
    ...call.recorded,
    payload: { ...call.recorded.payload, ...more },
  });

  it.each<[string, Partial<TakingBackCase>, string]>([
    ["to the minute", { asOf: made + 600_000 }, "taken back"],
    ["a moment later", { asOf: made + 600_001 }, "follow_ups.take_back_over"],
    ["by a colleague", { actor: actorOf(people.manager) }, "follow_ups.not_your_call"],
    ["where nobody called", { recorded: undefined }, "follow_ups.nothing_to_take_back"],
    [
      "where the last writing was no call",
      { recorded: payload({ inserted: [] }) },
      "follow_ups.nothing_to_take_back",
    ],
    ["once the follow-up was written again", { rows: movedOn }, "follow_ups.went_on"],
    [
      "with a do-not-call",
      { recorded: payload({ offered: [{ table: "doNotCall", ids: ["dnc_1"] }] }) },
      "follow_ups.do_not_call_stands",
    ],
    [
      "where the number was only dialled again since",
      { rows: dialledSince, recorded: marked({ lastDialledAt: [null, made] }) },
      "taken back",
    ],
    [
      "where the number that it marked was changed since",
      { rows: dialledSince, recorded: marked({ state: ["valid", "invalid"], version: [1, 2] }) },
      "follow_ups.went_on",
    ],
  ])("%s", (_what, more, expected) => {
    expect(code(more)).toBe(expected);
  });

  it("looks at the rows that it made or changed, and leaves the archive", () => {
    const recorded = payload({
      updated: [
        { table: "followUps", id: "fu_1", fields: {} },
        { table: "vehicles", id: "veh_1", fields: {} },
      ],
      inserted: [{ table: "cases", ids: ["case_1"] }],
      offered: [
        { table: "followUps", ids: ["fu_2"] },
        { table: "contactPoints", ids: ["cp_wecom"] },
      ],
    });
    expect(touchedIds(recorded)).toMatchObject({
      followUps: ["fu_1", "fu_2"],
      cases: ["case_1"],
      contactPoints: [],
    });
  });
});

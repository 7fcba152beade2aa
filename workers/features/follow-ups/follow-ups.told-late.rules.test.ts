import { describe, expect, it } from "vitest";
import { actorOf, at, liveFacts, openOne, people } from "../cases/cases.fixture.ts";
import { knownQuestions } from "./follow-ups.attempt.answers.rules.ts";
import { type AttemptCase, type AttemptInput, decideAttempt } from "./follow-ups.attempt.rules.ts";

const now = "2026-11-20T16:30:00";
const iso = (local: string): string => `${local}+08:00`;

type Told = Partial<AttemptInput> & Pick<AttemptInput, "result">;

/** A call made at `made` that the server hears of only now. */
function tell(made: string, attempt: Told, more: Partial<AttemptCase> = {}) {
  return decideAttempt({
    followUp: openOne(),
    joined: [],
    earlier: [],
    attempt: { channel: "phone", at: iso(made), ...attempt },
    questions: knownQuestions({ followUp: openOne(), brand: null, scripts: [] }),
    notStaff: new Map(),
    facts: liveFacts(),
    actor: actorOf(people.caller),
    asOf: at(now),
    ...more,
  });
}

function outcome(...told: Parameters<typeof tell>): string {
  const decision = tell(...told);
  if (!decision.ok) return decision.code;
  return decision.after[0]?.changes.state ?? "open";
}

function changes(...told: Parameters<typeof tell>) {
  const decision = tell(...told);
  if (!decision.ok) throw new Error(decision.code);
  return decision.after[0]?.changes ?? {};
}

describe("a call that is told late", () => {
  it("counts at the time it was made", () => {
    expect(changes("2026-11-20T10:30:00", { result: "reached", words: "都好" })).toMatchObject({
      state: "done",
      validContactAt: at("2026-11-20T10:30:00"),
      lastAttemptAt: at("2026-11-20T10:30:00"),
      closedAt: at(now),
    });
  });

  it.each([
    [
      "a promised time that has passed meanwhile",
      { result: "busy-call-back", callBackAt: iso("2026-11-20T15:00:00") },
      "open",
    ],
    [
      "a promised time before the call itself",
      { result: "busy-call-back", callBackAt: iso("2026-11-20T10:00:00") },
      "follow_ups.needs_call_back_time",
    ],
    [
      "something promised for a time that has passed meanwhile",
      { result: "reached", words: "好", promise: { title: "回电", dueAt: iso("2026-11-20T12:00:00") } },
      "done",
    ],
  ] as const)("%s", (_what, attempt, expected) => {
    expect(outcome("2026-11-20T10:30:00", attempt)).toBe(expected);
  });

  it.each([
    ["six days ago", "2026-11-20T10:30:00", "2026-11-26T10:00:00", "done"],
    ["more than a week ago", "2026-11-20T10:30:00", "2026-11-27T10:31:00", "request.invalid"],
    ["ahead of the server's clock", "2026-11-20T10:40:00", "2026-11-20T10:30:00", "request.invalid"],
  ])("of %s", (_what, made, heard, expected) => {
    expect(outcome(made, { result: "reached", words: "都好" }, { asOf: at(heard) })).toBe(expected);
  });

  it("is told once: the same person, instant and result are the same call", () => {
    const first = tell("2026-11-20T10:30:00", { result: "no-answer" });
    const earlier = first.ok ? first.attempts.map((row) => ({ ...row, groupId: "g", changedSeq: 1 })) : [];
    const again = (made: string, attempt: Told, more: Partial<AttemptCase> = {}) =>
      outcome(made, attempt, { earlier, ...more });
    expect(again("2026-11-20T10:30:00", { result: "no-answer" })).toBe("follow_ups.already_recorded");
    expect(again("2026-11-20T10:30:01", { result: "no-answer" })).toBe("open");
    expect(again("2026-11-20T10:30:00", { result: "engaged" })).toBe("open");
    const other = { actor: actorOf(people.manager) };
    expect(again("2026-11-20T10:30:00", { result: "no-answer" }, other)).toBe("open");
  });
});

describe("a call that another one overtook", () => {
  const promised = at("2026-11-20T17:30:00");
  const overtaken = { ...openOne(), attempts: 1, lastAttemptAt: at("2026-11-20T11:00:00") };
  const withPromise = { ...overtaken, promisedAt: promised, sortAt: promised, readyAt: promised };

  it("counts as a try and leaves the promise of the later one as it is", () => {
    const told = changes("2026-11-20T10:30:00", { result: "no-answer" }, { followUp: withPromise });
    expect(told).toMatchObject({ attempts: 2, lastAttemptAt: at("2026-11-20T11:00:00") });
    for (const kept of ["promisedAt", "sortAt", "readyAt"]) expect(told).not.toHaveProperty(kept);
  });

  it.each([
    ["a promise, where the later one has its own", withPromise, "2026-11-20T16:00:00", undefined],
    ["a promise for before the later one", overtaken, "2026-11-20T10:45:00", undefined],
    ["a promise that is still to be kept", overtaken, "2026-11-20T16:00:00", at("2026-11-20T16:00:00")],
  ])("with %s", (_what, followUp, callBackAt, expected) => {
    const told = { result: "busy-call-back", callBackAt: iso(callBackAt) } as const;
    expect(changes("2026-11-20T10:30:00", told, { followUp }).promisedAt).toBe(expected);
  });

  it("ends the follow-up where the customer was reached", () => {
    expect(
      outcome("2026-11-20T10:30:00", { result: "reached", words: "都好" }, { followUp: withPromise }),
    ).toBe("done");
  });
});

describe("a follow-up that lapsed before the call was told", () => {
  const lapsed = {
    ...openOne(),
    state: "lapsed" as const,
    outcome: "not-reached",
    closedAt: at("2026-11-20T12:00:00"),
    nextStepAt: null,
  };

  it.each([
    ["reached before it lapsed", "2026-11-20T10:30:00", { result: "reached", words: "都好" }, lapsed, "done"],
    [
      "reached after it lapsed",
      "2026-11-20T16:00:00",
      { result: "reached", words: "都好" },
      lapsed,
      "follow_ups.already_closed",
    ],
    [
      "not reached before it lapsed",
      "2026-11-20T10:30:00",
      { result: "no-answer" },
      lapsed,
      "follow_ups.already_closed",
    ],
    [
      "reached, but closed by somebody",
      "2026-11-20T10:30:00",
      { result: "reached", words: "都好" },
      { ...lapsed, state: "done" as const },
      "follow_ups.already_closed",
    ],
    [
      "of before the store went live",
      "2026-11-20T10:30:00",
      { result: "reached", words: "都好" },
      { ...lapsed, history: true },
      "follow_ups.already_closed",
    ],
  ] as const)("%s", (_what, made, attempt, followUp, expected) => {
    expect(outcome(made, attempt, { followUp })).toBe(expected);
  });
});

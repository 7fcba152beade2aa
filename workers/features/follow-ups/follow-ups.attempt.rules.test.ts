import { describe, expect, it } from "vitest";
import { actorOf, asStored, at, liveFacts, openOne, people } from "../cases/cases.fixture.ts";
import { answersProblem, knownQuestions, levelOf, ratingOf } from "./follow-ups.attempt.answers.rules.ts";
import { type AttemptCase, type AttemptInput, decideAttempt } from "./follow-ups.attempt.rules.ts";

describe("what one dial comes to", () => {
  const dial = (
    attempt: Partial<AttemptInput> & Pick<AttemptInput, "result">,
    asOf = "2026-11-20T10:30:00",
    more: Partial<AttemptCase> = {},
  ) =>
    decideAttempt({
      followUp: openOne(),
      joined: [],
      earlier: [],
      attempt: { channel: "phone", ...attempt },
      questions: knownQuestions({ followUp: openOne(), brand: null, scripts: [] }),
      notStaff: new Map(),
      facts: liveFacts(),
      actor: actorOf(people.caller),
      asOf: at(asOf),
      ...more,
    });
  const outcome = (attempt: Parameters<typeof dial>[0], asOf?: string): string => {
    const decision = dial(attempt, asOf);
    if (!decision.ok) return decision.code;
    const changes = decision.after[0]?.changes;
    return `${changes?.state ?? "open"} ${changes?.outcome ?? ""}`.trim();
  };

  it.each([
    ["接通，已回访", { result: "reached", answers: { effect: 5 } }, "done reached"],
    ["接通，只有原话", { result: "reached", words: "挺好" }, "done reached"],
    ["在忙，约时间", { result: "busy-call-back", callBackAt: "2026-11-20T15:30:00+08:00" }, "open"],
    ["没人接", { result: "no-answer" }, "open"],
    ["占线", { result: "engaged" }, "open"],
    ["关机", { result: "switched-off" }, "open"],
    ["挂断", { result: "hung-up" }, "open"],
    ["智能代接", { result: "assistant" }, "open"],
    ["空号", { result: "dead-number" }, "open"],
    ["不是本人", { result: "wrong-person" }, "open"],
    ["不愿受访", { result: "declined" }, "done declined"],
    ["车已转手", { result: "car-sold" }, "cancelled car-sold"],
    ["不再来电", { result: "do-not-call" }, "cancelled exempt"],
    ["接通但什么也没记", { result: "reached" }, "follow_ups.needs_answer"],
  ] as const)("%s", (_what, attempt, expected) => {
    expect(outcome(attempt)).toBe(expected);
  });

  it("is refused at night, unless the customer asked for that time", () => {
    expect(outcome({ result: "no-answer" }, "2026-11-20T21:30:00")).toBe("follow_ups.refused_hour");
    const followUp = { ...openOne(), promisedAt: at("2026-11-20T21:30:00") };
    expect(dial({ result: "no-answer" }, "2026-11-20T21:30:00", { followUp }).ok).toBe(true);
  });

  it("counts for every follow-up on the phone", () => {
    const other = { ...openOne(), id: "fu_other" };
    const decision = dial({ result: "reached", answers: { effect: 4 } }, undefined, { joined: [other] });
    expect(decision.ok && decision.after.map(({ changes }) => changes.state)).toEqual(["done", "done"]);
    expect(decision.ok && new Set(decision.attempts.map(({ joinedId }) => joinedId)).size).toBe(1);
  });

  it("that a car was sold ends the calls about that car alone; for others on the phone it counts as a try", () => {
    const sold = { ...openOne(), vehicleId: "veh_sold" };
    const same = { ...sold, id: "fu_same" };
    const other = { ...sold, id: "fu_other", vehicleId: "veh_kept", promisedAt: at("2026-11-20T15:00:00") };
    const noCar = { ...sold, id: "fu_no_car", vehicleId: null };
    const decision = dial({ result: "car-sold" }, undefined, {
      followUp: sold,
      joined: [same, other, noCar],
    });
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.after.map(({ before, changes }) => [before.id, changes.state, changes.attempts])).toEqual(
      [
        [sold.id, "cancelled", 1],
        ["fu_same", "cancelled", 1],
        ["fu_other", undefined, 1],
        ["fu_no_car", undefined, 1],
      ],
    );
    expect(decision.after[2]?.changes).not.toHaveProperty("promisedAt");
    const only = dial({ result: "car-sold" }, undefined, { followUp: noCar, joined: [] });
    expect(only.ok && only.after[0]?.changes.state).toBe("cancelled");
  });

  it("is not the serving adviser's to record, nor does it count for cars that the caller served", () => {
    const followUp = openOne();
    const other = { ...openOne(), id: "fu_other" };
    const reached = { result: "reached", words: "挺好" } as const;
    const own = new Map([[followUp.id, people.caller]]);
    const refused = dial(reached, undefined, { followUp, notStaff: own });
    expect(refused.ok || refused.code).toBe("follow_ups.serving_adviser");
    const heard = dial({ result: "do-not-call" }, undefined, { followUp, notStaff: own });
    expect(heard.ok && heard.after[0]?.changes.outcome).toBe("exempt");
    const joined = dial(reached, undefined, {
      followUp,
      joined: [other],
      notStaff: new Map([["fu_other", people.caller]]),
    });
    expect(joined.ok && joined.after.map(({ before }) => before.id)).toEqual([followUp.id]);
  });

  it("goes to another than the serving adviser when the tries are used up, be they the supervisor", () => {
    const earlier = ["2026-11-19T10:30:00", "2026-11-19T16:00:00"].map((when) => ({
      ...asStored({ at: at(when) }),
    })) as AttemptCase["earlier"][number][];
    const followUp = { ...openOne(), attempts: 2 };
    const last = (notStaff: ReadonlyMap<string, string>) => {
      const decision = dial({ result: "no-answer" }, undefined, { followUp, earlier, notStaff });
      return decision.ok && decision.after[0]?.changes.assigneeId;
    };
    expect(last(new Map())).toBe(people.supervisor);
    expect(last(new Map([[followUp.id, people.supervisor]]))).toBe(people.manager);
  });

  const pointers = (attempt: Parameters<typeof dial>[0]) => {
    const decision = dial(attempt);
    return decision.ok || decision.fields ? !decision.ok && decision.fields : decision.code;
  };

  it.each([
    [
      "made before what it follows up",
      { result: "reached", words: "好", at: "2026-11-17T10:00:00+08:00" },
      "/at",
    ],
    ["made in an hour", { result: "reached", words: "好", at: "2026-11-20T11:30:00+08:00" }, "/at"],
    ["with a complaint of nobody", { result: "no-answer", level: "complaint" }, "/level"],
    ["with an answer of nobody", { result: "engaged", answers: { effect: 5 } }, "/answers"],
    ["with words of a number that is dead", { result: "dead-number", answers: { words: "好" } }, "/answers"],
    ["with rework that nobody spoke of", { result: "dead-number", rework: true }, "/rework"],
    ["with an answer to no question", { result: "reached", answers: { nonsense: 5 } }, "/answers/nonsense"],
    ["with nine of five", { result: "reached", answers: { effect: 9 } }, "/answers/effect"],
    ["with half a mark", { result: "reached", answers: { effect: 4.5 } }, "/answers/effect"],
    ["with marks for words", { result: "reached", answers: { opinions: 5 } }, "/answers/opinions"],
  ] as const)("%s is refused where it is wrong", (_what, attempt, pointer) => {
    expect(pointers(attempt)).toMatchObject([{ pointer }]);
  });

  it.each([
    [
      "a call promised for the next century",
      { result: "busy-call-back", callBackAt: "2099-01-01T10:00:00+08:00" },
    ],
    [
      "one promised for six weeks from now",
      { result: "busy-call-back", callBackAt: "2027-01-04T10:00:00+08:00" },
    ],
  ] as const)("%s is refused", (_what, attempt) => {
    expect(outcome(attempt)).toBe("follow_ups.needs_call_back_time");
  });

  it("refuses to promise the customer something for yesterday", () => {
    const promise = { title: "送发票", dueAt: "2026-11-19T10:00:00+08:00" };
    expect(outcome({ result: "reached", words: "好", promise })).toBe("follow_ups.late_date");
  });

  it.each([
    [1, undefined, 5, "grievance"],
    [2, undefined, 5, "grievance"],
    [3, undefined, 5, "improvement"],
    [4, undefined, 5, null],
    [5, "complaint", 5, "complaint"],
    [1, "improvement", 5, "grievance"],
    [3, "grievance", 5, "grievance"],
    [4, undefined, 10, "grievance"],
    [6, undefined, 10, "improvement"],
    [7, undefined, 10, null],
  ] as const)("a rating of %s, marked %s, of %s makes %s", (rating, level, ratingScale, expected) => {
    expect(levelOf({ attempt: level ? { level } : {}, rating, ratingScale })).toBe(expected);
  });

  it("answers the script in force, one before it, or a shipped one, each question by its own scale", () => {
    const script = (id: string, inForce: boolean, key: string, scale?: 5 | 10) => ({
      ...asStored({
        id,
        key: "service-callback",
        storeId: null,
        brand: null,
        number: 1,
        inForce,
        createdBy: "",
        createdAt: 0,
      }),
      body: {
        questions: [
          { key, type: "rating", zh: "评分", en: "Mark", ...(scale ? { scale } : {}) },
          {
            key: `${key}-choice`,
            type: "choice",
            zh: "选",
            en: "Choose",
            choices: [{ key: "a", zh: "a", en: "a" }],
          },
          { key: `${key}-yes`, type: "yes-no", zh: "是吗", en: "Is it" },
        ],
      },
    });
    const questions = knownQuestions({
      followUp: openOne(),
      brand: null,
      scripts: [script("scr_2", true, "now", 10), script("scr_1", false, "before")],
    });
    const said = (answers: AttemptInput["answers"]) => ({
      attempt: { answers },
      questions,
      ratingScale: 5 as const,
    });
    const right = {
      now: 10,
      before: 4,
      effect: 5,
      "now-choice": "a",
      "now-yes": false,
      opinions: null,
      words: "好",
    };
    expect(answersProblem(said(right))).toBeUndefined();
    expect(ratingOf(said(right))).toBe(4);
    expect(ratingOf(said({ now: 3 }))).toBe(2);
    const wrong = { before: 8, "now-choice": "b", "now-yes": "no", "a/b": 1 };
    expect(answersProblem(said(wrong))?.fields?.map(({ pointer }) => pointer)).toEqual([
      "/answers/before",
      "/answers/now-choice",
      "/answers/now-yes",
      "/answers/a~1b",
    ]);
  });

  it("names twenty wrong answers at most, however many came", () => {
    const answers = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, n]));
    const questions = knownQuestions({ followUp: openOne(), brand: null, scripts: [] });
    expect(answersProblem({ attempt: { answers }, questions, ratingScale: 5 })?.fields).toHaveLength(20);
  });
});

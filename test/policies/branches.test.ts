import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedQuestions } from "../../shared/kernel/script-branches.ts";
import { askedQuestions as askedOnScreen } from "../../web/features/call/branches.ts";
import {
  answersProblem,
  knownQuestions,
} from "../../workers/features/follow-ups/follow-ups.attempt.answers.rules.ts";
import {
  questionsProblem,
  type ScriptBody,
  shippedScripts,
} from "../../workers/features/policies/scripts.rules.ts";
import { dealership } from "../follow-ups/office.ts";

type Question = ScriptBody["questions"][number];
const types = ["rating", "yes-no", "choice", "words"] as const;
const choices = ["a", "b", "c"].map((key) => ({ key, zh: key, en: key }));

/** Scripts of up to eight questions, each of which may hang on one before it or on a rework. */
const scripts = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      on: fc.nat(7),
      isBranch: fc.boolean(),
      atMost: fc.integer({ min: 1, max: 4 }),
      is: fc.boolean(),
      oneOf: fc.subarray(["a", "b", "c"], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => {
    const questions: Question[] = [];
    for (const { type, on, isBranch, atMost, is, oneOf } of drawn) {
      const lead = questions[on % Math.max(1, questions.length + 1)];
      const when: Question["when"] = !isBranch
        ? undefined
        : lead?.type === "rating"
          ? { question: lead.key, atMost }
          : lead?.type === "yes-no"
            ? { question: lead.key, is }
            : lead?.type === "choice"
              ? { question: lead.key, oneOf }
              : { marked: "rework" };
      const key = `q-${questions.length + 1}`;
      questions.push({
        key,
        type,
        zh: key,
        en: key,
        ...(type === "choice" ? { choices } : {}),
        ...(when ? { when } : {}),
      });
    }
    return questions;
  });

const answers = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.constantFrom("a", "b", "c")),
  {
    minLength: 8,
    maxLength: 8,
  },
);

/** An answer to each question, of its own type. */
function answered(questions: readonly Question[], drawn: readonly (readonly [number, boolean, string])[]) {
  return Object.fromEntries(
    questions.map(({ key, type }, index) => {
      const [mark, yes, choice] = drawn[index] ?? [1, true, "a"];
      return [key, { rating: mark, "yes-no": yes, choice, words: "好", archive: "" }[type]];
    }),
  );
}

/** The map that the server judges by, of a script that is in force. */
function known(questions: readonly Question[]) {
  return knownQuestions({
    followUp: { kind: "service-callback", storeId: "a" },
    brand: null,
    scripts: [
      {
        groupId: "grp_1",
        id: "scr_1",
        key: "service-callback",
        storeId: null,
        brand: null,
        number: 1,
        body: { questions },
        inForce: true,
        createdBy: "stf_1",
        createdAt: 0,
        changedSeq: 1,
      },
    ],
    scriptId: "scr_1",
  });
}

describe("the branches of a script", () => {
  it("are taken by the call screen as the server judges them, and every path answered is accepted", () => {
    fc.assert(
      fc.property(scripts, answers, fc.boolean(), (questions, drawn, rework) => {
        expect(questionsProblem({ questions })).toBeUndefined();
        const all = answered(questions, drawn);
        const said = { answers: all, rework };
        const asked = askedQuestions(questions, said);
        expect(askedOnScreen(questions, said)).toEqual(asked);
        const path = Object.fromEntries(asked.map(({ key }) => [key, all[key] ?? null]));
        // What is left out does not lead anywhere, so the path alone leads to itself.
        expect(askedQuestions(questions, { answers: path, rework })).toEqual(asked);
        const problem = (given: Record<string, string | number | boolean | null>) =>
          answersProblem({
            attempt: { answers: given, rework },
            questions: known(questions),
            ratingScale: 5,
          });
        expect(problem(path)).toBeUndefined();
        for (const { key } of questions.filter((one) => !asked.includes(one))) {
          expect(problem({ ...path, [key]: all[key] ?? null })?.fields).toContainEqual({
            pointer: `/answers/${key}`,
            code: "follow_ups.not_asked",
          });
          expect(problem({ ...path, [key]: null })).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a call by a script with branches", () => {
  it("is judged by the version that the caller had before them, in force or not, and for the brand of the car", async () => {
    const { w, group, order, customer, here, work } = await dealership("2026-11-25T10:00:00+08:00");
    const mark = { key: "mark", type: "rating", zh: "满意吗？", en: "Satisfied?" };
    const why = { key: "why", type: "words", zh: "为什么？", en: "Why?" };
    const put = (atMost: number, brand: string | null) =>
      w.call(group.token, "POST", "/scripts", {
        key: "service-callback",
        storeId: null,
        brand,
        body: {
          ...shippedScripts["service-callback"],
          questions: [mark, { ...why, when: { question: "mark", atMost } }],
        },
      });
    const { id } = await customer({ name: "周敏", phones: ["13800004821"], storeId: here });
    const deliveredAt = "2026-11-23T16:30:00+08:00";
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt, brand: "大众" });
    const [callback] = await work();
    const path = `/follow-ups/${callback?.id}`;
    const first = await put(4, "大众");
    await put(1, null);
    const shown = await w.call(group.token, "GET", path);
    expect([shown.json.scriptId, shown.json.script.questions[1].when.atMost]).toEqual([first.json.id, 4]);
    await put(2, "大众");
    const call = (said: object) =>
      w.call(group.token, "POST", `${path}/attempts`, {
        result: "reached",
        answers: { mark: 4, why: "等太久" },
        ...said,
      });
    const refused = await call({});
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: "/answers/why", code: "follow_ups.not_asked" })],
    ]);
    expect((await call({ scriptId: "scr_0123456789abcdef" })).status).toBe(422);
    expect((await call({ scriptId: first.json.id })).status).toBe(200);
  });
});

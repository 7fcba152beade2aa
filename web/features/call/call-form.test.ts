import { describe, expect, it, test } from "vitest";
import {
  attemptOf,
  type CallForm,
  emptyForm,
  isUntouched,
  kilometresOf,
  type Question,
  readForm,
  writtenOf,
} from "./call-form.ts";

const questions: Question[] = [
  { key: "effect", type: "rating", zh: "满意吗？", en: "Satisfied?" },
  { key: "opinions", type: "words", zh: "有什么意见？", en: "Anything?" },
  { key: "archive", type: "archive", zh: "补档案", en: "Details", fields: ["insuranceExpiresOn"] },
];
const at = "2026-11-25T02:30:00.000Z";

function sent(changes: Partial<CallForm>) {
  const form = { ...emptyForm(), ...changes };
  return attemptOf({ form, questions, scriptId: "scr_1", zone: "Asia/Shanghai", at });
}

describe("the body of an attempt", () => {
  it("holds marks by question and the customer's words on their own", () => {
    expect(sent({ answers: { effect: 3, opinions: "等得有点久" }, summary: " 安排回访 " })).toEqual({
      ok: true,
      body: {
        result: "reached",
        at,
        answers: { effect: 3, opinions: "等得有点久" },
        scriptId: "scr_1",
        words: "等得有点久",
        summary: "安排回访",
      },
    });
  });

  it("leaves out what the answers no longer lead to, and keeps words that no question asked for", () => {
    const branching: Question[] = [
      { key: "effect", type: "rating", zh: "满意吗？", en: "Satisfied?" },
      { key: "why", type: "words", zh: "哪里不满意？", en: "Why?", when: { question: "effect", atMost: 3 } },
    ];
    const body = (effect: number) => {
      const form = { ...emptyForm(), answers: { effect, why: "等太久", words: "还行" } };
      return attemptOf({ form, questions: branching, scriptId: null, zone: "Asia/Shanghai", at });
    };
    expect(body(3)).toMatchObject({
      body: { answers: { effect: 3, why: "等太久", words: "还行" }, words: "等太久\n还行" },
    });
    expect(body(4)).toEqual({
      ok: true,
      body: { result: "reached", at, answers: { effect: 4, words: "还行" }, scriptId: null, words: "还行" },
    });
  });

  it("holds nothing but the result when nobody answered", () => {
    expect(sent({ result: "no-answer" })).toEqual({ ok: true, body: { result: "no-answer", at } });
  });

  it("holds answers only of a customer who was reached, and what was noted in any case", () => {
    const answers = { effect: 3, words: "在开车" };
    expect(sent({ answers, result: "hung-up" })).toEqual({
      ok: true,
      body: { result: "hung-up", at, words: "在开车" },
    });
    expect(sent({ answers, result: "declined" })).toMatchObject({ body: { answers } });
  });

  it("holds marks only about a customer who was reached", () => {
    const marks = { level: "complaint", major: true, rework: true } as const;
    expect(sent({ ...marks, result: "no-answer" })).toEqual({ ok: true, body: { result: "no-answer", at } });
    expect(sent({ ...marks, result: "declined" })).toMatchObject({ body: marks });
  });

  it("turns the store's clock into an instant", () => {
    const callBack = { on: "2026-11-26", clock: "10:00" };
    expect(sent({ result: "busy-call-back", callBack })).toMatchObject({
      body: { callBackAt: "2026-11-26T02:00:00.000Z" },
    });
  });

  it("writes back what was heard for the archive, kilometres as a number", () => {
    const archive = {
      ...emptyForm().archive,
      insuranceExpiresOn: "2027-01-18",
      nextServiceKm: "50,000 公里",
    };
    expect(sent({ archive })).toMatchObject({
      body: { archive: { insuranceExpiresOn: "2027-01-18", nextServiceKm: 50_000 } },
    });
  });

  it("leaves out a promise of which only the hour stands there, and a time that another result asked for", () => {
    expect(sent({ callBack: { on: "2026-11-26", clock: "10:00" } })).toEqual({
      ok: true,
      body: { result: "reached", at },
    });
  });

  it.each<[string, Partial<CallForm>, object]>([
    ["a call back without its time", { result: "busy-call-back" }, { "/callBackAt": "missing" }],
    ["a do-not-call without a reason", { result: "do-not-call" }, { "/doNotCall/reason": "missing" }],
    [
      "a promise without a day",
      { promise: { ...emptyForm().promise, title: "复查异响" } },
      { "/promise/dueAt": "missing" },
    ],
    [
      "a promise of nothing",
      { promise: { ...emptyForm().promise, dueOn: "2026-12-05" } },
      { "/promise/title": "missing" },
    ],
    [
      "kilometres that are no number",
      { archive: { ...emptyForm().archive, mileageKm: "五万" } },
      { "/archive/mileageKm": "badKilometres" },
    ],
  ])("is not sent with %s", (_what, changes, faults) => {
    expect(sent(changes)).toEqual({ ok: false, faults });
  });
});

describe("kilometres as typed", () => {
  it.each([
    ["50000", 50_000],
    ["50,000", 50_000],
    ["4 6210 km", 46_210],
    ["", null],
    ["3000000", null],
    ["5.5", null],
  ])("%o is %o", (text, value) => {
    expect(kilometresOf(text)).toBe(value);
  });
});

describe("a form kept on the device", () => {
  it("comes back as it was left", () => {
    const form: CallForm = {
      ...emptyForm(),
      result: "busy-call-back",
      answers: { effect: 4, opinions: "「不错」", again: true },
      level: "grievance",
      doNotCall: { reach: "all", reason: "不要再打" },
      callBack: { on: "2026-11-26", clock: "10:00" },
    };
    expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it.each([null, 7, "text", []])("is refused when it is %o", (kept) => {
    expect(readForm(kept)).toBeNull();
  });

  it("keeps what it knows of one written by another version", () => {
    expect(readForm({ result: "renewed", summary: "下周再来", answers: { effect: [5] } })).toEqual({
      ...emptyForm(),
      summary: "下周再来",
    });
  });
});

it("is untouched while only a result was chosen", () => {
  expect(isUntouched({ ...emptyForm(), result: "no-answer" })).toBe(true);
  expect(isUntouched({ ...emptyForm(), summary: "x" })).toBe(false);
});

test("what was written can be taken elsewhere as sentences", () => {
  const form: CallForm = {
    ...emptyForm(),
    answers: { effect: 2, opinions: "等得有点久", words: "前台没人" },
    summary: "已致歉",
  };
  expect(writtenOf({ form, questions, language: "zh" })).toBe(
    "满意吗？ 2\n有什么意见？ 等得有点久\n前台没人\n已致歉",
  );
});

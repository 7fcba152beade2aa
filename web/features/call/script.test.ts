import { describe, expect, it } from "vitest";
import type { Question } from "./call-form.ts";
import {
  addressOf,
  callBackChoices,
  digitAnswer,
  fillScript,
  graverOf,
  levelOfMark,
  lowestMark,
  questionAfter,
} from "./script.ts";

describe("how a customer is spoken to", () => {
  it.each([
    ["周建国", "male", false, "周先生"],
    ["周敏", "female", false, "周女士"],
    ["欧阳靖", null, false, "欧阳先生/女士"],
    ["王师傅", null, false, "王师傅"],
    ["江城通勤客运", null, true, "江城通勤客运"],
    ["John Smith", "male", false, "John Smith"],
  ] as const)("%s, %s", (name, gender, organisation, expected) => {
    expect(addressOf({ name, gender, organisation, language: "zh" })).toBe(expected);
  });
});

it("fills the places of a script and leaves out those nobody knows", () => {
  expect(
    fillScript("您好，{customer}，我是{store}的{caller}。{offer}", {
      customer: "周先生",
      store: "光谷店",
      caller: "李娜",
    }),
  ).toBe("您好，周先生，我是光谷店的李娜。");
});

it("parts Han from the digits that came in", () => {
  expect(fillScript("您{date}来店{visit}。", { date: "11月18日", visit: "4 万公里保养" })).toBe(
    "您 11月18日来店 4 万公里保养。",
  );
});

const rating: Question = { key: "effect", type: "rating", zh: "满意吗？", en: "Satisfied?" };
const words: Question = { key: "opinions", type: "words", zh: "意见？", en: "Anything?" };
const again: Question = { key: "again", type: "yes-no", zh: "还来吗？", en: "Again?" };
const where: Question = {
  key: "where",
  type: "choice",
  zh: "哪里？",
  en: "Where?",
  choices: [
    { key: "shop", zh: "车间", en: "Workshop" },
    { key: "desk", zh: "前台", en: "Desk" },
  ],
};

describe("what a digit answers", () => {
  it.each([
    ["a mark", rating, 5, 5, 5],
    ["no mark beyond the scale", rating, 6, 5, undefined],
    ["ten, by the key 0", rating, 0, 10, 10],
    ["yes", again, 1, 5, true],
    ["no", again, 2, 5, false],
    ["the second choice", where, 2, 5, "desk"],
    ["no third choice of two", where, 3, 5, undefined],
    ["nothing where words are asked", words, 3, 5, undefined],
  ] as const)("%s", (_what, question, digit, scale, answer) => {
    expect(digitAnswer({ question, digit, scale })).toBe(answer);
  });
});

it("goes on to the next question that digits answer, and stays on the last", () => {
  const questions = [rating, words, again];
  expect(questionAfter(questions, "effect")).toBe("again");
  expect(questionAfter(questions, "again")).toBe("again");
});

it("takes the lowest of the marks, not the numbers of other answers", () => {
  const second = { ...rating, key: "price" };
  expect(lowestMark([rating, second, where], { effect: 4, price: 2, where: 1 })).toBe(2);
  expect(lowestMark([rating], {})).toBeNull();
});

describe("the level a mark comes to", () => {
  it.each([
    [5, 5, null],
    [3, 5, "improvement"],
    [2, 5, "grievance"],
    [6, 10, "improvement"],
    [4, 10, "grievance"],
    [7, 10, null],
    [null, 5, null],
  ] as const)("%o of %i", (mark, scale, level) => {
    expect(levelOfMark(mark, scale)).toBe(level);
  });
});

describe("the level that is shown", () => {
  it.each([
    [null, "grievance", "grievance"],
    ["complaint", "grievance", "complaint"],
    ["improvement", "grievance", "grievance"],
    ["improvement", null, "improvement"],
    [null, null, null],
  ] as const)("of what was marked as %s and by the mark %s is %s", (marked, byMark, level) => {
    expect(graverOf(marked, byMark)).toBe(level);
  });
});

describe("times to call back that are one key away", () => {
  const frame = (clock: string) => ({
    zone: "Asia/Shanghai",
    now: Date.parse(`2026-11-30T${clock}:00+08:00`),
    language: "zh" as const,
  });

  it("begin with this afternoon in the morning", () => {
    expect(callBackChoices(frame("10:24"))[0]).toEqual({
      key: "this-afternoon",
      on: "2026-11-30",
      clock: "15:00",
    });
  });

  it("begin with tomorrow once three o'clock is near", () => {
    expect(callBackChoices(frame("14:30")).map(({ on, clock }) => `${on} ${clock}`)).toEqual([
      "2026-12-01 10:00",
      "2026-12-01 15:00",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import {
  completeScript,
  freeKey,
  missingWords,
  moved,
  newQuestion,
  type Question,
  readScript,
  type ScriptBody,
  withType,
} from "./script-body.ts";

const rating: Question = { key: "effect", type: "rating", zh: "满意吗？", en: "Satisfied?", scale: 10 };
const words: Question = { key: "opinions", type: "words", zh: "有什么意见？", en: "", hintZh: "先听完" };
const script: ScriptBody = {
  opening: { zh: "您好", en: "Hello" },
  closing: { zh: "谢谢", en: "" },
  questions: [rating, words],
};

describe("the editor of a script", () => {
  test("begins a question under a key of its own", () => {
    expect(newQuestion("words", [rating]).key).toBe("q-1");
    expect(freeKey("q", [{ key: "q-1" }, { key: "q-3" }])).toBe("q-2");
  });

  test("gives a type what it needs and takes away what it does not", () => {
    const choice = withType(rating, "choice");
    expect(choice).toMatchObject({
      type: "choice",
      zh: "满意吗？",
      choices: [{ key: "c-1" }, { key: "c-2" }],
    });
    expect(choice).not.toHaveProperty("scale");
    expect(withType(choice, "words")).toEqual({
      key: "effect",
      type: "words",
      zh: "满意吗？",
      en: "Satisfied?",
    });
  });

  test("moves a question, and leaves it at the ends", () => {
    expect(moved([rating, words], 1, -1)).toEqual([words, rating]);
    expect(moved([rating, words], 0, -1)).toEqual([rating, words]);
    expect(moved([rating, words], 1, 1)).toEqual([rating, words]);
  });

  test("tells where words are missing", () => {
    expect(missingWords(script)).toEqual([]);
    const blank = [newQuestion("choice", []), { ...words, zh: " " }];
    expect(missingWords({ ...script, questions: blank })).toEqual([
      "/questions/0/zh",
      "/questions/0/choices/0/zh",
      "/questions/0/choices/1/zh",
      "/questions/1/zh",
    ]);
  });

  test("lets the Chinese stand for an English that nobody wrote", () => {
    expect(completeScript(script)).toEqual({
      opening: { zh: "您好", en: "Hello" },
      closing: { zh: "谢谢", en: "谢谢" },
      questions: [rating, { ...words, en: "有什么意见？" }],
    });
  });

  test("is restored from its draft, and from no other thing", () => {
    const choice = newQuestion("choice", [rating, words]);
    const typed = {
      ...script,
      questions: [rating, words, choice, withType({ ...words, key: "a" }, "archive")],
    };
    expect(readScript(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect(readScript({ ...script, questions: [{ ...rating, type: "dance" }] })).toBeNull();
    expect(readScript({ opening: "您好" })).toBeNull();
  });
});

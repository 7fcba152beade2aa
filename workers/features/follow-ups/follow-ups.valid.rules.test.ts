import { describe, expect, it } from "vitest";
import { knownQuestions, missingToCount } from "./follow-ups.attempt.answers.rules.ts";

describe("a call that reached the right person", () => {
  it.each([
    ["service-callback", "either", 4, null, undefined],
    ["service-callback", "either", null, "好", undefined],
    ["service-callback", "either", null, null, "follow_ups.needs_answer"],
    ["service-callback", "rating", null, "好", "follow_ups.needs_rating"],
    ["service-callback", "rating", 4, null, undefined],
    ["second-callback", "both", 4, null, "follow_ups.needs_words"],
    ["second-callback", "both", null, "好", "follow_ups.needs_rating"],
    ["service-callback", "both", 4, "好", undefined],
    ["case-closing", "both", null, "好", undefined],
  ] as const)(
    "for %s, where %s is wanted, with rating %s and words %s: %s",
    (kind, wanted, rating, words, code) => {
      const questions = knownQuestions({ followUp: { kind, storeId: "a" }, brand: null, scripts: [] });
      expect(missingToCount({ followUp: { kind }, questions, rating, words, wanted })?.code).toBe(code);
    },
  );

  it("counts without a rating where the script asks for none", () => {
    const known = knownQuestions({
      followUp: { kind: "service-callback", storeId: "a" },
      brand: null,
      scripts: [],
    });
    const questions = { ...known, shown: known.shown.filter(({ type }) => type !== "rating") };
    const call = { followUp: { kind: "service-callback" }, questions, rating: null, words: "好" };
    expect(missingToCount({ ...call, wanted: "rating" })).toBeUndefined();
  });
});

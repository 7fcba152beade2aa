import { describe, expect, it } from "vitest";
import type { Row } from "../../platform/query.ts";
import {
  beggingWords,
  effectiveScript,
  questionsProblem,
  scriptKeys,
  shippedScripts,
} from "./scripts.rules.ts";

const body = shippedScripts.manual;
const [question] = body.questions;

describe("words that beg for marks", () => {
  it.each([
    ["麻烦您帮我们打满分。", "打满分"],
    ["厂家回访时请给10分", "给10分"],
    ["请您全部满意", "全部满意"],
    ["麻烦您打 10 分", "打10分"],
    ["请给１０分", "给10分"],
    ["麻烦给个五星好评", "给个五星"],
    ["盼您五星好评", "五星好评"],
    ["请您打五颗星", "打五颗星"],
    ["能给 5 分钟吗？", null],
    ["这次维修您满意吗？", null],
    ["谢谢您，再见。", null],
  ])("in %s are %s", (zh, found) => {
    expect(beggingWords({ ...body, closing: { zh, en: "" } })).toBe(found);
    expect(question && beggingWords({ ...body, questions: [{ ...question, hintZh: zh }] })).toBe(found);
  });

  it.each(scriptKeys)("stand nowhere in the shipped script for %s", (key) => {
    expect(beggingWords(shippedScripts[key])).toBeNull();
  });
});

it("a script asks each question under a key of its own", () => {
  if (!question) throw new Error("the shipped script asks something");
  const other = { ...question, key: "other" };
  expect(questionsProblem({ questions: [question, other] })).toBeUndefined();
  expect(questionsProblem({ questions: [question, other, question] })?.fields).toEqual([
    { pointer: "/body/questions/2/key", code: "duplicate" },
  ]);
});

it.each([
  ["no choices at all", undefined, [{ pointer: "/body/questions/0/choices", code: "too_small" }]],
  ["one choice", ["a"], [{ pointer: "/body/questions/0/choices", code: "too_small" }]],
  ["a choice twice", ["a", "a"], [{ pointer: "/body/questions/0/choices/1/key", code: "duplicate" }]],
  ["two choices", ["a", "b"], undefined],
])("a choice between %s is told so", (_what, keys, fields) => {
  if (!question) throw new Error("the shipped script asks something");
  const choices = keys?.map((key) => ({ key, zh: key, en: key }));
  expect(
    questionsProblem({ questions: [{ ...question, type: "choice", ...(choices ? { choices } : {}) }] })
      ?.fields,
  ).toEqual(fields);
});

it("a store's script lies over the group's, and that over the shipped one", () => {
  const script = (id: string, storeId: string | null): Row<"scripts"> => ({
    groupId: "grp_1",
    id,
    key: "manual",
    storeId,
    number: 1,
    body: { closing: { zh: id, en: id } },
    inForce: true,
    createdBy: "stf_1",
    createdAt: 0,
    changedSeq: 1,
  });
  const scripts = [script("scr_g", null), script("scr_s", "a")];
  const chosen = (storeId: string) => effectiveScript({ key: "manual", storeId, scripts });
  expect([
    chosen("a").id,
    chosen("b").id,
    effectiveScript({ key: "manual", storeId: "a", scripts: [] }).id,
  ]).toEqual(["scr_s", "scr_g", null]);
  expect(chosen("a").body).toEqual({ ...body, closing: { zh: "scr_s", en: "scr_s" } });
});

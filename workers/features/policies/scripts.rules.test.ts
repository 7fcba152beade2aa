import { describe, expect, it } from "vitest";
import { scriptKeys } from "../../../shared/contracts/policies.contract.ts";
import type { Row } from "../../platform/query.ts";
import {
  beggingWords,
  effectiveScript,
  questionsProblem,
  type ScriptBody,
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

describe("a question that hangs on another", () => {
  const asks = (key: string, more: object) => ({ key, zh: key, en: key, ...more });
  const choices = ["a", "b"].map((key) => ({ key, zh: key, en: key }));
  const before = [
    asks("mark", { type: "rating" }),
    asks("again", { type: "yes-no" }),
    asks("where", { type: "choice", choices }),
    asks("words", { type: "words" }),
  ] as ScriptBody["questions"];

  it.each([
    [{ question: "mark", atMost: 3 }, true],
    [{ question: "mark", is: true }, false],
    [{ question: "again", is: false }, true],
    [{ question: "again", atMost: 3 }, false],
    [{ question: "where", oneOf: ["b"] }, true],
    [{ question: "where", oneOf: ["c"] }, false],
    [{ question: "words", oneOf: ["a"] }, false],
    [{ question: "later", atMost: 3 }, false],
    [{ question: "last", is: true }, false],
    [{ marked: "rework" }, true],
  ] as const)("by %j can be: %s", (when, can) => {
    const last = asks("last", { type: "yes-no", when }) as ScriptBody["questions"][number];
    const later = asks("later", { type: "rating" }) as ScriptBody["questions"][number];
    expect(questionsProblem({ questions: [...before, last, later] })?.fields).toEqual(
      can ? undefined : [{ pointer: "/body/questions/4/when", code: "scripts.branch" }],
    );
  });
});

describe("the script of a call", () => {
  const script = (id: string, storeId: string | null, brand: string | null = null): Row<"scripts"> => ({
    groupId: "grp_1",
    id,
    key: "manual",
    storeId,
    brand,
    number: 1,
    body: { closing: { zh: id, en: id } },
    inForce: true,
    createdBy: "stf_1",
    createdAt: 0,
    changedSeq: 1,
  });
  const scripts = [
    script("scr_g", null),
    script("scr_s", "a"),
    script("scr_gv", null, "一汽-大众"),
    script("scr_sb", "a", "BYD"),
  ];

  it.each([
    ["a", null, "scr_s"],
    ["b", null, "scr_g"],
    ["a", "一汽大众", "scr_gv"],
    ["b", "一汽 大众", "scr_gv"],
    ["a", "byd", "scr_sb"],
    ["b", "byd", "scr_g"],
    ["a", "红旗", "scr_s"],
  ])("in store %s about a car of %s is %s", (storeId, brand, id) => {
    expect(effectiveScript({ key: "manual", storeId, brand, scripts }).id).toBe(id);
  });

  it("is the shipped one where none was put in force, and lies over it where parts are missing", () => {
    expect(effectiveScript({ key: "manual", storeId: "a", brand: "BYD", scripts: [] })).toEqual({
      id: null,
      body,
    });
    expect(effectiveScript({ key: "manual", storeId: "b", brand: null, scripts }).body).toEqual({
      ...body,
      closing: { zh: "scr_g", en: "scr_g" },
    });
  });
});

import { describe, expect, test } from "vitest";
import {
  cellMessages,
  describeCell,
  describeDoubtfulCell,
  describeFile,
  describeRejectedCell,
  fileMessages,
} from "./imports.messages.ts";

const everyParam = {
  sheet: "11月",
  stores: "Binjiang (main) → Binjiang",
  value: "1380000",
  digits: 7,
  length: 8,
  position: 16,
  character: "O",
  suggestion: "L6B7GGMK6L9XG8601",
  expected: "7",
  status: "在修",
  rows: 30,
  row: 2,
  first: 2,
  second: 9,
  found: "工单号、门店",
  missing: "车架号或车牌号",
  missingEn: "VIN or Plate number",
};

test("a rejected cell reads as a colleague would say it", () => {
  const problem = { code: "phone.length", params: { value: "1380000", digits: 7 } } as const;
  expect(describeCell({ ...problem, language: "zh" })).toBe("位数不对（1380000）");
  expect(describeRejectedCell({ ...problem, row: 22, heading: "手机号码", language: "zh" })).toBe(
    "第 22 行「手机号码」位数不对（1380000）。改好后只传退回的行即可。",
  );
  expect(describeRejectedCell({ ...problem, row: 22, heading: "Phone", language: "en" })).toBe(
    "Row 22, “Phone” has 7 digits, which is no phone number (1380000). Correct it and send only the returned rows.",
  );
});

test.each([
  [1, "has 1 digit, which is no phone number (1380000)"],
  [2, "has 2 digits, which is no phone number (1380000)"],
])("%i digits are counted in English as one counts", (digits, words) => {
  const params = { value: "1380000", digits };
  expect(describeCell({ code: "phone.length", params, language: "en" })).toBe(words);
});

const { suggestion: wanted } = everyParam;
const doubtful = {
  heading: "车架号",
  code: "vin.characters",
  params: { value: "L6B7GGMK6L9XG86O1", position: 16, character: "O", suggestion: wanted },
} as const;

test.each([
  [
    "zh",
    [22],
    "第 22 行「车架号」第 16 位「O」不会出现在车架号里（L6B7GGMK6L9XG86O1），是否应为 L6B7GGMK6L9XG8601",
  ],
  [
    "zh",
    [22, 25, 31],
    "第 22 行「车架号」第 16 位「O」不会出现在车架号里（L6B7GGMK6L9XG86O1），是否应为 L6B7GGMK6L9XG8601；同样的还有第 25、31 行",
  ],
  [
    "en",
    [22, 25],
    "Row 22, “车架号” has “O” in place 16, which no VIN has (L6B7GGMK6L9XG86O1); perhaps L6B7GGMK6L9XG8601; likewise in row 25",
  ],
] as const)(
  "a doubtful cell says where it is, and where others are (%s, rows %j)",
  (language, rows, words) => {
    expect(describeDoubtfulCell({ ...doubtful, rows, language })).toBe(words);
  },
);

test("what is doubtful about a whole file names no row", () => {
  const about = { rows: [], heading: "", params: {}, language: "zh" } as const;
  expect(describeDoubtfulCell({ ...about, code: "visit.no_delivery_column" })).toMatch(/^没有一列是交车时间/);
});

test("a VIN with a letter that no VIN has says what was probably meant, if anything", () => {
  const code = "vin.characters";
  expect(describeCell({ code, params: everyParam, language: "zh" })).toBe(
    "第 16 位「O」不会出现在车架号里（1380000），是否应为 L6B7GGMK6L9XG8601",
  );
  const { suggestion: _, ...others } = everyParam;
  expect(describeCell({ code, params: others, language: "zh" })).toBe(
    "第 16 位「O」不会出现在车架号里（1380000）",
  );
});

test("a file without a column says which, and what there is", () => {
  expect(describeFile({ code: "imports.missing_column", params: everyParam, language: "zh" })).toBe(
    "第 2 行的表头缺这些列：车架号或车牌号。已有：工单号、门店。请指出哪一列就是，或在文件里补上再传。",
  );
});

describe("every message", () => {
  test.each(Object.entries({ ...cellMessages, ...fileMessages }))(
    "%s has both languages, filled in",
    (_, message) => {
      const texts = [message.zh(everyParam), message.en(everyParam)];
      for (const text of texts) expect(text).not.toMatch(/undefined|^$/);
      expect(texts[0]).toMatch(/\p{Script=Han}/u);
      expect(texts[1]?.replace(/“[^”]*”|工单号、门店/g, "")).not.toMatch(/\p{Script=Han}/u);
    },
  );
});

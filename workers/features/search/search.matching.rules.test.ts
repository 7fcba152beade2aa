import { describe, expect, it } from "vitest";
import { loadPinyin } from "../../platform/pinyin.ts";
import { plainOf } from "../../platform/search-forms.ts";
import { namePart, writtenPart } from "./search.matching.rules.ts";

const pinyin = await loadPinyin();

describe("the part of a name that was typed", () => {
  it.each([
    ["张三丰", "三", "三"],
    ["张三丰", "zhang", "张"],
    ["张三丰", "zs", "张三"],
    ["张三丰", "sanf", "三丰"],
    ["张三丰", "zhang三", "张三"],
    ["张三丰", "张sf", "张三丰"],
    ["买买提·艾力", "提艾", "提·艾"],
    ["ＡＢ汽车 租赁", "ab汽车租", "ＡＢ汽车 租"],
    ["单雄信", "shan", "单"],
    ["单雄信", "dan", "单"],
    ["吕布", "lv", "吕"],
    ["𠮷田先生", "田", "田"],
    ["李四", "wang", undefined],
    ["章三", "张san", undefined],
  ])("%s by %s is %s", (name, typed, part) => {
    expect(namePart(name, plainOf(typed), pinyin)?.text).toBe(part);
  });

  it("tells a whole name from its beginning and from what is inside", () => {
    const told = ["zhangsan", "zhang", "san"].map((typed) => {
      const part = namePart("张三", typed, pinyin);
      return [part?.isWhole, part?.atStart];
    });
    expect(told).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
});

it("finds what was typed without dots and hyphens in what has them", () => {
  expect(writtenPart("RO-20261119-0042", "90042")?.text).toBe("9-0042");
  expect(writtenPart("浙A·8K2P1", "a8k")?.text).toBe("A·8K");
  expect(writtenPart("浙A·8K2P1", "")).toBeUndefined();
});

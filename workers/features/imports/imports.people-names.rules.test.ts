import { expect, test } from "vitest";
import { isOwnerThemself, joinNames, namesNobody, readColleague } from "./imports.people-names.rules.ts";

test.each([
  ["本人", true],
  ["车主本人", true],
  ["同车主", true],
  ["车 主", true],
  ["同上", true],
  ["Self", true],
  ["本人妻子", false],
  ["车主朋友", false],
  ["李四", false],
])("%j is the owner: %s", (name, expected) => expect(isOwnerThemself(name)).toBe(expected));

test.each([
  ["李 明", "李明"],
  ["李明(SA01)", "李明"],
  ["李明（SA01）", "李明"],
  ["SA01(李明)", "李明"],
  ["SA01-李明", "李明"],
  ["李明 001", "李明"],
  ["李明/王芳", "李明"],
  ["李明、王芳", "李明"],
  ["李明女士", "李明"],
  ["John Smith", "John Smith"],
  ["SA01", "SA01"],
])("the colleague %j is %j", (text, name) => expect(readColleague(text)).toBe(name));

test.each([
  ["王", "芳", "王芳"],
  ["Wang", "Fang", "Fang Wang"],
  ["王", null, "王"],
  [null, "芳", "芳"],
  [null, null, null],
])("the last name %j and the first name %j are %j", (last, first, name) => {
  expect(joinNames(last, first)).toBe(name);
});

test.each([
  ["散客", true],
  ["零散客户", true],
  ["过路客", true],
  ["临时客户2", true],
  ["【散客】", true],
  ["客户", true],
  ["未知", true],
  ["无名氏", true],
  ["Walk-in", true],
  ["walk in customer", true],
  ["TRUE", true],
  ["是", true],
  ["张散客", false],
  ["客户服务有限公司", false],
  ["匿名用品商行", false],
  ["Guest Relations Ltd", false],
  ["是枝裕和", false],
])("%j names nobody: %s", (name, expected) => expect(namesNobody(name)).toBe(expected));

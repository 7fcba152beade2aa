import { expect, test } from "vitest";
import { matchesCommand } from "./command-match.ts";

const imports = { title: "导入数据", aside: "", sound: "dao ru shu ju" };
const tokens = { title: "API tokens", aside: "Settings" };
const dark = { title: "外观：深色", aside: "设置" };

test.each([
  ["导入", imports, true],
  ["去导入", imports, true],
  ["打开导入", imports, true],
  ["去", imports, false],
  ["张三", imports, false],
  ["", imports, true],
  ["daoru", imports, true],
  ["dao ru", imports, true],
  ["dr", imports, true],
  ["drsj", imports, true],
  ["rs", imports, false],
  ["drz", imports, false],
  ["tok", tokens, true],
  ["go to settings", tokens, true],
  ["深色", dark, true],
  ["外观深色", dark, true],
  ["切换到深色", dark, true],
  ["换成深色", dark, true],
])("%j means %j: %s", (typed, command, expected) => {
  expect(matchesCommand(command, typed)).toBe(expected);
});

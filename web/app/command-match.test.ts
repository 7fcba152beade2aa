import { expect, test } from "vitest";
import { matchesCommand } from "./command-match.ts";

const imports = { title: "导入数据", aside: "" };
const tokens = { title: "API tokens", aside: "Settings" };

test.each([
  ["导入", imports, true],
  ["去导入", imports, true],
  ["打开导入", imports, true],
  ["去", imports, false],
  ["张三", imports, false],
  ["", imports, true],
  ["tok", tokens, true],
  ["go to settings", tokens, true],
])("%j means %j: %s", (typed, command, expected) => {
  expect(matchesCommand(command, typed)).toBe(expected);
});

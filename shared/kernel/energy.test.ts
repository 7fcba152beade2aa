import { expect, test } from "vitest";
import { readEnergy } from "./energy.ts";

test.each([
  ["汽油", "fuel"],
  ["燃油", "fuel"],
  ["朗逸 1.5L", "fuel"],
  ["途观L 330TSI", "fuel"],
  ["宋PLUS 48V轻混 1.5T", "fuel"],
  ["纯电动", "electric"],
  ["ID.3", "electric"],
  ["ID.4 X", "electric"],
  ["秦PLUS EV", "electric"],
  ["Model Y", "electric"],
  ["插电式混合动力", "plug-in"],
  ["秦PLUS DM-i 1.5L", "plug-in"],
  ["卡罗拉双擎E+", "plug-in"],
  ["帕萨特 PHEV", "plug-in"],
  ["增程式", "range-extended"],
  ["问界M7 增程", "range-extended"],
  ["油电混合", "hybrid"],
  ["凯美瑞双擎 2.5L", "hybrid"],
  ["雅阁 e:HEV", "hybrid"],
  ["宝来", null],
  ["", null],
])("%j is %s", (text, energy) => expect(readEnergy(text)).toBe(energy));

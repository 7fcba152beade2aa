import { describe, expect, test } from "vitest";
import { formatPlate, plateTail, readPlate } from "./plate.ts";

describe("usual plates", () => {
  test.each([
    ["浙A12345", "浙A12345"],
    ["浙A·12345", "浙A12345"],
    ["浙A•12345", "浙A12345"],
    ["浙A 12345", "浙A12345"],
    ["浙-A12345", "浙A12345"],
    ["浙a9s002", "浙A9S002"],
    ["豫Ｘ１Ｘ９７１", "豫X1X971"],
    ["浙A12345（蓝）", "浙A12345"],
    ["浙A12345黄牌", "浙A12345"],
    ["浙A1O34I", "浙A10341"],
    ["浙A12345/浙A54321", "浙A12345"],
    ["粤O12345", "粤O12345"],
    ["浙A1234学", "浙A1234学"],
    ["浙A1234警", "浙A1234警"],
    ["浙A1234挂", "浙A1234挂"],
    ["粤Z1234港", "粤Z1234港"],
    ["粤Z1234澳", "粤Z1234澳"],
    ["沪A1234领", "沪A1234领"],
    ["使014578", "使014578"],
    ["WJ浙12345", "WJ浙12345"],
  ])("%j is %s", (text, plate) => expect(readPlate(text)).toEqual({ ok: true, plate, newEnergy: false }));
});

describe("new-energy plates", () => {
  test.each([
    ["浙ＫＤＲ６７１２", "浙KDR6712"],
    ["浙A·D12345", "浙AD12345"],
    ["浙AF12345", "浙AF12345"],
    ["浙A12345D", "浙A12345D"],
    ["浙A12345F", "浙A12345F"],
    ["京AA12345", "京AA12345"],
  ])("%j is %s", (text, plate) => expect(readPlate(text)).toEqual({ ok: true, plate, newEnergy: true }));
});

test.each(["浙A临12345", "临浙A12345", "浙A1234临"])("%j is a temporary plate", (plate) => {
  expect(readPlate(plate)).toEqual({ ok: true, plate, newEnergy: false, temporary: true });
});

test.each(["无牌", "未上牌", "新车", "暂无牌照", "临牌", "临时牌照", "商品车", "无车牌号"])(
  "%j means none yet",
  (text) => {
    expect(readPlate(text)).toEqual({ ok: true, none: true });
  },
);

test.each(["A12345", "浙A1234", "浙A1234567", "大众", "浙A12345X"])(
  "%j fits no pattern and is handed back",
  (text) => {
    expect(readPlate(text)).toEqual({ ok: false, code: "plate.unknown", text });
  },
);

test.each([
  ["浙A12345", "浙A·12345", "A12345"],
  ["浙AD12345", "浙A·D12345", "AD12345"],
  ["使014578", "使014578", "使014578"],
  ["A12345", "A12345", "A12345"],
  ["临浙A12345", "临浙A12345", "A12345"],
])("%s is shown as %s and found by %s", (plate, shown, tail) => {
  expect(formatPlate(plate)).toBe(shown);
  expect(plateTail(plate)).toBe(tail);
});

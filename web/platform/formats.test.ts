import { expect, test } from "vitest";
import {
  countText,
  moneyText,
  percentText,
  phoneDigits,
  phoneText,
  plateText,
  quoted,
  vinTail,
  withReadablePhones,
} from "./formats.ts";

test.each([
  ["1280.00", "1,280.00"],
  ["1280.5", "1,280.50"],
  ["0", "0.00"],
  ["-1286345.20", "-1,286,345.20"],
  ["999", "999.00"],
])("money %s", (amount, text) => expect(moneyText(amount)).toBe(text));

test.each([
  ["a mobile", "+8613800001234", "138 0000 1234", "13800001234"],
  ["a Wuhan line", "+862787654321", "027 8765 4321", "02787654321"],
  ["a Beijing line", "+861065551234", "010 6555 1234", "01065551234"],
  ["a county line of seven digits", "+867187654321", "0718 765 4321", "07187654321"],
  ["a masked number", "138****1234", "138****1234", "138****1234"],
  ["a foreign number", "+4930123456", "+4930123456", "+4930123456"],
])("%s", (_name, phone, text, digits) => {
  expect(phoneText(phone)).toBe(text);
  expect(phoneDigits(phone)).toBe(digits);
});

test.each([
  ["鄂A3K7R2", "鄂A·3K7R2"],
  ["鄂AD06B71", "鄂A·D06B71"],
  ["鄂A·3K7R2", "鄂A·3K7R2"],
  ["京A·12345", "京A·12345"],
  ["临时", "临时"],
])("plate %s", (plate, text) => expect(plateText(plate)).toBe(text));

test("counts are grouped, shares have one decimal, a car is named by the end of its VIN", () => {
  expect(countText(1268)).toBe("1,268");
  expect(percentText(218 / 236)).toBe("92.4");
  expect(vinTail("LYL1AB3C4D5104873")).toBe("…104873");
});

test("the customer's words are quoted once", () => {
  expect(quoted("等得有点久")).toBe("「等得有点久」");
  expect(quoted("「等得有点久」")).toBe("「等得有点久」");
});

test("phones within a text are written as people read them", () => {
  expect(withReadablePhones("+8613900005570 · 鄂A·3G5Y0")).toBe("139 0000 5570 · 鄂A·3G5Y0");
  expect(withReadablePhones("138****4821 · 3 + 4")).toBe("138****4821 · 3 + 4");
});

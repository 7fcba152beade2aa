import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPhone, isFillerPhone, maskPhone, readPhone } from "./phone.ts";

const mobile = { ok: true, e164: "+8613800008159", others: [] };

describe("one mobile number, however it was typed", () => {
  test.each([
    "13800008159",
    "138-0000-8159",
    "138 0000 8159",
    "+86 13800008159",
    "+86-138-0000-8159",
    "008613800008159",
    "8613800008159",
    "(+86)13800008159",
    "013800008159",
    "１３８００００８１５９",
    "13800008159 ",
    "'13800008159",
    "13800008159.0",
    "13,800,008,159",
    "1.3800008159E10",
    "1.3800008159E+10",
    "13800008159(微信同号)",
    "13800008159（本人）",
    "张先生13800008159",
    "手机：13800008159",
    "\u202d13800008159\u202c",
  ])("%j", (text) => expect(readPhone(text)).toEqual(mobile));
});

describe("other numbers that can be dialled", () => {
  test.each([
    ["0571-88888888", "+8657188888888"],
    ["(0571)88888888", "+8657188888888"],
    ["+86 571 88888888", "+8657188888888"],
    ["+86-0571-88888888", "+8657188888888"],
    ["010-65551234", "+861065551234"],
    ["021 5555 1234", "+862155551234"],
    ["0578-2123456", "+865782123456"],
    ["400-800-1234", "+864008001234"],
    ["4008001234", "+864008001234"],
    ["800-810-1234", "+868008101234"],
    ["+852 9123 4567", "+85291234567"],
    ["0085291234567", "+85291234567"],
    ["852-91234567", "+85291234567"],
    ["+1 (212) 555-0123", "+12125550123"],
    ["+1 650 253 0000", "+16502530000"],
    ["001-650-253-0000", "+16502530000"],
    ["+44 20 7946 0958", "+442079460958"],
  ])("%j is %s", (text, e164) => expect(readPhone(text)).toEqual({ ok: true, e164, others: [] }));

  test.each([
    ["0571-88888888-801", "+8657188888888", "801"],
    ["0571-88888888转801", "+8657188888888", "801"],
    ["400-800-1234 ext. 5", "+864008001234", "5"],
    ["18400001111转1234", "+8618400001111", "1234"],
  ])("%j has an extension", (text, e164, extension) => {
    expect(readPhone(text)).toEqual({ ok: true, e164, extension, others: [] });
  });
});

describe("several numbers in one cell", () => {
  test.each([
    "13800008159/13900001234",
    "13800008159、13900001234",
    "13800008159,13900001234",
    "13800008159 13900001234",
    "13800008159\n13900001234",
    "1380000815913900001234",
    "13800008159(13900001234)",
    "本人13800008159；妻子13900001234",
    "13800008159/1390000",
    "13800008159/13800008159",
  ])("%j: the first is the main one", (text) => {
    const others = text.includes("13900001234") ? ["+8613900001234"] : [];
    expect(readPhone(text)).toEqual({ ok: true, e164: "+8613800008159", others });
  });

  test("a whole number is preferred to a masked one before it", () => {
    expect(readPhone("139****1234/13800008159")).toEqual(mobile);
  });
});

describe("numbers of which only a part is known", () => {
  test.each([
    ["138****1234", "138", "1234"],
    ["138＊＊＊＊1234", "138", "1234"],
    ["138 **** 1234", "138", "1234"],
    ["138XXXX1234", "138", "1234"],
    ["1380000****", "1380000", ""],
    ["0571-****8888", "0571", "8888"],
    ["***********", "", ""],
    ["1.38E+10", "13", ""],
    ["1.39123E+10", "13912", ""],
  ])("%j", (text, head, tail) => {
    expect(readPhone(text)).toEqual({ ok: true, masked: true, head, tail });
  });
});

describe("what is no phone", () => {
  test.each([
    ["1380000", { code: "phone.length", digits: 7 }],
    ["138000081599", { code: "phone.length", digits: 12 }],
    ["1380000815", { code: "phone.length", digits: 10 }],
    ["95500", { code: "phone.length", digits: 5 }],
    ["12000008159", { code: "phone.invalid" }],
    ["微信联系", { code: "phone.invalid" }],
    ["", { code: "phone.invalid" }],
    ["88887777", { code: "phone.area_code" }],
  ])("%j", (text, failure) => expect(readPhone(text)).toEqual({ ok: false, ...failure }));
});

describe("filler numbers are read, and known for what they are", () => {
  test.each([
    "13800000000",
    "11111111111",
    "00000000000",
    "12345678901",
    "13800138000",
    "15900000000",
    "13912345678",
  ])("%s", (text) => {
    const reading = readPhone(text);
    expect(reading.ok && !reading.masked && isFillerPhone(reading.e164)).toBe(true);
  });

  test.each(["+8613800008159", "+8613888888888", "+8657188888888", "+12125550000"])(
    "%s is not one",
    (e164) => {
      expect(isFillerPhone(e164)).toBe(false);
    },
  );
});

test.each([
  ["+8613800001234", "138 0000 1234", "138****1234"],
  ["+8657188888888", "0571-88888888", "0571-****8888"],
  ["+861065551234", "010-65551234", "010-****1234"],
  ["+864008001234", "400-800-1234", "400****1234"],
  ["+85291234567", "+852 9123 4567", "+85****4567"],
])("%s is shown as %s, and masked as %s", (e164, shown, masked) => {
  expect(formatPhone(e164)).toBe(shown);
  expect(maskPhone(e164)).toBe(masked);
});

test("any mobile survives decoration, and its own formats", () => {
  const digits = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
  fc.assert(
    fc.property(digits, (text) => {
      const e164 = `+86${text}`;
      for (const form of [text, e164, formatPhone(e164), `${text}.0`, `${text}（微信）`]) {
        expect(readPhone(form)).toEqual({ ok: true, e164, others: [] });
      }
      expect(readPhone(maskPhone(e164))).toMatchObject({
        masked: true,
        head: text.slice(0, 3),
        tail: text.slice(7),
      });
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => typeof readPhone(text).ok === "boolean"));
});

import { describe, expect, it } from "vitest";
import { type Found, isMixed, needlesOf, ranked } from "./search.rules.ts";

const pinyin = (text: string) =>
  [...text.matchAll(/[a-z]+|\p{Script=Han}/gu)].map(([part]) => ({ 三: "san", 张: "zhang" })[part] ?? part);

describe("what is looked for", () => {
  it.each([
    ["张三", ["张三"]],
    [" 张 三 ", ["张三"]],
    ["ＺＨＡＮＧ", ["zhang"]],
    ["zhang三", ["zhang三", "zhangsan"]],
    ["买买提·艾力", ["买买提·艾力"]],
    ["139 6623 5678", ["13966235678"]],
    ["+86 139-6623-5678", ["13966235678", "+86139-6623-5678"]],
    ["8613966235678", ["13966235678", "8613966235678"]],
    ["0571-8888 8888", ["57188888888", "0571-88888888"]],
    ["5678", ["5678"]],
    ["浙A·12345", ["浙a12345"]],
    ["浙A • 12345", ["浙a12345"]],
    ["a·12345", ["a12345"]],
    ["RO-2026-0042", ["ro-2026-0042"]],
    ["2026-0042", ["20260042", "2026-0042"]],
  ])("%s is %j", (q, needles) => {
    expect(needlesOf(q, pinyin)).toEqual(needles);
  });

  it("needs the dictionary only where letters and characters are mixed, and not for plates", () => {
    expect(["zhang三", "张san"].map(isMixed)).toEqual([true, true]);
    expect(["张三", "zhangsan", "浙A12345", "浙a·12345", "139"].map(isMixed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the order of hits", () => {
  const found = (type: Found["hit"]["type"], id: string, token: string): Found => ({
    token,
    hit: { type, id, title: id, detail: "", customerId: null },
  });

  it("has what was typed in full first, then the shorter, customers before cars before visits, newest first", () => {
    const all = [
      found("service-visit", "sv_1", "1234"),
      found("vehicle", "veh_1", "1234"),
      found("customer", "cus_1", "1234"),
      found("customer", "cus_2", "1234"),
      found("customer", "cus_3", "123456"),
      found("vehicle", "veh_2", "12345"),
    ];
    const order = ranked({ found: all, needles: ["1234"], limit: 10 }).map(({ id }) => id);
    expect(order).toEqual(["cus_2", "cus_1", "veh_1", "sv_1", "veh_2", "cus_3"]);
  });

  it("shows each thing once, by its best token, and no more than asked for", () => {
    const all = [
      found("customer", "cus_1", "sanzhang"),
      found("customer", "cus_2", "sa"),
      found("customer", "cus_1", "san"),
    ];
    expect(ranked({ found: all, needles: ["sa"], limit: 10 }).map(({ id }) => id)).toEqual([
      "cus_2",
      "cus_1",
    ]);
    expect(ranked({ found: all, needles: ["san"], limit: 1 }).map(({ id }) => id)).toEqual(["cus_1"]);
  });
});

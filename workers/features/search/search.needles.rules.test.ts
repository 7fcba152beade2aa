import { describe, expect, it } from "vitest";
import { loadPinyin } from "../../platform/pinyin.ts";
import { isMixed, soughtOf } from "./search.needles.rules.ts";

const pinyin = await loadPinyin();
const of = (q: string) => soughtOf(q, isMixed(q) ? pinyin : undefined);

describe("what is looked for", () => {
  it.each([
    ["张三", "张三"],
    [" 张 三 ", "张三"],
    ["ＺＨＡＮＧ", "zhang"],
    ["zhang'san", "zhangsan"],
    ["Lü", "lv"],
    ["买买提·艾力", "买买提艾力"],
    ["浙A·12345", "浙a12345"],
    ["浙A • 12345", "浙a12345"],
    ["浙Ａ－１２３４５", "浙a12345"],
    ["RO-2026-0042", "ro20260042"],
  ])("%s is %s, whole or inside", (q, plain) => {
    expect(of(q).titles).toEqual([`^${plain}`, plain]);
  });

  it.each([
    ["139 6623 5678", ["^13966235678"]],
    ["１３９６６２３５６７８", ["^13966235678"]],
    ["+86 139-6623-5678", ["^13966235678"]],
    ["8613966235678", ["^13966235678"]],
    ["0571-8888 8888", ["^57188888888"]],
    ["5678", ["^5678", "$8765", "5678"]],
    ["66 23-5678", ["^66235678", "$87653266", "66235678"]],
    ["678", []],
    ["张5678", []],
  ])("a phone: %s by %j", (q, phones) => {
    expect(of(q).phones).toEqual(phones);
  });

  it.each([
    ["8K2P1", ["^8k2p1", "8k2p1", "$1p2k8", "=8k2p1"]],
    ["浙A·8K", ["^浙a8k", "浙a8k"]],
    ["港", ["^港", "港"]],
    ["183294", ["^183294", "183294", "$492381", "=183294"]],
    ["张三", []],
  ])("a car: %s by %j", (q, vehicles) => {
    expect(of(q).vehicles).toEqual(vehicles);
  });

  it.each([
    ["RO-2026", ["^ro2026", "$6202or"]],
    ["0042", ["^0042", "$2400", "0042"]],
    ["42", ["^42"]],
    ["BZNM", ["^bznm", "$mnzb"]],
    ["bzn", ["^bzn"]],
    ["r", []],
  ])("a number: %s by %j", (q, numbers) => {
    expect(of(q).numbers).toEqual(numbers);
  });

  it.each([
    ["zhang三", ["^zhang三", "zhang三", "三<zhang", "^zhangsan", "zhangsan"]],
    ["z三", ["^z三", "z三", "三<z", "^zsan", "zsan"]],
    ["zs丰", ["^zs丰", "zs丰", "丰<s", "^zsfeng", "zsfeng"]],
    ["zhangsan丰", ["^zhangsan丰", "zhangsan丰", "丰<san", "^zhangsanfeng", "zhangsanfeng"]],
    ["张sf", ["^张sf", "张sf", "^zhangsf", "zhangsf", "^zsf", "zsf"]],
  ])("a name that mixes both: %s by %j", (q, names) => {
    expect(of(q).names).toEqual(names);
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

  it("looks for nothing where only marks were typed", () => {
    const { names, phones, vehicles, numbers, titles } = of(" - · ");
    expect([names, phones, vehicles, numbers, titles]).toEqual([[], [], [], [], []]);
  });
});

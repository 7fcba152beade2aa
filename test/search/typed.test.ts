import { describe, expect, it } from "vitest";
import { hitsOf, street } from "./street.ts";

const town = await street();

/** What is typed, what is found first, and the part of it that was typed. */
const sentences: Record<string, [typed: string, type: string, title: string, part: string][]> = {
  "a name by its characters": [
    ["张三", "customer", "张三", "张三"],
    ["张三丰", "customer", "张三丰", "张三丰"],
    ["三丰", "customer", "张三丰", "三丰"],
    ["丰", "customer", "张三丰", "丰"],
    ["小张", "customer", "小张", "小张"],
    [" 张 三 ", "customer", "张三", "张三"],
    ["娜娜", "customer", "欧阳娜娜", "娜娜"],
    ["远通", "customer", "杭州远通汽车租赁有限公司", "远通"],
    ["有限公司", "customer", "杭州远通汽车租赁有限公司", "有限公司"],
    [
      "浙江省杭州市余杭区未来科技城远通新能源汽车租赁服务",
      "customer",
      "浙江省杭州市余杭区未来科技城远通新能源汽车租赁服务有限公司",
      "浙江省杭州市余杭区未来科技城远通新能源汽车租赁服务",
    ],
    [
      "第二分公司",
      "customer",
      "浙江省杭州市余杭区未来科技城远通新能源汽车租赁服务有限公司第二分公司",
      "第二分公司",
    ],
    ["艾力江", "customer", "买买提·艾力江", "艾力江"],
    ["买买提艾力", "customer", "买买提·艾力江", "买买提·艾力"],
    ["买买提・艾力", "customer", "买买提·艾力江", "买买提·艾力"],
  ],
  "a name by its sound": [
    ["zhangsan", "customer", "张三", "张三"],
    ["ZhangSan", "customer", "张三", "张三"],
    ["zhang san", "customer", "张三", "张三"],
    ["zhang'san", "customer", "张三", "张三"],
    ["ｚｈａｎｇｓａｎ", "customer", "张三", "张三"],
    ["zhangsanf", "customer", "张三丰", "张三丰"],
    ["sanfeng", "customer", "张三丰", "三丰"],
    ["lisi", "customer", "李四", "李四"],
    ["ouyang", "customer", "欧阳娜娜", "欧阳"],
    ["hangzhouyuantongqichezulinyouxian", "customer", "杭州远通汽车租赁有限公司", "杭州远通汽车租赁有限"],
    ["yuantong", "customer", "杭州远通汽车租赁有限公司", "远通"],
    ["lvbu", "customer", "吕布", "吕布"],
    ["lübu", "customer", "吕布", "吕布"],
  ],
  "a name by its initials": [
    ["zs", "customer", "张三", "张三"],
    ["ＺＳ", "customer", "张三", "张三"],
    ["zsf", "customer", "张三丰", "张三丰"],
    ["oynn", "customer", "欧阳娜娜", "欧阳娜娜"],
    ["hzyt", "customer", "杭州远通汽车租赁有限公司", "杭州远通"],
  ],
  "a name by characters and letters mixed": [
    ["zhang三", "customer", "张三", "张三"],
    ["z三", "customer", "张三", "张三"],
    ["zh三", "customer", "张三", "张三"],
    ["张s", "customer", "张三", "张三"],
    ["张san", "customer", "张三", "张三"],
    ["张三f", "customer", "张三丰", "张三丰"],
    ["张sf", "customer", "张三丰", "张三丰"],
    ["z三f", "customer", "张三丰", "张三丰"],
    ["zs丰", "customer", "张三丰", "张三丰"],
    ["zhangsan丰", "customer", "张三丰", "张三丰"],
    ["l四", "customer", "李四", "李四"],
    ["欧阳nn", "customer", "欧阳娜娜", "欧阳娜娜"],
  ],
  "a surname by either of its sounds": [
    ["shanxiong", "customer", "单雄信", "单雄"],
    ["danxiong", "customer", "单雄信", "单雄"],
    ["sxx", "customer", "单雄信", "单雄信"],
    ["yuchigong", "customer", "尉迟恭", "尉迟恭"],
    ["weichi", "customer", "尉迟恭", "尉迟"],
    ["zengle", "customer", "曾乐", "曾乐"],
    ["cengle", "customer", "曾乐", "曾乐"],
    ["zengyue", "customer", "曾乐", "曾乐"],
    ["qinhui", "customer", "覃辉", "覃辉"],
    ["tanhui", "customer", "覃辉", "覃辉"],
  ],
  "a name that is not Chinese": [
    ["john", "customer", "John Smith", "John"],
    ["SMITH", "customer", "John Smith", "Smith"],
    ["johns", "customer", "John Smith", "John S"],
    ["ab motors", "customer", "ＡＢ Motors (备用)", "ＡＢ Motors"],
    ["备用", "follow-up", "送还备用钥匙", "备用"],
  ],
  "a phone": [
    ["13966235678", "customer", "张三", "13966235678"],
    ["139 6623 5678", "customer", "张三", "13966235678"],
    ["139-6623-5678", "customer", "张三", "13966235678"],
    ["+86 139-6623-5678", "customer", "张三", "13966235678"],
    ["１３９６６２３５６７８", "customer", "张三", "13966235678"],
    ["66235678", "customer", "张三", "66235678"],
    ["35678", "customer", "张三", "35678"],
    ["6623", "customer", "张三", "6623"],
    ["1381111", "customer", "张三丰", "1381111"],
    ["0571-8888 6666", "customer", "小张", "57188886666"],
    ["88886666", "customer", "小张", "88886666"],
  ],
  "a car by its plate": [
    ["浙A·8K2P1", "vehicle", "浙A·8K2P1", "浙A·8K2P1"],
    ["浙a8k2p1", "vehicle", "浙A·8K2P1", "浙A·8K2P1"],
    ["A8K2P1", "vehicle", "浙A·8K2P1", "A·8K2P1"],
    ["a·8k2p1", "vehicle", "浙A·8K2P1", "A·8K2P1"],
    ["8K2P1", "vehicle", "浙A·8K2P1", "8K2P1"],
    ["2p1", "vehicle", "浙A·8K2P1", "2P1"],
    ["8k", "vehicle", "浙A·8K2P1", "8K"],
    ["８Ｋ２", "vehicle", "浙A·8K2P1", "8K2"],
    ["浙A-8K2", "vehicle", "浙A·8K2P1", "浙A·8K2"],
    ["D12345", "vehicle", "浙A·D12345", "D12345"],
    ["港", "vehicle", "粤Z·1234港", "港"],
    ["1234港", "vehicle", "粤Z·1234港", "1234港"],
  ],
  "a car by its VIN": [
    ["183294", "vehicle", "浙A·8K2P1", "183294"],
    ["N2183294", "vehicle", "浙A·8K2P1", "N2183294"],
    ["lsvau218xn2183294", "vehicle", "浙A·8K2P1", "LSVAU218XN2183294"],
    ["LSVAU", "vehicle", "浙A·8K2P1", "LSVAU"],
  ],
  "an order by its number": [
    ["RO-20261119-0042", "service-visit", "RO-20261119-0042", "RO-20261119-0042"],
    ["ro202611190042", "service-visit", "RO-20261119-0042", "RO-20261119-0042"],
    ["0042", "service-visit", "RO-20261119-0042", "0042"],
    ["042", "service-visit", "RO-20261119-0042", "042"],
    ["9-0042", "service-visit", "RO-20261119-0042", "9-0042"],
    ["20261119", "service-visit", "RO-20261119-0042", "20261119"],
    ["ro", "service-visit", "RO-20261119-0042", "RO"],
  ],
  "a case by its title, and what was promised": [
    ["刹车异响", "case", "刹车异响未修好", "刹车异响"],
    ["异响", "case", "刹车异响未修好", "异响"],
    ["钥匙", "follow-up", "送还备用钥匙", "钥匙"],
    ["送还", "follow-up", "送还备用钥匙", "送还"],
  ],
};

describe.each(Object.entries(sentences))("%s", (_, lines) => {
  it.each(lines)("%s finds the %s %s by %s", async (typed, type, title, part) => {
    const [first] = await hitsOf(town.w, town.group.token, typed);
    expect([first?.type, first?.title, first?.match.part]).toEqual([type, title, part]);
  });
});

it.each([
  "王五",
  "wangwu",
  "13900000000",
  "浙B99999",
  "zzz",
  "张四",
  "zhang四",
  "RO-2025",
  "没有的事",
  "🚗",
  "-",
])("%s finds nothing", async (typed) => {
  expect(await hitsOf(town.w, town.group.token, typed)).toEqual([]);
});

it("finds a case by its number, from the beginning and by its end", async () => {
  const { number, id } = town.complaint;
  for (const typed of [number, number.toLowerCase(), number.slice(-4), number.slice(0, 7)]) {
    const hits = await hitsOf(town.w, town.group.token, typed);
    expect(
      hits.filter(({ type }) => type === "case").map((hit) => hit.id),
      typed,
    ).toEqual([id]);
  }
});

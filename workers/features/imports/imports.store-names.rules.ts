import { tidy } from "../../../shared/kernel/cell-text.ts";
import { withoutPadding } from "../../../shared/kernel/cells.ts";

/** A store as the group knows it. */
export interface NamedStore {
  id: string;
  name: string;
  brands: readonly string[];
  city: string | null;
}

/** What a store's name comes to: what it is called, and of which brand and city, where that is said. */
interface Reading {
  core: string;
  brand: string | null;
  city: string | null;
}

const bracketed = /[([【〔]([^)\]】〕]*)[)\]】〕]/g;
const addition =
  /^(?:总店|总部|本部|本店|主店|旗舰店|直营店?|4s店?|特约店|销售店|维修站|服务站|服务店|售后|总公司)$/;
const ending = /(?:4s店?|特约店|销售店|维修站|服务站|服务店|店)$/;
const legalForm =
  /(?:汽车)?(?:(?:销售|服务|贸易|维修|维护|技术|经营|集团|及|与|和)*)(?:有限责任公司|股份有限公司|有限公司)$/;
const provinces =
  "浙江 江苏 广东 山东 河南 四川 湖北 湖南 福建 安徽 河北 陕西 江西 辽宁 云南 广西 山西 贵州 黑龙江 吉林 甘肃 内蒙古 新疆 海南 宁夏 青海 西藏";
const cities =
  "北京 上海 天津 重庆 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 南京 苏州 无锡 常州 南通 徐州 扬州 盐城 合肥 芜湖 福州 厦门 泉州 南昌 济南 青岛 烟台 潍坊 临沂 郑州 洛阳 武汉 宜昌 长沙 广州 深圳 佛山 东莞 珠海 中山 惠州 南宁 海口 成都 绵阳 贵阳 昆明 西安 兰州 西宁 银川 乌鲁木齐 石家庄 唐山 太原 呼和浩特 沈阳 大连 长春 哈尔滨";
const brands =
  "大众 一汽大众 上汽大众 奥迪 宝马 奔驰 丰田 一汽丰田 广汽丰田 本田 广汽本田 东风本田 日产 东风日产 别克 雪佛兰 凯迪拉克 福特 林肯 沃尔沃 雷克萨斯 保时捷 路虎 捷豹 捷豹路虎 马自达 现代 起亚 标致 雪铁龙 三菱 斯柯达 红旗 奇瑞 吉利 领克 极氪 长安 长城 哈弗 比亚迪 腾势 五菱 宝骏 荣威 名爵 广汽传祺 传祺 埃安 蔚来 理想 小鹏 零跑 问界 特斯拉 smart mini";

const place = new RegExp(`^(?:(?:${provinces.replaceAll(" ", "|")})省?)?(${cities.replaceAll(" ", "|")})市?`);
const knownBrands = new Set(brands.split(" "));

function reading(name: string): Reading {
  const parts: string[] = [];
  const outside = withoutPadding(
    tidy(name)
      .toLowerCase()
      .replace(bracketed, (_, part: string) => {
        parts.push(part.replaceAll(/[\s-]/g, ""));
        return "";
      }),
  );
  const city = parts.map((part) => place.exec(part)).find((found) => found?.[0] === found?.input)?.[1];
  const brand = parts.find((part) => knownBrands.has(part));
  const rest = parts.filter(
    (part) => part !== "" && part !== brand && !addition.test(part) && place.exec(part)?.[0] !== part,
  );
  const prefix = place.exec(outside);
  const bare = shortened(shortened(shortened(outside, legalForm), ending), place);
  return { core: [bare, ...rest].join(" "), brand: brand ?? null, city: city ?? prefix?.[1] ?? null };
}

/** A name without an ending or a beginning that adds nothing, unless next to nothing were left of it. */
function shortened(name: string, part: RegExp): string {
  const shorter = name.replace(part, "");
  return shorter.length >= 2 ? shorter : name;
}

/** Whether a name obviously means a store that goes by another: it is called the same, and of no other brand or city. */
function fits(said: Reading, store: NamedStore): boolean {
  const known = reading(store.name);
  const city = known.city ?? store.city?.replace(/市$/, "") ?? null;
  const ofBrands = known.brand
    ? [known.brand]
    : store.brands.map((brand) => brand.toLowerCase().replaceAll(/[\s-]/g, ""));
  const { brand } = said;
  const isOfBrand =
    brand === null ||
    ofBrands.length === 0 ||
    ofBrands.some((one) => one.includes(brand) || brand.includes(one));
  return said.core === known.core && isOfBrand && (said.city === null || city === null || said.city === city);
}

/**
 * Which known store each name of a file obviously means, where it is not one's very name. A store that the file
 * calls by its own name is not meant by another, and of several names or stores that fit each other none is. Names
 * are without padding.
 */
export function storesMeant(input: {
  names: readonly string[];
  stores: readonly NamedStore[];
}): Map<string, NamedStore> {
  const names = [...new Set(input.names.map(withoutPadding))];
  const own = new Set(input.stores.map(({ name }) => withoutPadding(name)));
  const open = input.stores.filter(({ name }) => !names.includes(withoutPadding(name)));
  const fitting = names
    .filter((name) => !own.has(name))
    .flatMap((name) => open.filter((store) => fits(reading(name), store)).map((store) => ({ name, store })));
  const isOne = ({ name, store }: (typeof fitting)[0]) =>
    fitting.every((other) => (other.name === name) === (other.store.id === store.id));
  return new Map(fitting.filter(isOne).map(({ name, store }) => [name, store]));
}

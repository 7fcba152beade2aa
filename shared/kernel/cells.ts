import { halfWidth, tidy } from "./cell-text.ts";

export type Gender = "male" | "female";
export type CustomerType = "person" | "organisation";

/** `cents` is an integer, negative for accounting parentheses and minus signs. */
export type MoneyReading = { ok: true; cents: number } | { ok: false; code: "money.unreadable" };

/** `km` is an integer from 0 to 2,000,000. */
export type MileageReading =
  | { ok: true; km: number }
  | { ok: false; code: "mileage.unreadable" | "mileage.range" };

const amount =
  /^([-+]?)(?:¥|rmb|cny|人民币)?([-+]?)(\d+(?:\.\d+)?|\.\d+)(?:e\+?(\d{1,2}))?(万|w)?(?:元|圆|rmb|cny|整)*(-?)$/i;
const accounting = /^\((.+)\)$/;
const distance = /^(?:约|大约)?(\d+(?:\.\d+)?)(?:e\+?(\d))?(万|w)?(?:多)?(?:公里|千米|km|kms|里)?$/i;
const maxCents = 1e13;
const maxKm = 2_000_000;

/** What one stands for in a column that counts in ten thousands (万元, 万公里). */
export type Unit = "one" | "ten-thousand";

/** Reads an amount in yuan (`¥1,280.00`, `1280元`, `1.2万`, `(300.00)`) as cents. */
export function readMoney(text: string, unit: Unit = "one"): MoneyReading {
  const cleaned = inUnit(withoutGrouping(text), unit);
  const inner = accounting.exec(cleaned)?.[1];
  const match = amount.exec(inner ?? cleaned);
  if (!match) return { ok: false, code: "money.unreadable" };
  const [, sign, innerSign, digits, exponent = "0", tenThousand, trailing] = match;
  // A decimal exponent instead of a factor: 1.005 × 100 is 100.49999 in binary, 1.005e2 is 100.5.
  const cents = Math.round(Number(`${digits}e${Number(exponent) + (tenThousand ? 6 : 2)}`));
  if (cents > maxCents) return { ok: false, code: "money.unreadable" };
  const negative = inner !== undefined || sign === "-" || innerSign === "-" || trailing === "-";
  return { ok: true, cents: negative && cents !== 0 ? -cents : cents };
}

/** Reads an odometer (`52,026 km`, `5.2万公里`, `52026.0`) in whole kilometres. */
export function readMileage(text: string, unit: Unit = "one"): MileageReading {
  const match = distance.exec(inUnit(withoutGrouping(text), unit));
  if (!match) return { ok: false, code: "mileage.unreadable" };
  const [, digits, exponent = "0", tenThousand] = match;
  const km = Math.round(Number(`${digits}e${Number(exponent) + (tenThousand ? 4 : 0)}`));
  return km <= maxKm ? { ok: true, km } : { ok: false, code: "mileage.range" };
}

/** Reads 男/女, M/F, 先生/女士 and the codes of GB/T 2261.1 (1 and 2); null for anything else. */
export function readGender(text: string): Gender | null {
  const cleaned = tidy(text).toLowerCase();
  if (/^(?:男|男性|男士|先生|m|male|mr\.?|1)$/.test(cleaned)) return "male";
  if (/^(?:女|女性|女士|小姐|太太|f|female|ms\.?|mrs\.?|miss|2)$/.test(cleaned)) return "female";
  return null;
}

/** Reads 是/否, 有/无, Y/N, √/× and the like; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const cleaned = tidy(text).toLowerCase();
  if (/^(?:是|有|对|已|y|yes|true|t|1|√|✓|✔)$/.test(cleaned)) return true;
  if (/^(?:否|无|没有|不是|未|n|no|false|f|0|×|x|✗)$/.test(cleaned)) return false;
  return null;
}

/** Reads 个人, 单位, 公司, 企业, 政府 and the like; null for anything else. */
export function readCustomerType(text: string): CustomerType | null {
  const cleaned = tidy(text).toLowerCase();
  if (
    /单位|公司|企业|政府|机关|机构|集团|团体|法人|对公|公户|公车|公务|部队|学校|大客户|车队|company|organi[sz]ation|corporate|fleet|government/.test(
      cleaned,
    )
  ) {
    return "organisation";
  }
  return /个人|私人|私家|私车|自然人|个体|person|individual|private/.test(cleaned) ? "person" : null;
}

const longEnding =
  /(?:公司|集团|医院|学校|大学|学院|中学|小学|幼儿园|银行|支行|事务所|委员会|管委会|协会|部队|支队|大队|政府|法院|检察院|研究院|研究所|合作社|商行|经营部|工作室|酒店|宾馆|服务部|工厂|店铺|办事处|街道办|中心|\(有限合伙\)|co\.?,? ?ltd\.?|inc\.?|llc|gmbh|limited|corp(?:oration)?\.?|company)$/i;
const shortEnding = /^.{3,}[局厂站社部所院队]$/;

/** Whether a name reads as an organisation's: ends in 公司, 局, 厂, 医院, 学校 and the like. */
export function isOrganisationName(name: string): boolean {
  return longEnding.test(name) || shortEnding.test(name);
}

const title = /(先生|女士|小姐|太太)$/;
const surname = /^(?:.|欧阳|上官|司马|诸葛|慕容|夏侯|皇甫|尉迟|公孙|东方|令狐|司徒)$/;
const padding = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A name without spaces between Chinese characters: 杭州 滨江店 is 杭州滨江店. */
export function withoutPadding(name: string): string {
  return tidy(name).replace(padding, "");
}

/** A name without padding, and the gender a title gives; 张先生 keeps its title, 张伟先生 loses it. */
export function cleanName(text: string): { name: string; gender: Gender | null } {
  const name = withoutPadding(text);
  const found = title.exec(name)?.[1];
  if (!found) return { name, gender: null };
  const bare = name.slice(0, -found.length).trim();
  return {
    name: bare === "" || surname.test(bare) ? name : bare,
    gender: found === "先生" ? "male" : "female",
  };
}

/** Says 万 after the number where the column says it and the cell does not. */
function inUnit(text: string, unit: Unit): string {
  return unit === "one" || /[万w]/i.test(text) ? text : text.replace(/\d(?=\D*$)/, "$&万");
}

function withoutGrouping(text: string): string {
  return halfWidth(text).replace(/[\s,']/g, "");
}

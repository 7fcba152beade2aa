import { tidy } from "../../../shared/kernel/cell-text.ts";
import { cleanName, withoutPadding } from "../../../shared/kernel/cells.ts";

const themself = /^(?:(?:车主|客户)?(?:本人|自己)|同?车主|同上|self|same|owner|himself|herself)$/i;
const bracketed = /\(([^)]*)\)|\[([^\]]*)\]|【([^】]*)】/g;
const betweenNames = /[/、,，;；&+|\\]/;
const staffCode = /^[a-z]{0,4}\d+[-_ ]?|[-_ ]?[a-z]{0,4}\d+$/gi;
const plainName = /^\p{Script=Han}{2,3}$/u;
const han = /\p{Script=Han}/u;

/** Whether a sender or driver is said to be the owner: 本人, 同车主. */
export function isOwnerThemself(name: string): boolean {
  return themself.test(name.replaceAll(" ", ""));
}

const nobody =
  /^(?:(?:零?散|过路|路过|临时|现金|零售|流动|匿名|无名|未知|普通|个人|私家)?(?:客户|车主|顾客|散客|散户|用户)|零?散客|过路客|路人|无名氏?|匿名|未知|不详|不明|未登记|未填写?|待补充?|walk-?in(?:customer|client|guest)?|(?:cash|unknown|anonymous|no)(?:customer|client|owner|name)?|customer|client|guest|owner|n\/?a|none|nobody)(?:[-_#]?\d*|[甲乙丙丁])$/i;
const answer = /^(?:true|false|yes|no|y|n|[是否√×✓✗])$/i;

/** Whether what stands for a name names nobody: 散客, 过路客, walk-in, or the 是 and FALSE of another question. */
export function namesNobody(name: string): boolean {
  const bare = name.replaceAll(/[\s()[\]【】]/g, "");
  return nobody.test(bare) || answer.test(bare);
}

/** A colleague's name without their number or title, the first where a cell names several (`李 明(SA01)/王芳`). */
export function readColleague(cell: string): string | null {
  const text = tidy(cell);
  if (plainName.test(text)) return text;
  const inside = [...text.matchAll(bracketed)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const outside = text.replace(bracketed, " ");
  const said = han.test(outside) ? outside : (inside.find((one) => han.test(one)) ?? outside);
  const [first = ""] = said
    .split(betweenNames)
    .map(withoutPadding)
    .filter((name) => name !== "");
  const name = han.test(first) ? first.replace(staffCode, "") : first;
  return name === "" ? null : cleanName(name).name;
}

/** A name that stands in two columns: 王 and 芳 are 王芳, Wang and Fang are Fang Wang. */
export function joinNames(lastName: string | null, firstName: string | null): string | null {
  if (lastName === null || firstName === null) return lastName ?? firstName;
  return han.test(lastName + firstName) ? `${lastName}${firstName}` : `${firstName} ${lastName}`;
}

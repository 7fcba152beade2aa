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

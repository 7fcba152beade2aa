/** No 0, 1, I, L, O: what a hand writes alike is not told apart. A prime number of signs, for the check sign's sake. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const dataSigns = 4;

/** How many codes there are. */
export const paperCodes = signs.length ** dataSigns;

/** The sign that makes the sum of all places, each times its place, a multiple of 31. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, index) => total + value * (index + 1), 0);
  const place = dataSigns + 1;
  for (let check = 0; check < signs.length; check++)
    if ((sum + check * place) % signs.length === 0) return check;
  return 0;
}

/** The code that stands for a number from 0 up to `paperCodes`: four signs and a check sign. */
export function paperCodeOf(number: number): string {
  const values: number[] = [];
  let rest = number;
  for (let place = 0; place < dataSigns; place++) {
    values.unshift(rest % signs.length);
    rest = Math.floor(rest / signs.length);
  }
  return [...values, checkOf(values)].map((value) => signs.charAt(value)).join("");
}

/**
 * A code as somebody typed it, full width and small letters too; null where it is none: any one sign mistaken, and any
 * two that changed places, are noticed.
 */
export function readPaperCode(typed: string): string | null {
  const text = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  const values = Array.from(text, (sign) => signs.indexOf(sign));
  if (values.length !== dataSigns + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, dataSigns)) === values[dataSigns] ? text : null;
}

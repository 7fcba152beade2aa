/** Characters that make a spreadsheet program take a text for a formula, behind any number of apostrophes. */
const FORMULA_START = "'*[=+\\-@\\t\\r\\n＝＋－＠]";
const PLAIN_NUMBER = "[+-]?\\d+(?:\\.\\d+)?";

/** A text that must not stand at the start of a .csv cell as it is; a plain number such as -12.5 may. */
export const RISKY_CSV_TEXT = new RegExp(`^(?!${PLAIN_NUMBER}$)${FORMULA_START}`);

const DEFUSED_CSV_TEXT = new RegExp(`^'${FORMULA_START}`);

/** Takes off what was put on for the sake of Excel: the apostrophe before a risky text, and `="00123"`. */
export function unwrapCsvText(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 0x3d) {
    const [, quoted] = /^="((?:[^"]|"")*)"$/.exec(text) ?? [];
    return quoted?.replaceAll('""', '"') ?? text;
  }
  return first === 0x27 && DEFUSED_CSV_TEXT.test(text) ? text.slice(1) : text;
}

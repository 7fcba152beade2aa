const wideOrInvisible = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff\uff01-\uff5e\uffe5]/;
const wide = /[\uff01-\uff5e]/g;
const wideSpaces = /[\u00a0\u2028\u2029\u202f\u3000]/g;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const spaces = /\s+/g;

/** Full-width letters, digits, punctuation and spaces as their ASCII twins; invisible characters dropped. */
export function halfWidth(text: string): string {
  if (!wideOrInvisible.test(text)) return text;
  return text
    .replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(wideSpaces, " ")
    .replace(invisible, "")
    .replaceAll("￥", "¥");
}

/** A cell on one line: half width, single spaces, none at the ends. */
export function tidy(text: string): string {
  return isTidy(text) ? text : halfWidth(text).replace(spaces, " ").trim();
}

// Most cells are tidy, and a file has millions: looking at the characters costs a fifth of replacing in vain.
function isTidy(text: string): boolean {
  let previous = 0x20;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const plain = (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);
    if (!plain && (code !== 0x20 || previous === 0x20)) return false;
    previous = code;
  }
  return previous !== 0x20;
}

const blank =
  /^(?:[-—–_/\\.。、?·'"]*|\(?(?:空白?|无|null|none)\)?|暂无|没有|不详|未(?:知|填写?|提供|登记|录入|留)|待(?:补充?|定)|保密|(?:拒绝|不愿)(?:提供)?|拒留|[无没](?:电话|号码|手机)|nil|n\/?a|nan|undefined|unknown|#(?:n\/a|value!|ref!|name\?|null!))$/i;

/** Whether a cell holds nothing, or what people and systems type for nothing (无, -, N/A, #N/A). */
export function isBlank(text: string): boolean {
  return text === "" || blank.test(tidy(text));
}

import { tidy } from "../../../shared/kernel/cell-text.ts";
import { once } from "../../../shared/kernel/once.ts";
import { fieldsOf, type ImportField, type ImportKind, isDateField } from "./imports.fields.rules.ts";

/** `ignore` is a column of which nothing is kept: identity papers, secrets, running numbers. */
export type HeadingTarget = ImportField | "ignore";

/** `rank` orders two headings that mean one field: the likelier is lower. */
export interface HeadingMatch {
  target: HeadingTarget;
  confidence: "exact" | "alike";
  rank: number;
}

const bracketed = /[([{<【〔《]([^)\]}>】〕》]*)[)\]}>】〕》]/g;
const punctuation = /[\s*:：_\-/\\.。,，、#'"“”|+]/g;
const role = /^(?:车主|客户|送修人|送车人|驾驶员|司机|联系人|备用|owner|customer|sender|driver)$/;
const sensitive = /身份证|证件号|护照|银行卡|驾驶证号|密码|idcard|identitycard|passport|password|bankcard/;
/** The column in which we say why a row came back: loaded again, it says nothing of the row. */
const returned = /^(?:退回原因|reasonforreturn)$/;
const runningNumber = /^(?:序号|行号|行次|项次|no|seq|sequence|序)$/;

/**
 * The form under which a heading is looked up and remembered: half width, lower case, without spaces, signs
 * and bracketed units (`当前里程(KM)` is `当前里程`); a person in brackets comes first (`电话(送修人)`).
 */
export function headingKey(heading: string): string {
  const notes: string[] = [];
  const outside = tidy(heading)
    .toLowerCase()
    .replace(bracketed, (_, inner: string) => {
      notes.push(inner.replace(punctuation, ""));
      return "";
    })
    .replace(punctuation, "");
  const person = notes.find((note) => role.test(note));
  return outside === "" ? (notes[0] ?? "") : `${person ?? ""}${outside}`;
}

/** Whether a heading is that of the column in which a returned file says why. */
export function isReturnReason(heading: string): boolean {
  return returned.test(headingKey(heading));
}

const twoLanguages =
  /^(?<han>[^a-z]*\p{Script=Han}[^a-z]*?)[\s/|]+(?<latin>[a-z][^\p{Script=Han}]*)$|^(?<latin>[a-z][^\p{Script=Han}]*?)[\s/|]+(?<han>[^a-z]*\p{Script=Han}[^a-z]*)$/iu;
/** Words that make another thing of what stands before them, where that does not end in their like: 客户 ID is no customer. */
const qualifiers: Readonly<Record<string, { like: RegExp; zh: string }>> = {
  id: { like: /(?:号|号码|编号|编码|代码)$/, zh: "编号" },
  no: { like: /(?:号|号码|编号|编码|代码)$/, zh: "编号" },
  number: { like: /(?:号|号码|编号|编码|代码)$/, zh: "编号" },
  code: { like: /(?:号|号码|编号|编码|代码)$/, zh: "代码" },
  name: { like: /(?:名|名称|姓名|人|员)$/, zh: "名称" },
  type: { like: /(?:类型|类别|种类|性质)$/, zh: "类型" },
  date: { like: /(?:日期|时间|日)$/, zh: "日期" },
  time: { like: /(?:日期|时间)$/, zh: "时间" },
  km: { like: /(?:里程|里程数|公里|公里数)$/, zh: "里程" },
};

/** What a heading means, also where it is said in two languages (`工单号 / RO No.`), not two things in one. */
export function readHeading(heading: string, kind: ImportKind): HeadingMatch | null {
  const whole = matchHeading(headingKey(heading), kind);
  if (whole) return whole;
  const { han, latin } = twoLanguages.exec(tidy(heading))?.groups ?? {};
  if (!han || !latin) return null;
  const key = headingKey(han);
  const qualifier = qualifiers[headingKey(latin)];
  if (qualifier) return exactly(matchHeading(qualifier.like.test(key) ? key : key + qualifier.zh, kind));
  const [first, second] = [key, headingKey(latin)]
    .map((half) => exactly(matchHeading(half, kind)))
    .filter((match) => match !== null);
  return second && first?.target !== second.target ? null : (first ?? null);
}

function exactly(match: HeadingMatch | null): HeadingMatch | null {
  return match?.confidence === "exact" ? match : null;
}

/** What a heading's key means in a kind of file; null where nothing in the dictionary comes close. */
export function matchHeading(key: string, kind: ImportKind): HeadingMatch | null {
  if (runningNumber.test(key) || returned.test(key) || sensitive.test(key))
    return { target: "ignore", confidence: "exact", rank: 0 };
  const dictionary = dictionaries()[kind];
  const exact = dictionary.get(key);
  if (exact) return { ...exact, confidence: "exact" };
  for (const bare of withoutDecoration(key)) {
    const alike = dictionary.get(bare);
    if (alike && canEnd(key, alike.target)) return { ...alike, confidence: "alike" };
  }
  return null;
}

const dictionaries = once(() => ({
  customers: dictionaryOf("customers"),
  "service-visits": dictionaryOf("service-visits"),
}));

function dictionaryOf(kind: ImportKind): ReadonlyMap<string, { target: HeadingTarget; rank: number }> {
  const dictionary = new Map<string, { target: HeadingTarget; rank: number }>();
  for (const [field, names] of Object.entries(fieldsOf[kind])) {
    const words = [names.zh, headingKey(names.en), ...names.also.split(" "), field.toLowerCase()];
    for (const [rank, word] of words.entries()) {
      if (!dictionary.has(word) && isField(field, kind)) dictionary.set(word, { target: field, rank });
    }
  }
  return dictionary;
}

/** Whether a name, such as one remembered from an earlier import, is a field of this kind of file. */
export function isField(name: string, kind: ImportKind): name is ImportField {
  return Object.hasOwn(fieldsOf[kind], name);
}

const timeEnding = /(?:日期|时间|date|time)$/;
const numberEnding = /(?:号|号码|编号|no|number)$/;
const numbered = new Set<HeadingTarget>([
  "orderNumber",
  "externalId",
  "plate",
  "vin",
  "phone",
  "phone2",
  "ownerPhone",
  "senderPhone",
  "driverPhone",
]);

/** The end of a heading says what kind of thing it is: RO Date is no order number, 接待时间 no adviser. */
function canEnd(key: string, target: HeadingTarget): boolean {
  if (timeEnding.test(key)) return isDateField(target);
  return !numberEnding.test(key) || numbered.has(target);
}

const decorationBefore =
  /^(?:客户的?|车主|车辆|本次|当前|最新|实际|登记|维修|系统|主要|必填|选填|the|customer|vehicle|car)/;
const decorationAfter =
  /(?:信息|名称|名|号码|号|编号|日期|时间|数值|内容|万公里|公里|千米|km|万元|元|rmb|必填|选填|栏|1|number|no|date|time|name)$/;

/** The key with words that add nothing taken off its ends, least taken first. */
function* withoutDecoration(key: string): Generator<string> {
  const shortened = [key.replace(decorationBefore, ""), key.replace(decorationAfter, "")].filter(
    (shorter) => shorter !== key && shorter.length >= 2,
  );
  yield* shortened;
  for (const shorter of shortened) yield* withoutDecoration(shorter);
}

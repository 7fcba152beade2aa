import type { Language, ProblemParams } from "../../../shared/kernel/problem.ts";

/** What can be wrong, or worth a look, in one cell; `value` is what the cell holds. */
export type CellCode = keyof typeof cellMessages;

export function isCellCode(code: string): code is CellCode {
  return Object.hasOwn(cellMessages, code);
}

/** What stops a whole file. */
export type FileCode = keyof typeof fileMessages;

type Message = Readonly<Record<Language, (params: ProblemParams) => string>>;

function defineMessages<const Code extends string>(messages: Record<Code, Message>): Record<Code, Message> {
  return messages;
}

function counted(count: ProblemParams[string] | undefined, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** What stands beside a cell in the returned file. */
export const cellMessages = defineMessages({
  "phone.invalid": {
    zh: ({ value }) => `不是电话号码（${value}）`,
    en: ({ value }) => `is no phone number (${value})`,
  },
  "phone.length": {
    zh: ({ value }) => `位数不对（${value}）`,
    en: ({ value, digits }) => `has ${counted(digits, "digit")}, which is no phone number (${value})`,
  },
  "phone.area_code": {
    zh: ({ value }) => `固定电话缺区号，没法拨打（${value}），已留作备查`,
    en: ({ value }) => `lacks its area code and cannot be dialled (${value}); kept for reference`,
  },
  "phone.masked": {
    zh: ({ value }) => `打了星号或被缩写，没法拨打（${value}），需要补录`,
    en: ({ value }) => `is masked or cut short and cannot be dialled (${value}); it needs filling in`,
  },
  "phone.filler": {
    zh: ({ value }) => `疑似无效号码（${value}）`,
    en: ({ value }) => `looks like a filler number (${value})`,
  },
  "vin.length": {
    zh: ({ value, length }) => `应为 17 位，现在是 ${length} 位（${value}）`,
    en: ({ value, length }) => `should have 17 characters, has ${length} (${value})`,
  },
  "vin.characters": {
    zh: ({ value, position, character, suggestion }) =>
      `第 ${position} 位「${character}」不会出现在车架号里（${value}）${suggestion ? `，是否应为 ${suggestion}` : ""}`,
    en: ({ value, position, character, suggestion }) =>
      `has “${character}” in place ${position}, which no VIN has (${value})${suggestion ? `; perhaps ${suggestion}` : ""}`,
  },
  "vin.check_digit": {
    zh: ({ value, expected }) => `校验位不对（${value}），第 9 位按其余各位应为 ${expected}，请核对是否抄错`,
    en: ({ value, expected }) =>
      `has a wrong check digit (${value}): from the other characters the ninth should be ${expected}`,
  },
  "vin.filler": {
    zh: ({ value }) => `像是随手填的（${value}），没有采用`,
    en: ({ value }) => `looks like a filler (${value}) and was not used`,
  },
  "plate.unknown": {
    zh: ({ value }) => `不像车牌号（${value}），已原样保留`,
    en: ({ value }) => `does not look like a plate (${value}); kept as it is`,
  },
  "date.unreadable": {
    zh: ({ value }) => `看不出是哪一天（${value}），请写成 2026-11-22`,
    en: ({ value }) => `is not a date we can read (${value}); write 2026-11-22`,
  },
  "date.impossible": {
    zh: ({ value }) => `没有这一天（${value}）`,
    en: ({ value }) => `is a day or time that does not exist (${value})`,
  },
  "date.ambiguous": {
    zh: ({ value }) => `分不清哪个是月、哪个是日（${value}），请写成 2026-11-22`,
    en: ({ value }) => `could be read as two different days (${value}); write 2026-11-22`,
  },
  "date.incomplete": {
    zh: ({ value }) => `日期不完整（${value}），请写全年月日`,
    en: ({ value }) => `is an incomplete date (${value}); give year, month and day`,
  },
  "date.too_early": {
    zh: ({ value }) => `年份太早，不会是真的（${value}）`,
    en: ({ value }) => `is too long ago to be right (${value})`,
  },
  "date.future": {
    zh: ({ value }) => `日期还没到，不会是真的（${value}）`,
    en: ({ value }) => `lies in the future, which cannot be right (${value})`,
  },
  "mileage.unreadable": {
    zh: ({ value }) => `看不出是多少公里（${value}）`,
    en: ({ value }) => `is not a mileage we can read (${value})`,
  },
  "mileage.range": {
    zh: ({ value }) => `超过 200 万公里，没有采用（${value}）`,
    en: ({ value }) => `is over two million kilometres and was not used (${value})`,
  },
  "money.unreadable": {
    zh: ({ value }) => `看不出是多少钱（${value}）`,
    en: ({ value }) => `is not an amount we can read (${value})`,
  },
  "word.unknown": {
    zh: ({ value }) => `没认出「${value}」，已原样保留`,
    en: ({ value }) => `holds a word we do not know (${value}); kept as it is`,
  },
  "customer.nobody": {
    zh: () => "没有姓名，也没有车架号，不知道是谁",
    en: () => "has neither a name nor a VIN: there is no telling who this is",
  },
  "number.rounded": {
    zh: ({ value }) =>
      `被 Excel 写成了科学计数（${value}），后面几位已经丢了。请把这一列设成文本，再从 DMS 导出一次`,
    en: ({ value }) =>
      `was rounded by Excel (${value}) and its last digits are lost: format the column as text and export it from the DMS again`,
  },
  "visit.no_order_number": {
    zh: () => "是空的，没有工单号就认不出这张工单",
    en: () => "is empty: without its number an order cannot be told apart",
  },
  "visit.nobody": {
    zh: () => "没有姓名、车架号，也没有车牌号，不知道是谁的车",
    en: () => "has no name, VIN or plate: there is no telling whose car it is",
  },
  "visit.kind_unknown": {
    zh: ({ value }) => (value ? `没认出「${value}」是哪类工单，照常回访` : "没写维修类型，照常回访"),
    en: ({ value }) =>
      value
        ? `is an order kind we do not know (${value}); it is called all the same`
        : "is empty; the order is called all the same",
  },
  "visit.delivered_from_settlement": {
    zh: ({ value }) => `没有交车时间，按结算时间推定（${value}）`,
    en: ({ value }) => `is missing; the settlement time was taken instead (${value})`,
  },
  "visit.delivered_from_completion": {
    zh: ({ value }) => `没有交车时间和结算时间，按完工时间推定（${value}）`,
    en: ({ value }) =>
      `is missing, and so is the settlement; the time at which work finished was taken instead (${value})`,
  },
  "visit.delivered_without_time": {
    zh: ({ value }) => `是「${value}」，但没有交车时间，也没有结算时间，不会生成回访，请补上再传`,
    en: ({ value }) =>
      `says “${value}”, yet there is no delivery and no settlement time, so no callback opens; fill one in and send it again`,
  },
  "customer.no_phone_column": {
    zh: () => "没有一列是电话号码，档案里也没有的就没法拨打。请指出哪一列是电话，或在文件里补上再传",
    en: () =>
      "No column holds a phone number, so nobody can be dialled whose number is not in the archive. Point out the column, or add it to the file",
  },
  "visit.no_delivery_column": {
    zh: () => "没有一列是交车时间或结算时间，所以不会生成回访。请指出哪一列是交车时间，或在文件里补上再传",
    en: () =>
      "No column tells when cars were delivered or settled, so no callback opens. Point out the column with the delivery time, or add it to the file",
  },
  "imports.sheet_left": {
    zh: ({ sheet }) =>
      `工作表「${sheet}」里没找到这次要导入的内容，没有导入。要导入的话，请另存成一个文件再传`,
    en: ({ sheet }) =>
      `The sheet “${sheet}” holds nothing of the kind that is being loaded and was left aside. Save it as a file of its own to load it`,
  },
  "imports.sheet_of_other_columns": {
    zh: ({ sheet }) => `工作表「${sheet}」的列和前面的表不一样，已按它自己的表头读取`,
    en: ({ sheet }) =>
      `The sheet “${sheet}” has other columns than the one before it and was read by its own header`,
  },
  "store.meant": {
    zh: ({ stores }) =>
      `这些门店名和已有的门店只差写法，已当作同一家：${stores}。如果是另一家，请先在设置里建好那家店再传`,
    en: ({ stores }) =>
      `These store names differ from known stores in writing alone and were taken as theirs: ${stores}. If one is another store, add it in the settings first and send the file again`,
  },
  "visit.delivered_while_in_workshop": {
    zh: ({ value, status }) => `状态是「${status}」，交车时间（${value}）没有采用`,
    en: ({ value, status }) => `was not used (${value}), since the status says “${status}”`,
  },
  "visit.delivered_before_arrival": {
    zh: ({ value }) => `比进厂时间还早（${value}），请核对`,
    en: ({ value }) => `is before the arrival (${value}); please check`,
  },
});

/** What is shown instead of a report when a file cannot be read at all. */
export const fileMessages = defineMessages({
  "imports.no_header": {
    zh: ({ rows }) =>
      `前 ${rows} 行里没找到表头。请确认第一张表就是要导入的数据，表头上有「工单号」「客户姓名」这样的列名。`,
    en: ({ rows }) =>
      `There is no header in the first ${counted(rows, "row")}. Check that the first sheet holds the data, under headings such as “Order number” or “Name”.`,
  },
  "imports.two_headers": {
    zh: ({ first, second }) =>
      `第 ${first} 行和第 ${second} 行都像表头，分不清该用哪一行。请把两张表分成两个文件再传。`,
    en: ({ first, second }) =>
      `Rows ${first} and ${second} both look like a header. Put the two tables into two files and send them one by one.`,
  },
  "imports.missing_column": {
    zh: ({ row, found, missing }) =>
      `第 ${row} 行的表头缺这些列：${missing}。已有：${found}。请指出哪一列就是，或在文件里补上再传。`,
    en: ({ row, found, missingEn }) =>
      `The header in row ${row} lacks: ${missingEn}. It has: ${found}. Point out the right column, or add it to the file.`,
  },
});

/** The words beside a rejected or doubtful cell. */
export function describeCell({
  code,
  params,
  language,
}: {
  code: CellCode;
  params: ProblemParams;
  language: Language;
}) {
  return cellMessages[code][language](params);
}

/** The same with its place, for lists: 第 22 行「手机号码」位数不对（1380000）。改好后只传退回的行即可。 */
export function describeRejectedCell({
  row,
  heading,
  code,
  params,
  language,
}: {
  row: number;
  heading: string;
  code: CellCode;
  params: ProblemParams;
  language: Language;
}): string {
  const words = describeCell({ code, params, language });
  return language === "zh"
    ? `第 ${row} 行「${heading}」${words}。改好后只传退回的行即可。`
    : `Row ${row}, “${heading}” ${words}. Correct it and send only the returned rows.`;
}

/** A doubtful cell with its place, and the rows that have the same; about the whole file where it names none. */
export function describeDoubtfulCell({
  rows,
  heading,
  code,
  params,
  language,
}: {
  rows: readonly number[];
  heading: string;
  code: CellCode;
  params: ProblemParams;
  language: Language;
}): string {
  const words = describeCell({ code, params, language });
  const [first, ...others] = rows;
  if (first === undefined) return words;
  if (language === "zh") {
    const also = others.length === 0 ? "" : `；同样的还有第 ${others.join("、")} 行`;
    return `第 ${first} 行「${heading}」${words}${also}`;
  }
  const also =
    others.length === 0 ? "" : `; likewise in ${others.length === 1 ? "row" : "rows"} ${others.join(", ")}`;
  return `Row ${first}, “${heading}” ${words}${also}`;
}

/** Why a file could not be read, with what to do about it. */
export function describeFile({
  code,
  params,
  language,
}: {
  code: FileCode;
  params: ProblemParams;
  language: Language;
}) {
  return fileMessages[code][language](params);
}

import type { Language } from "../../../shared/kernel/problem.ts";
import { localDateOf, localTimeOf } from "../../../shared/kernel/zone.ts";
import { writeXlsx } from "../../platform/spreadsheet/write.ts";
import type { SheetValue } from "../../platform/spreadsheet/write-xlsx.ts";
import { fieldWord } from "../history/history.fields.rules.ts";
import type { KeptKind, KeptReason } from "./import-undos.rules.ts";
import { type KeptShown, readKept } from "./import-undos.views.ts";

const zoneOfFiles = "Asia/Shanghai";

type Word = Record<Language, string>;

const kinds: Record<KeptKind, Word> = {
  customer: { zh: "客户", en: "Customer" },
  vehicle: { zh: "车辆", en: "Car" },
  "service-visit": { zh: "工单", en: "Repair order" },
  "follow-up": { zh: "回访", en: "Follow-up" },
  store: { zh: "门店", en: "Store" },
  staff: { zh: "同事", en: "Colleague" },
};

const reasons: Record<KeptReason, Word> = {
  changed: { zh: "导入后有人改过", en: "Changed since" },
  called: { zh: "导入后打过电话", en: "Called since" },
  case: { zh: "有投诉处理", en: "A case came of it" },
  "do-not-call": { zh: "有免打扰登记", en: "Asked not to be called" },
  "in-use": { zh: "别的记录还用着", en: "Other records use it" },
};

const doers: Record<string, Word> = {
  token: { zh: "接口", en: "API" },
  system: { zh: "系统", en: "System" },
  import: { zh: "另一次导入", en: "Another import" },
};

const headings: Record<Language, readonly string[]> = {
  zh: ["内容", "是哪个", "为什么留着", "改了什么", "谁", "什么时候"],
  en: ["What", "Which", "Why it stays", "Changed fields", "By", "When"],
};

/** Where the lists of what stays lie: one for each commit of the import, and whole in the end. */
export function undoFiles(input: { files: R2Bucket; groupId: string; importId: string; mode: string }) {
  const key = (name: string) => `${input.groupId}/imports/${input.importId}/undo-${input.mode}-${name}`;
  return {
    keptFileKey: key("kept.xlsx"),
    put: (name: string, value: unknown) => input.files.put(key(name), JSON.stringify(value)),
    async list(name: string): Promise<unknown[]> {
      const object = await input.files.get(key(name));
      const stored: unknown = object ? await object.json() : [];
      return Array.isArray(stored) ? stored : [];
    },
  };
}

/** What stays as a file to go through: which record, why, what was changed, by whom and when. */
export async function keptFile(input: {
  lists: AsyncIterable<readonly unknown[]>;
  language: Language;
}): Promise<Uint8Array> {
  const { language } = input;
  const stream = writeXlsx({
    sheets: [
      {
        name: language === "zh" ? "留下的记录" : "What stays",
        columns: headings[language].map((header) => ({ header })),
        rows: sheetRows(input),
      },
    ],
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function* sheetRows(input: {
  lists: AsyncIterable<readonly unknown[]>;
  language: Language;
}): AsyncGenerator<SheetValue[]> {
  for await (const list of input.lists) for (const one of readKept(list)) yield sheetRow(one, input.language);
}

function sheetRow({ kind, name, reason, fields, by, at }: KeptShown, language: Language): SheetValue[] {
  return [
    kinds[kind][language],
    name,
    reasons[reason][language],
    fields.map((field) => fieldWord(field, language)).join(language === "zh" ? "、" : ", "),
    by ? (by.name ?? doers[by.type]?.[language] ?? "") : "",
    at === null ? "" : `${localDateOf({ at, zone: zoneOfFiles })} ${timeText(at)}`,
  ];
}

function timeText(at: number): string {
  const minutes = localTimeOf({ at, zone: zoneOfFiles });
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

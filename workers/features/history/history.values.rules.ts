import { roles } from "../../../shared/kernel/permissions.ts";
import { maskPhone } from "../../../shared/kernel/phone.ts";
import type { Language } from "../../../shared/kernel/problem.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { Named } from "./history.repository.ts";

/** A value of a field as the API shows it. */
export interface ShownValue {
  type: "text" | "instant" | "money" | "hidden";
  text: string;
}

type Word = Record<Language, string>;
const word = (zh: string, en: string): Word => ({ zh, en });

/** Words that stand in several kinds of records, by field. */
const words: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  state: {
    open: word("进行中", "Open"),
    done: word("已完成", "Done"),
    lapsed: word("超期关闭", "Lapsed"),
    cancelled: word("已取消", "Cancelled"),
    delivered: word("已交车", "Delivered"),
    void: word("作废", "Void"),
    acknowledged: word("已受理", "Acknowledged"),
    planned: word("已定方案", "Planned"),
    solved: word("已解决", "Solved"),
    closed: word("已关闭", "Closed"),
    active: word("在职", "Active"),
    left: word("离职", "Left"),
  },
  level: {
    improvement: word("改进项", "Improvement item"),
    grievance: word("抱怨", "Grievance"),
    complaint: word("投诉", "Complaint"),
  },
  gender: { male: word("男", "Male"), female: word("女", "Female") },
  type: { person: word("个人", "Person"), organisation: word("单位", "Organisation") },
  energy: {
    fuel: word("燃油", "Fuel"),
    electric: word("纯电", "Electric"),
    "plug-in": word("插电混动", "Plug-in hybrid"),
    "range-extended": word("增程", "Range-extended"),
    hybrid: word("油电混动", "Hybrid"),
  },
  sight: { own: word("自己", "Own"), store: word("门店", "Store"), group: word("集团", "Group") },
  language: { zh: word("中文", "Chinese"), en: word("英文", "English") },
  role: roles,
};

const yesNo = { zh: ["否", "是"], en: ["No", "Yes"] } as const;

/** Fields that no person edits or reads. */
const unread: readonly string[] = [
  "version",
  "changedSeq",
  "step",
  "nextStepAt",
  "digestAt",
  "readyAt",
  "sortAt",
  "why",
  "provisional",
  "policyId",
  "scriptId",
  "receivedAt",
  "listedAt",
  "deliveryNumber",
  "userId",
];

export function isRead(field: string): boolean {
  return !unread.includes(field);
}

const isInstant = (field: string): boolean => /(At|By|Before)$/.test(field);

/** A value in the reader's words: names for ids, phones with stars for whoever has no right to them. */
export function shownValue(input: {
  field: string;
  value: unknown;
  named: ReadonlyMap<string, Named>;
  language: Language;
  /** Whether the reader sees numbers whole. */
  whole: boolean;
}): ShownValue | null {
  const { field, value, named, language, whole } = input;
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return { type: "text", text: yesNo[language][value ? 1 : 0] };
  if (typeof value === "number") {
    if (field.endsWith("Cents")) return { type: "money", text: (value / 100).toFixed(2) };
    return isInstant(field) ? { type: "instant", text: isoOf(value) } : { type: "text", text: String(value) };
  }
  if (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number"))
    return { type: "text", text: value.join(language === "zh" ? "、" : ", ") };
  if (typeof value !== "string") return { type: "hidden", text: "" };
  const known = named.get(value);
  if (known)
    return { type: "text", text: known.kind === "name" || whole ? known.text : maskPhone(known.text) };
  return { type: "text", text: words[field]?.[value]?.[language] ?? value };
}

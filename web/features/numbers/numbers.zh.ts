import type { ListedNumber } from "./number-view.ts";
import type { NumberPart } from "./numbers.queries.ts";

const numbers: Record<ListedNumber, string> = {
  "own-on-time": "本月及时率",
  dials: "今日有效",
};
const parts: Record<ListedNumber, Record<NumberPart, string>> = {
  "own-on-time": { all: "本月已到期", counted: "及时", rest: "没及时" },
  dials: { all: "今天拨出", counted: "有效", rest: "没打通或无效" },
};
const explains: Record<ListedNumber, string> = {
  "own-on-time": "本月到期的售后回访和首次联系里，到期前有效回访的占多少。数据晚到、免回访和上线前的不算。",
  dials: "今天的有效回访 / 今天拨出。有效：本人接听，并且有评分或客户原话。合并回访算一次。",
};

export const zh = {
  numbers,
  parts,
  explains,
  workbench: "工作台",
  listOf: (number: string, store: string) => (store ? `${store}：${number}` : number),
  byPart: "看哪些",
  noRows: "没有。",
  dialledAt: "拨打时间",
  result: "结果",
  customer: "客户",
  noName: "未留姓名",
  vehicle: "车辆",
  work: "事由",
  words: "客户原话",
  due: "到期",
  lastDial: "最近拨打",
};

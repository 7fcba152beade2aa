import type { ListedNumber } from "./number-view.ts";
import type { NumberPart } from "./numbers.queries.ts";

const numbers: Record<ListedNumber, string> = {
  "own-on-time": "本月及时率",
  dials: "今日有效",
  "on-time": "回访及时率",
  reached: "有效回访率",
  dissatisfied: "不满意率",
  "closed-in-time": "按期关闭率",
  "data-in-place": "数据到位率",
};
const parts: Record<ListedNumber, Record<NumberPart, string>> = {
  "own-on-time": { all: "本月已到期", counted: "及时", rest: "没及时" },
  dials: { all: "今天拨出", counted: "有效", rest: "没打通或无效" },
  "on-time": { all: "本月已到期", counted: "及时", rest: "没及时" },
  reached: { all: "到期并结束", counted: "有效回访", rest: "没有效回访" },
  dissatisfied: { all: "有效回访", counted: "不满意", rest: "其余" },
  "closed-in-time": { all: "本月到期限", counted: "按期关闭", rest: "没按期关闭" },
  "data-in-place": { all: "本月交车", counted: "到位", rest: "没到位" },
};
const explains: Record<ListedNumber, string> = {
  "own-on-time": "本月到期的售后回访和首次联系里，到期前有效回访的占多少。数据晚到、免回访和上线前的不算。",
  dials: "今天的有效回访 / 今天拨出。有效：本人接听，并且有评分或客户原话。合并回访算一次。",
  "on-time":
    "本月到期的售后回访和首次联系里，到期前有效回访的占多少。数据晚到的也算在内；免回访、已取消和上线前的不算。",
  reached: "本月到期、已经打完或超期关闭的里，关闭前有效回访的占多少。免回访、已取消和上线前的不算。",
  dissatisfied: "本月的有效回访里，评分 2 分及以下或记了抱怨、投诉的占多少，按回访日期。合并回访算一次。",
  "closed-in-time": "本月到了解决期限的投诉、抱怨和改进项里，期限前问过客户并关闭的占多少。",
  "data-in-place":
    "本月交车的工单里，交车后 24 小时内进系统、并且有能打的号码的占多少。内部、PDI、二手车整备和上线前交车的不算；疑似无效和打不通的号码不算。",
};

export const zh = {
  title: "数据看板",
  monthToDate: (from: string, to: string) => `${from}至${to}`,
  figures: "本月的五个数",
  ofStore: (store: string) => store,
  ofStores: (count: number) => `${count} 家店合计`,
  byStore: "各店",
  store: "门店",
  numbers,
  parts,
  explains,
  noneYet: "还没有可算的",
  empty: "您能看的门店还没有数据。",
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
  rating: "评分",
  stars: (rating: number) => `${rating} 分`,
  case: "投诉",
  assignee: "责任人",
  deadline: "解决期限",
  closed: "关闭",
  notClosed: "没关闭",
};

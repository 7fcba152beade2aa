import type { PolicyKind, PolicySetting } from "./policy-values.ts";

type Setting = { name: string; why: string };

const kinds: Record<PolicyKind, string> = {
  "service-callback": "售后回访",
  "first-contact": "首次联系",
  manual: "手工跟进",
  case: "投诉处理",
};
const settings: Record<PolicySetting, Setting> = {
  due: { name: "多久内打完", why: "隔久了客户记不清细节，也不觉得被在意。到期在当天最后一个时段结束时。" },
  windows: {
    name: "拨打时段",
    why: "客户方便接电话的时候。时段外拨打会提醒并要写原因；21:00 到 8:30 不打，客户约好的除外。",
  },
  most: { name: "最多打几次", why: "打够次数还没人接，交给主管决定，到期限按未联系上关闭。" },
  perDay: { name: "一天最多几次", why: "一天里反复打，客户会烦。" },
  hoursApart: { name: "两次至少隔几小时", why: "换个时候打，更容易接通。" },
  lapse: {
    name: "多少个工作日后超期关闭",
    why: "过了这么久再打，客户也说不清了；关掉并计入未联系上，不会一直挂着。",
  },
  remind: { name: "下班前多少分钟提醒", why: "当天到期还没打的，最后一个时段结束前提醒回访员。" },
  escalate: { name: "逾期几个工作日后上报", why: "逾期第二天先告诉回访员和主管，再没人打就报给服务经理。" },
  visitKinds: { name: "哪些工单要回访", why: "客户等过的才打；内部车、洗车、配件零售没有客户可问。" },
  ratingScale: { name: "评分制", why: "5 分制按数字键就能打；厂家要求 10 分制的再改。" },
  highValue: { name: "大额工单（元）", why: "一张工单到这个数，当天告诉服务经理留意交车。" },
  rounds: {
    name: "打几轮",
    why: "二次回访打给一周前交车的客户，车开了几天，问题才露出来。改了只管以后交车的。",
  },
  secondDays: {
    name: "二次回访在交车后几天",
    why: "那一天打，最后一个时段结束时到期；那天不营业就顺到下一个营业日。",
  },
  makerSurveys: {
    name: "厂家回访期",
    why: "厂家也会回访客户。咱们的首轮要赶在它前面打完；它开始以后，标了「厂家问题」的题不再问。",
  },
  validContact: {
    name: "怎样算有效回访",
    why: "本人接了还不够，得留下客户的评价，数字才不注水。",
  },
  reCall: {
    name: "回访复核（%）",
    why: "每人的有效回访按这个比例随机抽，换个人再问客户一遍；每人每月至少抽 5 个。",
  },
};

export const zh = {
  title: "回访规则",
  kindsLabel: "类别",
  kinds,
  kindLeads: {
    "service-callback": "交车后打给客户的回访。",
    "first-contact": "新客户分到人以后的第一次联系。",
    manual: "手工建的和答应过客户的跟进；期限建的时候自己定。",
    case: "改进项、抱怨和投诉；这里定普通投诉几个工作日内解决。",
  } satisfies Record<PolicyKind, string>,
  settings,
  units: { "working-days": "个工作日", days: "天" },
  shippedValue: (value: string) => `默认 ${value}`,
  groupValue: (value: string) => `集团 ${value}`,
  lapsesFirst: "超期关闭要比到期晚",
  numberFault: (least: number, most: number) => `填 ${least} 到 ${most}`,
  rounds: { first: "只打首轮", both: "两轮都打", second: "只打第二轮" },
  noSurvey: "没有",
  surveyDays: (from: string, to: string) => `交车后第 ${from} 到 ${to} 天`,
  surveyBrand: "品牌",
  surveyFrom: "从第几天",
  surveyTo: "到第几天",
  addSurvey: "加一个品牌",
  removeSurvey: "删掉这个品牌",
  surveyFault: "每个品牌填一次，从第 2 天以后开始，结束不早于开始",
  validContacts: { either: "评分或原话", rating: "要有评分", both: "评分和原话都要" },
  scales: { five: "5 分", ten: "10 分" },
  kindsCount: (count: number) => `${count} 种`,
  yuan: (amount: string) => `${amount} 元`,
  useShipped: "填回默认值",
  useGroup: "填回集团的",
  keeps: "存了是草稿，生效前不影响任何人。",
  groupOnly: "全集团的规则由能看全集团的同事来改。",
};

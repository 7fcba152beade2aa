const levels: Record<string, string> = { improvement: "改进项", grievance: "抱怨", complaint: "投诉" };

const kinds = {
  "service-callback": "售后回访",
  "first-contact": "首次联系",
  manual: "约定事项",
  "case-handling": "投诉处理",
  "case-closing": "结案回访",
  "contact-repair": "补号码",
};

/** Words about follow-ups that several screens use (practice.md section 4). */
export const zh = {
  kinds,
  /** One of a kind, where English tells one from many. */
  oneOfKind: kinds,
  results: {
    reached: "接通，已回访",
    "busy-call-back": "在忙，约时间再打",
    "wrong-person": "不是本人",
    declined: "不愿受访",
    "car-sold": "车已转手",
    "no-answer": "没人接",
    engaged: "占线",
    "switched-off": "关机或不在服务区",
    "hung-up": "对方挂断",
    "dead-number": "空号或停机",
    assistant: "智能助手代接",
    "do-not-call": "不再来电",
  },
  levels,
  male: "先生",
  female: "女士",
  organisation: "单位",
  comma: "，",
  openCase: (level: string, number: string) => `${level} ${number}`,
  lateData: "数据晚到",
  sameCall: (count: number) => `同号 ${count} 单`,
  missedPromise: (at: string) => `约好 ${at}，已过`,
  lastVisit: "上次到店",
  promisedTo: "答应过客户的",
  promise: (title: string, until: string, name: string | null) =>
    `${title}（${name ? `${name}，` : ""}${until}前）`,
  dialled: (count: number) => `已拨 ${count} 次`,
  remaining: (count: number) => (count > 0 ? `还可拨 ${count} 次` : "次数已用完"),
  notDialled: "还没拨过",
  lastWords: "客户上次说的",
  rated: (at: string, rating: number) => `${at}，${rating} 分`,
  provisionalDue: "明年的放假安排还没公布，到期日是暂定的。",
  maskedNumber: "DMS 导出的号码打了星号，没法拨打。已请服务顾问补录。",
  deadNumber: "这个号码打不通或不是本人，等服务顾问补录。",
  noNumber: "没有留号码。",
};

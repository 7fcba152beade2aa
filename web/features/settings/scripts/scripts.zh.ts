import type { QuestionType, ScriptKey } from "./script-body.ts";

const keys: Record<ScriptKey, string> = {
  "service-callback": "售后回访",
  "first-contact": "首次联系",
  manual: "手工跟进",
};
const types: Record<QuestionType, string> = {
  rating: "打分",
  words: "记原话",
  "yes-no": "是或否",
  choice: "选一项",
  archive: "补档案",
};

export const zh = {
  title: "话术",
  keysLabel: "类别",
  keys,
  types,
  opening: "开场",
  closing: "结束",
  placeholders:
    "写 {customer} 会换成客户称呼，{store} 店名，{caller} 打电话的人，{visitDate} 到店日期，{visit} 做了什么。",
  closingPlaceholders: "写 {requests} 会换成这次记下的要求。",
  questions: "问题",
  question: (number: number) => `第 ${number} 题`,
  type: "怎么答",
  ask: "怎么问",
  inChinese: "中文",
  inEnglish: "英文",
  asChinese: "不填就用中文的",
  hint: "给回访员的提示",
  scale: "几分制",
  scales: { policy: "按回访规则", five: "5 分", ten: "10 分" },
  choices: "可选的答案",
  choice: (number: number) => `答案 ${number}`,
  addChoice: "加一个答案",
  removeChoice: "删掉这个答案",
  archiveFields: "补哪几项",
  fields: {
    insuranceExpiresOn: "保险到期日",
    wecom: "企业微信",
    nextServiceOn: "下次保养日期",
    nextServiceKm: "下次保养里程",
    mileageKm: "当前里程",
    birthday: "生日",
  } as Record<string, string>,
  up: "往上移",
  down: "往下移",
  remove: "删掉这一题",
  add: "加一题",
  beggingAnyway: "仍然保存",
  useShipped: "填回默认话术",
  keeps: "保存后马上生效，正在打的这一通不受影响。",
  groupOnly: "全集团的话术由能看全集团的同事来改。",
  draftRestored: "上次改到一半的还在。",
  discard: "放弃修改",
};
